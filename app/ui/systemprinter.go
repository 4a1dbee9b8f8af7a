package ui

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"time"

	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// SystemPrinter prints and opens papers with the programs of this computer:
// `lp` where a queue is set up, else the viewer of PDF files.
type SystemPrinter struct{}

var errNoViewer = errors.New("no program opens PDF files")

// Print sends a PDF to the default queue; where there is none, it opens the
// viewer, from which it can be printed.
func (p SystemPrinter) Print(ctx context.Context, path string) (press.Delivery, error) {
	if lp, err := exec.LookPath("lp"); err == nil && exec.CommandContext(ctx, lp, "--", path).Run() == nil {
		return press.SentToPrinter, nil
	}
	return press.OpenedInViewer, p.Open(ctx, path)
}

// Open shows a PDF in the system's viewer. It returns a data.Error that says
// where the paper lies when no program opens it.
func (SystemPrinter) Open(ctx context.Context, path string) error {
	name, args := "xdg-open", []string{path}
	switch runtime.GOOS {
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", path}
	case "darwin":
		name = "open"
	}
	if err := launch(ctx, name, args...); err != nil {
		return data.Fault("PDF sudah dibuat, tetapi belum dicetak karena tidak ada program yang membukanya; pakai Simpan PDF lalu buka berkas itu sendiri.",
			fmt.Errorf("%w: %w", errNoViewer, err))
	}
	return nil
}

// launchTime is how soon a program that cannot open a paper says so.
const launchTime = 2 * time.Second

// launch starts a viewer and does not wait until it is closed.
func launch(ctx context.Context, name string, args ...string) error {
	path, err := exec.LookPath(name)
	if err != nil {
		return err
	}
	viewer := exec.Command(path, args...)
	if err := viewer.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- viewer.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(launchTime):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
