//go:build linux

package journey

import (
	"encoding/json"
	"path/filepath"
	"strings"
	"testing"
)

// pasted is a range of cells as a spreadsheet copies it: a number that the
// spreadsheet has damaged, and a seat with nobody in it.
const pasted = "No\tNama\tNIP\tJabatan\tInstansi\tKedudukan\tSub Gugus Tugas\n" +
	"1\tNama Contoh 51, S.H.\t1,90001E+17\tKepala Seksi Contoh\tDinas Sosial\tAnggota\tPenegakan Hukum\n" +
	"2\t-\t\tKepala Bidang Contoh\tDinas Kesehatan\tAnggota\tPencegahan\n"

// A list is imported after two answers; a seat is handed over, and that is taken
// back; the papers of any day show who sat there then.
func TestRosterByKeyboard(t *testing.T) {
	// given: the sample file, with its decree in force
	file := sampleFile(t)
	before := seats(t, file)
	screen := openScreen(t, 1366, 768)
	window := start(t, screen, "--berkas", file)

	// when: cells are pasted and the two questions get the proposed answers
	play(t, screen.Copy(pasted))
	play(t, screen.Steps("ctrl+5", "i", "ctrl+v", "1", "1", "ctrl+Return"))

	// then: both seats are there, one of them vacant, and the damaged number is not
	awaitSeats(t, file, len(before)+2)
	holds(t, "the roster", run(t, "anggota", "daftar", "--berkas", file), "Nama Contoh 51, S.H.", "Kepala Bidang Contoh")
	lacksText(t, "the roster", run(t, "anggota", "daftar", "--json", "--berkas", file), "190001")

	// when: the first seat is handed over
	first := before[0]
	play(t, screen.Steps("Escape", "Home", "Return"))
	play(t, screen.Type("Nama Contoh 52"))
	play(t, screen.Steps("ctrl+Return"))
	await(t, "the new holder", func() bool { return seats(t, file)[0].Name == "Nama Contoh 52" })

	// then: papers show the holder of their day
	holds(t, "today's list", members(t, file, ""), "Nama Contoh 52")
	lacksText(t, "the list of 2024", members(t, file, "2024-07-25"), "Nama Contoh 52")
	holds(t, "the list of 2024", members(t, file, "2024-07-25"), first.Name)

	// when: the last action is taken back, the seat is held as before
	play(t, screen.Steps("Escape", "ctrl+z"))
	await(t, "the holder from before", func() bool { return seats(t, file)[0].Name == first.Name })
	lacksText(t, "today's list", members(t, file, ""), "Nama Contoh 52")
	healthy(t, window)
	play(t, window.Close())
	healthy(t, window)
}

// seat is a row of anggota daftar --json.
type seat struct {
	Role string `json:"kedudukan"`
	Name string `json:"nama"`
}

func seats(t *testing.T, file string) (rows []seat) {
	t.Helper()
	if err := json.Unmarshal([]byte(run(t, "anggota", "daftar", "--json", "--berkas", file)), &rows); err != nil {
		t.Fatal(err)
	}
	return rows
}

func awaitSeats(t *testing.T, file string, n int) {
	t.Helper()
	await(t, "the imported seats", func() bool { return len(seats(t, file)) == n })
}

// members is the text of the printed list of members; on no date, today's.
func members(t *testing.T, file, on string) string {
	t.Helper()
	pdf := filepath.Join(t.TempDir(), "anggota.pdf")
	args := []string{"cetak", "anggota", "-o", pdf, "--berkas", file}
	if on != "" {
		args = append(args, "--per", on)
	}
	run(t, args...)
	return pdfText(t, pdf)
}

func lacksText(t *testing.T, what, text, word string) {
	t.Helper()
	if strings.Contains(text, word) {
		t.Errorf("%s holds %q", what, word)
	}
}
