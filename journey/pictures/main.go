//go:build linux

// Command pictures makes the pictures of the documentation from the program
// itself: its window, light and dark, and the pages of the sample notula.
//
//	go run ./journey/pictures FOLDER
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

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
	for theme, name := range map[string]string{"light": "jendela.png", "dark": "jendela-gelap.png"} {
		if err := window(program, file, theme, filepath.Join(folder, name)); err != nil {
			return err
		}
	}
	pdf := filepath.Join(dir, "notula.pdf")
	if _, err := program.Run("cetak", "notula", "R-2024-001", "-o", pdf, "--berkas", file); err != nil {
		return err
	}
	return exec.Command("pdftoppm", "-png", "-r", "80", pdf, filepath.Join(folder, "notula")).Run()
}

// window takes a picture of the minutes editor with the preview beside it.
func window(program *journey.Program, file, theme, picture string) (err error) {
	screen, err := journey.OpenScreen(1366, 768)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, screen.Close()) }()
	w, err := program.Start(screen, theme, "--berkas", file)
	if err != nil {
		return err
	}
	topic := append(journey.ToMinutes(), "ctrl+Down")
	err = errors.Join(screen.Steps(topic...), screen.WaitPreview(), screen.WaitStill(), screen.Picture(picture))
	if err != nil {
		return err
	}
	return w.Close()
}
