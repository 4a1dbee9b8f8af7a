//go:build linux

package journey

import (
	"path/filepath"
	"testing"
)

// A command is to answer in well under 100 ms.
func BenchmarkCommandStart(b *testing.B) {
	file := filepath.Join(b.TempDir(), "contoh.gugustugas")
	if _, err := program.Run("contoh", "--berkas", file); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := program.Run("rapat", "daftar", "--berkas", file); err != nil {
			b.Fatal(err)
		}
	}
}

// From the start of the process to a window that is drawn and stands still,
// half a second of standing still included.
func BenchmarkWindowStart(b *testing.B) {
	file := filepath.Join(b.TempDir(), "contoh.gugustugas")
	if _, err := program.Run("contoh", "--berkas", file); err != nil {
		b.Fatal(err)
	}
	screen, err := OpenScreen(1366, 768)
	if err != nil {
		b.Fatal(err)
	}
	defer screen.Close()
	for b.Loop() {
		window, err := program.Start(screen, "light", "--berkas", file)
		if err != nil {
			b.Fatal(err)
		}
		window.Kill()
	}
}
