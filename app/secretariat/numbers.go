package secretariat

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"gugustugas/data"
)

// numberBook is a register under work: one transaction takes its numbers.
type numberBook struct {
	tx       data.Tx
	register data.Register
	numbers  []data.RegisterNumber
	// holders are the numbers by all that they share with no other.
	holders map[string]data.RegisterNumber
}

// openBook opens the register of that id, and writes those of its year where the
// year has none yet.
func openBook(tx data.Tx, registerID string) (*numberBook, error) {
	register, err := registerByID(tx, registerID)
	if err != nil {
		return nil, err
	}
	if err := openRegisters(tx, register.Year); err != nil {
		return nil, err
	}
	book := &numberBook{tx: tx, register: register, holders: map[string]data.RegisterNumber{}}
	if book.numbers, err = tx.RegisterNumbers(register.ID); err != nil {
		return nil, err
	}
	for _, n := range book.numbers {
		book.hold(n)
	}
	return book, nil
}

// put writes a number, new or changed. One that is taken is refused with a
// sentence that says by what; the file would refuse it too.
func (b *numberBook) put(n data.RegisterNumber) error {
	n.RegisterID = b.register.ID
	for _, key := range n.Keys() {
		if other, held := b.holders[key]; held && other.ID != n.ID {
			return b.taken(n, other)
		}
	}
	if err := b.tx.Put(&n); err != nil {
		return err
	}
	at := slices.IndexFunc(b.numbers, func(o data.RegisterNumber) bool { return o.ID == n.ID })
	if at < 0 {
		b.numbers = append(b.numbers, n)
	} else {
		for _, key := range b.numbers[at].Keys() {
			delete(b.holders, key)
		}
		b.numbers[at] = n
	}
	b.hold(n)
	return nil
}

func (b *numberBook) hold(n data.RegisterNumber) {
	for _, key := range n.Keys() {
		b.holders[key] = n
	}
}

// write is how a number is told: as on the paper, else by its place.
func (b *numberBook) write(n data.RegisterNumber) string {
	if n.Text != "" {
		return n.Text
	}
	return b.register.Place(n.Sequence, n.Sub)
}

// taken says what has a number.
func (b *numberBook) taken(n, other data.RegisterNumber) error {
	holder := "sudah dipakai naskah lain dalam buku agenda " + b.register.Name
	switch {
	case other.LetterID != "":
		var letter data.Letter
		if err := b.tx.Get(other.LetterID, &letter); err != nil {
			return err
		}
		holder = strings.TrimSuffix(fmt.Sprintf("sudah dipakai %s, %s", letter.Code, opening(letter.Subject)), ", ")
	case other.State == data.NumberReserved:
		holder = "dicadangkan: " + opening(other.Reason)
	case other.State == data.NumberVoid:
		holder = "sudah dibatalkan: " + opening(other.Reason)
	case other.State == data.NumberExplained:
		holder = "sudah dijelaskan sebagai nomor kosong: " + opening(other.Reason)
	}
	return data.Fault(fmt.Sprintf("Nomor %s %s; belum disimpan, periksa lagi nomornya.", b.write(n), holder), data.ErrDuplicate)
}

// next is the next number of a register of our own for a letter of a date.
func (b *numberBook) next(letter data.Letter, unit string, date data.Date) data.RegisterNumber {
	n := data.RegisterNumber{ID: NewID(), RegisterID: b.register.ID}
	n.Sequence, n.Sub = data.NextNumber(b.register, b.numbers, date)
	n.Text = b.register.Compose(letter.Classification, unit, n.Sequence, n.Sub, date)
	return n
}

// find is the number of that id in this register.
func (b *numberBook) find(id string) (data.RegisterNumber, error) {
	at := slices.IndexFunc(b.numbers, func(n data.RegisterNumber) bool { return n.ID == id })
	if at < 0 {
		return data.RegisterNumber{}, fmt.Errorf("number %s: %w", id, data.ErrNotFound)
	}
	return b.numbers[at], nil
}

// onRegister runs fn over a register as one action.
func (d *Desk) onRegister(ctx context.Context, action, registerID string, fn func(*numberBook) error) error {
	return d.store.Do(ctx, data.Action{Name: action}, func(tx data.Tx) error {
		book, err := openBook(tx, registerID)
		if err != nil {
			return err
		}
		return fn(book)
	})
}

// reasonOf is why something is done to numbers or letters; an empty one is refused,
// and one that tells personal data.
func reasonOf(reason, what string) (string, error) {
	reason = strings.TrimSpace(plainLine(reason))
	if reason == "" {
		return "", data.Fault("Alasan "+what+" belum diisi; tidak ada yang berubah, tulis alasannya dahulu.", data.ErrInvalid)
	}
	return reason, CheckReason(reason)
}

// ReserveNumber keeps a number free for a reason; sequence 0 is the next one.
// IssueOptions.NumberID or NumberLetter uses it later.
func (d *Desk) ReserveNumber(ctx context.Context, registerID string, sequence int, reason string) (n data.RegisterNumber, err error) {
	if reason, err = reasonOf(reason, "mencadangkan nomor"); err != nil {
		return n, err
	}
	if sequence < 0 || sequence > data.MaxSequence {
		return n, data.Fault(fmt.Sprintf("Nomor urut %d di luar 1 sampai %d; tidak ada yang berubah, periksa lagi nomornya.", sequence, data.MaxSequence), data.ErrInvalid)
	}
	err = d.onRegister(ctx, "cadangkan nomor", registerID, func(b *numberBook) error {
		if sequence == 0 {
			sequence, _ = data.NextNumber(b.register, b.numbers, "")
		}
		n = data.RegisterNumber{ID: NewID(), RegisterID: b.register.ID, Sequence: sequence, State: data.NumberReserved, Reason: reason}
		return b.put(n)
	})
	return n, err
}

// VoidNumber drops a number that no letter of this file has, for a reason: one that
// was reserved, or one of the old book. It is not given again. The number of a
// letter goes with its letter (VoidLetter).
func (d *Desk) VoidNumber(ctx context.Context, numberID, reason string) error {
	reason, err := reasonOf(reason, "membatalkan nomor")
	if err != nil {
		return err
	}
	return d.store.Do(ctx, data.Action{Name: "batalkan nomor"}, func(tx data.Tx) error {
		var n data.RegisterNumber
		if err := tx.Get(numberID, &n); err != nil {
			return err
		}
		if n.LetterID != "" {
			return data.Fault("Nomor ini dipakai sebuah surat, jadi tidak dibatalkan sendiri; batalkan suratnya.", data.ErrInvalid)
		}
		if n.State != data.NumberReserved && n.State != data.NumberUsed {
			return data.Fault("Nomor ini sudah tidak dipakai; tidak ada yang berubah.", data.ErrInvalid)
		}
		n.State, n.Reason = data.NumberVoid, reason
		return tx.Put(&n)
	})
}

// ExplainGap says why numbers of a register of our own are missing, once for all
// that are named.
func (d *Desk) ExplainGap(ctx context.Context, registerID string, sequences []int, reason string) error {
	reason, err := reasonOf(reason, "nomor kosong")
	if err != nil {
		return err
	}
	return d.onRegister(ctx, "jelaskan nomor kosong", registerID, func(b *numberBook) error {
		gaps := data.Gaps(b.register, b.numbers)
		for _, sequence := range sequences {
			if !slices.Contains(gaps, sequence) {
				return data.Fault(fmt.Sprintf("Nomor %s bukan nomor kosong; tidak ada yang berubah.", b.register.Place(sequence, "")), data.ErrInvalid)
			}
			n := data.RegisterNumber{ID: NewID(), Sequence: sequence, State: data.NumberExplained, Reason: reason}
			if err := b.put(n); err != nil {
				return err
			}
		}
		return nil
	})
}

// ImportedNumber is a line of the old book.
type ImportedNumber struct {
	// Number is the whole number or its bare {urut}.
	Number  string
	Date    data.Date
	Subject string
	To      string
}

// ImportNumbers takes over the numbers of the old book as one action: all or none.
// A line that can't be taken is named with its place, from 1.
func (d *Desk) ImportNumbers(ctx context.Context, registerID string, lines []ImportedNumber) error {
	return d.onRegister(ctx, "masukkan nomor lama", registerID, func(b *numberBook) error {
		for i, line := range lines {
			n := data.RegisterNumber{
				ID: NewID(), Text: tidyNumber(line.Number), Date: line.Date, State: data.NumberUsed,
				Subject: strings.TrimSpace(plainLine(line.Subject)), To: strings.TrimSpace(plainLine(line.To)),
			}
			n.Sequence, n.Sub, _ = b.register.Parse(n.Text)
			if err := b.importable(n); err != nil {
				return inLine(i+1, err)
			}
		}
		return nil
	})
}

func (b *numberBook) importable(n data.RegisterNumber) error {
	switch {
	case n.Text == "":
		return data.Fault("Nomornya kosong; belum ada yang dimasukkan, isi atau hapus baris itu.", data.ErrInvalid)
	case n.Date.Validate() != nil || n.Date != "" && n.Date.Year() != b.register.Year:
		return data.Fault(fmt.Sprintf("Tanggal %s bukan tanggal tahun %d; belum ada yang dimasukkan, perbaiki dahulu.", n.Date.Text(), b.register.Year), data.ErrInvalid)
	}
	return b.put(n)
}

// inLine names the line in front of the sentence that a person reads.
func inLine(line int, err error) error {
	var told *data.Error
	if !errors.As(err, &told) {
		return fmt.Errorf("line %d: %w", line, err)
	}
	return data.Fault(fmt.Sprintf("Baris %d: %s", line, told.Message), told.Cause)
}

// tidyNumber is a number as it is kept: one line without space or a full stop at
// its ends, and without the letters nobody sees that come with a copied text.
func tidyNumber(text string) string {
	seen := strings.Map(func(letter rune) rune {
		if unicode.Is(unicode.Cf, letter) {
			return -1
		}
		return letter
	}, plainLine(text))
	return strings.TrimRight(strings.Join(strings.Fields(seen), " "), "., ;")
}
