package secretariat

import (
	"reflect"
	"testing"

	"gugustugas/data"
)

// TestEveryFieldOfEveryRecordHasALabel: Riwayat must never pass over a change.
func TestEveryFieldOfEveryRecordHasALabel(t *testing.T) {
	for _, rec := range data.Records() {
		of := reflect.TypeOf(rec).Elem()
		for i := range of.NumField() {
			name := of.Field(i).Name
			if label := labelOf(rec.TableName(), name); (label == "") != silentField[name] {
				t.Errorf("%s.%s: label %q, silent %v", rec.TableName(), name, label, silentField[name])
			}
		}
	}
}

// TestEveryRecordHasAName: a line of Riwayat says of what it tells.
func TestEveryRecordHasAName(t *testing.T) {
	for _, rec := range data.Records() {
		value := reflect.ValueOf(rec).Elem()
		for i := range value.NumField() {
			if field := value.Field(i); field.Kind() == reflect.String && refersTo[value.Type().Field(i).Name] == "" {
				field.SetString("contoh")
			}
		}
		teller := newTeller(nil, data.WITA)
		for _, ref := range references(rec) {
			*ref.id = "dirujuk"
		}
		teller.names["dirujuk"] = "yang dirujuk"
		if teller.title(rec) == "" {
			t.Errorf("%s has no name", rec.TableName())
		}
	}
}
