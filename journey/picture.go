//go:build linux

package journey

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"path/filepath"
)

// frame is what the display shows now, as Xvfb keeps it in a file: an XWD
// image of 32 bits a pixel.
func (s *Screen) frame() ([]byte, error) {
	return os.ReadFile(filepath.Join(s.dir, "Xvfb_screen0"))
}

// WaitStill waits until the display shows the same picture for half a second.
// With animations off a window stands still as soon as it has done its work.
func (s *Screen) WaitStill() error {
	var last []byte
	same := 0
	return WaitFor("a window that stands still", func() bool {
		now, err := s.frame()
		if err != nil {
			return false
		}
		if same++; !bytes.Equal(now, last) {
			same = 0
		}
		last = now
		return same >= 5
	})
}

// Turn presses a chord and waits until the window shows something else and
// stands still again: on a busy machine it may stand still before it begins.
func (s *Screen) Turn(chord string) error {
	before, err := s.frame()
	if err != nil {
		return err
	}
	if err := s.Keys(chord); err != nil {
		return err
	}
	err = WaitFor("what "+chord+" shows", func() bool {
		now, err := s.frame()
		return err == nil && !bytes.Equal(now, before)
	})
	if err != nil {
		return err
	}
	return s.WaitStill()
}

// WaitPreview waits until the preview of a window of 1366 × 768 shows paper with
// print on it: mostly white, with black in it.
func (s *Screen) WaitPreview() error {
	area := image.Rect(940, 160, 1345, 730)
	return WaitFor("print in the preview", func() bool {
		img, err := s.image()
		if err != nil {
			return false
		}
		white, black := 0, 0
		for y := area.Min.Y; y < area.Max.Y; y++ {
			for x := area.Min.X; x < area.Max.X; x++ {
				switch grey := color.GrayModel.Convert(img.At(x, y)).(color.Gray).Y; {
				case grey > 250:
					white++
				case grey < 128:
					black++
				}
			}
		}
		all := area.Dx() * area.Dy()
		return white > all/2 && black > all/200 && black < all/4
	})
}

func (s *Screen) image() (image.Image, error) {
	raw, err := s.frame()
	if err != nil {
		return nil, err
	}
	return decodeXWD(raw)
}

// Picture writes what the display shows to a PNG file.
func (s *Screen) Picture(path string) error {
	img, err := s.image()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := png.Encode(&out, img); err != nil {
		return err
	}
	return os.WriteFile(path, out.Bytes(), 0o644)
}

// decodeXWD reads the one form of X Window Dump that Xvfb writes: version 7,
// 32 bits a pixel, blue first. The header is 25 numbers of 4 bytes, the name of
// the window, then 12 bytes for each colour of the map (X11/XWDFile.h).
func decodeXWD(raw []byte) (image.Image, error) {
	const numbers = 25
	if len(raw) < numbers*4 {
		return nil, errors.New("XWD: header is cut short")
	}
	field := func(i int) int { return int(binary.BigEndian.Uint32(raw[i*4:])) }
	header, version, width, height := field(0), field(1), field(4), field(5)
	order, bits, stride, colours := field(7), field(11), field(12), field(19)
	start := header + colours*12
	if version != 7 || order != 0 || bits != 32 || len(raw) < start+stride*height {
		return nil, errors.New("XWD: not the form that Xvfb writes")
	}
	img := image.NewNRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		line := raw[start+y*stride:]
		for x := range width {
			copy(img.Pix[img.PixOffset(x, y):], []byte{line[x*4+2], line[x*4+1], line[x*4], 0xff})
		}
	}
	return img, nil
}
