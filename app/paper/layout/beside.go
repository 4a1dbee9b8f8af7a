package layout

// Beside is a picture at the left of blocks that stand in the middle of the text:
// the column on their right is as wide as the picture's and empty, so that centred
// lines are centred on the page. On a wide page it stands in the middle. It stays
// whole.
type Beside struct {
	Picture Picture
	// Width and Height are the frame of the picture, Between the white on both sides
	// of the blocks; in millimetres.
	Width, Height, Between float64
	Blocks                 []Block
}

// widestBeside is the most that blocks beside a picture take, in millimetres.
const widestBeside = 150

func (b Beside) strips(m *measurer, page area) []strip {
	side := b.Width + b.Between
	room := page.width - 2*side
	page.width = min(room, widestBeside)
	indent := (room - page.width) / 2
	var inner []strip
	for _, block := range b.Blocks {
		inner = append(inner, block.strips(m, page)...)
	}
	text := newPage()
	text.add(inner)
	height := max(text.height, b.Height)
	return []strip{{
		height: height, stick: true,
		draw: func(c *canvas, at place) {
			c.picture(b.Picture, at.left+indent, at.top+(height-b.Height)/2, b.Width, b.Height)
			y := at.top + (height-text.height)/2
			for i, st := range inner {
				if i > 0 {
					y += st.gap
				}
				st.draw(c, place{left: at.left + indent + side, top: y})
				y += st.height
			}
		},
	}}
}
