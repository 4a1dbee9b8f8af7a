package settings

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

var ink = color.NRGBA{R: 0x1C, G: 0x1B, B: 0x22, A: 0xFF}

// letterhead draws the kop on a sheet that stays white in the dark theme too:
// government and office in the ratio 3 : 4, the address small, a thick line over
// a thin one (tata naskah dinas). It shows words and order; the PDF is the measure.
func letterhead(o data.Office) fyne.CanvasObject {
	lines := []fyne.CanvasObject{printed(orHint(o.Government, "PEMERINTAH …"), 12, false)}
	for _, line := range filled(orHint(o.Name, "NAMA KANTOR")) {
		lines = append(lines, printed(line, 16, true))
	}
	for _, line := range filled(o.Address) {
		lines = append(lines, printed(line, 9, false))
	}
	lines = append(lines, kit.Inset(6, 0, 0, 0, rule(2)), kit.Inset(1, 0, 0, 0, rule(0.7)), kit.Fixed(1, 90, kit.NewFill(kit.ColorNone)))
	return container.NewStack(kit.NewFrame(kit.ColorPaper, kit.ColorSeparator), kit.Inset(22, 24, 0, 24, kit.VStack(0, lines...)))
}

func printed(text string, size float32, bold bool) fyne.CanvasObject {
	const room = asideWidth - 2*kit.PagePadding - 2*24
	style := fyne.TextStyle{Bold: bold}
	for size > 6 && fyne.MeasureText(text, size, style).Width > room {
		size -= 0.5
	}
	line := canvas.NewText(text, ink)
	line.TextSize, line.TextStyle, line.Alignment = size, style, fyne.TextAlignCenter
	return line
}

func rule(height float32) fyne.CanvasObject {
	return kit.Fixed(1, height, canvas.NewRectangle(ink))
}

func filled(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func orHint(text, hint string) string {
	if strings.TrimSpace(text) == "" {
		return hint
	}
	return text
}
