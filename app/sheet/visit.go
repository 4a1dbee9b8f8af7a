package sheet

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// visit is what a row of a list of attendance says beside who somebody is.
type visit struct {
	// date and other are the day and the time that a form stamped; other is the day
	// where month and day may stand the other way round.
	date, other data.Date
	clock       data.Clock
	stamped     string // as written
	mark        markReading
	// standsFor is who the row says to represent: a name, or a post.
	standsFor string
	// written is name, post and agency as they stand, to tell a row sent twice.
	written string
}

// markReading is the cell of the mark.
type markReading struct {
	written string
	state   data.AttendanceState
	reason  string
	online  bool
	known   bool // false for words that are no mark
	notes   []string
}

// deputyWords open the words about whom somebody represents, at the end of a name.
var deputyWords = regexp.MustCompile(`(?i)[\s,]*[(\[]\s*(?:mewakili|perwakilan dari|wakil dari|atas nama|a\.?n\.)\s*:?\s*([^()\[\]]+?)\s*[)\]]?\s*$|[\s,]+(?:yang\s+)?mewakili\s*:?\s+([^()\[\]]+?)\s*$`)

// readVisit reads a row of a list of attendance. The post stays as it is written:
// it is what somebody said of themselves on that day.
func readVisit(l line) *entry {
	v := &visit{}
	e := readEntryOf(l, func(field string) Cell {
		cell := l.cell(field)
		switch field {
		case fieldName:
			cell.Text, v.standsFor = withoutDeputy(cell.Text)
		case fieldPost, fieldID:
			return Cell{}
		}
		return cell
	})
	for _, each := range append([]*entry{e}, e.parts...) {
		each.visit = v
		each.post.post = strings.Join(strings.Fields(l.cell(fieldPost).Text), " ")
		if isBlankWord(each.post.post) {
			each.post.post = ""
		}
		each.id = readIdentity(l.cell(fieldID), "", false, false)
	}
	v.readStamp(l.cell(fieldStamp).Text)
	v.mark = readMark(l.cell(fieldMark).Text)
	if remark := readMark(l.cell(fieldRemark).Text); l.head.col(fieldMark) == 0 && remark.known {
		v.mark = remark
	}
	v.written = strings.Join([]string{l.cell(fieldName).Text, l.cell(fieldPost).Text, l.cell(fieldAgency).Text, l.cell(fieldSex).Text}, "|")
	e.notes = append(e.notes, visitNotes(l, e)...)
	return e
}

func withoutDeputy(text string) (name, standsFor string) {
	m := deputyWords.FindStringSubmatchIndex(text)
	if m == nil || m[0] == 0 {
		return text, ""
	}
	group := 2
	if m[2] < 0 {
		group = 4
	}
	return text[:m[0]], text[m[group]:m[group+1]]
}

// visitNotes tell what was put right in reading a row.
func visitNotes(l line, e *entry) (notes []string) {
	var raw, shown strings.Builder
	for _, field := range []string{fieldName, fieldPost, fieldAgency} {
		cell := l.cell(field)
		raw.WriteString(cell.Raw)
		shown.WriteString(cell.Text)
	}
	if raw.String() != shown.String() {
		notes = append(notes, "Spasi berlebih dirapikan.")
	}
	if l.grid.legacy {
		if signs := foreignSigns(shown.String()); signs != "" {
			notes = append(notes, fmt.Sprintf("Huruf atau tanda %s dibaca menurut %s; periksa ejaannya.", signs, legacyName))
		}
	}
	if strings.ContainsAny(e.name.name.Name, `"“”`) {
		notes = append(notes, "Tanda petik dalam nama dibiarkan.")
	}
	if strings.ContainsAny(e.post.post, ";/\n") {
		notes = append(notes, "Dua jabatan dalam satu sel disimpan seperti tertulis.")
	}
	if sex := l.cell(fieldSex).Text; e.sex != "" && len(sex) > 1 {
		notes = append(notes, fmt.Sprintf("%s dibaca sebagai %s.", sex, e.sex))
	}
	if want, has := l.grid.lengths[l.head.To], l.grid.lengths[l.row]; want > 0 && has != want {
		notes = append(notes, fmt.Sprintf("Baris ini memuat %d kolom, kepala tabelnya %d.", has, want))
	}
	return append(notes, e.visit.mark.notes...)
}

// foreignSigns are the letters and signs of a text that are not plain ASCII, each
// once.
func foreignSigns(text string) string {
	var signs []string
	seen := map[rune]bool{}
	for _, r := range text {
		if r > unicode.MaxASCII && !seen[r] {
			seen[r] = true
			signs = append(signs, string(r))
		}
	}
	return strings.Join(signs, " ")
}

var (
	stampNumbers = regexp.MustCompile(`^(\d{1,4})[/.\-](\d{1,2})[/.\-](\d{1,4})\b[ ,T]*(.*)$`)
	stampClock   = regexp.MustCompile(`(?i)(?:^|[ ,T])(\d{1,2})[.:](\d{2})(?:[.:]\d{2})?(?:[.,]\d+)?\s*(am|pm)?(?:\s*[a-z]{3,4})?$`)
)

// readStamp reads "25/07/2024 08.31.02" and the other ways in which forms and
// people write a moment.
func (v *visit) readStamp(text string) {
	v.stamped = text
	if m := stampClock.FindStringSubmatch(text); m != nil {
		v.clock = readClock(m[1], m[2], m[3])
		text = strings.TrimRight(text[:len(text)-len(m[0])], " ,")
	}
	if m := stampNumbers.FindStringSubmatch(text); m != nil {
		if len(m[1]) == 4 {
			v.date = civilDate(m[1], m[2], m[3])
			return
		}
		v.date, v.other = civilDate(m[3], m[2], m[1]), civilDate(m[3], m[1], m[2])
		return
	}
	if date, ok := indonesian.ParseDate(text, time.Time{}); ok && strings.ContainsAny(text, "0123456789") {
		v.date = data.DateOf(date)
	}
}

func readClock(hour, minute, half string) data.Clock {
	h, _ := smallNumber(hour)
	switch half = strings.ToLower(half); {
	case half == "pm" && h < 12:
		h += 12
	case half == "am" && h == 12:
		h = 0
	}
	clock := data.Clock(fmt.Sprintf("%02d.%s", h, minute))
	if clock.Validate() != nil {
		return ""
	}
	return clock
}

// civilDate is a date in the calendar, else empty; years may have two digits.
func civilDate(year, month, day string) data.Date {
	if len(year) == 2 {
		year = "20" + year
	}
	if len(month) == 1 {
		month = "0" + month
	}
	if len(day) == 1 {
		day = "0" + day
	}
	date := data.Date(year + "-" + month + "-" + day)
	if date.Validate() != nil {
		return ""
	}
	return date
}

// The words by which lists say what became of somebody.
var (
	presentWords = regexp.MustCompile(`^(hadir|h|ya|y|v|ada|present|yes|hadir (langsung|luring|fisik|sendiri|di tempat|tepat waktu|terlambat)|luring|offline)$`)
	onlineWords  = regexp.MustCompile(`\b(daring|online|on line|zoom|virtual|gmeet|google meet)\b`)
	deputedWords = regexp.MustCompile(`^(di ?wakil\w*|mewakilkan)\b`)
	excusedWords = regexp.MustCompile(`^(izin|ijin|i|sakit|cuti|dinas luar|tugas luar|rapat lain|berhalangan|keperluan lain|excused)\b`)
	absentWords  = regexp.MustCompile(`^(tidak (hadir|datang|bisa hadir|dapat hadir)|tidak|tdk hadir|absen|alpa|alfa|tanpa keterangan|th|tk|no|absent)$`)
	illness      = regexp.MustCompile(`\b(sakit|opname|rawat)\b`)
)

// readMark reads the cell of the mark. An illness is never kept (data.ExcuseReasons).
func readMark(text string) markReading {
	m := markReading{written: text, known: true}
	words := headingWords(text)
	switch {
	case strings.ContainsAny(text, "✓✔√☑"):
		m.state = data.Present
	case isBlankWord(text):
	case absentWords.MatchString(words):
		m.state = data.Absent
	case deputedWords.MatchString(words):
		m.state = data.Represented
	case excusedWords.MatchString(words):
		m.excuse(words)
	case onlineWords.MatchString(words):
		m.state, m.online = data.Present, true
	case presentWords.MatchString(words):
		m.state = data.Present
	default:
		m.known = false
	}
	if m.state == data.Represented && len(strings.Fields(words)) > 1 {
		m.notes = append(m.notes, fmt.Sprintf("Tertulis: %s.", text))
	}
	return m
}

func (m *markReading) excuse(words string) {
	m.state = data.Excused
	for _, reason := range data.ExcuseReasons() {
		if strings.Contains(words, reason) {
			m.reason = reason
		}
	}
	switch {
	case strings.Contains(words, "dinas luar"):
		m.reason = "tugas luar"
	case illness.MatchString(words):
		m.notes = append(m.notes, "Sakit dicatat sebagai izin tanpa alasan.")
	}
}
