// Package cli holds the commands for scripts, scheduled tasks and offices
// without a display. They open no window and start nothing at package
// initialisation, so that each is as quick as its work.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// LockWait is how long a writing command waits for a file that a window or
// another command holds.
const LockWait = 5 * time.Second

// File is an open data file. Close also gives its lock free.
type File interface {
	secretariat.Store
	io.Closer
}

// Env is what the commands need of the program around them; main wires it.
// Errors that it returns carry a sentence for people (data.Error) where they can.
type Env struct {
	Stdout io.Writer
	Stderr io.Writer
	// Version is what --versi tells.
	Version string
	// OpenRead opens an existing file without a lock; nothing is written.
	OpenRead func(ctx context.Context, path string) (File, error)
	// OpenWrite opens an existing file with its lock, which it waits for.
	OpenWrite func(ctx context.Context, path string, wait time.Duration) (File, error)
	// Create makes a new file and fails when something is there. fill writes into
	// it under the name it has until it is whole.
	Create func(ctx context.Context, path string, fill func(half string) error) error
	// Check lists what is wrong with a file, and changes no byte of it.
	Check func(ctx context.Context, path string) (findings []string, err error)
}

// Outcome is how a call ended.
type Outcome struct {
	// Window says that no command was given: the window is to be opened, with File
	// where one was named.
	Window bool
	File   string
	// Exit is the exit status: 0 done, 1 could not, 2 wrong usage.
	Exit int
}

// usageFault is a call that is written wrongly. usage says how it is written.
type usageFault struct {
	message string
	usage   string
}

func (f *usageFault) Error() string { return f.message }

// Run carries out a call; args are those after the program's name.
func Run(ctx context.Context, args []string, env Env) Outcome {
	c, err := parse(args, env)
	if err != nil {
		return Outcome{Exit: env.tell(err)}
	}
	if c.command == nil {
		return Outcome{Window: true, File: c.file}
	}
	return Outcome{Exit: env.tell(c.command.run(ctx, c))}
}

// errToldAlready is the failure of a command that has written its answer: only the
// exit status is left to tell.
var errToldAlready = errors.New("told already")

// tell writes what went wrong to standard error and gives the exit status.
func (e Env) tell(err error) int {
	var wrong *usageFault
	switch {
	case err == nil:
		return 0
	case errors.As(err, &wrong):
		fmt.Fprintf(e.Stderr, "%s\n\n%s", wrong.message, wrong.usage)
		return 2
	case errors.Is(err, errToldAlready):
		return 1
	}
	fmt.Fprintln(e.Stderr, oneLine(data.Message(err)))
	return 1
}

// oneLine keeps a sentence with a path or name in it on one line, and what would
// command the terminal out of it.
func oneLine(text string) string {
	return strings.Map(func(letter rune) rune {
		if unicode.IsControl(letter) {
			return -1
		}
		return letter
	}, strings.Join(strings.Fields(text), " "))
}

// fail makes the sentence that is told: what, why, what now.
func fail(cause error, format string, args ...any) error {
	return data.Fault(fmt.Sprintf(format, args...), cause)
}

// print writes a result to standard output; a closed pipe or full disk is a
// failure of the command.
func (c *call) print(text []byte) error {
	if _, err := c.Stdout.Write(text); err != nil {
		return fail(err, "Hasilnya tidak dapat ditulis ke keluaran standar; berkas data tetap utuh, periksa tujuan keluarannya.")
	}
	return nil
}

// read opens the file for reading and runs fn with it.
func (c *call) read(ctx context.Context, fn func(File) error) error {
	file, err := c.OpenRead(ctx, c.file)
	if err != nil {
		return err
	}
	return errors.Join(fn(file), file.Close())
}

// write opens the file with its lock and runs fn with it.
func (c *call) write(ctx context.Context, fn func(File) error) error {
	return c.writeTo(ctx, c.file, fn)
}

func (c *call) writeTo(ctx context.Context, path string, fn func(File) error) error {
	file, err := c.OpenWrite(ctx, path, LockWait)
	if err != nil {
		return err
	}
	return errors.Join(fn(file), file.Close())
}
