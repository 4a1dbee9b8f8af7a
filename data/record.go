package data

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"
)

// Record is one row of the data file. Ids are UUIDv7 text, so that the records
// of two laptops never collide; people see codes instead.
type Record interface {
	RecordID() string
	// TableName is also the record's type in the change log.
	TableName() string
	// Validate holds what even a draft must satisfy: types, references, lengths.
	// What only final minutes must satisfy is Dossier.Gaps.
	Validate() error
}

// Change is one record before and after one action. The running number orders
// all changes of a file; undo, hand-over and refresh stand on it.
type Change struct {
	ID       int64 `gorm:"primaryKey"`
	DeviceID string
	// ActionID joins the changes of one transaction: what one undo takes back.
	ActionID string
	// Action names it for people: "ubah catatan".
	Action string
	// Session is the visit to one entry. Its successive autosaves are one change:
	// Before stays, After and the number move on. Empty for ordinary actions.
	Session    string
	RecordType string
	RecordID   string
	// MeetingID is the meeting that the record belongs to, if any.
	MeetingID string
	// Before and After are the whole record as JSON; empty where it did not exist.
	Before string
	After  string
	// Undoes is the action that this change takes back; empty for an ordinary one.
	Undoes string
	// Redoes is the undo that this change takes back; empty for an ordinary one.
	Redoes string
	// By is who did it, as the computer's account is named.
	By string
	At Instant
}

// TableName implements the naming that the store expects.
func (Change) TableName() string { return "changes" }

// Action is what a write is called, and whether it goes on from an earlier one.
type Action struct {
	Name    string
	Session string
}

// MeetingOf is the id of the meeting that a record belongs to, as its field
// MeetingID says; empty for one that belongs to none.
func MeetingOf(r Record) string {
	if meeting, is := r.(*Meeting); is {
		return meeting.ID
	}
	field := reflect.Indirect(reflect.ValueOf(r)).FieldByName("MeetingID")
	if !field.IsValid() {
		return ""
	}
	return field.String()
}

// LockedWith says whether a record is part of the minutes, so that it can't be
// changed once they are final. Scans, letters, the archive and waivers come
// afterwards.
func LockedWith(recordType string) bool {
	switch recordType {
	case Document{}.TableName(), Enclosure{}.TableName(), Waiver{}.TableName(),
		Letter{}.TableName(), IncomingLetter{}.TableName():
		return false
	}
	return true
}

// Signal tells a page that a record has changed.
type Signal struct {
	RecordType string
	RecordID   string
	MeetingID  string
	Number     int64
}

// Reader is what can be asked of the data file. Every method returns
// ErrNotFound where a single record was asked for and is not there.
type Reader interface {
	Office() (Office, error)
	Agencies() ([]Agency, error)
	People() ([]Person, error)
	Meetings() ([]MeetingSummary, error)
	MeetingID(code string) (string, error)
	Dossier(meetingID string) (Dossier, error)
	// Get fills into, which names its type, with the record of that id.
	Get(id string, into Record) error
	// Decrees lists all decrees, the newest first.
	Decrees() ([]Decree, error)
	// Roster is the task force on a date: the decree in force, its seats in order,
	// and who held them. Without a decree in force it has no seats.
	Roster(on Date) (Roster, error)
	// RosterUnder is the same under a chosen decree, in force or not.
	RosterUnder(decreeID string, on Date) (Roster, error)
	// Seats lists the seats of a decree in order.
	Seats(decreeID string) ([]Seat, error)
	// Holdings lists who held a seat, the newest first.
	Holdings(seatID string) ([]Holding, error)
	// HoldingsOf lists the seats that a person held, the newest first.
	HoldingsOf(personID string) ([]Holding, error)
	// Engagements lists the meetings that a person was asked to or came to, the
	// newest first.
	Engagements(personID string) ([]Engagement, error)
	// Duties lists the open follow-ups that an agency owes.
	Duties(agencyID string) ([]Duty, error)
	// Blob is the content of an attachment by its SHA-256.
	Blob(sha256 string) ([]byte, error)
	// Changes lists the changes of a meeting, newest first, at most limit.
	Changes(meetingID string, limit int) ([]Change, error)
	// ChangesOf lists the changes of one record, newest first, at most limit.
	ChangesOf(recordID string, limit int) ([]Change, error)
	// Trash lists the actions that deleted what is still gone, newest first, at most
	// limit.
	Trash(limit int) ([]TrashItem, error)
	// Deletion is what one action deleted and is still gone, or ErrNotFound.
	Deletion(actionID string) (TrashItem, error)
	// ActionChanges lists the changes of one action in order.
	ActionChanges(actionID string) ([]Change, error)
	// Belongings lists a meeting with all that hangs on it, whoever wrote it and
	// whatever its type, what refers to others first.
	Belongings(meetingID string) ([]Record, error)
	// LetterBelongings lists a letter with what hangs on it and on nothing else: its
	// addressees, parties, files and the reasons it was printed for.
	LetterBelongings(letterID string) ([]Record, error)
	// Series, AgendaTemplates and Phrases list in the order of the office.
	Series() ([]Series, error)
	AgendaTemplates() ([]AgendaTemplate, error)
	Phrases() ([]Phrase, error)
	// Matters lists the follow-ups that a filter lets through, by number.
	Matters(filter MatterFilter) ([]Matter, error)
	// Documents lists the archive of a meeting, newest first; of all for an empty id.
	Documents(meetingID string) ([]Document, error)
	// DocumentsOfLetter lists the papers of a letter in the archive, newest first.
	DocumentsOfLetter(letterID string) ([]Document, error)
	// Letterheads, PaperStyles, LetterTemplates and Classifications list what the
	// office has set; what it left as it was has no row.
	Letterheads() ([]Letterhead, error)
	PaperStyles() ([]PaperStyle, error)
	LetterTemplates() ([]LetterTemplate, error)
	Classifications() ([]Classification, error)
	// Registers lists those of a year in order; of all years, the newest first, for 0.
	Registers(year int) ([]Register, error)
	// RegisterNumbers lists the numbers of a register in their order.
	RegisterNumbers(registerID string) ([]RegisterNumber, error)
	// Letters lists letters, the newest code first.
	Letters(filter LetterFilter) ([]LetterSummary, error)
	// LetterID finds a letter by its code.
	LetterID(code string) (string, error)
	// LetterFile is a letter with all that belongs to it.
	LetterFile(letterID string) (LetterFile, error)
	// IncomingLetters lists those of a year, the newest code first; of all for 0.
	IncomingLetters(year int) ([]IncomingLetter, error)
	// Evidence lists the data dukung of a follow-up in order.
	Evidence(followUpID string) ([]EnclosedFile, error)
	// NextFollowUpNumber is the first free number of a follow-up in this file.
	NextFollowUpNumber() (int, error)
	// LastChange is the newest running number; 0 in a new file.
	LastChange() (int64, error)
}

// Tx is one write: everything done through it happens together or not at all.
type Tx interface {
	Reader
	// Context carries the deadline; a write begun with it is refused (ErrNested).
	Context() context.Context
	// User is who writes, as the computer's account is named.
	User() string
	// Put writes the whole record, new or changed, after Validate, and its change.
	// It takes a pointer. What has not changed is not written.
	Put(Record) error
	// Delete removes the record; its change keeps it for the trash.
	Delete(Record) error
	// PutBlob keeps the content of an attachment, at most MaxBlob bytes, and returns
	// its SHA-256 in hex. The same content is kept once, and never in a change.
	PutBlob(content []byte) (sha256 string, err error)
	// NextMeetingCode is the first free code of a year: "R-2024-003".
	NextMeetingCode(year int) (string, error)
	// NextLetterCode and NextIncomingCode are the same for letters.
	NextLetterCode(year int) (string, error)
	NextIncomingCode(year int) (string, error)
}

// Longest texts, in characters. An entry's limit is told to the user; longer
// pastes are split into following entries.
const (
	MaxEntryText = 5000
	MaxLine      = 500
)

// MaxBlob is the largest attachment, in bytes.
const MaxBlob = 20 << 20

// checkText is the rule of every text in a record: valid UTF-8, no longer than max.
func checkText(field, text string, max int) error {
	if !utf8.ValidString(text) {
		return fmt.Errorf("%w: %s is not valid UTF-8", ErrInvalid, field)
	}
	if n := utf8.RuneCountInString(text); n > max {
		return fmt.Errorf("%w: %s has %d characters, at most %d", ErrInvalid, field, n, max)
	}
	return nil
}

// checkLines checks name, text pairs against MaxLine.
func checkLines(pairs ...string) error {
	for i := 0; i+1 < len(pairs); i += 2 {
		if err := checkText(pairs[i], pairs[i+1], MaxLine); err != nil {
			return err
		}
	}
	return nil
}

// required reports the first of the name, text pairs that is blank.
func required(pairs ...string) error {
	for i := 0; i+1 < len(pairs); i += 2 {
		if strings.TrimSpace(pairs[i+1]) == "" {
			return fmt.Errorf("%w: %s is missing", ErrInvalid, pairs[i])
		}
	}
	return nil
}

// oneOf reports a word that is not in the list of a field.
func oneOf[T ~string](field string, word T, list ...T) error {
	for _, known := range list {
		if word == known {
			return nil
		}
	}
	return fmt.Errorf("%w: %s %q is not known", ErrInvalid, field, string(word))
}

// MatterFilter chooses follow-ups; an empty one lets all through.
type MatterFilter struct {
	// MeetingID is the meeting that decided them, SeriesID its series.
	MeetingID string
	SeriesID  string
	// AgencyID is an agency that owes them.
	AgencyID string
	// IDs are the follow-ups themselves; nil for all.
	IDs []string
	// Resting lets through those too whose entry is empty or no follow-up at present.
	Resting bool
}

// TrashItem is one action that deleted records which are still gone.
type TrashItem struct {
	ActionID  string
	Action    string
	By        string
	At        Instant
	MeetingID string
	// Deleted are the changes that deleted them, in the order in which they happened.
	Deleted []Change
}
