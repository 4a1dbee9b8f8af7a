package roster

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// The kinds of number and the sexes as the column offers them.
var (
	numberKinds = []string{"", "NIP", "NI PPPK", "NRP", "NIDN"}
	numberWords = []string{"Tanpa nomor", "NIP", "NI PPPK", "NRP", "NIDN"}
	sexes       = []data.Sex{data.Male, data.Female, data.UnknownSex}
	sexWords    = []string{"Laki-laki", "Perempuan", "-"}
)

// personTab is the record of whoever holds the seat, or of somebody who did, and
// what that person has done in the task force.
func (a *aside) personTab() fyne.CanvasObject {
	if a.shown.person.ID == "" {
		return kit.NewParagraph("Kedudukan ini kosong. Isi dahulu pejabatnya di Kedudukan.", kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideInner)
	}
	s := &personSheet{aside: a, person: a.shown.person, warnings: kit.FieldNotice(kit.NoticeWarning, "")}
	history := frame.NewPlace(kit.Muted("Sedang dibaca…"))
	a.readPerson(s.person.ID, history)
	column := kit.VStack(14)
	if s.person.ID != a.holderID() {
		column.Add(kit.Muted("Pernah memegang kedudukan ini"))
	}
	for _, part := range []fyne.CanvasObject{s.object(), rule(), history.Object()} {
		column.Add(part)
	}
	return column
}

// holderID is who holds the chosen seat; "" for nobody.
func (a *aside) holderID() string { return a.shown.holding.PersonID }

// personSheet is the fields of a person; what is typed is written behind it.
type personSheet struct {
	aside    *aside
	person   data.Person
	warnings *kit.Paragraph
}

// keep changes the person and has it written after a rest of the keys.
func (s *personSheet) keep(change func(*data.Person)) {
	change(&s.person)
	person, page := s.person, s.aside.page
	s.aside.shown.person = person
	page.deps.Saver.Touch("orang "+person.ID, func(ctx context.Context) error { return page.deps.Desk.SavePerson(ctx, person) })
	s.warn()
}

// warn tells beside the number what looks wrong in it; nothing is refused.
func (s *personSheet) warn() {
	var sentences []string
	if s.person.NumberKind != "NIDN" {
		sentences = indonesian.CheckID(indonesian.IDKind(s.person.NumberKind), s.person.Number, string(s.person.Sex))
	}
	s.warnings.SetText(strings.Join(sentences, "\n"))
	s.warnings.Hidden = len(sentences) == 0
	s.aside.relay()
}

func (s *personSheet) line(label, value, placeholder string, set func(*data.Person, string)) *fields.Field {
	f := fields.Line(label, value, placeholder, func(text string) string {
		s.keep(func(p *data.Person) { set(p, text) })
		return ""
	})
	s.aside.begin(f.Entry)
	return f
}

func (s *personSheet) object() fyne.CanvasObject {
	p := s.person
	name := fields.Line("Nama tanpa gelar", p.Name, "", func(text string) string {
		if text == "" {
			return "Nama tidak boleh kosong; nama sebelumnya tetap tersimpan."
		}
		s.keep(func(p *data.Person) { p.Name = text })
		return ""
	})
	s.aside.begin(name.Entry)
	before := s.line("Gelar depan", p.TitleBefore, "Dr. H.", func(p *data.Person, text string) { p.TitleBefore = text })
	after := s.line("Gelar belakang", p.TitleAfter, "S.Sos., M.Si.", func(p *data.Person, text string) { p.TitleAfter = text })
	post := s.line("Jabatan", p.Post, "", func(p *data.Person, text string) { p.Post = text })
	phone := s.line("Telepon", p.Phone, "", func(p *data.Person, text string) { p.Phone = text })
	email := s.line("Pos-el", p.Email, "", func(p *data.Person, text string) { p.Email = text })
	column := kit.VStack(kit.FieldGap, name.Object, fields.Row([]float32{0, 0}, before.Object, after.Object),
		s.number(), s.rank(), post.Object, s.sex(), phone.Object, email.Object)
	s.warn()
	return column
}

// number is the kind of number, the number, and what looks wrong in it.
func (s *personSheet) number() fyne.CanvasObject {
	kind := kit.NewChoice(numberWords, max(0, indexOf(numberKinds, s.person.NumberKind)), func(i int) {
		s.keep(func(p *data.Person) { p.NumberKind = numberKinds[i] })
	})
	number := s.line("Nomor", indonesian.FormatID(indonesian.IDKind(s.person.NumberKind), s.person.Number), "",
		func(p *data.Person, text string) { p.Number = strings.ReplaceAll(text, " ", "") })
	return kit.VStack(2, kit.Labelled("Jenis nomor", kind), kit.Inset(6, 0, 0, 0, number.Object), s.warnings)
}

// rank is suggested from the table of ranks, and any text is taken.
func (s *personSheet) rank() fyne.CanvasObject {
	f := fields.Line("Pangkat, golongan", s.person.Rank, "Pembina, IV/a", func(text string) string {
		s.keep(func(p *data.Person) { p.Rank = text })
		return ""
	})
	s.aside.suggest(f, func(text string) []fields.Offer { return likeAny(rankNames(s.person.NumberKind))(text) }, func(bool) {})
	s.aside.begin(f.Entry)
	return f.Object
}

func (s *personSheet) sex() fyne.CanvasObject {
	strip := kit.Segmented(sexWords, func(i int) { s.keep(func(p *data.Person) { p.Sex = sexes[i] }) })
	strip.Select(max(0, indexOf(sexes, s.person.Sex)))
	return kit.VStack(2, kit.Caption("Jenis kelamin"), kit.HStack(0, strip))
}

func indexOf[T comparable](list []T, wanted T) int {
	for i, candidate := range list {
		if candidate == wanted {
			return i
		}
	}
	return -1
}

// readPerson reads what somebody has done in the task force.
func (a *aside) readPerson(id string, into *frame.Place) {
	a.late++
	late := a.late
	var h secretariat.PersonHistory
	a.page.deps.Runner.Go(func() (err error) {
		h, err = a.page.deps.Desk.PersonHistory(context.Background(), id)
		return err
	}, func(err error) {
		if late != a.late {
			return
		}
		if err != nil {
			into.Show(kit.NewParagraph(data.Message(err), kit.TextStyle{Color: kit.ColorLate}).Wrap(asideInner))
			return
		}
		into.Show(kit.VStack(14, a.seatsHeld(h.Held), rule(), a.meetingsAttended(h.Engagements), rule(), a.duties(h.Duties)))
		a.relay()
	})
}

// mostLines is how many lines of a history are shown.
const mostLines = 8

func (a *aside) seatsHeld(held []secretariat.Held) fyne.CanvasObject {
	list := kit.VStack(8)
	for _, h := range held {
		agency := &h.Agency
		if agency.ID == "" {
			agency = nil
		}
		title := seatTitle(data.RosterLine{Seat: h.Seat, Agency: agency})
		list.Add(kit.VStack(0, kit.Border(nil, nil, nil, kit.Muted(statusWord(h.Holding.Status)), kit.Body(title).Shrink()),
			kit.Caption(string(h.Seat.Role)+", SK "+h.Decree.Number).Shrink(), kit.Caption(between(h.Holding.From, h.Holding.To))))
	}
	return section("Kedudukan yang pernah dipegang", orNothing(list))
}

func (a *aside) meetingsAttended(all []data.Engagement) fyne.CanvasObject {
	list := kit.VStack(6)
	for i, e := range all {
		if i == mostLines {
			list.Add(kit.Caption("dan " + indonesian.Number(int64(len(all)-mostLines)) + " lagi"))
			break
		}
		date := newTappable(kit.NewText(kit.Run{Text: e.Date.Text(), Color: kit.ColorAccent}).Shrink(), func() { a.page.deps.OpenMeeting(e.MeetingID) })
		list.Add(kit.Border(nil, nil, nil, attendanceChip(e.State), date))
	}
	return section("Rapat", orNothing(list))
}

func attendanceChip(s data.AttendanceState) *kit.Chip {
	kind := map[data.AttendanceState]kit.ChipKind{
		data.Present: kit.ChipDone, data.Represented: kit.ChipRunning, data.Excused: kit.ChipAttention, data.Absent: kit.ChipLate,
	}[s]
	word := indonesian.Capitalised(string(s))
	if s == data.Unmarked {
		word = "Belum ditandai"
	}
	return kit.NewChip(kind, "", word)
}

func (a *aside) duties(all []data.Duty) fyne.CanvasObject {
	list := kit.VStack(8)
	for i, d := range all {
		if i == mostLines {
			list.Add(kit.Caption("dan " + indonesian.Number(int64(len(all)-mostLines)) + " lagi"))
			break
		}
		due := "Tanpa tenggat"
		if d.Due != "" {
			due = "Tenggat " + d.Due.Text()
		}
		list.Add(kit.VStack(0, kit.NewParagraph(d.Text, kit.TextStyle{}).Wrap(asideInner),
			kit.Caption(indonesian.Capitalised(string(d.State))+". "+due)))
	}
	return section("Tindak lanjut instansinya", orNothing(list))
}

func orNothing(list *fyne.Container) fyne.CanvasObject {
	if len(list.Objects) == 0 {
		return kit.Muted("Belum ada.")
	}
	return list
}
