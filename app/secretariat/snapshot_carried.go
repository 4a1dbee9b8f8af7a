package secretariat

import (
	"gugustugas/data"
)

// pauses lists the suspensions of a day in order.
func pauses(d data.Dossier, dayID string) (list []data.PauseSnapshot) {
	for _, s := range d.Suspensions {
		if s.DayID == dayID {
			list = append(list, data.PauseSnapshot{From: s.From, To: s.To})
		}
	}
	return list
}

// snapshotCarried lists what was carried over, by agenda item. Each stands as
// this meeting saw it: what was reported later does not change it.
func snapshotCarried(d data.Dossier) map[string][]data.CarriedSnapshot {
	_, last := span(d.Days)
	rows := map[string][]data.CarriedSnapshot{}
	for _, c := range d.CarryOvers {
		whole, ok := d.Matters[c.FollowUpID]
		if !ok || whole.Kind == data.CaseMeeting && d.Meeting.Kind != data.CaseMeeting {
			continue // what is said of cases stands in no other minutes, however it came there
		}
		m := whole.AsOf(d.Meeting.ID, last)
		row := data.CarriedSnapshot{
			ID: c.ID, Number: len(rows[c.AgendaItemID]) + 1, Code: m.FollowUp.Code(), Text: m.Text,
			From: m.Origin().Code, FromDate: m.Origin().Date, Times: m.Times(),
			AllAgencies: m.FollowUp.AllAgencies, Due: m.Due(), State: m.State(), Internal: m.Internal,
			Done: m.DoneCount(),
		}
		if row.Due == "" {
			row.DueText = m.FollowUp.DueText
		}
		for _, owner := range m.Owners {
			row.Owners = append(row.Owners, owner.Name)
		}
		for _, p := range m.Progress {
			if p.MeetingID == d.Meeting.ID {
				row.Reports = append(row.Reports, data.ReportSnapshot{Agency: m.OwnerName(p.AgencyID), State: p.State, Due: p.Due, Note: p.Note})
			}
		}
		rows[c.AgendaItemID] = append(rows[c.AgendaItemID], row)
	}
	return rows
}
