package kit

import (
	"image/color"
	"math"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"
)

// readable lists which texts may stand on which grounds. State colours stand on
// the page, the ground and popups only: never on the selection tint.
var readable = map[fyne.ThemeColorName][]fyne.ThemeColorName{
	ColorText:      {ColorPage, ColorGround, ColorDesk, ColorPopup, ColorSelection, ColorQuiet},
	ColorMuted:     {ColorPage, ColorGround, ColorDesk, ColorPopup, ColorSelection, ColorQuiet},
	ColorAccent:    {ColorPage, ColorGround, ColorPopup, ColorSelection, ColorQuiet},
	ColorOnAccent:  {ColorAccent},
	ColorDone:      {ColorPage, ColorGround, ColorPopup},
	ColorRunning:   {ColorPage, ColorGround, ColorPopup},
	ColorAttention: {ColorPage, ColorPopup},
	ColorLate:      {ColorPage, ColorGround, ColorPopup},
	ColorPaperMark: {ColorPaper},
}

func TestEveryTextIsReadableOnItsGrounds(t *testing.T) {
	t.Setenv("FYNE_THEME", "")
	test.NewApp()
	for _, appearance := range []Appearance{AppearanceLight, AppearanceDark} {
		look := NewTheme(appearance)
		for text, grounds := range readable {
			for _, ground := range grounds {
				ratio := contrast(look.Color(text, theme.VariantLight), look.Color(ground, theme.VariantLight))
				if ratio < 4.5 {
					t.Errorf("%s: %s on %s has a contrast of %.2f, want 4.5", appearance, text, ground, ratio)
				}
			}
		}
	}
}

func TestEveryChipIsReadable(t *testing.T) {
	for kind, look := range chipLooks {
		allowed := false
		for _, ground := range readable[look.word] {
			allowed = allowed || ground == look.ground
		}
		if !allowed {
			t.Errorf("chip %d sets %s on %s, which is not in the table of readable pairs", kind, look.word, look.ground)
		}
	}
}

func TestFramesOfFieldsCanBeSeen(t *testing.T) {
	t.Setenv("FYNE_THEME", "")
	test.NewApp()
	for _, appearance := range []Appearance{AppearanceLight, AppearanceDark} {
		look := NewTheme(appearance)
		for _, line := range []fyne.ThemeColorName{ColorEntryBorder, ColorAccent} {
			ratio := contrast(look.Color(line, 0), look.Color(ColorPage, 0))
			if ratio < 3 {
				t.Errorf("%s: %s has a contrast of %.2f to the page, want 3", appearance, line, ratio)
			}
		}
	}
}

// contrast is the ratio of WCAG 2.1, 1 to 21.
func contrast(a, b color.Color) float64 {
	high, low := luminance(a), luminance(b)
	if high < low {
		high, low = low, high
	}
	return (high + 0.05) / (low + 0.05)
}

func luminance(c color.Color) float64 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		s := float64(v) / 0xFFFF
		if s <= 0.03928 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

func TestTheSettingDecidesTheLook(t *testing.T) {
	for _, c := range []struct {
		name       string
		appearance Appearance
		env        string
		variant    fyne.ThemeVariant
		dark       bool
	}{
		{"light is the default", "", "", theme.VariantDark, false},
		{"light on a dark system", AppearanceLight, "", theme.VariantDark, false},
		{"dark on a light system", AppearanceDark, "", theme.VariantLight, true},
		{"follow a dark system", AppearanceSystem, "", theme.VariantDark, true},
		{"follow a light system", AppearanceSystem, "", theme.VariantLight, false},
		{"the environment wins, dark", AppearanceLight, "dark", theme.VariantLight, true},
		{"the environment wins, light", AppearanceDark, "light", theme.VariantDark, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Setenv("FYNE_THEME", c.env)
			test.NewApp()
			got := NewTheme(c.appearance).Color(ColorPage, c.variant)
			if got != color.Color(palette[ColorPage].in(c.dark)) {
				t.Errorf("page is %v", got)
			}
		})
	}
}

func TestFynesOwnWidgetsWearOurColours(t *testing.T) {
	t.Setenv("FYNE_THEME", "")
	test.NewApp()
	look := NewTheme(AppearanceLight)
	for name, role := range fyneRoles {
		if look.Color(name, theme.VariantLight) != look.Color(role, theme.VariantLight) {
			t.Errorf("%s is not %s", name, role)
		}
	}
	if look.Size(theme.SizeNameText) != 14 || look.Size(theme.SizeNameCaptionText) != 12 || look.Size(theme.SizeNamePadding) != 4 {
		t.Error("base sizes are not 14, 12, 4")
	}
}

func TestDigitsAreOfOneWidth(t *testing.T) {
	openWindow(t, Body(""), fyne.NewSize(10, 10))
	for _, bold := range []bool{false, true} {
		want := measure("0000000000", TextBase, bold)
		for _, digits := range []string{"1111111111", "4444444444", "7777777777", "9876543210"} {
			if got := measure(digits, TextBase, bold); got != want {
				t.Errorf("%s is %v wide, want %v", digits, got, want)
			}
		}
	}
}

func TestWidgetsChangeColourWithTheTheme(t *testing.T) {
	text, paragraph, icon := Body("teks"), NewParagraph("teks", TextStyle{}), NewIcon("home", 16, ColorText)
	window, _ := openWindow(t, VStack(0, text, paragraph, icon), fyne.NewSize(200, 200))
	fyne.CurrentApp().Settings().SetTheme(NewTheme(AppearanceDark))
	window.Content().Refresh()
	want := color.Color(palette[ColorText].dark)
	if got := test.WidgetRenderer(text).(*textRenderer).pieces[0].Color; got != want {
		t.Errorf("text is %v, want %v", got, want)
	}
	if got := test.WidgetRenderer(paragraph).(*paragraphRenderer).pieces[0].Color; got != want {
		t.Errorf("paragraph is %v, want %v", got, want)
	}
	if icon.drawn.shade != want || !strings.Contains(string(icon.image.Resource.Content()), hex(want)) {
		t.Errorf("icon is %v, want %v", icon.drawn.shade, want)
	}
}
