package secretariat

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// The pieces of a date as people write it: "Kamis–Jumat, 25–26 Juli 2024", "Kamis
// dan Sabtu, 25 dan 27 Juli 2024", "30 Juli–1 Agustus 2024".
const (
	// A minggu in small letters is a week.
	weekdayWord = `(?:(?i:senin|selasa|rabu|kamis|jum['’]?at|sabtu|ahad)|Minggu|MINGGU)`
	monthWord   = `(?i:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember)`
	joint       = `\s*(?:–|—|-|s\.d\.|sampai dengan|,? dan)\s*`
	dayPart     = `\d{1,2}(?:\s+` + monthWord + `(?:\s+\d{4})?)?`
)

var (
	weekdaysPart = regexp.MustCompile(weekdayWord)
	datePart     = regexp.MustCompile(`(\d{1,2})(?:\s+(` + monthWord + `)(?:\s+(\d{4}))?)?`)
	datedText    = regexp.MustCompile(`(?:\b(` + weekdayWord + `(?:` + joint + weekdayWord + `)*)\b,?\s+(?:tanggal\s+|tanggal: )?)?` +
		`\b(` + dayPart + `(?:` + joint + dayPart + `)*\s+` + monthWord + `(?:\s+\d{4})?)`)
	wordedDate  = regexp.MustCompile(`(` + weekdayWord + `),?\s+tanggal\s+(\p{L}[\p{L} ]*?)\s+bulan\s+(` + monthWord + `)\s+tahun\s+(\p{L}[\p{L} ]*)`)
	weekdayOnly = regexp.MustCompile(`(?i:\bhari[^.:;]{0,12}?:?\s+)(` + weekdayWord + `)\b`)
)

// datesFound is one mention of days in a text.
type datesFound struct {
	text     string
	from     int
	weekdays []time.Weekday
	// dates are zero where the calendar has none such.
	dates []time.Time
	// words are the dates as written, "31 Juni 2024".
	words []string
}

// findDates reads all mentions of days. Those without a year are of the year given;
// those without a month are none.
func findDates(text string, year int) (found []datesFound) {
	for _, at := range datedText.FindAllStringSubmatchIndex(text, -1) {
		d := datesFound{text: strings.TrimSpace(text[at[0]:at[1]]), from: at[0]}
		if at[2] >= 0 {
			for _, word := range weekdaysPart.FindAllString(text[at[2]:at[3]], -1) {
				d.weekdays = append(d.weekdays, weekdayOf(word))
			}
		}
		if d.read(text[at[4]:at[5]], year) {
			found = append(found, d)
		}
	}
	for _, m := range wordedDate.FindAllStringSubmatchIndex(text, -1) {
		group := func(i int) string { return text[m[2*i]:m[2*i+1]] }
		day, year := numberOf(group(2), 1, 31), numberOf(group(4), 1990, 2100)
		if day == 0 || year == 0 {
			continue
		}
		d := datesFound{text: text[m[0]:m[1]], from: m[0], weekdays: []time.Weekday{weekdayOf(group(1))}}
		d.add(day, monthOf(group(3)), year)
		found = append(found, d)
	}
	return found
}

// read takes the month and the year of each day from the one behind it.
func (d *datesFound) read(text string, year int) bool {
	month := time.Month(0)
	parts := datePart.FindAllStringSubmatch(text, -1)
	for _, part := range slices.Backward(parts) {
		day, _ := strconv.Atoi(part[1])
		if part[2] != "" {
			month = monthOf(part[2])
		}
		if part[3] != "" {
			year, _ = strconv.Atoi(part[3])
		}
		if month == 0 || year == 0 {
			return false
		}
		d.add(day, month, year)
	}
	slices.Reverse(d.dates)
	slices.Reverse(d.words)
	return len(d.dates) > 0
}

func (d *datesFound) add(day int, month time.Month, year int) {
	t := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day {
		t = time.Time{}
	}
	d.dates = append(d.dates, t)
	d.words = append(d.words, fmt.Sprintf("%d %s %d", day, indonesian.Month(month), year))
}

func weekdayOf(word string) time.Weekday {
	word = strings.NewReplacer("'", "", "’", "").Replace(strings.ToLower(word))
	if word == "ahad" {
		return time.Sunday
	}
	for day := time.Sunday; day <= time.Saturday; day++ {
		if strings.ToLower(indonesian.Weekday(day)) == word {
			return day
		}
	}
	return -1
}

func monthOf(word string) time.Month {
	word = strings.ToLower(word)
	if word == "nopember" {
		return time.November
	}
	for month := time.January; month <= time.December; month++ {
		if strings.ToLower(indonesian.Month(month)) == word {
			return month
		}
	}
	return 0
}

// numberOf is the number between two bounds that the words begin with; 0 for none.
func numberOf(words string, low, high int) (number int) {
	words = strings.ToLower(strings.Join(strings.Fields(words), " ")) + " "
	longest := ""
	for n := low; n <= high; n++ {
		if spelled := indonesian.Words(int64(n)) + " "; strings.HasPrefix(words, spelled) && len(spelled) > len(longest) {
			number, longest = n, spelled
		}
	}
	return number
}

// year is that of dates written without one.
func (c *letterCheck) year() int {
	if c.Meeting != nil && len(c.Meeting.Days) > 0 {
		return c.Meeting.Days[0].Date.Year()
	}
	return c.on().Year()
}

// weekdays compares each named day with its date, as the calendar has it.
func (c *letterCheck) weekdays() {
	for _, t := range joinedDays(c.texts) {
		for _, d := range findDates(t.text, c.year()) {
			c.impossible(t, d)
			for i, weekday := range d.weekdays {
				at := i
				if len(d.weekdays) != len(d.dates) { // "Senin–Jumat, 22, 24 dan 26 Juli": only the ends are known
					if i != 0 && i != len(d.weekdays)-1 {
						continue
					}
					at = min(i*len(d.dates), len(d.dates)-1)
				}
				if date := d.dates[at]; !date.IsZero() && weekday != date.Weekday() {
					c.fault(t.field, fmt.Sprintf("%s%s adalah hari %s, bukan %s.", t.at(), indonesian.Date(date),
						indonesian.Weekday(date.Weekday()), indonesian.Weekday(weekday)))
				}
			}
		}
	}
}

func (c *letterCheck) impossible(t letterText, d datesFound) {
	for i, date := range d.dates {
		if date.IsZero() {
			c.fault(t.field, t.at()+d.words[i]+" tidak ada dalam kalender.")
		}
	}
}

// joinedDays puts a label hari and the label tanggal below it together.
func joinedDays(texts []letterText) (joined []letterText) {
	for i, t := range texts {
		if i > 0 {
			day, isDay := strings.CutPrefix(strings.ToLower(texts[i-1].text), "hari: ")
			date, isDate := strings.CutPrefix(strings.ToLower(t.text), "tanggal: ")
			if isDay && isDate {
				t.text = indonesian.Capitalised(day) + ", " + date
			}
		}
		joined = append(joined, t)
	}
	return joined
}

var (
	citing   = regexp.MustCompile(`(?i)paling lambat|selambat-lambatnya|sebelum|nomor|keputusan|peraturan|undang-undang|instruksi|surat|notula|\bSK\b`)
	gathered = regexp.MustCompile(`(?i)mengundang|dilaksanakan|diselenggarakan|\brapat\b|pertemuan|kegiatan|\bacara\b`)
)

// excused says that a date before which these words stand is no day of the meeting
// by intention: a deadline, or of a paper that is cited.
func excused(before string) bool {
	if end := strings.LastIndex(before, ". "); end >= 0 {
		before = before[end:]
	}
	cited, met := -1, -1
	for _, at := range citing.FindAllStringIndex(before, -1) {
		cited = at[0]
	}
	for _, at := range gathered.FindAllStringIndex(before, -1) {
		met = at[0]
	}
	return cited > met
}

// meetingDates warns of a day in an invitation that is none of its meeting.
func (c *letterCheck) meetingDates() {
	if c.s.Kind != data.InvitationLetter || c.Meeting == nil {
		return
	}
	days := meetingDays(*c.Meeting)
	for _, t := range c.texts {
		if t.field == AtBody || t.field == AtSubject {
			c.meetingText(t, days)
		}
	}
	if first, _ := span(c.Meeting.Days); c.s.Date != "" && first != "" && c.s.Date > first {
		c.warn(AtDate, "Tanggal surat sesudah hari rapat ("+first.Text()+").")
	}
}

func (c *letterCheck) meetingText(t letterText, days []time.Time) {
	found := findDates(t.text, c.year())
	for _, d := range found {
		if excused(t.text[:d.from]) {
			continue
		}
		for _, date := range d.dates {
			if !date.IsZero() && !slices.Contains(days, date) && data.DateOf(date) != c.s.Date {
				c.warn(t.field, fmt.Sprintf("%s%s bukan hari rapat ini (%s).", t.at(), indonesian.Date(date), indonesian.DateSpan(days)))
			}
		}
	}
	if len(found) == 0 {
		c.meetingWeekday(t, days)
	}
}

// meetingWeekday warns of a day named without its date.
func (c *letterCheck) meetingWeekday(t letterText, days []time.Time) {
	for _, at := range weekdayOnly.FindAllStringSubmatchIndex(t.text, -1) {
		weekday := weekdayOf(t.text[at[2]:at[3]])
		meets := slices.ContainsFunc(days, func(d time.Time) bool { return d.Weekday() == weekday })
		if !meets && !excused(t.text[:at[0]]) {
			c.warn(t.field, fmt.Sprintf("%shari %s bukan hari rapat ini (%s).", t.at(), indonesian.Weekday(weekday), indonesian.DayDateSpan(days)))
		}
	}
}
