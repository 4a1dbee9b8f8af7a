package secretariat_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// wholeState is every record of a file as text, one a line: what a model keeps
// of it. Attachments are left out, because nothing lists those of decrees.
func wholeState(t testing.TB, s secretariat.Store) string {
	t.Helper()
	var lines []string
	add := func(rec data.Record) {
		text, err := json.Marshal(rec)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, rec.TableName()+" "+string(text))
	}
	err := s.View(t.Context(), func(r data.Reader) error {
		var office data.Office
		err := r.Get(data.OfficeID, &office)
		if err == nil {
			add(&office)
		} else if errors.Is(err, data.ErrNotFound) {
			err = nil
		}
		return errors.Join(err,
			each(r.Agencies, add), each(r.People, add), each(r.Series, add), each(r.AgendaTemplates, add), each(r.Phrases, add),
			rosterState(r, add), meetingState(r, add))
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func each[T data.Record](list func() ([]T, error), add func(data.Record)) error {
	rows, err := list()
	for _, row := range rows {
		add(row)
	}
	return err
}

func rosterState(r data.Reader, add func(data.Record)) error {
	decrees, err := r.Decrees()
	for _, decree := range decrees {
		add(&decree)
		seats, seatErr := r.Seats(decree.ID)
		err = errors.Join(err, seatErr)
		for _, seat := range seats {
			add(&seat)
			err = errors.Join(err, each(func() ([]data.Holding, error) { return r.Holdings(seat.ID) }, add))
		}
	}
	return err
}

func meetingState(r data.Reader, add func(data.Record)) error {
	meetings, err := r.Meetings()
	for _, m := range meetings {
		all, own := r.Belongings(m.ID)
		err = errors.Join(err, own)
		for _, rec := range all {
			add(rec)
		}
	}
	return err
}

// difference shows the first line that only one of two states has.
func difference(want, got string) string {
	wanted, found := strings.Split(want, "\n"), strings.Split(got, "\n")
	var text []string
	for _, line := range wanted {
		if !slices.Contains(found, line) {
			text = append(text, "missing "+line)
		}
	}
	for _, line := range found {
		if !slices.Contains(wanted, line) {
			text = append(text, "unwanted "+line)
		}
	}
	return strings.Join(text, "\n")
}
