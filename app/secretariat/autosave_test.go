package secretariat

import (
	"context"
	"errors"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"gugustugas/data"
)

// Time in these tests is the bubble's own: nothing waits for real.

// journal is written by the queue's goroutine and read by the test's.
type journal struct {
	mu      sync.Mutex
	written []string
}

func (j *journal) write(text string) func(context.Context) error {
	return func(context.Context) error {
		j.mu.Lock()
		defer j.mu.Unlock()
		j.written = append(j.written, text)
		return nil
	}
}

func (j *journal) want(t *testing.T, want ...string) {
	t.Helper()
	synctest.Wait()
	j.mu.Lock()
	defer j.mu.Unlock()
	if !slices.Equal(j.written, want) {
		t.Fatalf("written %q, want %q", j.written, want)
	}
}

func TestTypedTextIsWrittenAfter300MillisecondsOfRest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var j journal
		a := NewAutosave(nil)
		defer a.Abandon()
		a.Touch("e1", j.write("a"))
		time.Sleep(299 * time.Millisecond)
		j.want(t)
		a.Touch("e1", j.write("ab"))
		time.Sleep(299 * time.Millisecond)
		j.want(t)
		time.Sleep(time.Millisecond)
		j.want(t, "ab")
	})
}

func TestTypedTextIsWrittenNoLaterThan700MillisecondsAfterTheFirstKey(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var j journal
		a := NewAutosave(nil)
		defer a.Abandon()
		for range 70 { // a key every 10 ms, without rest
			a.Touch("e1", j.write("teks"))
			time.Sleep(10 * time.Millisecond)
		}
		j.want(t, "teks")
	})
}

func TestWhatIsDoneIsWrittenAtOnceAndAfterWhatWasTypedBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var j journal
		a := NewAutosave(nil)
		defer a.Abandon()
		a.Touch("e1", j.write("teks"))
		a.Now(j.write("pindah"))
		a.Touch("e1", j.write("teks baru"))
		j.want(t, "teks", "pindah")
		time.Sleep(300 * time.Millisecond)
		j.want(t, "teks", "pindah", "teks baru")
	})
}

func TestFailedWriteStaysFirstAndIsTriedAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var j journal
		var states []SaveState
		full := errors.New("disk full")
		var broken atomic.Bool
		broken.Store(true)
		a := NewAutosave(func(s SaveState) { states = append(states, s) })
		defer a.Abandon()
		a.Now(func(ctx context.Context) error {
			if broken.Load() {
				return full
			}
			return j.write("satu")(ctx)
		})
		a.Touch("e2", j.write("dua"))
		j.want(t)
		if err := a.Flush(t.Context()); !errors.Is(err, full) {
			t.Fatalf("Flush says %v", err)
		}
		if s := a.State(); !s.Pending || !errors.Is(s.Err, full) {
			t.Fatalf("state %+v", s)
		}
		broken.Store(false)
		time.Sleep(retryAfter)
		j.want(t, "satu", "dua")
		last := states[len(states)-1]
		if last.Pending || last.Err != nil || last.SavedAt.IsZero() {
			t.Fatalf("state %+v", last)
		}
	})
}

func TestWriteThatBreaksARuleIsToldAndDropped(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var j journal
		a := NewAutosave(nil)
		defer a.Abandon()
		a.Now(func(context.Context) error { return data.ErrFinal })
		synctest.Wait()
		if s := a.State(); s.Pending || !errors.Is(s.Err, data.ErrFinal) {
			t.Fatalf("state %+v", s)
		}
		a.Now(j.write("berikut"))
		j.want(t, "berikut")
		if s := a.State(); s.Err != nil {
			t.Fatalf("state %+v", s)
		}
	})
}

func TestFlushWaitsForTheDiskButNotForEver(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		a := NewAutosave(nil)
		release := make(chan struct{})
		a.Now(func(context.Context) error { <-release; return nil })
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if err := a.Flush(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Fatalf("got %v", err)
		}
		close(release)
		if err := a.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
	})
}
