package secretariat_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// bookRoom plays random actions on two registers, one of our own and one that TU
// numbers, and follows what the file holds.
type bookRoom struct {
	*letterRoom
	random  *rand.Rand
	own     data.Register
	letters []string
	// given is what letter our own register gave a number to, by what no other may
	// share with it.
	given map[string]string
	// papers are those of the archive, as each was first seen.
	papers map[string]data.Document
	played map[string]int
}

// TestNoRegisterEverHoldsADouble: whatever is done in whatever order, no number
// stands in a register twice, a number that our own register gave stays with its
// letter, the gaps are exactly what is missing, and no paper of the archive changes.
func TestNoRegisterEverHoldsADouble(t *testing.T) {
	seed := newSeed(t)
	r := &bookRoom{
		letterRoom: newLetterRoom(t), random: rand.New(rand.NewPCG(seed, 12)),
		given: map[string]string{}, papers: map[string]data.Document{}, played: map[string]int{},
	}
	r.own = r.letterRoom.own("Surat keluar")
	r.must(r.issueWith(r.fresh(data.OfficialLetter), "")) // no undo reaches past it
	for step := range 400 {
		name, err := r.step()
		told := (*data.Error)(nil)
		if err != nil && !errors.Is(err, data.ErrNotFound) && !errors.As(err, &told) { // that means no letter or number to do it with
			t.Fatalf("seed %d, step %d, %s: no sentence for people: %v", seed, step, name, err)
		}
		if err == nil {
			r.played[name]++
		}
		r.judge()
		if t.Failed() {
			t.Fatalf("seed %d, step %d, %s (%v)", seed, step, name, err)
		}
	}
	t.Logf("played %v", r.played)
}

func (r *bookRoom) date() data.Date {
	return data.Date(fmt.Sprintf("2026-%02d-%02d", 1+r.random.IntN(12), 1+r.random.IntN(28)))
}

// any is one of a list; empty for an empty list.
func (r *bookRoom) any(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[r.random.IntN(len(list))]
}

// fresh makes a letter of a kind.
func (r *bookRoom) fresh(kind data.LetterKind) string {
	id := r.draft(kind, r.date(), nil)
	r.letters = append(r.letters, id)
	return id
}

func (r *bookRoom) step() (name string, err error) {
	r.Helper()
	ctx, desk, sequence := r.Context(), r.desk, 1+r.random.IntN(30)
	actions := []struct {
		name string
		do   func() error
	}{
		{"terbit sendiri", func() error { return r.issueWith(r.fresh(data.OfficialLetter), "") }},
		{"terbit dengan cadangan", func() error { return r.issueWith(r.fresh(data.OfficialLetter), r.reserved()) }},
		{"terbit lagi", func() error { return r.issueWith(r.any(r.letters), "") }},
		{"terbit lewat TU", func() error { return r.issueWith(r.fresh(data.MemoLetter), "") }},
		{"nomori", func() error {
			return desk.NumberLetter(ctx, r.any(r.letters), fmt.Sprintf("%d", sequence), r.date())
		}},
		{"nomori lengkap", func() error {
			return desk.NumberLetter(ctx, r.any(r.letters), fmt.Sprintf("400.2/%03d.b/DPPPA/2026", sequence), r.date())
		}},
		{"tanda tangani", func() error { return desk.SignLetter(ctx, r.any(r.letters), "") }},
		{"batalkan", func() error { return desk.VoidLetter(ctx, r.any(r.letters), "uji") }},
		{"perbaiki", func() error { return desk.ReviseLetter(ctx, r.any(r.letters), "uji") }},
		{"cadangkan", func() error { _, err := desk.ReserveNumber(ctx, r.own.ID, 0, "uji"); return err }},
		{"cadangkan nomor itu", func() error { _, err := desk.ReserveNumber(ctx, r.own.ID, 2*sequence, "uji"); return err }},
		{"batalkan nomor", func() error { return desk.VoidNumber(ctx, r.reserved(), "uji") }},
		{"jelaskan", func() error { return desk.ExplainGap(ctx, r.own.ID, []int{sequence}, "uji") }},
		{"masukkan", func() error {
			lines := []secretariat.ImportedNumber{{Number: fmt.Sprintf("%d", 2*sequence), Date: r.date()}, {Number: fmt.Sprintf("A/%d", sequence)}}
			return desk.ImportNumbers(ctx, r.own.ID, lines)
		}},
		{"cetak dengan nomor", func() error { _, err := desk.PrintNumbered(ctx, r.any(r.letters), r.print); return err }},
		{"urungkan", func() error { _, err := desk.Undo(ctx); return err }},
		{"ulangi", func() error { _, err := desk.Redo(ctx); return err }},
	}
	chosen := actions[r.random.IntN(len(actions))]
	return chosen.name, chosen.do()
}

func (r *bookRoom) issueWith(id, numberID string) error {
	o := r.options()
	o.NumberID = numberID
	_, err := r.desk.IssueLetter(r.Context(), id, o)
	return err
}

// reserved is some reserved number of our own register; empty for none.
func (r *bookRoom) reserved() string {
	for _, n := range r.numbers(r.own.ID) {
		if n.State == data.NumberReserved {
			return n.ID
		}
	}
	return ""
}

func (r *bookRoom) numbers(registerID string) (numbers []data.RegisterNumber) {
	r.Helper()
	r.must(r.store.View(r.Context(), func(reader data.Reader) (err error) {
		numbers, err = reader.RegisterNumbers(registerID)
		return err
	}))
	return numbers
}

func (r *bookRoom) judge() {
	r.Helper()
	registers, err := r.desk.Registers(r.Context(), 2026)
	r.must(err)
	letters, papers := map[string]data.LetterSummary{}, map[string]data.Document{}
	r.must(r.store.View(r.Context(), func(reader data.Reader) error {
		list, err := reader.Letters(data.LetterFilter{})
		for _, letter := range list {
			letters[letter.ID] = letter
		}
		documents, errDocuments := reader.Documents("")
		for _, document := range documents {
			papers[document.ID] = document
		}
		return errors.Join(err, errDocuments)
	}))
	r.judgePapers(papers)
	numbers := map[string]data.RegisterNumber{}
	for _, register := range registers {
		for _, n := range r.judgeBook(register) {
			if n.LetterID != "" && letters[n.LetterID].NumberID != n.ID {
				r.Errorf("the letter of %+v has another number", n)
			}
			numbers[n.ID] = n
		}
	}
	r.letters = slices.DeleteFunc(r.letters, func(id string) bool { return letters[id].ID == "" }) // an undo takes a konsep away
	for id, letter := range letters {
		if n := numbers[letter.NumberID]; n.ID != letter.NumberID || n.ID != "" && (n.LetterID != id || n.RegisterID != letter.RegisterID) {
			r.Errorf("%s has %+v, which is of another", letter.Code, n)
		}
		if letter.State == data.LetterIssued && letter.NumberID == "" {
			r.Errorf("%s is %s without a number", letter.Code, letter.State)
		}
	}
}

// judgePapers finds every paper of the archive as it was first seen.
func (r *bookRoom) judgePapers(papers map[string]data.Document) {
	r.Helper()
	for id, paper := range r.papers {
		if papers[id] != paper {
			r.Errorf("in the archive is %+v, was %+v", papers[id], paper)
		}
	}
	r.papers = papers
}

// judgeBook looks for doubles and gaps by the simplest means.
func (r *bookRoom) judgeBook(register data.Register) (numbers []data.RegisterNumber) {
	r.Helper()
	numbers = r.numbers(register.ID)
	seen := map[string]bool{}
	for _, n := range numbers {
		for _, key := range n.Keys() {
			if seen[key] {
				r.Errorf("%s holds %q twice", register.Name, key)
			}
			seen[key] = true
			if register.ID == r.own.ID && n.LetterID != "" {
				r.judgeHolder(key, n.LetterID)
			}
		}
	}
	if register.ID != r.own.ID {
		return numbers
	}
	for key := range r.given {
		if !seen[key] {
			r.Errorf("%q was given and is lost", key)
		}
	}
	r.judgeGaps(numbers)
	return numbers
}

// judgeHolder finds a number of our own register with the letter that it was
// given to.
func (r *bookRoom) judgeHolder(key, letterID string) {
	r.Helper()
	if holder, was := r.given[key]; was && holder != letterID {
		r.Errorf("%q was of one letter and is of another", key)
	}
	r.given[key] = letterID
}

// judgeGaps finds in the book of our own register just the numbers that are missing.
func (r *bookRoom) judgeGaps(numbers []data.RegisterNumber) {
	r.Helper()
	last, held := 0, map[int]bool{}
	for _, n := range numbers {
		if n.Text != "" {
			last = max(last, n.Sequence)
		}
		held[n.Sequence] = held[n.Sequence] || n.Sub == ""
	}
	var want, got []int
	for sequence := r.own.First; sequence < last; sequence++ {
		if !held[sequence] {
			want = append(want, sequence)
		}
	}
	book, err := r.desk.RegisterBook(r.Context(), r.own.ID)
	r.must(err)
	for _, line := range book.Lines {
		if line.Gap {
			got = append(got, line.Number.Sequence)
		}
	}
	if !slices.Equal(got, want) || len(book.Lines) != len(numbers)+len(want) {
		r.Errorf("the book tells the gaps %v, missing are %v; %d lines of %d numbers", got, want, len(book.Lines), len(numbers))
	}
}
