package sheet_test

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/sheet"
	"gugustugas/data"
	"gugustugas/data/store"
)

const on = data.Date("2024-07-25")

func sampleBook(t *testing.T) *sheet.Book {
	t.Helper()
	const name = "daftar-anggota-gugus-tugas.xlsx"
	content, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return opened(t, name, content)
}

func opened(t *testing.T, name string, content []byte) *sheet.Book {
	t.Helper()
	book, err := sheet.Open(name, content)
	if err != nil {
		t.Fatal(err)
	}
	return book
}

func planOf(t *testing.T, book *sheet.Book, existing sheet.Existing) *sheet.RosterPlan {
	t.Helper()
	plan, err := sheet.PlanRoster(book, existing)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func samplePlan(t *testing.T, existing sheet.Existing) *sheet.RosterPlan {
	t.Helper()
	return planOf(t, sampleBook(t), existing)
}

// listPlan is a plan of a list with semicolons.
func listPlan(t *testing.T, existing sheet.Existing, lines ...string) *sheet.RosterPlan {
	t.Helper()
	return planOf(t, opened(t, "daftar.csv", []byte(strings.Join(lines, "\n")+"\n")), existing)
}

// asking is a plan of either kind.
type asking interface {
	Open() int
	Questions() []sheet.Question
	Answer(id string, option int) error
}

// answerAll gives every question its proposed answer.
func answerAll(t *testing.T, plan asking) {
	t.Helper()
	for plan.Open() > 0 {
		for _, question := range plan.Questions() {
			if question.Answer >= 0 {
				continue
			}
			if err := plan.Answer(question.ID, 0); err != nil {
				t.Fatal(err)
			}
			break // an answer may do away with others
		}
	}
}

// office is a file with a decree of 2024 and nothing else.
type office struct {
	*testing.T
	store *store.Store
}

func newOffice(t *testing.T) *office {
	t.Helper()
	path := filepath.Join(t.TempDir(), "data.gugustugas")
	if err := store.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	o := &office{T: t, store: s}
	o.must(s.Do(t.Context(), data.Action{Name: "SK"}, func(tx data.Tx) error {
		return tx.Put(&data.Decree{ID: "sk-1", Number: "000/CONTOH/2024", Date: "2024-01-02", ValidFrom: "2024-01-02"})
	}))
	return o
}

func (o *office) must(err error) {
	o.Helper()
	if err != nil {
		o.Fatal(err)
	}
}

func (o *office) apply(plan *sheet.RosterPlan) error {
	return o.store.Do(o.Context(), data.Action{Name: "impor anggota"}, plan.Apply)
}

func (o *office) existing() (existing sheet.Existing) {
	o.Helper()
	o.must(o.store.View(o.Context(), func(r data.Reader) (err error) {
		existing, err = sheet.ReadExisting(r, "sk-1", on)
		return err
	}))
	slices.SortFunc(existing.Seats, func(a, b data.Seat) int { return cmp.Compare(a.Position, b.Position) })
	return existing
}

// roster is what an export of today writes.
func (o *office) roster() data.Roster {
	o.Helper()
	existing := o.existing()
	roster := data.Roster{On: on, Decree: existing.Decree}
	for _, seat := range existing.Seats {
		line := data.RosterLine{Seat: seat}
		for i := range existing.Agencies {
			if existing.Agencies[i].ID == seat.AgencyID {
				line.Agency = &existing.Agencies[i]
			}
		}
		for i := range existing.Holdings {
			if existing.Holdings[i].SeatID == seat.ID {
				line.Holding = &existing.Holdings[i]
			}
		}
		for i := range existing.People {
			if line.Holding != nil && existing.People[i].ID == line.Holding.PersonID {
				line.Person = &existing.People[i]
			}
		}
		roster.Lines = append(roster.Lines, line)
	}
	return roster
}

// imported is an office with the whole sample, every question answered as proposed.
func imported(t *testing.T, takePhones bool) *office {
	t.Helper()
	o := newOffice(t)
	plan := samplePlan(t, sheet.Existing{On: on})
	if !plan.NeedsDecree() {
		t.Error("no decree is asked for")
	}
	plan.SetDecree("sk-1", "")
	plan.TakePhones(takePhones)
	answerAll(t, plan)
	o.must(o.apply(plan))
	return o
}

func TestTheSampleIsWrittenExactly(t *testing.T) {
	roster := imported(t, true).roster()
	if len(roster.Lines) != len(sampleSeats) {
		t.Fatalf("%d seats", len(roster.Lines))
	}
	for i, want := range sampleSeats {
		line := roster.Lines[i]
		got := sampleSeat{role: line.Seat.Role, sub: line.Seat.SubTaskForce, post: line.Seat.Post}
		if line.Agency != nil {
			got.agency = line.Agency.Name
		}
		if p := line.Person; p != nil {
			got.before, got.name, got.after = p.TitleBefore, p.Name, p.TitleAfter
			got.kind, got.number, got.rank, got.phone = p.NumberKind, p.Number, p.Rank, p.Phone
			got.status = line.Holding.Status
			if line.Holding.From != "2024-01-02" || line.Holding.To != "" || p.AgencyID != line.Seat.AgencyID {
				t.Errorf("row %d: %+v of %+v", want.row, line.Holding, p)
			}
		}
		got.row, got.asks, got.noted, got.byPhone = want.row, want.asks, want.noted, want.byPhone
		if got != want {
			t.Errorf("row %d is\n%+v, want\n%+v", want.row, got, want)
		}
	}
}

func TestPeopleAndAgenciesAreWrittenOnce(t *testing.T) {
	existing := imported(t, true).existing()
	if len(existing.Seats) != 36 || len(existing.Holdings) != 34 || len(existing.People) != 33 {
		t.Errorf("%d seats, %d holdings, %d people", len(existing.Seats), len(existing.Holdings), len(existing.People))
	}
	want := map[string]bool{}
	for _, seat := range sampleSeats {
		want[seat.agency] = true
	}
	got := map[string]bool{}
	for _, agency := range existing.Agencies {
		got[agency.Name] = true
	}
	if len(existing.Agencies) != len(want) || fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%d agencies %v, want %v", len(existing.Agencies), got, want)
	}
}

func TestADamagedNumberIsNeverStored(t *testing.T) {
	for _, p := range imported(t, true).existing().People {
		if p.Number == "" && p.NumberKind != "" {
			t.Errorf("%s has a kind of number without a number", p.Name)
		}
		for _, left := range []string{"190001011992032", "190001011999121", "190001012022211", "190001000", "E+"} {
			if strings.Contains(p.Number, left) {
				t.Errorf("%s has %s", p.Name, p.Number)
			}
		}
	}
}

func TestTelephoneNumbersAreTakenOnlyWhenAskedFor(t *testing.T) {
	for _, p := range imported(t, false).existing().People {
		if p.Phone != "" || p.Email != "" {
			t.Errorf("%s has %q %q", p.Name, p.Phone, p.Email)
		}
	}
}

func TestNothingIsWrittenWhileAQuestionIsOpenOrNoDecreeIsChosen(t *testing.T) {
	o := newOffice(t)
	undecided := samplePlan(t, sheet.Existing{On: on})
	undecided.SetDecree("sk-1", "")
	homeless := samplePlan(t, sheet.Existing{On: on})
	answerAll(t, homeless)
	for _, plan := range []*sheet.RosterPlan{undecided, homeless} {
		if err := o.apply(plan); !errors.Is(err, data.ErrIncomplete) {
			t.Errorf("got %v", err)
		}
		if left := o.existing(); len(left.Seats)+len(left.People)+len(left.Agencies) != 0 {
			t.Errorf("written: %+v", left)
		}
	}
}

func TestAnImportIsOneUndo(t *testing.T) {
	o := imported(t, true)
	name, err := o.store.Undo(t.Context())
	o.must(err)
	if left := o.existing(); name != "impor anggota" || len(left.Seats)+len(left.Holdings)+len(left.People)+len(left.Agencies) != 0 {
		t.Errorf("undo of %q leaves %+v", name, left)
	}
}

// A damaged number stays unknown and a doubtful telephone number stays doubtful:
// only these are asked again.
func TestTheSameFileAgainBringsNothing(t *testing.T) {
	o := imported(t, true)
	again := map[int]string{12: "nomor-rusak", 20: "nomor-rusak", 34: "nomor-rusak", 61: "nomor-rusak", 26: "telepon-sama", 28: "telepon-panjang", 46: "telepon-panjang"}
	before := o.existing()
	plan := samplePlan(t, before)
	plan.TakePhones(true)
	for _, row := range plan.Rows() {
		if asks, open := again[row.Row], row.Kind == sheet.RowQuestion; asks != questionsOf(row) || open != (asks != "") {
			t.Errorf("row %d asks %q, want %q", row.Row, questionsOf(row), asks)
		}
	}
	answerAll(t, plan)
	for _, row := range plan.Rows() {
		if row.Kind != sheet.RowSame && row.Kind != sheet.RowSkipped {
			t.Errorf("row %d is %s: %+v", row.Row, row.Kind, row.Changes)
		}
	}
	o.must(o.apply(plan))
	if after := o.existing(); fmt.Sprintf("%+v", after.People) != fmt.Sprintf("%+v", before.People) || len(after.Seats) != len(before.Seats) || len(after.Holdings) != len(before.Holdings) {
		t.Error("the second import changed the records")
	}
}

func TestAnUnknownTitleBehindAKnownOneIsNoPartOfTheName(t *testing.T) {
	for written, want := range map[string]string{
		"Nama Contoh, S.H., M.H., CLA.": "Nama Contoh|S.H., M.H., CLA.",
		"Nama Contoh, S.H., CXYZ, M.H.": "Nama Contoh|S.H., CXYZ, M.H.",
		"Nama, Contoh":                  "Nama, Contoh|",
		"Nama Contoh, CXYZ":             "Nama Contoh, CXYZ|",
	} {
		o := newOffice(t)
		plan := listPlan(t, sheet.Existing{On: on}, "Nama;Jabatan;Instansi;Kedudukan", written+";Direktur;Yayasan Contoh;Anggota")
		plan.SetDecree("sk-1", "")
		answerAll(t, plan)
		o.must(o.apply(plan))
		if p := o.existing().People[0]; p.Name+"|"+p.TitleAfter != want {
			t.Errorf("%s became %s|%s", written, p.Name, p.TitleAfter)
		}
	}
}
