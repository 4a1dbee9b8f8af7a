//go:build linux

package journey

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// desk is somebody who keeps the minutes, with nothing but a keyboard.
type desk struct {
	*testing.T
	screen *Screen
	window *Window
	file   string
}

func sitDown(t *testing.T, file string) *desk {
	t.Helper()
	screen := openScreen(t, 1366, 768)
	return &desk{t, screen, start(t, screen, "--berkas", file), file}
}

// keys presses chords in a row; "5×Tab" is Tab five times.
func (d *desk) keys(chords ...string) {
	d.Helper()
	var strokes []string
	for _, chord := range chords {
		times, one, several := strings.Cut(chord, "×")
		if !several {
			strokes = append(strokes, chord)
			continue
		}
		n, err := strconv.Atoi(times)
		play(d.T, err)
		strokes = append(strokes, slices.Repeat([]string{one}, n)...)
	}
	play(d.T, d.screen.Keys(strokes...))
}

// look waits until the window has done what the last keys asked for.
func (d *desk) look() {
	d.Helper()
	play(d.T, d.screen.WaitStill())
}

// turn presses chords that each show something else.
func (d *desk) turn(chords ...string) {
	d.Helper()
	for _, chord := range chords {
		play(d.T, d.screen.Turn(chord))
	}
}

// write types a text and then presses chords.
func (d *desk) write(text string, chords ...string) {
	d.Helper()
	play(d.T, d.screen.Type(text))
	if len(chords) > 0 {
		d.keys(chords...)
	}
}

// run asks the program's commands about the file.
func (d *desk) run(args ...string) string {
	d.Helper()
	return run(d.T, append(args, "--berkas", d.file)...)
}

// awaitRun waits until a command tells something.
func (d *desk) awaitRun(want string, args ...string) {
	d.Helper()
	await(d.T, want, func() bool { return strings.Contains(d.run(args...), want) })
}
