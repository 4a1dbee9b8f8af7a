package paper

import (
	"fmt"
	"strings"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// minutesHead is the title, with further lines under it, and the label block of
// the minutes.
func minutesHead(s data.MinutesSnapshot, under []layout.Block) []layout.Block {
	blocks := []layout.Block{title(s.Office.MinutesHeading, underRules), title(s.Title, white(linePitch))}
	if s.Number != "" {
		blocks = append(blocks, centred("Nomor "+s.Number))
	}
	if s.Revision > 0 {
		blocks = append(blocks, centred(data.RevisionName(s.Revision)))
	}
	if counted(s) {
		blocks = append(blocks, centred("Salinan nomor "+blank))
	}
	blocks = append(blocks, under...)
	l := label{width: labelWidth}
	h := headLines{label: l, gap: white(metaPitch), blocks: blocks}
	h.days(s)
	h.place(s)
	if basis := basisText(s); basis != "" {
		h.line("Dasar", basis)
	}
	h.agenda(s)
	if s.OpenedBy != nil {
		h.line("Dibuka oleh", named(s.OpenedBy))
	}
	h.chair(s)
	if s.Secretary != nil {
		h.line("Sekretaris", named(s.Secretary))
	}
	h.line("Notulis", named(s.MinuteTaker))
	h.participants(s)
	return h.blocks
}

// centred is a regular line under a title.
func centred(text string) layout.Paragraph {
	return layout.Paragraph{Runs: layout.Regular(text), Align: layout.Center, Gap: white(linePitch), KeepNext: true}
}

// headLines collects the lines of a label block.
type headLines struct {
	label  label
	gap    float64
	blocks []layout.Block
}

func (h *headLines) add(p layout.Paragraph) {
	p.Gap = h.gap
	h.gap = white(linePitch)
	h.blocks = append(h.blocks, p)
}

// attachedTo begins the head of an attachment in a column of the page: rightColumn
// or turnedColumn.
func attachedTo(paper string, column float64) headLines {
	return headLines{label: label{column: column, width: 20}, gap: white(linePitch), blocks: []layout.Block{
		layout.Paragraph{Runs: layout.Regular("Lampiran " + paper), Edge: column},
	}}
}

// line prints a label with one value, or with several under each other.
func (h *headLines) line(name string, values ...string) {
	for i, value := range values {
		if i == 0 {
			h.add(h.label.line(name, value, 0))
			continue
		}
		h.add(h.label.more(value))
	}
}

// perDay prints one value for all days where they agree, else one for each with
// the day's name behind it.
func (h *headLines) perDay(name string, days []data.DaySnapshot, value func(data.DaySnapshot) string) {
	if len(days) == 0 {
		h.line(name, blank)
		return
	}
	values := make([]string, len(days))
	same := true
	for i, day := range days {
		values[i] = value(day)
		same = same && values[i] == values[0]
	}
	if same {
		h.line(name, values[0])
		return
	}
	for i := range values {
		values[i] += " (" + strings.ReplaceAll(dayName(i), " ", "\u00A0") + ")"
	}
	h.line(name, values...)
}

func (h *headLines) days(s data.MinutesSnapshot) {
	h.perDay("Hari, tanggal", s.Days, func(d data.DaySnapshot) string { return dayDate(d.Date) })
	h.perDay("Waktu", s.Days, func(d data.DaySnapshot) string { return hours(d, s.Office.Zone) })
}

// hours is "Pukul 09.00–15.30 WITA", with room to write what is not known. An end
// past midnight is said in words, because a span of figures would run backwards.
func hours(d data.DaySnapshot, zone data.Zone) string {
	if d.EndsNextDay {
		return fmt.Sprintf("Pukul %s %s s.d. pukul %s %[2]s hari berikutnya", orBlank(string(d.Start)), zone, orBlank(string(d.End)))
	}
	if d.Start == "" && d.End == "" {
		return "Pukul " + blank + " " + string(zone)
	}
	return "Pukul " + orBlank(string(d.Start)) + "–" + orBlank(string(d.End)) + " " + string(zone)
}

func (h *headLines) place(s data.MinutesSnapshot) {
	h.perDay("Tempat", s.Days, placeText)
}

// placeText says where a day took place, and through which link.
func placeText(d data.DaySnapshot) string {
	link := ""
	if d.Link != "" {
		link = ", tautan " + d.Link
	}
	switch {
	case d.Mode == data.Online && d.Place == "":
		return "Daring" + link
	case d.Mode == data.Online:
		return "Daring melalui " + d.Place + link
	case d.Mode == data.Hybrid:
		return orBlank(d.Place) + " dan daring (hibrida)" + link
	}
	return orBlank(d.Place)
}

// basisText names the invitation: who wrote it, number, date and subject.
func basisText(s data.MinutesSnapshot) string {
	var parts []string
	if s.BasisIssuer != "" {
		issuer := s.BasisIssuer
		if !strings.HasPrefix(strings.ToLower(issuer), "surat") {
			issuer = "Surat " + issuer
		}
		parts = append(parts, issuer)
	}
	if s.BasisNumber != "" {
		parts = append(parts, "Nomor "+s.BasisNumber)
	}
	if s.BasisDate != "" {
		parts = append(parts, "tanggal "+date(s.BasisDate))
	}
	if s.BasisSubject != "" {
		parts = append(parts, "hal "+s.BasisSubject)
	}
	if len(parts) > 0 && s.BasisIssuer == "" {
		parts = append([]string{"Surat"}, parts...)
	}
	return strings.Join(parts, " ")
}

func (h *headLines) agenda(s data.MinutesSnapshot) {
	all := topics(s.Agenda)
	if len(all) < 2 {
		text := "-"
		if len(all) == 1 {
			text = orBlank(all[0].Title)
		}
		h.line("Agenda", text)
		return
	}
	room := numberWidth(hang, len(all), 10)
	for i, item := range all {
		p := h.label.more(orBlank(item.Title))
		if i == 0 {
			p = h.label.line("Agenda", orBlank(item.Title), 0)
		}
		h.add(numbered(p, item.Number, h.label.edge(), room))
	}
}

// chair may differ by day.
func (h *headLines) chair(s data.MinutesSnapshot) {
	if len(s.Days) == 0 && s.Signer != nil {
		h.line("Pimpinan rapat", named(s.Signer))
		return
	}
	h.perDay("Pimpinan rapat", s.Days, func(d data.DaySnapshot) string { return named(d.Chair) })
}

// participants are counted, never typed. The list is attached once attendance
// has been taken.
func (h *headLines) participants(s data.MinutesSnapshot) {
	attached := ""
	if anyMarked(s.Participants) {
		attached = " (daftar\u00A0terlampir)"
	}
	if len(s.Days) < 2 {
		h.line("Peserta", summary(data.CountDay(s.Participants, 0))+attached)
		return
	}
	for i := range s.Days {
		text := summary(data.CountDay(s.Participants, i))
		if i == len(s.Days)-1 {
			text += attached
		}
		h.line("Peserta hari "+indonesian.Roman(i+1), text)
	}
}
