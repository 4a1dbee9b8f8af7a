package paper

import (
	"fmt"
	"strings"
	"testing"

	"gugustugas/app/paper/layout"
	"gugustugas/app/paper/readback"
	"gugustugas/data"
)

func TestAwkwardContentIsWhole(t *testing.T) {
	s := specimen()
	long := strings.Repeat("katapanjangtanpaspasi", 40)
	name := "Prof. Dr. Drs. K.H. Nama Contoh Yang Sangat Panjang Sekali, S.H., M.Hum., M.Si., Ph.D."
	var lines []string
	for i := range 40 {
		lines = append(lines, fmt.Sprintf("Baris ke-%d berisi uraian yang cukup untuk satu baris.", i+1))
	}
	s.Agenda[1].Notes = append(s.Agenda[1].Notes, note("forty", long, "Nama Contoh 50", strings.Join(lines, "\n")))
	s.FollowUps[0].Text = long
	s.FollowUps[1].Text = strings.Join(lines, "\n")
	s.FollowUps[2].Owners = []string{long}
	s.MinuteTaker.Name, s.Signer.Name, s.Participants[0].Name = name, name, name
	s.Participants[1].Post = long
	s.Decisions[0].Text = "Emoji 😀 dan مرحبا dan kor\u00ADban."
	for i := range 200 {
		s.Participants = append(s.Participants, data.ParticipantSnapshot{
			ID: fmt.Sprint("many-", i), Number: 26 + i, Origin: data.Invited, Name: fmt.Sprintf("Peserta Contoh %d", i+1), Agency: "DPPPA", Sex: data.Female, Days: marks(data.Present, data.Present),
		})
	}
	doc, pages := notula(t, s)
	if got := string(doc.Missing); got != "ابحرم😀" {
		t.Errorf("reported %q", got)
	}
	wants(t, doc.PDF, "Emoji □ dan □□□□□ dan korban.")
	whole := strings.ReplaceAll(readback.Text(t, doc.PDF), " ", "")
	if n := strings.Count(whole, strings.ReplaceAll(name, " ", "")); n != 6 {
		t.Errorf("the name stands whole %d times", n)
	}
	for _, text := range append(lines, "Peserta Contoh 200") {
		if !strings.Contains(readback.Text(t, doc.PDF), text) {
			t.Errorf("no %q", text)
		}
	}
	noOverlap(t, pages)
}

// noOverlap fails where the em boxes of two words of a page cover each other.
func noOverlap(t testing.TB, pages []readback.Page) {
	t.Helper()
	for i, p := range pages {
		for a, v := range p.Words {
			for _, w := range p.Words[a+1:] {
				high := min(v.Baseline+0.2*v.Size*layout.Pt, w.Baseline+0.2*w.Size*layout.Pt) -
					max(v.Baseline-0.8*v.Size*layout.Pt, w.Baseline-0.8*w.Size*layout.Pt)
				if wide := min(v.Right, w.Right) - max(v.Left, w.Left); high > 0.05 && wide > 0.05 {
					t.Errorf("page %d: %q covers %q", i+1, v.Text, w.Text)
				}
			}
		}
	}
}

func TestSignaturesHaveTextWithThemHoweverLongTheMinutesAre(t *testing.T) {
	s := specimen()
	s.Participants = nil
	for n := 0; n < 46; n += 3 {
		s.Decisions = specimenDecisions()
		for i := range n {
			s.Decisions = append(s.Decisions, data.DecisionSnapshot{Number: 9 + i, Text: "Satu baris."})
		}
		_, pages := notula(t, s)
		last := pages[len(pages)-1].Text()
		if !strings.Contains(last, "PENUTUP") || !strings.Contains(last, "menutup rapat") {
			t.Errorf("%d decisions more: the signatures stand alone: %s", n, last)
		}
	}
}

func TestDeputyStandsUnderTheOfficialOnTheSamePage(t *testing.T) {
	s := specimen()
	for shift := 0; shift < 12; shift += 2 {
		s.Participants = specimenParticipants()
		for range shift {
			s.Participants = append([]data.ParticipantSnapshot{{Number: 1, Origin: data.Invited, Name: "Sisipan", Agency: "DPPPA", Days: marks(data.Present, data.Present)}}, s.Participants...)
		}
		_, pages := notula(t, s)
		for _, p := range pages {
			for official, deputy := range map[string]string{"Nama Contoh 15": "Wakil nomor 14", "Nama Contoh 18": "Wakil nomor 17", "Nama Contoh 20": "Wakil nomor 19"} {
				if strings.Contains(p.Text(), official+" ") != strings.Contains(p.Text(), deputy) {
					t.Errorf("%d rows before: %s and %s are parted", shift, official, deputy)
				}
			}
		}
	}
}

func TestMarksLeadToEveryRecord(t *testing.T) {
	s := specimen()
	doc, pages := notula(t, s)
	for id, word := range map[string]string{"n-3": "menjelaskan", "d-4": "Alur", "f-4": "Menyusun", "agenda-2": "B.", "p-25": "26"} {
		found := false
		for _, m := range doc.Marks {
			if m.ID != id {
				continue
			}
			for _, w := range pages[m.Page-1].Words {
				found = found || w.Text == word && w.Baseline > m.Top && w.Baseline < m.Bottom
			}
		}
		if !found {
			t.Errorf("no mark of %s holds %q", id, word)
		}
	}
}

func TestAPostIsFollowedByTheAgencyItDoesNotName(t *testing.T) {
	for _, c := range [][3]string{
		{"Kepala Bidang", "Bappeda", "Kepala Bidang, Bappeda"},
		{"Kepala Bappeda", "Bappeda", "Kepala Bappeda"},
		{"Camat", "Kecamatan Bengalon", "Camat Bengalon"},
		{"Sekretaris Camat", "Kecamatan Bengalon", "Sekretaris Camat Bengalon"},
		{"Camat Bengalon", "Kecamatan Bengalon", "Camat Bengalon"},
		{"Kepala Seksi", "Kecamatan Bengalon", "Kepala Seksi, Kecamatan Bengalon"},
		{"Kepala Dinas", "Dinas Sosial", "Kepala Dinas Sosial"},
		{"Wakapolres", "Polres Kutai Timur", "Wakapolres Kutai Timur"},
		{"Perawat Ners", "RS Contoh", "Perawat Ners, RS Contoh"},
		{"", "Bappeda", "Bappeda"},
		{"Pendamping", "", "Pendamping"},
	} {
		if got := postAt(c[0], c[1], ", "); got != c[2] {
			t.Errorf("%q of %q prints %q", c[0], c[1], got)
		}
	}
}

func TestALongMeetingTurnsTheRecap(t *testing.T) {
	s := specimen()
	for i := range 3 {
		s.Days = append(s.Days, data.DaySnapshot{Date: data.Date(fmt.Sprintf("2024-07-%d", 29+i%2)), Start: "08.00", End: "12.00", Mode: data.InPerson, Chair: s.Signer})
	}
	doc, pages := notula(t, s)
	if last := pages[len(pages)-1]; last.Width < last.Height {
		t.Error("a recap of five days stands upright")
	}
	wants(t, doc.PDF, "Hari I Hari II Hari III Hari IV Hari V Ket.")
}

func TestAttendanceOfManyDaysHasRoomForEveryDay(t *testing.T) {
	for _, days := range []int{4, 7, 8, 12} {
		s := specimen()
		day := s.Days[0]
		s.Days = nil
		for i := range days {
			day.Date = data.Date(fmt.Sprintf("2024-07-%02d", i+1))
			s.Days = append(s.Days, day)
		}
		s.Participants[0].Days = nil
		for i := range s.Participants {
			s.Participants[i].Days = append(s.Participants[i].Days, marks(data.Excused, data.Represented, data.Present, data.Absent)...)
		}
		doc, pages := sheet(t, s, SheetOptions{})
		noOverlap(t, pages)
		wants(t, doc.PDF, romanDay(days-1)+" Ket.")
	}
}
