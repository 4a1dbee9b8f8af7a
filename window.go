//go:build !cli

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"fyne.io/fyne/v2"
	fyneapp "fyne.io/fyne/v2/app"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/kit/pdfview"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/store"
)

// appID is the program's id for the system: settings and window class.
const appID = "id.go.kutaitimurkab.dpppa.gugustugas"

// previewIdle is how long the page renderer waits for the next page before it
// gives its memory back.
const previewIdle = 2 * time.Minute

// openWindow opens the window over a data file, which is made where it is not
// there yet, and returns the exit status when it is closed.
func openWindow(ctx context.Context, file string, stderr io.Writer) int {
	if noDisplay() {
		fmt.Fprintln(stderr, "Jendela tidak dapat dibuka karena tidak ada layar; jalankan sebuah perintah, misalnya gugustugas bantuan.")
		return 1
	}
	app := fyneapp.NewWithID(appID)
	app.SetIcon(fyne.NewStaticResource("gugustugas.png", icons.AppPNG))
	if err := kit.RegisterIndonesian(); err != nil {
		fmt.Fprintln(stderr, data.Message(err)) // Fyne's own words stay English; all else works
	}
	records, err := openOrCreate(ctx, file)
	if err != nil {
		fmt.Fprintln(stderr, data.Message(err))
		ui.NewFault(app, err).ShowAndRun()
		return 1
	}
	cache, err := cacheFolder()
	if err != nil {
		cache = "" // the renderer then compiles anew at each start
	}
	renderer := pdfview.Open(cache, previewIdle)
	window := ui.New(app, ui.Deps{
		Desk: secretariat.NewDesk(records, nil), Printer: ui.SystemPrinter{}, Render: renderer,
	})
	app.Lifecycle().SetOnStarted(func() { go warm(renderer, stderr) })
	window.Window().ShowAndRun()
	if err := errors.Join(renderer.Close(), records.Close()); err != nil {
		fmt.Fprintln(stderr, data.Message(err))
		return 1
	}
	return 0
}

// warm readies the renderer while the first page is being looked at.
func warm(renderer *pdfview.Renderer, stderr io.Writer) {
	if err := renderer.Warm(); err != nil {
		fmt.Fprintln(stderr, "Pratinjau belum siap:", data.Message(err))
	}
}

func openOrCreate(ctx context.Context, file string) (*store.Store, error) {
	if file == "" {
		var err error
		if file, err = defaultFile(); err != nil {
			return nil, err
		}
	}
	if _, err := os.Stat(file); errors.Is(err, os.ErrNotExist) {
		if err := store.CreateFilled(ctx, file, fillNew(ctx)); err != nil && !errors.Is(err, store.ErrExists) {
			return nil, err
		}
	}
	return openExclusive(ctx, file, 0)
}

// fillNew gives a new file the lists that an office begins with.
func fillNew(ctx context.Context) func(half string) error {
	return func(half string) error {
		records, err := openExclusive(ctx, half, 0)
		if err != nil {
			return err
		}
		err = records.Do(ctx, data.Action{Name: "siapkan berkas baru"}, secretariat.PutStarterLists)
		return errors.Join(err, records.Close())
	}
}

// noDisplay tells, on systems where a display is named by the environment, that
// there is none; Fyne would end the program without a word for people.
func noDisplay() bool {
	named := os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
	return runtime.GOOS != "windows" && runtime.GOOS != "darwin" && !named
}
