package secretariat

import (
	"context"
	"slices"
	"strings"

	"gugustugas/data"
)

// Matters lists the follow-ups of all meetings that a filter lets through, by
// number. Those of case meetings stay in their meetings (UU 21/2007 Pasal 44).
func (d *Desk) Matters(ctx context.Context, filter data.MatterFilter) ([]data.Matter, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.Matter, error) { return openMatters(r, filter) })
}

func openMatters(r data.Reader, filter data.MatterFilter) ([]data.Matter, error) {
	matters, err := r.Matters(filter)
	return slices.DeleteFunc(matters, func(m data.Matter) bool { return m.Kind == data.CaseMeeting }), err
}

// Report is what is told of a follow-up outside of a meeting.
type Report struct {
	// AgencyID is the owner it speaks of; empty for the whole.
	AgencyID string
	// State is the new state, Due the new deadline; empty leaves them.
	State data.FollowUpState
	Due   data.Date
	// Note is needed where the deadline is extended or the matter dropped.
	Note string
}

// Report adds reports on a follow-up, all of them as one action. What the minutes
// say stays as it is.
func (d *Desk) Report(ctx context.Context, followUpID string, reports ...Report) error {
	return d.store.Do(ctx, data.Action{Name: reportName(reports)}, func(tx data.Tx) error {
		matters, err := tx.Matters(data.MatterFilter{IDs: []string{followUpID}})
		if err != nil {
			return err
		}
		if len(matters) == 0 {
			return data.ErrNotFound
		}
		office, err := tx.Office()
		if err != nil {
			return err
		}
		next := matters[0].NextPosition()
		for i, report := range reports {
			p := data.Progress{
				ID: NewID(), FollowUpID: followUpID, AgencyID: report.AgencyID, Position: next + i, Date: d.Today(office.Zone),
				State: report.State, Due: report.Due, Note: strings.TrimSpace(plainText(report.Note)),
			}
			if err := checkReport(matters[0], p); err != nil {
				return err
			}
			if err := tx.Put(&p); err != nil {
				return err
			}
		}
		return nil
	})
}

// checkReport refuses what a report can't be, with a sentence that says what to do.
func checkReport(m data.Matter, p data.Progress) error {
	switch {
	case p.AgencyID != "" && !m.Owes(p.AgencyID):
		return data.Fault("Instansi itu bukan penanggung jawab tindak lanjut ini; laporan belum disimpan.", data.ErrInvalid)
	case p.Due != "" && p.Note == "":
		return data.Fault("Alasan perpanjangan belum diisi; tenggat belum diubah, tulis dahulu alasannya.", data.ErrInvalid)
	case p.State == data.Cancelled && p.Note == "":
		return data.Fault("Alasan pembatalan belum diisi; tindak lanjut belum dibatalkan, tulis dahulu alasannya.", data.ErrInvalid)
	}
	return nil
}

// reportName names the action so that it reads well after "Diurungkan:".
func reportName(reports []Report) string {
	name := "catat laporan tindak lanjut"
	for _, r := range reports {
		switch {
		case r.State == data.Cancelled:
			return "batalkan tindak lanjut"
		case r.Due != "":
			return "perpanjang tenggat"
		case r.State == data.Done:
			name = "tandai tindak lanjut selesai"
		}
	}
	return name
}

// CarryOffer lists the matters that a meeting may go on with: those of its series
// (of meetings without one, for a meeting without one) that earlier meetings
// decided, that were open by then, and that are not on its agenda yet. Matters of
// case meetings are offered to case meetings only. The most urgent stand first.
func (d *Desk) CarryOffer(ctx context.Context, meetingID string) ([]data.Matter, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.Matter, error) {
		dossier, err := r.Dossier(meetingID)
		if err != nil {
			return nil, err
		}
		matters, err := r.Matters(data.MatterFilter{SeriesID: dossier.Meeting.SeriesID})
		if err != nil {
			return nil, err
		}
		first, last := span(dossier.Days)
		matters = slices.DeleteFunc(matters, func(m data.Matter) bool {
			seen := m.AsOf(meetingID, last)
			_, carried := dossier.Matters[m.FollowUp.ID]
			return carried || !seen.Open() || m.SeriesID != dossier.Meeting.SeriesID || !heldBefore(m.Origin(), dossier.Meeting, first) ||
				(m.Kind == data.CaseMeeting) != (dossier.Meeting.Kind == data.CaseMeeting)
		})
		data.ByUrgency(matters, last)
		return matters, nil
	})
}

// heldBefore says that a meeting was held before another; two of one day go by code.
func heldBefore(origin data.Discussion, meeting data.Meeting, first data.Date) bool {
	if origin.MeetingID == meeting.ID {
		return false
	}
	return origin.Date < first || origin.Date == first && origin.Code < meeting.Code
}

// span is the first and the last date of days.
func span(days []data.MeetingDay) (first, last data.Date) {
	for _, day := range days {
		if first == "" || day.Date < first {
			first = day.Date
		}
		last = max(last, day.Date)
	}
	return first, last
}
