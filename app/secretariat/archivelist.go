package secretariat

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
)

// ArchivedLine is a paper in the list of the archive.
type ArchivedLine struct {
	data.ArchiveLine
	// AboutCases says that it belongs to a meeting about cases: the list then tells
	// its code alone.
	AboutCases bool
	// Newest is the highest revision of the same paper in the archive, NewestID its
	// document.
	Newest   int
	NewestID string
	// Void says that the letter was dropped after it was issued.
	Void bool
}

// Superseded says that a newer revision of the paper lies in the archive.
func (l ArchivedLine) Superseded() bool { return l.Newest > l.Document.Revision }

// ArchiveList lists the papers of the archive, the newest first, each with the
// number that it has in the register today. Every word of the query must stand in
// code, number, title, addressee, kind, class, date or year; an empty one lets all through.
func (d *Desk) ArchiveList(ctx context.Context, query string) ([]ArchivedLine, error) {
	return view(ctx, d.store, func(r data.Reader) ([]ArchivedLine, error) { return archiveList(r, query) })
}

func archiveList(r data.Reader, query string) ([]ArchivedLine, error) {
	documents, err := r.Documents("")
	if err != nil {
		return nil, err
	}
	known, err := readArchiveFacts(r)
	if err != nil {
		return nil, err
	}
	newest := map[string]data.Document{}
	for _, d := range documents {
		if known, ok := newest[paperKey(d)]; !ok || known.Revision < d.Revision {
			newest[paperKey(d)] = d
		}
	}
	words := strings.Fields(strings.ToLower(query))
	list := make([]ArchivedLine, 0, len(documents))
	for _, d := range documents {
		line := known.line(d)
		line.Newest, line.NewestID = newest[paperKey(d)].Revision, newest[paperKey(d)].ID
		if line.has(words) {
			list = append(list, line)
		}
	}
	return list, nil
}

// paperKey is the same for all revisions of one paper.
func paperKey(d data.Document) string {
	return string(d.Kind) + " " + cmp.Or(d.LetterID, d.MeetingID)
}

// archiveFacts are what the list tells beside the documents.
type archiveFacts struct {
	letters map[string]data.LetterSummary
	// cases are the meetings about cases.
	cases   map[string]bool
	classes []data.Classification
}

// untold stands for the title of a paper about cases.
const untold = "(judul tidak dicantumkan)"

func readArchiveFacts(r data.Reader) (f archiveFacts, err error) {
	f = archiveFacts{letters: map[string]data.LetterSummary{}}
	letters, err := r.Letters(data.LetterFilter{})
	if err != nil {
		return f, err
	}
	for _, letter := range letters {
		f.letters[letter.ID] = letter
	}
	if f.cases, err = caseMeetings(r); err != nil {
		return f, err
	}
	f.classes, err = r.Classifications()
	return f, err
}

// caseMeetings says of each meeting whether it talked about cases.
func caseMeetings(r data.Reader) (map[string]bool, error) {
	meetings, err := r.Meetings()
	cases := map[string]bool{}
	for _, meeting := range meetings {
		cases[meeting.ID] = meeting.Kind == data.CaseMeeting
	}
	return cases, err
}

func (f archiveFacts) line(d data.Document) ArchivedLine {
	letter, isLetter := f.letters[d.LetterID]
	line := ArchivedLine{
		ArchiveLine: data.ArchiveLine{Document: d, Number: d.Number, Class: classOf(f.classes, d.Classification)},
		AboutCases:  f.cases[d.MeetingID] || isLetter && f.cases[letter.MeetingID],
	}
	if isLetter {
		line.Number = cmp.Or(letter.Number, d.Number)
		line.Date = letter.Date
		line.Void = letter.State == data.LetterVoid
	}
	if line.AboutCases {
		line.Document.Title, line.Document.To = untold, ""
	}
	return line
}

// classOf is the rule for a code: its own, or that of the nearest code above it
// ("400.2" for "400.2.1"); nil for none.
func classOf(classes []data.Classification, code string) *data.Classification {
	var nearest *data.Classification
	for i, c := range classes {
		if (c.Code == code || strings.HasPrefix(code, c.Code+".")) && (nearest == nil || len(c.Code) > len(nearest.Code)) {
			nearest = &classes[i]
		}
	}
	return nearest
}

// has says whether all words, in small letters, stand in what the list tells.
func (l ArchivedLine) has(words []string) bool {
	d := l.Document
	told := strings.ToLower(strings.Join([]string{
		d.Code, d.Number, l.Number, d.Title, d.To, string(d.Kind), d.Classification,
		l.Dated().Text(), fmt.Sprint(l.Dated().Year()), data.RevisionName(d.Revision),
	}, "\n"))
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(told, word) })
}

// ArchiveSnapshot freezes the daftar arsip of what the query lets through.
func (d *Desk) ArchiveSnapshot(ctx context.Context, query string) (s data.ArchiveSnapshot, err error) {
	err = d.store.View(ctx, func(r data.Reader) error {
		office, err := officeFor(r, "")
		if err != nil {
			return err
		}
		list, err := archiveList(r, query)
		if err != nil {
			return err
		}
		s.Office, s.On = office, d.Today(office.Zone)
		for _, line := range list {
			s.Lines = append(s.Lines, line.ArchiveLine)
		}
		return nil
	})
	return s, err
}
