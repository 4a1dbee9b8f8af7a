package secretariat

import (
	"fmt"
	"strings"
	"time"

	"gugustugas/data"
	"gugustugas/data/indonesian"
	"gugustugas/data/markup"
)

// meetingDays are the days as times.
func meetingDays(d data.Dossier) (days []time.Time) {
	for _, day := range d.Days {
		if t, ok := day.Date.Time(); ok {
			days = append(days, t)
		}
	}
	return days
}

func meetingDates(d data.Dossier) string { return indonesian.DateSpan(meetingDays(d)) }

// meetingWeekdays is "Kamis–Jumat" of "Kamis–Jumat, 25–26 Juli 2024".
func meetingWeekdays(d data.Dossier) string {
	days := meetingDays(d)
	return strings.TrimSuffix(indonesian.DayDateSpan(days), ", "+indonesian.DateSpan(days))
}

// byDay tells something of each day: once where all are the same, else a line for
// each with its place in the row.
func byDay(d data.Dossier, tell func(data.MeetingDay) string) string {
	var told []string
	same := true
	for _, day := range d.Days {
		told = append(told, markup.Escape(tell(day)))
		same = same && told[0] == told[len(told)-1]
	}
	if len(told) == 0 || same {
		return strings.Join(told[:min(len(told), 1)], "")
	}
	for i := range told {
		told[i] += " (hari " + indonesian.OrdinalWord(i+1) + ")"
	}
	return strings.Join(told, "\n")
}

// meetingTimes has no value before every day has its beginning.
func meetingTimes(v fieldView) (string, bool) {
	if v.Meeting == nil {
		return "", false
	}
	for _, day := range v.Meeting.Days {
		if day.Start == "" {
			return "", false
		}
	}
	text := byDay(*v.Meeting, func(day data.MeetingDay) string {
		return indonesian.ClockSpan(string(day.Start), string(day.End), string(v.Office.Zone))
	})
	return text, text != ""
}

// meetingPlaces has no value before every day has its place.
func meetingPlaces(d data.Dossier) string {
	for _, day := range d.Days {
		if dayPlace(day) == "" {
			return ""
		}
	}
	return byDay(d, dayPlace)
}

func dayPlace(day data.MeetingDay) string {
	online := ""
	if day.Mode != data.InPerson {
		online = strings.TrimSpace("daring melalui " + day.Link)
		if day.Link == "" {
			online = "daring"
		}
	}
	switch {
	case day.Mode == data.Online:
		return online
	case day.Mode == data.Hybrid && day.Place != "":
		return day.Place + ", dan " + online
	}
	return day.Place
}

// meetingTopics are the topics; a single one stands without number.
func meetingTopics(d data.Dossier) string {
	var topics []string
	for _, item := range d.Agenda {
		if item.Kind == data.AgendaTopic && strings.TrimSpace(item.Title) != "" {
			topics = append(topics, item.Title)
		}
	}
	return itemList(topics)
}

// itemList writes plain texts as items, a single one as a paragraph.
func itemList(texts []string) string {
	marked := make([]string, len(texts))
	for i, text := range texts {
		marked[i] = markup.Escape(text)
		if len(texts) > 1 {
			marked[i] = fmt.Sprintf("%d. %s", i+1, marked[i])
		}
	}
	return strings.Join(marked, "\n")
}

// meetingDecisions are what was decided and may be handed round; nothing of a
// meeting about cases.
func meetingDecisions(d data.Dossier) string {
	var texts []string
	if d.Meeting.Kind == data.CaseMeeting {
		return ""
	}
	for _, decision := range snapshotDecisions(d) {
		if !decision.Internal {
			texts = append(texts, decision.Text)
		}
	}
	return itemList(texts)
}

// meetingFollowUps is the table of the minutes without what is internal.
func meetingFollowUps(d data.Dossier) string {
	if d.Meeting.Kind == data.CaseMeeting {
		return ""
	}
	var rows [][]string
	for _, f := range snapshotFollowUps(d, snapshotDecisions(d)) {
		if f.Internal {
			continue
		}
		rows = append(rows, []string{f.Text, ownersText(f.AllAgencies, f.Owners), dueText(f.Due, f.DueText)})
	}
	return table([]string{"Uraian", "Penanggung jawab", "Tenggat"}, rows)
}

// openTable is the table of the follow-ups that the agency still owes; of all
// agencies where the letter is to none in particular.
func openTable(v fieldView) (string, bool) {
	rows := matterRows(v.Matters, v.agencyID())
	return matterTable(rows, v.agencyID() == ""), len(rows) > 0
}

// matterRows keeps to what is open, may be told and is owed by the agency.
func matterRows(matters []data.Matter, agencyID string) (rows []data.Matter) {
	for _, m := range matters {
		if m.Internal || !m.Open() {
			continue
		}
		if agencyID != "" && !owesStill(m, agencyID) {
			continue
		}
		rows = append(rows, m)
	}
	return rows
}

// owesStill says that the agency has not finished its own part.
func owesStill(m data.Matter, agencyID string) bool {
	if m.FollowUp.AllAgencies && len(m.Owners) == 0 {
		return true
	}
	for _, owner := range m.Owners {
		if state := m.OwnerState(owner); owner.AgencyID == agencyID && (state == data.NotStarted || state == data.Running) {
			return true
		}
	}
	return false
}

func matterTable(matters []data.Matter, owners bool) string {
	head := []string{"Tindak lanjut", "Rapat", "Tenggat"}
	if owners {
		head = []string{"Tindak lanjut", "Penanggung jawab", "Rapat", "Tenggat"}
	}
	var rows [][]string
	for _, m := range matters {
		row := []string{m.Text}
		if owners {
			var names []string
			for _, owner := range m.Owners {
				names = append(names, owner.Name)
			}
			row = append(row, ownersText(m.FollowUp.AllAgencies, names))
		}
		rows = append(rows, append(row, m.Origin().Date.Text(), dueText(m.Due(), m.FollowUp.DueText)))
	}
	return table(head, rows)
}

func ownersText(all bool, owners []string) string {
	if all {
		return "Seluruh instansi"
	}
	return orDash(strings.Join(owners, ", "))
}

func dueText(due data.Date, typed string) string {
	if due != "" {
		return due.Text()
	}
	return orDash(typed)
}

func orDash(text string) string {
	if strings.TrimSpace(text) == "" {
		return "-"
	}
	return text
}

// table writes plain cells as a table with a running number; none is empty.
func table(head []string, rows [][]string) string {
	if len(rows) == 0 {
		return ""
	}
	out := []string{"| No. | " + strings.Join(head, " | ") + " |"}
	for i, row := range rows {
		cells := make([]string, len(row))
		for j, cell := range row {
			cells[j] = markup.Escape(cell)
		}
		out = append(out, fmt.Sprintf("| %d | %s |", i+1, strings.Join(cells, " | ")))
	}
	return strings.Join(out, "\n")
}
