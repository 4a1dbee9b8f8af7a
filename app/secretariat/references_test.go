package secretariat

import (
	"reflect"
	"strings"
	"testing"

	"gugustugas/data"
)

// TestEveryReferenceIsKnown: restoring must find what a record hangs on.
func TestEveryReferenceIsKnown(t *testing.T) {
	var walk func(of reflect.Type, path string)
	walk = func(of reflect.Type, path string) {
		for i := range of.NumField() {
			field := of.Field(i)
			if field.Type.Kind() == reflect.Struct {
				walk(field.Type, path+field.Name+".")
				continue
			}
			if field.Name != "ID" && strings.HasSuffix(field.Name, "ID") && refersTo[field.Name] == "" {
				t.Errorf("%s%s refers to a type of record that is not known", path, field.Name)
			}
		}
	}
	for _, rec := range data.Records() {
		walk(reflect.TypeOf(rec).Elem(), rec.TableName()+".")
		if tableWord[rec.TableName()] == "" {
			t.Errorf("%s has no word", rec.TableName())
		}
		if _, ranked := headRank[rec.TableName()]; !ranked {
			t.Errorf("%s has no rank", rec.TableName())
		}
	}
}
