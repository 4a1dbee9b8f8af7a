package textof

import (
	"strconv"
)

// The values of a PDF (ISO 32000-1, 7.3). Numbers are float64, texts are text,
// null is nil.
type (
	name string
	text string
	// word is an operator of a content, or a keyword.
	word string
	ref  int
	dict map[name]any
	list []any
)

// deepest is how deep values may lie in one another.
const deepest = 24

// lexer reads values. It never fails: what makes no sense is passed over.
type lexer struct {
	in []byte
	at int
}

// end is what next gives at the end of the input, or at a bracket that closes.
type end struct{ closing string }

func blank(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func delimits(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return blank(c)
}

func (l *lexer) skip() {
	for l.at < len(l.in) {
		switch c := l.in[l.at]; {
		case blank(c):
			l.at++
		case c == '%':
			for l.at < len(l.in) && l.in[l.at] != '\n' && l.in[l.at] != '\r' {
				l.at++
			}
		default:
			return
		}
	}
}

func (l *lexer) ahead(s string) bool {
	return len(l.in)-l.at >= len(s) && string(l.in[l.at:l.at+len(s)]) == s
}

// next reads a value.
func (l *lexer) next(depth int) any {
	l.skip()
	switch {
	case l.at >= len(l.in) || depth > deepest:
		l.at = len(l.in)
		return end{}
	case l.ahead("<<"):
		l.at += 2
		return l.dict(depth + 1)
	case l.ahead(">>"):
		l.at += 2
		return end{">>"}
	}
	switch c := l.in[l.at]; c {
	case '(':
		l.at++
		return l.literal()
	case '<':
		l.at++
		return l.hex()
	case '[':
		l.at++
		return l.list(depth + 1)
	case ']':
		l.at++
		return end{"]"}
	case '/':
		l.at++
		return name(l.token())
	case ')', '>', '{', '}':
		l.at++
		return word(string(c))
	}
	return l.bare()
}

func (l *lexer) token() string {
	from := l.at
	for l.at < len(l.in) && !delimits(l.in[l.at]) {
		l.at++
	}
	return string(l.in[from:l.at])
}

// bare is a number, a keyword, or a reference, which is two numbers and R.
func (l *lexer) bare() any {
	token := l.token()
	number, err := strconv.ParseFloat(token, 64)
	if err != nil {
		if token == "null" {
			return nil
		}
		return word(token)
	}
	if number < 0 || number != float64(int(number)) {
		return number
	}
	after := l.at
	l.skip()
	if generation := l.token(); generation != "" && len(generation) < 6 && digitsOnly(generation) {
		l.skip()
		if l.token() == "R" {
			return ref(int(number))
		}
	}
	l.at = after
	return number
}

func digitsOnly(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func (l *lexer) list(depth int) list {
	all := list{}
	for {
		value := l.next(depth)
		if e, over := value.(end); over {
			if e.closing == ">>" {
				continue
			}
			return all
		}
		all = append(all, value)
	}
}

func (l *lexer) dict(depth int) dict {
	all := dict{}
	for {
		key := l.next(depth)
		if e, over := key.(end); over {
			if e.closing == "]" {
				continue
			}
			return all
		}
		named, ok := key.(name)
		if !ok {
			continue
		}
		value := l.next(depth)
		if e, over := value.(end); over {
			if e.closing == "]" {
				continue
			}
			return all
		}
		all[named] = value
	}
}

// literal is a text in round brackets (7.3.4.2).
func (l *lexer) literal() text {
	var out []byte
	for depth := 1; l.at < len(l.in); l.at++ {
		switch c := l.in[l.at]; c {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.at++
				return text(out)
			}
		case '\\':
			out = l.escaped(out)
			continue
		}
		out = append(out, l.in[l.at])
	}
	return text(out)
}

// escaped reads what follows a backslash, and stays on its last byte.
func (l *lexer) escaped(out []byte) []byte {
	l.at++
	if l.at >= len(l.in) {
		return out
	}
	c := l.in[l.at]
	if plain, ok := escapes[c]; ok {
		return append(out, plain)
	}
	switch {
	case c == '\r':
		if l.at+1 < len(l.in) && l.in[l.at+1] == '\n' {
			l.at++
		}
		return out
	case c == '\n':
		return out
	case c < '0' || c > '7':
		return append(out, c)
	}
	code := 0
	for n := 0; n < 3 && l.at < len(l.in) && l.in[l.at] >= '0' && l.in[l.at] <= '7'; n++ {
		code = code*8 + int(l.in[l.at]-'0')
		l.at++
	}
	l.at--
	return append(out, byte(code))
}

var escapes = map[byte]byte{'n': '\n', 'r': '\r', 't': '\t', 'b': '\b', 'f': '\f'}

// hex is a text in hex digits (7.3.4.3).
func (l *lexer) hex() text {
	var out []byte
	half, odd := byte(0), false
	for ; l.at < len(l.in); l.at++ {
		c := l.in[l.at]
		if c == '>' {
			l.at++
			break
		}
		digit, err := strconv.ParseUint(string(c), 16, 8)
		if err != nil {
			continue
		}
		if odd {
			out = append(out, half<<4|byte(digit))
		}
		half, odd = byte(digit), !odd
	}
	if odd {
		out = append(out, half<<4)
	}
	return text(out)
}
