package roster

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// between tells the days of a holding: "15 Januari 2024–31 Agustus 2024".
func between(from, to data.Date) string {
	if to == "" {
		return "sejak " + from.Text()
	}
	return from.Text() + "–" + to.Text()
}

// statuses are the ways to hold a seat, in the order of statusWords.
var (
	statuses    = []string{"", "Plt.", "Plh.", "Pj."}
	statusWords = []string{"Definitif", "Plt.", "Plh.", "Pj."}
)

func statusWord(status string) string {
	if status == "" {
		return statusWords[0]
	}
	return status
}

// seatTitle is the post that sits here, or the agency.
func seatTitle(line data.RosterLine) string {
	if line.Seat.Post != "" {
		return line.Seat.Post
	}
	if line.Agency != nil {
		return line.Agency.Short()
	}
	return ""
}

// listTitle is the post with its agency before it, where the post does not name
// it: many a post is but "Kepala Dinas".
func listTitle(line data.RosterLine) string {
	title := seatTitle(line)
	if line.Agency == nil {
		return title
	}
	for _, spelling := range line.Agency.Spellings() {
		if strings.Contains(strings.ToLower(title), strings.ToLower(spelling)) {
			return title
		}
	}
	return line.Agency.Short() + ", " + title
}

// groupTitle heads a part of the list: "Sub gugus tugas pencegahan".
func groupTitle(name string) string {
	if name == "Pimpinan" || name == "Sekretariat" {
		return name
	}
	return "Sub gugus tugas " + lower(name)
}

// lower writes a title as ordinary words; TPPO and its like stay.
func lower(title string) string {
	words := strings.Fields(title)
	for i, word := range words {
		if strings.ToUpper(word) != word || len(word) == 1 {
			words[i] = strings.ToLower(word)
		}
	}
	return strings.Join(words, " ")
}

// shortGroups are the usual sub gugus tugas as they fit a narrow column.
var shortGroups = map[string]string{
	"Rehabilitasi Kesehatan":                                 "Kesehatan",
	"Rehabilitasi Sosial, Pemulangan dan Reintegrasi Sosial": "Sosial",
	"Penegakan Hukum":                                        "Penegakan hukum",
	"Pengembangan Norma Hukum":                               "Norma hukum",
	"Koordinasi dan Kerja Sama":                              "Kerja sama",
	"Pencegahan":                                             "Pencegahan",
	"":                                                       "Semua",
}

func shortGroup(name string) string {
	if short, ok := shortGroups[name]; ok {
		return short
	}
	return name
}

func groupNote(g group) string {
	if g.vacant == 0 {
		return fmt.Sprintf("%d kedudukan", g.seats)
	}
	return fmt.Sprintf("%d kedudukan, %d kosong", g.seats, g.vacant)
}

// headLine is the line under the title: which decree, how many seats, and the
// date where it is not today.
func headLine(v view) string {
	decree := v.decree()
	seats, vacant := len(v.roster.Lines), v.roster.Vacant()
	line := fmt.Sprintf("SK %s: %d kedudukan, %d terisi, %d kosong", decree.Number, seats, seats-vacant, vacant)
	switch {
	case !decree.InForce(v.roster.On):
		return line + "; tidak berlaku pada " + v.roster.On.Text()
	case v.roster.On != v.today:
		return line + " per " + v.roster.On.Text()
	}
	return line
}
