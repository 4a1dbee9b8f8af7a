//go:build linux

package journey

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Program is the built program with a home of its own, where settings, caches
// and data of the journey stay apart from those of whoever runs it.
type Program struct {
	binary string
	home   string
}

// Build builds the program from the module in root into dir and gives it a home
// there. It runs in dir, away from FyneApp.toml: that file tells Fyne to leave
// out the checks of goroutines, which a journey wants.
func Build(root, dir string) (*Program, error) {
	p := &Program{binary: filepath.Join(dir, "gugustugas"), home: filepath.Join(dir, "rumah")}
	build := exec.Command("go", "build", "-o", p.binary, ".")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("build the program: %w\n%s", err, out)
	}
	for _, folder := range []string{"bin", "config/fyne", "data", "cache"} {
		if err := os.MkdirAll(filepath.Join(p.home, folder), 0o755); err != nil {
			return nil, err
		}
	}
	settings := filepath.Join(p.home, "config", "fyne", "settings.json")
	return p, errors.Join(
		os.WriteFile(settings, []byte(`{"no_animations": true}`), 0o644),
		os.WriteFile(filepath.Join(p.home, "bin", "lp"), []byte(printer), 0o755))
}

// printer stands where the system's lp would: what is sent to it, as a file or
// on its standard input, becomes Printed.
const printer = `#!/bin/sh
for last; do :; done
if [ -f "${last:-}" ]; then cat "$last"; else cat; fi >"$HOME/cetakan.part"
mv "$HOME/cetakan.part" "$HOME/cetakan.pdf"
`

// Printed is the file that holds what was last sent to the printer.
func (p *Program) Printed() string { return filepath.Join(p.home, "cetakan.pdf") }

func (p *Program) environ(base []string, theme string) []string {
	return append(base,
		"HOME="+p.home,
		"PATH="+filepath.Join(p.home, "bin")+string(os.PathListSeparator)+os.Getenv("PATH"),
		"XDG_CONFIG_HOME="+filepath.Join(p.home, "config"),
		"XDG_DATA_HOME="+filepath.Join(p.home, "data"),
		"XDG_CACHE_HOME="+filepath.Join(p.home, "cache"),
		"FYNE_THEME="+theme, "FYNE_SCALE=1")
}

// Run runs one command of the program, with no display, and returns its
// standard output. The error holds what it said on standard error.
func (p *Program) Run(args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	var out, told bytes.Buffer
	cmd := exec.CommandContext(ctx, p.binary, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = p.home, &out, &told
	cmd.Env = append(p.environ(os.Environ(), "light"), "DISPLAY=", "WAYLAND_DISPLAY=")
	if err := cmd.Run(); err != nil {
		return out.String(), fmt.Errorf("%s: %w: %s", strings.Join(args, " "), err, told.String())
	}
	return out.String(), nil
}

// Window is the program's window on a screen.
type Window struct {
	screen *Screen
	cmd    *exec.Cmd
	id     string
	log    string
}

// Start opens the window on a screen, in the theme light or dark, and waits
// until it is drawn and has the keyboard.
func (p *Program) Start(s *Screen, theme string, args ...string) (*Window, error) {
	file, err := os.CreateTemp(p.home, "jendela-*.log")
	if err != nil {
		return nil, err
	}
	defer file.Close()
	cmd := exec.Command(p.binary, args...)
	cmd.Dir, cmd.Stdout, cmd.Stderr = p.home, file, file
	cmd.Env = p.environ(s.environ(), theme)
	cmd.SysProcAttr = diesWithUs()
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s.procs = append(s.procs, cmd)
	w := &Window{screen: s, cmd: cmd, log: file.Name()}
	if err := w.waitDrawn(); err != nil {
		return nil, fmt.Errorf("%w; the program said: %s", err, w.Log())
	}
	return w, nil
}

func (w *Window) waitDrawn() error {
	err := WaitFor("the window", func() bool {
		found, err := w.screen.ask("search", "--onlyvisible", "--pid", fmt.Sprint(w.cmd.Process.Pid))
		w.id = found[strings.LastIndexByte(found, '\n')+1:]
		return err == nil && w.id != ""
	})
	if err != nil {
		return err
	}
	if err := w.screen.xdotool("windowactivate", "--sync", w.id); err != nil {
		return err
	}
	return w.screen.WaitStill()
}

// Size is the window's size now, in pixels.
func (w *Window) Size() (width, height int, err error) {
	told, err := w.screen.ask("getwindowgeometry", "--shell", w.id)
	if err != nil {
		return 0, 0, err
	}
	for line := range strings.Lines(told) {
		for name, into := range map[string]*int{"WIDTH=": &width, "HEIGHT=": &height} {
			if number, ok := strings.CutPrefix(strings.TrimSpace(line), name); ok {
				if *into, err = strconv.Atoi(number); err != nil {
					return 0, 0, err
				}
			}
		}
	}
	return width, height, nil
}

// Kill ends the program as a power cut would: at once, with nothing written.
func (w *Window) Kill() { stop(w.cmd) }

// Close closes the window by Alt+F4 and waits for the end of the program, which
// has to be a good one.
func (w *Window) Close() error {
	if err := w.screen.Keys("alt+F4"); err != nil {
		return err
	}
	if err := w.cmd.Wait(); err != nil {
		return fmt.Errorf("the program ended with %w: %s", err, w.Log())
	}
	return nil
}

// Log is all that the program wrote to its standard output and error.
func (w *Window) Log() string {
	text, err := os.ReadFile(w.log)
	if err != nil {
		return err.Error()
	}
	return string(text)
}

// Healthy reports what a person would not see: a widget touched from the wrong
// goroutine, or a panic.
func (w *Window) Healthy() error {
	for _, bad := range []string{"Error in Fyne call thread", "panic:", "fatal error:"} {
		if strings.Contains(w.Log(), bad) {
			return errors.New(w.Log())
		}
	}
	return nil
}

// pause is the one place where a journey waits for time itself: what it tries
// is a promise about time.
func pause(d time.Duration) { <-time.After(d) }
