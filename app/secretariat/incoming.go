package secretariat

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"gugustugas/data"
)

// Incoming lists the letters that came in during a year, the newest first; of all
// years for 0.
func (d *Desk) Incoming(ctx context.Context, year int) ([]data.IncomingLetter, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.IncomingLetter, error) { return r.IncomingLetters(year) })
}

// IncomingBook is the agenda of incoming letters of a year as it is printed.
func (d *Desk) IncomingBook(ctx context.Context, year int) (data.IncomingSnapshot, error) {
	return view(ctx, d.store, func(r data.Reader) (book data.IncomingSnapshot, err error) {
		office, err := officeFor(r, "")
		if err != nil {
			return book, err
		}
		book.Office, book.Year = office, year
		newest, err := r.IncomingLetters(year)
		for i := len(newest) - 1; i >= 0; i-- { // a book begins with its first
			book.Lines = append(book.Lines, newest[i])
		}
		return book, err
	})
}

// AddIncoming enters a letter that came in and gives it its code, of the year in
// which it was received. Received is today where it is empty.
func (d *Desk) AddIncoming(ctx context.Context, letter data.IncomingLetter) (data.IncomingLetter, error) {
	letter.ID = NewID()
	err := d.store.Do(ctx, data.Action{Name: "tambah surat masuk"}, func(tx data.Tx) error {
		office, err := tx.Office()
		if err != nil {
			return err
		}
		if letter.ReceivedOn == "" {
			letter.ReceivedOn = d.Today(office.Zone)
		}
		if letter.Code, err = tx.NextIncomingCode(letter.ReceivedOn.Year()); err != nil {
			return err
		}
		return putIncoming(tx, &letter)
	})
	return letter, err
}

// SaveIncoming writes a letter that came in; successive changes are one. Its code
// and its scan stay what they are.
func (d *Desk) SaveIncoming(ctx context.Context, letter data.IncomingLetter) error {
	const action = "ubah surat masuk"
	return d.store.Do(ctx, data.Action{Name: action, Session: action + " " + letter.ID}, func(tx data.Tx) error {
		var now data.IncomingLetter
		if err := tx.Get(letter.ID, &now); err != nil {
			return err
		}
		letter.Code, letter.ScanID = now.Code, now.ScanID
		return putIncoming(tx, &letter)
	})
}

func putIncoming(tx data.Tx, letter *data.IncomingLetter) error {
	for _, line := range []*string{&letter.Number, &letter.From, &letter.Subject, &letter.DispositionTo} {
		*line = strings.TrimSpace(plainLine(*line))
	}
	letter.Disposition = strings.TrimSpace(plainText(letter.Disposition))
	if letter.From == "" && letter.Subject == "" && letter.Number == "" {
		return data.Fault("Surat masuk ini masih kosong; belum disimpan, isi asal, nomor, atau halnya dahulu.", data.ErrInvalid)
	}
	for _, date := range []data.Date{letter.Date, letter.ReceivedOn} {
		if date.Validate() != nil {
			return data.Fault(fmt.Sprintf("Tanggal %q tidak ada dalam kalender; belum disimpan, perbaiki dahulu.", string(date)), data.ErrInvalid)
		}
	}
	return tx.Put(letter)
}

// RemoveIncoming removes a letter that came in with its scan; Undo and the trash
// bring it back.
func (d *Desk) RemoveIncoming(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus surat masuk"}, func(tx data.Tx) error {
		var letter data.IncomingLetter
		if err := tx.Get(id, &letter); err != nil {
			return err
		}
		if err := tx.Delete(&letter); err != nil || letter.ScanID == "" {
			return err
		}
		return tx.Delete(&data.Attachment{ID: letter.ScanID})
	})
}

// ScanIncoming hangs the scan on a letter that came in, in the place of an earlier
// one. name tells what kind of file it is; it is kept under a neutral one.
func (d *Desk) ScanIncoming(ctx context.Context, id, name string, content []byte) error {
	content, ending, err := fitFile(Enclosing{Kind: data.InvitationScan, Name: filepath.Base(name), Content: content})
	if err != nil {
		return err
	}
	return d.store.Do(ctx, data.Action{Name: "pindai surat masuk"}, func(tx data.Tx) error {
		var letter data.IncomingLetter
		if err := tx.Get(id, &letter); err != nil {
			return err
		}
		sum, err := tx.PutBlob(content)
		if err != nil {
			return err
		}
		earlier := letter.ScanID
		scan := data.Attachment{ID: NewID(), Name: "Surat masuk " + letter.Code + ending, SHA256: sum, Size: int64(len(content))}
		letter.ScanID = scan.ID
		if err := putAll(tx, []data.Record{&scan, &letter}); err != nil || earlier == "" {
			return err
		}
		return tx.Delete(&data.Attachment{ID: earlier})
	})
}

// IncomingScan is the scan of a letter that came in; data.ErrNotFound for none.
func (d *Desk) IncomingScan(ctx context.Context, id string) (name string, content []byte, err error) {
	err = d.store.View(ctx, func(r data.Reader) error {
		var letter data.IncomingLetter
		if err := r.Get(id, &letter); err != nil {
			return err
		}
		var scan data.Attachment
		if err := r.Get(letter.ScanID, &scan); err != nil {
			return err
		}
		name = scan.Name
		content, err = r.Blob(scan.SHA256)
		return err
	})
	return name, content, err
}

// untieFollowUp leaves the letters that came in about a follow-up without it, and
// untieLetter those that answer a letter.
func untieFollowUp(tx data.Tx, followUpID string) error {
	return untie(tx, func(l *data.IncomingLetter) *string { return &l.FollowUpID }, followUpID)
}

func untieLetter(tx data.Tx, letterID string) error {
	return untie(tx, func(l *data.IncomingLetter) *string { return &l.LetterID }, letterID)
}

func untie(tx data.Tx, field func(*data.IncomingLetter) *string, id string) error {
	incoming, err := tx.IncomingLetters(0)
	for i := range incoming {
		if tied := field(&incoming[i]); err == nil && *tied == id {
			*tied = ""
			err = tx.Put(&incoming[i])
		}
	}
	return err
}
