package secretariat_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// frozenRoom plays random actions on two meetings, of which the later one goes on
// with a follow-up of the earlier.
type frozenRoom struct {
	*room
	random   *rand.Rand
	meetings []string
	matter   string
	// records are those of each meeting that is final, as they were then.
	records map[string]string
	played  map[string]int
}

// TestNothingChangesFinalMinutes: whatever is tried, the records of minutes that
// are final stay as they were, and their reprint is what was archived.
func TestNothingChangesFinalMinutes(t *testing.T) {
	seed := newSeed(t)
	r := &frozenRoom{
		room: newRoom(t), random: rand.New(rand.NewPCG(seed, 9)),
		records: map[string]string{}, played: map[string]int{},
	}
	r.complete()
	r.matter = r.owed("Tugas")
	first := r.id
	r.later(nil)
	r.meetings = []string{first, r.id}
	for step := range 200 {
		r.id, _ = pick(r.random, r.meetings)
		if r.random.IntN(4) > 0 { // else the draft is that of an earlier state
			r.open()
		}
		name := r.step(step)
		for _, id := range r.meetings {
			r.judge(id, fmt.Sprintf("seed %d, step %d, %s", seed, step, name))
		}
	}
	t.Logf("played %v", r.played)
}

func (r *frozenRoom) step(step int) (name string) {
	r.Helper()
	ctx, desk := r.Context(), r.desk
	note := fmt.Sprintf("catatan %d", step)
	actions := []struct {
		name string
		do   func() error
	}{
		{"edit", func() error { r.randomAction(r.random, step); return nil }},
		{"finalise", r.finaliseNow},
		{"reopen", func() error { _, err := desk.Reopen(ctx, r.id, "salah tulis"); return err }},
		{"sign", func() error { r.sign(); return nil }},
		{"undo and redo", func() error {
			if err := second(desk.Undo(ctx)); err != nil {
				return err // a redo now would do again what was taken back before
			}
			return second(desk.Redo(ctx))
		}},
		{"restore", r.restoreAny},
		{"remove meeting", func() error {
			err := desk.RemoveMeeting(ctx, r.id)
			if err == nil {
				err = second(desk.Undo(ctx))
			}
			return err
		}},
		{"report outside", func() error {
			return desk.Report(ctx, r.matter, secretariat.Report{State: data.Running, Note: note})
		}},
		{"report inside", func() error {
			return r.ReportOn(r.Dossier().Matters[r.matter], secretariat.Report{State: data.Done, Note: note})
		}},
		{"carry", func() error { return desk.CarryTo(ctx, r.meetings[1], []string{r.matter}) }},
	}
	action, _ := pick(r.random, actions)
	if err := errors.Join(action.do(), r.Flush(ctx)); err == nil {
		r.played[action.name]++
	}
	return action.name
}

func second(_ string, err error) error { return err }

// finaliseNow fills in the times that final minutes need, and makes them final.
func (r *frozenRoom) finaliseNow() error {
	for _, day := range r.Dossier().Days {
		r.SetDay(day.ID, func(d *data.MeetingDay) { d.Start, d.End = "09.00", "10.00" })
	}
	_ = r.Flush(r.Context()) // refused where the minutes are final already
	_, err := r.desk.Finalise(r.Context(), r.id, secretariat.FinaliseOptions{Print: printed, Reason: "disetujui"})
	return err
}

func (r *frozenRoom) restoreAny() error {
	var items []data.TrashItem
	r.must(r.store.View(r.Context(), func(reader data.Reader) (err error) {
		items, err = reader.Trash(50)
		return err
	}))
	item, ok := pick(r.random, items)
	if !ok {
		return nil
	}
	return second(r.desk.Restore(r.Context(), item.ActionID))
}

// judge compares a meeting that is final with what it was when it became so.
func (r *frozenRoom) judge(id, after string) {
	r.Helper()
	var meeting data.Meeting
	var rows []string
	r.must(r.desk.Read(r.Context(), func(reader data.Reader) error {
		if err := reader.Get(id, &meeting); err != nil {
			return err
		}
		all, err := reader.Belongings(id)
		for _, rec := range all {
			if data.LockedWith(rec.TableName()) && data.MeetingOf(rec) == id && rec.RecordID() != id {
				text, _ := json.Marshal(rec)
				rows = append(rows, rec.TableName()+string(text))
			}
		}
		return err
	}))
	if !meeting.State.Locked() {
		delete(r.records, id)
		return
	}
	meeting.State = data.Final // a signature comes and goes
	head, _ := json.Marshal(meeting)
	now := string(head) + "\n" + strings.Join(rows, "\n")
	if before, known := r.records[id]; known && before != now {
		r.Fatalf("%s:\n%s", after, difference(before, now))
	}
	r.records[id] = now
	paper, ok, err := r.desk.FinalMinutes(r.Context(), id)
	r.must(err)
	s, err := r.desk.Minutes(r.Context(), id)
	r.must(err)
	if again, _, _ := printed(s); !ok || string(again) != string(paper.PDF) {
		r.Fatalf("%s: the reprint is another", after)
	}
}
