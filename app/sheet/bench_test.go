package sheet

import (
	"fmt"
	"runtime"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"
)

// manyMembers is a workbook with a list of that many members.
func manyMembers(b *testing.B, count int) []byte {
	return made(b, func(file *excelize.File) {
		head := []any{"No", "Nama", "NIP", "Pangkat/Gol.", "Jabatan", "Instansi", "Kedudukan dalam Gugus Tugas", "No. HP"}
		if err := file.SetSheetRow("Sheet1", "A3", &head); err != nil {
			b.Fatal(err)
		}
		for i := range count {
			row := []any{
				i + 1, fmt.Sprintf("Dr. Nama Contoh %s, S.H., M.Si.", letters(i)), fmt.Sprintf("%04d%02d%02d200312%d%03d", 1965+i%30, 1+i%12, 1+i%28, 1+i%2, i%1000), "Pembina Tk. I, IV/b",
				fmt.Sprintf("Kepala Bidang %d", i%40), fmt.Sprintf("Dinas Contoh %s", letters(i%60)), "Anggota", fmt.Sprintf("08120000%04d", i),
			}
			if err := file.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+4), &row); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// letters writes a number in letters, as names hold no digits.
func letters(n int) string {
	text := ""
	for range 4 {
		text += string(rune('a' + n%26))
		n /= 26
	}
	return text
}

// peakHeap runs work and returns the most bytes of live and not yet swept
// objects seen meanwhile.
func peakHeap(work func()) uint64 {
	stop, peak := make(chan struct{}), make(chan uint64)
	go func() {
		sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
		ticker := time.NewTicker(time.Millisecond)
		defer ticker.Stop()
		most := uint64(0)
		for {
			metrics.Read(sample)
			most = max(most, sample[0].Value.Uint64())
			select {
			case <-stop:
				peak <- most
				return
			case <-ticker.C:
			}
		}
	}()
	work()
	close(stop)
	return <-peak
}

// BenchmarkPreview5000Rows opens a workbook of 5,000 members and plans it to the
// last row and question; the program promises 2 s and 200 MB.
func BenchmarkPreview5000Rows(b *testing.B) {
	content := manyMembers(b, 5000)
	most := uint64(0)
	for b.Loop() {
		runtime.GC()
		most = max(most, peakHeap(func() {
			book, err := Open("banyak.xlsx", content)
			if err != nil {
				b.Fatal(err)
			}
			plan, err := PlanRoster(book, Existing{On: "2024-07-25"})
			if err != nil {
				b.Fatal(err)
			}
			if rows := len(plan.Rows()); rows < 5000 {
				b.Fatalf("%d rows, want all 5,000", rows)
			}
			if plan.Questions() == nil {
				b.Fatal("no list of questions")
			}
		}))
	}
	b.ReportMetric(float64(most)/(1<<20), "peak-MB")
}

// BenchmarkAttendancePreview5000Rows plans the export of a form with 5,000 rows, a
// third of them of people who come again on the second day.
func BenchmarkAttendancePreview5000Rows(b *testing.B) {
	var text strings.Builder
	text.WriteString("Cap Waktu;Nama Lengkap dan Gelar;Jabatan;Instansi;L/P;No. HP;Kehadiran\n")
	for i := range 5000 {
		who := i % 3334
		fmt.Fprintf(&text, "%d/07/2024 08.%02d.00;\"Dr. Nama Contoh %s, S.H., M.Si.\";Kepala Bidang %d;Dinas Contoh %s;%s;0812000%05d;Hadir\n",
			25+i/3334, i%60, letters(who), who%40, letters(who%60), []string{"L", "P"}[who%2], who)
	}
	content := []byte(text.String())
	for b.Loop() {
		book, err := Open("hadir.csv", content)
		if err != nil {
			b.Fatal(err)
		}
		plan, err := PlanAttendance(book, twoDays())
		if err != nil {
			b.Fatal(err)
		}
		if rows := len(plan.Rows()); rows != 5001 || plan.Open() != 0 {
			b.Fatalf("%d rows, %d questions", rows, plan.Open())
		}
	}
}
