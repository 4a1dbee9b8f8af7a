package meetings

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// seatOffer offers to fill the list from the seats in force on the first day: in
// place of an empty list, or in a bar above one with nobody but the officers.
type seatOffer struct {
	record  *record
	tab     Tab
	purpose string // what the list is for, in a sentence
	filled  func()

	bar    fyne.CanvasObject
	words  *kit.Text
	known  bool // whether roster was read
	roster data.Roster
	place  *frame.Place
}

const fillWord = "Isi dari keanggotaan"

// fillKey fills the list on either tab that shows it.
var fillKey = kit.Ctrl(fyne.KeyI)

func newSeatOffer(r *record, tab Tab, purpose string, filled func()) *seatOffer {
	o := &seatOffer{record: r, tab: tab, purpose: purpose, filled: filled, words: kit.Body("").Shrink(), place: frame.NewPlace(kit.Muted(""))}
	button := kit.NewButton(kit.ButtonQuiet, icons.Tree, fillWord, o.fill).Small()
	row := kit.Border(nil, nil, nil, kit.HStack(0, kit.Middle(button)), kit.Middle(o.words))
	o.bar = kit.Inset(0, 12, 8, kit.PagePadding, kit.Fixed(0, 36, kit.Panel(kit.ColorSelection, kit.Inset(4, 8, 4, 12, row))))
	o.bar.Hide()
	return o
}

// look reads the seats of the day and shows what they offer.
func (o *seatOffer) look() {
	if o.record.draft.Locked() {
		o.show()
		return
	}
	o.record.readSeats(func(roster data.Roster) {
		o.roster, o.known = roster, true
		o.show()
	})
}

func (o *seatOffer) show() {
	missing := 0
	if !o.record.draft.Locked() {
		missing = len(o.record.draft.MissingSeats(o.roster))
	}
	kit.SetVisible(o.bar, missing > 0 && o.record.onlyOfficers())
	o.words.SetText(fmt.Sprintf("Baru petugas rapat yang tercantum. Keanggotaan per %s memuat %d baris lagi.", longDay(o.roster.On), missing))
	sentence, steps := o.purpose, []*kit.Button{}
	switch {
	case missing > 0:
		sentence += fmt.Sprintf(" Keanggotaan per %s memuat %d kedudukan%s; isikan sekaligus.",
			longDay(o.roster.On), len(o.roster.Lines), vacantWords(o.roster.Vacant()))
		steps = append(steps, kit.NewButton(kit.ButtonPrimary, icons.Tree, fillWord, o.fill))
	case o.known && o.roster.Decree == nil:
		sentence += fmt.Sprintf(" Belum ada SK yang berlaku pada %s, jadi tambahkan satu per satu dengan tombol + atau isi dahulu halaman Keanggotaan.", longDay(o.roster.On))
	default:
		sentence += " Tambahkan satu per satu dengan tombol +."
	}
	o.place.Show(kit.EmptyState("Belum ada peserta", sentence, steps...))
	o.bar.Refresh()
	canvas := o.record.deps.Window.Canvas()
	if len(steps) > 0 && len(o.record.draft.Dossier().Participants) == 0 && o.record.tab == o.tab && canvas.Focused() == nil {
		canvas.Focus(steps[0]) // Enter takes the first step
	}
}

// empty is what stands in place of an empty list.
func (o *seatOffer) empty() fyne.CanvasObject { return o.place.Object() }

func (o *seatOffer) fill() {
	o.record.fillFromSeats(func() {
		o.show()
		o.filled()
	})
}

func vacantWords(n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(", %d di antaranya kosong", n)
}

// longDay is "25 Juli 2024".
func longDay(date data.Date) string {
	t, _ := date.Time()
	return indonesian.Date(t)
}

// readSeats reads the task force on the first day of the meeting.
func (r *record) readSeats(then func(data.Roster)) {
	on := r.draft.Dossier().Days[0].Date
	var roster data.Roster
	r.deps.Runner.Go(func() (err error) {
		roster, err = r.deps.Desk.Roster(context.Background(), on)
		return err
	}, func(err error) {
		if err != nil {
			r.deps.Fail(err)
			return
		}
		roster.On = on
		then(roster)
	})
}

// fillFromSeats puts the seats in force on the first day on the list.
func (r *record) fillFromSeats(then func()) {
	r.readSeats(func(roster data.Roster) {
		switch n := r.draft.InviteSeats(roster); {
		case roster.Decree == nil:
			r.deps.Notify(kit.NoticeWarning, "Belum ada SK yang berlaku pada "+longDay(roster.On)+"; daftar tidak berubah.")
		case n == 0:
			r.deps.Notify(kit.NoticeInfo, "Semua kedudukan per "+longDay(roster.On)+" sudah tercantum.")
		default:
			r.deps.Notify(kit.NoticeInfo, fmt.Sprintf("%d baris diisi dari keanggotaan per %s. Ctrl+Z mengurungkannya.", n, longDay(roster.On)))
		}
		then()
	})
}

// onlyOfficers says that the list holds nobody but those who do something in the
// meeting.
func (r *record) onlyOfficers() bool {
	d := r.draft.Dossier()
	officers := map[string]bool{d.Meeting.Secretary.PersonID: true, d.Meeting.MinuteTaker.PersonID: true}
	for _, day := range d.Days {
		officers[day.Chair.PersonID] = true
	}
	for _, p := range d.Participants {
		if p.PersonID == "" || !officers[p.PersonID] {
			return false
		}
	}
	return len(d.Participants) > 0
}
