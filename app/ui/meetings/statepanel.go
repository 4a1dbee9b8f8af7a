package meetings

import (
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

const panelWidth = stateWidth - 2*kit.PagePadding - 1

// stateWords say what a state means for the person at the desk.
var stateWords = map[data.MeetingState]string{
	data.Draft:    "Semua isian masih dapat diubah. Setiap halaman cetakan bertanda KONSEP.",
	data.InReview: "Konsep sudah diserahkan kepada pimpinan rapat untuk dikoreksi. Isian masih dapat diubah.",
	data.Final:    "Isian terkunci dan cetakan tidak lagi bertanda KONSEP. Cetak, lalu mintakan tanda tangan.",
	data.Signed:   "Notula sudah ditandatangani; isiannya terkunci.",
}

// refreshState shows the state of the minutes, where it can go, and what is missing.
func (s *summary) refreshState() {
	state := s.record.draft.Dossier().Meeting.State
	kind, icon := stateChip(state)
	column := kit.VStack(10, kit.Section("Status notula"), kit.HStack(0, kit.NewChip(kind, icon, string(state))),
		kit.NewParagraph(stateWords[state], kit.TextStyle{Color: kit.ColorMuted}).Wrap(panelWidth))
	gaps := s.record.draft.Gaps()
	switch {
	case s.reasoning:
		column.Add(s.reasonForm())
	case state.Locked():
		if state == data.Final {
			column.Add(left(kit.NewButton(kit.ButtonPrimary, icons.Pen, "Tandai sudah ditandatangani", func() { s.move(data.Signed, "") })))
		}
		column.Add(left(kit.NewButton(kit.ButtonLink, icons.Undo, "Buka kembali sebagai konsep", s.askReason)))
	default:
		s.openState(column, state, gaps)
	}
	s.state.Show(column)
}

func left(o fyne.CanvasObject) fyne.CanvasObject { return kit.HStack(0, o) }

// openState offers the next states and lists what final minutes still lack.
func (s *summary) openState(column *fyne.Container, state data.MeetingState, gaps []data.Gap) {
	final := kit.ButtonPrimary
	if len(gaps) > 0 {
		final = kit.ButtonQuiet
	}
	buttons := kit.VStack(6, left(kit.NewButton(final, icons.Check, "Finalkan", s.finalise)))
	if state == data.Draft {
		buttons.Add(left(kit.NewButton(kit.ButtonLink, icons.Mail, "Kirim untuk koreksi", func() { s.move(data.InReview, "") })))
	} else {
		buttons.Add(left(kit.NewButton(kit.ButtonLink, icons.Undo, "Kembalikan menjadi konsep", func() { s.move(data.Draft, "") })))
	}
	column.Add(buttons)
	column.Add(kit.Inset(6, 0, 6, 0, kit.Separator()))
	column.Add(kit.Section("Sebelum difinalkan"))
	if len(gaps) == 0 {
		column.Add(kit.HStack(8, kit.NewIcon(icons.Check, kit.IconSize, kit.ColorDone), kit.Body("Tidak ada yang kurang.")))
		return
	}
	list := kit.VStack(2)
	for _, gap := range gaps {
		button := kit.NewButton(kit.ButtonLink, icons.Warning, gap.Text, func() { s.record.lead(gap) }).Small()
		list.Add(left(kit.Fixed(min(button.MinSize().Width, panelWidth), 0, button)))
	}
	column.Add(list)
}

// finalise makes the minutes final, or says how much is missing.
func (s *summary) finalise() {
	s.record.settle()
	if gaps := s.record.draft.Gaps(); len(gaps) > 0 {
		s.record.deps.Notify(kit.NoticeWarning, fmt.Sprintf("Notula belum difinalkan: %d hal di bawah Sebelum difinalkan perlu dilengkapi dahulu.", len(gaps)))
		return
	}
	s.move(data.Final, "")
}

// move brings the minutes into another state.
func (s *summary) move(state data.MeetingState, reason string) {
	s.record.settle()
	if err := s.record.draft.SetState(state, reason); err != nil {
		s.record.deps.Fail(err)
		return
	}
	s.reasoning = false
	s.record.stateChanged()
}

// askReason asks in the panel why final minutes are opened again.
func (s *summary) askReason() {
	s.reasoning = true
	s.refreshState()
}

func (s *summary) reasonForm() fyne.CanvasObject {
	reason := fields.New("Alasan membuka kembali", kit.NewMultiEntry(2))
	submit := func() {
		if err := s.record.draft.SetState(data.Draft, reason.Text); err != nil {
			reason.Refuse("Tulis alasannya dahulu; alasan ini tersimpan dalam riwayat.")
			return
		}
		s.reasoning = false
		s.record.stateChanged()
	}
	cancel := func() {
		s.reasoning = false
		s.refreshState()
	}
	reason.OnKey = func(c kit.Chord) bool {
		switch c {
		case kit.Key(fyne.KeyReturn):
			submit()
		case kit.Key(fyne.KeyEscape):
			cancel()
		default:
			return false
		}
		return true
	}
	return kit.VStack(kit.FieldGap, reason.Object, kit.HStack(8,
		kit.NewButton(kit.ButtonQuiet, "", "Buka kembali", submit), kit.NewButton(kit.ButtonLink, "", "Batal", cancel)))
}
