package data

import "time"

// Dossier is a meeting with all that hangs on it, in the order of the paper:
// days, agenda and participants by position, entries by agenda item and
// position. People and Agencies hold those that the meeting refers to, by id.
type Dossier struct {
	Meeting      Meeting
	Days         []MeetingDay
	Agenda       []AgendaItem
	Entries      []Entry
	FollowUps    []FollowUp
	Owners       []FollowUpOwner
	Participants []Participant
	Attendance   []Attendance
	People       map[string]Person
	Agencies     map[string]Agency
}

// MeetingSummary is a meeting as a line of a list.
type MeetingSummary struct {
	ID        string
	Code      string
	Title     string
	State     MeetingState
	Kind      MeetingKind
	FirstDate Date
	LastDate  Date
	Place     string
	Notes     int
	Decisions int
	FollowUps int
	ChangedAt time.Time
}
