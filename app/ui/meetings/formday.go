package meetings

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// formDay is the fields of one day of a new meeting.
type formDay struct {
	object     fyne.CanvasObject
	head       *kit.Text
	headRow    fyne.CanvasObject
	remove     *kit.Button
	date       *kit.DateField
	start, end *kit.ClockField
	mode       *kit.Choice
	places     *fyne.Container
	place      *kit.Entry
	link       *kit.Entry
	topics     *fields.Field
	offered    string // the agenda that was put there, until it is changed
}

func newFormDay(f *form) *formDay {
	modes, _ := words(data.AttendanceModes(), "")
	d := &formDay{
		head: kit.Section(""), date: newDateField(f.deps.Now),
		start: kit.NewClockField(indonesian.ParseClock), end: kit.NewClockField(indonesian.ParseClock),
		place: kit.NewEntry(), link: kit.NewEntry(), topics: fields.New("Agenda, satu setiap baris", kit.NewMultiEntry(4)),
	}
	d.remove = kit.NewButton(kit.ButtonLink, "", "", func() { f.removeDay(d) }).Small()
	d.date.Entry.SetPlaceHolder("Misalnya Jumat depan")
	d.start.Entry.SetPlaceHolder("Nanti")
	d.end.Entry.SetPlaceHolder("Nanti")
	d.place.SetPlaceHolder("Ruang rapat, gedung")
	d.link.SetPlaceHolder("https://")
	d.topics.SetPlaceHolder("Pembukaan, Lain-lain, dan Penutup ditambahkan otomatis")
	d.topics.OnGrow = func() { d.object.Refresh() }
	d.mode = kit.NewChoice(modes, 0, func(int) { d.showPlaces() })
	d.places = kit.VStack(0)
	d.showPlaces()
	for _, entry := range []*kit.Entry{d.date.Entry, d.start.Entry, d.end.Entry, d.place, d.link, d.topics.Entry} {
		frame.Follow(f.object, entry)
	}
	// The date before the button that removes the day, for Tab as for the eye.
	d.headRow = kit.Border(nil, nil, nil, kit.Middle(d.remove), d.head)
	column := kit.VStack(kit.FieldGap,
		fields.Row([]float32{0, 110, 110, 120}, kit.Labelled("Tanggal", d.date), kit.Labelled("Mulai", d.start),
			kit.Labelled("Selesai", d.end), kit.Labelled("Cara", d.mode)),
		d.places, d.topics.Object)
	d.object = kit.Border(d.headRow, nil, nil, nil, column)
	return d
}

// showPlaces asks for the link where people join from afar.
func (d *formDay) showPlaces() {
	row := []fyne.CanvasObject{kit.Labelled("Tempat", d.place)}
	if data.AttendanceModes()[d.mode.Selected()] != data.InPerson {
		row = append(row, kit.Labelled("Tautan", d.link))
	}
	d.places.Objects = []fyne.CanvasObject{fields.Row(make([]float32, len(row)), row...)}
	d.places.Refresh()
}

// number heads the day where there are several.
func (d *formDay) number(i, of int) {
	d.head.SetText(fmt.Sprintf("Hari ke-%d", i))
	d.remove.SetText("", fmt.Sprintf("Hapus hari ke-%d", i))
	kit.SetVisible(d.headRow, of > 1)
	d.object.Refresh()
}

// follow takes from the day before what is likely the same.
func (d *formDay) follow(before *formDay) {
	if last, ok := before.date.Value(); ok {
		d.date.Set(last.AddDate(0, 0, 1))
	}
	d.start.SetText(before.start.Text())
	d.end.SetText(before.end.Text())
	d.place.SetText(before.place.Text)
	d.link.SetText(before.link.Text)
	d.mode.Select(before.mode.Selected())
	d.showPlaces()
}

// offer puts an agenda into its field; what was typed there stays.
func (d *formDay) offer(topics string) {
	if now := strings.TrimSpace(d.topics.Text); now == "" || now == strings.TrimSpace(d.offered) {
		d.topics.SetText(topics)
		d.offered = topics
	}
}

// begin takes all but the date from a day of an earlier meeting.
func (d *formDay) begin(day secretariat.NewDay) {
	d.start.SetText(string(day.Start))
	d.place.SetText(day.Place)
	d.link.SetText(day.Link)
	for i, mode := range data.AttendanceModes() {
		if mode == day.Mode {
			d.mode.Select(i)
		}
	}
	d.showPlaces()
	d.offer(strings.Join(day.Topics, "\n"))
}

// wanted reads the fields; sentence says which of them cannot be read.
func (d *formDay) wanted() (day secretariat.NewDay, sentence string) {
	date, ok := d.date.Value()
	start, startOK := d.start.Value()
	end, endOK := d.end.Value()
	switch {
	case d.date.Text() == "":
		return day, "Tanggal rapat belum diisi."
	case !ok:
		return day, "Ada tanggal yang belum terbaca."
	case !startOK && d.start.Text() != "", !endOK && d.end.Text() != "":
		return day, "Ada waktu yang belum terbaca."
	}
	return secretariat.NewDay{
		Date: data.DateOf(date), Start: data.Clock(start), End: data.Clock(end), Mode: data.AttendanceModes()[d.mode.Selected()],
		Place: d.place.Text, Link: d.link.Text, Topics: strings.Split(d.topics.Text, "\n"),
	}, ""
}
