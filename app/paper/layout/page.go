package layout

// Size is a sheet held upright, in millimetres.
type Size struct{ Width, Height float64 }

// The papers of Indonesian offices (Permendagri 1/2023 Pasal 28; F4 differs by
// region).
var (
	A4       = Size{210, 297}
	F4       = Size{215, 330}
	F4Narrow = Size{210, 330}
)

// Margins are the white edges of a page in millimetres.
type Margins struct{ Top, Bottom, Left, Right float64 }

// PortraitMargins and LandscapeMargins meet Permendagri 1/2023 Pasal 34; on a
// turned sheet the binding edge is at the top.
var (
	PortraitMargins  = Margins{Top: 20, Bottom: 25, Left: 30, Right: 20}
	LandscapeMargins = Margins{Top: 30, Bottom: 20, Left: 25, Right: 20}
)

const (
	// numberRise is how far the page number stands above the upper margin,
	// catchwordFall the catchword below the lower one, noteFoot how far the note
	// above the lower edge of the sheet; in millimetres.
	numberRise    = 5.6
	catchwordFall = 6
	noteFoot      = 13.2
	// The parts of a margin that they take at most, where it is small.
	riseOfMargin = 0.28
	footOfMargin = 0.67
	noteSize     = 6.5
	noteGrey     = 0.47
	// noteUnderSeal is where the note stands when a seal has its place.
	noteUnderSeal = 5
)

// Section is a run of pages of one shape with the same words at their edges.
type Section struct {
	Sheet     Size
	Landscape bool
	Margins   Margins
	// Size is that of the text in points, 12 when zero; Spacing that between its
	// lines in hundredths of single spacing, 115 when zero.
	Size, Spacing float64
	// Class stands at the left of the line of the page number, on every page, and
	// may be red; State at its right: RAHASIA, KONSEP.
	Class, State string
	RedClass     bool
	// Catchword puts the first word of the next page of the section and three dots
	// at the foot, on the right (Permendagri 1/2023 Pasal 33).
	Catchword bool
	// Note is a small grey line at the foot of every page.
	Note string
	// Seal stands at the foot of every page, at the left; nil for none.
	Seal *Seal
	// Restart counts pages from 1 again, for a further paper in the same file.
	Restart bool
}

// Upright is a section of upright pages with the usual margins.
func Upright(sheet Size) Section { return Section{Sheet: sheet, Margins: PortraitMargins} }

// Turned is a section of pages on their side with the usual margins.
func Turned(sheet Size) Section {
	return Section{Sheet: sheet, Landscape: true, Margins: LandscapeMargins}
}

// Turned are the margins when the sheet is put on its side: the binding edge comes
// to the top.
func (m Margins) Turned() Margins {
	return Margins{Top: m.Left, Bottom: m.Right, Left: m.Bottom, Right: m.Top}
}

// sides are the width and height of the page as it is read.
func (s Section) sides() (width, height float64) {
	if s.Landscape {
		return s.Sheet.Height, s.Sheet.Width
	}
	return s.Sheet.Width, s.Sheet.Height
}

func (s Section) area() area {
	width, height := s.sides()
	usual := Upright(A4)
	if s.Landscape {
		usual = Turned(A4)
	}
	usualWidth, usualHeight := usual.sides()
	a := area{
		width:  width - s.Margins.Left - s.Margins.Right,
		height: height - s.Margins.Top - s.Margins.Bottom,
		size:   or(s.Size, defaultSize),
	}
	a.narrow = min(1, a.width/(usualWidth-usual.Margins.Left-usual.Margins.Right))
	a.low = min(1, a.height/(usualHeight-usual.Margins.Top-usual.Margins.Bottom))
	a.scale = a.size / defaultSize
	a.looser = defaultPitch*or(s.Spacing, defaultSpacing)/defaultSpacing - defaultPitch
	return a
}

// page is the strips of one page, and what had to be given up to fit them.
type page struct {
	strips []strip
	// height is what the strips take at full gaps, in millimetres.
	height float64
	// gaps is the part of each gap that is kept, squeeze the part of its spare
	// height that a signature block does without.
	gaps, squeeze float64
}

func newPage() *page { return &page{gaps: 1} }

// leastGap is the part of a gap that tightening leaves.
const leastGap = 0.65

// addition is the height that strips would add to the page.
func (p *page) addition(strips []strip) float64 {
	sum := 0.0
	for i, s := range strips {
		sum += s.height
		if i > 0 || len(p.strips) > 0 {
			sum += s.gap
		}
	}
	return sum
}

func (p *page) add(strips []strip) {
	p.height += p.addition(strips)
	p.strips = append(p.strips, strips...)
}

// tighten tries to make room for strips that hold a signature block: first in
// the gaps of the page, then in the room for ink (naskah.md: before a new page).
func (p *page) tighten(strips []strip, limit float64) bool {
	spare, gaps := 0.0, 0.0
	for _, s := range strips {
		spare += s.spare
	}
	if spare == 0 || len(p.strips) == 0 {
		return false
	}
	for i, s := range append(append([]strip(nil), p.strips...), strips...) {
		if i > 0 {
			gaps += s.gap
		}
	}
	over := p.height + p.addition(strips) - limit
	give := gaps * (1 - leastGap)
	if over > give+spare {
		return false
	}
	p.add(strips)
	if over <= give {
		p.gaps = 1 - over/gaps
		return true
	}
	p.gaps = leastGap
	p.squeeze = (over - give) / spare
	return true
}

// slack lets a page that is full to the last hundredth of a millimetre be full.
const slack = 0.01

// paginate puts strips on pages of the given height. Strips that stick together
// go over together; only what is higher than a whole page is parted.
func paginate(strips []strip, height float64) []*page {
	pages := []*page{newPage()}
	for len(strips) > 0 {
		group := strips[:groupLength(strips)]
		strips = strips[len(group):]
		p := pages[len(pages)-1]
		if p.height+p.addition(group) <= height+slack {
			p.add(group)
			continue
		}
		if p.tighten(group, height) {
			continue
		}
		if len(p.strips) > 0 {
			p = overleaf(&pages, group[0])
		}
		if p.height+p.addition(group) <= height+slack {
			p.add(group)
			continue
		}
		for i := range group {
			if p.height+p.addition(group[i:i+1]) > height+slack && len(p.strips) > 0 {
				p = overleaf(&pages, group[i])
			}
			p.add(group[i : i+1])
		}
	}
	return pages
}

func groupLength(strips []strip) int {
	for i, s := range strips {
		if !s.stick {
			return i + 1
		}
	}
	return len(strips)
}

// overleaf begins a page with the heading that belongs to the strip.
func overleaf(pages *[]*page, next strip) *page {
	p := newPage()
	p.add(next.head)
	*pages = append(*pages, p)
	return p
}
