package paper

import (
	"strings"
	"testing"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

func TestLettersKeepToTheMarginsOfAnyStyle(t *testing.T) {
	for i, paper := range []data.PaperSize{data.SheetA4, data.SheetF4, data.SheetF4Narrow} {
		style := data.DefaultStyle()
		style.Paper, style.FontSize, style.Spacing = paper, []int{14, 10, 11}[i], []int{200, 100, 150}[i]
		style.Top, style.Bottom, style.Left, style.Right = 50, 30, []int{50, 10, 40}[i], []int{50, 10, 40}[i]
		style.NameStyle, style.Catchword, style.Seal = data.CapitalName, true, true
		style.Address, style.PlaceForm = []string{data.AddressRight, data.AddressLeft, data.AddressRight}[i], data.PlaceTempat
		for _, kind := range data.LetterKinds() {
			s := letterOf(kind)
			s.Office.Style = style
			_, pages := letterOn(t, s)
			noOverlap(t, pages)
			for n, p := range pages {
				left, right := float64(style.Left), p.Width-float64(style.Right)
				top, foot := float64(style.Top), p.Height-float64(style.Bottom)
				if p.Width > p.Height {
					left, right = float64(style.Bottom), p.Width-float64(style.Top)
					top, foot = float64(style.Left), p.Height-max(24, float64(style.Right))
				}
				for _, w := range p.Words {
					edge := w.Baseline < top || w.Baseline > foot && (w.Size < 7.5 || strings.HasSuffix(w.Text, "..."))
					if !edge && (w.Left < left-0.1 || w.Right > right+0.1 || w.Baseline+0.2*w.Size*layout.Pt > foot+0.1) {
						t.Errorf("%s on %s, page %d: %q stands at %.1f–%.1f mm, baseline %.1f", kind, paper, n+1, w.Text, w.Left, w.Right, w.Baseline)
					}
				}
			}
		}
	}
}
