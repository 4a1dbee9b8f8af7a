//go:build linux

// Command pictures makes the pictures of the documentation from the program
// itself: pages of its window, the editor of the minutes in the dark too, and the
// paper of the sample notula.
//
//	go run ./journey/pictures FOLDER
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"gugustugas/journey"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: pictures FOLDER")
		os.Exit(2)
	}
	if err := run(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(folder string) (err error) {
	dir, err := os.MkdirTemp("", "gambar-")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	program, err := journey.Build(".", dir)
	if err != nil {
		return err
	}
	file := filepath.Join(dir, "contoh.gugustugas")
	if _, err := program.Run("contoh", "--berkas", file); err != nil {
		return err
	}
	for _, v := range views {
		if err := v.take(program, file, folder); err != nil {
			return fmt.Errorf("%s: %w", v.name, err)
		}
	}
	pdf := filepath.Join(dir, "notula.pdf")
	if _, err := program.Run("cetak", "notula", "R-2024-001", "-o", pdf, "--berkas", file); err != nil {
		return err
	}
	return exec.Command("pdftoppm", "-png", "-r", "80", pdf, filepath.Join(folder, "notula")).Run()
}

// view is a page of the window and the keys that lead there from the first page.
type view struct {
	name, theme string
	keys        []string
	preview     bool // a preview stands beside it
}

var views = []view{
	{"jendela", "light", append(journey.ToMinutes(), "ctrl+Down"), true},
	{"jendela-gelap", "dark", append(journey.ToMinutes(), "ctrl+Down"), true},
	{"daftar-hadir", "light", append([]string{"ctrl+2", "Return", "alt+3"}, down(14)...), false},
	{"tindak-lanjut", "light", append([]string{"ctrl+3"}, down(3)...), false},
	{"keanggotaan", "light", []string{"ctrl+5", "Down"}, false},
}

func down(rows int) []string { return slices.Repeat([]string{"Down"}, rows) }

// take makes the picture of a view in a folder.
func (v view) take(program *journey.Program, file, folder string) (err error) {
	screen, err := journey.OpenScreen(1366, 768)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, screen.Close()) }()
	w, err := program.Start(screen, v.theme, "--berkas", file)
	if err != nil {
		return err
	}
	if err := screen.Steps(v.keys...); err != nil {
		return err
	}
	if v.preview {
		if err := screen.WaitPreview(); err != nil {
			return err
		}
	}
	if err := errors.Join(screen.WaitStill(), screen.Picture(filepath.Join(folder, v.name+".png"))); err != nil {
		return err
	}
	return w.Close()
}
