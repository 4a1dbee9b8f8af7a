package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// Panel puts an object on the ground of a role.
func Panel(role fyne.ThemeColorName, o fyne.CanvasObject) fyne.CanvasObject {
	return container.NewStack(NewFill(role), o)
}

// Separator is a line of 1 px across.
func Separator() fyne.CanvasObject {
	fill := NewFill(ColorSeparator)
	fill.least = fyne.NewSize(LineWidth, LineWidth)
	return fill
}

// Fill is a ground in the colour of a role.
type Fill struct {
	widget.BaseWidget
	role   fyne.ThemeColorName
	radius float32
	border fyne.ThemeColorName
	least  fyne.Size
}

// NewFill returns a ground without a frame.
func NewFill(role fyne.ThemeColorName) *Fill {
	f := &Fill{role: role}
	f.ExtendBaseWidget(f)
	return f
}

// NewFrame returns a ground with a border of 1 px and round corners.
func NewFrame(ground, border fyne.ThemeColorName) *Fill {
	f := NewFill(ground)
	f.border, f.radius = border, Radius
	return f
}

// Set changes the role.
func (f *Fill) Set(role fyne.ThemeColorName) {
	if f.role != role {
		f.role = role
		f.Refresh()
	}
}

// MinSize is nothing but for a Separator.
func (f *Fill) MinSize() fyne.Size { return f.least }

// CreateRenderer is for Fyne.
func (f *Fill) CreateRenderer() fyne.WidgetRenderer {
	r := &fillRenderer{fill: f, box: canvas.NewRectangle(color.Transparent)}
	r.Refresh()
	return r
}

type fillRenderer struct {
	fill *Fill
	box  *canvas.Rectangle
}

func (r *fillRenderer) Layout(size fyne.Size) { r.box.Resize(size) }

func (r *fillRenderer) MinSize() fyne.Size { return r.fill.least }

func (r *fillRenderer) Refresh() {
	r.box.FillColor, r.box.CornerRadius = Color(r.fill.role), r.fill.radius
	if r.fill.border != "" {
		r.box.StrokeColor, r.box.StrokeWidth = Color(r.fill.border), LineWidth
	}
	canvas.Refresh(r.box)
}

func (r *fillRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.box} }

func (r *fillRenderer) Destroy() {}
