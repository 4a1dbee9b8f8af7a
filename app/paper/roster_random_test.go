package paper

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

// roster is a random roster of up to 60 seats in any order of groups.
func (d dice) roster() data.RosterSnapshot {
	s := roster()
	s.Office.Government = pick(d, "", "PEMERINTAH KABUPATEN KUTAI TIMUR", "PEMERINTAH KOTA CONTOH", d.text(4))
	s.Roster.On = pick(d, "", data.Date("2024-07-25"))
	s.Roster.Decree = &data.Decree{Number: d.text(2), Date: pick(d, "", data.Date("2023-08-14")), Title: d.text(12)}
	s.Roster.Lines = nil
	for i := range d.IntN(60) {
		line := data.RosterLine{Seat: data.Seat{
			ID: fmt.Sprint("seat-", i), Role: pick(d, data.SeatRoles()...), Post: pick(d, "Bupati", "Kepala Dinas", d.text(8)),
			SubTaskForce: pick(d, "", "Pencegahan", "Sekretariat", d.text(4)),
		}}
		if d.IntN(8) > 0 {
			n := d.IntN(20)
			line.Agency = &data.Agency{
				ID: fmt.Sprint("agency-", n), Name: pick(d, "Dinas Kesehatan", d.text(6)), ShortName: d.text(1), Aliases: d.text(4),
				Salutation: d.text(5), Address: d.text(12), Contact: "RAHASIA-INSTANSI",
			}
		}
		if d.IntN(4) > 0 {
			line.Holding = &data.Holding{Status: pick(d, "", "Plt.", "Plh.", "Pj.")}
			line.Person = &data.Person{
				TitleBefore: d.text(1), Name: fmt.Sprintf("Contoh%dx %s", i, d.text(4)), TitleAfter: d.text(2), Rank: d.text(3),
				NumberKind: pick(d, "", "NIP", "NI PPPK", "NRP"), Number: pick(d, "", "190001012007012028", d.text(2)),
				Phone: fmt.Sprintf("0812%dx", i), Email: fmt.Sprintf("surat%d@contoh.invalid", i),
			}
		}
		s.Roster.Lines = append(s.Roster.Lines, line)
	}
	return s
}

func TestRandomRostersAreWholeAndInOrder(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	d := dice{rand.New(rand.NewPCG(seed, 2))}
	for round := range 8 {
		s := d.roster()
		signer := regionHead(s).Name
		for name, doc := range papers(t, s) {
			body := solidBody(readback.Pages(t, doc.PDF))
			rest := body
			for i, line := range s.Roster.Lines {
				if line.Person == nil {
					continue
				}
				who := fmt.Sprintf("Contoh%dx", i)
				_, after, found := strings.Cut(rest, who)
				switch {
				case strings.HasPrefix(name, "upright"), name == "turned":
					if !found {
						t.Errorf("seed %d round %d: %s lacks %s, or it is out of order", seed, round, name, who)
					}
					rest = after
				case found && !strings.Contains(signer, who):
					t.Errorf("seed %d round %d: %s names %s", seed, round, name, who)
				}
				if strings.Contains(body, line.Person.Phone) != (name == "turned") {
					t.Errorf("seed %d round %d: %s and the telephone of %s", seed, round, name, who)
				}
			}
			if strings.Contains(body, "RAHASIA-INSTANSI") {
				t.Errorf("seed %d round %d: %s has an agency's contact", seed, round, name)
			}
			seats(t, name, s, doc)
		}
		if t.Failed() {
			t.Fatalf("seed %d round %d", seed, round)
		}
	}
}

// seats fails unless each seat, or each agency of the address list, is marked
// once on a page, in order.
func seats(t testing.TB, name string, s data.RosterSnapshot, doc Document) {
	t.Helper()
	var want []string
	if name == "addresses" {
		for _, agency := range agenciesOf(s.Roster) {
			want = append(want, agency.ID)
		}
	} else {
		for _, line := range s.Roster.Lines {
			want = append(want, line.Seat.ID)
		}
	}
	var got []string
	for _, m := range doc.Marks {
		if len(got) == 0 || got[len(got)-1] != m.ID {
			got = append(got, m.ID)
		}
	}
	if strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("%s: marks %v, want %v", name, got, want)
	}
}
