package secretariat_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/store"
)

var (
	seedFlag  = flag.Uint64("seed", 0, "seed of the randomised tests; 0 chooses one")
	stepsFlag = flag.Int("steps", 320, "steps of the model test")
)

// newSeed is the seed of a randomised test, told so that it can be played again.
func newSeed(t *testing.T) uint64 {
	t.Helper()
	seed := *seedFlag
	if seed == 0 {
		seed = rand.Uint64()
	}
	t.Logf("go test -run %s -seed %d", t.Name(), seed)
	return seed
}

// model is what undo and redo should do, by the simplest means: whole states of
// the file on two stacks.
type model struct {
	t      testing.TB
	now    string
	past   []done
	future []undone
	// visit is the newest action, as long as another write of its session would go
	// on with it.
	visit *done
	out   bool // the visit has come back to where it began and counts as nothing
}

// done is one action: what was before it, and what could be done again then.
type done struct {
	name, session, before string
	future                []undone
}

// undone is an action that was taken back: what was after it.
type undone struct{ name, after string }

// acted follows one write.
func (m *model) acted(action data.Action, now string) {
	if now == m.now {
		return
	}
	before := m.now
	m.now = now
	if m.visit != nil && action.Session != "" && m.visit.session == action.Session {
		switch back := now == m.visit.before; {
		case back && !m.out:
			m.past, m.future, m.out = m.past[:len(m.past)-1], m.visit.future, true
		case !back && m.out:
			m.past, m.future, m.out = append(m.past, *m.visit), nil, false
		}
		return
	}
	m.visit, m.out = &done{action.Name, action.Session, before, m.future}, false
	m.past, m.future = append(m.past, *m.visit), nil
}

// undo and redo return the name of the action.
func (m *model) undo() string {
	last := m.past[len(m.past)-1]
	m.past, m.future = m.past[:len(m.past)-1], append(m.future, undone{last.name, m.now})
	m.now, m.visit = last.before, nil
	return last.name
}

func (m *model) redo() string {
	next := m.future[len(m.future)-1]
	m.past, m.future = append(m.past, done{name: next.name, before: m.now}), m.future[:len(m.future)-1]
	m.now, m.visit = next.after, nil
	return next.name
}

// watched is a store that tells the model of every write.
type watched struct {
	*store.Store
	model *model
}

func (w watched) Do(ctx context.Context, action data.Action, fn func(data.Tx) error) error {
	err := w.Store.Do(ctx, action, fn)
	if err == nil {
		w.model.acted(action, wholeState(w.model.t, w.Store))
	}
	return err
}

// modelRoom plays random actions on a file and keeps the model beside it.
type modelRoom struct {
	*room
	model  *model
	random *rand.Rand
	open   bool // a meeting is open
	count  map[string]int
}

func newModelRoom(t *testing.T, seed uint64) *modelRoom {
	r := &modelRoom{room: newRoom(t), random: rand.New(rand.NewPCG(seed, 4)), count: map[string]int{}}
	r.model = &model{t: t}
	if _, err := r.store.Undo(t.Context()); err != nil { // the room's own meeting
		t.Fatal(err)
	}
	r.model.now = wholeState(t, r.store)
	if _, err := r.store.Redo(t.Context()); err != nil {
		t.Fatal(err)
	}
	r.model.acted(data.Action{Name: "tambah rapat"}, wholeState(t, r.store))
	r.watch()
	return r
}

// watch begins with the store as it is now.
func (r *modelRoom) watch() {
	r.desk = secretariat.NewDesk(watched{r.store, r.model}, nil)
	r.reopen()
}

// reopen opens some meeting anew, as the window does after an undo.
func (r *modelRoom) reopen() {
	r.Helper()
	meetings, err := r.desk.Meetings(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	var chosen data.MeetingSummary
	if chosen, r.open = pick(r.random, meetings); r.open {
		r.id = chosen.ID
		r.room.open()
	}
}

func (r *modelRoom) restart() {
	r.Helper()
	if err := r.store.Close(); err != nil {
		r.Fatal(err)
	}
	s, err := store.Open(r.Context(), r.path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		r.Fatal(err)
	}
	r.store = s
	r.Cleanup(func() { _ = s.Close() })
	r.watch()
}

// try plays undo or redo where the model has one, and looks that it is refused
// where the model has none.
func (r *modelRoom) try(act func(context.Context) (string, error), possible bool, follow func() string) {
	r.Helper()
	name, err := act(r.Context())
	if !possible {
		if !errors.Is(err, data.ErrNotFound) {
			r.Fatalf("nothing was left, but got %q, %v", name, err)
		}
		return
	}
	if err != nil {
		r.Fatalf("%q: %v", name, err)
	}
	if want := follow(); name != want {
		r.Fatalf("it was %q, want %q", name, want)
	}
	r.reopen()
}

func TestUndoAndRedoDoWhatASimpleModelDoes(t *testing.T) {
	seed := newSeed(t)
	r := newModelRoom(t, seed)
	for step := range *stepsFlag {
		what := r.step(step)
		r.count[what]++
		if got := wholeState(t, r.store); got != r.model.now {
			t.Fatalf("seed %d, step %d, %s:\n%s", seed, step, what, difference(r.model.now, got))
		}
	}
	for len(r.model.past) > 0 {
		r.try(r.desk.Undo, true, r.model.undo)
	}
	if got := wholeState(t, r.store); got != r.model.now {
		t.Fatalf("seed %d, at the beginning:\n%s", seed, difference(r.model.now, got))
	}
	t.Logf("played %v", r.count)
}

func (r *modelRoom) step(step int) string {
	r.Helper()
	dice := r.random.IntN(100)
	switch {
	case dice < 22:
		r.try(r.desk.Undo, len(r.model.past) > 0, r.model.undo)
		return "undo"
	case dice < 40:
		r.try(r.desk.Redo, len(r.model.future) > 0, r.model.redo)
		return "redo"
	case dice < 42:
		r.restart()
		return "restart"
	case dice < 62:
		r.atTheDesk(step)
		return "desk"
	case r.open:
		for range 1 + r.random.IntN(3) { // actions that wait for one flush follow each other
			r.randomAction(r.random, step)
		}
		if err := r.Flush(r.Context()); err != nil && !errors.Is(err, data.ErrInvalid) {
			r.Fatal(err)
		}
		return "meeting"
	}
	return "nothing"
}

// atTheDesk does one of the things that are done outside a meeting.
func (r *modelRoom) atTheDesk(step int) {
	r.Helper()
	ctx, random, desk := r.Context(), r.random, r.desk
	decrees, _ := desk.Decrees(ctx)
	agencies, _ := desk.Agencies(ctx)
	people, _ := desk.People(ctx)
	meetings, _ := desk.Meetings(ctx)
	decree, _ := pick(random, decrees)
	agency, hasAgency := pick(random, agencies)
	person, hasPerson := pick(random, people)
	meeting, _ := pick(random, meetings)
	roster, _ := desk.RosterUnder(ctx, decree.ID, "2030-01-01")
	line, _ := pick(random, roster.Lines)
	date := data.Date(fmt.Sprintf("20%02d-%02d-01", 24+random.IntN(4), 1+random.IntN(12)))
	actions := []func() error{
		func() error {
			return desk.SaveDecree(ctx, data.Decree{ID: secretariat.NewID(), Number: fmt.Sprintf("%d/2024", step), ValidFrom: date})
		},
		func() error {
			return desk.SaveSeat(ctx, data.Seat{ID: secretariat.NewID(), DecreeID: decree.ID, Role: "Anggota", Post: fmt.Sprintf("Jabatan %d", step)})
		},
		func() error {
			return desk.HandOver(ctx, line.Seat.ID, secretariat.HandOver{Person: fmt.Sprintf("Nama Contoh %d", step), From: date})
		},
		func() error { return desk.Vacate(ctx, line.Seat.ID, date) },
		func() error { return desk.MoveSeat(ctx, line.Seat.ID, 1-2*random.IntN(2)) },
		func() error { return desk.RemoveSeat(ctx, line.Seat.ID) },
		func() error { return desk.RemoveDecree(ctx, decree.ID) },
		func() error {
			return desk.CopyDecree(ctx, decree.ID, data.Decree{ID: secretariat.NewID(), Number: fmt.Sprintf("%d/2025", step), ValidFrom: date})
		},
		func() error {
			agency.Duty = fmt.Sprintf("tugas %d", random.IntN(3))
			return onlyIf(hasAgency, func() error { return desk.SaveAgency(ctx, agency) })
		},
		func() error {
			person.Post = fmt.Sprintf("jabatan %d", random.IntN(3))
			return onlyIf(hasPerson, func() error { return desk.SavePerson(ctx, person) })
		},
		func() error {
			office, err := desk.Office(ctx)
			office.City = []string{"Sangatta", "Sangatta Utara", ""}[random.IntN(3)]
			return errors.Join(err, desk.SaveOffice(ctx, office))
		},
		func() error {
			return onlyIf(len(meetings) < 3, func() error {
				_, err := desk.CreateMeeting(ctx, secretariat.NewMeeting{Title: fmt.Sprintf("Rapat %d", step), Dates: []data.Date{date}, Topics: []string{"Topik"}})
				return err
			})
		},
		func() error { return desk.RemoveMeeting(ctx, meeting.ID) },
		func() error { return r.restoreSome() },
		func() error { return r.restoreSome() },
	}
	err := actions[random.IntN(len(actions))]()
	if err != nil && !errors.Is(err, data.ErrInvalid) && !errors.Is(err, data.ErrNotFound) {
		r.Fatal(err)
	}
	r.reopen()
}

func (r *modelRoom) restoreSome() error {
	var items []data.TrashItem
	err := r.store.View(r.Context(), func(reader data.Reader) (err error) {
		items, err = reader.Trash(50)
		return err
	})
	item, ok := pick(r.random, items)
	if err != nil || !ok {
		return err
	}
	_, err = r.desk.Restore(r.Context(), item.ActionID)
	return err
}

func onlyIf(possible bool, do func() error) error {
	if !possible {
		return nil
	}
	return do()
}
