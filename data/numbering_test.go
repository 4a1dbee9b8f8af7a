package data

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestANumberIsWrittenByTheTemplateOfItsRegister(t *testing.T) {
	for _, c := range []struct {
		template, unit, code string
		sequence             int
		sub                  string
		date                 Date
		want                 string
	}{
		{DefaultNumberTemplate, "", "400.2", 41, "", "2026-03-05", "400.2/041/DPPPA/2026"},
		{DefaultNumberTemplate, "", "400.2", 41, "a", "2026-03-05", "400.2/041.a/DPPPA/2026"},
		{DefaultNumberTemplate, "", "400.2", 0, "", "", "400.2/      /DPPPA/2026"},
		{DefaultNumberTemplate, "", "", 1234, "", "", "1234/DPPPA/2026"},
		{DefaultNumberTemplate, "DPPPA/PUG", "400.2", 7, "", "", "400.2/007/DPPPA/PUG/2026"},
		{"{urut}/{kode}", "", "", 7, "", "", "007"},
		{"{kode}/{urut}-{unit}/{bulan_romawi}/{tahun}", "", "000.1.5", 9, "", "2026-10-01", "000.1.5/009-DPPPA/X/2026"},
		{"{kode}/{urut}-{unit}/{bulan_romawi}/{tahun}", "", "000.1.5", 0, "", "", "000.1.5/      -DPPPA/    /2026"},
		{"B-{urut}/SET", "", "400.2", 3, "", "2026-01-02", "B-003/SET"},
	} {
		r := Register{Year: 2026, Template: c.template, Unit: c.unit, Width: 3}
		if got := r.Compose(c.code, "DPPPA", c.sequence, c.sub, c.date); got != c.want {
			t.Errorf("%s: got %q, want %q", c.template, got, c.want)
		}
	}
}

func TestAWrittenNumberTellsItsPlace(t *testing.T) {
	r := Register{Year: 2026, Template: DefaultNumberTemplate, Width: 3}
	for _, c := range []struct {
		text     string
		sequence int
		sub      string
		ok       bool
	}{
		{"41", 41, "", true},
		{" 041 ", 41, "", true},
		{"041.a", 41, "a", true},
		{"41A", 41, "a", true},
		{"041.ab", 41, "ab", true},
		{"400.2/047/DPPPA/2026", 47, "", true},
		{"400.2/047.b/DPPPA/2026", 47, "b", true},
		{"400.2/3/047/DPPPA/2026", 47, "", true},
		{"400.2 / 047 / DPPPA / 2026", 47, "", true},
		{"400.2/047/DPPPA/PUG/2026", 47, "", true},
		{"047/DPPPA/2026", 47, "", true},
		{"400.2/047/DPPPA/2025", 0, "", false}, // of another year
		{"400.2/      /DPPPA/2026", 0, "", false},
		{"B-12/SET/X", 0, "", false},
		{"0", 0, "", false},
		{"", 0, "", false},
	} {
		sequence, sub, ok := r.Parse(c.text)
		if sequence != c.sequence || sub != c.sub || ok != c.ok {
			t.Errorf("%q: got %d %q %v", c.text, sequence, sub, ok)
		}
	}
}

func TestEveryComposedNumberIsReadBack(t *testing.T) {
	for _, template := range []string{DefaultNumberTemplate, "{kode}/{urut}-{unit}/{bulan_romawi}/{tahun}", "B-{urut}/{kode}/{unit}", "{urut}"} {
		for _, code := range []string{"", "400.2", "400.2/3", "264"} {
			for _, unit := range []string{"DPPPA", "DPPPA/PUG", "Setda (Umum)"} {
				for _, sub := range []string{"", "a", "ab"} {
					r := Register{Year: 2026, Template: template, Unit: unit, Width: 3}
					text := r.Compose(code, "X", 41, sub, "2026-10-07")
					if sequence, got, ok := r.Parse(text); sequence != 41 || got != sub || !ok {
						t.Errorf("%s as %q: read as %d %q %v", template, text, sequence, got, ok)
					}
				}
			}
		}
	}
}

func TestATemplateHoldsTheNumberOnceAndNoUnknownToken(t *testing.T) {
	for template, good := range map[string]bool{
		DefaultNumberTemplate: true, "{urut}": true, "B-{urut}/{bulan_romawi}": true,
		"": false, "400.2/DPPPA": false, "{urut}/{urut}": false, "{urut}/{bulan}": false,
	} {
		err := ValidTemplate(template)
		if good != (err == nil) || !good && (!errors.Is(err, ErrInvalid) || !strings.Contains(Message(err), "{urut}")) {
			t.Errorf("%q: %v", template, err)
		}
		register := Register{ID: "b", Name: "Surat keluar", Year: 2026, Mode: NumberedHere, Template: template, First: 1}
		if err := register.Validate(); good != (err == nil) {
			t.Errorf("register with %q: %v", template, err)
		}
	}
}

// taken is a number that stands on a paper of a date.
func taken(sequence int, sub string, date Date) RegisterNumber {
	return RegisterNumber{Sequence: sequence, Sub: sub, Date: date, State: NumberUsed, Text: "x"}
}

func held(sequence int, state NumberState) RegisterNumber {
	return RegisterNumber{Sequence: sequence, State: state, Reason: "alasan"}
}

func TestTheNextNumberFollowsTheLastOne(t *testing.T) {
	void := taken(41, "", "2026-03-04")
	void.State = NumberVoid
	two := []RegisterNumber{taken(40, "", "2026-03-01"), taken(41, "", "2026-03-04")}
	for name, c := range map[string]struct {
		first   int
		numbers []RegisterNumber
		date    Date
		want    string
	}{
		"an empty book begins with its first number": {first: 1, date: "2026-01-05", want: "1"},
		"or where the office begins":                 {first: 100, date: "2026-01-05", want: "100"},
		"the next day":                               {first: 1, numbers: two, date: "2026-03-05", want: "42"},
		"the same day":                               {first: 1, numbers: two, date: "2026-03-04", want: "42"},
		"no date":                                    {first: 1, numbers: two, want: "42"},
		"a first number above the last":              {first: 60, numbers: two, date: "2026-03-05", want: "60"},
		"a gap is not filled":                        {first: 1, numbers: []RegisterNumber{taken(5, "", "2026-01-05")}, date: "2026-01-05", want: "6"},
		"a void number is not given again":           {first: 1, numbers: []RegisterNumber{void}, date: "2026-03-05", want: "42"},
		"reserved numbers are passed over":           {first: 1, numbers: append(slices.Clone(two), held(42, NumberReserved), held(43, NumberReserved)), date: "2026-03-05", want: "44"},
		"those reserved far ahead wait":              {first: 1, numbers: append(slices.Clone(two), held(60, NumberReserved)), date: "2026-03-05", want: "42"},
		"an explained one is not given":              {first: 1, numbers: append(slices.Clone(two), held(42, NumberExplained)), date: "2026-03-05", want: "43"},
		"dated back":                                 {first: 1, numbers: two, date: "2026-03-03", want: "40.a"},
		"dated back once more": {
			first: 1, numbers: append(slices.Clone(two), taken(40, "a", "2026-03-02")), date: "2026-03-03", want: "40.b",
		},
		"dated back before the first": {first: 1, numbers: two, date: "2026-02-01", want: "40.a"},
		"and after that on its day": {
			first: 1, numbers: append(slices.Clone(two), taken(40, "a", "2026-02-01")), date: "2026-02-01", want: "40.b",
		},
		"after z comes aa": {
			first: 1, numbers: append(slices.Clone(two), taken(40, "z", "2026-03-02")), date: "2026-03-03", want: "40.aa",
		},
		"after az comes ba": {
			first: 1, numbers: append(slices.Clone(two), taken(40, "z", "2026-03-02"), taken(40, "az", "2026-03-02")), date: "2026-03-03", want: "40.ba",
		},
		"a void number holds its day": {
			first: 1, numbers: []RegisterNumber{void, taken(42, "", "2026-03-09")}, date: "2026-03-05", want: "41.a",
		},
		"numbers without a date do not count as late": {
			first: 1, numbers: append(slices.Clone(two), taken(42, "", "")), date: "2026-03-04", want: "43",
		},
		"but the dates before them do": {
			first: 1, numbers: append(slices.Clone(two), taken(42, "", "")), date: "2026-03-02", want: "40.a",
		},
		"numbers of TU without a place count for nothing": {
			first: 1, numbers: []RegisterNumber{{Text: "B/12", Date: "2026-05-01", State: NumberUsed}}, date: "2026-03-02", want: "1",
		},
	} {
		sequence, sub := NextNumber(Register{First: c.first, Mode: NumberedHere}, c.numbers, c.date)
		if got := (Register{}).Place(sequence, sub); got != c.want {
			t.Errorf("%s: got %s, want %s", name, got, c.want)
		}
	}
}

func TestGapsAreWhatIsMissingInABookOfOurOwn(t *testing.T) {
	numbers := []RegisterNumber{
		taken(3, "", "2026-01-02"), taken(5, "", "2026-01-03"), taken(6, "a", "2026-01-03"), taken(8, "", "2026-01-05"),
		held(4, NumberReserved), held(20, NumberReserved),
		{Text: "B/12", State: NumberUsed},
	}
	if got, want := Gaps(Register{First: 2, Mode: NumberedHere}, numbers), []int{2, 6, 7}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	explained := append(numbers, held(7, NumberExplained), held(2, NumberVoid))
	if got, want := Gaps(Register{First: 2, Mode: NumberedHere}, explained), []int{6}; !slices.Equal(got, want) {
		t.Errorf("explained: got %v, want %v", got, want)
	}
	if got := Gaps(Register{First: 2, Mode: NumberedElsewhere}, numbers); got != nil {
		t.Errorf("numbers of TU: got %v", got)
	}
	if got := Gaps(Register{First: 2, Mode: NumberedHere}, nil); got != nil {
		t.Errorf("an empty book: got %v", got)
	}
}

func TestEveryKindIsNumberedInAtMostOneRegister(t *testing.T) {
	registers := NextRegisters(DefaultRegisters(2025), 2026)
	for _, kind := range LetterKinds() {
		count := 0
		for i, r := range registers {
			r.ID = "b"
			if err := r.Validate(); err != nil || r.Year != 2026 || r.Position != i+1 {
				t.Errorf("%+v: %v", r, err)
			}
			if r.Numbers(kind) {
				count++
			}
		}
		if want := 1; (kind == ReportLetter) == (count == want) {
			t.Errorf("%s is numbered in %d registers", kind, count)
		}
	}
}
