package secretariat

import (
	"reflect"

	"gugustugas/data"
)

// refersTo names the type of record that a field of that name refers to.
var refersTo = map[string]string{
	"AgencyID":      data.Agency{}.TableName(),
	"AgendaItemID":  data.AgendaItem{}.TableName(),
	"AttachmentID":  data.Attachment{}.TableName(),
	"CrestID":       data.Attachment{}.TableName(),
	"DayID":         data.MeetingDay{}.TableName(),
	"DecisionID":    data.Entry{}.TableName(),
	"DecreeID":      data.Decree{}.TableName(),
	"EntryID":       data.Entry{}.TableName(),
	"FollowUpID":    data.FollowUp{}.TableName(),
	"LetterID":      data.Letter{}.TableName(),
	"MeetingID":     data.Meeting{}.TableName(),
	"NumberID":      data.RegisterNumber{}.TableName(),
	"ParticipantID": data.Participant{}.TableName(),
	"PersonID":      data.Person{}.TableName(),
	"RegisterID":    data.Register{}.TableName(),
	"RepresentsID":  data.Participant{}.TableName(),
	"ScanID":        data.Attachment{}.TableName(),
	"SeatID":        data.Seat{}.TableName(),
	"SeriesID":      data.Series{}.TableName(),
	"SpeakerID":     data.Participant{}.TableName(),
	"TemplateID":    data.AgendaTemplate{}.TableName(),
}

// reference is one field of a record that holds another's id.
type reference struct {
	field string
	table string
	id    *string
}

// references lists what a record refers to; it takes a pointer.
func references(rec data.Record) []reference { return referencesIn(reflect.ValueOf(rec).Elem()) }

func referencesIn(value reflect.Value) (list []reference) {
	for i := range value.NumField() {
		field, name := value.Field(i), value.Type().Field(i).Name
		if field.Kind() == reflect.Struct {
			list = append(list, referencesIn(field)...)
			continue
		}
		if table, ok := refersTo[name]; ok {
			list = append(list, reference{name, table, field.Addr().Interface().(*string)})
		}
	}
	return list
}

// present says whether the record that an id of a type names is in the file.
func present(r data.Reader, table, id string) (data.Record, bool, error) {
	rec, err := data.NewRecord(table)
	if err != nil {
		return nil, false, err
	}
	found, err := exists(r.Get(id, rec))
	return rec, found, err
}
