package writing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// The places of the form beside those of secretariat that a finding leads to.
const (
	atClassification = "classification"
	atSecurity       = secretariat.AtSecurity
	atSpeed          = "speed"
)

// form is the fields of one konsep, those that its kind has.
type form struct {
	view    *View
	draft   *secretariat.LetterDraft
	known   known
	shape   shape
	column  *fyne.Container
	scroll  *container.Scroll
	object  fyne.CanvasObject
	number  *numberLine
	signing *signing
	files   *files
	// unknown is the sentence under a text that names fields that there are not.
	unknown *kit.Paragraph
	// followed are the fields and choosers, from the top.
	followed []fyne.Focusable
	// places lead to the fields, by name.
	places map[string]func()
	// first takes the keyboard when the letter is opened.
	first fyne.Focusable
}

func newForm(v *View, draft *secretariat.LetterDraft, k known) *form {
	letter := draft.File().Letter
	f := &form{view: v, draft: draft, known: k, shape: shapeOf(letter.Kind), places: map[string]func(){}}
	f.column = newColumn(fieldGap)
	f.fill(letter)
	f.scroll = container.NewVScroll(kit.Inset(10, formPadding, 16, formPadding, kit.AtMost(wideForm, f.column)))
	f.object = kit.Scrolling(f.scroll)
	return f
}

// fill adds the fields in their order.
func (f *form) fill(letter data.Letter) {
	f.column.Add(titleRow(letter))
	f.number = newNumberLine(f, letter)
	f.column.Add(f.number.object)
	f.addNature(letter)
	f.addSubject(letter)
	f.addRecipients(letter)
	if f.shape.basis {
		f.column.Add(f.lines(secretariat.AtBasis, "Dasar, satu setiap baris", letter.Basis, 2, func(l *data.Letter, text string) { l.Basis = text }))
	}
	for _, role := range f.shape.parties {
		f.column.Add(f.partyLineup(role))
	}
	f.addBody(letter)
	f.addAnnex(letter)
	f.files = newFiles(f)
	f.column.Add(f.files.object)
	f.signing = newSigning(f, letter)
	f.column.Add(f.signing.object)
	if f.shape.contact {
		f.column.Add(f.line(secretariat.AtContact, "Narahubung", letter.Contact, "Nama dan nomor telepon kantor", func(l *data.Letter, text string) { l.Contact = text }))
	}
	if f.shape.copies {
		f.column.Add(f.copiesLineup())
	}
	if f.shape.initials {
		box := kit.NewCheck("Kolom paraf pada lembar kantor", letter.Initials, func(on bool) {
			f.change(func(l *data.Letter) { l.Initials = on })
		})
		f.follow(box)
		f.column.Add(kit.HStack(0, box))
	}
}

// titleRow heads the form: the kind and how far the letter is.
func titleRow(letter data.Letter) fyne.CanvasObject {
	kind, icon, word := StateChip(letter.State)
	chips := kit.HStack(6)
	if letter.Revision > 0 {
		chips.Add(kit.NewChip(kit.ChipNeutral, "", data.RevisionName(letter.Revision)))
	}
	chips.Add(kit.NewChip(kind, icon, word))
	return kit.Border(nil, nil, nil, kit.Middle(chips), kit.Section(capital(string(letter.Kind))).Shrink())
}

// capital is a text with a capital at its start.
func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

// change writes to the letter and has all that depends on it follow.
func (f *form) change(do func(*data.Letter)) {
	f.draft.Change(do)
	f.view.touched()
}

// line adds a field of one line.
func (f *form) line(at, label, value, hint string, set func(*data.Letter, string)) fyne.CanvasObject {
	field := fields.Line(label, value, hint, func(text string) string {
		f.change(func(l *data.Letter) { set(l, text) })
		return ""
	})
	f.serve(at, field)
	return field.Object
}

// followOnPaper keeps the block in sight in which the caret of a text stands; kind
// is the beginning of its mark.
func (f *form) followOnPaper(t *textField, kind string) {
	moved, heard := t.OnCursorChanged, t.OnFocus
	show := func() {
		f.view.showLine(kind, strings.Count(string([]rune(t.Text)[:min(t.Caret(), len([]rune(t.Text)))]), "\n"))
	}
	t.OnCursorChanged = func() {
		moved()
		show()
	}
	t.OnFocus = func(has bool) {
		heard(has)
		if has {
			show()
			return
		}
		f.view.paper.Follow("")
	}
}

// lines adds a field of several lines.
func (f *form) lines(at, label, value string, rows int, set func(*data.Letter, string)) fyne.CanvasObject {
	field := fields.Lines(label, value, rows, func(text string) string {
		f.change(func(l *data.Letter) { set(l, text) })
		return ""
	})
	f.serve(at, field)
	return field.Object
}

// serve has the form scroll with a field, grow with it, and lead to it.
func (f *form) serve(at string, field *fields.Field) {
	f.followEntry(field.Entry)
	f.places[at] = func() { f.focus(field.Entry) }
}

// followEntry keeps the caret of a field in sight.
func (f *form) followEntry(e *kit.Entry) {
	f.followed = append(f.followed, e)
	heard, moved := e.OnFocus, e.OnCursorChanged
	e.OnFocus = func(has bool) {
		if heard != nil {
			heard(has)
		}
		if has {
			f.reveal(e, 0, min(e.Size().Height, f.scroll.Size().Height-2*revealMargin))
			f.revealCaret(e)
		}
	}
	e.OnCursorChanged = func() {
		if moved != nil {
			moved()
		}
		if e.MultiLine && f.view.deps.Window.Canvas().Focused() == fyne.Focusable(e) {
			f.revealCaret(e)
		}
	}
	e.OnGrow = f.grown
}

// follower is what tells that the keyboard came to it.
type follower interface {
	fyne.CanvasObject
	fyne.Focusable
	HearFocus(func(has bool))
}

// follow keeps what has the keyboard in sight.
func (f *form) follow(o follower) {
	f.followed = append(f.followed, o)
	o.HearFocus(func(has bool) {
		if has {
			f.reveal(o, 0, o.Size().Height)
		}
	})
}

// grown lays the fields anew after one of them became higher or lower.
func (f *form) grown() {
	f.column.Refresh()
	if f.scroll != nil {
		f.scroll.Refresh()
	}
}

func (f *form) revealCaret(e *kit.Entry) {
	if !e.MultiLine {
		f.reveal(e, 0, e.Size().Height)
		return
	}
	bottom := e.CaretPosition().Y
	f.reveal(e, bottom-caretLine, bottom)
}

// Measures of what is kept in sight around a field, in px.
const (
	caretLine    float32 = 22
	revealMargin float32 = 26
)

// reveal scrolls a stretch of a field into sight.
func (f *form) reveal(o fyne.CanvasObject, top, bottom float32) {
	if f.scroll == nil || f.scroll.Size().Height == 0 {
		return
	}
	if len(f.followed) > 0 && any(o) == any(f.followed[0]) {
		f.scroll.ScrollToTop() // the head of the form stands above its first field
		return
	}
	driver := fyne.CurrentApp().Driver()
	y := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(f.scroll).Y
	top, bottom = y+top-revealMargin, y+bottom+revealMargin
	offset, view := f.scroll.Offset.Y, f.scroll.Size().Height
	switch {
	case view < max(bottom-top, caretLine+2*revealMargin): // not laid out yet
		return
	case top < 0:
		offset += top
	case bottom > view:
		offset += bottom - view
	default:
		return
	}
	f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, min(offset, f.scroll.Content.MinSize().Height-view))))
}

// focus gives the keyboard to a field.
func (f *form) focus(o fyne.Focusable) {
	if o == nil {
		return
	}
	f.view.deps.Window.Canvas().Focus(o)
}

// jump leads to a place; false where the form has none of that name.
func (f *form) jump(at string) bool {
	lead, ok := f.places[at]
	if ok {
		lead()
	}
	return ok
}
