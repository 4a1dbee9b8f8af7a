package meetings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data/indonesian"
)

// Measures of a difference in px.
const (
	columnGap    float32 = 24
	sectionRoom  float32 = 36
	whatRoom     float32 = 26
	wordLine     float32 = 20
	differenceUp float32 = 8
	differenceIn float32 = 12
)

// differenceRow is one line that two papers do not share: its name and kind over
// the earlier words at the left and the later ones at the right.
type differenceRow struct {
	widget.BaseWidget
	holder *fyne.Container
}

func newDifferenceRow() *differenceRow {
	r := &differenceRow{holder: container.NewWithoutLayout()}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer is for Fyne.
func (r *differenceRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(r.holder)
}

func half(width float32) float32 { return (width - 2*kit.PagePadding - columnGap) / 2 }

// differenceHeight is how high a row is; opens says that it begins its section.
func differenceHeight(d secretariat.Difference, opens bool, width float32) float32 {
	was, is := secretariat.CompareWords(d.Before, d.After)
	lines := max(len(wordLines(was, half(width), false)), len(wordLines(is, half(width), true)))
	high := differenceUp + whatRoom + float32(lines)*wordLine + differenceIn
	if opens {
		high += sectionRoom
	}
	return high
}

var differenceChips = map[secretariat.ChangeKind]kit.ChipKind{
	secretariat.Added: kit.ChipDone, secretariat.Removed: kit.ChipLate, secretariat.Changed: kit.ChipRunning,
}

var differenceIcons = map[secretariat.ChangeKind]icons.Name{
	secretariat.Added: icons.Plus, secretariat.Removed: icons.Close, secretariat.Changed: icons.Pen,
}

func (r *differenceRow) fill(d secretariat.Difference, opens bool, width float32) {
	r.holder.Objects = nil
	y := differenceUp
	if opens {
		r.put(kit.Section(d.Section).Shrink(), kit.PagePadding, y, width-2*kit.PagePadding, 24)
		y += sectionRoom
	}
	what := kit.Strong(d.What)
	r.put(what, kit.PagePadding, y, what.MinSize().Width, wordLine)
	chip := kit.NewChip(differenceChips[d.Kind], differenceIcons[d.Kind], indonesian.Capitalised(string(d.Kind)))
	r.put(chip, kit.PagePadding+what.MinSize().Width+10, y, chip.MinSize().Width, chip.MinSize().Height)
	y += whatRoom
	was, is := secretariat.CompareWords(d.Before, d.After)
	r.words(was, kit.PagePadding, y, half(width), false)
	r.words(is, kit.PagePadding+half(width)+columnGap, y, half(width), true)
	line := kit.Separator()
	r.put(line, kit.PagePadding, differenceHeight(d, opens, width)-1, width-2*kit.PagePadding, kit.LineWidth)
	r.holder.Refresh()
}

func (r *differenceRow) put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
	r.holder.Add(o)
}

// words draws a text; what the other paper does not have is bold and underlined,
// or struck through.
func (r *differenceRow) words(words []secretariat.Run, x, y, width float32, added bool) {
	for _, line := range wordLines(words, width, added) {
		at := x
		for _, run := range line {
			r.run(run, at, y, added)
			at += runWidth(run, added)
		}
		y += wordLine
	}
}

func (r *differenceRow) run(run secretariat.Run, x, y float32, added bool) {
	role, stroke := kit.ColorText, y+wordLine-3
	if run.Changed {
		role = kit.ColorDone
		if !added {
			role, stroke = kit.ColorLate, y+wordLine/2+1
		}
	}
	text := canvas.NewText(run.Text, kit.Color(role))
	text.TextSize, text.TextStyle.Bold = kit.TextBase, run.Changed && added
	r.put(text, x, y, runWidth(run, added), wordLine)
	if run.Changed {
		line := canvas.NewLine(kit.Color(role))
		line.StrokeWidth = 1
		line.Position1, line.Position2 = fyne.NewPos(x, stroke), fyne.NewPos(x+runWidth(run, added)-spaceWidth(), stroke)
		r.holder.Add(line)
	}
}

func runWidth(run secretariat.Run, added bool) float32 {
	return fyne.MeasureText(run.Text, kit.TextBase, fyne.TextStyle{Bold: run.Changed && added}).Width
}

func spaceWidth() float32 { return fyne.MeasureText(" ", kit.TextBase, fyne.TextStyle{}).Width }

// wordLines breaks words into lines at a width, neighbours alike drawn as one.
// Each run ends in its space.
func wordLines(words []secretariat.Run, width float32, added bool) (lines [][]secretariat.Run) {
	var line []secretariat.Run
	used := float32(0)
	for _, word := range words {
		word.Text += " "
		wide := runWidth(word, added)
		if len(line) > 0 && used+wide-spaceWidth() > width {
			lines, line, used = append(lines, line), nil, 0
		}
		used += wide
		if n := len(line); n > 0 && line[n-1].Changed == word.Changed {
			line[n-1].Text += word.Text
			continue
		}
		line = append(line, word)
	}
	if len(line) > 0 {
		lines = append(lines, line)
	}
	return lines
}
