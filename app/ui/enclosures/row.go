package enclosures

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// fileRow is one file: a small picture or its icon, the caption, its name under it.
type fileRow struct {
	widget.BaseWidget
	body          fyne.CanvasObject
	picture       *canvas.Image
	icon          *kit.Icon
	caption, name *kit.Text
}

// Measures of a row in px.
const (
	thumbWidth float32 = 64
	rowHeight  float32 = 52
)

func newFileRow() *fileRow {
	r := &fileRow{
		picture: &canvas.Image{FillMode: canvas.ImageFillContain}, icon: kit.NewIcon(icons.PDF, kit.IconSize, kit.ColorMuted),
		caption: kit.Body("").Shrink(), name: kit.Caption("").Shrink(),
	}
	look := container.NewStack(kit.Fixed(thumbWidth, rowHeight-8, r.picture), container.NewCenter(r.icon))
	r.body = kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, kit.Columns(14, []float32{thumbWidth, 0}, look, kit.VStack(0, r.caption, r.name)))
	r.ExtendBaseWidget(r)
	return r
}

func (r *fileRow) fill(file data.EnclosedFile, picture image.Image, selected bool) {
	caption := kit.Run{Text: file.Enclosure.Caption, Bold: selected}
	name := file.Attachment.Name + ", " + indonesian.FileSize(file.Attachment.Size)
	switch {
	case caption.Text == "" && file.Enclosure.Kind == data.Photo:
		caption.Text, caption.Color = "Tanpa keterangan", kit.ColorMuted
	case caption.Text == "": // a scan tells by its name what it is
		caption.Text, name = file.Attachment.Name, indonesian.FileSize(file.Attachment.Size)
	}
	r.caption.SetRuns(caption)
	r.name.SetRuns(kit.Run{Text: name, Color: kit.ColorMuted})
	kit.SetVisible(r.picture, picture != nil)
	kit.SetVisible(r.icon, picture == nil)
	r.picture.Image = picture
	r.picture.Refresh()
	r.body.Refresh()
}

// CreateRenderer is for Fyne.
func (r *fileRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

func (v *View) bindRow(i int, r *fileRow, selected bool) {
	file := v.rows[i].file
	if file == nil {
		return
	}
	var picture image.Image
	if file.Enclosure.Kind == data.Photo {
		picture = v.pictures.of(file.Attachment)
	}
	r.fill(*file, picture, selected)
}

func number(n int) string { return indonesian.Number(int64(n)) }
