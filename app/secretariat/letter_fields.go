package secretariat

import (
	"slices"
	"strings"
	"time"

	"gugustugas/data"
	"gugustugas/data/indonesian"
	"gugustugas/data/markup"
)

// LetterField is a field that may stand in the text of a letter or a template.
type LetterField struct {
	// Name is written in braces: "rapat.tanggal".
	Name string
	// Means says what is put there: "tanggal rapat".
	Means string
}

// letterField is a field with its value. Of more lines it has marks; the value of
// a plain one is not escaped yet.
type letterField struct {
	name, means string
	value       func(v fieldView) (string, bool)
	marked      bool
	// addressee says that it differs from addressee to addressee.
	addressee bool
}

// fieldView is what a value is computed from: the facts, and the addressee of the
// copy, which may be none.
type fieldView struct {
	LetterFacts
	to *data.Addressee
}

// letterFields is the dictionary, in the order of the screen.
var letterFields = []letterField{
	{name: "rapat.nama", means: "nama rapat", value: ofMeeting(func(d data.Dossier) string { return d.Meeting.Title })},
	{name: "rapat.hari", means: "hari rapat", value: ofMeeting(meetingWeekdays)},
	{name: "rapat.tanggal", means: "tanggal rapat", value: ofMeeting(meetingDates)},
	{name: "rapat.waktu", means: "jam rapat, satu baris untuk setiap hari yang berbeda", value: meetingTimes, marked: true},
	{name: "rapat.tempat", means: "tempat atau tautan rapat", value: ofMeeting(meetingPlaces), marked: true},
	{name: "rapat.agenda", means: "agenda rapat sebagai daftar", value: ofMeeting(meetingTopics), marked: true},
	{name: "rapat.kode", means: "kode rapat dalam aplikasi ini", value: ofMeeting(func(d data.Dossier) string { return d.Meeting.Code })},
	{name: "rapat.nomor_undangan", means: "nomor undangan rapat", value: ofMeeting(func(d data.Dossier) string { return d.Meeting.BasisNumber })},
	{name: "rapat.keputusan", means: "keputusan rapat sebagai daftar", value: ofMeeting(meetingDecisions), marked: true},
	{name: "rapat.tindak_lanjut", means: "tabel tindak lanjut rapat", value: ofMeeting(meetingFollowUps), marked: true},
	{name: "instansi.nama", means: "nama instansi tujuan", value: ofAgency(func(a data.Agency) string { return a.Name }), addressee: true},
	{name: "instansi.singkatan", means: "singkatan instansi tujuan", value: ofAgency(data.Agency.Short), addressee: true},
	{name: "sapaan", means: "Bapak, Ibu, Saudara, atau Bapak/Ibu", value: salutation, addressee: true},
	{name: "tujuan", means: "jabatan yang dituju", value: addressed, addressee: true},
	{name: "tindaklanjut.tabel", means: "tabel tindak lanjut yang belum selesai", value: openTable, marked: true, addressee: true},
	{name: "kantor.nama", means: "nama lengkap kantor", value: fromFacts(func(f LetterFacts) string { return f.Office.FullName })},
	{name: "kantor.singkatan", means: "singkatan kantor", value: fromFacts(func(f LetterFacts) string { return f.Office.ShortName })},
	{name: "kantor.kota", means: "kota kantor", value: fromFacts(func(f LetterFacts) string { return f.Office.City })},
	{name: "surat.tanggal", means: "tanggal surat", value: fromFacts(letterDateText)},
	{name: "surat.nomor", means: "nomor surat", value: fromFacts(func(f LetterFacts) string { number, _ := letterNumber(f); return number })},
	{name: "surat.hal", means: "hal surat", value: fromFacts(func(f LetterFacts) string { return f.File.Letter.Subject })},
	{name: "tanggal.kata", means: "hari dan tanggal dengan huruf", value: fromFacts(dateInWords)},
	{name: "penanda.nama", means: "nama penanda tangan", value: fromFacts(func(f LetterFacts) string { return signerOf(f).Name })},
	{name: "penanda.jabatan", means: "jabatan penanda tangan", value: fromFacts(func(f LetterFacts) string { return signerOf(f).PostText() })},
	{name: "triwulan", means: "triwulan yang dilaporkan, misalnya III", value: fromFacts(func(f LetterFacts) string { return f.quarter().roman() })},
	{name: "triwulan.akhir", means: "hari terakhir triwulan itu", value: fromFacts(func(f LetterFacts) string { return f.quarter().end().Text() })},
	{name: "triwulan.batas", means: "hari kerja kelima setelah triwulan itu", value: fromFacts(func(f LetterFacts) string { return f.quarter().deadline().DayText() })},
	{name: "tahun", means: "tahun surat, atau tahun triwulan yang dilaporkan", value: fromFacts(letterYear)},
	{name: "konfirmasi", means: "kalimat konfirmasi kehadiran; hilang bila narahubung kosong", value: confirmation},
	{name: "daerah.kepala", means: "jabatan kepala daerah, misalnya Bupati Kutai Timur", value: fromFacts(func(f LetterFacts) string { return f.ladder().regent() })},
	{name: "daerah.sekretaris", means: "jabatan sekretaris daerah", value: fromFacts(func(f LetterFacts) string { return regionalSecretary(f.ladder().regent()) })},
	{name: "sk.nomor", means: "nomor SK gugus tugas yang berlaku", value: ofDecree(func(d data.Decree) string { return d.Number })},
	{name: "sk.judul", means: "judul SK gugus tugas yang berlaku", value: ofDecree(decreeTitle)},
}

// LetterFields lists the fields that a letter of a kind may have. A paper that goes
// to nobody has none of an addressee.
func LetterFields(kind data.LetterKind) (fields []LetterField) {
	for _, f := range letterFields {
		if !f.addressee || Addressed(kind) || f.name == "tindaklanjut.tabel" {
			fields = append(fields, LetterField{f.name, f.means})
		}
	}
	return fields
}

// Addressed says that a paper of the kind goes to somebody under Yth.
func Addressed(kind data.LetterKind) bool {
	return !slices.Contains([]data.LetterKind{data.AssignmentLetter, data.OfficialRecord, data.ReportLetter}, kind)
}

func fieldNamed(name string) (letterField, bool) {
	i := slices.IndexFunc(letterFields, func(f letterField) bool { return f.name == name })
	if i < 0 {
		return letterField{}, false
	}
	return letterFields[i], true
}

// marks gives the values for a text with marks, plain those for a line without.
func (v fieldView) marks(name string) (string, bool) {
	field, ok := fieldNamed(name)
	if !ok {
		return "", false
	}
	value, ok := field.value(v)
	if !field.marked {
		value = markup.Escape(value)
	}
	return value, ok
}

func (v fieldView) plain(name string) (string, bool) {
	field, ok := fieldNamed(name)
	if !ok {
		return "", false
	}
	value, ok := field.value(v)
	if ok && field.marked {
		var parts []string
		for _, b := range markup.Parse(value) {
			parts = append(parts, b.Text())
		}
		value = strings.Join(parts, "; ")
	}
	return value, ok
}

func fromFacts(value func(LetterFacts) string) func(fieldView) (string, bool) {
	return func(v fieldView) (string, bool) {
		text := strings.TrimSpace(value(v.LetterFacts))
		return text, text != ""
	}
}

func ofMeeting(value func(data.Dossier) string) func(fieldView) (string, bool) {
	return func(v fieldView) (string, bool) {
		if v.Meeting == nil {
			return "", false
		}
		text := value(*v.Meeting)
		return text, text != ""
	}
}

func ofDecree(value func(data.Decree) string) func(fieldView) (string, bool) {
	return func(v fieldView) (string, bool) {
		if v.Roster.Decree == nil {
			return "", false
		}
		return value(*v.Roster.Decree), true
	}
}

// noTitle stands for the title of a decree that nobody has typed. The checker asks
// for it.
const noTitle = "[judul keputusan]"

func decreeTitle(d data.Decree) string {
	if d.Title == "" {
		return noTitle
	}
	return d.Title
}

// ofAgency is of the agency of the copy, or of the letter's.
func ofAgency(value func(data.Agency) string) func(fieldView) (string, bool) {
	return func(v fieldView) (string, bool) {
		agency := v.agency(v.agencyID())
		return value(agency), agency.ID != ""
	}
}

func (v fieldView) agencyID() string {
	if v.to != nil && v.to.AgencyID != "" {
		return v.to.AgencyID
	}
	return v.File.Letter.AgencyID
}

// salutation of more than one is Bapak/Ibu.
func salutation(v fieldView) (string, bool) {
	if v.to != nil && v.to.Salutation != "" {
		return v.to.Salutation, true
	}
	return everybody, true
}

const everybody = "Bapak/Ibu"

func addressed(v fieldView) (string, bool) {
	if v.to == nil {
		return "", false
	}
	return v.to.Name, v.to.Name != ""
}

func (f LetterFacts) ladder() ladder { return ladder{f.Office, f.Roster} }

// confirmation asks for an answer to an invitation; nothing where nobody takes it.
// Who it is stands below: the paper names the narahubung itself.
func confirmation(v fieldView) (string, bool) {
	if v.File.Letter.Contact == "" {
		return "", true
	}
	return "Konfirmasi kehadiran dapat disampaikan kepada narahubung kami.", true
}

func letterDateText(f LetterFacts) string {
	if f.File.Letter.Date == "" {
		return "……"
	}
	return f.File.Letter.Date.Text()
}

// dateInWords is the day of a berita acara: that of the paper, else of its meeting.
func dateInWords(f LetterFacts) string {
	date := f.File.Letter.Date
	if date == "" && f.Meeting != nil {
		_, date = span(f.Meeting.Days)
	}
	t, ok := date.Time()
	if !ok {
		return ""
	}
	return indonesian.DateInWords(t)
}

func letterYear(f LetterFacts) string {
	date := f.on()
	switch f.File.Letter.Kind {
	case data.ReportRequest, data.ProgressLetter:
		date = f.quarter().end()
	}
	t, ok := date.Time()
	if !ok {
		return ""
	}
	return t.Format("2006")
}

// quarter is a triwulan by its first day.
type quarter struct{ first time.Time }

// quarter is the triwulan that the letter is about. A letter tells of the last that
// ended. One that asks for reports asks for the last until its deadline, and then
// for the one that goes on.
func (f LetterFacts) quarter() quarter {
	t, ok := f.on().Time()
	if !ok {
		return quarter{}
	}
	running := quarter{time.Date(t.Year(), t.Month()-(t.Month()-1)%3, 1, 0, 0, 0, 0, time.UTC)}
	last := quarter{running.first.AddDate(0, -3, 0)}
	if f.File.Letter.Kind == data.ReportRequest && f.on() > last.deadline() {
		return running
	}
	return last
}

func (q quarter) roman() string { return indonesian.Roman((int(q.first.Month()) + 2) / 3) }

func (q quarter) end() data.Date { return data.DateOf(q.first.AddDate(0, 3, -1)) }

// deadline is the fifth working day after the quarter. Holidays are not known.
func (q quarter) deadline() data.Date {
	day := q.first.AddDate(0, 3, -1)
	for left := 5; left > 0; {
		day = day.AddDate(0, 0, 1)
		if w := day.Weekday(); w != time.Saturday && w != time.Sunday {
			left--
		}
	}
	return data.DateOf(day)
}
