package paper

import (
	"fmt"
	"slices"
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
	// items, participants, seats and agencies by their ids.
	Marks []layout.Mark
	// Missing holds the characters that the font does not have, each once; they
	// were printed as boxes.
	Missing []rune
	// Source is the snapshot that was drawn, or a list of them: what is printed is
	// what is checked for personal data.
	Source any
	// laid is what the paper was drawn from, where a Word copy may be made of it too.
	laid *layout.Document
}

// sampleNote stands at the foot of every page of invented data.
const sampleNote = "DATA CONTOH – nama orang (kecuali pimpinan rapat), NIP, nomor, alamat, jam, dan uraian di luar fakta pokok rapat adalah contoh"

// blank is room to write what is not known.
const blank = "……"

var fonts = sync.OnceValues(func() (*layout.Fonts, error) {
	return layout.ParseFonts(assets.FontRegular, assets.FontBold)
})

// begin starts a paper of the office. The file gives the last of the dates as its
// time of creation, so that printing again makes the same bytes.
func begin(office data.OfficeSnapshot, title string, on ...data.Date) (*layout.Document, error) {
	faces, err := fonts()
	if err != nil {
		return nil, fmt.Errorf("open fonts: %w", err)
	}
	if _, err := crest(office); err != nil {
		return nil, err
	}
	return layout.New(faces, layout.Info{
		Title:   strings.TrimSpace(title),
		Author:  office.FullName,
		Created: created(on),
	}), nil
}

func created(on []data.Date) time.Time {
	for _, d := range slices.Backward(on) {
		if t, ok := d.Time(); ok {
			return t
		}
	}
	return time.Date(2000, time.January, 1, 0, 0, 0, 0, time.UTC)
}

// meetingDates are those of the days of a meeting.
func meetingDates(s data.MinutesSnapshot) []data.Date {
	all := make([]data.Date, len(s.Days))
	for i, day := range s.Days {
		all[i] = day.Date
	}
	return all
}

func finish(doc *layout.Document, source any) (Document, error) {
	result, err := doc.Finish()
	if err != nil {
		return Document{}, err
	}
	return Document{PDF: result.PDF, Pages: result.Pages, Marks: result.Marks, Missing: result.Missing, Source: source}, nil
}

// marked puts class, state and the sample's note at the edges of a section. KONSEP
// stands until the minutes are final.
func marked(section layout.Section, s data.MinutesSnapshot) layout.Section {
	section = classed(section, s.Office, s.Security)
	if !s.State.Locked() {
		section.State = "KONSEP"
	}
	if s.Office.Sample {
		section.Note = sampleNote
	}
	return section
}
