package minutes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// editor is the one row that is typed in. There is one for the page's life, so
// that the focus stays with it while it goes from entry to entry.
type editor struct {
	widget.BaseWidget
	face    *face
	entry   *kit.Entry
	frame   *canvas.Rectangle
	focused bool
	loading bool // its text is being set and not typed
	resized func()

	onTap   func()
	onText  func(text string)
	onCaret func()
	onFocus func(bool)
}

func newEditor() *editor {
	e := &editor{face: newFace(), entry: kit.NewBareEntry(), frame: &canvas.Rectangle{}}
	e.entry.OnChanged = func(text string) {
		if !e.loading {
			e.onText(text)
		}
	}
	e.entry.OnCursorChanged = func() {
		if !e.loading {
			e.onCaret()
		}
	}
	e.entry.OnFocus = func(has bool) {
		e.focused = has
		e.drawFrame()
		e.onFocus(has)
	}
	e.entry.OnGrow = func() { e.resized() }
	e.ExtendBaseWidget(e)
	return e
}

// text is what stands in the entry.
func (e *editor) text() string { return e.entry.Text }

// load puts an entry into the editor, the caret behind so many runes; -1 is
// the end.
func (e *editor) load(l line, caret int) {
	e.dress(l, nil)
	if caret < 0 {
		caret = len([]rune(l.text))
	}
	e.set(l.text, caret)
}

// set replaces the text without anything having been typed.
func (e *editor) set(text string, caret int) {
	e.loading = true
	e.entry.Deselect()
	if e.entry.Text != text {
		e.entry.SetText(text)
	}
	e.entry.SetCaret(caret)
	e.loading = false
}

// dress shows all of the line but its text; remove hears a click on a chip's cross.
func (e *editor) dress(l line, remove func(tag)) {
	e.face.show(l, e.onTap, remove)
	e.Refresh()
}

// clickAt puts the caret where a row was clicked before it became the editor.
func (e *editor) clickAt(at fyne.Position) {
	inText := at.Subtract(e.entry.Position())
	if inText.X < 0 || inText.Y < 0 || inText.Y > e.entry.Size().Height {
		return
	}
	e.entry.MouseDown(&desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: inText}, Button: desktop.MouseButtonPrimary,
	})
}

// Tapped is for Fyne: a click beside the text.
func (e *editor) Tapped(*fyne.PointEvent) { e.onTap() }

// caretBottom is the lower end of the caret within the row.
func (e *editor) caretBottom() float32 {
	return e.entry.Position().Y + e.entry.CaretPosition().Y
}

func (e *editor) bodyHeight() float32 { return e.entry.MinSize().Height }

// MinSize is as high as the text.
func (e *editor) MinSize() fyne.Size {
	width := e.Size().Width
	e.entry.Resize(fyne.NewSize(textWidth(width), e.entry.Size().Height))
	height, _ := e.face.layout(width, e.bodyHeight())
	return fyne.NewSize(0, height)
}

func (e *editor) drawFrame() {
	role, width := kit.ColorEntryBorder, kit.LineWidth
	if e.focused {
		role, width = kit.ColorAccent, kit.FocusWidth
	}
	e.frame.StrokeColor, e.frame.StrokeWidth = kit.Color(role), width
	e.frame.FillColor, e.frame.CornerRadius = kit.Color(kit.ColorPage), kit.Radius
	canvas.Refresh(e.frame)
}

// CreateRenderer is for Fyne.
func (e *editor) CreateRenderer() fyne.WidgetRenderer {
	e.drawFrame()
	return &editorRenderer{editor: e}
}

type editorRenderer struct{ editor *editor }

const frameInset float32 = 6

func (r *editorRenderer) Layout(size fyne.Size) {
	e := r.editor
	e.frame.Move(fyne.NewPos(frameInset, 1))
	e.frame.Resize(fyne.NewSize(size.Width-2*frameInset, size.Height-3))
	high := e.bodyHeight()
	_, top := e.face.layout(size.Width, high)
	e.entry.Move(fyne.NewPos(textLeft, top))
	e.entry.Resize(fyne.NewSize(textWidth(size.Width), high))
}

func (r *editorRenderer) MinSize() fyne.Size { return r.editor.MinSize() }

func (r *editorRenderer) Refresh() {
	r.editor.face.refresh()
	r.editor.drawFrame()
	r.Layout(r.editor.Size())
	canvas.Refresh(r.editor)
}

func (r *editorRenderer) Objects() []fyne.CanvasObject {
	e := r.editor
	return append([]fyne.CanvasObject{e.frame}, append(e.face.objects(), e.entry)...)
}

func (r *editorRenderer) Destroy() {}

// choose selects a stretch of the text without anything having been typed.
func (e *editor) choose(from, to int) {
	e.loading = true
	e.entry.Select(from, to)
	e.loading = false
}

// placeholders say what is typed into an empty entry. They fit on one line of
// the narrowest window.
var placeholders = map[data.EntryKind]string{
	data.EntryNote:     "Tulis catatan",
	data.EntryDecision: "Tulis keputusan",
	data.EntryFollowUp: "Apa, oleh siapa, kapan",
}

// casePlaceholders are those of a meeting about cases, which names nobody.
var casePlaceholders = map[data.EntryKind]string{
	data.EntryDecision: "Keputusan, dengan kode K-01",
	data.EntryFollowUp: "Apa untuk K-01, siapa, kapan",
}

// placeholderFor is the hint for a kind, in a meeting with that plain kind.
func placeholderFor(kind, plain data.EntryKind) string {
	if plain != data.EntryNote && casePlaceholders[kind] != "" {
		return casePlaceholders[kind]
	}
	return placeholders[kind]
}
