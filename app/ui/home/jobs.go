package home

import (
	"fmt"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// job is a row of what needs doing: the head of a group, a follow-up past its
// deadline, minutes that are not final, a letter without number, missing numbers,
// or something of the roster that ends.
type job struct {
	head    string
	count   int
	minutes data.MeetingSummary
	ending  *secretariat.Ending
	late    *data.Matter
	letter  *data.LetterSummary
	missing *missing
}

// newJobs lists what needs doing in its groups; an empty group has no head.
func newJobs(late []data.Matter, unfinished []data.MeetingSummary, endings []secretariat.Ending, waits waiting) (list []job) {
	if len(late) > 0 {
		list = append(list, job{head: "Tindak lanjut terlambat", count: len(late)})
	}
	for _, m := range late {
		list = append(list, job{late: &m})
	}
	if len(unfinished) > 0 {
		list = append(list, job{head: "Notula belum final", count: len(unfinished)})
	}
	for _, m := range unfinished {
		list = append(list, job{minutes: m})
	}
	if waits.count() > 0 {
		list = append(list, job{head: "Nomor surat", count: waits.count()})
	}
	for _, l := range waits.letters {
		list = append(list, job{letter: &l})
	}
	for _, m := range waits.missing {
		list = append(list, job{missing: &m})
	}
	if len(endings) > 0 {
		list = append(list, job{head: "SK dan masa jabatan", count: len(endings)})
	}
	for _, e := range endings {
		list = append(list, job{ending: &e})
	}
	return list
}

// endingChip tells how long something still lasts, or since when it is over.
func endingChip(e secretariat.Ending) (kit.ChipKind, string) {
	switch {
	case e.Days > 0:
		return kit.ChipAttention, fmt.Sprintf("%s hari lagi", indonesian.Number(int64(e.Days)))
	case e.Days == 0:
		return kit.ChipAttention, "Hari ini"
	case e.Kind == secretariat.ActingEnds:
		return kit.ChipLate, fmt.Sprintf("Terlambat %s hari", indonesian.Number(int64(-e.Days)))
	}
	return kit.ChipLate, "Berakhir"
}

// endingCure is what mends it: a new decree, or a new holder.
func endingCure(e secretariat.Ending) string {
	if e.Kind == secretariat.HoldingEnds {
		return "Lengkapi"
	}
	return "Perbarui"
}

// endingWord says what sort of thing ends, short enough for its column.
func endingWord(e secretariat.Ending) string {
	if e.Kind == secretariat.HoldingEnds {
		return "Jabatan"
	}
	return string(e.Kind)
}

// lateMatters are the follow-ups past their deadline, the longest delay first.
func lateMatters(all []data.Matter, today data.Date) (late []data.Matter) {
	for _, m := range all {
		if m.LateBy(today) > 0 {
			late = append(late, m)
		}
	}
	data.ByUrgency(late, today)
	return late
}

// owing tells who owes a follow-up: a name, or how many of several have not
// finished yet.
func owing(m data.Matter) string {
	switch rest := len(m.Owners) - m.DoneCount(); {
	case len(m.Owners) == 0 && m.FollowUp.AllAgencies:
		return "Seluruh instansi"
	case len(m.Owners) == 0:
		return "Belum ada"
	case len(m.Owners) == 1:
		return m.Owners[0].Name
	default:
		return fmt.Sprintf("%s dari %s instansi", indonesian.Number(int64(rest)), indonesian.Number(int64(len(m.Owners))))
	}
}
