package secretariat

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// IssueOptions is what issuing a letter needs.
type IssueOptions struct {
	// Print makes the paper that goes into the archive.
	Print func(data.LetterSnapshot) (pdf []byte, pages int, err error)
	// Reason lets findings of the check for personal data pass, Note the warnings;
	// both are recorded.
	Reason string
	Note   string
	// NumberID is a reserved number of our own register to use instead of the next.
	NumberID string
}

// IssueLetter makes the paper of a letter final: it goes into the archive with its
// snapshot, and the content is locked, all in one action. A register of our own
// gives the number now, and the letter is Terbit; where TU numbers, number and date
// may be blank, and the letter is Final until it is signed and numbered. It fails
// with LetterCheckError, with PersonalDataError, and with data.ErrFinal for a letter
// that is issued already; nothing is changed then, and no number is taken.
func (d *Desk) IssueLetter(ctx context.Context, id string, o IssueOptions) (letter data.Letter, err error) {
	err = d.store.Do(ctx, data.Action{Name: "terbitkan surat"}, func(tx data.Tx) error {
		i, err := d.beginIssue(tx, id)
		if err != nil {
			return err
		}
		if i.Letter.Locked() {
			return data.Fault(fmt.Sprintf("%s sudah diterbitkan, jadi tidak diterbitkan lagi; buka perbaikan dengan alasan bila isinya berubah.", i.Letter.Code), data.ErrFinal)
		}
		if err := i.place(o.NumberID); err != nil {
			return err
		}
		i.numberCopies()
		if err := i.archive(o); err != nil {
			return err
		}
		letter = i.Letter
		return nil
	})
	return letter, err
}

// issuing is one letter on its way to paper, in one transaction.
type issuing struct {
	data.LetterFile
	desk   *Desk
	tx     data.Tx
	office data.Office
}

func (d *Desk) beginIssue(tx data.Tx, id string) (*issuing, error) {
	file, err := tx.LetterFile(id)
	if err != nil {
		return nil, err
	}
	office, err := tx.Office()
	return &issuing{file, d, tx, office}, err
}

// today is the date in the office's zone.
func (i *issuing) today() data.Date { return i.desk.Today(i.office.Zone) }

// place gives the letter its state, its register, and where the register is our own
// its number. A revised letter keeps the number that it has.
func (i *issuing) place(reservedID string) error {
	letter := &i.Letter
	if i.Number != nil {
		letter.State = data.LetterIssued
		return i.keepNumber()
	}
	date := cmp.Or(letter.Date, i.today())
	register, err := registerFor(i.tx, letter.Kind, date.Year())
	if err != nil {
		return err
	}
	if register == nil {
		letter.State, letter.Date = data.LetterIssued, date
		return nil
	}
	book, err := openBook(i.tx, register.ID)
	if err != nil {
		return err
	}
	i.Register = &book.register
	if register.Mode == data.NumberedElsewhere {
		letter.State, letter.RegisterID = data.LetterFinal, register.ID
		return nil
	}
	return i.takeNumber(book, reservedID, date)
}

// takeNumber takes the next number of our own register, or a reserved one.
func (i *issuing) takeNumber(book *numberBook, reservedID string, date data.Date) error {
	n := book.next(i.Letter, i.office.NumberUnit(), date)
	if reservedID != "" {
		reserved, err := book.find(reservedID)
		if err != nil {
			return err
		}
		if reserved.State != data.NumberReserved {
			return book.taken(reserved, reserved)
		}
		n = reserved
		n.Text = book.register.Compose(i.Letter.Classification, i.office.NumberUnit(), n.Sequence, n.Sub, date)
	}
	return i.give(book, n, date)
}

// give makes a number that of the letter, which is Terbit with it.
func (i *issuing) give(book *numberBook, n data.RegisterNumber, date data.Date) error {
	n.State, n.Date, n.LetterID, n.Reason = data.NumberUsed, date, i.Letter.ID, ""
	if err := book.put(n); err != nil {
		return err
	}
	i.Letter.RegisterID, i.Letter.NumberID, i.Letter.Date = book.register.ID, n.ID, date
	i.Number = &n
	if i.Letter.State != data.LetterSent {
		i.Letter.State = data.LetterIssued
	}
	return nil
}

// keepNumber lets the date of a revised letter be another of the same year.
func (i *issuing) keepNumber() error {
	letter, n := &i.Letter, *i.Number
	letter.Date = cmp.Or(letter.Date, n.Date)
	if letter.Date == n.Date {
		return nil
	}
	if letter.Date.Year() != i.Register.Year {
		return data.Fault(fmt.Sprintf("Tanggal surat %s bukan tahun %d, padahal nomornya dari tahun itu; belum diterbitkan, perbaiki tanggalnya.",
			letter.Date.Text(), i.Register.Year), data.ErrInvalid)
	}
	n.Date, i.Number = letter.Date, &n
	return i.tx.Put(&n)
}

// numberCopies numbers the copies of a letter of the class Rahasia or above: those
// it goes to first, then the tembusan.
func (i *issuing) numberCopies() {
	numbered := i.Letter.Security == data.Confidential || i.Letter.Security == data.TopSecret
	count := 0
	for _, list := range [][]data.Addressee{i.Recipients, i.Copies} {
		for j := range list {
			count++
			list[j].CopyNumber = 0
			if numbered {
				list[j].CopyNumber = count
			}
		}
	}
}

// put writes the letter and its addressees, and fills the basis of its meeting.
func (i *issuing) put() error {
	records := []data.Record{&i.Letter}
	for _, list := range [][]data.Addressee{i.Recipients, i.Copies} {
		for j := range list {
			records = append(records, &list[j])
		}
	}
	if err := putAll(i.tx, records); err != nil {
		return err
	}
	return i.fillBasis()
}

// fillBasis writes an invitation that has its number and date into its meeting, as
// the basis that the minutes will name, if nothing stands there yet.
func (i *issuing) fillBasis() error {
	letter := i.Letter
	if letter.Kind != data.InvitationLetter || letter.MeetingID == "" || i.Number == nil || letter.Date == "" {
		return nil
	}
	var meeting data.Meeting
	if err := i.tx.Get(letter.MeetingID, &meeting); err != nil || meeting.State.Locked() {
		return err
	}
	if strings.TrimSpace(meeting.BasisIssuer+meeting.BasisNumber+string(meeting.BasisDate)+meeting.BasisSubject) != "" {
		return nil
	}
	meeting.BasisIssuer = cmp.Or(letter.Signing.OnBehalf, letter.Signing.Post)
	meeting.BasisNumber, meeting.BasisDate, meeting.BasisSubject = i.Number.Text, letter.Date, letter.Subject
	return i.tx.Put(&meeting)
}

// archive checks the letter as it now is, writes it, draws it, and keeps the paper.
// What it is about stands from now on as it was filled, for lists and books.
func (i *issuing) archive(o IssueOptions) error {
	facts, err := i.desk.factsOf(i.tx, i.LetterFile)
	if err != nil {
		return err
	}
	snapshot := SnapshotLetter(facts)
	if err := i.pass(CheckLetter(facts), CheckPaper(snapshot), o); err != nil {
		return err
	}
	i.Letter.Subject = snapshot.Subject
	if err := i.put(); err != nil {
		return err
	}
	_, err = archive(i.desk, i.tx, i.document(snapshot), snapshot, o.Print)
	return err
}

// pass lets a letter through that nothing stands against, or of whose warnings and
// personal data somebody said why they may stand; that is written down.
func (i *issuing) pass(findings []LetterFinding, personal []PrivacyFinding, o IssueOptions) error {
	warnings := Questionable(findings)
	switch {
	case len(Blocking(findings)) > 0:
		return &LetterCheckError{Blocking(findings)}
	case len(warnings) > 0 && strings.TrimSpace(o.Note) == "":
		return &LetterCheckError{warnings}
	case len(personal) > 0 && strings.TrimSpace(o.Reason) == "":
		return &PersonalDataError{personal}
	case len(warnings) == 0 && len(personal) == 0:
		return nil
	}
	var words []string
	if len(personal) > 0 {
		words = append(words, strings.TrimSpace(o.Reason))
	}
	if note := strings.TrimSpace(o.Note); len(warnings) > 0 && !slices.Contains(words, note) {
		words = append(words, note)
	}
	return i.desk.waive(i.tx, data.Waiver{
		LetterID: i.Letter.ID, Paper: indonesian.Capitalised(string(i.Letter.Kind)),
		Findings: len(personal), Warnings: len(warnings), Reason: strings.Join(words, "; "),
	})
}

// LetterCheckError says what stands against issuing a letter: errors that must be
// mended, or warnings that nobody wrote a note for. It is data.ErrIncomplete.
type LetterCheckError struct{ Findings []LetterFinding }

func (e *LetterCheckError) Error() string { return fmt.Sprintf("%d findings", len(e.Findings)) }

// Unwrap gives the sentence for people.
func (e *LetterCheckError) Unwrap() error {
	if len(Blocking(e.Findings)) == 0 {
		return data.Fault(fmt.Sprintf("Surat belum diterbitkan dan tetap sebagai konsep: ada %d peringatan; perbaiki, atau tulis catatan mengapa tetap diterbitkan.", len(e.Findings)), data.ErrIncomplete)
	}
	return data.Fault(fmt.Sprintf("Surat belum dapat diterbitkan dan tetap sebagai konsep: %d hal perlu diperbaiki dahulu.", len(e.Findings)), data.ErrIncomplete)
}

// document says what the paper of a letter is in the archive.
func (i *issuing) document(s data.LetterSnapshot) data.Document {
	kind := data.DocumentKind(i.Letter.Kind)
	document := data.Document{
		Kind: kind, LetterID: i.Letter.ID, Code: s.Code,
		Title: cmp.Or(s.Subject, indonesian.Capitalised(string(kind))), Classification: s.Classification,
		Date: s.Date, Revision: s.Revision, Security: s.Security,
	}
	if s.Numbered {
		document.Number = s.Number
	}
	if len(s.Recipients) > 0 {
		document.To = othersToo(s.Recipients[0].Name, len(s.Recipients))
	}
	return document
}
