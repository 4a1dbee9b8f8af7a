package meetings

import (
	"context"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

const formWidth float32 = 560

// form asks what a new meeting begins with; all of it can be changed later.
type form struct {
	deps    Deps
	open    func(meetingID string, tab Tab)
	back    func()
	root    fyne.CanvasObject
	title   *fields.Field
	kind    *kit.Choice
	dates   []*kit.DateField
	dateBox *fyne.Container
	noDate  *kit.Paragraph
	place   *kit.Entry
	topics  *kit.Entry
	make    *kit.Button
	busy    bool
}

func newForm(deps Deps, open func(string, Tab), back func()) *form {
	f := &form{deps: deps, open: open, back: back}
	f.title = fields.New("Nama rapat", kit.NewEntry())
	f.title.SetPlaceHolder("Rapat Koordinasi Gugus Tugas TPPO")
	f.title.OnChanged = func(string) { f.title.Refuse("") }
	var kinds []string
	for _, kind := range data.MeetingKinds() {
		kinds = append(kinds, sentenceCase(string(kind)))
	}
	f.kind = kit.NewChoice(kinds, 0, nil)
	f.noDate = kit.FieldNotice(kit.NoticeError, "")
	f.noDate.Hide()
	f.dateBox = kit.VStack(kit.FieldGap)
	f.addDate()
	f.place = kit.NewEntry()
	f.place.SetPlaceHolder("Ruang rapat, gedung")
	f.topics = kit.NewMultiEntry(4)
	f.topics.SetPlaceHolder("Satu agenda setiap baris")
	f.make = kit.NewButton(kit.ButtonPrimary, "", "Buat rapat", f.create)
	for _, entry := range []*kit.Entry{f.title.Entry, f.place, f.topics} {
		frame.Follow(f.object, entry)
	}
	head := frame.NewHead(back)
	head.SetText("Rapat baru", "Semua isian dapat diubah kemudian")
	f.root = kit.Border(head.Object(), kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Tab"}, Does: "isian berikutnya"},
		{Keys: []string{"Ctrl+Enter"}, Does: "buat rapat"},
		{Keys: []string{"Esc"}, Does: "batal"},
	}), nil, nil, kit.VScroll(f.layout()))
	return f
}

func (f *form) layout() fyne.CanvasObject {
	addDay := kit.NewButton(kit.ButtonLink, icons.Plus, "Tambah hari", func() {
		f.addDate()
		f.deps.Window.Canvas().Focus(f.dates[len(f.dates)-1].Entry)
	})
	column := kit.VStack(14,
		f.title.Object,
		kit.Labelled("Jenis", f.kind),
		kit.VStack(2, kit.Caption("Tanggal"), f.dateBox, f.noDate, kit.HStack(0, addDay)),
		kit.Labelled("Tempat", f.place),
		kit.VStack(2, kit.Caption("Agenda"), f.topics,
			kit.Caption("Pembukaan, Lain-lain, dan Penutup ditambahkan otomatis.")),
		kit.HStack(8, f.make, kit.NewButton(kit.ButtonLink, "", "Batal", f.back)))
	return kit.Inset(20, kit.PagePadding, 20, kit.PagePadding, container.NewHBox(kit.Fixed(formWidth, 0, column)))
}

func (f *form) object() fyne.CanvasObject { return f.root }

func (f *form) show() {
	f.deps.Keys.SetPage(
		kit.Binding{Chord: kit.Key(fyne.KeyEscape), Group: "Rapat baru", Label: "Batal", Do: f.back},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyReturn), Group: "Rapat baru", Label: "Buat rapat", Do: f.create})
	f.deps.Window.Canvas().Focus(f.title.Entry)
}

func (f *form) hide() {}

// newDateField reads dates as people type them, seen from today.
func newDateField(now func() time.Time) *kit.DateField {
	return kit.NewDateField(func(text string) (time.Time, bool) { return indonesian.ParseDate(text, now()) }, indonesian.DayDate)
}

// addDate offers one more day: the day after the last one.
func (f *form) addDate() {
	date := newDateField(f.deps.Now)
	if n := len(f.dates); n > 0 {
		if last, ok := f.dates[n-1].Value(); ok {
			date.Set(last.AddDate(0, 0, 1))
		}
	}
	date.OnChange = func(time.Time, bool) { f.noDate.Hide() }
	frame.Follow(f.object, date.Entry)
	f.dates = append(f.dates, date)
	f.dateBox.Add(container.NewHBox(kit.Fixed(260, 0, date)))
}

// days are the dates that can be read, each once; ok is false where a field
// holds something else.
func (f *form) days() (days []data.Date, ok bool) {
	seen := map[data.Date]bool{}
	for _, field := range f.dates {
		if field.Text() == "" {
			continue
		}
		t, readable := field.Value()
		if !readable {
			return nil, false
		}
		if date := data.DateOf(t); !seen[date] {
			seen[date] = true
			days = append(days, date)
		}
	}
	slices.Sort(days)
	return days, true
}

func (f *form) create() {
	days, readable := f.days()
	title := strings.TrimSpace(f.title.Text)
	if title == "" {
		f.title.Refuse("Nama rapat belum diisi.")
	}
	switch {
	case !readable:
		f.refuseDate("Ada tanggal yang belum terbaca.")
	case len(days) == 0:
		f.refuseDate("Tanggal rapat belum diisi.")
	}
	if f.busy || title == "" || !readable || len(days) == 0 {
		return
	}
	f.busy = true
	n := secretariat.NewMeeting{
		Title: title, Kind: data.MeetingKinds()[f.kind.Selected()], Dates: days,
		Place: f.place.Text, Topics: strings.Split(f.topics.Text, "\n"),
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

func (f *form) refuseDate(sentence string) {
	f.noDate.SetText(sentence)
	f.noDate.Show()
}
