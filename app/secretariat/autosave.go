package secretariat

import (
	"context"
	"errors"
	"sync"
	"time"

	"gugustugas/data"
)

// How long typed text may stay unsaved: it is written after rest without a key,
// and never later than deadline after the first unsaved key. A failed write is
// tried again after retryAfter.
const (
	rest       = 300 * time.Millisecond
	deadline   = 700 * time.Millisecond
	retryAfter = 2 * time.Second
)

// SaveState is what the foot of the rail tells.
type SaveState struct {
	// Pending: something typed is not on disk yet.
	Pending bool
	// SavedAt is the last write that succeeded; zero before the first.
	SavedAt time.Time
	// Err is why the last write failed; nil once one succeeds.
	Err error
}

// Autosave is the one queue that writes what is typed, in order and off the UI
// goroutine. A write that fails because of the disk stays first in the queue
// and is tried again, so nothing typed is lost while the program runs; one that
// breaks a rule is reported and dropped, because it would fail for ever.
type Autosave struct {
	onState func(SaveState)

	mu    sync.Mutex
	queue []*pendingSave
	// running is the save that is being written; it is no longer in queue.
	running bool
	closed  bool
	state   SaveState
	// failures counts failed writes, so that Flush sees one that came after it.
	failures int
	wake     chan struct{}
	// moved is closed and replaced whenever a write ends.
	moved chan struct{}
	done  chan struct{}
}

type pendingSave struct {
	key   string
	save  func(context.Context) error
	first time.Time
	due   time.Time
}

// NewAutosave starts the queue. onState may be nil; it is called on the queue's
// own goroutine. Close ends it.
func NewAutosave(onState func(SaveState)) *Autosave {
	if onState == nil {
		onState = func(SaveState) {}
	}
	a := &Autosave{
		onState: onState, wake: make(chan struct{}, 1),
		moved: make(chan struct{}), done: make(chan struct{}),
	}
	go a.run()
	return a
}

// Touch says that what key names has changed: save writes its latest state. The
// last save of a key wins. It never waits.
func (a *Autosave) Touch(key string, save func(context.Context) error) {
	now := time.Now()
	a.mu.Lock()
	defer a.mu.Unlock()
	// A save of the same key is taken over only if nothing ordered by Now has been
	// queued behind it: what was done later must stay later.
	for i := len(a.queue) - 1; i >= 0 && a.queue[i].key != ""; i-- {
		if p := a.queue[i]; p.key == key {
			p.save = save
			p.due = earlier(now.Add(rest), p.first.Add(deadline))
			a.nudge()
			return
		}
	}
	a.queue = append(a.queue, &pendingSave{key: key, save: save, first: now, due: now.Add(rest)})
	a.nudge()
}

// Now writes all that is pending and then save, at once. It never waits.
func (a *Autosave) Now(save func(context.Context) error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	now := time.Now()
	a.queue = append(a.queue, &pendingSave{save: save, first: now, due: now})
	a.hurry(now)
}

// Flush writes all that is pending and waits for it. It returns the error of
// the first write that fails meanwhile; what failed stays in the queue.
func (a *Autosave) Flush(ctx context.Context) error {
	a.mu.Lock()
	failures := a.failures
	a.hurry(time.Now())
	for {
		switch {
		case a.failures != failures:
			defer a.mu.Unlock()
			return a.state.Err
		case len(a.queue) == 0 && !a.running:
			a.mu.Unlock()
			return nil
		}
		moved := a.moved
		a.mu.Unlock()
		select {
		case <-moved:
		case <-ctx.Done():
			return ctx.Err()
		}
		a.mu.Lock()
	}
}

// Close writes what is pending and ends the queue. When the write fails it says
// so and goes on: call Abandon to end it all the same.
func (a *Autosave) Close(ctx context.Context) error {
	if err := a.Flush(ctx); err != nil {
		return err
	}
	a.Abandon()
	return nil
}

// Abandon ends the queue without writing what is still in it.
func (a *Autosave) Abandon() {
	a.mu.Lock()
	a.closed = true
	a.queue = nil
	a.nudge()
	a.mu.Unlock()
	<-a.done
}

// State is the present state.
func (a *Autosave) State() SaveState {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.current()
}

func (a *Autosave) current() SaveState {
	s := a.state
	s.Pending = len(a.queue) > 0 || a.running
	return s
}

// hurry makes all that is pending due. It is called with mu held.
func (a *Autosave) hurry(now time.Time) {
	for _, p := range a.queue {
		p.due = earlier(p.due, now)
	}
	a.nudge()
}

func (a *Autosave) nudge() {
	select {
	case a.wake <- struct{}{}:
	default:
	}
}

func (a *Autosave) run() {
	defer close(a.done)
	timer := time.NewTimer(time.Hour)
	defer timer.Stop()
	for {
		next, wait, closed := a.next()
		switch {
		case closed:
			return
		case next != nil:
			a.write(next)
			continue
		}
		timer.Reset(wait)
		select {
		case <-a.wake:
		case <-timer.C:
		}
	}
}

// next takes the first save off the queue when it is due, or says how long to
// wait. Only the first is looked at: order is kept.
func (a *Autosave) next() (p *pendingSave, wait time.Duration, closed bool) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.closed {
		return nil, 0, true
	}
	if len(a.queue) == 0 {
		return nil, time.Hour, false
	}
	head := a.queue[0]
	if wait := time.Until(head.due); wait > 0 {
		return nil, wait, false
	}
	a.queue = a.queue[1:]
	a.running = true
	return head, 0, false
}

func (a *Autosave) write(p *pendingSave) {
	err := p.save(context.Background()) // the store gives every call its deadline
	a.mu.Lock()
	a.running = false
	if err == nil {
		a.state = SaveState{SavedAt: time.Now()}
	} else {
		a.state.Err = err
		a.failures++
		if !breaksRule(err) && !a.closed {
			p.due = time.Now().Add(retryAfter)
			a.queue = append([]*pendingSave{p}, a.queue...)
		}
	}
	state := a.current()
	close(a.moved)
	a.moved = make(chan struct{})
	a.mu.Unlock()
	a.onState(state)
}

// breaksRule tells a write that can never succeed from one that the disk failed.
func breaksRule(err error) bool {
	for _, rule := range []error{data.ErrInvalid, data.ErrFinal, data.ErrDuplicate, data.ErrNotFound, data.ErrNested} {
		if errors.Is(err, rule) {
			return true
		}
	}
	return false
}

func earlier(a, b time.Time) time.Time {
	if a.Before(b) {
		return a
	}
	return b
}
