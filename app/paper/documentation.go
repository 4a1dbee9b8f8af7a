package paper

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	_ "image/png" // a format of pictures

	"gugustugas/app/paper/layout"
	"gugustugas/data"
)

// PhotoOf is a picture of a meeting. It is printed as it is: upright, and small
// enough for a page.
type PhotoOf struct {
	// Name is that of the file, for faults.
	Name string
	// Content is a JPEG or PNG.
	Content []byte
	Caption string
	// Day is the day that it shows, from 1; 0 where that is not known.
	Day int
}

// DocumentationOptions chooses how many photos stand on a page.
type DocumentationOptions struct {
	// PerPage is 2, 3 or 4; 0 gives a lying photo a row of its own and lets two
	// upright ones share one, which makes 2 to 4.
	PerPage int
}

// Frames of photos in millimetres: two rows fill a page, the first of which has the
// head.
const (
	firstPhotoHeight = 74
	photoHeight      = 98
	photoBetween     = 6
	rowsPerPage      = 2
)

// Documentation prints the photos of a meeting with their captions, two to four on
// a page, as an attachment of its minutes. Photos of a meeting of several days
// stand under their day where it is known. A picture that can't be read is a
// data.Error that names the file; a number per page other than 0, 2, 3 and 4 is
// data.ErrInvalid.
func Documentation(s data.MinutesSnapshot, photos []PhotoOf, o DocumentationOptions) (Document, error) {
	if o.PerPage < 0 || o.PerPage == 1 || o.PerPage > 4 {
		return Document{}, fmt.Errorf("%w: %d photos on a page", data.ErrInvalid, o.PerPage)
	}
	doc, err := begin(s.Office, "Dokumentasi "+s.Title, meetingDates(s)...)
	if err != nil {
		return Document{}, err
	}
	doc.Begin(marked(upright(s.Office), s))
	doc.Add(attachmentHead(s, rightColumn)...)
	doc.Add(title("Dokumentasi", 28))
	for _, place := range places(s.Days) {
		doc.Add(centred(place))
	}
	if len(photos) == 0 {
		doc.Add(layout.Paragraph{Runs: layout.Regular("Belum ada foto."), Gap: 18, Align: layout.Center})
	}
	pages, err := photoPages(s, photos, o)
	if err != nil {
		return Document{}, err
	}
	for i, blocks := range pages {
		if i > 0 {
			doc.Begin(marked(upright(s.Office), s))
		}
		doc.Add(blocks...)
	}
	return finish(doc, []any{withoutContents(s), captionsOf(photos)})
}

// captioned is a caption with the number of its photo, by which the check for
// personal data tells where it stands.
type captioned struct {
	Number  int
	Caption string
}

func captionsOf(photos []PhotoOf) []captioned {
	captions := make([]captioned, len(photos))
	for i, p := range photos {
		captions[i] = captioned{i + 1, p.Caption}
	}
	return captions
}

// places are where the days took place, each once.
func places(days []data.DaySnapshot) []string {
	var all []string
	seen := map[string]bool{"": true}
	for _, day := range days {
		text := day.Place
		if text == "" && day.Mode == data.Online {
			text = "Daring"
		}
		if !seen[text] {
			seen[text] = true
			all = append(all, text)
		}
	}
	return all
}

// photoPages are the photos in rows, two rows on a page, under a heading for each
// day of several.
func photoPages(s data.MinutesSnapshot, photos []PhotoOf, o DocumentationOptions) (pages [][]layout.Block, err error) {
	pictures := make([]layout.Picture, len(photos))
	for i, p := range photos {
		if pictures[i], err = readPicture(p.Name, p.Content); err != nil {
			return nil, err
		}
		pictures[i].Caption = layout.Regular(photoCaption(i+1, p.Caption))
	}
	height := float64(firstPhotoHeight)
	day := 0
	for from, row := 0, 0; from < len(photos); row++ {
		if row%rowsPerPage == 0 {
			pages = append(pages, nil)
		}
		if len(pages) > 1 {
			height = photoHeight
		}
		var blocks []layout.Block
		if d := photos[from].Day; d != day && d > 0 && d <= len(s.Days) && len(s.Days) > 1 {
			day = d
			blocks = append(blocks, layout.Paragraph{
				Runs: layout.Bold(dayDate(s.Days[d-1].Date)), Align: layout.Center, Gap: 18, KeepNext: true,
			})
		}
		room := roomInRow(pictures[from:], row, o.PerPage)
		to := from + 1
		for to < len(photos) && to < from+room && photos[to].Day == photos[from].Day {
			to++
		}
		blocks = append(blocks, layout.Pictures{
			Gap: 14, Height: height, Between: photoBetween, Columns: room, Row: pictures[from:to],
			Size: tableSize, Pitch: tablePitch,
		})
		pages[len(pages)-1] = append(pages[len(pages)-1], blocks...)
		from = to
	}
	return pages, nil
}

// roomInRow is how many photos share a row, of which two stand on a page.
func roomInRow(rest []layout.Picture, row, perPage int) int {
	upright := func(p layout.Picture) bool { return p.Height > p.Width }
	switch perPage {
	case 2:
		return 1
	case 3:
		return 1 + row%2
	case 4:
		return 2
	}
	if len(rest) > 1 && upright(rest[0]) && upright(rest[1]) {
		return 2
	}
	return 1
}

// photoCaption is "Foto 1. Pembukaan rapat".
func photoCaption(n int, text string) string {
	if text = tidy(text); text == "" {
		return fmt.Sprintf("Foto %d", n)
	}
	return fmt.Sprintf("Foto\u00A0%d. %s", n, text)
}

// readPicture makes a picture ready for a page. A JPEG of an ordinary kind goes in
// as it is; anything else is written anew, on white.
func readPicture(name string, content []byte) (layout.Picture, error) {
	config, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return layout.Picture{}, unreadablePicture(name, err)
	}
	plain := config.ColorModel == color.YCbCrModel || config.ColorModel == color.GrayModel
	if format == "jpeg" && plain {
		return layout.Picture{JPEG: content, Width: config.Width, Height: config.Height}, nil
	}
	decoded, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return layout.Picture{}, unreadablePicture(name, err)
	}
	canvas := image.NewRGBA(image.Rect(0, 0, config.Width, config.Height))
	draw.Draw(canvas, canvas.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(canvas, canvas.Bounds(), decoded, decoded.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := jpeg.Encode(&out, canvas, &jpeg.Options{Quality: 90}); err != nil {
		return layout.Picture{}, fmt.Errorf("write %s as JPEG: %w", name, err)
	}
	return layout.Picture{JPEG: out.Bytes(), Width: config.Width, Height: config.Height}, nil
}

func unreadablePicture(name string, err error) error {
	return data.Fault(fmt.Sprintf(
		"Gambar %s tidak dapat dibaca, jadi tidak ada yang dicetak; buka gambar itu untuk memeriksanya, lalu lampirkan lagi sebagai JPEG.", name), err)
}
