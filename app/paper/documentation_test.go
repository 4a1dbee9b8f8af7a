package paper

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"regexp"
	"strings"
	"testing"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func documentation(t testing.TB, s data.MinutesSnapshot, photos []PhotoOf, perPage int) (Document, []readback.Page) {
	t.Helper()
	doc, err := Documentation(s, photos, DocumentationOptions{PerPage: perPage})
	if err != nil {
		t.Fatal(err)
	}
	pages := readback.Pages(t, doc.PDF)
	insideMargins(t, pages)
	noOverlap(t, pages)
	return doc, pages
}

var photoNumber = regexp.MustCompile(`Foto[ \x{00A0}]\d`)

// photosOn counts the captions of each page.
func photosOn(pages []readback.Page) (counts []int) {
	for _, p := range pages {
		counts = append(counts, len(photoNumber.FindAllString(p.Text(), -1)))
	}
	return counts
}

func TestPhotosStandWithCaptionsUnderTheirDay(t *testing.T) {
	doc, pages := documentation(t, specimen(), samplePhotos(6), 0)
	wants(t, doc.PDF, "Lampiran Notula Rapat : Koordinasi Gugus Tugas", "Tanggal : 25–26 Juli 2024", "DOKUMENTASI", "Ruang Arau, Kantor Bupati",
		"Kamis, 25 Juli 2024", "Foto 1. Pimpinan rapat membuka", "Foto 2. Pemaparan", "Foto 3. Penyampaian", "Foto 4 Jumat, 26 Juli 2024 Foto 5. Diskusi", "Foto 6.")
	if got := fmt.Sprint(photosOn(pages)); got != "[2 3 1]" {
		t.Errorf("photos on the pages: %s", got)
	}
	one := followUpMeeting()
	doc, _ = documentation(t, one, samplePhotos(6), 0)
	lacks(t, doc.PDF, "Jumat, 11", "Kamis, 10")
}

func TestTwoToFourPhotosStandOnAPage(t *testing.T) {
	for perPage, want := range map[int]string{2: "[2 2 2 2]", 3: "[3 3 2]", 4: "[4 4]"} {
		photos := samplePhotos(8)
		for i := range photos {
			photos[i].Day = 0
		}
		if _, pages := documentation(t, specimen(), photos, perPage); fmt.Sprint(photosOn(pages)) != want {
			t.Errorf("%d a page: %v", perPage, photosOn(pages))
		}
	}
	for _, perPage := range []int{-1, 1, 5} {
		if _, err := Documentation(specimen(), nil, DocumentationOptions{PerPage: perPage}); !errors.Is(err, data.ErrInvalid) {
			t.Errorf("%d a page: %v", perPage, err)
		}
	}
}

func TestDocumentationWithoutPhotosSaysSo(t *testing.T) {
	doc, _ := documentation(t, data.MinutesSnapshot{Title: "Rapat", Office: data.OfficeSnapshot{MinutesHeading: "NOTULA"}}, nil, 0)
	wants(t, doc.PDF, "DOKUMENTASI Belum ada foto.")
}

func TestDocumentationTakesLongCaptionsAndOtherKindsOfPicture(t *testing.T) {
	var grey8 bytes.Buffer
	grey := image.NewGray(image.Rect(0, 0, 40, 30))
	grey.SetGray(3, 3, color.Gray{200})
	if err := jpeg.Encode(&grey8, grey, nil); err != nil {
		t.Fatal(err)
	}
	photos := []PhotoOf{
		{Name: "a.png", Content: pngOf(30, 40, 1), Caption: strings.Repeat("keterangan yang panjang ", 20)},
		{Name: "b.jpg", Content: grey8.Bytes(), Caption: "Abu-abu"},
		{Name: "c.jpg", Content: jpegOf(4000, 10, 1), Caption: "Sangat lebar"},
		{Name: "d.jpg", Content: jpegOf(10, 4000, 1), Caption: "Sangat tinggi"},
	}
	doc, _ := documentation(t, specimen(), photos, 0)
	wants(t, doc.PDF, "Foto 2. Abu-abu", "Foto 3. Sangat lebar", "Foto 4. Sangat tinggi")
	if n := strings.Count(readback.Text(t, doc.PDF), "panjang"); n != 20 {
		t.Errorf("the caption has %d of its words", n)
	}
	again, _ := documentation(t, specimen(), photos, 0)
	if !bytes.Equal(doc.PDF, again.PDF) {
		t.Error("two prints differ")
	}
}

func TestAPictureThatCannotBeReadIsNamed(t *testing.T) {
	whole := pngOf(30, 40, 1)
	for _, content := range [][]byte{nil, []byte("bukan gambar"), whole[:len(whole)/2]} {
		_, err := Documentation(specimen(), []PhotoOf{{Name: "foto rusak.png", Content: content}}, DocumentationOptions{})
		if message := data.Message(err); !strings.Contains(message, "foto rusak.png tidak dapat dibaca") {
			t.Errorf("%d bytes: %s", len(content), message)
		}
	}
}

// What is drawn is in the file: the corner of the slope is dark, its end is not.
func TestPhotosAreDrawn(t *testing.T) {
	doc, _ := documentation(t, specimen(), samplePhotos(1), 2)
	rows := readback.Grey(t, doc.PDF, 40)
	dark := 0
	for _, row := range rows[len(rows)/4:] {
		for _, dot := range row {
			if dot < 100 {
				dark++
			}
		}
	}
	if dark < 1000 {
		t.Errorf("%d dark dots: no photo is there", dark)
	}
}
