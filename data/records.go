package data

import (
	"encoding/json"
	"fmt"
)

// Records makes an empty record of every type, in an order in which each refers
// only to those before it.
func Records() []Record {
	return []Record{
		&Office{}, &Agency{}, &Person{}, &Attachment{}, &Decree{}, &Seat{}, &Holding{},
		&AgendaTemplate{}, &Series{}, &Phrase{},
		&Meeting{}, &MeetingDay{}, &AgendaItem{}, &Participant{}, &Attendance{}, &Entry{}, &FollowUp{}, &FollowUpOwner{},
		&Suspension{}, &Confirmation{}, &CarryOver{}, &Progress{},
		&Letterhead{}, &PaperStyle{}, &Classification{}, &LetterTemplate{}, &Register{}, &Letter{}, &RegisterNumber{},
		&Addressee{}, &LetterParty{}, &IncomingLetter{}, &Document{}, &Enclosure{}, &Waiver{},
	}
}

// NewRecord makes an empty record of a type of the change log, or ErrInvalid.
func NewRecord(recordType string) (Record, error) {
	for _, rec := range Records() {
		if rec.TableName() == recordType {
			return rec, nil
		}
	}
	return nil, fmt.Errorf("%w: record type %q", ErrInvalid, recordType)
}

// ReadRecord reads a record as the change log writes it: as JSON.
func ReadRecord(recordType, text string) (Record, error) {
	rec, err := NewRecord(recordType)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal([]byte(text), rec); err != nil {
		return nil, fmt.Errorf("read %s from the change log: %w", recordType, err)
	}
	return rec, nil
}
