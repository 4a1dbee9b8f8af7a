package meetings

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// crowd opens a meeting with so many invited people on its list.
func crowd(b *testing.B, people int) *room {
	b.Helper()
	r := openSample(b, TabSummary)
	meeting := r.record.id
	r.check(r.store.Do(b.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error {
		for i := range people {
			row := &data.Participant{
				ID: fmt.Sprintf("p-%04d", i), MeetingID: meeting, Position: 1<<30 + i, Origin: data.Invited,
				GuestName: fmt.Sprintf("Nama Contoh %d, S.Sos., M.Si.", i), Post: "Kepala Seksi Contoh",
				AgencyName: fmt.Sprintf("Dinas Contoh %d", i%60), Sex: []data.Sex{data.Male, data.Female, data.UnknownSex}[i%3],
			}
			if err := tx.Put(row); err != nil {
				return err
			}
		}
		return nil
	}))
	r.Reread()
	r.record.choose(TabAttendance)
	return r
}

// BenchmarkKeyOfAttendance measures one key from its press to the last pixel that
// depends on it, with 400 people on the list. It reports the 95th percentile.
func BenchmarkKeyOfAttendance(b *testing.B) {
	r := crowd(b, 400)
	keys := []kit.Chord{kit.Char('h'), kit.Char('t'), kit.Char('h'), kit.Key(fyne.KeyDelete), kit.Char('d'), kit.Key(fyne.KeyDown)}
	var times []time.Duration
	for i := range b.N {
		if i%300 == 0 {
			r.attendance().list.Select(0)
		}
		began := time.Now()
		r.press(keys[i%len(keys)])
		times = append(times, time.Since(began))
	}
	report(b, times)
	if shown := visibleRows(r); shown > 40 {
		b.Fatalf("%d rows are drawn: the list is not virtual", shown)
	}
}

// BenchmarkFilterOfAttendance measures one key typed into the filter.
func BenchmarkFilterOfAttendance(b *testing.B) {
	r := crowd(b, 400)
	r.press(kit.Char('/'))
	var times []time.Duration
	for i := range b.N {
		began := time.Now()
		if i%8 == 7 {
			r.attendance().search.SetText("")
		} else {
			r.press(kit.Char(rune("contoh 1"[i%8])))
		}
		times = append(times, time.Since(began))
	}
	report(b, times)
}

func report(b *testing.B, times []time.Duration) {
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "ms-p95")
}

func visibleRows(r *room) (n int) {
	for _, o := range test.LaidOutObjects(r.attendance().list) {
		if _, ok := o.(*rosterLine); ok {
			n++
		}
	}
	return n
}
