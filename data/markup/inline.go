package markup

import "strings"

const punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

// escaped says that the byte at i is a backslash that takes the meaning from the
// mark behind it.
func escaped(text string, i int) bool {
	return text[i] == '\\' && i+1 < len(text) && strings.IndexByte(punctuation, text[i+1]) >= 0
}

// runs reads the weights of a line and drops the backslashes. A ** without its
// fellow is text.
func runs(text string) []Run {
	var all []Run
	bold := false
	var run strings.Builder
	end := func() {
		if run.Len() > 0 {
			all = append(all, Run{Text: run.String(), Bold: bold})
			run.Reset()
		}
	}
	for i := 0; i < len(text); i++ {
		switch {
		case escaped(text, i):
			i++
			run.WriteByte(text[i])
		case strings.HasPrefix(text[i:], "**") && (bold || closes(text[i+2:])):
			end()
			bold = !bold
			i++
		default:
			run.WriteByte(text[i])
		}
	}
	end()
	return all
}

// closes says that a ** just read begins a word and has a fellow in the rest of the
// line.
func closes(rest string) bool {
	if strings.HasPrefix(rest, " ") {
		return false
	}
	for i := 0; i < len(rest); i++ {
		if escaped(rest, i) {
			i++
			continue
		}
		if strings.HasPrefix(rest[i:], "**") {
			return i > 0
		}
	}
	return false
}

// Escape makes a plain text such that Parse reads it as it is: no mark in it means
// anything, and it is one line.
func Escape(plain string) string {
	plain = strings.Join(strings.Fields(strings.ToValidUTF8(plain, "\uFFFD")), " ")
	var out strings.Builder
	for i := 0; i < len(plain); i++ {
		if means(plain, i) {
			out.WriteByte('\\')
		}
		out.WriteByte(plain[i])
	}
	return out.String()
}

// means says that the byte at i is a mark where it stands.
func means(plain string, i int) bool {
	switch plain[i] {
	case '\\', '|', '{':
		return true
	case '*':
		return strings.HasPrefix(plain[i:], "**") || i > 0 && plain[i-1] == '*'
	case '#':
		return i == 0
	case ':':
		return i == 0 || plain[i-1] == ' '
	case '.':
		return i <= 3 && itemLine.MatchString(plain) && strings.IndexByte(plain, '.') == i
	}
	return false
}
