package meetings

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

const formWidth float32 = 680

// form asks what a new meeting begins with; all of it can be changed later.
type form struct {
	deps     Deps
	open     func(meetingID string, tab Tab)
	back     func()
	root     fyne.CanvasObject
	title    *fields.Field
	kind     *kit.Choice
	series   *kit.Choice
	template *kit.Choice
	copyOf   *kit.Choice
	days     []*formDay
	dayBox   *fyne.Container
	noDate   *kit.Paragraph
	busy     bool

	// lists and earlier are what can be chosen from, once they are read; offered is
	// the title that an earlier meeting brought, until it is changed.
	lists   secretariat.Lists
	earlier []data.MeetingSummary
	offered string
}

func newForm(deps Deps, open func(string, Tab), back func()) *form {
	f := &form{deps: deps, open: open, back: back}
	f.title = fields.New("Nama rapat", kit.NewEntry())
	f.title.SetPlaceHolder("Rapat Koordinasi Gugus Tugas TPPO")
	f.title.OnChanged = func(string) { f.title.Refuse("") }
	kinds, _ := words(data.MeetingKinds(), "")
	f.kind = kit.NewChoice(kinds, 0, nil)
	f.series = kit.NewChoice([]string{noSeries}, 0, f.chooseSeries)
	f.template = kit.NewChoice([]string{noTemplate}, 0, f.chooseTemplate)
	f.copyOf = kit.NewChoice([]string{noCopy}, 0, f.chooseCopy)
	f.noDate = kit.FieldNotice(kit.NoticeError, "")
	f.noDate.Hide()
	f.dayBox = kit.VStack(18)
	f.addDay()
	frame.Follow(f.object, f.title.Entry)
	head := frame.NewHead(back)
	head.SetText("Rapat baru", "Semua isian dapat diubah kemudian")
	f.root = kit.Border(head.Object(), kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Tab"}, Does: "isian berikutnya"},
		{Keys: []string{"↑↓"}, Does: "pilihan, tanggal, waktu"},
		{Keys: []string{"Alt+H"}, Does: "tambah hari"},
		{Keys: []string{"Ctrl+Enter"}, Does: "buat rapat"},
		{Keys: []string{"Esc"}, Does: "batal"},
	}), nil, nil, kit.VScroll(f.layout()))
	f.load()
	return f
}

func (f *form) layout() fyne.CanvasObject {
	half := []float32{0, 0}
	column := kit.VStack(14,
		f.title.Object,
		fields.Row(half, kit.Labelled("Seri", f.series), kit.Labelled("Jenis", f.kind)),
		fields.Row(half, kit.Labelled("Agenda dari templat", f.template), kit.Labelled("Salin dari rapat", f.copyOf)),
		kit.Separator(),
		f.dayBox, f.noDate,
		kit.Inset(0, 0, 0, -8, kit.HStack(0, kit.NewButton(kit.ButtonLink, icons.Plus, "Tambah hari", f.addDay))),
		kit.Separator(),
		kit.HStack(8, kit.NewButton(kit.ButtonPrimary, "", "Buat rapat", f.create), kit.NewButton(kit.ButtonLink, "", "Batal", f.back)))
	return kit.Inset(16, kit.PagePadding, 20, kit.PagePadding, kit.AtMost(formWidth, column))
}

func (f *form) object() fyne.CanvasObject { return f.root }

func (f *form) show() {
	const group = "Rapat baru"
	f.deps.Keys.SetPage(
		kit.Binding{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Batal", Do: f.back},
		kit.Binding{Chord: kit.Alt(fyne.KeyH), Group: group, Label: "Tambah hari", Do: f.addDay},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyReturn), Group: group, Label: "Buat rapat", Do: f.create})
	f.deps.Window.Canvas().Focus(f.title.Entry)
}

func (f *form) hide() {}

// newDateField reads dates as people type them, seen from today.
func newDateField(now func() time.Time) *kit.DateField {
	return kit.NewDateField(func(text string) (time.Time, bool) { return indonesian.ParseDate(text, now()) }, indonesian.DayDate)
}

// addDay offers one more day: the day after the last one, in its place.
func (f *form) addDay() {
	day := newFormDay(f)
	if n := len(f.days); n > 0 {
		f.deps.Window.Canvas().Unfocus() // a field takes what stands in it when it is left
		day.follow(f.days[n-1])
	}
	f.days = append(f.days, day)
	f.nameDays()
	if len(f.days) > 1 {
		f.deps.Window.Canvas().Focus(day.date.Entry)
	}
}

func (f *form) removeDay(day *formDay) {
	f.days = slices.DeleteFunc(f.days, func(d *formDay) bool { return d == day })
	f.nameDays()
	f.deps.Window.Canvas().Focus(f.days[len(f.days)-1].date.Entry)
}

// nameDays heads the days with their numbers where there are several.
func (f *form) nameDays() {
	f.dayBox.Objects = nil
	for i, day := range f.days {
		day.number(i+1, len(f.days))
		f.dayBox.Add(day.object)
	}
}

// wanted reads the days; sentence says what is wrong with one of them.
func (f *form) wanted() (days []secretariat.NewDay, sentence string) {
	seen := map[data.Date]bool{}
	for _, day := range f.days {
		if day.date.Text() == "" && len(f.days) > 1 {
			continue // one that was added and not used
		}
		next, sentence := day.wanted()
		switch {
		case sentence != "":
			return nil, sentence
		case seen[next.Date]:
			return nil, "Ada tanggal yang tertulis dua kali."
		}
		seen[next.Date] = true
		days = append(days, next)
	}
	if len(days) == 0 {
		return nil, "Tanggal rapat belum diisi."
	}
	return days, ""
}

func (f *form) create() {
	days, sentence := f.wanted()
	title := strings.TrimSpace(f.title.Text)
	if title == "" {
		f.title.Refuse("Nama rapat belum diisi.")
	}
	f.noDate.SetText(sentence)
	kit.SetVisible(f.noDate, sentence != "")
	if f.busy || title == "" || sentence != "" {
		return
	}
	f.busy = true
	n := secretariat.NewMeeting{
		Title: title, Kind: data.MeetingKinds()[f.kind.Selected()], SeriesID: f.chosenSeries().ID, CopyOf: f.chosenCopy(), Days: days,
	}
	var id string
	f.deps.Runner.Go(func() (err error) {
		id, err = f.deps.Desk.CreateMeeting(context.Background(), n)
		return err
	}, func(err error) {
		f.busy = false
		if err != nil {
			f.deps.Fail(err)
			return
		}
		f.open(id, TabSummary)
	})
}
