// Package photo makes pictures fit for the data file: upright, small, and without
// what a camera writes into them beside the picture (place, time, owner).
package photo

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	_ "image/png" // a format that is read

	xdraw "golang.org/x/image/draw"
	_ "golang.org/x/image/webp" // a format that is read

	"gugustugas/data"
)

// Limits of a picture that is read.
const (
	// MaxBytes is the largest file.
	MaxBytes = 40 << 20
	// MaxPixels keeps a small file from unfolding into more memory than there is;
	// it lets through what telephones take today.
	MaxPixels = 64_000_000
	quality   = 80
)

// Long sides of what is kept, in pixels.
const (
	// Picture is enough for half a page at 200 dpi.
	Picture = 1600
	// Sheet is an A4 page at 200 dpi.
	Sheet = 2340
	// Crest is the picture of a kop at 700 dpi: its edges are sharp.
	Crest = 700
)

// Limits and quality of a crest.
const (
	crestBytes   = 10 << 20
	crestPixels  = 40_000_000
	crestQuality = 92
)

// Prepare reads a JPEG, PNG or WebP and returns it as a JPEG that stands upright,
// at most longSide pixels long, and holds nothing but the picture. Faults are
// sentences for people.
func Prepare(content []byte, longSide int) ([]byte, error) {
	return prepare(content, longSide, limits{MaxBytes, MaxPixels, quality})
}

// PrepareCrest reads the picture of a kop, at most 10 MB and 40 megapixels, and
// returns it as a JPEG on white, fit for print, with its size in pixels. Faults are
// sentences for people.
func PrepareCrest(content []byte) (crest []byte, width, height int, err error) {
	crest, err = prepare(content, Crest, limits{crestBytes, crestPixels, crestQuality})
	if err != nil {
		return nil, 0, 0, err
	}
	config, _, err := image.DecodeConfig(bytes.NewReader(crest))
	return crest, config.Width, config.Height, err
}

// limits are the largest picture that is read, in bytes and pixels, and the quality
// of what is kept.
type limits struct{ bytes, pixels, quality int }

func prepare(content []byte, longSide int, l limits) ([]byte, error) {
	if len(content) > l.bytes {
		return nil, refuse(fmt.Sprintf("Gambar lebih besar dari %d MB; belum ditambahkan, pilih gambar yang lebih kecil.", l.bytes>>20), nil)
	}
	if isHEIF(content) {
		return nil, refuse("Gambar ini berformat HEIC, yang tidak dapat dibaca program ini; belum ditambahkan. Ubah dahulu menjadi JPEG, misalnya dengan membagikannya dari ponsel sebagai JPEG.", nil)
	}
	config, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil {
		return nil, refuse("Berkas ini bukan gambar JPEG, PNG, atau WebP yang utuh; belum ditambahkan, pilih gambar lain.", err)
	}
	if config.Width < 1 || config.Height < 1 || config.Width > l.pixels/config.Height {
		return nil, refuse(fmt.Sprintf("Gambar ini terlalu besar untuk dibuka (lebih dari %d megapiksel); belum ditambahkan, perkecil dahulu.", l.pixels/1_000_000), nil)
	}
	picture, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, refuse("Gambar ini rusak, jadi tidak dapat dibuka; belum ditambahkan, pilih gambar lain.", err)
	}
	var out bytes.Buffer
	upright := turn(shrink(picture, longSide), orientation(content, format))
	if err := jpeg.Encode(&out, upright, &jpeg.Options{Quality: l.quality}); err != nil {
		return nil, fmt.Errorf("write a picture as JPEG: %w", err)
	}
	return out.Bytes(), nil
}

func refuse(sentence string, err error) error {
	if err == nil {
		err = data.ErrInvalid
	}
	return data.Fault(sentence, err)
}

// Thumbnail is a small picture for a list, at most longSide pixels long.
func Thumbnail(content []byte, longSide int) (image.Image, error) {
	picture, _, err := image.Decode(bytes.NewReader(content))
	if err != nil {
		return nil, refuse("Gambar ini rusak, jadi tidak dapat ditampilkan.", err)
	}
	return shrink(picture, longSide), nil
}

// isHEIF tells the pictures of newer telephones by their brand.
func isHEIF(content []byte) bool {
	if len(content) < 12 || string(content[4:8]) != "ftyp" {
		return false
	}
	switch string(content[8:12]) {
	case "heic", "heix", "hevc", "heim", "heis", "mif1", "msf1", "avif":
		return true
	}
	return false
}

// shrink draws a picture on white, no longer than longSide. A smaller one keeps
// its size.
func shrink(picture image.Image, longSide int) *image.RGBA {
	size := picture.Bounds().Size()
	width, height := size.X, size.Y
	if long := max(width, height); long > longSide {
		width, height = max(1, width*longSide/long), max(1, height*longSide/long)
	}
	canvas := image.NewRGBA(image.Rect(0, 0, width, height))
	draw.Draw(canvas, canvas.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	xdraw.CatmullRom.Scale(canvas, canvas.Bounds(), picture, picture.Bounds(), xdraw.Over, nil)
	return canvas
}

// turn sets a picture upright by its orientation of 1 to 8 (TIFF 6.0, tag 274).
func turn(picture *image.RGBA, orientation int) *image.RGBA {
	if orientation < 2 || orientation > 8 {
		return picture
	}
	width, height := picture.Bounds().Dx(), picture.Bounds().Dy()
	turned := image.NewRGBA(image.Rect(0, 0, width, height))
	if orientation >= 5 {
		turned = image.NewRGBA(image.Rect(0, 0, height, width))
	}
	for y := range turned.Bounds().Dy() {
		for x := range turned.Bounds().Dx() {
			fromX, fromY := source(orientation, x, y, width, height)
			turned.SetRGBA(x, y, picture.RGBAAt(fromX, fromY))
		}
	}
	return turned
}

// source is where in a lying picture of that width and height a point of the
// upright one comes from.
func source(orientation, x, y, width, height int) (int, int) {
	switch orientation {
	case 2:
		return width - 1 - x, y
	case 3:
		return width - 1 - x, height - 1 - y
	case 4:
		return x, height - 1 - y
	case 5:
		return y, x
	case 6:
		return y, height - 1 - x
	case 7:
		return width - 1 - y, height - 1 - x
	default:
		return width - 1 - y, x
	}
}
