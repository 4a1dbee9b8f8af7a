// Package exchange carries one meeting in and out of a data file as JSON with
// Indonesian field names. People and agencies are called by name, never by an
// internal id, so that a file can be written by hand and read elsewhere.
//
// Every rule of the form is described for its users in docs/format-rapat.md.
package exchange

import (
	"gugustugas/data"
)

// Version is the version of the form that this package writes and reads.
const Version = 1

// Meeting is a file of one meeting. Its json tags are the form: the order of the
// fields is the order of the file. Text is one line of at most data.MaxLine
// characters unless tagged `text:"long"` (line feeds, data.MaxEntryText).
//
// References are keys: the name of what is meant, or its Reference where several
// have the same name.
type Meeting struct {
	Version  int                `json:"versi"`
	Code     string             `json:"kode,omitempty"`
	Title    string             `json:"judul"`
	Kind     data.MeetingKind   `json:"jenis"`
	Security data.SecurityClass `json:"sifat"`
	State    data.MeetingState  `json:"status"`
	Number   string             `json:"nomor,omitempty"`
	// Series is the name of the series that it belongs to.
	Series string `json:"seri,omitempty"`
	// Quorum is how many of the invited must come or send a deputy; 0 for none.
	Quorum       int           `json:"kuorum,omitempty"`
	Revision     *Revision     `json:"perbaikan,omitempty"`
	Basis        *Basis        `json:"dasar,omitempty"`
	Days         []Day         `json:"hari"`
	OpenedBy     *Officer      `json:"dibuka_oleh,omitempty"`
	Secretary    *Officer      `json:"sekretaris,omitempty"`
	MinuteTaker  *Officer      `json:"notulis,omitempty"`
	Signer       *Officer      `json:"penanda_tangan,omitempty"`
	Acknowledger *Officer      `json:"mengetahui,omitempty"`
	Agenda       []AgendaItem  `json:"agenda,omitempty"`
	Participants []Participant `json:"peserta,omitempty"`
	Answers      []Answer      `json:"jawaban_undangan,omitempty"`
	People       []Person      `json:"orang,omitempty"`
	Agencies     []Agency      `json:"instansi,omitempty"`
}

// Revision says how often final minutes were opened again, and why the last time.
type Revision struct {
	Number int    `json:"ke"`
	Reason string `json:"alasan,omitempty"`
}

// Basis is the invitation that the meeting rests on.
type Basis struct {
	Issuer  string    `json:"penerbit,omitempty"`
	Number  string    `json:"nomor,omitempty"`
	Date    data.Date `json:"tanggal,omitempty"`
	Subject string    `json:"hal,omitempty"`
}

// Day is one day of the meeting; other parts refer to it by its number from 1.
type Day struct {
	Date  data.Date  `json:"tanggal"`
	Start data.Clock `json:"mulai,omitempty"`
	End   data.Clock `json:"selesai,omitempty"`
	// PastMidnight says that an End before Start is meant: it ended the next day.
	PastMidnight bool                `json:"selesai_esok,omitempty"`
	Mode         data.AttendanceMode `json:"cara"`
	Place        string              `json:"tempat,omitempty"`
	Link         string              `json:"tautan,omitempty"`
	Chair        *Officer            `json:"pimpinan,omitempty"`
	Pauses       []Pause             `json:"skors,omitempty"`
}

// Pause is a suspension within a day. To is empty until the meeting is open again.
type Pause struct {
	From data.Clock `json:"dari"`
	To   data.Clock `json:"sampai,omitempty"`
}

// Officer is a person in the post held on that day.
type Officer struct {
	// Person is the key of one of Meeting.People.
	Person string `json:"orang"`
	Status string `json:"status,omitempty"`
	Post   string `json:"jabatan,omitempty"`
}

// AgendaItem is one agenda item with its entries of every kind, in order.
type AgendaItem struct {
	Kind data.AgendaKind `json:"jenis"`
	// Day is the number of the day, from 1.
	Day     int     `json:"hari"`
	Title   string  `json:"judul,omitempty"`
	Entries []Entry `json:"catatan,omitempty"`
}

// Entry is one entry of the minutes. What follows Internal is for follow-ups only.
type Entry struct {
	Kind data.EntryKind `json:"jenis"`
	// Speaker is the key of one of Meeting.Participants.
	Speaker string `json:"pembicara,omitempty"`
	Text    string `json:"teks,omitempty" text:"long"`
	// Internal keeps the entry out of minutes that are handed round.
	Internal bool `json:"intern,omitempty"`

	// Decision is the number of the decision that it rests on, counted through
	// the file from 1; 0 for none.
	Decision    int       `json:"keputusan,omitempty"`
	AllAgencies bool      `json:"seluruh_instansi,omitempty"`
	Owners      []Owner   `json:"penanggung_jawab,omitempty"`
	Due         data.Date `json:"tenggat,omitempty"`
	DueText     string    `json:"tenggat_teks,omitempty"`
}

// Owner is one agency that owes a follow-up.
type Owner struct {
	// Agency is the key of one of Meeting.Agencies.
	Agency string             `json:"instansi"`
	State  data.FollowUpState `json:"status"`
}

// Participant is a row of the attendance list: a person of the file, a guest by
// name, or an agency that has named nobody.
type Participant struct {
	Reference string      `json:"rujukan,omitempty"`
	Origin    data.Origin `json:"asal"`
	Person    string      `json:"orang,omitempty"`
	Name      string      `json:"nama,omitempty"`
	Post      string      `json:"jabatan,omitempty"`
	// Agency is a key of Meeting.Agencies, AgencyName a body outside that list.
	Agency     string   `json:"instansi,omitempty"`
	AgencyName string   `json:"instansi_lain,omitempty"`
	Sex        data.Sex `json:"jenis_kelamin,omitempty"`
	// Represents is the key of the participant that a deputy stands for.
	Represents string `json:"mewakili,omitempty"`
	Attendance []Mark `json:"kehadiran,omitempty"`
}

// Mark is the attendance of one participant on one day.
type Mark struct {
	Day    int                  `json:"hari"`
	State  data.AttendanceState `json:"status"`
	Reason string               `json:"alasan,omitempty"`
	Note   string               `json:"keterangan,omitempty"`
	// Arrived, Left and Online are for somebody present.
	Arrived data.Clock `json:"tiba,omitempty"`
	Left    data.Clock `json:"pulang,omitempty"`
	Online  bool       `json:"daring,omitempty"`
}

// Answer is what an invited agency said to the invitation.
type Answer struct {
	// Agency is the key of one of Meeting.Agencies.
	Agency string      `json:"instansi"`
	Answer data.Answer `json:"jawaban"`
	// Deputy is who is announced to come instead.
	Deputy string `json:"wakil,omitempty"`
	Note   string `json:"keterangan,omitempty"`
}

// Person is somebody the meeting refers to, as the roster knows them.
type Person struct {
	Reference   string `json:"rujukan,omitempty"`
	TitleBefore string `json:"gelar_depan,omitempty"`
	Name        string `json:"nama"`
	TitleAfter  string `json:"gelar_belakang,omitempty"`
	NumberKind  string `json:"jenis_nomor,omitempty"`
	Number      string `json:"nomor,omitempty"`
	Rank        string `json:"pangkat,omitempty"`
	Post        string `json:"jabatan,omitempty"`
	// Agency is the key of one of Meeting.Agencies.
	Agency string   `json:"instansi,omitempty"`
	Sex    data.Sex `json:"jenis_kelamin,omitempty"`
}

// Agency is an agency the meeting refers to.
type Agency struct {
	Reference string `json:"rujukan,omitempty"`
	Name      string `json:"nama"`
	ShortName string `json:"singkatan,omitempty"`
}

// key is what the file calls a participant by.
func (p Participant) key() string {
	for _, name := range []string{p.Reference, p.Person, p.Name, p.Agency} {
		if name != "" {
			return name
		}
	}
	return p.AgencyName
}

func (p Person) key() string { return keyOf(p.Reference, p.Name) }

func (a Agency) key() string { return keyOf(a.Reference, a.Name) }

func keyOf(reference, name string) string {
	if reference != "" {
		return reference
	}
	return name
}
