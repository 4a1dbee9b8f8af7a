package secretariat

import (
	"cmp"
	"slices"
	"strings"

	"gugustugas/data"
)

// CarryTopic is the agenda item that matters of earlier meetings come under.
const CarryTopic = "Evaluasi Tindak Lanjut Rapat Sebelumnya"

// CarryOver puts matters on the agenda, each once, under CarryTopic, which becomes
// the first topic where there is none yet. It returns the agenda item; empty where
// nothing was to be done.
func (m *MeetingDraft) CarryOver(matters ...data.Matter) (itemID string) {
	if m.Locked() {
		return ""
	}
	e := edit{name: "bawa tindak lanjut"}
	itemID = m.carry(matters, &e)
	if len(e.put) > 0 {
		m.now(e)
	}
	return itemID
}

// carry adds what it changes to an edit.
func (m *MeetingDraft) carry(matters []data.Matter, e *edit) (itemID string) {
	matters = slices.DeleteFunc(slices.Clone(matters), func(matter data.Matter) bool {
		return m.carryIndex(matter.FollowUp.ID) >= 0 || matter.FollowUp.MeetingID == m.dossier.Meeting.ID
	})
	if len(matters) == 0 {
		return ""
	}
	itemID = m.carryItem(e)
	position := 0
	for _, c := range m.dossier.CarryOvers {
		position = max(position, c.Position)
	}
	m.dossier.CarryOvers = slices.Clone(m.dossier.CarryOvers)
	for _, matter := range matters {
		position += positionStep
		c := data.CarryOver{
			ID: NewID(), MeetingID: m.dossier.Meeting.ID, AgendaItemID: itemID, FollowUpID: matter.FollowUp.ID, Position: position,
		}
		m.dossier.CarryOvers = append(m.dossier.CarryOvers, c)
		m.dossier.Matters[matter.FollowUp.ID] = m.discussedHere(matter)
		e.put = append(e.put, copyOf(c))
	}
	return itemID
}

func (m *MeetingDraft) carryIndex(followUpID string) int {
	return slices.IndexFunc(m.dossier.CarryOvers, func(c data.CarryOver) bool { return c.FollowUpID == followUpID })
}

// CarryItem is the agenda item that carries matters of earlier meetings; empty
// where there is none.
func (m *MeetingDraft) CarryItem() string {
	if len(m.dossier.CarryOvers) > 0 {
		return m.dossier.CarryOvers[0].AgendaItemID
	}
	for _, item := range m.dossier.Agenda {
		if item.Kind == data.AgendaTopic && strings.EqualFold(strings.TrimSpace(item.Title), CarryTopic) {
			return item.ID
		}
	}
	return ""
}

// carryItem is CarryItem, made as the first topic where it is missing.
func (m *MeetingDraft) carryItem(e *edit) string {
	if id := m.CarryItem(); id != "" {
		return id
	}
	at := 0
	for at < len(m.dossier.Agenda) && m.dossier.Agenda[at].Kind == data.AgendaOpening {
		at++
	}
	item := data.AgendaItem{
		ID: NewID(), MeetingID: m.dossier.Meeting.ID, DayID: m.dossier.Days[0].ID, Kind: data.AgendaTopic, Title: CarryTopic,
	}
	m.dossier.Agenda = slices.Insert(slices.Clone(m.dossier.Agenda), at, item)
	e.put = append(e.put, m.arrangeAgenda(at)...)
	return item.ID
}

// discussedHere adds this meeting to those that talked about a matter, in the
// order in which the file tells them.
func (m *MeetingDraft) discussedHere(matter data.Matter) data.Matter {
	here := data.Discussion{MeetingID: m.dossier.Meeting.ID, Code: m.dossier.Meeting.Code, Title: m.dossier.Meeting.Title}
	here.Date, here.LastDate = span(m.dossier.Days)
	matter.Discussed = append(slices.Clone(matter.Discussed), here)
	if len(matter.Discussed) > 1 {
		slices.SortStableFunc(matter.Discussed[1:], func(a, b data.Discussion) int {
			return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Code, b.Code))
		})
	}
	return matter
}

// TakeOffAgenda takes a matter off the agenda, with what was reported on it in
// this meeting. It stays open, and is offered again.
func (m *MeetingDraft) TakeOffAgenda(followUpID string) {
	i := m.carryIndex(followUpID)
	if i < 0 || m.Locked() {
		return
	}
	gone := m.dossier.CarryOvers[i]
	e := edit{name: "keluarkan tindak lanjut dari agenda", delete: []data.Record{copyOf(gone)}}
	for _, p := range m.dossier.Matters[followUpID].Progress {
		if p.MeetingID == m.dossier.Meeting.ID {
			e.delete = append(e.delete, copyOf(p))
		}
	}
	m.dossier.CarryOvers = slices.Delete(slices.Clone(m.dossier.CarryOvers), i, i+1)
	delete(m.dossier.Matters, followUpID)
	m.now(e)
}

// ReportOn notes in this meeting how a matter has come along, or that it ends, as
// one action. One that is not on the agenda yet comes on it, so that the minutes
// tell of it. What the meeting noted before stays where a report says nothing of
// it. Where a reason is missing nothing is changed.
func (m *MeetingDraft) ReportOn(matter data.Matter, reports ...Report) error {
	if m.Locked() {
		return data.ErrFinal
	}
	noted := make([]data.Progress, len(reports))
	for i, r := range reports {
		noted[i] = m.noted(matter, r)
		if err := checkReport(matter, noted[i]); err != nil {
			return err
		}
	}
	e := edit{name: reportName(reports)}
	m.carry([]data.Matter{matter}, &e)
	if m.carryIndex(matter.FollowUp.ID) < 0 { // it was decided here
		return data.ErrNotFound
	}
	for _, p := range noted {
		m.report(p, &e)
	}
	if len(e.put) > 0 {
		m.now(e)
	}
	return nil
}

// noted is a report with what the meeting noted before.
func (m *MeetingDraft) noted(matter data.Matter, r Report) data.Progress {
	former := m.matterReport(matter.FollowUp.ID, r.AgencyID)
	return data.Progress{
		FollowUpID: matter.FollowUp.ID, AgencyID: r.AgencyID, State: cmp.Or(r.State, former.State), Due: cmp.Or(r.Due, former.Due),
		Note: cmp.Or(strings.TrimSpace(plainText(r.Note)), former.Note),
	}
}

// matterReport is what this meeting has noted on an owner of a carried matter, or
// on the whole for an empty agencyID; without id where there is nothing.
func (m *MeetingDraft) matterReport(followUpID, agencyID string) data.Progress {
	for _, p := range m.dossier.Matters[followUpID].Progress {
		if p.MeetingID == m.dossier.Meeting.ID && p.AgencyID == agencyID {
			return p
		}
	}
	return data.Progress{}
}

// report puts a report of this meeting in the place of its former one, and adds
// what it changes to an edit. A new state counts after all that was said by then.
func (m *MeetingDraft) report(p data.Progress, e *edit) {
	matter := m.dossier.Matters[p.FollowUpID]
	former := m.matterReport(p.FollowUpID, p.AgencyID)
	p.ID, p.MeetingID, p.Date, p.Position = cmp.Or(former.ID, NewID()), m.dossier.Meeting.ID, m.carryDate(p.FollowUpID), former.Position
	if former.ID == "" || p.State != former.State {
		p.Position = matter.NextPosition()
	}
	if p == former || p.State == "" && p.Due == "" && p.Note == "" {
		return
	}
	others := slices.DeleteFunc(slices.Clone(matter.Progress), func(old data.Progress) bool { return old.ID == p.ID })
	matter.Progress = data.InOrder(append(others, p))
	m.dossier.Matters[p.FollowUpID] = matter
	e.put = append(e.put, copyOf(p))
}

// carryDate is the date of the day on which a matter is talked about.
func (m *MeetingDraft) carryDate(followUpID string) data.Date {
	item := find(m.dossier.Agenda, m.dossier.CarryOvers[m.carryIndex(followUpID)].AgendaItemID)
	if item >= 0 {
		if day := find(m.dossier.Days, m.dossier.Agenda[item].DayID); day >= 0 {
			return m.dossier.Days[day].Date
		}
	}
	return m.dossier.Days[0].Date
}
