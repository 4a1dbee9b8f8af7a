package minutes

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// Sizes of the list of speakers in px.
const (
	suggestionHeight = 26
	suggestionWidth  = 366
	maxSuggestions   = 7
)

// suggestions is the list of speakers under an "@". It lies in the topmost
// layer of the page and never has the focus: the editor hands it ↑ ↓ and Enter.
type suggestions struct {
	widget.BaseWidget
	choose   func(i int)
	query    string
	people   []secretariat.Speaker
	selected int // the row of the guest is the last; -1 when none is offered by Enter
	frame    *kit.Fill
	rows     []*suggestionRow
}

func newSuggestions(choose func(i int)) *suggestions {
	s := &suggestions{choose: choose, frame: kit.NewFrame(kit.ColorPopup, kit.ColorEntryBorder)}
	for i := range maxSuggestions + 1 {
		row := &suggestionRow{
			list: s, index: i, tint: kit.NewFill(kit.ColorSelection), icon: kit.NewIcon(icons.Plus, kit.IconSizeSmall, kit.ColorAccent),
			name: kit.NewText().Shrink(), agency: kit.NewText().Shrink(), note: kit.Caption("").Right(), cap: kit.KeyCap("Enter"),
			edge: kit.NewFill(kit.ColorSeparator),
		}
		row.ExtendBaseWidget(row)
		s.rows = append(s.rows, row)
	}
	s.Hide()
	s.ExtendBaseWidget(s)
	return s
}

// offer shows speakers for a query. The guest's row follows them. Where nobody
// is found and the query may be the sentence going on, Enter offers nothing.
func (s *suggestions) offer(m mention, people []secretariat.Speaker) {
	if len(people) > maxSuggestions {
		people = people[:maxSuggestions]
	}
	s.query, s.people, s.selected = strings.TrimSpace(m.query), people, 0
	if s.count() == 0 || (len(people) == 0 && m.severalWords()) {
		s.selected = -1
	}
	s.Hidden = s.count() == 0
	s.Refresh()
}

// count is the number of rows on show, the guest's among them.
func (s *suggestions) count() int {
	if s.query == "" {
		return len(s.people)
	}
	return len(s.people) + 1
}

func (s *suggestions) isGuest(i int) bool { return i == len(s.people) }

// step moves the choice, around the ends.
func (s *suggestions) step(by int) {
	if s.selected < 0 {
		s.selected = 0
	} else {
		s.selected = (s.selected + by + s.count()) % s.count()
	}
	s.Refresh()
}

// MinSize is as high as its rows.
func (s *suggestions) MinSize() fyne.Size {
	return fyne.NewSize(suggestionWidth, float32(s.count())*suggestionHeight+2)
}

// CreateRenderer is for Fyne.
func (s *suggestions) CreateRenderer() fyne.WidgetRenderer {
	r := &suggestionsRenderer{list: s}
	r.Refresh()
	return r
}

type suggestionsRenderer struct{ list *suggestions }

func (r *suggestionsRenderer) Layout(size fyne.Size) {
	r.list.frame.Resize(size)
	for i, row := range r.list.rows {
		row.Move(fyne.NewPos(1, 1+float32(i)*suggestionHeight))
		row.Resize(fyne.NewSize(size.Width-2, suggestionHeight))
	}
}

func (r *suggestionsRenderer) MinSize() fyne.Size { return r.list.MinSize() }

func (r *suggestionsRenderer) Refresh() {
	s := r.list
	for i, row := range s.rows {
		row.Hidden = i >= s.count()
		if !row.Hidden {
			row.show()
		}
	}
	s.frame.Refresh()
	r.Layout(s.Size())
	canvas.Refresh(s)
}

func (r *suggestionsRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.list.frame}
	for _, row := range r.list.rows {
		objects = append(objects, row)
	}
	return objects
}

func (r *suggestionsRenderer) Destroy() {}

// suggestionRow is one speaker, or the offer to add a guest.
type suggestionRow struct {
	widget.BaseWidget
	list         *suggestions
	index        int
	tint         *kit.Fill
	icon         *kit.Icon
	name, agency *kit.Text
	note         *kit.Text
	cap          fyne.CanvasObject
	edge         *kit.Fill // parts the guest from the people
}

// Tapped is for Fyne.
func (r *suggestionRow) Tapped(*fyne.PointEvent) { r.list.choose(r.index) }

func (r *suggestionRow) show() {
	s := r.list
	chosen := r.index == s.selected
	r.tint.Hidden = !chosen
	if chosen {
		r.cap.Show()
	} else {
		r.cap.Hide()
	}
	r.icon.Hidden = !s.isGuest(r.index)
	r.edge.Hidden = !s.isGuest(r.index) || r.index == 0
	r.agency.Hidden, r.note.Hidden = s.isGuest(r.index), s.isGuest(r.index)
	if s.isGuest(r.index) {
		r.name.SetRuns(kit.Run{Text: "Tambah tamu: ", Color: kit.ColorAccent},
			kit.Run{Text: s.query, Bold: true, Color: kit.ColorAccent})
	} else {
		person := s.people[r.index]
		r.name.SetRuns(highlighted(person.Name, s.query, chosen, kit.ColorText)...)
		r.agency.SetRuns(highlighted(person.Agency, s.query, false, kit.ColorMuted)...)
		r.note.SetText(person.Note)
	}
	r.Refresh()
}

// highlighted sets the first word part that answers the query in the accent.
func highlighted(text, query string, bold bool, role fyne.ThemeColorName) []kit.Run {
	at := wordStart(text, query)
	if at < 0 {
		return []kit.Run{{Text: text, Bold: bold, Color: role}}
	}
	end := at + len(query)
	return []kit.Run{
		{Text: text[:at], Bold: bold, Color: role},
		{Text: text[at:end], Bold: true, Color: kit.ColorAccent},
		{Text: text[end:], Bold: bold, Color: role},
	}
}

// wordStart finds where a word of text begins with query, whatever the case.
func wordStart(text, query string) int {
	if query == "" {
		return -1
	}
	for at := range text {
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		end := at + len(query)
		if !isWordRune(before) && end <= len(text) && strings.EqualFold(text[at:end], query) {
			return at
		}
	}
	return -1
}

// CreateRenderer is for Fyne.
func (r *suggestionRow) CreateRenderer() fyne.WidgetRenderer {
	return &suggestionRowRenderer{row: r}
}

type suggestionRowRenderer struct{ row *suggestionRow }

func (r *suggestionRowRenderer) Layout(size fyne.Size) {
	row := r.row
	row.tint.Resize(size)
	row.edge.Resize(fyne.NewSize(size.Width, kit.LineWidth))
	middle := func(o fyne.CanvasObject, x, width float32) {
		high := o.MinSize().Height
		o.Move(fyne.NewPos(x, (size.Height-high)/2))
		o.Resize(fyne.NewSize(width, high))
	}
	right := size.Width - 12
	if row.cap.Visible() {
		width := row.cap.MinSize().Width
		middle(row.cap, right-width, width)
		right -= width + 8
	}
	if row.list.isGuest(row.index) {
		middle(row.icon, 12, kit.IconSizeSmall)
		middle(row.name, 34, right-34)
		return
	}
	note := row.note.MinSize().Width
	middle(row.note, right-note, note)
	right -= note + 8
	agency := 12 + size.Width*0.43 + 12
	middle(row.name, 12, agency-24)
	middle(row.agency, agency, max(0, right-agency))
}

func (r *suggestionRowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(suggestionWidth, suggestionHeight)
}

func (r *suggestionRowRenderer) Refresh() {
	row := r.row
	row.tint.Refresh()
	row.icon.Refresh()
	r.Layout(row.Size())
	canvas.Refresh(row)
}

func (r *suggestionRowRenderer) Objects() []fyne.CanvasObject {
	row := r.row
	return []fyne.CanvasObject{row.tint, row.edge, row.icon, row.name, row.agency, row.note, row.cap}
}

func (r *suggestionRowRenderer) Destroy() {}
