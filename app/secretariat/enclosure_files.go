package secretariat

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"gugustugas/app/photo"
	"gugustugas/data"
)

var (
	pictureEndings = []string{".jpg", ".jpeg", ".png", ".webp", ".heic", ".heif"}
	// officeEndings are papers that hold no macros.
	officeEndings = []string{".docx", ".xlsx", ".pptx"}
)

// FileEndings are the endings of the files that a kind of enclosure takes:
// nothing that a computer would run.
func FileEndings(kind data.EnclosureKind) []string {
	switch kind {
	case data.Photo:
		return pictureEndings
	case data.Evidence:
		return slices.Concat([]string{".pdf"}, pictureEndings, officeEndings)
	}
	return slices.Concat([]string{".pdf"}, pictureEndings)
}

// fitFile is the content as it is kept, and the ending of its name.
func fitFile(e Enclosing) (content []byte, ending string, err error) {
	ending = strings.ToLower(filepath.Ext(e.Name))
	begins := func(magic string) bool { return bytes.HasPrefix(e.Content, []byte(magic)) }
	switch {
	case !slices.Contains(FileEndings(e.Kind), ending):
		return nil, "", data.Fault(strings.TrimSpace("Berkas "+ending)+" tidak dapat dilampirkan di sini; belum dilampirkan, pilih "+told(FileEndings(e.Kind))+".", data.ErrInvalid)
	case slices.Contains(pictureEndings, ending):
		longSide := photo.Sheet
		if e.Kind == data.Photo {
			longSide = photo.Picture
		}
		content, err = photo.Prepare(e.Content, longSide)
		return content, ".jpg", err
	case ending == ".pdf" && !begins("%PDF-"), ending != ".pdf" && !begins("PK\x03\x04"):
		return nil, "", data.Fault("Isi berkas itu tidak sesuai dengan namanya; belum dilampirkan, pilih berkas lain.", data.ErrInvalid)
	case len(e.Content) > data.MaxBlob:
		return nil, "", data.Fault("Berkas lebih besar dari 20 MB; belum dilampirkan, pilih berkas yang lebih kecil.", data.ErrInvalid)
	}
	return e.Content, ending, nil
}

// told names the endings that can be read for people: "PDF, JPEG, PNG, atau WebP".
func told(endings []string) string {
	words := []string{"JPEG", "PNG", "atau WebP"}
	if slices.Contains(endings, ".pdf") {
		words = append([]string{"PDF"}, words...)
	}
	if slices.Contains(endings, ".docx") {
		words = []string{"PDF", "gambar", "atau berkas Word, Excel, PowerPoint tanpa makro"}
	}
	return strings.Join(words, ", ")
}
