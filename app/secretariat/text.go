package secretariat

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gugustugas/data"
)

// plainText keeps what can be read: a paste may bring bytes that are no text,
// control characters that no paper can print, and the line ends of other
// programs (a word processor's soft break is a vertical tab).
func plainText(text string) string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune("\r\v\f\u0085\u2028\u2029", r):
			return '\n'
		case unicode.IsControl(r) && r != '\n' && r != '\t':
			return -1
		}
		return r
	}, text)
}

// plainLine is text for a field of one line. What is over data.MaxLine is cut at
// once, where it is seen: the file would refuse the record, and with it all that
// refers to it.
func plainLine(text string) string {
	letters := []rune(strings.NewReplacer("\n", " ", "\t", " ").Replace(plainText(text)))
	return string(letters[:min(len(letters), data.MaxLine)])
}

// splitText cuts text into parts of at most limit characters, after the last
// end of a paragraph that fits, else after the last space, else anywhere.
func splitText(text string, limit int) (parts []string) {
	for utf8.RuneCountInString(text) > limit {
		end := 0
		for range limit {
			_, size := utf8.DecodeRuneInString(text[end:])
			end += size
		}
		cut := strings.LastIndexByte(text[:end], '\n')
		if cut <= 0 {
			cut = strings.LastIndexByte(text[:end], ' ')
		}
		if cut <= 0 {
			parts, text = append(parts, text[:end]), text[end:]
			continue
		}
		parts, text = append(parts, text[:cut]), text[cut+1:]
	}
	return append(parts, text)
}
