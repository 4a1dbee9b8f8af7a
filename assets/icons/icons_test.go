package icons_test

import (
	"bytes"
	"image"
	_ "image/png"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/assets/icons"
)

// all is every icon that has a constant.
var all = []icons.Name{
	icons.Home, icons.Meeting, icons.Checklist, icons.Bars, icons.Tree, icons.Mail, icons.Archive, icons.Sliders,
	icons.Info, icons.Keyboard, icons.Check, icons.Shield, icons.Printer, icons.Clock, icons.Search, icons.Plus,
	icons.Left, icons.Right, icons.Down, icons.Up, icons.Note, icons.Gavel, icons.Arrow, icons.Person,
	icons.Calendar, icons.Warning, icons.Lock, icons.Filter, icons.Trash, icons.Close, icons.PDF, icons.Folder,
	icons.Undo, icons.Redo, icons.Eye, icons.Pen,
}

func TestEveryIconIsDrawnOnTheSameGridWithTheSameLine(t *testing.T) {
	for _, name := range all {
		drawing := string(icons.SVG(name))
		for _, part := range []string{`viewBox="0 0 24 24"`, `stroke="currentColor"`, `stroke-width="1.75"`, `fill="none"`} {
			if !strings.Contains(drawing, part) {
				t.Errorf("%s has no %s", name, part)
			}
		}
	}
}

func TestEveryDrawingHasItsName(t *testing.T) {
	drawings, err := filepath.Glob("*.svg")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{"app.svg": true}
	for _, name := range all {
		named[string(name)+".svg"] = true
	}
	for _, drawing := range drawings {
		if !named[drawing] {
			t.Errorf("%s is no icon's drawing", drawing)
		}
	}
	if len(drawings) != len(named) {
		t.Errorf("%d drawings for %d names", len(drawings), len(named))
	}
}

func TestTheProgramsMarkIs256Square(t *testing.T) {
	mark, kind, err := image.DecodeConfig(bytes.NewReader(icons.AppPNG))
	if err != nil || kind != "png" || mark.Width != 256 || mark.Height != 256 {
		t.Errorf("%s %dx%d, %v", kind, mark.Width, mark.Height, err)
	}
}
