//go:build linux

package journey

import (
	"strings"
	"testing"
)

// By keys alone the minutes go from konsep to final, are opened again for a
// reason, and become Perbaikan ke-1; the archive keeps both papers.
func TestMinutesBecomeFinalAndARevisionByKeysAlone(t *testing.T) {
	file := sampleFile(t)
	screen := openScreen(t, 1366, 768)
	window := start(t, screen, "--berkas", file)
	state := func(want string) {
		t.Helper()
		await(t, "minutes that are "+want, func() bool {
			return strings.Contains(run(t, "rapat", "daftar", "--berkas", file), want)
		})
	}
	play(t, screen.Steps("ctrl+2", "Return", "alt+5"))
	play(t, screen.Keys("Return")) // Minta koreksi pimpinan
	state("Menunggu koreksi")
	play(t, screen.Steps("Return", "Tab", "Return")) // Finalkan, and yes
	state(" Final ")
	healthy(t, window)
	play(t, window.Close())

	run(t, "rapat", "buka", "R-2024-001", "--alasan", "salah tulis", "--berkas", file)
	window = start(t, screen, "--berkas", file)
	play(t, screen.Steps("ctrl+2", "Return", "alt+5"))
	play(t, screen.Steps("Tab", "Return", "Tab", "Return")) // Finalkan tanpa koreksi, and yes
	state(" Final ")
	healthy(t, window)
	play(t, window.Close())
	if got := run(t, "periksa", "--berkas", file); !strings.Contains(got, "baik") {
		t.Errorf("periksa says %q", got)
	}
}
