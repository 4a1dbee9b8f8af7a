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

// MatterReport is what this meeting has noted on an owner of a carried matter, or
// on the whole for an empty agencyID.
func (m *MeetingDraft) MatterReport(followUpID, agencyID string) (data.Progress, bool) {
	for _, p := range m.dossier.Matters[followUpID].Progress {
		if p.MeetingID == m.dossier.Meeting.ID && p.AgencyID == agencyID {
			return p, true
		}
	}
	return data.Progress{}, false
}

// ReportMatter sets what this meeting notes on an owner of a carried matter, or on
// the whole for an empty agencyID: state, longer deadline, note, each of which may
// be empty. It replaces what was noted before in this meeting; nothing at all takes
// it back. It fails where a reason is missing.
func (m *MeetingDraft) ReportMatter(followUpID, agencyID string, state data.FollowUpState, due data.Date, note string) error {
	switch {
	case m.Locked():
		return data.ErrFinal
	case m.carryIndex(followUpID) < 0:
		return data.ErrNotFound
	}
	e := edit{name: "catat laporan tindak lanjut"}
	switch {
	case state == data.Cancelled:
		e.name = "batalkan tindak lanjut"
	case due != "":
		e.name = "perpanjang tenggat"
	}
	if err := m.report(data.Progress{FollowUpID: followUpID, AgencyID: agencyID, State: state, Due: due, Note: note}, &e); err != nil {
		return err
	}
	if len(e.put)+len(e.delete) > 0 {
		m.now(e)
	}
	return nil
}

// report puts a report of this meeting in the place of its former one, and adds
// what it changes to an edit. A new state counts after all that was said by then.
func (m *MeetingDraft) report(p data.Progress, e *edit) error {
	matter := m.dossier.Matters[p.FollowUpID]
	p.Note = strings.TrimSpace(plainText(p.Note))
	if err := checkReport(matter, p); err != nil {
		return err
	}
	former, known := m.MatterReport(p.FollowUpID, p.AgencyID)
	p.ID, p.MeetingID, p.Date, p.Position = former.ID, m.dossier.Meeting.ID, m.carryDate(p.FollowUpID), former.Position
	if !known {
		p.ID = NewID()
	}
	if !known || p.State != former.State {
		p.Position = matter.NextPosition()
	}
	if known && p == former {
		return nil
	}
	matter.Progress = slices.DeleteFunc(slices.Clone(matter.Progress), func(old data.Progress) bool { return old.ID == p.ID })
	switch empty := p.State == "" && p.Due == "" && p.Note == ""; {
	case empty && !known:
		return nil
	case empty:
		e.delete = append(e.delete, copyOf(former))
	default:
		matter.Progress = append(matter.Progress, p)
		matter.Progress = data.InOrder(matter.Progress)
		e.put = append(e.put, copyOf(p))
	}
	m.dossier.Matters[p.FollowUpID] = matter
	return nil
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

// DropMatter ends a matter in this meeting for a reason. One that is not on the
// agenda yet comes on it, so that the minutes tell of it.
func (m *MeetingDraft) DropMatter(matter data.Matter, reason string) error {
	if m.Locked() {
		return data.ErrFinal
	}
	if strings.TrimSpace(reason) == "" {
		return checkReport(matter, data.Progress{State: data.Cancelled})
	}
	e := edit{name: "batalkan tindak lanjut"}
	m.carry([]data.Matter{matter}, &e)
	if m.carryIndex(matter.FollowUp.ID) < 0 { // it was decided here
		return data.ErrNotFound
	}
	err := m.report(data.Progress{FollowUpID: matter.FollowUp.ID, State: data.Cancelled, Note: reason}, &e)
	if len(e.put)+len(e.delete) > 0 {
		m.now(e)
	}
	return err
}
