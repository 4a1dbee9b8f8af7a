package secretariat_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// letterRoom is a desk whose letters are made as they are needed.
type letterRoom struct {
	*room
	drawn int
}

func newLetterRoom(t *testing.T) *letterRoom {
	t.Helper()
	r := &letterRoom{room: newRoom(t)}
	r.do("profil", func(tx data.Tx) error {
		office, err := tx.Office()
		if err != nil {
			return err
		}
		office.ShortName = "DPPPA"
		return errors.Join(tx.Put(&office), tx.Put(&data.Person{ID: "penanda", Name: "Nama Contoh 1"}))
	})
	return r
}

func (r *room) do(name string, fn func(data.Tx) error) {
	r.Helper()
	r.must(r.store.Do(r.Context(), data.Action{Name: name}, fn))
}

// draft makes a konsep of a kind to as many addressees, with one tembusan.
func (r *letterRoom) draft(kind data.LetterKind, date data.Date, change func(*data.Letter)) string {
	r.Helper()
	id := secretariat.NewID()
	r.do("tambah surat", func(tx data.Tx) error { return putLetter(tx, id, kind, date, change) })
	return id
}

func putLetter(tx data.Tx, id string, kind data.LetterKind, date data.Date, change func(*data.Letter)) error {
	code, err := tx.NextLetterCode(2026)
	if err != nil {
		return err
	}
	letter := data.Letter{
		ID: id, Code: code, Kind: kind, State: data.LetterDraft, Classification: "400.2", Security: data.Ordinary,
		Speed: data.Unhurried, Date: date, Subject: "Rapat koordinasi", Addressing: data.AddressedTogether,
		Letterhead: data.OfficeLetterhead, Body: "Dengan hormat.",
		Signing: data.Signing{Officer: data.Officer{PersonID: "penanda", Post: "Kepala Dinas"}, HideNumber: true},
	}
	if change != nil {
		change(&letter)
	}
	err = tx.Put(&letter)
	for i, name := range []string{"Kepala Dinas Kesehatan", "Kepala Dinas Sosial", "Bupati"} {
		role := data.Recipient
		if i == 2 {
			role = data.CarbonCopy
		}
		err = errors.Join(err, tx.Put(&data.Addressee{ID: fmt.Sprintf("%s %d", id, i), LetterID: id, Role: role, Position: i, Name: name, Place: "di Sangatta"}))
	}
	return err
}

// print stands in for the paper.
func (r *letterRoom) print(s data.LetterSnapshot) ([]byte, int, error) {
	r.drawn++
	text, err := json.Marshal(s)
	return append([]byte("%PDF "), text...), 1, err
}

func (r *letterRoom) options() secretariat.IssueOptions {
	return secretariat.IssueOptions{Print: r.print}
}

// issue issues a letter that nothing stands against.
func (r *letterRoom) issue(id string) data.Letter {
	r.Helper()
	letter, err := r.desk.IssueLetter(r.Context(), id, r.options())
	r.must(err)
	return letter
}

func (r *letterRoom) file(id string) (f data.LetterFile) {
	r.Helper()
	r.must(r.store.View(r.Context(), func(reader data.Reader) (err error) {
		f, err = reader.LetterFile(id)
		return err
	}))
	return f
}

// number is what a letter has in its register; empty for none.
func (r *letterRoom) number(id string) string {
	r.Helper()
	if f := r.file(id); f.Number != nil {
		return f.Number.Text
	}
	return ""
}

// register is the register of a name in 2026.
func (r *letterRoom) register(name string) data.Register {
	r.Helper()
	registers, err := r.desk.Registers(r.Context(), 2026)
	r.must(err)
	at := slices.IndexFunc(registers, func(b data.Register) bool { return b.Name == name })
	if at < 0 {
		r.Fatalf("no register %s among %+v", name, registers)
	}
	return registers[at]
}

// own makes a register of 2026 one of our own.
func (r *letterRoom) own(name string) data.Register {
	r.Helper()
	register := r.register(name)
	register.Mode = data.NumberedHere
	r.must(r.desk.SaveRegister(r.Context(), register))
	return register
}

func (r *letterRoom) book(name string) []data.RegisterLine {
	r.Helper()
	book, err := r.desk.RegisterBook(r.Context(), r.register(name).ID)
	r.must(err)
	return book.Lines
}

// same compares what is there with what must be.
func (r *room) same(what string, got, want any) {
	r.Helper()
	if got != want {
		r.Errorf("%s: got %v, want %v", what, got, want)
	}
}
