//go:build linux

package journey

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// Patience is how long a journey waits for what a person would wait a second
// for; a loaded machine that draws in software is slow.
const Patience = 90 * time.Second

// Screen is a virtual display with a window manager. Windows fill it whole and
// have no frame; the window manager takes no key but Alt+F4.
type Screen struct {
	// Display is the name for the environment: ":99".
	Display string
	dir     string
	procs   []*exec.Cmd
}

// bareManager is openbox without frames and menus, and with no key of its own
// but Alt+F4.
const bareManager = `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <focus><focusNew>yes</focusNew></focus>
  <desktops><number>1</number></desktops>
  <keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard>
  <applications>
    <application class="*"><decor>no</decor><maximized>yes</maximized><focus>yes</focus></application>
  </applications>
</openbox_config>
`

// OpenScreen starts a display of width × height pixels and its window manager.
// Close ends both.
func OpenScreen(width, height int) (*Screen, error) {
	dir, err := os.MkdirTemp("", "layar-")
	if err != nil {
		return nil, err
	}
	s := &Screen{dir: dir}
	if err := s.start(width, height); err != nil {
		return nil, errors.Join(fmt.Errorf("open a virtual display: %w", err), s.Close())
	}
	return s, nil
}

func (s *Screen) start(width, height int) error {
	number, told, err := os.Pipe()
	if err != nil {
		return err
	}
	defer number.Close()
	server := exec.Command("Xvfb", "-displayfd", "3", "-fbdir", s.dir, "-nolisten", "tcp",
		"-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	server.ExtraFiles = []*os.File{told}
	err = s.launch(server)
	told.Close()
	if err != nil {
		return err
	}
	if err := number.SetReadDeadline(time.Now().Add(Patience)); err != nil {
		return err
	}
	line, err := io.ReadAll(number)
	if err != nil {
		return fmt.Errorf("read the number of the display: %w", err)
	}
	s.Display = ":" + strings.TrimSpace(string(line))

	config := filepath.Join(s.dir, "openbox.xml")
	if err := os.WriteFile(config, []byte(bareManager), 0o600); err != nil {
		return err
	}
	if err := s.launch(exec.Command("openbox", "--config-file", config)); err != nil {
		return err
	}
	err = WaitFor("the window manager", func() bool { return s.xdotool("get_num_desktops") == nil })
	if err != nil {
		return err
	}
	return s.xdotool("mousemove", fmt.Sprint(width-1), fmt.Sprint(height-1))
}

func (s *Screen) launch(cmd *exec.Cmd) error {
	cmd.Env = s.environ()
	cmd.SysProcAttr = diesWithUs()
	if err := cmd.Start(); err != nil {
		return err
	}
	s.procs = append(s.procs, cmd)
	return nil
}

// diesWithUs keeps a killed test from leaving displays and windows behind.
func diesWithUs() *syscall.SysProcAttr { return &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL} }

// environ is the environment of this process on this display, and on no other.
func (s *Screen) environ() []string {
	env := []string{"DISPLAY=" + s.Display, "XDG_RUNTIME_DIR=" + s.dir, "LIBGL_ALWAYS_SOFTWARE=1"}
	for _, pair := range os.Environ() {
		name, _, _ := strings.Cut(pair, "=")
		switch name {
		case "DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "LIBGL_ALWAYS_SOFTWARE":
		default:
			env = append(env, pair)
		}
	}
	return env
}

// Close ends the display and everything that Start ran on it.
func (s *Screen) Close() error {
	for i := len(s.procs) - 1; i >= 0; i-- {
		stop(s.procs[i])
	}
	return os.RemoveAll(s.dir)
}

// stop kills a process that may have ended already, and reaps it.
func stop(cmd *exec.Cmd) {
	if cmd.ProcessState == nil {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
}

// Keys presses chords one after the other, in xdotool's words: "ctrl+2",
// "Return", "alt+Up".
func (s *Screen) Keys(chords ...string) error {
	return s.xdotool(append([]string{"key", "--clearmodifiers", "--delay", "40"}, chords...)...)
}

// Steps presses one chord after the other and lets the window finish its work
// after each.
func (s *Screen) Steps(chords ...string) error {
	for _, chord := range chords {
		if err := errors.Join(s.Keys(chord), s.WaitStill()); err != nil {
			return fmt.Errorf("after %s: %w", chord, err)
		}
	}
	return nil
}

// ToMinutes leads from the first page to the minutes of the first meeting.
func ToMinutes() []string { return []string{"ctrl+2", "Return", "alt+4"} }

// Type types text at the pace of a fast typist, 17 keys a second.
func (s *Screen) Type(text string) error {
	return s.xdotool("type", "--clearmodifiers", "--delay", "60", "--", text)
}

func (s *Screen) xdotool(args ...string) error {
	_, err := s.ask(args...)
	return err
}

// ask runs xdotool and returns what it prints.
func (s *Screen) ask(args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, "xdotool", args...)
	cmd.Env = s.environ()
	out, err := cmd.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("xdotool %s: %w: %s", args[0], err, out)
	}
	return strings.TrimSpace(string(out)), nil
}

// WaitFor asks ten times a second until done says yes or Patience is at an end.
func WaitFor(what string, done func() bool) error {
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(Patience); time.Now().Before(deadline); <-tick.C {
		if done() {
			return nil
		}
	}
	return fmt.Errorf("waited %s in vain for: %s", Patience, what)
}

// Copy puts text on the clipboard of the display, as copying in another program
// would.
func (s *Screen) Copy(text string) error {
	holder := exec.Command("xclip", "-selection", "clipboard", "-quiet")
	holder.Stdin = strings.NewReader(text)
	if err := s.launch(holder); err != nil {
		return err
	}
	return WaitFor("the clipboard", func() bool {
		out := exec.Command("xclip", "-selection", "clipboard", "-o")
		out.Env = s.environ()
		held, err := out.Output()
		return err == nil && string(held) == text
	})
}
