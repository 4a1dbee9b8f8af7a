package indonesian

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

type tokenKind int

const (
	noToken    tokenKind = iota // beyond the ends of the text
	wordToken                   // letters, with apostrophes inside
	digitToken                  // ASCII digits
	signToken                   // any other single rune, and a line end
)

// token is a piece of text with its byte offsets; text is in lower case and
// without apostrophes, so that "Jum'at" is "jumat".
type token struct {
	kind     tokenKind
	text     string
	from, to int
}

func isApostrophe(r rune) bool { return strings.ContainsRune("'’‘`ʼ", r) }

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

// tokens cuts text at rune borders; invalid UTF-8 becomes signs.
func tokens(text string) []token {
	var list []token
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		t := token{kind: signToken, from: at, to: at + size}
		switch {
		case isLetter(r):
			t.kind, t.to = wordToken, wordEnd(text, at)
		case isDigit(r):
			t.kind, t.to = digitToken, at+len(text[at:])-len(strings.TrimLeft(text[at:], "0123456789"))
		case unicode.IsSpace(r) && r != '\n':
			at = t.to
			continue
		}
		t.text = text[t.from:t.to]
		if t.kind == wordToken {
			t.text = plain(t.text)
		}
		list = append(list, t)
		at = t.to
	}
	return list
}

// wordEnd takes an apostrophe along only between letters.
func wordEnd(text string, from int) int {
	end := from
	for at := from; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if !isLetter(r) && (at != end || !isApostrophe(r)) {
			break
		}
		at += size
		if isLetter(r) {
			end = at
		}
	}
	return end
}

func plain(word string) string {
	return strings.Map(func(r rune) rune {
		if isApostrophe(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, word)
}
