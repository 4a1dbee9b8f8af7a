// Program gugustugas is the secretariat's desk of a kabupaten's task force
// against trafficking in persons: minutes, attendance and official papers over
// one SQLite file, without a network. Without a command it opens its window.
package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"time"

	"gugustugas/app/cli"
	"gugustugas/data/store"
)

// version is what --versi tells; FyneApp.toml holds the same.
const version = "0.1.0"

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run carries out a command or opens the window, and returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	outcome := cli.Run(ctx, args, cli.Env{
		Stdout: stdout, Stderr: stderr, Version: version,
		Create: store.CreateFilled, Check: store.Check,
		OpenRead: func(ctx context.Context, path string) (cli.File, error) {
			return store.Open(ctx, path, store.Options{ReadOnly: true})
		},
		OpenWrite: func(ctx context.Context, path string, wait time.Duration) (cli.File, error) {
			return openExclusive(ctx, path, wait)
		},
	})
	if !outcome.Window {
		return outcome.Exit
	}
	return openWindow(ctx, outcome.File, stderr)
}

// openExclusive opens a file for writing under this computer's name.
func openExclusive(ctx context.Context, path string, wait time.Duration) (*store.Store, error) {
	options, err := writer()
	if err != nil {
		return nil, err
	}
	return store.OpenExclusive(ctx, path, wait, options)
}
