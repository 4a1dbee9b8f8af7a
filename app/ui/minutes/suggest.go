package minutes

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// Sizes of the list in px. maxPeople is how many people are offered before the
// guest, maxRows how many rows are in sight.
const (
	suggestionHeight = 26
	suggestionWidth  = 366
	commandWidth     = 84 // of the column with the stroke
	maxPeople        = 7
	maxRows          = maxPeople + 1
)

// suggestions is the list under an "@" or a "/". It lies in the topmost layer of
// the page and never has the focus: the editor hands it ↑ ↓ and Enter.
type suggestions struct {
	widget.BaseWidget
	choose   func(i int)
	asks     asking
	query    string
	offers   []offer
	selected int // -1 when none is offered by Enter
	first    int // the row that stands first in sight
	frame    *kit.Fill
	rows     []*suggestionRow
}

func newSuggestions(choose func(i int)) *suggestions {
	s := &suggestions{choose: choose, frame: kit.NewFrame(kit.ColorPopup, kit.ColorEntryBorder)}
	for i := range maxRows {
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

// offer shows what answers a question. Where nobody is found and the query may
// be the sentence going on, Enter offers nothing.
func (s *suggestions) offer(q question, offers []offer) {
	s.asks, s.query, s.offers, s.selected, s.first = q.asks, strings.TrimSpace(q.query), offers, 0, 0
	if len(offers) == 0 || offers[0].adds && q.asks == forSpeaker && q.severalWords() {
		s.selected = -1
	}
	s.Hidden = len(offers) == 0
	s.Refresh()
}

// count is the number of offers.
func (s *suggestions) count() int { return len(s.offers) }

// inSight is the number of rows on show.
func (s *suggestions) inSight() int { return min(len(s.offers), maxRows) }

// step moves the choice, around the ends.
func (s *suggestions) step(by int) {
	if s.selected < 0 {
		s.selected = 0
	} else {
		s.selected = (s.selected + by + s.count()) % s.count()
	}
	s.first = max(min(s.first, s.selected), s.selected-maxRows+1)
	s.Refresh()
}

// MinSize is as high as its rows.
func (s *suggestions) MinSize() fyne.Size {
	return fyne.NewSize(suggestionWidth, float32(s.inSight())*suggestionHeight+2)
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
		row.Hidden = i >= s.inSight()
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

// suggestionRow is one offer in sight.
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

// at is which of the offers the row shows.
func (r *suggestionRow) at() int { return r.list.first + r.index }

func (r *suggestionRow) offer() offer { return r.list.offers[r.at()] }

// Tapped is for Fyne.
func (r *suggestionRow) Tapped(*fyne.PointEvent) { r.list.choose(r.at()) }

func (r *suggestionRow) show() {
	s, o := r.list, r.offer()
	chosen := r.at() == s.selected
	r.tint.Hidden = !chosen
	kit.SetVisible(r.cap, chosen)
	r.icon.Hidden = !o.adds
	r.edge.Hidden = !o.adds || r.at() == 0
	r.agency.Hidden, r.note.Hidden = o.adds, o.adds
	switch {
	case o.adds:
		r.name.SetRuns(kit.Run{Text: "Tambah tamu: ", Color: kit.ColorAccent},
			kit.Run{Text: o.name, Bold: true, Color: kit.ColorAccent})
	case s.asks == forCommand:
		r.name.SetRuns(kit.Run{Text: o.name, Bold: true, Color: kit.ColorAccent})
		r.agency.SetRuns(kit.Run{Text: o.detail})
	default:
		r.name.SetRuns(highlighted(o.name, s.query, chosen, kit.ColorText)...)
		r.agency.SetRuns(highlighted(o.detail, s.query, false, kit.ColorMuted)...)
	}
	r.note.SetText(o.note)
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
	if row.at() < row.list.count() && row.offer().adds {
		middle(row.icon, 12, kit.IconSizeSmall)
		middle(row.name, 34, right-34)
		return
	}
	note := row.note.MinSize().Width
	middle(row.note, right-note, note)
	right -= note + 8
	agency := 12 + size.Width*0.43 + 12
	if row.list.asks == forCommand {
		agency = 12 + commandWidth + 8
	}
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
