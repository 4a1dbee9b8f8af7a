package kit

import (
	"errors"
	"strings"
	"testing"
)

func TestWorkComesBeforeWhatFollowsAndItsErrorGoesAlong(t *testing.T) {
	var order []string
	sorry := errors.New("penuh")
	NewInlineRunner().Go(func() error {
		order = append(order, "work")
		return sorry
	}, func(err error) {
		order = append(order, "then")
		if !errors.Is(err, sorry) {
			t.Errorf("got %v", err)
		}
	})
	if strings.Join(order, " ") != "work then" {
		t.Errorf("order %v", order)
	}
}

func TestAPanicInWorkBecomesAnError(t *testing.T) {
	NewInlineRunner().Go(func() error { panic("habis") }, func(err error) {
		if err == nil || !strings.Contains(err.Error(), "habis") {
			t.Errorf("got %v", err)
		}
	})
}

func TestWorkLeavesTheCallersGoroutine(t *testing.T) {
	gate, done := make(chan struct{}), make(chan error)
	runner := &Runner{spawn: func(work func()) { go work() }, hop: func(do func()) { do() }}
	runner.Go(func() error { <-gate; return nil }, func(err error) { done <- err })
	close(gate) // reached only when Go has not waited for the work
	if err := <-done; err != nil {
		t.Error(err)
	}
}
