package store

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"gugustugas/data"
)

func trash(t testing.TB, s *Store, limit int) []data.TrashItem {
	t.Helper()
	var items []data.TrashItem
	err := s.View(t.Context(), func(r data.Reader) (err error) {
		items, err = r.Trash(limit)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return items
}

func TestTrashHoldsWhatIsStillGone(t *testing.T) {
	s := newStore(t)
	do(t, s, "tambah", func(tx data.Tx) error {
		return errors.Join(tx.Put(agency("a1", "Satu")), tx.Put(agency("a2", "Dua")), tx.Put(agency("a3", "Tiga")))
	})
	do(t, s, "hapus satu", func(tx data.Tx) error { return tx.Delete(agency("a1", "")) })
	do(t, s, "hapus dua dan tiga", func(tx data.Tx) error {
		return errors.Join(tx.Delete(agency("a2", "")), tx.Delete(agency("a3", "")))
	})
	do(t, s, "tambah lagi", func(tx data.Tx) error { return tx.Put(agency("a2", "Dua")) })

	var told []string
	for _, item := range trash(t, s, 10) {
		line := item.Action + ":"
		for _, change := range item.Deleted {
			line += " " + change.RecordID
		}
		told = append(told, line)
	}
	if got := strings.Join(told, "; "); got != "hapus dua dan tiga: a3; hapus satu: a1" {
		t.Errorf("trash %q", got)
	}
	if newest := trash(t, s, 1); len(newest) != 1 || newest[0].Action != "hapus dua dan tiga" {
		t.Errorf("with a limit of one: %+v", newest)
	}
}

func TestTrashIsFoundByItsIndex(t *testing.T) {
	s := newStore(t)
	var plan []struct{ Detail string }
	err := s.reader.Raw(`EXPLAIN QUERY PLAN SELECT action_id FROM changes INDEXED BY changes_deleted WHERE ` + gone +
		` GROUP BY action_id ORDER BY MAX(id) DESC LIMIT 100`).Scan(&plan).Error
	if err != nil {
		t.Fatal(err)
	}
	text := fmt.Sprint(plan)
	if !strings.Contains(text, "USING INDEX changes_deleted") || !strings.Contains(text, "SEARCH l USING INDEX changes_record") {
		t.Errorf("plan %s", text)
	}
}

func BenchmarkTrashIn50000Changes(b *testing.B) {
	s := longLog(b, 50_000)
	for b.Loop() {
		if got := len(trash(b, s, 200)); got != 200 {
			b.Fatalf("%d items", got)
		}
	}
}

func BenchmarkUndoAndRedoIn50000Changes(b *testing.B) {
	s := longLog(b, 50_000)
	for b.Loop() {
		if _, err := s.Undo(b.Context()); err != nil {
			b.Fatal(err)
		}
		if _, err := s.Redo(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// longLog is a file with that many changes, of which every tenth deleted something.
func longLog(b *testing.B, changes int) *Store {
	b.Helper()
	path := b.TempDir() + "/data.gugustugas"
	if err := Create(b.Context(), path); err != nil {
		b.Fatal(err)
	}
	s, err := Open(b.Context(), path, Options{Device: "laptop-1", User: "siti"})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { s.Close() })
	text := strings.Repeat("isi catatan ", 60)
	for part := range changes / 1000 {
		for i := range 100 {
			err := s.Do(b.Context(), data.Action{Name: fmt.Sprintf("tambah %d.%d", part, i)}, func(tx data.Tx) (err error) {
				for j := range 9 {
					err = errors.Join(err, tx.Put(&data.Phrase{ID: fmt.Sprintf("%d.%d.%d", part, i, j), Shortcut: "x", Text: text}))
				}
				return err
			})
			if err == nil {
				err = s.Do(b.Context(), data.Action{Name: "hapus"}, func(tx data.Tx) error {
					return tx.Delete(&data.Phrase{ID: fmt.Sprintf("%d.%d.0", part, i)})
				})
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	}
	return s
}
