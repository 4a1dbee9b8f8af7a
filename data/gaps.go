package data

import (
	"fmt"
	"regexp"
	"strings"
)

// GapKind names what final minutes still lack, so that a page can lead there.
type GapKind string

// The gaps that Dossier.Gaps finds.
const (
	NoChair        GapKind = "pimpinan rapat"
	NoMinuteTaker  GapKind = "notulis"
	NoStart        GapKind = "waktu mulai"
	NoEnd          GapKind = "waktu selesai"
	EndBeforeStart GapKind = "urutan waktu"
	DaysOutOfOrder GapKind = "tanggal"
	NobodyPresent  GapKind = "kehadiran"
	Unmarkeds      GapKind = "belum ditandai"
	NoOwner        GapKind = "penanggung jawab"
	NoDue          GapKind = "tenggat"
	NoMinutes      GapKind = "isi notula"
	Placeholder    GapKind = "isian kosong"
	StillSuspended GapKind = "skors"
	NoteOnCase     GapKind = "catatan pembahasan kasus"
	DayToCome      GapKind = "belum berlangsung"
)

// Gap is one thing that final minutes still lack. Text is the sentence on the
// screen; RecordID is where it is mended.
type Gap struct {
	Kind     GapKind
	Text     string
	RecordID string
}

// Gaps lists what the minutes must have before they are made final, in the
// order of the paper. A draft may lack all of it.
func (d Dossier) Gaps() []Gap {
	gaps := d.dayGaps()
	if d.Meeting.MinuteTaker.PersonID == "" {
		gaps = append(gaps, Gap{NoMinuteTaker, "Notulis belum diisi", d.Meeting.ID})
	}
	gaps = append(gaps, d.attendanceGaps()...)
	written := 0
	for _, e := range d.Entries {
		if e.Text != "" {
			written++
		}
	}
	if written == 0 {
		gaps = append(gaps, Gap{NoMinutes, "Notula belum berisi catatan", d.Meeting.ID})
	}
	gaps = append(gaps, d.caseGaps()...)
	gaps = append(gaps, d.placeholderGaps()...)
	return append(gaps, d.followUpGaps()...)
}

// GapsOn is Gaps and, before them, the days that are still to come on a date.
func (d Dossier) GapsOn(today Date) (gaps []Gap) {
	for i, day := range d.Days {
		if day.Date <= today {
			continue
		}
		text := fmt.Sprintf("Hari ke-%d, %s, belum berlangsung", i+1, day.Date.Text())
		if len(d.Days) == 1 {
			text = fmt.Sprintf("Rapat pada %s belum berlangsung", day.Date.Text())
		}
		gaps = append(gaps, Gap{DayToCome, text, day.ID})
	}
	return append(gaps, d.Gaps()...)
}

// caseGaps are the notes of a meeting about cases, which holds only decisions and
// follow-ups with codes: what was said of people is not written down.
func (d Dossier) caseGaps() (gaps []Gap) {
	if d.Meeting.Kind != CaseMeeting {
		return nil
	}
	for _, e := range d.Entries {
		if e.Kind == EntryNote && e.Text != "" {
			gaps = append(gaps, Gap{NoteOnCase, "Rapat pembahasan kasus hanya memuat keputusan dan tindak lanjut; ubah atau hapus catatan ini", e.ID})
		}
	}
	return gaps
}

// placeholderText is a placeholder of the phrase bank that was not filled, or a
// row of dots that was left to be written on.
var placeholderText = regexp.MustCompile(`\[[^\[\]\n]{1,60}\]|…{2,}|\.{4,}|_{3,}`)

// unfilled finds the first placeholder. Most texts have none of its signs, and
// the search is run over all entries whenever the keys rest.
func unfilled(text string) string {
	if !strings.ContainsAny(text, "[…_") && !strings.Contains(text, "....") {
		return ""
	}
	return placeholderText.FindString(text)
}

func (d Dossier) placeholderGaps() (gaps []Gap) {
	for _, e := range d.Entries {
		if found := unfilled(e.Text); found != "" {
			gaps = append(gaps, Gap{Placeholder, fmt.Sprintf("Isian %s belum diganti", found), e.ID})
		}
	}
	for _, a := range d.Agenda {
		if found := unfilled(a.Title); found != "" {
			gaps = append(gaps, Gap{Placeholder, fmt.Sprintf("Isian %s dalam judul agenda belum diganti", found), a.ID})
		}
	}
	return gaps
}

func (d Dossier) dayGaps() (gaps []Gap) {
	for _, s := range d.Suspensions {
		if s.To == "" {
			gaps = append(gaps, Gap{StillSuspended, fmt.Sprintf("Rapat diskors pukul %s dan belum dibuka kembali", s.From), s.DayID})
		}
	}
	for i, day := range d.Days {
		suffix := ""
		if len(d.Days) > 1 {
			suffix = fmt.Sprintf(" hari ke-%d", i+1)
		}
		if day.Chair.PersonID == "" {
			gaps = append(gaps, Gap{NoChair, "Pimpinan rapat" + suffix + " belum diisi", day.ID})
		}
		if i > 0 && day.Date < d.Days[i-1].Date {
			gaps = append(gaps, Gap{DaysOutOfOrder, fmt.Sprintf("Tanggal hari ke-%d mendahului hari ke-%d", i+1, i), day.ID})
		}
		start, hasStart := day.Start.Minutes()
		end, hasEnd := day.End.Minutes()
		switch {
		case !hasStart:
			gaps = append(gaps, Gap{NoStart, "Waktu mulai" + suffix + " belum diisi", day.ID})
		case !hasEnd:
			gaps = append(gaps, Gap{NoEnd, "Waktu selesai" + suffix + " belum diisi", day.ID})
		case end < start && !day.EndsNextDay:
			gaps = append(gaps, Gap{EndBeforeStart, "Waktu selesai" + suffix + " mendahului waktu mulai", day.ID})
		}
	}
	return gaps
}

func (d Dossier) attendanceGaps() (gaps []Gap) {
	marks := map[[2]string]AttendanceState{}
	present := map[string]bool{}
	for _, a := range d.Attendance {
		marks[[2]string{a.ParticipantID, a.DayID}] = a.State
		present[a.DayID] = present[a.DayID] || a.State == Present
	}
	for i, day := range d.Days {
		suffix := ""
		if len(d.Days) > 1 {
			suffix = fmt.Sprintf(" pada hari ke-%d", i+1)
		}
		if !present[day.ID] {
			gaps = append(gaps, Gap{NobodyPresent, "Belum ada yang ditandai hadir" + suffix, day.ID})
			continue
		}
		unmarked := 0
		for _, p := range d.Participants {
			chairs := p.PersonID != "" && p.PersonID == day.Chair.PersonID
			if p.Origin == Invited && !chairs && marks[[2]string{p.ID, day.ID}] == Unmarked {
				unmarked++
			}
		}
		if unmarked > 0 {
			gaps = append(gaps, Gap{Unmarkeds, fmt.Sprintf("%d belum ditandai%s", unmarked, suffix), day.ID})
		}
	}
	return gaps
}

func (d Dossier) followUpGaps() (gaps []Gap) {
	owned := map[string]bool{}
	for _, o := range d.Owners {
		owned[o.FollowUpID] = true
	}
	byEntry := map[string]FollowUp{}
	for _, f := range d.FollowUps {
		byEntry[f.EntryID] = f
	}
	for _, e := range d.Entries {
		if e.Kind != EntryFollowUp {
			continue
		}
		f := byEntry[e.ID]
		if !f.AllAgencies && !owned[f.ID] {
			gaps = append(gaps, Gap{NoOwner, f.Code() + " belum ada penanggung jawab", e.ID})
		}
		if f.Due == "" {
			gaps = append(gaps, Gap{NoDue, f.Code() + " belum ada tenggat", e.ID})
		}
	}
	return gaps
}
