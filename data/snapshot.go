package data

// MinutesSnapshot is what the minutes and the attendance list print, frozen:
// names, posts and numbers as they were, nothing to look up. The same snapshot
// makes the same bytes.
type MinutesSnapshot struct {
	Code   string
	Office OfficeSnapshot
	State  MeetingState
	// Security is printed at the head of every page in capitals, except Biasa.
	Security SecurityClass
	Title    string
	Kind     MeetingKind
	Number   string
	// Revision counts how often final minutes were opened again; RevisionReason is
	// why the last time.
	Revision       int
	RevisionReason string
	// Quorum is how many of the invited must come; 0 for none.
	Quorum int

	BasisIssuer  string
	BasisNumber  string
	BasisDate    Date
	BasisSubject string

	Days []DaySnapshot
	// OpenedBy is nil when the chair of the first day opened the meeting.
	OpenedBy    *Signatory
	Secretary   *Signatory
	MinuteTaker *Signatory
	// Signer signs as pimpinan rapat; nil while there is no chair at all.
	Signer       *Signatory
	Acknowledger *Signatory

	Agenda       []AgendaSnapshot
	Decisions    []DecisionSnapshot
	FollowUps    []FollowUpSnapshot
	Participants []ParticipantSnapshot
}

// OfficeSnapshot is the profile as the paper needs it.
type OfficeSnapshot struct {
	Government      string
	NameLines       []string
	FullName        string
	ShortName       string
	AddressLines    []string
	City            string
	Zone            Zone
	MinutesHeading  string
	DecisionHeading string
	// Sample prints the line that says that the data is invented.
	Sample bool
	// Style is the tata naskah of the paper; the zero value means DefaultStyle, as in
	// papers that were archived before there was a choice.
	Style PaperStyle
	// Crest is the picture in the kop; nil for none.
	Crest *Crest
}

// Signatory is a person as a paper names and signs.
type Signatory struct {
	PersonID string
	// Name has its titles: "dr. Nama Contoh 3, M.Kes.".
	Name string
	// Status is Plt., Plh., Pj. or empty; Post has no status before it.
	Status string
	Post   string
	Rank   string
	// Number is kind and number in groups: "NIP 19000101 190001 2 003"; may be empty.
	Number string
	Agency string
}

// PostText is the post with its status.
func (s Signatory) PostText() string { return Officer{Status: s.Status, Post: s.Post}.PostText() }

// DaySnapshot is one day of the meeting.
type DaySnapshot struct {
	ID    string
	Date  Date
	Start Clock
	End   Clock
	// EndsNextDay says that End is past midnight.
	EndsNextDay bool
	Mode        AttendanceMode
	Place       string
	Link        string
	Chair       *Signatory
	// Pauses are the suspensions within the day, in order.
	Pauses []PauseSnapshot
}

// PauseSnapshot is one suspension of a day; To is empty while it lasts.
type PauseSnapshot struct{ From, To Clock }

// AgendaSnapshot is one agenda item with its notes, in order. Decisions and
// follow-ups stand in lists of their own.
type AgendaSnapshot struct {
	ID   string
	Kind AgendaKind
	// Number counts the topics from 1; 0 for the fixed items.
	Number int
	Title  string
	// Day is the index into Days.
	Day   int
	Notes []NoteSnapshot
	// Carried are the follow-ups of earlier meetings that were talked about here.
	Carried []CarriedSnapshot
}

// CarriedSnapshot is one row of the table of follow-ups carried over.
type CarriedSnapshot struct {
	// ID is the carry-over's, Number the place in the table from 1.
	ID     string
	Number int
	Code   string
	Text   string
	// From is the code of the meeting that decided it, on FromDate; Times is in how
	// many meetings it was talked about, this one included.
	From     string
	FromDate Date
	Times    int
	// AllAgencies prints "Seluruh instansi"; Done of Owners have finished.
	AllAgencies bool
	Owners      []string
	Done        int
	Due         Date
	DueText     string
	State       FollowUpState
	// Reports are what was said of it in this meeting, in order.
	Reports []ReportSnapshot
	// Internal says that the minutes that decided it keep it out of what is handed
	// round.
	Internal bool
}

// ReportSnapshot is one report on a matter in a meeting.
type ReportSnapshot struct {
	// Agency is the short name; empty for the matter as a whole.
	Agency string
	State  FollowUpState
	// Due is the new deadline of an extension.
	Due  Date
	Note string
}

// NoteSnapshot is one entry of kind catatan.
type NoteSnapshot struct {
	ID string
	// Speaker is the name with titles, SpeakerAgency the agency's short name; both
	// empty where nobody is named.
	Speaker       string
	SpeakerAgency string
	Text          string
	// Internal keeps it out of minutes that are handed round.
	Internal bool
}

// DecisionSnapshot is one decision, numbered through the meeting from 1.
type DecisionSnapshot struct {
	ID       string
	Number   int
	Text     string
	Internal bool
}

// FollowUpSnapshot is one row of the table of follow-ups.
type FollowUpSnapshot struct {
	// ID is the entry's id, Number its place in the table from 1.
	ID     string
	Number int
	Code   string
	Text   string
	// Decision is the number of the decision it rests on, 0 for none.
	Decision int
	// AllAgencies prints "Seluruh instansi" instead of Owners (short names).
	AllAgencies bool
	Owners      []string
	Due         Date
	DueText     string
	State       FollowUpState
	Internal    bool
}

// ParticipantSnapshot is one row of the attendance list. Deputies follow the
// official they stand for.
type ParticipantSnapshot struct {
	ID string
	// Number is the printed number from 1; 0 for a deputy (printed under the
	// official) and for somebody who only chairs.
	Number int
	Origin Origin
	// Name has its titles; empty for an invited agency that has named nobody.
	Name   string
	Post   string
	Agency string
	Sex    Sex
	// Represents is the printed number of the official, for a deputy.
	Represents int
	// Role is "Sekretaris", "Notulis" or empty.
	Role string
	// Days has one mark for each day of the meeting.
	Days []MarkSnapshot
}

// MarkSnapshot is one participant on one day.
type MarkSnapshot struct {
	State  AttendanceState
	Reason string
	Note   string
	// ArrivedAt and LeftAt are empty for somebody there the whole day.
	ArrivedAt Clock
	LeftAt    Clock
	// Online says that somebody took part from afar.
	Online bool
	// Chairs says that the participant led the meeting that day. The chair is not
	// counted among the participants of the day.
	Chairs bool
}
