//go:build linux

package journey

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// program is built once for all journeys.
var program *Program

func TestMain(m *testing.M) {
	os.Exit(withProgram(m))
}

func withProgram(m *testing.M) int {
	dir, err := os.MkdirTemp("", "perjalanan-")
	if err == nil {
		defer os.RemoveAll(dir)
		program, err = Build("..", dir)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return m.Run()
}

// A promise of the program: one second after the last key, what was typed is on
// disk, come what may. And what is on disk is on paper.
func TestMinutesSurviveKill(t *testing.T) {
	// given: the sample meeting, open in the minutes editor
	file := sampleFile(t)
	screen := openScreen(t, 1366, 768)
	window := start(t, screen, "--berkas", file)
	play(t, screen.Steps(ToMinutes()...))

	// when: a note and a decision are typed, and the power goes a second later
	const note, decision = "Catatan yang diketik sebelum listrik padam", "Keputusan yang diketik sebelum listrik padam"
	play(t, screen.Keys("Return"))
	play(t, screen.Type(note))
	play(t, screen.Keys("Return"))
	play(t, screen.Type("/k "+decision))
	pause(time.Second)
	window.Kill()
	healthy(t, window)

	// then: the file is sound and both are in it, each as what it is
	if got := run(t, "periksa", "--berkas", file); !strings.Contains(got, "baik") {
		t.Errorf("periksa after a kill says %q", got)
	}
	kinds := entryKinds(t, file)
	if kinds[note] != "catatan" || kinds[decision] != "keputusan" {
		t.Errorf("on disk the note is %q and the decision %q", kinds[note], kinds[decision])
	}

	// then: the window opens on the file again, and prints them
	window = start(t, screen, "--berkas", file)
	play(t, screen.Steps(ToMinutes()...))
	play(t, screen.Keys("ctrl+p"))
	await(t, "a printed notula", func() bool { return exists(program.Printed()) })
	holds(t, "the paper from Ctrl+P", pdfText(t, program.Printed()), note, decision)
	healthy(t, window)
	play(t, window.Close())

	pdf := filepath.Join(t.TempDir(), "notula.pdf")
	run(t, "cetak", "notula", "R-2024-001", "-o", pdf, "--berkas", file)
	holds(t, "the paper from cetak notula", pdfText(t, pdf), note, decision)
}

// The first start makes the data file itself, and closing at once leaves a
// sound one.
func TestFirstStartMakesAFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "baru.gugustugas")
	window := start(t, openScreen(t, 1366, 768), "--berkas", file)
	play(t, window.Close())
	healthy(t, window)
	if got := run(t, "periksa", "--berkas", file); !strings.Contains(got, "baik") {
		t.Errorf("periksa says %q", got)
	}
}

// A small laptop leaves 1280 × 690 pixels to a maximised window. Fyne widens a
// window whose content asks for more, and what is widened is cut off.
func TestEveryPageFitsASmallScreen(t *testing.T) {
	const width, height = 1280, 690
	screen := openScreen(t, width, height)
	window := start(t, screen, "--berkas", sampleFile(t))
	steps := append([]string{"ctrl+1"}, ToMinutes()...)
	for _, chord := range append(steps, "alt+1", "alt+2", "alt+3", "alt+5", "ctrl+n", "Escape", "ctrl+8") {
		play(t, screen.Steps(chord))
		w, h, err := window.Size()
		if err != nil {
			t.Fatal(err)
		}
		if w > width || h > height {
			t.Errorf("after %s the window is %d × %d", chord, w, h)
		}
	}
	healthy(t, window)
}

// What is typed shows in the preview, which is the paper itself.
func TestThePreviewDrawsThePaper(t *testing.T) {
	screen := openScreen(t, 1366, 768)
	window := start(t, screen, "--berkas", sampleFile(t))
	play(t, screen.Steps(ToMinutes()...))
	play(t, screen.WaitPreview())
	play(t, screen.Steps("ctrl+Down"))
	play(t, screen.WaitPreview())
	healthy(t, window)
}

// One window holds a data file; commands that read still work beside it.
func TestReadingCommandsWorkBesideTheWindow(t *testing.T) {
	file := sampleFile(t)
	window := start(t, openScreen(t, 1366, 768), "--berkas", file)
	holds(t, "rapat daftar", run(t, "rapat", "daftar", "--berkas", file), "R-2024-001")
	healthy(t, window)
}

// A second window on the same file says who holds it and changes nothing.
func TestASecondWindowIsRefused(t *testing.T) {
	file := sampleFile(t)
	screen := openScreen(t, 1366, 768)
	first := start(t, screen, "--berkas", file)
	second := start(t, screen, "--berkas", file)
	if err := second.Close(); err == nil {
		t.Error("the second window ended as if all were well")
	}
	holds(t, "what the second window said", second.Log(), "tidak ada yang berubah")
	healthy(t, second)
	play(t, first.Close())
	healthy(t, first)
}

// entryKinds is the kind of every entry of the sample meeting, by its text.
func entryKinds(t *testing.T, file string) map[string]string {
	t.Helper()
	var meeting struct {
		Agenda []struct {
			Entries []struct {
				Kind string `json:"jenis"`
				Text string `json:"teks"`
			} `json:"catatan"`
		} `json:"agenda"`
	}
	play(t, json.Unmarshal([]byte(run(t, "rapat", "ekspor", "R-2024-001", "--berkas", file)), &meeting))
	kinds := map[string]string{}
	for _, item := range meeting.Agenda {
		for _, entry := range item.Entries {
			kinds[entry.Text] = entry.Kind
		}
	}
	return kinds
}

func sampleFile(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "contoh.gugustugas")
	run(t, "contoh", "--berkas", file)
	return file
}

// openScreen opens a screen for one test; when the test fails, its last picture
// is kept.
func openScreen(t *testing.T, width, height int) *Screen {
	t.Helper()
	screen, err := OpenScreen(width, height)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			picture := filepath.Join(os.TempDir(), t.Name()+".png")
			t.Logf("the screen as it was last: %s (%v)", picture, screen.Picture(picture))
		}
		play(t, screen.Close())
	})
	return screen
}

func start(t *testing.T, s *Screen, args ...string) *Window {
	t.Helper()
	window, err := program.Start(s, "light", args...)
	if err != nil {
		t.Fatal(err)
	}
	return window
}

func run(t *testing.T, args ...string) string {
	t.Helper()
	out, err := program.Run(args...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// play ends the test when a step of the person at the keyboard fails.
func play(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func await(t *testing.T, what string, done func() bool) {
	t.Helper()
	play(t, WaitFor(what, done))
}

func healthy(t *testing.T, w *Window) {
	t.Helper()
	if err := w.Healthy(); err != nil {
		t.Errorf("the window's log: %v", err)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// pdfText is a paper's text as poppler reads it, every run of blanks one space.
func pdfText(t *testing.T, path string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", path, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext %s: %v", path, err)
	}
	return strings.Join(strings.Fields(string(out)), " ")
}

func holds(t *testing.T, what, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%s does not hold %q", what, part)
		}
	}
}
