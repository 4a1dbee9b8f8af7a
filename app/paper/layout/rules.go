package layout

// Rules are full-width lines across the text: the foot of a letterhead.
type Rules struct {
	// Gap is the white above the first rule, Between that between two; in points.
	Gap, Between float64
	// Thickness of each rule in points, from the top.
	Thickness []float64
}

func (r Rules) strips(_ *measurer, page area) []strip {
	height := 0.0
	for _, t := range r.Thickness {
		height += t
	}
	height += r.Between * float64(len(r.Thickness)-1)
	return []strip{{
		gap: r.Gap * Pt, height: height * Pt, stick: true,
		draw: func(c *canvas, at place) {
			y := at.top
			for _, t := range r.Thickness {
				c.rule(at.left, y+t*Pt/2, at.left+page.width, y+t*Pt/2, t)
				y += (t + r.Between) * Pt
			}
		},
	}}
}
