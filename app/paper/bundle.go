package paper

import (
	"bytes"
	"fmt"
	"slices"

	"gugustugas/app/paper/binding"
	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Scan is a scanned paper: a PDF, or one page as JPEG or PNG.
type Scan struct {
	// Name is that of the file, for faults.
	Name    string
	Content []byte
}

// BundleParts is what hangs on a meeting, for its Berkas rapat.
type BundleParts struct {
	Invitations []Scan
	// SignedSheets are the attendance sheets as signed.
	SignedSheets []Scan
	// Minutes is the PDF of final minutes, as archived; nil prints those of the
	// snapshot, which are a konsep.
	Minutes []byte
	// SignedMinutes are the minutes as signed; they follow the archived ones, because
	// a scan may be of the last page alone.
	SignedMinutes []Scan
	Photos        []PhotoOf
	Documentation DocumentationOptions
}

// PartsOf sorts the files of a meeting by what they are. archived is the PDF of
// final minutes, nil while they are a konsep.
func PartsOf(s data.MinutesSnapshot, archived []byte, files []data.FileContent) BundleParts {
	parts := BundleParts{Minutes: archived}
	for _, f := range files {
		scan := Scan{Name: f.Attachment.Name, Content: f.Content}
		switch f.Enclosure.Kind {
		case data.InvitationScan:
			parts.Invitations = append(parts.Invitations, scan)
		case data.SignedAttendance:
			parts.SignedSheets = append(parts.SignedSheets, scan)
		case data.SignedMinutes:
			parts.SignedMinutes = append(parts.SignedMinutes, scan)
		case data.Photo:
			day := slices.IndexFunc(s.Days, func(d data.DaySnapshot) bool { return d.ID != "" && d.ID == f.Enclosure.DayID })
			parts.Photos = append(parts.Photos, PhotoOf{
				Name: scan.Name, Content: scan.Content, Caption: f.Enclosure.Caption, Day: day + 1,
			})
		}
	}
	return parts
}

// Bundled is a Berkas rapat.
type Bundled struct {
	Document
	// Absent names the parts that the meeting does not have yet: "undangan".
	Absent []string
}

// scanMargin is the white around a scan that is a picture, in millimetres.
const scanMargin = 8

// Bundle joins the papers of a meeting to one PDF: undangan, the recap of
// attendance and the signed sheets, notula, dokumentasi. What is not there takes no
// page and is told in Absent. A scan that can't be read is a data.Error that names
// its file. The same parts make the same bytes.
func Bundle(s data.MinutesSnapshot, p BundleParts) (Bundled, error) {
	b := binder{meeting: s}
	b.scans("Undangan", p.Invitations)
	b.attendance(p.SignedSheets)
	b.minutes(p)
	b.photos(p)
	if b.err != nil {
		return Bundled{}, b.err
	}
	title := "Berkas Rapat " + meetingName(s.Title)
	pdf, pages, err := binding.Join(binding.Info{
		Title: title, Author: s.Office.FullName, Created: created(meetingDates(s)),
	}, b.parts)
	if err != nil {
		return Bundled{}, err
	}
	return Bundled{
		Document: Document{PDF: pdf, Pages: pages, Missing: b.missing, Source: []any{s, captionsOf(p.Photos)}},
		Absent:   p.Absent(s),
	}, nil
}

// Absent names the parts that a meeting does not have yet, in the order of its
// Berkas rapat. It looks at no contents, so these may be left out.
func (p BundleParts) Absent(s data.MinutesSnapshot) (names []string) {
	for _, part := range []struct {
		name  string
		there bool
	}{
		{"undangan", len(p.Invitations) > 0},
		{"daftar hadir", anyMarked(s.Participants)},
		{"daftar hadir bertanda tangan", len(p.SignedSheets) > 0},
		{"notula bertanda tangan", len(p.SignedMinutes) > 0},
		{"dokumentasi", len(p.Photos) > 0},
	} {
		if !part.there {
			names = append(names, part.name)
		}
	}
	return names
}

// binder collects the parts; after a fault it collects no more.
type binder struct {
	meeting data.MinutesSnapshot
	parts   []binding.Part
	missing []rune
	err     error
}

// drawn adds a paper of our own.
func (b *binder) drawn(chapter string, doc Document, err error) {
	if b.err != nil {
		return
	}
	if b.err = err; err != nil {
		return
	}
	for _, r := range doc.Missing {
		if !slices.Contains(b.missing, r) {
			b.missing = append(b.missing, r)
		}
	}
	b.parts = append(b.parts, binding.Part{Name: chapter, Chapter: chapter, PDF: doc.PDF})
}

// scans adds scanned papers; the first begins a chapter, if they have one.
func (b *binder) scans(chapter string, all []Scan) {
	for i, scan := range all {
		if b.err != nil {
			return
		}
		p := binding.Part{Name: scan.Name, PDF: scan.Content}
		if i == 0 {
			p.Chapter = chapter
		}
		if !bytes.HasPrefix(bytes.TrimLeft(scan.Content[:min(1024, len(scan.Content))], "\x00\t\n\f\r \ufeff"), []byte("%PDF-")) {
			p.PDF, b.err = picturePage(scan, b.meeting)
		}
		b.parts = append(b.parts, p)
	}
}

func (b *binder) attendance(signed []Scan) {
	chapter := "Daftar hadir"
	if anyMarked(b.meeting.Participants) {
		doc, err := AttendanceSheet(b.meeting, SheetOptions{})
		b.drawn(chapter, doc, err)
		chapter = ""
	}
	b.scans(chapter, signed)
}

func (b *binder) minutes(p BundleParts) {
	heading := indonesian.Capitalised(lower(orBlank(b.meeting.Office.MinutesHeading)))
	if p.Minutes != nil {
		b.parts = append(b.parts, binding.Part{Name: heading, Chapter: heading, PDF: p.Minutes})
	} else {
		doc, err := Notula(b.meeting)
		b.drawn(heading, doc, err)
	}
	b.scans("", p.SignedMinutes)
}

func (b *binder) photos(p BundleParts) {
	if len(p.Photos) == 0 {
		return
	}
	doc, err := Documentation(b.meeting, p.Photos, p.Documentation)
	b.drawn("Dokumentasi", doc, err)
}

// picturePage is a page that a scanned sheet fills, upright or on its side as the
// sheet is.
func picturePage(scan Scan, s data.MinutesSnapshot) ([]byte, error) {
	picture, err := readPicture(scan.Name, scan.Content)
	if err != nil {
		return nil, err
	}
	doc, err := begin(s.Office, scan.Name, meetingDates(s)...)
	if err != nil {
		return nil, err
	}
	page := layout.Section{
		Sheet: upright(s.Office).Sheet, Landscape: picture.Width > picture.Height,
		Margins: layout.Margins{Top: scanMargin, Bottom: scanMargin, Left: scanMargin, Right: scanMargin},
	}
	height := page.Sheet.Height
	if page.Landscape {
		height = page.Sheet.Width
	}
	doc.Begin(page)
	doc.Add(layout.Pictures{Height: height - 2*scanMargin, Row: []layout.Picture{picture}})
	result, err := doc.Finish()
	if err != nil {
		return nil, fmt.Errorf("page of %s: %w", scan.Name, err)
	}
	return result.PDF, nil
}
