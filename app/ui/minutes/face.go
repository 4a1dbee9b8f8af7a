package minutes

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Places within a row in px: the kind's column, then the text.
const (
	rowPadding  float32 = 8
	kindLeft    float32 = 16
	kindWidth   float32 = 106
	textLeft    float32 = kindLeft + kindWidth + 12
	textRight   float32 = 16
	speakerHigh float32 = 20
	smallHigh   float32 = 16
	tagGap      float32 = 8
	tagTop      float32 = 4
)

// face is what the row of an entry shows around its text, edited or not.
type face struct {
	kind    *kit.Chip
	number  *kit.Text
	speaker *kit.Text
	doubt   *kit.Text
	stroke  *kit.Fill // under the doubt
	tags    []*kit.Chip
	line    line
}

func newFace() *face {
	return &face{
		kind: kit.NewChip(kit.ChipNeutral, icons.Note, ""), number: kit.Caption(""), speaker: kit.NewText().Shrink(),
		doubt: kit.Caption(doubtWord).In(kit.ColorAttention), stroke: kit.NewFill(kit.ColorAttention),
	}
}

type kindLook struct {
	chip kit.ChipKind
	icon icons.Name
	word string
}

var kindLooks = map[data.EntryKind]kindLook{
	data.EntryNote:     {kit.ChipNeutral, icons.Note, "Catatan"},
	data.EntryDecision: {kit.ChipTint, icons.Gavel, "Keputusan"},
	data.EntryFollowUp: {kit.ChipAccent, icons.Arrow, "Tindak lanjut"},
}

// show fills the face. tap hears a click on a chip; remove, where it is given,
// hears a click on the cross of one that can be taken off.
func (f *face) show(l line, tap func(), remove func(tag)) {
	f.line = l
	look := kindLooks[l.kind]
	f.kind.Set(look.chip, look.icon, look.word)
	f.kind.OnTap(tap)
	f.number.SetText(l.under())
	f.doubt.Hidden, f.stroke.Hidden = !l.doubt, !l.doubt
	f.speaker.Hidden = l.speaker == ""
	if l.speaker != "" {
		f.speaker.SetRuns(kit.Run{Text: l.speaker, Bold: true}, kit.Run{Text: " " + l.agency, Color: kit.ColorMuted})
	}
	for i, t := range l.tags {
		if i == len(f.tags) {
			f.tags = append(f.tags, kit.NewChip(kit.ChipNeutral, "", ""))
		}
		chip := f.tags[i]
		chip.OnTap(tap)
		chip.Set(t.chip(), t.icon, t.text)
		if remove == nil {
			continue
		}
		chip.Removable(nil)
		if t.remove != nil {
			chip.Removable(func() { remove(t) })
		}
		chip.Refresh()
	}
}

// layout places the face in a row of a width, with a body of a height between
// speaker and tags, and gives the row's height and the body's top.
func (f *face) layout(width, body float32) (height, bodyTop float32) {
	g := arrange(f.line, width, body, func(i int) float32 { return f.tags[i].MinSize().Width })
	f.kind.Move(fyne.NewPos(kindLeft, rowPadding))
	f.kind.Resize(fyne.NewSize(kindWidth, kit.ChipHeight))
	f.number.Move(fyne.NewPos(kindLeft+2, rowPadding+kit.ChipHeight+4))
	f.number.Resize(fyne.NewSize(kindWidth, smallHigh))
	low := rowPadding + kit.ChipHeight + 4
	if f.line.under() != "" {
		low += smallHigh
	}
	f.doubt.Move(fyne.NewPos(kindLeft+2, low))
	f.doubt.Resize(fyne.NewSize(kindWidth, smallHigh))
	f.stroke.Move(fyne.NewPos(kindLeft+2, low+smallHigh-kit.LineWidth))
	f.stroke.Resize(fyne.NewSize(f.doubt.MinSize().Width, kit.LineWidth))
	f.speaker.Move(fyne.NewPos(textLeft, rowPadding))
	f.speaker.Resize(fyne.NewSize(textWidth(width), speakerHigh))
	for i, tag := range g.tags {
		f.tags[i].Move(tag.pos)
		f.tags[i].Resize(fyne.NewSize(tag.width, kit.ChipHeight))
	}
	return g.height, g.bodyTop
}

// geometry is where the parts of a row stand.
type geometry struct {
	height, bodyTop float32
	tags            []tagPlace
}

type tagPlace struct {
	pos   fyne.Position
	width float32
}

// arrange finds the places in a row of a width, its body being so high. tagWidth
// is the width that a chip wants.
func arrange(l line, width, body float32, tagWidth func(i int) float32) geometry {
	g := geometry{bodyTop: rowPadding}
	if l.speaker != "" {
		g.bodyTop += speakerHigh
	}
	low := g.bodyTop + body
	if len(l.tags) > 0 {
		x, y, right := textLeft, low+tagTop, width-textRight
		for i := range l.tags {
			wide := min(tagWidth(i), right-textLeft)
			if x > textLeft && x+wide > right {
				x, y = textLeft, y+kit.ChipHeight+tagTop
			}
			g.tags = append(g.tags, tagPlace{fyne.NewPos(x, y), wide})
			x += wide + tagGap
		}
		low = y + kit.ChipHeight + 2
	}
	least := rowPadding + kit.ChipHeight
	if l.under() != "" || l.doubt {
		least += 4
	}
	if l.under() != "" {
		least += smallHigh
	}
	if l.doubt {
		least += smallHigh
	}
	g.height = max(low, least) + rowPadding
	return g
}

// gauge measures rows that no object shows, each text once for a width.
type gauge struct {
	tags    map[string]float32
	heights map[string]float32
	width   float32
}

func newGauge() *gauge { return &gauge{tags: map[string]float32{}, heights: map[string]float32{}} }

// mostHeights bounds what a gauge remembers, for a long day's typing.
const mostHeights = 4000

// height is the height of a row in px at a width.
func (g *gauge) height(l line, width float32) float32 {
	if g.width != width || len(g.heights) > mostHeights {
		g.width, g.heights = width, map[string]float32{}
	}
	key := l.heightKey()
	high, known := g.heights[key]
	if !known {
		high = g.measure(l, width)
		g.heights[key] = high
	}
	return high
}

func (g *gauge) measure(l line, width float32) float32 {
	body := kit.ParagraphHeight(l.body(), textWidth(width), kit.TextStyle{})
	return arrange(l, width, body, func(i int) float32 { return g.tagWidth(l.tags[i]) }).height
}

func (g *gauge) tagWidth(t tag) float32 {
	key := string(t.icon) + t.text
	wide, known := g.tags[key]
	if !known {
		wide = kit.NewChip(t.chip(), t.icon, t.text).MinSize().Width
		g.tags[key] = wide
	}
	return wide
}

func (f *face) objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{f.kind, f.number, f.speaker, f.doubt, f.stroke}
	for _, chip := range f.tags[:len(f.line.tags)] {
		objects = append(objects, chip)
	}
	return objects
}

func (f *face) refresh() {
	for _, o := range f.objects() {
		o.Refresh()
	}
}

func textWidth(row float32) float32 { return max(40, row-textLeft-textRight) }
