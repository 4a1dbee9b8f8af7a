package home

import (
	"fmt"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// job is a row of what needs doing: the head of a group, minutes that are not
// final, or something of the roster that ends.
type job struct {
	head    string
	count   int
	minutes data.MeetingSummary
	ending  *secretariat.Ending
}

// newJobs lists what needs doing in its groups; an empty group has no head.
func newJobs(unfinished []data.MeetingSummary, endings []secretariat.Ending) (list []job) {
	if len(unfinished) > 0 {
		list = append(list, job{head: "Notula belum final", count: len(unfinished)})
	}
	for _, m := range unfinished {
		list = append(list, job{minutes: m})
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
