package secretariat

import (
	"bytes"
	"context"
	"image"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
	"gugustugas/data/markup"
)

// SnapshotLetter freezes what a letter prints. It looks nothing up and changes
// nothing, so it may run on any goroutine on a copy.
func SnapshotLetter(f LetterFacts) data.LetterSnapshot {
	l := f.File.Letter
	number, numbered := letterNumber(f)
	s := data.LetterSnapshot{
		Code: l.Code, Kind: l.Kind, Office: f.Under(l.Letterhead, data.DocumentKind(l.Kind)), State: l.State,
		Revision: l.Revision, RevisionReason: l.RevisionReason,
		Security: l.Security, Speed: l.Speed, Classification: l.Classification,
		Number: number, Numbered: numbered, Date: l.Date, Addressing: l.Addressing,
		Signer: signerOf(f), Initials: l.Initials, Files: attachedFiles(f), Meeting: meetingFacts(f.Meeting),
	}
	fill := filling{view: fieldView{LetterFacts: f}}
	if all := f.File.Recipients; len(all) == 1 {
		fill.view.to = &all[0]
	}
	s.Subject, s.AttachmentNote = fill.line(l.Subject), fill.line(l.AttachmentNote)
	s.Via, s.Contact, s.AnnexTitle = fill.line(l.Via), fill.line(l.Contact), fill.line(l.AnnexTitle)
	for _, basis := range lines(l.Basis) {
		s.Basis = append(s.Basis, fill.line(basis))
	}
	s.Annex = fill.text(l.Annex)
	s.Recipients, s.Copies = addressees(f.File.Recipients), addressees(f.File.Copies)
	if l.Addressing == data.AddressedEach && varies(l.Body) {
		for i := range s.Recipients {
			fill.view.to = &f.File.Recipients[i]
			s.Recipients[i].Body = fill.text(l.Body)
		}
		if len(s.Recipients) > 0 {
			fill.view.to = &f.File.Recipients[0]
		}
	}
	s.Body = fill.text(l.Body)
	for _, p := range f.File.Parties {
		s.Parties = append(s.Parties, data.PartySnapshot{ID: p.ID, Role: p.Role, Name: p.Name, Rank: p.Rank, Number: p.Number, Post: p.Post})
	}
	s.Unfilled = fill.unfilled
	return s
}

// filling fills the texts of one letter and gathers what it found no value for.
type filling struct {
	view     fieldView
	unfilled []string
}

func (f *filling) text(text string) string {
	filled, missing := markup.Fill(text, f.view.marks)
	f.note(missing)
	return filled
}

func (f *filling) line(text string) string {
	filled, missing := markup.Fill(text, f.view.plain)
	f.note(missing)
	return strings.TrimSpace(filled)
}

func (f *filling) note(missing []string) {
	for _, field := range missing {
		if !slices.Contains(f.unfilled, field) {
			f.unfilled = append(f.unfilled, field)
		}
	}
}

// varies says that a text has fields of the addressee.
func varies(text string) bool {
	return slices.ContainsFunc(markup.Fields(text), func(use markup.Use) bool {
		field, ok := fieldNamed(use.Name)
		return ok && field.addressee
	})
}

func addressees(list []data.Addressee) (rows []data.AddresseeSnapshot) {
	for _, a := range list {
		rows = append(rows, data.AddresseeSnapshot{
			ID: a.ID, AgencyID: a.AgencyID, Name: a.Name, Place: a.Place, Salutation: a.Salutation, CopyNumber: a.CopyNumber,
		})
	}
	return rows
}

// letterNumber is the number as printed; with room to write while there is none,
// and empty for a kind that has none.
func letterNumber(f LetterFacts) (number string, complete bool) {
	if n := f.File.Number; n != nil && n.Text != "" {
		return n.Text, true
	}
	if f.Register == nil {
		return "", false
	}
	register := *f.Register
	if f.File.Register == nil {
		register.Year = f.on().Year() // a konsep may be dated into another year
	}
	return register.Compose(f.File.Letter.Classification, f.Office.NumberUnit(), 0, "", f.File.Letter.Date), false
}

// signerOf is the signature block, with what the people of the file say today.
func signerOf(f LetterFacts) data.SignerSnapshot {
	signing := f.File.Letter.Signing
	s := data.SignerSnapshot{
		Signatory: data.Signatory{Status: signing.Status, Post: signing.Post},
		OnBehalf:  signing.OnBehalf, Under: signing.Under, As: signing.As, HideRank: signing.HideRank, HideNumber: signing.HideNumber,
	}
	i := find(f.People, signing.PersonID)
	if i < 0 {
		return s
	}
	person := f.People[i]
	s.PersonID, s.Name, s.Rank, s.Agency = person.ID, person.Titled(), person.Rank, f.agency(person.AgencyID).Short()
	s.Number = personNumber(person)
	return s
}

// personNumber is kind and number of a person as printed.
func personNumber(p data.Person) string {
	if p.Number == "" {
		return ""
	}
	return strings.TrimSpace(p.NumberKind + " " + indonesian.FormatID(indonesian.IDKind(p.NumberKind), p.Number))
}

func attachedFiles(f LetterFacts) (files []data.AttachedSnapshot) {
	for _, file := range f.File.Files {
		if file.Enclosure.Kind == data.LetterAttachment {
			name := file.Enclosure.Caption
			if name == "" {
				name = file.Attachment.Name
			}
			files = append(files, data.AttachedSnapshot{ID: file.Enclosure.ID, Name: name, Pages: f.Pages[file.Attachment.SHA256]})
		}
	}
	return files
}

func meetingFacts(d *data.Dossier) *data.MeetingFacts {
	if d == nil {
		return nil
	}
	facts := &data.MeetingFacts{Code: d.Meeting.Code, Title: d.Meeting.Title}
	for _, day := range d.Days {
		facts.Days = append(facts.Days, data.DaySnapshot{
			ID: day.ID, Date: day.Date, Start: day.Start, End: day.End, EndsNextDay: day.EndsNextDay,
			Mode: day.Mode, Place: day.Place, Link: day.Link,
		})
	}
	return facts
}

var pageCount = regexp.MustCompile(`/Count\s+(\d+)`)

// countPages is how many pages a file has: one of a picture, those that a PDF tells;
// 0 where it doesn't say.
func countPages(content []byte) (pages int) {
	if _, _, err := image.DecodeConfig(bytes.NewReader(content)); err == nil {
		return 1
	}
	if !bytes.HasPrefix(content, []byte("%PDF")) {
		return 0
	}
	for _, m := range pageCount.FindAllSubmatch(content, -1) {
		if n, err := strconv.Atoi(string(m[1])); err == nil {
			pages = max(pages, n)
		}
	}
	return pages
}

// LetterSnapshot is the letter as its paper tells it: the archived one where it was
// issued, else as it is now.
func (d *Desk) LetterSnapshot(ctx context.Context, id string) (data.LetterSnapshot, error) {
	return view(ctx, d.store, func(r data.Reader) (s data.LetterSnapshot, err error) {
		facts, err := d.letterFacts(r, id)
		if err != nil {
			return s, err
		}
		if documents := facts.File.Documents; facts.File.Letter.Locked() && len(documents) > 0 {
			return frozenLetter(r, documents[0])
		}
		return SnapshotLetter(facts), nil
	})
}
