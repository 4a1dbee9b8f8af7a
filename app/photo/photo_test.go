package photo

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"testing"

	"gugustugas/data"
)

// flag is a picture that is red at its left and blue at its right, green at the
// bottom of both.
func flag(width, height int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			c := color.RGBA{R: 255, A: 255}
			if x >= width/2 {
				c = color.RGBA{B: 255, A: 255}
			}
			if y >= height*3/4 {
				c.G = 255
			}
			picture.SetRGBA(x, y, c)
		}
	}
	return picture
}

func asJPEG(t testing.TB, picture image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, picture, &jpeg.Options{Quality: 95}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func asPNG(t testing.TB, picture image.Image) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// exif is a TIFF directory with the camera's owner and its orientation.
func exif(order binary.AppendByteOrder, orientation uint16) []byte {
	head := []byte("MM\x00\x2a")
	if order == binary.AppendByteOrder(binary.LittleEndian) {
		head = []byte("II\x2a\x00")
	}
	out := order.AppendUint32(head, 8)
	out = order.AppendUint16(out, 2)
	out = order.AppendUint16(out, 270) // a description, which must not survive
	out = order.AppendUint16(out, 2)
	out = order.AppendUint32(out, 4)
	out = append(out, "RAHA"...)
	out = order.AppendUint16(out, 274)
	out = order.AppendUint16(out, 3)
	out = order.AppendUint32(out, 1)
	out = order.AppendUint16(out, orientation)
	return append(out, 0, 0, 0, 0, 0, 0)
}

func withEXIF(picture, tiff []byte) []byte {
	part := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{}, picture[:2]...)
	out = append(out, 0xFF, 0xE1)
	out = binary.BigEndian.AppendUint16(out, uint16(len(part)+2))
	return append(append(out, part...), picture[2:]...)
}

func withPNGEXIF(picture, tiff []byte) []byte {
	const headEnd = 8 + 25
	part := append([]byte("eXIf"), tiff...)
	out := append([]byte{}, picture[:headEnd]...)
	out = binary.BigEndian.AppendUint32(out, uint32(len(tiff)))
	out = binary.BigEndian.AppendUint32(append(out, part...), crc32.ChecksumIEEE(part))
	return append(out, picture[headEnd:]...)
}

func prepared(t testing.TB, content []byte, longSide int) (image.Image, []byte) {
	t.Helper()
	out, err := Prepare(content, longSide)
	if err != nil {
		t.Fatal(err)
	}
	picture, format, err := image.Decode(bytes.NewReader(out))
	if err != nil || format != "jpeg" {
		t.Fatalf("made a %s: %v", format, err)
	}
	return picture, out
}

// name tells the colour of a corner of the flag.
func name(c color.Color) string {
	r, g, b, _ := c.RGBA()
	word := ""
	for _, part := range []struct {
		letter string
		value  uint32
	}{{"R", r}, {"G", g}, {"B", b}} {
		if part.value > 0x8000 {
			word += part.letter
		}
	}
	return word
}

// corners are the colours at top left, top right, bottom left, bottom right.
func corners(p image.Image) [4]string {
	b := p.Bounds()
	x, y := b.Dx()/8, b.Dy()/8
	return [4]string{
		name(p.At(x, y)), name(p.At(b.Dx()-x, y)), name(p.At(x, b.Dy()-y-1)), name(p.At(b.Dx()-x-1, b.Dy()-y-1)),
	}
}

func TestAPictureStandsUprightHoweverTheCameraWasHeld(t *testing.T) {
	for orientation, want := range map[uint16][4]string{
		1: {"R", "B", "RG", "GB"},
		2: {"B", "R", "GB", "RG"},
		3: {"GB", "RG", "B", "R"},
		4: {"RG", "GB", "R", "B"},
		5: {"R", "RG", "B", "GB"},
		6: {"RG", "R", "GB", "B"},
		7: {"GB", "B", "RG", "R"},
		8: {"B", "GB", "R", "RG"},
		9: {"R", "B", "RG", "GB"}, // no orientation at all
	} {
		for _, order := range []binary.AppendByteOrder{binary.BigEndian, binary.LittleEndian} {
			tiff := exif(order, orientation)
			for _, content := range [][]byte{
				withEXIF(asJPEG(t, flag(64, 48)), tiff), withPNGEXIF(asPNG(t, flag(64, 48)), tiff),
			} {
				picture, _ := prepared(t, content, Picture)
				if got := corners(picture); got != want {
					t.Errorf("orientation %d: corners %v, want %v", orientation, got, want)
				}
				if lying := orientation >= 5 && orientation <= 8; lying != (picture.Bounds().Dx() == 48) {
					t.Errorf("orientation %d: %v", orientation, picture.Bounds())
				}
			}
		}
	}
}

func TestNothingButThePictureIsLeft(t *testing.T) {
	_, out := prepared(t, withEXIF(asJPEG(t, flag(64, 48)), exif(binary.BigEndian, 1)), Picture)
	for _, trace := range []string{"Exif", "RAHA", "http://ns.adobe.com"} {
		if bytes.Contains(out, []byte(trace)) {
			t.Errorf("%q is left in the file", trace)
		}
	}
}

func TestALargePictureIsShrunkAndASmallOneKept(t *testing.T) {
	picture, _ := prepared(t, asJPEG(t, flag(3000, 1500)), Picture)
	if size := picture.Bounds().Size(); size != image.Pt(1600, 800) {
		t.Errorf("shrunk to %v", size)
	}
	picture, _ = prepared(t, asJPEG(t, flag(200, 300)), Picture)
	if size := picture.Bounds().Size(); size != image.Pt(200, 300) {
		t.Errorf("a small one became %v", size)
	}
	if small, err := Thumbnail(asJPEG(t, flag(3000, 10)), 60); err != nil || small.Bounds().Size() != image.Pt(60, 1) {
		t.Errorf("thumbnail %v, %v", small, err)
	}
}

func TestWhatIsClearInAPNGBecomesWhite(t *testing.T) {
	picture, _ := prepared(t, asPNG(t, image.NewRGBA(image.Rect(0, 0, 40, 40))), Picture)
	if got := name(picture.At(20, 20)); got != "RGB" {
		t.Errorf("the ground is %q", got)
	}
}

// blank is a lossless WebP of one white pixel.
const blank = "UklGRhwAAABXRUJQVlA4TBAAAAAvAAAAEAcQERGIiP4HAA=="

func TestAWebPIsRead(t *testing.T) {
	content, err := base64.StdEncoding.DecodeString(blank)
	if err != nil {
		t.Fatal(err)
	}
	if picture, _ := prepared(t, content, Picture); picture.Bounds().Dx() != 1 {
		t.Errorf("read as %v", picture.Bounds())
	}
}

// bomb is a PNG head that promises more than fits into memory.
func bomb(t testing.TB) []byte {
	content := asPNG(t, flag(2, 2))
	binary.BigEndian.PutUint32(content[16:], 60_000)
	binary.BigEndian.PutUint32(content[20:], 60_000)
	binary.BigEndian.PutUint32(content[29:], crc32.ChecksumIEEE(content[12:29]))
	return content
}

func TestWhatIsNoFitPictureIsRefusedWithItsReason(t *testing.T) {
	whole := asJPEG(t, flag(300, 300))
	for _, c := range []struct {
		content []byte
		begins  string
	}{
		{nil, "Berkas ini bukan gambar"},
		{[]byte("%PDF-1.7"), "Berkas ini bukan gambar"},
		{[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), "Gambar ini berformat HEIC"},
		{whole[:len(whole)/2], "Gambar ini rusak"},
		{bomb(t), "Gambar ini terlalu besar"},
		{make([]byte, MaxBytes+1), "Gambar lebih besar dari 40 MB"},
	} {
		_, err := Prepare(c.content, Picture)
		var told *data.Error
		if !errors.As(err, &told) || !bytes.HasPrefix([]byte(data.Message(err)), []byte(c.begins)) {
			t.Errorf("want %q, got %v", c.begins, err)
		}
	}
}

func FuzzOrientation(f *testing.F) {
	f.Add(withEXIF(asJPEG(f, flag(8, 8)), exif(binary.BigEndian, 6)))
	f.Add(withPNGEXIF(asPNG(f, flag(8, 8)), exif(binary.LittleEndian, 3)))
	f.Fuzz(func(_ *testing.T, content []byte) {
		for _, format := range []string{"jpeg", "png", "webp"} {
			orientation(content, format)
		}
	})
}
