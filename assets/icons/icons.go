// Package icons holds the program's own line icons: 24-unit grid, strokes of
// 1.75 in currentColor, which the reader replaces by the colour it wants.
package icons

import "embed"

// Name names an icon.
type Name string

// The icons, named by what they show or stand for.
const (
	Home      Name = "home"
	Meeting   Name = "meeting"
	Checklist Name = "checklist"
	Bars      Name = "bars"
	Tree      Name = "tree"
	Mail      Name = "mail"
	Archive   Name = "archive"
	Sliders   Name = "sliders"
	Info      Name = "info"
	Keyboard  Name = "keyboard"
	Check     Name = "check"
	Shield    Name = "shield"
	Printer   Name = "printer"
	Clock     Name = "clock"
	Search    Name = "search"
	Plus      Name = "plus"
	Left      Name = "left"
	Right     Name = "right"
	Down      Name = "down"
	Up        Name = "up"
	Note      Name = "note"
	Gavel     Name = "gavel"
	Arrow     Name = "arrow"
	Person    Name = "person"
	Calendar  Name = "calendar"
	Warning   Name = "warning"
	Lock      Name = "lock"
	Filter    Name = "filter"
	Trash     Name = "trash"
	Close     Name = "close"
	PDF       Name = "pdf"
	Folder    Name = "folder"
	Undo      Name = "undo"
	Redo      Name = "redo"
	Eye       Name = "eye"
	Pen       Name = "pen"
)

//go:embed *.svg
var files embed.FS

// AppPNG is the program's own mark, 256 by 256 px, for the window.
//
//go:embed app.png
var AppPNG []byte

// SVG returns an icon's drawing. A name that is not one of the constants above
// is a mistake in the program and returns nothing.
func SVG(name Name) []byte {
	drawing, err := files.ReadFile(string(name) + ".svg")
	if err != nil {
		return nil
	}
	return drawing
}
