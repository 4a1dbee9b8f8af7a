package secretariat

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"gugustugas/data"
	"gugustugas/data/markup"
)

// changeLetter runs fn over a letter as one action.
func (d *Desk) changeLetter(ctx context.Context, action, id string, fn func(*issuing) error) error {
	return d.store.Do(ctx, data.Action{Name: action}, func(tx data.Tx) error {
		i, err := d.beginIssue(tx, id)
		if err != nil {
			return err
		}
		return fn(i)
	})
}

// must refuses what can't be done to a letter in its state.
func (i *issuing) must(what string, states ...data.LetterState) error {
	if slices.Contains(states, i.Letter.State) {
		return nil
	}
	return data.Fault(fmt.Sprintf("%s berstatus %s, jadi tidak dapat %s; tidak ada yang berubah.",
		i.Letter.Code, i.Letter.State, what), data.ErrInvalid)
}

// Letters lists letters, the newest first. What a konsep is about is told as its
// paper would tell it, with its fields filled.
func (d *Desk) Letters(ctx context.Context, filter data.LetterFilter) ([]data.LetterSummary, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.LetterSummary, error) {
		letters, err := r.Letters(filter)
		if err != nil {
			return nil, err
		}
		for i := range letters {
			if letters[i].Locked() || len(markup.Fields(letters[i].Subject)) == 0 {
				continue
			}
			facts, err := d.letterFacts(r, letters[i].ID)
			if err != nil {
				return nil, err
			}
			letters[i].Subject = SnapshotLetter(facts).Subject
		}
		return letters, nil
	})
}

// SignLetter notes that a letter printed for signature was signed; on is today
// where it is empty.
func (d *Desk) SignLetter(ctx context.Context, id string, on data.Date) error {
	return d.changeLetter(ctx, "tandai surat ditandatangani", id, func(i *issuing) error {
		if err := i.must("ditandai ditandatangani", data.LetterFinal); err != nil {
			return err
		}
		i.Letter.State, i.Letter.SignedOn = data.LetterSigned, cmp.Or(on, i.today())
		return i.tx.Put(&i.Letter)
	})
}

// NextNumber is what the number of a letter will be: the next of our own register,
// or room to write where TU numbers. It is empty for a kind without a register.
func (d *Desk) NextNumber(ctx context.Context, id string) (string, error) {
	return view(ctx, d.store, func(r data.Reader) (string, error) {
		f, err := r.LetterFile(id)
		if err != nil || f.Number != nil {
			if f.Number != nil {
				return f.Number.Text, err
			}
			return "", err
		}
		office, err := r.Office()
		if err != nil {
			return "", err
		}
		date := cmp.Or(f.Letter.Date, d.Today(office.Zone))
		register, err := registerFor(r, f.Letter.Kind, date.Year())
		if err != nil || register == nil {
			return "", err
		}
		if register.Mode == data.NumberedElsewhere {
			return register.Compose(f.Letter.Classification, office.NumberUnit(), 0, "", f.Letter.Date), nil
		}
		numbers, err := r.RegisterNumbers(register.ID)
		sequence, sub := data.NextNumber(*register, numbers, date)
		return register.Compose(f.Letter.Classification, office.NumberUnit(), sequence, sub, date), err
	})
}

// ReservedNumbers lists the numbers that are kept free in the register of our own
// that will number a konsep, and that it can take instead of the next one
// (IssueOptions.NumberID). There are none where TU numbers, and none for a letter
// that has a number.
func (d *Desk) ReservedNumbers(ctx context.Context, id string) ([]data.RegisterNumber, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.RegisterNumber, error) {
		f, err := r.LetterFile(id)
		if err != nil || f.Number != nil {
			return nil, err
		}
		office, err := r.Office()
		if err != nil {
			return nil, err
		}
		register, err := registerFor(r, f.Letter.Kind, cmp.Or(f.Letter.Date, d.Today(office.Zone)).Year())
		if err != nil || register == nil || register.Mode == data.NumberedElsewhere {
			return nil, err
		}
		numbers, err := r.RegisterNumbers(register.ID)
		return slices.DeleteFunc(numbers, func(n data.RegisterNumber) bool { return n.State != data.NumberReserved }), err
	})
}

// NumberLetter enters the number and date that TU gave to a letter that was printed
// for signature, and makes it Terbit. number is the whole number or its bare
// {urut}. What was issued stays as it is. A number that was typed wrong is mended
// in the same way. In a register of our own the next number is given; number is
// then empty, or names it. It fails with data.ErrDuplicate and a sentence that
// names the letter that has the number.
func (d *Desk) NumberLetter(ctx context.Context, id, number string, on data.Date) error {
	return d.changeLetter(ctx, "beri nomor surat", id, func(i *issuing) error {
		if err := i.must("diberi nomor", data.LetterFinal, data.LetterSigned, data.LetterIssued, data.LetterSent); err != nil {
			return err
		}
		date := cmp.Or(on, i.Letter.Date)
		if date.Year() == 0 {
			return data.Fault("Tanggal surat belum diisi; nomornya belum disimpan, isi tanggalnya dahulu.", data.ErrInvalid)
		}
		register, err := registerFor(i.tx, i.Letter.Kind, date.Year())
		if err != nil {
			return err
		}
		if register == nil {
			return data.Fault(fmt.Sprintf("Tidak ada buku agenda untuk %s; tidak ada yang berubah.", i.Letter.Kind), data.ErrInvalid)
		}
		book, err := openBook(i.tx, register.ID)
		if err != nil {
			return err
		}
		n, err := i.numbered(book, number, date)
		if err != nil {
			return err
		}
		if err := i.give(book, n, date); err != nil {
			return err
		}
		return i.put()
	})
}

// numbered reads the number that was typed; in a register of our own it is given.
func (i *issuing) numbered(book *numberBook, typed string, date data.Date) (data.RegisterNumber, error) {
	typed = tidyNumber(typed)
	if book.register.Mode == data.NumberedHere {
		return i.ownNumber(book, typed, date)
	}
	if typed == "" {
		return data.RegisterNumber{}, data.Fault("Nomor surat belum diisi; tidak ada yang berubah, isi nomor dari TU dahulu.", data.ErrInvalid)
	}
	n := data.RegisterNumber{ID: NewID()}
	if i.Number != nil {
		n.ID = i.Number.ID
	}
	n.Text = typed
	n.Sequence, n.Sub, _ = book.register.Parse(typed)
	if data.BarePlace(typed) {
		n.Text = book.register.Compose(i.Letter.Classification, i.office.NumberUnit(), n.Sequence, n.Sub, date)
	}
	for _, key := range n.Keys() {
		if reserved, held := book.holders[key]; held && reserved.State == data.NumberReserved && i.Number == nil {
			n.ID = reserved.ID // what it was kept free for
		}
	}
	return n, nil
}

// ownNumber gives the next number, if that is what was typed.
func (i *issuing) ownNumber(book *numberBook, typed string, date data.Date) (n data.RegisterNumber, err error) {
	if i.Number != nil {
		return n, data.Fault(fmt.Sprintf("%s sudah bernomor %s dari buku agenda sendiri; tidak ada yang berubah.", i.Letter.Code, i.Number.Text), data.ErrInvalid)
	}
	n = book.next(i.Letter, i.office.NumberUnit(), date)
	if typed == "" {
		return n, nil
	}
	sequence, sub, ok := book.register.Parse(typed)
	if !ok || sequence != n.Sequence || sub != n.Sub {
		return n, data.Fault(fmt.Sprintf("Buku agenda %s memberi nomor sendiri dan nomor berikutnya %s; tidak ada yang berubah, kosongkan isian nomor.",
			book.register.Name, n.Text), data.ErrInvalid)
	}
	return n, nil
}

// SendLetter notes of addressees how and when the letter went to them and who took
// it; nothing else of them is changed. The letter is Dikirim once it went to one.
func (d *Desk) SendLetter(ctx context.Context, id string, addressees []data.Addressee) error {
	return d.changeLetter(ctx, "catat pengiriman surat", id, func(i *issuing) error {
		if err := i.must("dikirim", data.LetterIssued, data.LetterSent); err != nil {
			return err
		}
		i.Letter.State = data.LetterIssued
		for _, list := range [][]data.Addressee{i.Recipients, i.Copies} {
			for j := range list {
				a := &list[j]
				if at := slices.IndexFunc(addressees, func(o data.Addressee) bool { return o.ID == a.ID }); at >= 0 {
					went := addressees[at]
					a.SentVia, a.SentOn = plainLine(went.SentVia), went.SentOn
					a.ReceivedBy, a.ReceivedOn = plainLine(went.ReceivedBy), went.ReceivedOn
				}
				if a.SentVia != "" || a.SentOn != "" || a.ReceivedBy != "" || a.ReceivedOn != "" {
					i.Letter.State = data.LetterSent
				}
			}
		}
		return i.put()
	})
}

// VoidLetter drops a letter that was issued, for a reason. Its number is not given
// again and its papers stay in the archive.
func (d *Desk) VoidLetter(ctx context.Context, id, reason string) error {
	reason, err := reasonOf(reason, "membatalkan surat")
	if err != nil {
		return err
	}
	return d.changeLetter(ctx, "batalkan surat", id, func(i *issuing) error {
		switch {
		case i.Letter.State == data.LetterVoid:
			return i.must("dibatalkan lagi")
		case !i.Letter.Locked() && len(i.Documents) == 0:
			return data.Fault(fmt.Sprintf("%s masih konsep yang belum pernah terbit, jadi cukup dihapus; tidak ada yang berubah.", i.Letter.Code), data.ErrInvalid)
		}
		i.Letter.State, i.Letter.VoidReason = data.LetterVoid, reason
		if i.Number != nil {
			n := *i.Number
			n.State, n.Reason = data.NumberVoid, reason
			if err := i.tx.Put(&n); err != nil {
				return err
			}
		}
		return i.tx.Put(&i.Letter)
	})
}

// ReviseLetter makes an issued letter a konsep again, for a reason. Its number is
// kept, and so are its papers in the archive; the next one is a revision.
func (d *Desk) ReviseLetter(ctx context.Context, id, reason string) error {
	reason, err := reasonOf(reason, "memperbaiki surat")
	if err != nil {
		return err
	}
	return d.changeLetter(ctx, "perbaiki surat", id, func(i *issuing) error {
		if err := i.must("diperbaiki", data.LetterFinal, data.LetterSigned, data.LetterIssued, data.LetterSent); err != nil {
			return err
		}
		i.Letter.State, i.Letter.SignedOn, i.Letter.RevisionReason = data.LetterDraft, "", reason
		i.Letter.Revision++
		return i.tx.Put(&i.Letter)
	})
}
