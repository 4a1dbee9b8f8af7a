package roster

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// large opens the page over 400 seats.
func large(b *testing.B) *room {
	b.Helper()
	r := withRoster(b)
	for i := range 394 {
		id := fmt.Sprintf("kedudukan-%03d", i)
		r.check(r.desk.SaveSeat(b.Context(), data.Seat{
			ID: id, DecreeID: "sk-1", Role: "Anggota", SubTaskForce: data.SubTaskForces()[i%6], AgencyID: "dinkes", Post: fmt.Sprintf("Kepala Seksi %d", i),
		}))
		if i%5 != 0 {
			r.check(r.desk.HandOver(b.Context(), id, secretariat.HandOver{Person: fmt.Sprintf("Nama Contoh %d", 100+i), From: "2023-09-05"}))
		}
	}
	r.Reload()
	if n := len(r.seats()); n != 400 {
		b.Fatalf("%d seats", n)
	}
	return r
}

// BenchmarkWhatTheWindowFeels measures what happens on the UI goroutine at a key;
// with the test's runner the reading is in it too.
func BenchmarkWhatTheWindowFeels(b *testing.B) {
	b.Run("next seat", func(b *testing.B) {
		r := large(b)
		r.focusList()
		b.ResetTimer()
		for i := range b.N {
			key := kit.Key(fyne.KeyDown)
			if i%200 > 100 {
				key = kit.Key(fyne.KeyUp)
			}
			r.press(key)
		}
	})
	b.Run("letter of a search", func(b *testing.B) {
		r := large(b)
		r.press(kit.Char('/'))
		b.ResetTimer()
		for i := range b.N {
			r.search.SetText(fmt.Sprintf("contoh %d", i%10))
		}
	})
	b.Run("show what was read", func(b *testing.B) {
		r := large(b)
		v := r.view
		b.ResetTimer()
		for range b.N {
			r.fill(v)
		}
	})
	b.Run("read", func(b *testing.B) {
		r := large(b)
		b.ResetTimer()
		for range b.N {
			if _, err := readView(b.Context(), r.desk, wish{}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
