package ui

import (
	"context"
	"errors"
	"time"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

const undoDeadline = 30 * time.Second

// undo takes back the last action on records and names it.
func (w *Window) undo() { w.walk(w.deps.Desk.Undo, "Diurungkan: ") }

// redo does again what the last undo took back and names it.
func (w *Window) redo() { w.walk(w.deps.Desk.Redo, "Diulangi: ") }

// walk goes one action back or forth. What was typed before it is written first,
// so that it is the last action where it came last.
func (w *Window) walk(step func(context.Context) (string, error), told string) {
	if w.undoing {
		return
	}
	w.undoing = true
	var name string
	w.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), undoDeadline)
		defer cancel()
		if err = w.saver.Flush(ctx); err != nil {
			return err
		}
		name, err = step(ctx)
		return err
	}, func(err error) {
		w.undoing = false
		switch {
		case errors.Is(err, data.ErrNotFound):
			w.services.Notify(kit.NoticeInfo, data.Message(err))
		case err != nil:
			w.services.Fail(err)
		default:
			w.services.Notify(kit.NoticeInfo, told+name+".")
			w.reread()
		}
	})
}

// reread has each page that keeps records of its own read them anew.
func (w *Window) reread() {
	for _, page := range w.pages {
		if keeper, ok := page.(interface{ Reread() }); ok {
			keeper.Reread()
		}
	}
}
