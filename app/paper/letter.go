package paper

import (
	"context"
	"fmt"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
	"gugustugas/data/markup"
)

// Letter prints a letter of any kind, in the shape that Permendagri 1/2023 gives
// it: the block Nomor, Sifat, Lampiran, Hal beside the date, or a title in the
// middle. Attachments follow with a head of their own. A letter to each of many is
// all copies one after another, each from page 1; s.Copy chooses one of them. A
// surat pengantar is printed twice, and a letter with a column of paraf has an
// office copy behind it. Until it is issued every page says KONSEP. An error means
// that there is no such copy or that the PDF could not be written.
//
// Body and annex are read by package markup. A Mark "isi-3" is the block that
// begins in line 3 of the body, counted from 0; "lampiran-3" is one of the annex.
func Letter(s data.LetterSnapshot) (Document, error) {
	return JoinedLetters(context.Background(), s, nil)
}

// JoinedLetters is Letter for long batches: it tells of each copy that is set and
// stops with the error of ctx when that is done.
func JoinedLetters(ctx context.Context, s data.LetterSnapshot, progress func(done, of int)) (Document, error) {
	copies, err := letterCopies(s)
	if err != nil {
		return Document{}, err
	}
	doc, err := begin(s.Office, letterTitle(s), letterDates(s)...)
	if err != nil {
		return Document{}, err
	}
	for i, l := range copies {
		if err := ctx.Err(); err != nil {
			return Document{}, err
		}
		if err := l.write(doc); err != nil {
			return Document{}, err
		}
		if progress != nil {
			progress(i+1, len(copies))
		}
	}
	drawn, err := finish(doc, s)
	drawn.laid = doc
	return drawn, err
}

// LetterCopies prints one paper for each addressee of a letter to each of many, in
// their order; of another letter it is the letter alone. It tells of each paper that
// is done and stops with the error of ctx when that is done.
func LetterCopies(ctx context.Context, s data.LetterSnapshot, progress func(done, of int)) ([]Document, error) {
	of := 1
	if each(s) {
		of = len(s.Recipients)
	}
	all := make([]Document, 0, of)
	for i := range of {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		one := s
		if each(s) {
			one.Copy = i + 1
		}
		doc, err := Letter(one)
		if err != nil {
			return nil, err
		}
		all = append(all, doc)
		if progress != nil {
			progress(i+1, of)
		}
	}
	return all, nil
}

// each says that a letter has a copy for each of its addressees.
func each(s data.LetterSnapshot) bool {
	return s.Addressing == data.AddressedEach && len(s.Recipients) > 0
}

// letterPaper is one copy on its way to paper.
type letterPaper struct {
	data.LetterSnapshot
	// to are those it names under Yth.; text is its body.
	to   []data.AddresseeSnapshot
	text string
	// sheet counts the two copies of a surat pengantar from 1.
	sheet int
	// office is the copy that stays here, with room for paraf.
	office bool
	seal   *layout.Seal
	// attached are its attachments, in order.
	attached []attachment
}

// letterCopies are the copies that a snapshot asks for.
func letterCopies(s data.LetterSnapshot) ([]*letterPaper, error) {
	if s.Copy < 0 || s.Copy > 0 && (!each(s) || s.Copy > len(s.Recipients)) {
		return nil, fmt.Errorf("%w: copy %d of %d", data.ErrInvalid, s.Copy, len(s.Recipients))
	}
	seal, err := letterSeal(s)
	if err != nil {
		return nil, err
	}
	var all []*letterPaper
	for i, to := range s.Recipients {
		if !each(s) || s.Copy > 0 && s.Copy != i+1 {
			continue
		}
		l := &letterPaper{LetterSnapshot: s, to: s.Recipients[i : i+1], text: s.Body, seal: seal}
		if to.Body != "" {
			l.text = to.Body
		}
		all = append(all, l)
	}
	if len(all) == 0 {
		all = append(all, &letterPaper{LetterSnapshot: s, to: s.Recipients, text: s.Body, seal: seal})
	}
	if s.Kind == data.CoverLetter {
		all = doubled(all)
	}
	if s.Initials && s.Copy == 0 {
		kept := *all[0]
		kept.office = true
		all = append(all, &kept)
	}
	return all, nil
}

// doubled are the two sheets of each surat pengantar: the receiver keeps one and
// sends the other back.
func doubled(all []*letterPaper) []*letterPaper {
	var twice []*letterPaper
	for _, l := range all {
		first, second := *l, *l
		first.sheet, second.sheet = 1, 2
		twice = append(twice, &first, &second)
	}
	return twice
}

// write puts the letter and its attachments at the end of a document.
func (l *letterPaper) write(doc *layout.Document) error {
	l.attach()
	sheets, err := l.sheets()
	if err != nil {
		return err
	}
	section := l.section(upright(l.Office))
	section.Restart = true
	doc.Begin(section)
	doc.Add(letterhead(l.Office)...)
	doc.Add(l.page(l.attachmentLine(sheets))...)
	for i, a := range l.attached {
		doc.Begin(a.section)
		doc.Add(l.attachmentPages(a, i)...)
	}
	return nil
}

// page is what stands between the kop and the attachments.
func (l *letterPaper) page(attachments string) []layout.Block {
	switch l.Kind {
	case data.MemoLetter:
		return l.memo(attachments)
	case data.ReportLetter:
		return l.report()
	case data.OfficialRecord:
		return l.record()
	case data.CoverLetter:
		return l.cover()
	case data.AssignmentLetter:
		return l.assignment()
	}
	return l.correspondence(attachments)
}

// section puts class, state, note and seal at the edges of a page.
func (l *letterPaper) section(section layout.Section) layout.Section {
	section = classed(section, l.Office, l.Security)
	var words []string
	switch {
	case l.State == data.LetterDraft:
		words = append(words, "KONSEP")
	case l.State == data.LetterVoid:
		words = append(words, "DIBATALKAN")
	}
	if l.office {
		words = append(words, "PERTINGGAL")
	}
	section.State = strings.Join(words, " – ")
	section.Seal = l.seal
	if l.Office.Sample {
		section.Note = letterSampleNote
	}
	return section
}

const letterSampleNote = "DATA CONTOH – nama orang, NIP, nomor, alamat, jam, dan uraian adalah contoh"

// letterTitle is what the PDF says that it is.
func letterTitle(s data.LetterSnapshot) string {
	name := indonesian.Capitalised(string(s.Kind))
	if s.Subject == "" || strings.HasPrefix(lower(s.Subject), lower(name)) {
		return strings.TrimSpace(orName(s.Subject, name))
	}
	return name + " – " + s.Subject
}

func orName(text, name string) string {
	if text == "" {
		return name
	}
	return text
}

// letterDates are those that the PDF may give as its time of creation.
func letterDates(s data.LetterSnapshot) []data.Date {
	var all []data.Date
	if s.Meeting != nil {
		for _, day := range s.Meeting.Days {
			all = append(all, day.Date)
		}
	}
	return append(all, s.Date)
}

// nature is the one word of the line Sifat: the security class where it is above
// Biasa, else the speed.
func nature(s data.LetterSnapshot) string {
	if s.Security != "" && s.Security != data.Ordinary {
		return string(s.Security)
	}
	if s.Speed == "" {
		return string(data.Unhurried)
	}
	return string(s.Speed)
}

// counted says that each copy of the letter has a number: Rahasia and above.
func (l *letterPaper) counted() bool {
	return l.Security == data.Confidential || l.Security == data.TopSecret
}

// written are the blocks of the body, with the narahubung before its last
// paragraph.
func (l *letterPaper) written() []markup.Block {
	blocks := markup.Parse(l.text)
	contact := strings.TrimSpace(l.Contact)
	if contact == "" {
		return blocks
	}
	said := markup.Block{Line: -1, Runs: []markup.Run{{
		Text: indonesian.EndSentence("Informasi lebih lanjut dapat diperoleh dari narahubung kami, " + contact),
	}}}
	at := len(blocks)
	if at > 1 && blocks[at-1].Kind == markup.Paragraph {
		at--
	}
	return append(blocks[:at:at], append([]markup.Block{said}, blocks[at:]...)...)
}
