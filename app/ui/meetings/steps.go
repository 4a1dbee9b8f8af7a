package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// asked is what the steps ask a reason for.
type asked int

const (
	nothingAsked asked = iota
	reopenAsked
	finaliseAsked
)

// steps shows the state of the minutes, the next step as its filled button, and
// what stands in its way.
type steps struct {
	tab   *documents
	place *frame.Place
	ready secretariat.Readiness
	state data.MeetingState // that the steps are for
	// asking is the step that waits for a reason.
	asking asked
	reason *fields.Field
	// first is where the keyboard starts: the reason, or the next step.
	first fyne.Focusable
	next  *kit.Button
	other *kit.Button
}

// holds says that the keyboard is nowhere, or on a step that was shown.
func (s *steps) holds(focused fyne.Focusable) bool {
	return focused == nil || focused == s.first || s.other != nil && focused == fyne.Focusable(s.other)
}

func newSteps(d *documents) *steps {
	return &steps{tab: d, place: frame.NewPlace(frame.Loading())}
}

// fill shows the steps for what the check on disk has found. A reason that is
// being typed stays.
func (s *steps) fill(ready secretariat.Readiness) {
	s.ready = ready
	if s.asking == nothingAsked {
		s.refresh()
	}
}

// follow shows the steps of a state that was reached just now; what the check
// finds comes later. Before the first check there are none.
func (s *steps) follow() {
	if s.first != nil && s.asking == nothingAsked && s.state != s.tab.record.draft.Dossier().Meeting.State {
		s.refresh()
	}
}

func (s *steps) refresh() {
	m := s.tab.record.draft.Dossier().Meeting
	s.state = m.State
	s.next, s.other, s.first, s.reason = nil, nil, nil, nil
	kind, icon := stateChip(m.State)
	chips := kit.HStack(8, kit.NewChip(kind, icon, string(m.State)))
	if m.Revised() != "" {
		chips.Add(kit.NewChip(kit.ChipNeutral, "", m.Revised()))
	}
	column := kit.VStack(10, kit.Section("Status notula"), chips,
		kit.NewParagraph(stateWords[m.State], kit.TextStyle{Color: kit.ColorMuted}).Wrap(panelWidth))
	if m.Revised() != "" {
		column.Add(kit.NewParagraph("Alasan perbaikan: "+m.RevisionReason, kit.TextStyle{}).Wrap(panelWidth))
	}
	if s.asking == nothingAsked {
		column.Add(s.buttons(m.State))
	} else {
		column.Add(s.reasonForm())
	}
	if !m.State.Locked() {
		s.checks(column)
	}
	s.place.Show(column)
}

// buttons offer the next step, filled, and the other ways from here.
func (s *steps) buttons(state data.MeetingState) fyne.CanvasObject {
	life := s.tab.record.life
	switch state {
	case data.Draft:
		s.next = kit.NewButton(kit.ButtonPrimary, icons.Mail, "Minta koreksi pimpinan", func() { life.move(data.InReview) })
		s.other = kit.NewButton(kit.ButtonLink, icons.Check, "Finalkan tanpa koreksi", s.finalise)
	case data.InReview:
		s.next = kit.NewButton(kit.ButtonPrimary, icons.Check, "Finalkan", s.finalise)
		s.other = kit.NewButton(kit.ButtonLink, icons.Undo, "Kembalikan menjadi konsep", func() { life.move(data.Draft) })
	case data.Final:
		s.next = kit.NewButton(kit.ButtonPrimary, "", "Lampirkan notula bertanda tangan…", s.sign)
		s.other = kit.NewButton(kit.ButtonLink, icons.Undo, "Buka kembali…", func() { s.ask(reopenAsked) })
	default:
		s.other = kit.NewButton(kit.ButtonLink, icons.Undo, "Buka kembali…", func() { s.ask(reopenAsked) })
	}
	list := kit.VStack(6)
	for _, b := range []*kit.Button{s.next, s.other} {
		if b == nil {
			continue
		}
		if s.first == nil {
			s.first = b
		}
		list.Add(left(b))
	}
	return list
}

// checks list what final minutes still lack, and what looks like personal data.
func (s *steps) checks(column *fyne.Container) {
	column.Add(kit.Inset(6, 0, 6, 0, kit.Separator()))
	column.Add(kit.Section("Sebelum difinalkan"))
	column.Add(s.tab.record.gapRows(s.ready.Gaps, panelWidth))
	if len(s.ready.Findings) == 0 {
		column.Add(kit.NewParagraph(press.Clean, kit.TextStyle{Color: kit.ColorMuted}).Wrap(panelWidth))
		return
	}
	column.Add(kit.Strong("Mirip data pribadi"))
	list := kit.VStack(2)
	for _, f := range s.ready.Findings {
		list.Add(wayTo(icons.Shield, f.Place+": "+string(f.Kind), panelWidth, func() { s.tab.record.jump(f.RecordID) }))
	}
	column.Add(list)
}

// finalise asks before the minutes are locked. Where something is missing, or looks
// like personal data, that is said instead: nothing is locked then.
func (s *steps) finalise() {
	life := s.tab.record.life
	switch {
	case len(s.ready.Gaps) > 0:
		life.incomplete(len(s.ready.Gaps))
	case len(s.ready.Findings) > 0:
		s.found(s.ready.Findings)
	default:
		kit.Ask(s.tab.record.deps.Window.Canvas(), kit.Question{
			Title:    "Finalkan notula?",
			Sentence: "Semua isian terkunci dan PDF-nya masuk arsip. Sesudahnya notula hanya dapat dibuka kembali dengan alasan, yang ikut tercetak pada perbaikannya.",
			Yes:      "Finalkan", Risky: true,
		}, func() { life.finalise("", s.found) }, nil)
	}
}

// found asks why the minutes become final in spite of findings.
func (s *steps) found(findings []secretariat.PrivacyFinding) {
	s.ready.Findings = findings
	s.ask(finaliseAsked)
}

// ask asks in place for the reason of a step.
func (s *steps) ask(what asked) {
	s.asking = what
	s.refresh()
	if s.first != nil {
		s.tab.record.deps.Window.Canvas().Focus(s.first)
	}
}

func (s *steps) reasonForm() fyne.CanvasObject {
	label, sentence, yes := "Alasan membuka kembali", "Notula yang sudah final tetap tersimpan dalam arsip; yang baru menjadi perbaikan dan mencetak alasannya.", "Buka kembali"
	if s.asking == finaliseAsked {
		label, sentence, yes = "Alasan tetap memfinalkan", "Periksa dahulu tempat yang mirip data pribadi di bawah. Bila memang boleh, tulis alasannya; alasan ini tercatat.", "Tetap finalkan"
	}
	s.reason = fields.New(label, kit.NewMultiEntry(2))
	s.first = s.reason.Entry
	s.reason.OnKey = func(c kit.Chord) bool {
		switch c {
		case kit.Key(fyne.KeyReturn):
			s.submit()
		case kit.Key(fyne.KeyEscape):
			s.ask(nothingAsked)
		default:
			return false
		}
		return true
	}
	return kit.VStack(kit.FieldGap, kit.NewParagraph(sentence, kit.TextStyle{}).Wrap(panelWidth), s.reason.Object,
		kit.HStack(8, kit.NewButton(kit.ButtonPrimary, "", yes, s.submit),
			kit.NewButton(kit.ButtonLink, "", "Batal", func() { s.ask(nothingAsked) })))
}

// submit takes the step with its reason.
func (s *steps) submit() {
	reason := strings.TrimSpace(s.reason.Text)
	if reason == "" {
		s.reason.Refuse("Tulis alasannya dahulu.")
		return
	}
	what := s.asking
	s.asking = nothingAsked
	if what == finaliseAsked {
		s.tab.record.life.finalise(reason, s.found)
		return
	}
	s.tab.record.life.reopen(reason, s.tab.record.deps.Fail)
}

// signedFile is what the signed paper is scanned to.
var signedFile = frame.FileKind{
	Title: "Notula bertanda tangan", Extensions: secretariat.FileEndings(data.SignedMinutes), Most: data.MaxBlob,
	TooBig: "Pindaian lebih besar dari 20 MB; belum dilampirkan, pilih berkas yang lebih kecil.",
}

func (s *steps) sign() {
	frame.AskForFile(s.tab.record.deps.Services, signedFile, s.tab.record.life.sign)
}
