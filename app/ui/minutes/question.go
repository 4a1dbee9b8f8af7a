package minutes

import (
	"strings"
	"unicode"
)

// asking is what the word before the caret asks the list for.
type asking int

// What can be asked for.
const (
	forSpeaker  asking = iota + 1 // "@din": who speaks
	forPresence                   // "/h din": who has come in
	forCommand                    // "/set": a command, or a phrase of the phrase bank
)

// question is the word before the caret that opens the list.
type question struct {
	asks  asking
	from  int // runes before its sign
	to    int // the caret
	query string
	nth   int // which of the text's signs it is, counted from 0
}

// Limits of a question, so that a sentence that follows one is not taken for a
// name. A guest is typed as "Nama, jabatan, instansi": after a comma it may be long.
const (
	maxQuestion      = 120
	maxQuestionWords = 4
)

// presenceSign asks for who has come in, as the first thing in an entry.
const presenceSign = "/h "

// questionAt finds the question that ends at the caret.
func questionAt(text string, caret int) (question, bool) {
	if q, ok := presenceAt(text, caret); ok {
		return q, true
	}
	if q, ok := slashAt(text, caret); ok {
		return q, true
	}
	return mentionAt(text, caret)
}

// mentionAt finds "@din" before the caret. Its "@" stands at the start or after a
// space: "s/d" and e-mail addresses are none.
func mentionAt(text string, caret int) (question, bool) {
	runes := []rune(text)
	if caret > len(runes) {
		return question{}, false
	}
	from := caret - 1
	for ; from >= 0 && runes[from] != '@'; from-- {
		if runes[from] == '\n' || caret-from > maxQuestion {
			return question{}, false
		}
	}
	if !beginsWord(runes, from) || !mayBeName(runes[from+1:caret]) {
		return question{}, false
	}
	nth := strings.Count(string(runes[:from]), "@")
	return question{asks: forSpeaker, from: from, to: caret, query: string(runes[from+1 : caret]), nth: nth}, true
}

// presenceAt finds "/h din" at the start of the text.
func presenceAt(text string, caret int) (question, bool) {
	runes, sign := []rune(text), len(presenceSign)
	if caret < sign || caret > len(runes) || caret > maxQuestion || !strings.EqualFold(string(runes[:sign]), presenceSign) {
		return question{}, false
	}
	name := runes[sign:caret]
	if strings.ContainsRune(string(name), '\n') || !mayBeName(name) {
		return question{}, false
	}
	return question{asks: forPresence, to: caret, query: string(name)}, true
}

// slashAt finds "/set" before the caret, at the start or after a space.
func slashAt(text string, caret int) (question, bool) {
	runes := []rune(text)
	if caret > len(runes) {
		return question{}, false
	}
	from := caret - 1
	for from >= 0 && caret-from <= maxQuestion && isShortcutRune(runes[from]) {
		from--
	}
	if from < 0 || runes[from] != '/' || !beginsWord(runes, from) {
		return question{}, false
	}
	query := string(runes[from+1 : caret])
	if query == "" && from > 0 {
		return question{}, false // "dan / atau"
	}
	nth := strings.Count(string(runes[:from]), "/")
	return question{asks: forCommand, from: from, to: caret, query: query, nth: nth}, true
}

func isShortcutRune(r rune) bool { return isWordRune(r) || r == '-' || r == '_' }

// beginsWord tells whether a sign stands at the start or after a space.
func beginsWord(text []rune, sign int) bool {
	return sign == 0 || sign > 0 && unicode.IsSpace(text[sign-1])
}

// mayBeName tells a name that is being typed from a sentence.
func mayBeName(typed []rune) bool {
	name, _, _ := strings.Cut(string(typed), ",")
	return !strings.HasPrefix(name, " ") && strings.Count(name, " ") < maxQuestionWords
}

// same tells whether two questions stand at the same sign.
func (q question) same(other question) bool { return q.asks == other.asks && q.nth == other.nth }

// cut takes the question out of the text, with one of the two spaces that would
// be left, and gives the caret's new place.
func (q question) cut(text string) (rest string, caret int) {
	runes := []rune(text)
	after := runes[q.to:]
	if len(after) > 0 && after[0] == ' ' {
		after = after[1:]
	}
	return string(runes[:q.from]) + string(after), q.from
}

// severalWords tells a query that may as well be the sentence going on.
func (q question) severalWords() bool { return strings.Contains(strings.TrimSpace(q.query), " ") }
