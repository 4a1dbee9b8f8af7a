package minutes

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data/privacy"
)

// BenchmarkKey300Entries is the time from a key to the end of what it does on
// the UI goroutine, in an agenda item of 300 entries, checked for personal data.
// p95-ms must stay under 8.
func BenchmarkKey300Entries(b *testing.B) {
	letters := []rune("Data layanan disampaikan sebagai jumlah saja, tanpa nama dan alamat. ")
	for _, bench := range []struct {
		name  string
		start func(*room)
		key   func(r *room, i int)
		undo  func(r *room) // not timed
	}{
		{"letter", nil, func(r *room, i int) {
			if len(r.flow.editor.text()) > 600 {
				r.press(enter)
			}
			r.focused().TypedRune(letters[i%len(letters)])
		}, nil},
		{"letter in a follow-up", func(r *room) { r.write("/t ") }, func(r *room, i int) {
			if len(r.flow.editor.text()) > 600 {
				r.press(ctrlEnter)
			}
			r.focused().TypedRune(letters[i%len(letters)])
		}, nil},
		{"letter in the middle", func(r *room) {
			for range 150 {
				r.press(up, up, up)
			}
		}, func(r *room, i int) {
			if len(r.flow.editor.text()) > 600 {
				r.press(down)
			}
			r.focused().TypedRune(letters[i%len(letters)])
		}, nil},
		{"up", nil, func(r *room, i int) {
			if r.flow.at == 0 {
				r.flow.edit("", 0)
			}
			r.press(up)
		}, nil},
		{"enter", func(r *room) { r.press(up) }, func(r *room, i int) {
			r.press(enter)
		}, func(r *room) { r.press(up) }},
		{"first letter and enter", nil, func(r *room, i int) {
			r.focused().TypedRune('x')
			r.press(enter)
		}, func(r *room) { r.press(backspace, backspace, backspace) }},
		{"agenda item", nil, func(r *room, i int) {
			r.press([]kit.Chord{kit.Ctrl(fyne.KeyDown), kit.Ctrl(fyne.KeyUp)}[i%2])
		}, nil},
		{"slash", nil, func(r *room, i int) { r.focused().TypedRune('/') }, func(r *room) { r.press(backspace) }},
		{"placeholder", func(r *room) { r.write("Usul [nama] tentang [hal] dari [instansi]") }, func(r *room, i int) {
			r.press(tab)
		}, nil},
		{"move", func(r *room) { r.press(up, up, up) }, func(r *room, i int) {
			r.press([]kit.Chord{kit.Alt(fyne.KeyUp), kit.Alt(fyne.KeyDown)}[i%2])
		}, nil},
		// The preview is made on another goroutine; here it would be on this one.
		{"rest of the keys", func(r *room) { r.ShowPreview(false) }, func(r *room, i int) {
			r.focused().TypedRune(letters[i%len(letters)])
			r.rest()
		}, nil},
		{"rest of the keys with the projector on", func(r *room) {
			r.ShowPreview(false)
			r.ToggleProjector()
			r.window.Canvas().Focus(r.flow.editor.entry)
		}, func(r *room, i int) {
			r.focused().TypedRune(letters[i%len(letters)])
			r.rest()
		}, nil},
	} {
		b.Run(bench.name, func(b *testing.B) {
			r := openRoom(b)
			fill(r, 300)
			r.private = func(text string) bool { return len(privacy.Find(text, privacy.Options{})) > 0 }
			r.show()
			if bench.start != nil {
				bench.start(r)
			}
			times := make([]time.Duration, 0, b.N)
			for i := 0; b.Loop(); i++ {
				began := time.Now()
				bench.key(r, i)
				times = append(times, time.Since(began))
				if bench.undo != nil {
					bench.undo(r)
				}
			}
			slices.Sort(times)
			b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "p95-ms")
		})
	}
}
