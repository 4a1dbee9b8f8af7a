package minutes

import (
	"strings"
	"unicode"
)

// mention is "@din" before the caret: a question for a speaker.
type mention struct {
	from  int // runes before the "@"
	to    int // the caret
	query string
	nth   int // which of the text's "@" it is, counted from 0
}

// Limits of a mention, so that a sentence that follows one is not taken for a
// name. A guest is typed as "Nama, jabatan, instansi": after a comma it may be long.
const (
	maxMention      = 120
	maxMentionWords = 4
)

// mentionAt finds the mention that ends at the caret. Its "@" stands at the start
// or after a space: "s/d" and e-mail addresses are none.
func mentionAt(text string, caret int) (mention, bool) {
	runes := []rune(text)
	if caret > len(runes) {
		return mention{}, false
	}
	from := caret - 1
	for ; from >= 0 && runes[from] != '@'; from-- {
		if runes[from] == '\n' || caret-from > maxMention {
			return mention{}, false
		}
	}
	if from < 0 || (from > 0 && !unicode.IsSpace(runes[from-1])) {
		return mention{}, false
	}
	query := string(runes[from+1 : caret])
	name, _, _ := strings.Cut(query, ",")
	if strings.HasPrefix(query, " ") || strings.Count(name, " ") >= maxMentionWords {
		return mention{}, false
	}
	nth := strings.Count(string(runes[:from]), "@")
	return mention{from: from, to: caret, query: query, nth: nth}, true
}

// cut takes the mention out of the text, with one of the two spaces that would
// be left, and gives the caret's new place.
func (m mention) cut(text string) (rest string, caret int) {
	runes := []rune(text)
	after := runes[m.to:]
	if len(after) > 0 && after[0] == ' ' {
		after = after[1:]
	}
	return string(runes[:m.from]) + string(after), m.from
}

// severalWords tells a query that may as well be the sentence going on.
func (m mention) severalWords() bool { return strings.Contains(strings.TrimSpace(m.query), " ") }
