package paper

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// particles stay small in a title.
var particles = words("dan di ke dari untuk yang pada dengan dalam atau serta oleh bagi tentang terhadap sebagai secara agar antara hingga sampai")

func words(list string) map[string]bool {
	all := map[string]bool{}
	for _, word := range strings.Fields(list) {
		all[word] = true
	}
	return all
}

func capitals(text string) string { return strings.ToUpper(text) }

// titleCase writes the words of a heading with capitals, except particles; both
// halves of a doubled word, as in Undang-Undang (EYD V).
func titleCase(text string) string {
	fields := strings.Fields(text)
	for i, word := range fields {
		if i > 0 && particles[word] {
			continue
		}
		if a, b, found := strings.Cut(word, "-"); found && strings.EqualFold(a, b) {
			fields[i] = indonesian.Capitalised(a) + "-" + indonesian.Capitalised(b)
			continue
		}
		fields[i] = indonesian.Capitalised(word)
	}
	return strings.Join(fields, " ")
}

// abbreviated puts the abbreviation that a title explains in the place of its
// words: "Tindak Pidana Perdagangan Orang (TPPO)" is "TPPO". An attachment may,
// because the paper itself has the words.
func abbreviated(text string) string {
	fields := strings.Fields(text)
	var out []string
	for _, word := range fields {
		short := strings.Trim(word, "()")
		if !strings.HasPrefix(word, "(") || !strings.HasSuffix(word, ")") || len(short) < 2 || short != capitals(short) {
			out = append(out, word)
			continue
		}
		if n := spelledBy(out, short); n > 0 {
			out = append(out[:len(out)-n], short)
		} else {
			out = append(out, word)
		}
	}
	return strings.Join(out, " ")
}

// spelledBy counts the last words whose initials spell short; particles may
// stand between. 0 when they don't.
func spelledBy(fields []string, short string) int {
	i := len(fields)
	for len(short) > 0 {
		if i == 0 {
			return 0
		}
		i--
		if particles[fields[i]] {
			continue
		}
		last, size := utf8.DecodeLastRuneInString(short)
		initial, _ := utf8.DecodeRuneInString(fields[i])
		if unicode.ToUpper(initial) != last {
			return 0
		}
		short = short[:len(short)-size]
	}
	return len(fields) - i
}

// meetingName is the title without the word Rapat before it, for a label that
// says so itself.
func meetingName(title string) string {
	if len(title) > len("rapat ") && strings.EqualFold(title[:len("rapat ")], "rapat ") {
		return indonesian.Capitalised(strings.TrimSpace(title[len("rapat "):]))
	}
	return title
}

// tidy drops blank lines and white at the ends of typed text.
func tidy(text string) string {
	lines := strings.FieldsFunc(text, func(r rune) bool { return r == '\n' || r == '\r' })
	kept := lines[:0]
	for _, line := range lines {
		if line = strings.TrimSpace(line); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

// orBlank is the text, or room to write it.
func orBlank(text string) string {
	if strings.TrimSpace(text) == "" {
		return blank
	}
	return text
}

func dayDate(d data.Date) string { return orBlank(d.DayText()) }

func date(d data.Date) string { return orBlank(d.Text()) }

func dates(days []data.DaySnapshot) []time.Time {
	var all []time.Time
	for _, day := range days {
		if t, ok := day.Date.Time(); ok {
			all = append(all, t)
		}
	}
	return all
}

// moment is a day and a time in a sentence: "Kamis, 25 Juli 2024, pukul 09.00
// WITA".
func moment(on data.Date, clock data.Clock, zone data.Zone) string {
	return dayDate(on) + ", pukul " + orBlank(string(clock)) + " " + string(zone)
}

// closed is the date on which a day of the meeting ends.
func closed(d data.DaySnapshot) data.Date {
	if d.EndsNextDay {
		return nextDay(d.Date)
	}
	return d.Date
}

// clockDate is the date of a time of a day: the next one past midnight.
func clockDate(d data.DaySnapshot, clock data.Clock) data.Date {
	if d.EndsNextDay && clock != "" && clock < d.Start {
		return nextDay(d.Date)
	}
	return d.Date
}

func nextDay(d data.Date) data.Date {
	t, ok := d.Time()
	if !ok {
		return d
	}
	return data.DateOf(t.AddDate(0, 0, 1))
}

// dayName is "hari pertama".
func dayName(i int) string { return "hari " + indonesian.OrdinalWord(i+1) }

// romanDay is "Hari I".
func romanDay(i int) string { return "Hari " + indonesian.Roman(i+1) }

// named is a person with the post, or room to write both.
func named(s *data.Signatory) string {
	if s == nil || s.Name == "" {
		return blank
	}
	if post := s.PostText(); post != "" {
		return s.Name + ", " + post
	}
	return s.Name
}

// postAt names the agency of a post only where the post does not: "Camat
// Bengalon" needs no "Kecamatan Bengalon", and "Kepala Dinas" at "Dinas Sosial"
// is "Kepala Dinas Sosial". joint stands before an agency that is named.
func postAt(post, agency, joint string) string {
	district, isDistrict := strings.CutPrefix(agency, "Kecamatan ")
	switch {
	case post == "":
		return agency
	case agency == "", strings.Contains(lower(post), lower(agency)):
		return post
	case isDistrict && strings.HasSuffix(post, "Camat "+district):
		return post
	case isDistrict && strings.HasSuffix(post, "Camat"):
		return post + " " + district
	}
	if kind, name, found := strings.Cut(agency, " "); found && endsInKind(post, kind) {
		return post + " " + name
	}
	return post + joint + agency
}

// endsInKind says that a post ends in the kind of its agency: Kepala Dinas,
// Wakapolres.
func endsInKind(post, kind string) bool {
	last := lower(post[strings.LastIndex(post, " ")+1:])
	kind = lower(kind)
	return last == kind || last == "ka"+kind || last == "waka"+kind
}

func samePerson(a, b *data.Signatory) bool {
	return a != nil && b != nil && a.Name == b.Name
}

// stopped is a text that ends in a full stop, and only one.
func stopped(text string) string {
	text = strings.TrimSpace(text)
	if strings.HasSuffix(text, ".") || strings.HasSuffix(text, "!") || strings.HasSuffix(text, "?") {
		return text
	}
	return text + "."
}
