package paper

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"gugustugas/app/paper/layout"
	"gugustugas/assets"
	"gugustugas/data"
)

// Document is a finished paper.
type Document struct {
	PDF   []byte
	Pages int
	// Marks tell where each record was drawn: notes, decisions, follow-ups, agenda
	// items and participants by their ids.
	Marks []layout.Mark
	// Missing holds the characters that the font does not have, each once; they
	// were printed as boxes.
	Missing []rune
}

// sampleNote stands at the foot of every page of invented data.
const sampleNote = "DATA CONTOH – nama orang (kecuali pimpinan rapat), NIP, nomor, alamat, jam, dan uraian di luar fakta pokok rapat adalah contoh"

// blank is room to write what is not known.
const blank = "……"

var fonts = sync.OnceValues(func() (*layout.Fonts, error) {
	return layout.ParseFonts(assets.FontRegular, assets.FontBold)
})

// begin starts a paper about a meeting.
func begin(s data.MinutesSnapshot, title string) (*layout.Document, error) {
	faces, err := fonts()
	if err != nil {
		return nil, fmt.Errorf("open fonts: %w", err)
	}
	return layout.New(faces, layout.Info{
		Title:   strings.TrimSpace(title + " " + s.Title),
		Author:  s.Office.FullName,
		Created: created(s),
	}), nil
}

// created is the time that the file gives as its own: the meeting's last day, so
// that printing again makes the same bytes.
func created(s data.MinutesSnapshot) time.Time {
	for i := len(s.Days) - 1; i >= 0; i-- {
		if t, ok := s.Days[i].Date.Time(); ok {
			return t
		}
	}
	return time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
}

func finish(doc *layout.Document) (Document, error) {
	result, err := doc.Finish()
	if err != nil {
		return Document{}, err
	}
	return Document(result), nil
}

// marked puts class, state and the sample's note at the edges of a section.
// Biasa is not printed (tata naskah dinas); KONSEP stands until the minutes are
// final.
func marked(section layout.Section, s data.MinutesSnapshot) layout.Section {
	if s.Security != data.Ordinary {
		section.Class = strings.ToUpper(string(s.Security))
	}
	if !s.State.Locked() {
		section.State = "KONSEP"
	}
	if s.Office.Sample {
		section.Note = sampleNote
	}
	return section
}
