package kit

import (
	"fmt"
	"runtime/debug"

	"fyne.io/fyne/v2"
)

// Runner is the one way to leave the UI goroutine and to come back to it.
type Runner struct {
	spawn func(func())
	hop   func(func())
}

// NewRunner returns the window's runner: work on another goroutine, what
// follows through fyne.Do.
func NewRunner() *Runner {
	return &Runner{spawn: func(work func()) { go work() }, hop: fyne.Do}
}

// NewInlineRunner returns a runner for tests: everything at once, in order, on
// the calling goroutine.
func NewInlineRunner() *Runner {
	inline := func(work func()) { work() }
	return &Runner{spawn: inline, hop: inline}
}

// NewHeldRunner returns a runner for tests of a slow disk: work waits until
// release, which also does what that work brings with it.
func NewHeldRunner() (r *Runner, release func()) {
	var held []func()
	r = &Runner{spawn: func(work func()) { held = append(held, work) }, hop: func(do func()) { do() }}
	return r, func() {
		for len(held) > 0 {
			work := held[0]
			held = held[1:]
			work()
		}
	}
}

// Go runs work away from the UI goroutine and then, on it, then with work's
// error. A panic in work becomes an error that names it. then may be nil.
func (r *Runner) Go(work func() error, then func(error)) {
	r.spawn(func() {
		err := guarded(work)
		if then != nil {
			r.hop(func() { then(err) })
		}
	})
}

// Hop runs do on the UI goroutine. Call it from work that reports on its way.
func (r *Runner) Hop(do func()) { r.hop(do) }

func guarded(work func() error) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("kerja di balik layar terhenti: %v\n%s", cause, debug.Stack())
		}
	}()
	return work()
}
