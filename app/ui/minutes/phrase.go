package minutes

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"gugustugas/data"
)

// placeholder is what a phrase leaves to be filled: "[nama]".
var placeholder = regexp.MustCompile(`\[[^\[\]\n]{1,60}\]`)

// phraseAt finds "/setuju " that ends at the caret, which asks for that phrase.
func phraseAt(phrases []data.Phrase, text string, caret int) (phrase data.Phrase, from int, ok bool) {
	runes := []rune(text)
	if caret < 2 || caret > len(runes) || runes[caret-1] != ' ' {
		return phrase, 0, false
	}
	q, ok := slashAt(text, caret-1)
	if !ok {
		return phrase, 0, false
	}
	i := slices.IndexFunc(phrases, func(p data.Phrase) bool { return strings.EqualFold(p.Shortcut, q.query) })
	if i < 0 {
		return phrase, 0, false
	}
	return phrases[i], q.from, true
}

// insertPhrase puts a phrase in the place of its shortcut, and chooses the first
// placeholder in it.
func (f *flow) insertPhrase(from, to int, phrase data.Phrase) {
	runes := []rune(f.editor.text())
	text := phrase.Text
	if to == len(runes) && !strings.HasSuffix(text, " ") && !placeholder.MatchString(text) {
		text += " "
	}
	f.page.closeSuggestions()
	f.put(string(runes[:from])+text+string(runes[to:]), from+utf8.RuneCountInString(text))
	f.redress()
	f.reveal()
	f.grab()
	if at := placeholder.FindStringIndex(text); at != nil {
		f.choosePlaceholder(from+utf8.RuneCountInString(text[:at[0]]), utf8.RuneCountInString(text[at[0]:at[1]]))
	}
}

// nextPlaceholder chooses the placeholder behind the caret, or the first one;
// false where there is none.
func (f *flow) nextPlaceholder() bool {
	text := f.editor.text()
	all := placeholder.FindAllStringIndex(text, -1)
	if len(all) == 0 {
		return false
	}
	next := all[0]
	for _, at := range slices.Backward(all) {
		if utf8.RuneCountInString(text[:at[0]]) >= f.editor.entry.Caret() {
			next = at
		}
	}
	f.choosePlaceholder(utf8.RuneCountInString(text[:next[0]]), utf8.RuneCountInString(text[next[0]:next[1]]))
	return true
}

func (f *flow) choosePlaceholder(from, runes int) {
	f.editor.choose(from, from+runes)
	f.reveal()
}
