package cli_test

import (
	"context"
	"errors"
	"io"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"gugustugas/app/cli"
	"gugustugas/data/store"
)

// wired is the commands over the real data file, as the program wires them.
func wired(stdout, stderr io.Writer) cli.Env {
	options := store.Options{Device: "uji", User: "uji", Computer: "komputer-uji"}
	return cli.Env{
		Stdout: stdout, Stderr: stderr, Version: "uji",
		Create: store.CreateFilled,
		Check:  store.Check,
		OpenRead: func(ctx context.Context, path string) (cli.File, error) {
			readOnly := options
			readOnly.ReadOnly = true
			return store.Open(ctx, path, readOnly)
		},
		OpenWrite: func(ctx context.Context, path string, wait time.Duration) (cli.File, error) {
			return store.OpenExclusive(ctx, path, wait, options)
		},
	}
}

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"gugustugas": func() {
			outcome := cli.Run(context.Background(), os.Args[1:], wired(os.Stdout, os.Stderr))
			if outcome.Window {
				os.Stdout.WriteString("jendela " + outcome.File + "\n")
			}
			os.Exit(outcome.Exit)
		},
		"tulis-surat": writeLetter,
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
		},
	})
}

// status N PROGRAM ARGS… runs the program and wants that exit status.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N PROGRAM ARGS…")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	var exit interface{ ExitCode() int }
	if errors.As(err, &exit) {
		got = string(rune('0' + exit.ExitCode()))
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}
