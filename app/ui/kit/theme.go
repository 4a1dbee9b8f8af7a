// Package kit holds the program's own widgets: their colours and sizes, their
// texts, and the keyboard that they share. Every widget takes the keys that are
// its own and hands the rest to the window's one KeyTable.
package kit

import (
	"image/color"
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Appearance is the setting for light and dark.
type Appearance string

// The choices as they are stored; on screen: Terang, Gelap, Ikut sistem.
const (
	AppearanceLight  Appearance = "terang"
	AppearanceDark   Appearance = "gelap"
	AppearanceSystem Appearance = "sistem"
)

// Theme is the program's look.
type Theme struct {
	appearance Appearance
	base       fyne.Theme
}

// NewTheme returns the theme for a setting; anything unknown means
// AppearanceLight. The environment's FYNE_THEME (light or dark) wins over the
// setting, so that a picture of either look can be taken on any machine.
func NewTheme(appearance Appearance) *Theme {
	switch os.Getenv("FYNE_THEME") {
	case "light":
		appearance = AppearanceLight
	case "dark":
		appearance = AppearanceDark
	}
	return &Theme{appearance: appearance, base: theme.DefaultTheme()}
}

// Color gives the colour of a role of ours or of Fyne's.
func (t *Theme) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	dark := t.dark(variant)
	if role, ok := fyneRoles[name]; ok {
		name = role
	}
	if shade, ok := palette[name]; ok {
		return shade.in(dark)
	}
	switch name {
	case theme.ColorNameHover:
		return veil(dark, 0x0C)
	case theme.ColorNamePressed:
		return veil(dark, 0x1C)
	case theme.ColorNameSelection, theme.ColorNameFocus:
		return translucent(palette[ColorAccent].in(dark), 0x40)
	}
	if dark {
		variant = theme.VariantDark
	} else {
		variant = theme.VariantLight
	}
	return t.base.Color(name, variant)
}

// Font is Fyne's own: Noto Sans, whose digits are all of one width.
func (t *Theme) Font(style fyne.TextStyle) fyne.Resource { return t.base.Font(style) }

// Icon gives Fyne's icon, for the few dialogs that are Fyne's own.
func (t *Theme) Icon(name fyne.ThemeIconName) fyne.Resource { return t.base.Icon(name) }

// Size gives a size in px at scale 1.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if size, ok := fyneSizes[name]; ok {
		return size
	}
	return t.base.Size(name)
}

func (t *Theme) dark(variant fyne.ThemeVariant) bool {
	switch t.appearance {
	case AppearanceDark:
		return true
	case AppearanceSystem:
		return variant == theme.VariantDark
	}
	return false
}

// fyneRoles dresses Fyne's own widgets (dialogs, menus, scroll bars) in our roles.
var fyneRoles = map[fyne.ThemeColorName]fyne.ThemeColorName{
	theme.ColorNameBackground:          ColorPage,
	theme.ColorNameForeground:          ColorText,
	theme.ColorNameButton:              ColorQuiet,
	theme.ColorNameDisabledButton:      ColorQuiet,
	theme.ColorNameDisabled:            ColorMuted,
	theme.ColorNamePlaceHolder:         ColorMuted,
	theme.ColorNamePrimary:             ColorAccent,
	theme.ColorNameForegroundOnPrimary: ColorOnAccent,
	theme.ColorNameHyperlink:           ColorAccent,
	theme.ColorNameHeaderBackground:    ColorGround,
	theme.ColorNameInputBackground:     ColorPage,
	theme.ColorNameInputBorder:         ColorEntryBorder,
	theme.ColorNameMenuBackground:      ColorPopup,
	theme.ColorNameOverlayBackground:   ColorGround, // a dialog of Fyne has no frame of its own
	theme.ColorNameScrollBar:           ColorEntryBorder,
	theme.ColorNameScrollBarBackground: ColorNone,
	theme.ColorNameSeparator:           ColorSeparator,
	theme.ColorNameShadow:              ColorNone, // Fyne would shade the ends of every scroll
	theme.ColorNameSuccess:             ColorDone,
	theme.ColorNameWarning:             ColorAttention,
	theme.ColorNameError:               ColorLate,
	theme.ColorNameForegroundOnSuccess: ColorPage,
	theme.ColorNameForegroundOnWarning: ColorPage,
	theme.ColorNameForegroundOnError:   ColorPage,
}

var fyneSizes = map[fyne.ThemeSizeName]float32{
	theme.SizeNameText:               TextBase,
	theme.SizeNameCaptionText:        TextCaption,
	theme.SizeNameSubHeadingText:     TextSection,
	theme.SizeNameHeadingText:        TextTitle,
	theme.SizeNamePadding:            Unit,
	theme.SizeNameInnerPadding:       6,
	theme.SizeNameInlineIcon:         IconSize,
	theme.SizeNameInputBorder:        FocusWidth,
	theme.SizeNameInputRadius:        Radius,
	theme.SizeNameSelectionRadius:    Radius,
	theme.SizeNameButtonRadius:       Radius,
	theme.SizeNameDialogRadius:       Radius,
	theme.SizeNamePopupRadius:        Radius,
	theme.SizeNameMenuRadius:         Radius,
	theme.SizeNameScrollBar:          10,
	theme.SizeNameScrollBarSmall:     5,
	theme.SizeNameScrollBarRadius:    RadiusKeyCap,
	theme.SizeNameSeparatorThickness: LineWidth,
}

// Color gives the colour of a role in the running program's theme. Under a
// foreign theme (a bare test program) it is the light one.
func Color(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	if ours, ok := settings.Theme().(*Theme); ok {
		return ours.Color(name, settings.ThemeVariant())
	}
	return (&Theme{base: theme.DefaultTheme()}).Color(name, theme.VariantLight)
}

func (s shades) in(dark bool) color.NRGBA {
	if dark {
		return s.dark
	}
	return s.light
}

// veil is a thin layer that darkens a light ground and lightens a dark one.
func veil(dark bool, alpha uint8) color.NRGBA {
	if dark {
		return color.NRGBA{R: 0xFF, G: 0xFF, B: 0xFF, A: alpha}
	}
	return color.NRGBA{A: alpha}
}

func translucent(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}
