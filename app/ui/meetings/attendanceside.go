package meetings

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

const sideWidth = rosterAside - 2*16 - 1

// refreshTotals shows the totals and the agencies without anybody.
func (a *attendance) refreshTotals() {
	c := a.roster.count
	d := a.record.draft.Dossier()
	column := kit.VStack(4,
		kit.HStack(8, kit.Section(fmt.Sprintf("%d dari %d hadir", c.Came(), c.Invited.Total())),
			kit.Spacer(), kit.Middle(kit.Caption(shortDay(d.Days[a.day].Date)))),
		attendanceBar(c.Invited))
	if q := c.Quorum(d.Meeting.Quorum); q.Asked() {
		column.Add(quorumLine(q))
	}
	column.Add(roomTable(c))
	column.Add(awayTable(c))
	if len(c.Unseen) > 0 {
		column.Add(kit.Inset(8, 0, 8, 0, kit.Separator()))
		column.Add(unseenList(c.Unseen))
	}
	a.totals.Show(column)
}

// quorumLine says whether enough have come.
func quorumLine(q data.Quorum) fyne.CanvasObject {
	icon, role, word := icons.Check, kit.ColorDone, fmt.Sprintf("Kuorum %d tercapai", q.Needed)
	if !q.Reached() {
		icon, role, word = icons.Warning, kit.ColorAttention, fmt.Sprintf("Kuorum %d: kurang %d", q.Needed, q.Missing())
	}
	return kit.HStack(6, kit.Middle(kit.NewIcon(icon, kit.IconSizeSmall+2, role)), kit.NewText(kit.Run{Text: word, Color: role}))
}

// attendanceBar shows the states of the invited as one bar, 8 px high.
func attendanceBar(c data.MarkCount) fyne.CanvasObject {
	bar := &shares{}
	fills := []fyne.CanvasObject{}
	for _, m := range marks {
		bar.parts = append(bar.parts, float32(c[m.state]))
		fills = append(fills, kit.NewFill(m.role))
	}
	bar.parts = append(bar.parts, float32(c[data.Unmarked]))
	fills = append(fills, kit.NewFill(kit.ColorTrack))
	return kit.Inset(4, 0, 4, 0, kit.Fixed(0, 8, container.New(bar, fills...)))
}

// shares parts a width by counts, with a gap of 1 px.
type shares struct{ parts []float32 }

func (l *shares) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 8) }

func (l *shares) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	total := float32(0)
	for _, part := range l.parts {
		total += part
	}
	x := float32(0)
	for i, o := range objects {
		width := float32(0)
		if total > 0 {
			width = size.Width * l.parts[i] / total
		} else if i == len(objects)-1 {
			width = size.Width
		}
		o.Move(fyne.NewPos(x, 0))
		o.Resize(fyne.NewSize(max(0, width-1), size.Height))
		x += width
	}
}

var roomWidths = []float32{10, 0, 20, 20, 20, 46}

// roomTable counts who was in the room by sex. The squares are the colours of
// the bar; guests have no part in it.
func roomTable(c data.DayCount) fyne.CanvasObject {
	head := []fyne.CanvasObject{kit.Heading("Di ruang rapat").In(kit.ColorMuted).Shrink()}
	for _, word := range []string{"L", "P", "-", "Jumlah"} {
		head = append(head, kit.Heading(word).In(kit.ColorMuted).Right().Shrink())
	}
	table := kit.VStack(2, kit.Columns(4, roomWidths[1:], head...), kit.Separator(),
		roomRow(kit.NewFill(kit.ColorDone), "Hadir", c.Present, false),
		roomRow(kit.NewFill(kit.ColorRunning), "Wakil", c.Deputies, false),
		roomRow(outlined(kit.ColorAccent), "Tamu", c.GuestsPresent, false),
		kit.Separator(), roomRow(nil, "Jumlah orang", c.InRoom(), true))
	if c.Online > 0 {
		table.Add(kit.Caption(fmt.Sprintf("Termasuk %d daring", c.Online)))
	}
	if c.InRoom().Unknown > 0 {
		table.Add(kit.Caption("Kolom “-”: L/P belum diisi"))
	}
	return table
}

// outlined is a square of which only the edge is drawn.
func outlined(role fyne.ThemeColorName) fyne.CanvasObject {
	return kit.Panel(role, kit.Inset(2, 2, 2, 2, kit.NewFill(kit.ColorPage)))
}

// roomRow is a line of the table; one without a square begins at its edge.
func roomRow(square fyne.CanvasObject, word string, n data.SexCount, bold bool) fyne.CanvasObject {
	widths, cells := roomWidths[1:], []fyne.CanvasObject{kit.NewText(kit.Run{Text: word, Bold: bold}).Shrink()}
	if square != nil {
		widths, cells = roomWidths, append([]fyne.CanvasObject{kit.Fixed(0, 10, square)}, cells...)
	}
	for _, count := range []int{n.Male, n.Female, n.Unknown, n.Total()} {
		cells = append(cells, kit.NewText(kit.Run{Text: strconv.Itoa(count), Bold: bold}).Right().Shrink())
	}
	return kit.Columns(4, widths, cells...)
}

// awayTable counts the invited who were not in the room themselves and sent
// nobody who is known by name.
func awayTable(c data.DayCount) fyne.CanvasObject {
	lines := kit.VStack(2, kit.Separator())
	add := func(word string, role fyne.ThemeColorName, n int) {
		lines.Add(kit.Columns(4, []float32{10, 0, 44}, kit.Fixed(0, 10, kit.NewFill(role)),
			kit.Body(word).Shrink(), kit.Body(strconv.Itoa(n)).Right().Shrink()))
	}
	if nameless := c.Invited[data.Represented] - c.Deputies.Total(); nameless > 0 {
		add("Wakil belum dicatat", kit.ColorRunning, nameless)
	}
	for _, m := range marks[2:] {
		add(attendanceWord(m.state), m.role, c.Invited[m.state])
	}
	add(attendanceWord(data.Unmarked), kit.ColorTrack, c.Invited[data.Unmarked])
	return kit.Inset(4, 0, 0, 0, lines)
}

const mostUnseen = 5

// unseenList names the agencies for which nobody was in the room.
func unseenList(agencies []data.UnseenAgency) fyne.CanvasObject {
	list := kit.VStack(4, kit.Section("Instansi belum terwakili"))
	for i, agency := range agencies {
		if i == mostUnseen {
			list.Add(kit.Muted(fmt.Sprintf("dan %d lagi", len(agencies)-mostUnseen)))
			break
		}
		kind := map[data.AttendanceState]kit.ChipKind{data.Excused: kit.ChipAttention, data.Absent: kit.ChipLate}[agency.State]
		icon := map[data.AttendanceState]icons.Name{data.Absent: icons.Close}[agency.State]
		chip := kit.NewChip(kind, icon, attendanceWord(agency.State))
		list.Add(kit.Columns(6, []float32{0, chip.MinSize().Width}, kit.Body(agency.Name).Shrink(), chip))
	}
	return list
}
