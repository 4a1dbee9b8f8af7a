//go:build linux

package journey

import (
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// letterRow is a row of surat daftar --json.
type letterRow struct {
	Code   string `json:"kode"`
	Kind   string `json:"jenis"`
	Number string `json:"nomor"`
	Date   string `json:"tanggal"`
	State  string `json:"status"`
}

// letters are the letters of the file by code.
func (d *desk) letters() map[string]letterRow {
	d.Helper()
	var rows []letterRow
	play(d.T, json.Unmarshal([]byte(d.run("surat", "daftar", "--json")), &rows))
	byCode := map[string]letterRow{}
	for _, row := range rows {
		byCode[row.Code] = row
	}
	return byCode
}

func (d *desk) awaitLetter(code, state string) {
	d.Helper()
	await(d.T, code+" that is "+state, func() bool { return d.letters()[code].State == state })
}

// printedPaper waits for what goes to the printer and puts it where the next print
// does not overwrite it.
func (d *desk) printedPaper() string {
	d.Helper()
	await(d.T, "a printed letter", func() bool { return exists(program.Printed()) })
	kept := filepath.Join(d.TempDir(), "undangan.pdf")
	content, err := os.ReadFile(program.Printed())
	play(d.T, errors.Join(err, os.Remove(program.Printed()), os.WriteFile(kept, content, 0o600)))
	return kept
}

// verdict is what verifikasi says of a paper, and its exit status.
func (d *desk) verdict(pdf string) (said string, exit int) {
	d.Helper()
	said, err := program.Run("verifikasi", pdf, "--berkas", d.file)
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		d.Fatal(err)
	}
	if failed != nil {
		exit = failed.ExitCode()
	}
	return said, exit
}

// toInvitation leads from a chosen meeting to its printed invitation: the page
// Surat, a new letter, whose kind and meeting are proposed, and its way out.
func toInvitation() []string { return []string{"ctrl+6", "n", "ctrl+Return", "ctrl+p"} }

// An invitation is on paper and in the archive after at most ten keystrokes from
// its chosen meeting, and lives on to its end: numbered by general affairs, sent,
// and known again by the archive to the last byte.
func TestALetterLivesByKeyboard(t *testing.T) {
	d := sitDown(t, sampleFile(t))
	_ = os.Remove(program.Printed())
	d.turn("ctrl+2", "Return")

	// when: the invitation of the chosen meeting is made and printed
	strokes := toInvitation()
	if len(strokes) > 10 {
		t.Errorf("an invitation takes %d keystrokes", len(strokes))
	}
	d.turn(strokes...)

	// then: it is in the archive with its number left blank, and tells of its meeting
	d.awaitLetter("S-2026-001", "Final")
	first := d.printedPaper()
	row := d.letters()["S-2026-001"]
	if row.Kind != "surat undangan" || row.Number != "" {
		t.Errorf("the letter is %+v", row)
	}
	holds(t, "the invitation", pdfText(t, first), "Undangan", "Kamis", "25", "Juli 2024", "Ruang Arau", "Camat Rekaan 1",
		"tentang Pembentukan Gugus Tugas TPPO (judul rekaan)", "Nama Contoh 1", "NIP")
	healthy(t, d.window)

	// when: the number that general affairs gave is typed
	d.turn("Escape", "o")
	d.write("041")
	d.turn("ctrl+Return")
	// then: the letter is out, on today's date
	d.awaitLetter("S-2026-001", "Terbit")
	if row := d.letters()["S-2026-001"]; !strings.Contains(row.Number, "/041/") || row.Date == "" {
		t.Errorf("the numbered letter is %+v", row)
	}

	// when: a second one is given the same number
	d.turn("Escape", "n", "ctrl+Return", "ctrl+p")
	d.awaitLetter("S-2026-002", "Final")
	d.printedPaper()
	d.turn("Escape", "o")
	d.write("041")
	d.turn("ctrl+Return")
	// then: it is refused, and takes another one from the form that is still open
	if row := d.letters()["S-2026-002"]; row.Number != "" || row.State != "Final" {
		t.Errorf("the second letter took the number of the first: %+v", row)
	}
	d.turn("ctrl+a")
	d.write("042")
	d.turn("ctrl+Return")
	d.awaitLetter("S-2026-002", "Terbit")

	// when: it is sent to all
	d.turn("Escape", "k", "ctrl+Return")
	d.awaitLetter("S-2026-002", "Dikirim")
	healthy(t, d.window)
	play(t, d.window.Close())
	healthy(t, d.window)

	// then: the archive knows its paper again, though it was numbered since, and
	// sees one changed byte
	if said, exit := d.verdict(first); !strings.HasPrefix(said, "sama:") || exit != 0 {
		t.Errorf("verifikasi of the printed letter says %q, exit %d", said, exit)
	}
	content, err := os.ReadFile(first)
	play(t, err)
	content[len(content)/2] ^= 1
	play(t, os.WriteFile(first, content, 0o600))
	if said, exit := d.verdict(first); !strings.HasPrefix(said, "berbeda:") || exit != 1 {
		t.Errorf("verifikasi after one flipped byte says %q, exit %d", said, exit)
	}
	if said := d.run("periksa"); !strings.Contains(said, "baik") {
		t.Errorf("periksa says %q", said)
	}
}
