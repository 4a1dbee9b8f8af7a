package data

import "fmt"

// Records makes an empty record of every type, in an order in which each refers
// only to those before it.
func Records() []Record {
	return []Record{
		&Office{}, &Agency{}, &Person{}, &Attachment{}, &Decree{}, &Seat{}, &Holding{},
		&AgendaTemplate{}, &Series{}, &Phrase{},
		&Meeting{}, &MeetingDay{}, &AgendaItem{}, &Participant{}, &Attendance{}, &Entry{}, &FollowUp{}, &FollowUpOwner{},
		&Suspension{}, &Confirmation{}, &CarryOver{}, &Progress{}, &Document{}, &Enclosure{}, &Waiver{},
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
