package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
)

// Colour roles. A widget asks for a role and never for a shade, so that light
// and dark differ only in the table below.
const (
	ColorPage        fyne.ThemeColorName = "kit.page"        // ground of pages, cards and rows
	ColorGround      fyne.ThemeColorName = "kit.ground"      // rail, heads, group rows
	ColorDesk        fyne.ThemeColorName = "kit.desk"        // behind a sheet of paper
	ColorPopup       fyne.ThemeColorName = "kit.popup"       // lists that open above a page
	ColorText        fyne.ThemeColorName = "kit.text"        // what is read
	ColorMuted       fyne.ThemeColorName = "kit.muted"       // what is read second
	ColorSeparator   fyne.ThemeColorName = "kit.separator"   // lines of 1 px between things
	ColorEntryBorder fyne.ThemeColorName = "kit.entryBorder" // frame of what can be filled in
	ColorAccent      fyne.ThemeColorName = "kit.accent"      // main action, current place, focus
	ColorOnAccent    fyne.ThemeColorName = "kit.onAccent"    // text on the accent
	ColorSelection   fyne.ThemeColorName = "kit.selection"   // tint of the chosen row
	ColorQuiet       fyne.ThemeColorName = "kit.quiet"       // ground of a quiet button
	ColorTrack       fyne.ThemeColorName = "kit.track"       // empty part of a bar
	ColorDone        fyne.ThemeColorName = "kit.done"        // selesai
	ColorRunning     fyne.ThemeColorName = "kit.running"     // berjalan
	ColorAttention   fyne.ThemeColorName = "kit.attention"   // perhatian
	ColorLate        fyne.ThemeColorName = "kit.late"        // terlambat
	ColorPaper       fyne.ThemeColorName = "kit.paper"       // a sheet: white in both themes
	ColorPaperMark   fyne.ThemeColorName = "kit.paperMark"   // mark on a sheet: the light accent in both themes
	ColorNone        fyne.ThemeColorName = "kit.none"        // nothing is drawn
)

// Sizes in px at scale 1.
const (
	TextTitle   float32 = 20 // page title, line 28
	TextSection float32 = 16 // section heading, line 24
	TextBase    float32 = 14 // everything read, line 20
	TextCaption float32 = 12 // caption, chip, table head, key; line 16

	Unit        float32 = 4
	PagePadding float32 = 20
	FieldGap    float32 = 8

	RailWidth       float32 = 200
	RailItemHeight  float32 = 36
	PageHeadHeight  float32 = 72
	TabStripHeight  float32 = 37
	ToolbarHeight   float32 = 48
	TableHeadHeight float32 = 28
	RowHeight       float32 = 32
	GroupRowHeight  float32 = 30
	KeyStripHeight  float32 = 32
	ControlHeight   float32 = 32
	SmallHeight     float32 = 24
	ChipHeight      float32 = 20
	KeyCapHeight    float32 = 18
	SearchWidth     float32 = 190
	CheckSize       float32 = 16

	IconSize      float32 = 16
	IconSizeRail  float32 = 18
	IconSizeSmall float32 = 12

	Radius         float32 = 4
	RadiusKeyCap   float32 = 3
	RadiusBar      float32 = 2
	LineWidth      float32 = 1
	FocusWidth     float32 = 2
	SelectionWidth float32 = 4
	UnderlineWidth float32 = 3
)

// shades holds one role's colour in the light and in the dark theme.
type shades struct{ light, dark color.NRGBA }

var palette = map[fyne.ThemeColorName]shades{
	ColorPage:        {rgb(0xFFFFFF), rgb(0x1D1C22)},
	ColorGround:      {rgb(0xF5F4F8), rgb(0x16151A)},
	ColorDesk:        {rgb(0xE9E7EE), rgb(0x121116)},
	ColorPopup:       {rgb(0xFFFFFF), rgb(0x26242D)},
	ColorText:        {rgb(0x1C1B22), rgb(0xECEAF2)},
	ColorMuted:       {rgb(0x5B5966), rgb(0xB4B1C0)},
	ColorSeparator:   {rgb(0xE1DFE8), rgb(0x35333E)},
	ColorEntryBorder: {rgb(0x8E8B9A), rgb(0x7C798A)},
	ColorAccent:      {rgb(0x5B2A86), rgb(0xB794F4)},
	ColorOnAccent:    {rgb(0xFFFFFF), rgb(0x1B1026)},
	ColorSelection:   {rgb(0xF0EAF7), rgb(0x33284A)},
	ColorQuiet:       {rgb(0xECEAF1), rgb(0x2D2B35)},
	ColorTrack:       {rgb(0xE1DFE8), rgb(0x3A3844)},
	ColorDone:        {rgb(0x1B7F4B), rgb(0x5CC98D)},
	ColorRunning:     {rgb(0x1D5FA8), rgb(0x82B5F2)},
	ColorAttention:   {rgb(0x9A6700), rgb(0xE3B341)},
	ColorLate:        {rgb(0xB42318), rgb(0xFF9488)},
	ColorPaper:       {rgb(0xFFFFFF), rgb(0xFFFFFF)},
	ColorPaperMark:   {rgb(0x5B2A86), rgb(0x5B2A86)},
	ColorNone:        {},
}

// rgb turns 0xRRGGBB into an opaque colour.
func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}
