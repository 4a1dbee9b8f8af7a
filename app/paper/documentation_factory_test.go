package paper

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
)

// drawn is a picture of that size with a slope of colours.
func drawn(width, height, shade int) image.Image {
	img := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			img.SetRGBA(x, y, color.RGBA{uint8(x * 255 / width), uint8(y * 255 / height), uint8(shade * 30), 255})
		}
	}
	return img
}

func jpegOf(width, height, shade int) []byte {
	var out bytes.Buffer
	if err := jpeg.Encode(&out, drawn(width, height, shade), nil); err != nil {
		panic(err)
	}
	return out.Bytes()
}

func pngOf(width, height, shade int) []byte {
	var out bytes.Buffer
	if err := png.Encode(&out, drawn(width, height, shade)); err != nil {
		panic(err)
	}
	return out.Bytes()
}

// samplePhotos are lying and upright photos of both days of a meeting.
func samplePhotos(n int) []PhotoOf {
	captions := []string{
		"Pimpinan rapat membuka rapat koordinasi", "Pemaparan dasar hukum oleh DPPPA di hadapan peserta dari perangkat daerah, instansi vertikal, dan kecamatan",
		"Penyampaian informasi oleh Polres Kutai Timur", "", "Diskusi penyusunan program kerja", "Penandatanganan daftar hadir", "Foto bersama",
	}
	var photos []PhotoOf
	for i := range n {
		width, height := 480, 320
		if i%7 == 2 || i%7 == 3 || i%7 == 5 {
			width, height = 300, 400
		}
		photos = append(photos, PhotoOf{Name: fmt.Sprintf("foto-%d.jpg", i+1), Content: jpegOf(width, height, i), Caption: captions[i%7], Day: 1 + i/4})
	}
	return photos
}
