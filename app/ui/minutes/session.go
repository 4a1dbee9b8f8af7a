package minutes

import (
	"fmt"
	"slices"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// shownDay is the day of the agenda item that is open.
func (p *Page) shownDay() string {
	item, _ := agendaItem(p.deps.Draft.Dossier(), p.flow.itemID)
	return item.DayID
}

// today is the day that times and marks are recorded on.
func (p *Page) today() string { return p.inProgress().ID }

func (p *Page) inProgress() data.MeetingDay { return p.deps.Draft.DayInProgress(p.shownDay()) }

// Step is what comes next in the meeting: "Mulai rapat" on its day, "Tutup rapat"
// while it goes on; "" where neither is due.
func (p *Page) Step() string {
	draft, day := p.deps.Draft, p.inProgress()
	days := draft.Dossier().Days
	i := slices.IndexFunc(days, func(d data.MeetingDay) bool { return d.ID == day.ID })
	switch {
	case draft.Locked():
		return ""
	case draft.UnderWay(day) && i < len(days)-1:
		return fmt.Sprintf("Tutup hari ke-%d", i+1)
	case draft.UnderWay(day):
		return "Tutup rapat"
	case draft.ToStart(day) && day.Date == draft.Today():
		return "Mulai rapat"
	}
	return ""
}

// goesOn says that a day of the meeting is still to come.
func (p *Page) goesOn() bool {
	draft := p.deps.Draft
	return slices.ContainsFunc(draft.Dossier().Days, func(d data.MeetingDay) bool { return d.Date > draft.Today() })
}

// Stamp records the present time: the start of the day in progress, or its end,
// after which decisions and follow-ups are shown to be read out. It asks nothing;
// it can be undone.
func (p *Page) Stamp() {
	draft := p.deps.Draft
	if draft.Locked() {
		return
	}
	id := p.today()
	planned := p.day(id)
	moment := draft.Stamp(id)
	day := p.day(id)
	name, zone := indonesian.DayDate(dateOf(day.Date)), string(draft.Office().Zone)
	switch moment {
	case secretariat.DayStarted:
		p.deps.OnNotice(fmt.Sprintf("%s dimulai pukul %s %s%s. %s", name, day.Start, zone, insteadOf(planned.Start), howToUndo))
	case secretariat.DayEnded:
		p.deps.OnNotice(fmt.Sprintf("%s ditutup pukul %s %s%s. %s", name, day.End, zone, insteadOf(planned.End), howToUndo))
	default:
		p.deps.OnNotice(fmt.Sprintf("Waktu mulai dan selesai %s sudah tercatat; bila keliru, ubah di Ringkasan.", name))
		return
	}
	p.sessionChanged()
	if moment == secretariat.DayEnded {
		p.ReadOut()
	}
}

// insteadOf names the planned time that gave way to the one recorded.
func insteadOf(planned data.Clock) string {
	if planned == "" {
		return ""
	}
	return fmt.Sprintf(", menggantikan rencana pukul %s", planned)
}

// howToUndo is said where the keyboard may be in a text, whose Ctrl+Z is its own.
const howToUndo = "Keliru? Tekan Esc, lalu Ctrl+Z."

// suspend records that the meeting is suspended, or open again.
func (p *Page) suspend() {
	draft, id := p.deps.Draft, p.today()
	_, running := draft.Suspended(id)
	do, sentence := draft.Suspend, "Rapat diskors pukul %s %s. Shift+F9 membukanya kembali."
	if running {
		do, sentence = draft.Resume, "Rapat dibuka kembali pukul %s %s."
	}
	if err := do(id); err != nil {
		p.deps.OnNotice(data.Message(err))
		return
	}
	p.deps.OnNotice(fmt.Sprintf(sentence, p.lastPause(id), draft.Office().Zone))
	p.sessionChanged()
}

// lastPause is the time that was recorded last of the suspensions of a day.
func (p *Page) lastPause(dayID string) data.Clock {
	for _, s := range slices.Backward(p.deps.Draft.Dossier().Suspensions) {
		if s.DayID == dayID && s.To != "" {
			return s.To
		}
		if s.DayID == dayID {
			return s.From
		}
	}
	return ""
}

func (p *Page) day(id string) data.MeetingDay {
	days := p.deps.Draft.Dossier().Days
	return days[max(0, slices.IndexFunc(days, func(d data.MeetingDay) bool { return d.ID == id }))]
}

// sessionChanged follows a time that was recorded.
func (p *Page) sessionChanged() {
	p.head.show(p.flow.itemID)
	p.changed()
	p.deps.OnSession()
}
