package sheet

import (
	"regexp"
	"strings"

	"gugustugas/data/indonesian"
)

// nameReading is the cell of a name.
type nameReading struct {
	name   indonesian.Name
	vacant bool
	// mark is a footnote's sign behind the name, "*)".
	mark string
	// number is a NIP or NRP that stands in the same cell.
	number string
	// several are the people where a cell names more than one.
	several []string
	notes   []string
}

var (
	nameMark     = regexp.MustCompile(`\s*(\*+\s*\)?|\(\*+\)|[¹²³]\)?|\b\d\))\s*$`)
	idInName     = regexp.MustCompile(`(?i)[(\s,/]*\b(?:NIP|NRP|NI\s*PPPK|NIPPPK|NIDN)\b[\s.:]*[0-9][0-9 .]{6,}[0-9)]*`)
	peopleLines  = regexp.MustCompile(`\s*(?:\n|;|\s/\s|\s&\s)\s*|\s+dan\s+`)
	personNumber = regexp.MustCompile(`^\s*(?:\d{1,2}|[a-d])[.)]\s*`)
)

// readName reads the cell of a name.
func readName(text string) nameReading {
	var reading nameReading
	if found := idInName.FindString(text); found != "" {
		reading.number = strings.Trim(found, "()/, \n\t")
		text = strings.TrimSpace(strings.Replace(text, found, "", 1))
		reading.notes = append(reading.notes, "Nomor yang ditulis bersama nama dipisahkan.")
	}
	if m := nameMark.FindStringSubmatch(text); m != nil && len(m[0]) < len(text) {
		reading.mark = strings.TrimSpace(m[1])
		text = strings.TrimSpace(text[:len(text)-len(m[0])])
	}
	if isVacant(text) {
		reading.vacant = true
		return reading
	}
	reading.several = people(text)
	reading.name = tidyName(strings.Join(strings.Fields(personNumber.ReplaceAllString(text, "")), " "), &reading.notes)
	if reading.name.Name == "" {
		reading.vacant = true
	}
	return reading
}

// people lists the persons that a cell names, nil where it is one. A name broken
// before its titles is one.
func people(text string) []string {
	var list []string
	for _, part := range peopleLines.Split(text, -1) {
		part = strings.Trim(personNumber.ReplaceAllString(part, ""), " ,")
		if part == "" {
			continue
		}
		if onlyTitles(part) {
			return nil
		}
		list = append(list, part)
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// onlyTitles says that a part of a name is no name by itself: "S.Sos., M.Si.".
func onlyTitles(part string) bool {
	first, _, _ := strings.Cut(part, ",")
	return indonesian.ParseName("Nama, "+first).Name == "Nama"
}

// tidyName parts name and titles and turns capitals small.
func tidyName(text string, notes *[]string) indonesian.Name {
	loud := shouts(text)
	name := bringForward(indonesian.ParseName(text), notes)
	if loud {
		name = indonesian.ParseName(name.Before + " " + unshout(name.Name) + ", " + name.After)
		*notes = append(*notes, "Nama dalam huruf kapital ditulis dengan huruf biasa.")
	} else {
		name = partCertificates(name)
	}
	after := tidyDegrees(name.After, loud)
	if key(after) == key(name.After) && after != name.After && !loud {
		*notes = append(*notes, "Titik dan jarak pada gelar dirapikan.")
	}
	name.After = after
	return name
}

// bringForward puts titles that belong before a name where they stand behind it,
// as in a list sorted by name: "Nama Contoh, Dra., M.Si."
func bringForward(name indonesian.Name, notes *[]string) indonesian.Name {
	segments := strings.Split(name.Name, ", ")
	kept := segments[:1]
	for _, segment := range segments[1:] {
		if title := indonesian.ParseName(segment + " Nama"); title.Name == "Nama" && title.After == "" {
			name.Before = strings.TrimSpace(name.Before + " " + segment)
			continue
		}
		kept = append(kept, segment)
	}
	if len(kept) < len(segments) {
		*notes = append(*notes, "Gelar depan yang ditulis di belakang nama dikembalikan ke depan.")
		name.Name = strings.Join(kept, ", ")
	}
	return name
}

// certificate is the shape of a professional title that no list knows: "CLA."
var certificate = regexp.MustCompile(`^[A-Z][A-Za-z]{0,2}[A-Z]{1,4}\.?$`)

// partCertificates takes titles off a name that end in one that is not known, but
// stands behind one that is: "Nama Contoh, S.H., CLA."
func partCertificates(name indonesian.Name) indonesian.Name {
	bare, titles, found := strings.Cut(name.Name, ", ")
	if !found {
		return name
	}
	segments := strings.Split(titles, ", ")
	for i, segment := range segments {
		if !onlyTitles(segment) && (i == 0 || !certificate.MatchString(segment)) {
			return name
		}
	}
	name.Name, name.After = bare, strings.Trim(titles+", "+name.After, ", ")
	return name
}

// nameKey is a name as it is compared, titles left out.
func nameKey(name string) string { return key(name) }

// initialOf says that two names may be one with a word shortened: "M. Contoh" and
// "Muhammad Contoh".
func initialOf(a, b string) bool {
	one, two := strings.Fields(a), strings.Fields(b)
	if len(one) != len(two) || len(one) < 2 {
		return false
	}
	short := false
	for i := range one {
		x, y := key(one[i]), key(two[i])
		switch {
		case x == y:
		case x == "" || y == "" || x[0] != y[0] || (len(x) > 2 && len(y) > 2):
			return false
		default:
			short = true
		}
	}
	return short
}

// readSex reads L/P and the words for them; known is false for what is neither.
func readSex(text string) (sex string, known bool) {
	switch w := headingWords(text); {
	case isBlankWord(text):
		return "", true
	case w == "l" || w == "lk" || w == "pria" || w == "m" || w == "male" || strings.HasPrefix(w, "laki"):
		return "L", true
	case w == "p" || w == "pr" || w == "wanita" || w == "f" || w == "female" || strings.HasPrefix(w, "perempuan"):
		return "P", true
	}
	return "", false
}
