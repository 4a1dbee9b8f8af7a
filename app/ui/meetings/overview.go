package meetings

import (
	"cmp"
	"context"
	"fmt"
	"strconv"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

const asideWidth float32 = 368

// overview is the list of all meetings, with the chosen one at the right.
type overview struct {
	deps   Deps
	open   func(meetingID string, tab Tab)
	create func()
	head   *frame.Head
	place  *frame.Place
	aside  *frame.Place
	list   *kit.List
	body   fyne.CanvasObject
	root   fyne.CanvasObject
	empty  fyne.CanvasObject // stands where there is no meeting yet
	begin  *kit.Button       // its first step
	lines  []line
	shown  bool
	opened string // the meeting that was opened last, to be chosen when the list is seen again
	zone   data.Zone
}

// line is one row of the list: a meeting, or the head of a year.
type line struct {
	year  int // not 0 for a head
	count int
	data.MeetingSummary
}

// byYear puts a head before the meetings of each year; they come newest first.
func byYear(all []data.MeetingSummary) []line {
	var lines []line
	head := -1
	for _, m := range all {
		year := m.FirstDate.Year()
		if head < 0 || lines[head].year != year {
			head = len(lines)
			lines = append(lines, line{year: year})
		}
		lines[head].count++
		lines = append(lines, line{MeetingSummary: m})
	}
	return lines
}

func newOverview(deps Deps, open func(string, Tab), create func()) *overview {
	o := &overview{deps: deps, open: open, create: create, head: frame.NewHead(nil), place: frame.NewPlace(frame.Loading())}
	o.head.SetText("Rapat", "")
	o.head.SetActions(kit.NewButton(kit.ButtonLink, "", "Sampah", func() { history.ShowTrash(deps.Services) }),
		kit.NewButton(kit.ButtonPrimary, icons.Plus, "Rapat baru", create))
	o.list = kit.NewList(func() int { return len(o.lines) }, func() fyne.CanvasObject { return newMeetingRow() },
		func(i int, row fyne.CanvasObject, selected bool) {
			row.(*meetingRow).fill(o.lines[i].MeetingSummary, selected)
		})
	o.list.Group = func(i int) (string, string, bool) {
		l := o.lines[i]
		return strconv.Itoa(l.year), fmt.Sprintf("%d rapat", l.count), l.ID == ""
	}
	o.list.OnSelect = func(int) { o.showChosen() }
	o.list.OnOpen = func(i int) { o.open(o.lines[i].ID, TabMinutes) }
	o.begin = kit.NewButton(kit.ButtonQuiet, icons.Plus, "Rapat baru", create)
	o.empty = kit.EmptyState("Belum ada rapat",
		"Di sini tersimpan setiap rapat gugus tugas: daftar hadir, notula, keputusan, dan tindak lanjutnya. Buatlah rapat pertama; tanggal dan tempatnya dapat diubah kemudian.",
		o.begin)
	o.aside = frame.NewPlace(kit.Muted(""))
	right := kit.Border(nil, nil, kit.Separator(), nil, kit.Inset(14, kit.PagePadding, 16, kit.PagePadding, o.aside.Object()))
	left := kit.Border(meetingColumns(), nil, nil, nil, o.list)
	o.body = kit.Border(nil, kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Enter"}, Does: "buka notula"},
		{Keys: []string{"↑", "↓"}, Does: "pindah"},
		{Keys: []string{"Ctrl+N"}, Does: "rapat baru"},
		{Keys: []string{"Ctrl+H"}, Does: "riwayat"},
		{Keys: []string{"Del"}, Does: "hapus"},
	}), nil, kit.Fixed(asideWidth, 0, right), left)
	o.root = kit.Border(o.head.Object(), nil, nil, nil, o.place.Object())
	return o
}

func (o *overview) object() fyne.CanvasObject { return o.root }

func (o *overview) show() {
	o.shown = true
	o.deps.Keys.SetPage(o.bindings()...)
	o.focus()
	o.reload()
}

func (o *overview) hide() { o.shown = false }

func (o *overview) focus() {
	switch canvas := o.deps.Window.Canvas(); o.place.Showing() {
	case o.body:
		canvas.Focus(o.list)
	case o.empty:
		canvas.Focus(o.begin)
	default:
		canvas.Unfocus()
	}
}

// reload reads the meetings; the chosen one stays chosen.
func (o *overview) reload() {
	var all []data.MeetingSummary
	var office data.Office
	o.deps.Runner.Go(func() (err error) {
		if office, err = o.deps.Desk.Office(context.Background()); err != nil {
			return err
		}
		all, err = o.deps.Desk.Meetings(context.Background())
		return err
	}, func(err error) {
		if err != nil {
			o.place.Show(frame.Failed(err, o.reload))
			return
		}
		o.zone = office.Zone
		o.fill(all)
	})
}

func (o *overview) fill(all []data.MeetingSummary) {
	chosen := cmp.Or(o.opened, o.chosen().ID)
	o.opened = ""
	o.lines = byYear(all)
	if len(all) == 0 {
		o.head.SetText("Rapat", "Belum ada rapat dalam berkas ini")
		o.place.Show(o.empty)
		if o.shown {
			o.focus()
		}
		return
	}
	o.head.SetText("Rapat", summaryLine(all))
	first := o.place.Showing() != o.body
	o.list.Reload()
	o.list.Select(o.find(chosen))
	o.place.Show(o.body)
	o.showChosen()
	if first && o.shown {
		o.focus()
	}
}

// find gives the row of a meeting, or the first one that is a meeting.
func (o *overview) find(meetingID string) int {
	for i, l := range o.lines {
		if l.ID != "" && (meetingID == "" || l.ID == meetingID) {
			return i
		}
	}
	if meetingID != "" {
		return o.find("")
	}
	return -1
}

func (o *overview) chosen() data.MeetingSummary {
	if i := o.list.Selected(); i >= 0 && i < len(o.lines) {
		return o.lines[i].MeetingSummary
	}
	return data.MeetingSummary{}
}

func (o *overview) showChosen() {
	if m := o.chosen(); m.ID != "" {
		o.aside.Show(o.card(m))
	}
}

// card is the chosen meeting in short, with the ways into it.
func (o *overview) card(m data.MeetingSummary) fyne.CanvasObject {
	width := asideWidth - 2*kit.PagePadding - 1
	place := m.Place
	if place == "" {
		place = "Belum diisi"
	}
	kind, icon := stateChip(m.State)
	minutes := kit.NewButton(kit.ButtonQuiet, icons.Note, "Buka notula", func() { o.open(m.ID, TabMinutes) })
	return kit.VStack(10,
		kit.HStack(8, kit.Middle(kit.Muted(m.Code)), kit.Spacer(), kit.Middle(kit.NewChip(kind, icon, string(m.State)))),
		kit.NewParagraph(m.Title, kit.TextStyle{Size: kit.TextSection, Bold: true}).Wrap(width),
		fact("Hari", span(m.Dates()...), width),
		fact("Tempat", place, width),
		fact("Jenis", indonesian.Capitalised(string(m.Kind)), width),
		fact("Isi", indonesian.Capitalised(contents(m)), width),
		kit.Inset(6, 0, 0, 0, kit.HStack(8, minutes,
			kit.NewButton(kit.ButtonLink, "", "Daftar hadir", func() { o.open(m.ID, TabAttendance) }),
			kit.NewButton(kit.ButtonLink, "", "Ringkasan", func() { o.open(m.ID, TabSummary) }))))
}

const factLabel float32 = 76

// fact is a label with what it says, in a width.
func fact(label, text string, width float32) fyne.CanvasObject {
	words := kit.NewParagraph(text, kit.TextStyle{}).Wrap(width - factLabel - fields.Gap)
	return fields.Row([]float32{factLabel, 0}, kit.Muted(label), words)
}

// summaryLine says how many meetings there are and how many wait.
func summaryLine(all []data.MeetingSummary) string {
	open := 0
	for _, m := range all {
		if !m.State.Locked() {
			open++
		}
	}
	if open == 0 {
		return fmt.Sprintf("%d rapat, semua notula final", len(all))
	}
	return fmt.Sprintf("%d rapat, %d notula belum final", len(all), open)
}
