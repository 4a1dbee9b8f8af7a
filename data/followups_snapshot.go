package data

// FollowUpListSnapshot is what the list of follow-ups prints, frozen: what each
// agency owes on a day. Case meetings are never in it.
type FollowUpListSnapshot struct {
	Office OfficeSnapshot
	// AsOf is the day that states and days of delay are told for.
	AsOf Date
	// Scope says what was chosen where not everything was: "Terlambat", "Dinas
	// Sosial"; may be empty.
	Scope string
	// Groups stand in the order of the agencies' names; what nobody owes yet comes
	// last. A follow-up of several agencies stands under each of them.
	Groups []FollowUpGroup
	// Total is how many follow-ups there are, each counted once, and Late how many
	// of them are past their deadline.
	Total, Late int
}

// FollowUpGroup is what one agency owes.
type FollowUpGroup struct {
	// Agency is the full name; empty for the follow-ups that nobody owes yet.
	Agency string
	// Short is the name in few letters.
	Short string
	Late  int
	Rows  []FollowUpRow
}

// FollowUpRow is one follow-up in the list of an agency.
type FollowUpRow struct {
	// Number is the place in the group from 1.
	Number int
	Code   string
	Text   string
	// Meeting, MeetingTitle and MeetingDate name the meeting that decided it; Decision
	// is the number of the decision it rests on there, 0 for none.
	Meeting      string
	MeetingTitle string
	MeetingDate  Date
	Decision     int
	// AllAgencies prints "Seluruh instansi" instead of Owners (short names of all who
	// owe it); Done of Owners have finished.
	AllAgencies bool
	Owners      []string
	Done        int
	// Due is the deadline with its extensions; DueText is what was typed where that
	// could not be read as a date.
	Due     Date
	DueText string
	// Times is in how many meetings it was talked about.
	Times int
	// State is how far this agency has come; Status is the word to print, computed
	// for AsOf: "Terlambat 35 hari", "Perlu dilengkapi", "Berjalan".
	State  FollowUpState
	LateBy int
	Status string
	// Note and NoteDate are the last report that said something; may be empty.
	Note     string
	NoteDate Date
}
