package ui

import (
	"context"
	"time"

	"gugustugas/app/ui/kit"
)

const closeDeadline = 20 * time.Second

// Close writes what is pending and closes the window. Where that fails it asks,
// because what was typed last would be lost.
func (w *Window) Close() {
	if w.closing {
		return
	}
	w.closing = true
	w.pages[w.current].Hide()
	w.window.Canvas().Unfocus() // a field takes what stands in it when it is left
	w.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), closeDeadline)
		defer cancel()
		return w.saver.Close(ctx)
	}, func(err error) {
		w.closing = false
		if err == nil {
			w.leave()
			return
		}
		w.pages[w.current].Show()
		w.askToLose(err)
	})
}

// leave ends the window.
func (w *Window) leave() {
	w.unsubscribe()
	w.keepSize()
	w.meetings.Close()
	w.roster.Close()
	w.letters.Close()
	w.archive.Close()
	w.keys.Detach()
	w.window.SetCloseIntercept(nil)
	w.window.Close()
}

// askToLose asks what to do with what could not be written. The queue goes on
// trying meanwhile; the safe answer has the focus.
func (w *Window) askToLose(err error) {
	kit.Ask(w.window.Canvas(), kit.Question{
		Title: "Perubahan terakhir belum tersimpan",
		Sentence: unsavedSentence(err) + " Bila jendela ditutup sekarang, ketikan terakhir hilang; " +
			"yang sudah tersimpan sebelumnya tetap aman.",
		Yes: "Tutup tanpa menyimpan", No: "Jangan tutup", Risky: true,
	}, func() {
		w.deps.Runner.Go(func() error {
			w.saver.Abandon()
			return nil
		}, func(error) { w.leave() })
	}, nil)
}
