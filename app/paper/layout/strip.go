package layout

// strip is the smallest thing that stands on one page: a line, a row, a block.
type strip struct {
	// gap is the white above it, dropped at the head of a page; height its own.
	// Both in millimetres.
	gap, height float64
	// stick says that no page ends between this strip and the next.
	stick bool
	// spare is how much of its height it can do without: ink space.
	spare float64
	// head is repeated where a page begins with this strip.
	head []strip
	id   string
	// word is the first that it says, for the catchword.
	word string
	draw func(c *canvas, at place)
}

// place is where a strip is drawn.
type place struct {
	// left is the text's left edge, top the strip's upper edge, in millimetres.
	left, top float64
	// squeeze is how much of its spare height the strip must do without.
	squeeze float64
	// opens and closes say that it is the first or the last strip of its page.
	opens, closes bool
}

// Block is something that can be added to a document.
type Block interface {
	// strips measures the block for the pages of a section.
	strips(m *measurer, page area) []strip
	// write puts the block into a Word copy of the same pages.
	write(w *docx, page area)
}

// area is what the margins of a page leave, in millimetres, and the type it is set
// in.
type area struct {
	width, height float64
	// narrow and low are the parts of the usual width and height that are left, at
	// most 1.
	narrow, low float64
	// size is that of the text in points, scale its part of the usual, looser what
	// its lines are further apart at the usual size.
	size, scale, looser float64
}

// white is what stands above a line of the text, of what stands above one of the
// usual size and spacing; both in points.
func (a area) white(usual float64) float64 { return max(0, usual+a.looser) * a.scale }

// pitch is the distance of lines of the text in points.
func (a area) pitch() float64 { return (defaultPitch + a.looser) * a.scale }

// edge is the distance of x from the text's left edge. A negative x counts from
// the right edge, but leaves the left half free.
func (a area) edge(x float64) float64 {
	if x >= 0 {
		return x
	}
	return max(a.width+x, a.width/2+betweenHalves)
}

// betweenHalves parts two columns from the middle, in millimetres.
const betweenHalves = 2

func bind(strips []strip) {
	for i := range strips {
		strips[i].stick = true
	}
}

// bindEnds keeps two lines together at the start and at the end: no widows, no
// orphans.
func bindEnds(strips []strip) {
	if n := len(strips); n > 1 {
		strips[0].stick = true
		strips[n-2].stick = true
	}
}
