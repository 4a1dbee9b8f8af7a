package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Sheet is something to read or choose from that lies over the window for a
// moment: its title, one line that says what is shown, and its body.
type Sheet struct {
	Title, Line string
	Body        fyne.CanvasObject
	// Width is the widest it gets, in px; a small window makes it smaller.
	Width float32
}

// sheetMargin is how much of the window stays in sight around a sheet, in px.
const sheetMargin float32 = 36

// Show lays the sheet over the window. Esc closes it, and so does the returned
// function; the keyboard then goes back to where it was.
func (s Sheet) Show(on fyne.Canvas) (end func()) {
	before, table := on.Focused(), attached[on]
	var popup *widget.PopUp
	end = func() {
		popup.Hide()
		if table != nil {
			table.modal = nil
		}
		if before != nil {
			on.Focus(before)
		}
	}
	closing := HStack(6, NewButton(ButtonLink, "", "Tutup", end), KeyCap("Esc"))
	words := VStack(0, Section(s.Title).Shrink(), Caption(s.Line).Shrink())
	head := Inset(10, 16, 10, PagePadding, Border(nil, nil, nil, Middle(closing), words))
	sheet := container.NewStack(NewFrame(ColorPopup, ColorEntryBorder),
		Inset(1, 1, 1, 1, Border(VStack(0, head, Separator()), nil, nil, nil, s.Body)))
	size := on.Size()
	popup = widget.NewModalPopUp(Fixed(min(s.Width, size.Width-2*sheetMargin), size.Height-2*sheetMargin, sheet), on)
	if table != nil {
		table.modal = func(c Chord) bool {
			if c == Key(fyne.KeyEscape) {
				end()
				return true
			}
			return false
		}
	}
	popup.Show()
	on.Unfocus() // the body takes the keyboard once there is something in it
	return end
}
