package store

import (
	"errors"
	"testing"

	"gugustugas/data"
)

// TestTheFileItselfRefusesADoubleNumber: whoever writes it, neither the text of a
// number, however it is spaced, nor its place stands twice in a register.
func TestTheFileItselfRefusesADoubleNumber(t *testing.T) {
	s := newStore(t)
	registers := data.DefaultRegisters(2026)
	do(t, s, "buku agenda", func(tx data.Tx) error {
		var err error
		for i := range registers[:2] {
			registers[i].ID = registers[i].Name
			err = errors.Join(err, tx.Put(&registers[i]))
		}
		return errors.Join(err, tx.Put(&data.RegisterNumber{
			ID: "pertama", RegisterID: registers[0].ID, Sequence: 41, Text: "400.2/041/DPPPA/2026", State: data.NumberUsed,
		}))
	})
	for name, c := range map[string]struct {
		number data.RegisterNumber
		taken  bool
	}{
		"the same text":          {data.RegisterNumber{Text: "400.2/041/DPPPA/2026"}, true},
		"with other spaces":      {data.RegisterNumber{Text: "400.2 / 041 / DPPPA / 2026"}, true},
		"in other letters":       {data.RegisterNumber{Text: "400.2/041/dpppa/2026"}, true},
		"the same place":         {data.RegisterNumber{Sequence: 41}, true},
		"its sub-number":         {data.RegisterNumber{Sequence: 41, Sub: "a"}, false},
		"in another register":    {data.RegisterNumber{RegisterID: registers[1].ID, Sequence: 41, Text: "400.2/041/DPPPA/2026"}, false},
		"the next of the office": {data.RegisterNumber{Sequence: 42, Text: "400.2/042/DPPPA/2026"}, false},
	} {
		c.number.ID, c.number.State, c.number.Reason = name, data.NumberReserved, "uji"
		if c.number.RegisterID == "" {
			c.number.RegisterID = registers[0].ID
		}
		err := s.Do(t.Context(), data.Action{Name: name}, func(tx data.Tx) error { return tx.Put(&c.number) })
		if c.taken != errors.Is(err, data.ErrDuplicate) || !c.taken && err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	twice := registers[0]
	twice.ID = "lagi"
	err := s.Do(t.Context(), data.Action{Name: "lagi"}, func(tx data.Tx) error { return tx.Put(&twice) })
	if !errors.Is(err, data.ErrDuplicate) {
		t.Errorf("a second register of one name and year: %v", err)
	}
}
