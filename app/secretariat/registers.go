package secretariat

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Registers lists the registers of a year in order. A year without any shows what
// it will begin with: the settings of the year before, else the usual ones. They
// are written with the first number or change; their ids stand already.
func (d *Desk) Registers(ctx context.Context, year int) ([]data.Register, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.Register, error) { return registersOf(r, year) })
}

// registersOf is Registers over one state of the file.
func registersOf(r data.Reader, year int) ([]data.Register, error) {
	registers, err := r.Registers(year)
	if err != nil || len(registers) > 0 {
		return registers, err
	}
	all, err := r.Registers(0)
	if err != nil {
		return nil, err
	}
	registers = data.DefaultRegisters(year)
	if before := slices.IndexFunc(all, func(b data.Register) bool { return b.Year < year }); before >= 0 {
		last := all[before].Year
		registers = data.NextRegisters(slices.DeleteFunc(all, func(b data.Register) bool { return b.Year != last }), year)
	}
	for i := range registers {
		registers[i].ID = proposedID(year, i+1)
	}
	return registers, nil
}

const proposedShape = "buku-%04d-%d"

// proposedID is the id of a register that its year begins with. It tells the year,
// so that the register can be asked for before it is written.
func proposedID(year, n int) string { return fmt.Sprintf(proposedShape, year, n) }

// registerFor is the register of a kind of letter in a year; nil for a kind that
// has none.
func registerFor(r data.Reader, kind data.LetterKind, year int) (*data.Register, error) {
	registers, err := registersOf(r, year)
	if err != nil {
		return nil, err
	}
	for i := range registers {
		if registers[i].Numbers(kind) {
			return &registers[i], nil
		}
	}
	return nil, nil
}

// registerByID finds a register, written or not.
func registerByID(r data.Reader, id string) (register data.Register, err error) {
	found, err := exists(r.Get(id, &register))
	if found || err != nil {
		return register, err
	}
	var year, n int
	if _, err := fmt.Sscanf(id, proposedShape, &year, &n); err == nil {
		registers, err := registersOf(r, year)
		if err != nil {
			return register, err
		}
		for _, register := range registers {
			if register.ID == id {
				return register, nil
			}
		}
	}
	return register, fmt.Errorf("register %s: %w", id, data.ErrNotFound)
}

// openRegisters writes the registers of a year that has none yet.
func openRegisters(tx data.Tx, year int) error {
	registers, err := registersOf(tx, year)
	if err != nil {
		return err
	}
	for i := range registers {
		if err := tx.Put(&registers[i]); err != nil { // what is there already is not written again
			return err
		}
	}
	return nil
}

// CheckRegister says in a sentence why a register can't be kept beside the others of
// its year: it has no name or one of theirs, its numbers have no shape, or it numbers
// what another does. The error is ErrInvalid or ErrDuplicate.
func CheckRegister(register data.Register, others []data.Register) error {
	if strings.TrimSpace(register.Name) == "" {
		return data.Fault("Nama buku agenda belum diisi; belum disimpan, isi namanya dahulu.", data.ErrInvalid)
	}
	if err := data.ValidTemplate(register.Template); err != nil {
		return err
	}
	for _, other := range others {
		if other.ID == register.ID {
			continue
		}
		if err := apart(register, other); err != nil {
			return err
		}
	}
	return nil
}

// SaveRegister writes the settings of a register, new (without an id or place) or
// changed; successive changes are one. Its year does not change, and no kind of
// letter is numbered in two.
func (d *Desk) SaveRegister(ctx context.Context, register data.Register) error {
	register.Name = strings.TrimSpace(plainLine(register.Name))
	register.Unit = strings.TrimSpace(plainLine(register.Unit))
	register.Template = strings.TrimSpace(plainLine(register.Template))
	if register.ID == "" {
		register.ID = NewID()
	}
	action := data.Action{Name: "ubah buku agenda", Session: "buku agenda " + register.ID}
	if register.Position == 0 {
		action = data.Action{Name: "tambah buku agenda"}
	}
	return d.store.Do(ctx, action, func(tx data.Tx) error {
		if err := openRegisters(tx, register.Year); err != nil {
			return err
		}
		others, err := tx.Registers(register.Year)
		if err != nil {
			return err
		}
		if err := CheckRegister(register, others); err != nil {
			return err
		}
		if register.Position == 0 {
			register.Position = len(others) + 1
		}
		return tx.Put(&register)
	})
}

// apart refuses two registers of one name, or for one kind of letter.
func apart(register, other data.Register) error {
	if strings.EqualFold(register.Name, other.Name) {
		return data.Fault(fmt.Sprintf("Buku agenda %s tahun %d sudah ada; belum disimpan, pakai nama lain.", other.Name, other.Year), data.ErrDuplicate)
	}
	for _, kind := range data.LetterKinds() {
		if register.Numbers(kind) && other.Numbers(kind) {
			return data.Fault(fmt.Sprintf("%s sudah dinomori dalam buku agenda %s; belum disimpan, keluarkan dahulu dari sana.",
				indonesian.Capitalised(string(kind)), other.Name), data.ErrDuplicate)
		}
	}
	return nil
}

// RegisterBook is the buku agenda of a register as it is printed: its numbers in
// order, with the letters that have them, and in one of our own what is missing.
func (d *Desk) RegisterBook(ctx context.Context, registerID string) (data.RegisterSnapshot, error) {
	return view(ctx, d.store, func(r data.Reader) (book data.RegisterSnapshot, err error) {
		office, err := officeFor(r, "")
		if err != nil {
			return book, err
		}
		book.Office = office
		if book.Register, err = registerByID(r, registerID); err != nil {
			return book, err
		}
		book.Lines, err = bookLines(r, book.Register)
		return book, err
	})
}

func bookLines(r data.Reader, register data.Register) (lines []data.RegisterLine, err error) {
	numbers, err := r.RegisterNumbers(register.ID)
	if err != nil {
		return nil, err
	}
	letters, err := r.Letters(data.LetterFilter{})
	if err != nil {
		return nil, err
	}
	cases, err := caseMeetings(r)
	if err != nil {
		return nil, err
	}
	byID := map[string]*data.LetterSummary{}
	for i := range letters {
		byID[letters[i].ID] = &letters[i]
	}
	gaps := data.Gaps(register, numbers)
	for _, number := range numbers {
		for len(gaps) > 0 && number.Sequence >= gaps[0] {
			missing := data.RegisterNumber{RegisterID: register.ID, Sequence: gaps[0]}
			lines = append(lines, data.RegisterLine{Number: missing, Gap: true})
			gaps = gaps[1:]
		}
		line := data.RegisterLine{Number: number, Subject: number.Subject, To: number.To}
		if letter := byID[number.LetterID]; letter != nil {
			line.Code, line.Kind, line.State, line.Subject = letter.Code, letter.Kind, letter.State, letter.Subject
			line.To = othersToo(letter.FirstRecipient, letter.Recipients)
			if cases[letter.MeetingID] {
				line.Subject, line.To = untold, ""
			}
		}
		lines = append(lines, line)
	}
	return lines, nil
}

// othersToo names the first of several: "Kepala Dinas Kesehatan dan 11 lainnya".
func othersToo(first string, count int) string {
	if count < 2 {
		return first
	}
	return fmt.Sprintf("%s dan %d lainnya", first, count-1)
}
