package layout

// Seal is a square of dark and light fields, as a QR code, with small lines beside
// it, at the foot of a page.
type Seal struct {
	// Fields are rows of equally many fields, true for dark.
	Fields [][]bool
	Lines  []string
}

// Measures of a seal: the lower margin that it needs, its side, its distance from the lower edge of the sheet and
// that of the lines from it, in millimetres; its type in points.
const (
	sealMargin = 24
	sealSide   = 12.5
	sealFoot   = 8.5
	sealBeside = 3
	sealSize   = 7
	sealPitch  = 9
)

func (w *writer) seal(s *section, height float64) {
	left, top := s.Margins.Left, height-sealFoot-sealSide
	side := sealSide / float64(max(1, len(s.Seal.Fields)))
	for y, row := range s.Seal.Fields {
		for x := 0; x < len(row); x++ {
			from := x
			for x < len(row) && row[x] {
				x++
			}
			if x > from {
				w.canvas.fill(left+float64(from)*side, top+float64(y)*side, float64(x-from)*side, side, 0)
			}
		}
	}
	// The lines stand in the middle of the square's height.
	lines := float64(len(s.Seal.Lines)-1)*sealPitch + sealSize
	at := top + (sealSide-lines*Pt)/2
	for i, text := range s.Seal.Lines {
		w.measurer.single(Run{Text: text}, sealSize).draw(&w.canvas, left+sealSide+sealBeside, at+float64(i)*sealPitch*Pt)
	}
}
