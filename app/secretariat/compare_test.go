package secretariat_test

import (
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func paper() data.MinutesSnapshot {
	return data.MinutesSnapshot{
		Title: "Rapat Contoh", Security: data.Restricted,
		Days:      []data.DaySnapshot{{ID: "h", Date: "2024-07-25", Start: "09.00", End: "11.00", Place: "Ruang Contoh"}},
		Agenda:    []data.AgendaSnapshot{{ID: "a", Number: 1, Title: "Agenda satu", Notes: []data.NoteSnapshot{{ID: "n1", Text: "Satu"}, {ID: "n2", Text: "Dua"}}}},
		Decisions: []data.DecisionSnapshot{{ID: "k", Number: 1, Text: "Disepakati"}},
		FollowUps: []data.FollowUpSnapshot{{ID: "t", Number: 1, Code: "TL-1", Text: "Susun", Owners: []string{"Bappeda"}, Due: "2024-08-30"}},
		Participants: []data.ParticipantSnapshot{
			{ID: "p", Number: 1, Name: "Nama Contoh 1", Agency: "Bappeda", Days: []data.MarkSnapshot{{State: data.Present}}},
		},
	}
}

func TestTheSamePaperHasNoDifferences(t *testing.T) {
	if got := secretariat.CompareMinutes(paper(), paper()); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestDifferencesAreToldInTheOrderOfThePaper(t *testing.T) {
	before, after := paper(), paper()
	after.Quorum = 12
	after.Days[0].End, after.Days[0].EndsNextDay = "00.30", true
	after.Agenda[0].Notes = []data.NoteSnapshot{{ID: "n2", Text: "Dua"}, {ID: "n3", Text: "Tiga"}}
	after.Decisions[0].Text = "Disepakati bersama"
	after.FollowUps[0].Owners = []string{"Dinkes"}
	after.Participants[0].Days[0].State = data.Excused
	var got []string
	for _, d := range secretariat.CompareMinutes(before, after) {
		got = append(got, strings.Join([]string{string(d.Kind), d.Section, d.What, d.Before, d.After}, " | "))
	}
	want := []string{
		"ditambahkan | Kepala notula | Kuorum |  | 12",
		"diubah | Hari ke-1 | Waktu | 09.00–11.00 | 09.00–00.30 hari berikutnya",
		"dihapus | Agenda 1. Agenda satu | Catatan | Satu | ",
		"ditambahkan | Agenda 1. Agenda satu | Catatan |  | Tiga",
		"diubah | Keputusan | Keputusan 1 | Disepakati | Disepakati bersama",
		"diubah | Tindak lanjut | TL-1 | Susun, Bappeda, 30 Agustus 2024 | Susun, Dinkes, 30 Agustus 2024",
		"diubah | Daftar hadir | Bappeda | Nama Contoh 1 (hadir) | Nama Contoh 1 (izin)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}

func TestTakingPartFromAfarIsADifference(t *testing.T) {
	before, after := paper(), paper()
	after.Participants[0].Days[0].Online = true
	if got := secretariat.CompareMinutes(before, after); len(got) != 1 || got[0].After != "Nama Contoh 1 (hadir, daring)" {
		t.Errorf("%+v", got)
	}
}

func TestALineThatMovedIsNotAChangeOfItsText(t *testing.T) {
	before, after := paper(), paper()
	slices.Reverse(after.Agenda[0].Notes)
	if got := secretariat.CompareMinutes(before, after); len(got) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestChangedWordsAreMarkedOnBothSides(t *testing.T) {
	show := func(words []secretariat.Run) string {
		var text []string
		for _, w := range words {
			if w.Changed {
				w.Text = "[" + w.Text + "]"
			}
			text = append(text, w.Text)
		}
		return strings.Join(text, " ")
	}
	for _, c := range [][4]string{
		{"satu dua tiga", "satu empat tiga lima", "satu [dua] tiga", "satu [empat] tiga [lima]"},
		{"", "baru", "", "[baru]"},
		{"lama sekali", "", "[lama] [sekali]", ""},
		{"sama", "sama", "sama", "sama"},
	} {
		was, is := secretariat.CompareWords(c[0], c[1])
		if show(was) != c[2] || show(is) != c[3] {
			t.Errorf("%q and %q: %s | %s", c[0], c[1], show(was), show(is))
		}
	}
}
