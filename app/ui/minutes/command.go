package minutes

import (
	"strings"

	"gugustugas/data"
)

// command is what "/k ", "/t ", "/c ", "/i " or "/1 " … "/9 " as the first thing
// in an entry asks for: a kind, to be intern or no longer, or the number of an
// agenda topic.
type command struct {
	kind   data.EntryKind
	intern bool
	topic  int
}

var commandKinds = map[byte]data.EntryKind{
	'k': data.EntryDecision,
	't': data.EntryFollowUp,
	'c': data.EntryNote,
}

const (
	commandLength = len("/k ")
	maxTopicDigit = 9
)

// commandOf reads a command and gives the text without it.
func commandOf(text string) (c command, rest string, ok bool) {
	if len(text) < commandLength || text[0] != '/' || text[2] != ' ' {
		return command{}, text, false
	}
	letter := text[1]
	if kind, known := commandKinds[strings.ToLower(string(letter))[0]]; known {
		return command{kind: kind}, text[commandLength:], true
	}
	if letter == 'i' || letter == 'I' {
		return command{intern: true}, text[commandLength:], true
	}
	if letter >= '1' && letter <= '9' {
		return command{topic: int(letter - '0')}, text[commandLength:], true
	}
	return command{}, text, false
}
