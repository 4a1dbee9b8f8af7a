package meetings

import (
	"strings"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// rosterRow is one row of the attendance list on the chosen day, in words.
type rosterRow struct {
	id                   string
	number, name, agency string
	post                 string
	origin               data.Origin
	sex                  data.Sex
	state                data.AttendanceState
	other                data.AttendanceState // on the day beside the chosen one
	note                 string
	named                bool // false for an invited agency that has named nobody
	chairs               bool // leads the meeting on the chosen day
	// deputyID is who stands for this official; "" for nobody or not known.
	deputyID, deputyName string
	deputySex            data.Sex
	// found is what the filter looks through, in small letters.
	found string
}

// inRoom is the participant whose times and sex are asked for: the deputy, where
// the official sent one.
func (r rosterRow) inRoom() (participantID string, sex data.Sex) {
	if r.deputyID != "" {
		return r.deputyID, r.deputySex
	}
	return r.id, r.sex
}

// waits says that the row is counted as not marked yet; see data.DayCount.
func (r rosterRow) waits() bool {
	return r.state == data.Unmarked && r.origin == data.Invited && !r.chairs
}

// roster is the attendance list of one day, counted from 0.
type roster struct {
	rows  []rosterRow
	count data.DayCount
}

// neighbour is the day whose marks stand beside those of a day: the one before,
// or after the first; -1 for a meeting of one day.
func neighbour(day, days int) int {
	switch {
	case day > 0:
		return day - 1
	case days > 1:
		return 1
	}
	return -1
}

// newRoster lists officials and guests; a deputy stands in the row of the official.
func newRoster(d data.Dossier, day int) roster {
	list := secretariat.SnapshotParticipants(d)
	r := roster{count: data.CountDay(list, day)}
	other := neighbour(day, len(d.Days))
	deputies := deputiesOf(d, list)
	for _, p := range list {
		if p.Origin == data.Deputy {
			continue
		}
		row := rosterRow{
			id: p.ID, name: p.Name, agency: p.Agency, post: p.Post, origin: p.Origin, sex: p.Sex, named: p.Name != "",
			state: p.Mark(day).State, chairs: p.Mark(day).Chairs,
		}
		if p.Number > 0 {
			row.number = indonesian.Number(int64(p.Number))
		}
		if !row.named {
			row.name = "Nama belum ada"
		}
		if other >= 0 {
			row.other = p.Mark(other).State
		}
		room := p.Mark(day)
		for _, deputy := range deputies[p.ID] {
			if mark := deputy.Mark(day); row.state == data.Represented && mark.State == data.Present {
				row.deputyID, row.deputyName, row.deputySex = deputy.ID, deputy.Name, deputy.Sex
				room = mark
			}
		}
		row.note = remark(p, row, p.Mark(day), room)
		row.found = strings.ToLower(strings.Join([]string{row.name, row.agency, row.post, row.deputyName}, " "))
		r.rows = append(r.rows, row)
	}
	return r
}

func deputiesOf(d data.Dossier, list []data.ParticipantSnapshot) map[string][]data.ParticipantSnapshot {
	official := map[string]string{}
	for _, p := range d.Participants {
		official[p.ID] = p.RepresentsID
	}
	deputies := map[string][]data.ParticipantSnapshot{}
	for _, p := range list {
		if p.Origin == data.Deputy {
			deputies[official[p.ID]] = append(deputies[official[p.ID]], p)
		}
	}
	return deputies
}

// remark is the last column of a row: role, deputy, reason, what is known of who
// was in the room, and the note.
func remark(p data.ParticipantSnapshot, row rosterRow, mark, room data.MarkSnapshot) string {
	var parts []string
	add := func(when bool, part string) {
		if when && part != "" {
			parts = append(parts, part)
		}
	}
	add(mark.Chairs, "Pimpinan rapat")
	add(true, p.Role)
	add(p.Origin == data.Guest, "Tamu")
	switch mark.State {
	case data.Represented:
		add(row.deputyID == "", "wakil belum dicatat")
		add(row.deputyID != "", "oleh "+row.deputyName+" ("+sexSign(row.deputySex)+")")
	case data.Excused:
		add(true, mark.Reason)
	}
	add(room.ArrivedAt != "", "datang "+string(room.ArrivedAt))
	add(room.LeftAt != "", "pulang "+string(room.LeftAt))
	add(room.Online, "daring")
	add(true, mark.Note)
	return indonesian.Capitalised(strings.Join(parts, ", "))
}

// waiting are the rows that are counted as not marked yet.
func (r roster) waiting() []rosterRow {
	var rows []rosterRow
	for _, row := range r.rows {
		if row.waits() {
			rows = append(rows, row)
		}
	}
	return rows
}

// matching are the rows in which every word of a query stands.
func matching(rows []rosterRow, query string) []rosterRow {
	words := strings.Fields(strings.ToLower(query))
	if len(words) == 0 {
		return rows
	}
	var found []rosterRow
	for _, row := range rows {
		if holdsAll(row.found, words) {
			found = append(found, row)
		}
	}
	return found
}

func holdsAll(text string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(text, word) {
			return false
		}
	}
	return true
}

func sexSign(sex data.Sex) string {
	if sex == data.UnknownSex {
		return "-"
	}
	return string(sex)
}

// attendanceWord is a mark as people read it.
func attendanceWord(s data.AttendanceState) string {
	if s == data.Unmarked {
		return "Belum ditandai"
	}
	return indonesian.Capitalised(string(s))
}
