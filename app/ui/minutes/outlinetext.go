package minutes

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// entryCounts counts the entries of one agenda item by kind.
type entryCounts map[data.EntryKind]int

// carriedOver counts, beside the entries, the follow-ups of earlier meetings.
const carriedOver data.EntryKind = "tindak lanjut dibawa"

// countEntries counts by agenda item; an entry without words is not one yet.
func countEntries(d data.Dossier) map[string]entryCounts {
	counts := map[string]entryCounts{}
	for _, e := range d.Entries {
		if strings.TrimSpace(e.Text) == "" {
			continue
		}
		if counts[e.AgendaItemID] == nil {
			counts[e.AgendaItemID] = entryCounts{}
		}
		counts[e.AgendaItemID][e.Kind]++
	}
	for _, c := range d.CarryOvers {
		if counts[c.AgendaItemID] == nil {
			counts[c.AgendaItemID] = entryCounts{}
		}
		counts[c.AgendaItemID][carriedOver]++
	}
	return counts
}

// text is "5 catatan, 1 keputusan, 1 tindak lanjut"; "" for no entries.
func (c entryCounts) text() string {
	var parts []string
	for _, kind := range []data.EntryKind{carriedOver, data.EntryNote, data.EntryDecision, data.EntryFollowUp} {
		if c[kind] > 0 {
			parts = append(parts, unbroken(fmt.Sprintf("%d %s", c[kind], kind)))
		}
	}
	return strings.Join(parts, ", ")
}

// unbroken keeps a number and its words on one line.
func unbroken(text string) string { return strings.ReplaceAll(text, " ", "\u00a0") }

// noteOf is the small line under an item of the agenda.
func noteOf(item data.AgendaItem, day data.MeetingDay, zone string, counts entryCounts) string {
	var parts []string
	switch {
	case item.Kind == data.AgendaOpening && day.Start == "":
		parts = append(parts, "waktu mulai belum diisi")
	case item.Kind == data.AgendaOpening:
		parts = append(parts, fmt.Sprintf("pukul %s %s", day.Start, zone))
	case item.Kind == data.AgendaClosing && day.End == "":
		parts = append(parts, "waktu tutup belum diisi")
	case item.Kind == data.AgendaClosing:
		parts = append(parts, fmt.Sprintf("pukul %s %s", day.End, zone))
	}
	switch text := counts.text(); {
	case text != "":
		parts = append(parts, text)
	case len(parts) == 0:
		parts = append(parts, "belum ada catatan")
	}
	return strings.Join(parts, ", ")
}

func titleOf(item data.AgendaItem) string {
	if item.Title == "" {
		return "(tanpa judul)"
	}
	return item.Title
}
