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

// dice makes random snapshots from one seed.
type dice struct{ *rand.Rand }

func (d dice) text(most int) string {
	choices := []string{
		"rapat", "koordinasi", "pukul 09.00 WITA", "25 Juli 2024", "Undang-Undang Nomor 21 Tahun 2007", "😀", "مرحبا",
		"kor\u00ADban", strings.Repeat("panjang", 30), "\n", "\t", "M.Si.,", "(TPPO)", "264/K.503/2023", "“kutipan”", "é", "e\u0301",
		"Dinas", "menyusun", "program", "kerja", "dan", "melaporkannya", "paling", "lambat",
	}
	var all []string
	for range d.IntN(most + 1) {
		all = append(all, choices[d.IntN(len(choices))])
	}
	return strings.Join(all, " ")
}

func pick[T any](d dice, all ...T) T { return all[d.IntN(len(all))] }

func (d dice) signatory() *data.Signatory {
	if d.IntN(4) == 0 {
		return nil
	}
	return &data.Signatory{Name: d.text(5), Status: pick(d, "", "Plt."), Post: d.text(6), Rank: d.text(2), Number: pick(d, "", "NIP 19000101 190001 2 003", "NRP 12345678")}
}

func (d dice) snapshot() data.MinutesSnapshot {
	s := specimen()
	s.Title, s.Number = d.text(20), d.text(2)
	s.Revision, s.RevisionReason, s.Quorum = d.IntN(3), d.text(10), d.IntN(20)
	s.State, s.Security = pick(d, data.MeetingStates()...), pick(d, data.SecurityClasses()...)
	s.Office.DecisionHeading = pick(d, "KEPUTUSAN", "KESEPAKATAN", "SIMPULAN")
	s.Office.NameLines, s.Office.AddressLines = s.Office.NameLines[:d.IntN(3)], s.Office.AddressLines[:d.IntN(3)]
	s.BasisIssuer, s.BasisNumber, s.BasisSubject = d.text(8), d.text(2), d.text(3)
	s.OpenedBy, s.Secretary, s.MinuteTaker, s.Signer, s.Acknowledger = d.signatory(), d.signatory(), d.signatory(), d.signatory(), d.signatory()
	s.Days = nil
	for i := range d.IntN(6) {
		s.Days = append(s.Days, data.DaySnapshot{
			ID: fmt.Sprint("day-", i), Date: pick(d, "", data.Date(fmt.Sprintf("2024-07-%02d", i+10))), Start: pick(d, "", data.Clock("09.00")),
			End: pick(d, "", data.Clock("12.00")), Mode: pick(d, data.AttendanceModes()...), Place: d.text(8), Link: d.text(1), Chair: d.signatory(),
			EndsNextDay: d.IntN(4) == 0, Pauses: pick(d, nil, []data.PauseSnapshot{{From: "10.00", To: pick(d, "", data.Clock("10.15"))}, {From: "00.10"}}),
		})
	}
	s.Agenda, s.Decisions, s.FollowUps, s.Participants = nil, nil, nil, nil
	for i := range d.IntN(7) {
		s.Agenda = append(s.Agenda, data.AgendaSnapshot{
			ID: fmt.Sprint("a-", i), Number: i + 1, Title: d.text(10), Day: d.IntN(max(1, len(s.Days))),
			Kind: pick(d, data.AgendaTopic, data.AgendaTopic, data.AgendaOpening, data.AgendaOther, data.AgendaClosing), Notes: d.notes(i), Carried: d.carried(),
		})
	}
	for i := range d.IntN(12) {
		s.Decisions = append(s.Decisions, data.DecisionSnapshot{ID: fmt.Sprint("d-", i), Number: i + 1, Text: d.text(40)})
	}
	for i := range d.IntN(15) {
		s.FollowUps = append(s.FollowUps, data.FollowUpSnapshot{
			ID: fmt.Sprint("f-", i), Number: i + 1, Text: d.text(20), Decision: d.IntN(4), AllAgencies: d.IntN(3) == 0,
			Owners: strings.Fields(d.text(3)), Due: pick(d, "", data.Date("2024-09-13")), DueText: d.text(3), State: pick(d, data.FollowUpStates()...),
		})
	}
	for i := range d.IntN(60) {
		p := data.ParticipantSnapshot{
			ID: fmt.Sprint("p-", i), Number: i + 1, Origin: pick(d, data.Invited, data.Guest, data.Deputy), Name: d.text(6), Post: d.text(6),
			Agency: d.text(4), Sex: pick(d, data.Male, data.Female, data.UnknownSex), Represents: i, Role: pick(d, "", "Notulis"),
		}
		for range s.Days {
			p.Days = append(p.Days, data.MarkSnapshot{
				State:  pick(d, data.Unmarked, data.Present, data.Represented, data.Excused, data.Absent),
				Reason: pick(d, "", "cuti"), Note: d.text(2), Chairs: d.IntN(30) == 0,
				ArrivedAt: pick(d, "", data.Clock("09.40")), LeftAt: pick(d, "", data.Clock("11.00")), Online: d.IntN(4) == 0,
			})
		}
		s.Participants = append(s.Participants, p)
	}
	return s
}

func (d dice) carried() []data.CarriedSnapshot {
	var all []data.CarriedSnapshot
	for i := range d.IntN(4) {
		all = append(all, data.CarriedSnapshot{
			ID: fmt.Sprint("c-", i), Number: i + 1, Text: d.text(30), FromDate: pick(d, "", data.Date("2024-06-20")), Times: d.IntN(5),
			AllAgencies: d.IntN(3) == 0, Owners: strings.Fields(d.text(4)), Done: d.IntN(3), Due: pick(d, "", data.Date("2024-07-01")),
			DueText: d.text(2), State: pick(d, data.FollowUpStates()...),
			Reports: pick(d, nil, []data.ReportSnapshot{{Agency: d.text(2), State: pick(d, data.FollowUpStates()...), Due: pick(d, "", data.Date("2024-12-01")), Note: d.text(40)}}),
		})
	}
	return all
}

func (d dice) notes(agenda int) []data.NoteSnapshot {
	var all []data.NoteSnapshot
	for i := range d.IntN(12) {
		all = append(all, note(fmt.Sprintf("n-%d-%d", agenda, i), d.text(3), d.text(3), d.text(120)))
	}
	return all
}

// solid is text without white, as the font has it.
func solid(text string) string {
	text = strings.NewReplacer("\u00AD", "", "e\u0301", "é", "E\u0301", "É").Replace(text)
	var out strings.Builder
	for _, r := range text {
		if r >= 0x600 && r < 0x700 || r > 0xFFFF {
			r = '□'
		}
		if !strings.ContainsRune(" \n\t\u00A0", r) {
			out.WriteRune(r)
		}
	}
	return out.String()
}

// solidBody is the text between the margins of all pages, without white.
func solidBody(pages []readback.Page) string {
	var out strings.Builder
	for _, p := range pages {
		for _, w := range p.Words {
			if w.Baseline > 20 && w.Size > 7 {
				out.WriteString(w.Text)
			}
		}
	}
	return solid(out.String())
}

func TestRandomMinutesAreWholeAndInOrder(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	d := dice{rand.New(rand.NewPCG(seed, 1))}
	for round := range 6 {
		s := d.snapshot()
		doc, pages := notula(t, s)
		rest := solidBody(pages)
		must := func(what, text string) {
			_, after, found := strings.Cut(rest, solid(text))
			if !found {
				t.Errorf("seed %d round %d: %s is not whole or not in order: %.60q", seed, round, what, text)
				return
			}
			rest = after
		}
		must("title", capitals(s.Title))
		for _, a := range topics(s.Agenda) {
			for _, n := range a.Notes {
				must("note "+n.ID, n.Text)
			}
			break
		}
		for _, n := range s.Decisions {
			must("decision "+n.ID, n.Text)
		}
		marked := map[string]bool{}
		for _, m := range doc.Marks {
			marked[m.ID] = true
			if m.Page < 1 || m.Page > len(pages) || m.Top >= m.Bottom {
				t.Errorf("seed %d round %d: %+v", seed, round, m)
			}
		}
		for _, f := range s.FollowUps {
			if !marked[f.ID] {
				t.Errorf("seed %d round %d: follow-up %s has no mark", seed, round, f.ID)
			}
		}
		d.otherPapers(t, s)
		if t.Failed() {
			t.FailNow()
		}
	}
}

// otherPapers prints what else a meeting has.
func (d dice) otherPapers(t *testing.T, s data.MinutesSnapshot) {
	t.Helper()
	for _, blank := range []bool{false, true} {
		sheet(t, s, SheetOptions{Blank: blank, Kind: pick(d, AgenciesPrinted, NamesPrinted, EmptyRows)})
	}
	memoPages := memoOf(t, s, MemoOptions{}).Pages
	if doc, err := CirculatedNotula(s); err != nil || doc.Pages == 0 || memoPages == 0 {
		t.Errorf("circulated %d pages, memo %d, %v", doc.Pages, memoPages, err)
	}
	documentation(t, s, samplePhotos(d.IntN(5)), pick(d, 0, 2, 3, 4))
}
