package secretariat

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// teller tells records and their fields in words. Names are read once each, of
// deleted records from the change log.
type teller struct {
	r     data.Reader
	zone  data.Zone
	names map[string]string
}

func newTeller(r data.Reader, zone data.Zone) *teller {
	return &teller{r: r, zone: zone, names: map[string]string{}}
}

// line tells one change.
func (t *teller) line(change data.Change) (TrailLine, error) {
	line := TrailLine{When: moment(change.At, t.zone), By: change.By, Action: change.Action, Change: Changed}
	before, err := readOr(change.RecordType, change.Before)
	if err != nil {
		return line, err
	}
	after, err := readOr(change.RecordType, change.After)
	if err != nil {
		return line, err
	}
	shown := after
	switch {
	case change.Before == "":
		line.Change = Added
	case change.After == "":
		line.Change, shown = Removed, before
	}
	line.Record = t.Name(shown)
	old, fresh := reflect.ValueOf(before).Elem(), reflect.ValueOf(after).Elem()
	for i := range old.NumField() {
		if old.Field(i).Equal(fresh.Field(i)) {
			continue
		}
		name := old.Type().Field(i).Name
		field := TrailField{Label: labelOf(change.RecordType, name)}
		if name == "Position" {
			if line.Change == Changed {
				field.After = "dipindahkan"
			}
		} else {
			field.Before, field.After = t.value(name, old.Field(i)), t.value(name, fresh.Field(i))
		}
		if line.Change == Added {
			field.Before = ""
		}
		if line.Change == Removed {
			field.After = ""
		}
		if field.Label != "" && field.Before+field.After != "" {
			line.Fields = append(line.Fields, field)
		}
	}
	return line, nil
}

// readOr is the record of the change log, or an empty one where it was not there.
func readOr(table, text string) (data.Record, error) {
	if text == "" {
		return data.NewRecord(table)
	}
	return data.ReadRecord(table, text)
}

// value tells one field.
func (t *teller) value(name string, value reflect.Value) string {
	if table, ok := refersTo[name]; ok {
		return t.nameOf(table, value.String())
	}
	switch v := value.Interface().(type) {
	case data.Officer:
		return strings.Trim(t.nameOf(data.Person{}.TableName(), v.PersonID)+", "+v.PostText(), ", ")
	case data.Date:
		return v.Text()
	case data.Clock:
		return string(v)
	case data.Instant:
		return moment(v, t.zone)
	case data.FollowUpState:
		return string(v)
	case bool:
		if v {
			return "ya"
		}
		return "tidak"
	case int, int64:
		if n := value.Int(); n != 0 {
			return indonesian.Number(n)
		}
		return ""
	}
	return strings.TrimSpace(value.String())
}

// nameOf is how the record of an id is called.
func (t *teller) nameOf(table, id string) string {
	if id == "" {
		return ""
	}
	if name, known := t.names[id]; known {
		return name
	}
	t.names[id] = "" // whoever refers to itself ends here
	rec, there, err := present(t.r, table, id)
	if err != nil || !there {
		changes, err := t.r.ChangesOf(id, 1)
		if err != nil || len(changes) == 0 {
			return ""
		}
		if rec, err = data.ReadRecord(table, cmp.Or(changes[0].After, changes[0].Before)); err != nil {
			return ""
		}
	}
	t.names[id] = t.title(rec)
	return t.names[id]
}

// Name is the kind and the name of a record: "Keputusan: Rapat dilanjutkan …".
func (t *teller) Name(rec data.Record) string {
	word := indonesian.Capitalised(Word(rec))
	if title := t.title(rec); title != "" {
		return word + ": " + title
	}
	return word
}

// title is the name of a record without its kind.
func (t *teller) title(rec data.Record) string {
	for _, titled := range []func(data.Record) (string, bool){t.minutesTitle, t.besideTitle, t.letterTitle} {
		if title, ok := titled(rec); ok {
			return title
		}
	}
	switch rec := rec.(type) {
	case *data.Office:
		return cmp.Or(rec.ShortName, rec.FullName)
	case *data.Agency:
		return rec.Short()
	case *data.Person:
		return rec.Titled()
	case *data.Decree:
		return rec.Number
	case *data.Seat:
		return strings.Trim(string(rec.Role)+", "+cmp.Or(rec.Post, t.nameOf(data.Agency{}.TableName(), rec.AgencyID)), ", ")
	case *data.Holding:
		return t.nameOf(data.Person{}.TableName(), rec.PersonID)
	case *data.Attachment:
		return rec.Name
	case *data.Series:
		return rec.Name
	case *data.AgendaTemplate:
		return rec.Name
	case *data.Phrase:
		return rec.Shortcut
	}
	return ""
}

// minutesTitle is the name of a record of the minutes.
func (t *teller) minutesTitle(rec data.Record) (title string, ok bool) {
	agencies := data.Agency{}.TableName()
	switch rec := rec.(type) {
	case *data.Meeting:
		title = rec.Code + ", " + rec.Title
	case *data.MeetingDay:
		title = rec.Date.Text()
	case *data.AgendaItem:
		title = rec.Title
	case *data.Entry:
		title = opening(rec.Text)
	case *data.FollowUp:
		title = rec.Code()
	case *data.FollowUpOwner:
		title = t.nameOf(agencies, rec.AgencyID)
	case *data.Participant:
		title = cmp.Or(t.nameOf(data.Person{}.TableName(), rec.PersonID), rec.GuestName, t.nameOf(agencies, rec.AgencyID), rec.AgencyName)
	case *data.Attendance:
		title = t.nameOf(data.Participant{}.TableName(), rec.ParticipantID)
	default:
		return "", false
	}
	return title, true
}

// besideTitle is the name of what stands beside the minutes of a meeting.
func (t *teller) besideTitle(rec data.Record) (title string, ok bool) {
	followUps := data.FollowUp{}.TableName()
	switch rec := rec.(type) {
	case *data.Suspension:
		title = "pukul " + string(rec.From)
	case *data.Confirmation:
		title = t.nameOf(data.Agency{}.TableName(), rec.AgencyID)
	case *data.CarryOver:
		title = t.nameOf(followUps, rec.FollowUpID)
	case *data.Progress:
		title = t.nameOf(followUps, rec.FollowUpID)
	case *data.Document:
		title = fmt.Sprintf("%s %s", rec.Kind, rec.Code)
	case *data.Enclosure:
		title = cmp.Or(rec.Caption, t.nameOf(data.Attachment{}.TableName(), rec.AttachmentID))
	case *data.Waiver:
		title = rec.Paper
	default:
		return "", false
	}
	return title, true
}

// openingLength is how much of a text stands for it, in characters.
const openingLength = 90

// opening is the beginning of a text in one line.
func opening(text string) string {
	line := []rune(strings.Join(strings.Fields(text), " "))
	if len(line) > openingLength {
		return strings.TrimSpace(string(line[:openingLength])) + "…"
	}
	return string(line)
}
