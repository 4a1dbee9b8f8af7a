package kit

import (
	"bytes"
	"fmt"
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"gugustugas/assets/icons"
)

// Icon is one of the program's line icons in the colour of a role.
type Icon struct {
	widget.BaseWidget
	name  icons.Name
	role  fyne.ThemeColorName
	size  float32
	image *canvas.Image
	drawn drawing
}

// NewIcon returns an icon of a size in px; an empty name draws nothing and
// keeps its place.
func NewIcon(name icons.Name, size float32, role fyne.ThemeColorName) *Icon {
	i := &Icon{size: size, image: &canvas.Image{FillMode: canvas.ImageFillContain}}
	i.ExtendBaseWidget(i)
	i.Set(name, role)
	return i
}

// Set changes what is drawn and in which role.
func (i *Icon) Set(name icons.Name, role fyne.ThemeColorName) {
	if i.name == name && i.role == role {
		return
	}
	i.name, i.role = name, role
	i.image.Resource = nil
	if name != "" {
		i.image.Resource = &iconResource{i}
	}
	i.Refresh()
}

// MinSize is the icon's square.
func (i *Icon) MinSize() fyne.Size { return fyne.NewSquareSize(i.size) }

// CreateRenderer is for Fyne.
func (i *Icon) CreateRenderer() fyne.WidgetRenderer {
	r := &iconRenderer{icon: i}
	r.Refresh()
	return r
}

type iconRenderer struct{ icon *Icon }

func (r *iconRenderer) Layout(size fyne.Size) {
	side := r.icon.size
	r.icon.image.Resize(fyne.NewSquareSize(side))
	r.icon.image.Move(fyne.NewPos((size.Width-side)/2, (size.Height-side)/2))
}

func (r *iconRenderer) MinSize() fyne.Size { return r.icon.MinSize() }

// Refresh draws the icon anew where its colour or drawing is another one now.
func (r *iconRenderer) Refresh() {
	i := r.icon
	if drawn := i.drawing(); drawn != i.drawn {
		i.drawn = drawn
		i.image.Refresh()
	}
	canvas.Refresh(i)
}

func (r *iconRenderer) Objects() []fyne.CanvasObject {
	if r.icon.name == "" {
		return nil
	}
	return []fyne.CanvasObject{r.icon.image}
}

func (r *iconRenderer) Destroy() {}

// drawing is all that decides what an icon looks like.
type drawing struct {
	name   icons.Name
	shade  color.Color
	stroke float32 // px of the screen
}

// drawing tells how the icon looks now. Its lines are as thick as those of the
// 24-unit grid at its size, and never so thin that they vanish.
func (i *Icon) drawing() drawing {
	scale := float32(1)
	if c := canvasOf(i.image); c != nil {
		scale = c.Scale()
	}
	const thinnest = 1.2
	return drawing{i.name, Color(i.role), scale * max(thinnest, i.size*1.75/24)}
}

// iconResource is the icon as Fyne reads it. It is written at the moment it is
// read, because only then the scale of the screen is known, and Fyne's SVG
// reader does not scale strokes by itself.
type iconResource struct{ icon *Icon }

// Name holds all that the picture depends on, because Fyne keeps pictures by name.
func (r *iconResource) Name() string {
	d := r.icon.drawing()
	return fmt.Sprintf("%s%s-%.2f.svg", d.name, hex(d.shade), d.stroke)
}

// Content is the icon's drawing in its colour.
func (r *iconResource) Content() []byte {
	d := r.icon.drawing()
	drawn := bytes.ReplaceAll(icons.SVG(d.name), []byte("currentColor"), []byte(hex(d.shade)))
	stroke := fmt.Sprintf(`stroke-width="%.2f"`, d.stroke)
	return bytes.ReplaceAll(drawn, []byte(`stroke-width="1.75"`), []byte(stroke))
}

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", uint8(r>>8), uint8(g>>8), uint8(b>>8))
}
