package layout

// Beside is a picture at the left of blocks that stand in the middle of the text:
// the column on their right is as wide as the picture's and empty, so that centred
// lines are centred on the page. It stays whole.
type Beside struct {
	Picture Picture
	// Width and Height are the frame of the picture, Between the white on both sides
	// of the blocks; in millimetres.
	Width, Height, Between float64
	Blocks                 []Block
}

func (b Beside) strips(m *measurer, page area) []strip {
	side := b.Width + b.Between
	page.width -= 2 * side
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
			c.picture(b.Picture, at.left, at.top+(height-b.Height)/2, b.Width, b.Height)
			y := at.top + (height-text.height)/2
			for i, st := range inner {
				if i > 0 {
					y += st.gap
				}
				st.draw(c, place{left: at.left + side, top: y})
				y += st.height
			}
		},
	}}
}
