package secretariat_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"gugustugas/data"
)

// undoAll takes everything back, action by action, and counts.
func (r *room) undoAll(most int) (count int) {
	r.Helper()
	for ; count <= most; count++ {
		before := r.lastChange()
		switch name, err := r.store.Undo(r.Context()); {
		case errors.Is(err, data.ErrNotFound):
			return count
		case err != nil:
			r.Fatalf("undo %d, %q: %v", count+1, name, err)
		case r.lastChange() == before:
			r.Fatalf("undo %d, %q, changed nothing", count+1, name)
		}
	}
	r.Fatalf("no end after %d undos", most)
	return count
}

func (r *room) lastChange() (number int64) {
	r.Helper()
	err := r.store.View(r.Context(), func(reader data.Reader) (err error) {
		number, err = reader.LastChange()
		return err
	})
	if err != nil {
		r.Fatal(err)
	}
	return number
}

func TestUndoReachesTheBeginningWhateverWasDone(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 3))
	r := newRoom(t)
	for step := range 200 {
		r.randomAction(random, step)
		if random.IntN(3) == 0 {
			r.flush()
		}
	}
	r.flush()
	r.undoAll(2000)
	if meetings, err := r.desk.Meetings(t.Context()); err != nil || len(meetings) != 0 {
		t.Errorf("left: %+v (%v)", meetings, err)
	}
}

func TestUndoPassesOverWhatWasTypedAndTakenOutAgain(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryNote, "tetap")
	r.Leave(id)
	for _, text := range []string{"tetapx", "tetap"} {
		r.SetText(id, text)
		r.flush()
	}
	r.Leave(id)
	if name, err := r.store.Undo(t.Context()); err != nil || len(r.disk().Entries) != 0 {
		t.Errorf("undo %q leaves %q (%v)", name, texts(r.disk().Entries), err)
	}
}

func TestOneUndoBringsBackTheTextOfAnEntryThatWasEmptied(t *testing.T) {
	for _, kind := range []data.EntryKind{data.EntryNote, data.EntryDecision, data.EntryFollowUp} {
		t.Run(string(kind), func(t *testing.T) {
			r := newRoom(t)
			id := r.write(r.item("Agenda satu"), kind, "tetap")
			r.Leave(id)
			for _, text := range []string{"teta", "t", ""} {
				r.SetText(id, text)
				r.flush()
			}
			r.Leave(id)
			if left := r.disk().Entries; len(left) != 0 {
				t.Fatalf("left %q", texts(left))
			}
			name, err := r.store.Undo(t.Context())
			if back := r.disk(); err != nil || name != "hapus "+string(kind) || len(back.Entries) != 1 || back.Entries[0].Text != "tetap" ||
				len(back.FollowUps) != 1 && kind == data.EntryFollowUp {
				t.Errorf("undo %q (%v) brings back %q", name, err, texts(back.Entries))
			}
			r.undoAll(20)
		})
	}
}

func TestUndoPassesOverAnEntryThatWasBegunAndEmptiedAgain(t *testing.T) {
	r := newRoom(t)
	kept := r.write(r.item("Agenda satu"), data.EntryNote, "tetap")
	r.Leave(kept)
	id := r.write(r.item("Agenda satu"), data.EntryNote, "hal")
	r.SetText(id, "")
	r.flush()
	r.Leave(id)
	if left := texts(r.disk().Entries); len(left) != 1 {
		t.Fatalf("left %q", left)
	}
	if name, err := r.store.Undo(t.Context()); err != nil || len(r.disk().Entries) != 0 {
		t.Errorf("undo %q leaves %q (%v)", name, texts(r.disk().Entries), err)
	}
}

func TestUndoTakesBackAFollowUpThatWasTypedOnAfterItsOwnersWereNamed(t *testing.T) {
	r := newRoom(t)
	agency, err := r.AddAgency("Dinas Contoh")
	if err != nil {
		t.Fatal(err)
	}
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "susun")
	r.SetDue(id, "2024-08-30", "")
	r.AddOwner(id, agency)
	r.SetText(id, "susun laporan")
	r.flush()
	r.undoAll(20)
}
