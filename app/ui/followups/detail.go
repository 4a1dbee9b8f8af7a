package followups

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Measures of the column at the right in px.
const (
	asideWidth   float32 = 322
	asidePadding float32 = kit.PagePadding
	asideInner           = asideWidth - 2*asidePadding - 1
)

// describe is a matter in full: what an ellipsis hides, who has come how far, and
// the way back to where it began.
func describe(m data.Matter, s data.Standing, openMeeting func(id string)) *fyne.Container {
	chip := kit.NewChip(kit.ChipNeutral, "", "")
	chip.Set(standingChip(s))
	where := m.FollowUp.Code()
	if m.Decision > 0 {
		where += fmt.Sprintf(", Keputusan ke-%d", m.Decision)
	}
	head := kit.VStack(0, kit.Border(nil, nil, nil, chip, kit.Middle(kit.Caption(where))),
		kit.NewParagraph(m.Text, kit.TextStyle{Size: kit.TextSection, Bold: true}).Wrap(asideInner))
	switch owners := strings.TrimSpace(ownersText(m) + " " + doneText(m)); owners {
	case "":
		head.Add(kit.NewParagraph("Belum ada penanggung jawab", kit.TextStyle{Color: kit.ColorAttention}).Wrap(asideInner))
	default:
		head.Add(kit.NewParagraph(owners, kit.TextStyle{}).Wrap(asideInner))
	}
	head.Add(deadline(m))
	column := kit.VStack(8, head)
	if len(m.Owners) > 1 {
		column.Add(partsBar(m))
		column.Add(partsTable(m))
	}
	column.Add(trail(m, openMeeting))
	return column
}

// deadline tells the present deadline, and the first one where it was extended.
func deadline(m data.Matter) fyne.CanvasObject {
	text, role := "", kit.ColorMuted
	switch {
	case m.Due() != "":
		text = "Tenggat " + m.Due().DayText()
	case m.FollowUp.DueText != "":
		text = "Tenggat “" + m.FollowUp.DueText + "”, belum terbaca sebagai tanggal"
	default:
		text, role = "Belum ada tenggat", kit.ColorAttention
	}
	if first := m.FollowUp.Due; first != "" && first != m.Due() {
		text += ", semula " + first.Text()
	}
	return kit.NewParagraph(text, kit.TextStyle{Color: role}).Wrap(asideInner)
}

// parts are the states in the order of the bar, with their colours.
var parts = []struct {
	state data.FollowUpState
	role  fyne.ThemeColorName
}{
	{data.Done, kit.ColorDone}, {data.Running, kit.ColorRunning}, {data.NotStarted, kit.ColorTrack}, {data.Cancelled, kit.ColorEntryBorder},
}

// partsBar shows how many owners have come how far, 8 px high.
func partsBar(m data.Matter) fyne.CanvasObject {
	bar := &shares{}
	var fills []fyne.CanvasObject
	for _, part := range parts {
		bar.counts = append(bar.counts, len(m.OwnersIn(part.state)))
		fills = append(fills, kit.NewFill(part.role))
	}
	return kit.Fixed(0, 8, container.New(bar, fills...))
}

// shares parts a width by counts.
type shares struct{ counts []int }

func (l *shares) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 8) }

func (l *shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	total := 0
	for _, n := range l.counts {
		total += n
	}
	x := float32(0)
	for i, o := range objects {
		width := size.Width * float32(l.counts[i]) / float32(max(total, 1))
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(max(0, width-1), size.Height))
		x += width
	}
}

// partWidths are the square of a state and what stands beside it.
var partWidths = []float32{10, 0}

// partsTable names the owners under Selesai, Berjalan, Belum mulai, in the whole
// width, since there can be all of them in one.
func partsTable(m data.Matter) fyne.CanvasObject {
	table := kit.VStack(6)
	for _, part := range parts {
		names := m.OwnersIn(part.state)
		if len(names) == 0 {
			continue
		}
		square := kit.Inset(5, 0, 0, 0, kit.Fixed(10, 10, kit.NewFill(part.role)))
		word := kit.Body(fmt.Sprintf("%s %d", part.state.Word(), len(names))).Shrink()
		room := asideInner - partWidths[0] - fields.Gap
		list := kit.NewParagraph(strings.Join(names, ", "), kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(room)
		table.Add(fields.Row(partWidths, square, kit.VStack(0, word, list)))
	}
	return table
}

const trailDate float32 = 128

// trail is the way of a matter through meetings and reports, each date of a
// meeting leading there.
func trail(m data.Matter, openMeeting func(id string)) fyne.CanvasObject {
	column := kit.VStack(4)
	for _, step := range m.Trail() {
		when := kit.NewText(kit.Run{Text: step.Date.Text(), Color: kit.ColorMuted}).Shrink()
		var date fyne.CanvasObject = when
		if step.Meeting != nil && openMeeting != nil {
			when.In(kit.ColorAccent)
			date = newLink(when, func() { openMeeting(step.Meeting.MeetingID) })
		}
		words := kit.NewParagraph(strings.Join(stepWords(m, step), "\n"), kit.TextStyle{}).Wrap(asideInner - trailDate - fields.Gap)
		column.Add(fields.Row([]float32{trailDate, 0}, date, words))
	}
	return column
}

// stepWords tell what happened at a stop of the trail, a line each.
func stepWords(m data.Matter, step data.Step) (lines []string) {
	switch {
	case step.First:
		lines = append(lines, "Diputuskan dalam "+step.Meeting.Code)
	case step.Meeting != nil && len(step.Reports) == 0:
		lines = append(lines, "Dibahas dalam "+step.Meeting.Code)
	case step.Meeting != nil:
		lines = append(lines, "Dibahas dalam "+step.Meeting.Code+":")
	}
	for _, p := range step.Reports {
		lines = append(lines, reportWords(m, p))
	}
	return lines
}

// reportWords tell one report: "Bappeda: selesai, tenggat menjadi 31 Oktober 2024.
// Menunggu anggaran".
func reportWords(m data.Matter, p data.Progress) string {
	var said []string
	if p.State != "" {
		said = append(said, string(p.State))
	}
	if p.Due != "" {
		said = append(said, "tenggat menjadi "+p.Due.Text())
	}
	text := strings.Join(said, ", ")
	if name := m.OwnerName(p.AgencyID); name != "" && text != "" {
		text = name + ": " + text
	} else if name != "" {
		return name + ": " + p.Note
	} else {
		text = indonesian.Capitalised(text)
	}
	switch {
	case text == "":
		return p.Note
	case p.Note == "":
		return text
	}
	return text + ". " + p.Note
}
