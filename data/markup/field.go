package markup

import (
	"regexp"
	"slices"
	"strings"
)

// Use is a field in a text. From and To are its place in bytes, braces included.
type Use struct {
	// Name is what stands in the braces, in small letters.
	Name     string
	From, To int
}

var fieldMark = regexp.MustCompile(`^\{[^{}\n\r]{1,60}\}`)

// Fields finds the fields of a text in their order.
func Fields(text string) []Use {
	var uses []Use
	for i := 0; i < len(text); i++ {
		if escaped(text, i) {
			i++
			continue
		}
		if text[i] != '{' {
			continue
		}
		mark := fieldMark.FindString(text[i:])
		if mark == "" {
			continue
		}
		name := strings.ToLower(strings.TrimSpace(mark[1 : len(mark)-1]))
		uses = append(uses, Use{Name: name, From: i, To: i + len(mark)})
		i += len(mark) - 1
	}
	return uses
}

// Fill puts the values of fields in their places and tells which it found none for,
// each once and as written. A value has marks of its own (Escape makes plain text of
// it) and may have many lines: alone on a line these take its place, behind a
// number or a label they become items or go on under it, and within a sentence they
// are joined by semicolons. A line whose only content is an empty value falls away.
func Fill(text string, value func(name string) (string, bool)) (filled string, unfilled []string) {
	var out []string
	for _, line := range lines(text) {
		made, missing := fillLine(line, value)
		out = append(out, made...)
		for _, field := range missing {
			if !slices.Contains(unfilled, field) {
				unfilled = append(unfilled, field)
			}
		}
	}
	return strings.Join(out, "\n"), unfilled
}

func fillLine(line string, value func(name string) (string, bool)) (made, unfilled []string) {
	uses := Fields(line)
	if len(uses) == 0 {
		return []string{line}, nil
	}
	if last := uses[len(uses)-1]; len(uses) == 1 && strings.TrimSpace(line[last.To:]) == "" {
		if text, ok := value(last.Name); ok {
			return fillEnd(line[:last.From], line[last.To:], text), nil
		}
	}
	var out strings.Builder
	at := 0
	for _, use := range uses {
		out.WriteString(line[at:use.From])
		at = use.To
		if text, ok := value(use.Name); ok {
			out.WriteString(inSentence(text))
			continue
		}
		out.WriteString(line[use.From:use.To])
		unfilled = append(unfilled, line[use.From:use.To])
	}
	return []string{out.String() + line[at:]}, unfilled
}

var itemStart = regexp.MustCompile(`^\s*(\d{1,3}|[a-z])\. +$`)

// fillEnd puts a value behind what its line begins with.
func fillEnd(before, after, text string) []string {
	values := slices.DeleteFunc(lines(text), func(l string) bool { return strings.TrimSpace(l) == "" })
	switch trimmed := strings.TrimSpace(before); {
	case trimmed == "":
		return values
	case len(values) < 2 || row(strings.TrimSpace(values[0])) != nil:
		return []string{before + inSentence(text) + after}
	case itemStart.MatchString(before):
		for i := range values {
			values[i] = before + unmarked(values[i])
		}
		return values
	case strings.HasSuffix(before, ": "):
		made := []string{before + strings.TrimSpace(values[0])}
		for _, v := range values[1:] {
			made = append(made, ": "+strings.TrimSpace(v))
		}
		return made
	}
	return []string{before + inSentence(text) + after}
}

// inSentence is a value of many lines as part of a sentence.
func inSentence(text string) string {
	values := lines(text)
	if len(values) == 1 {
		return text
	}
	parts := make([]string, 0, len(values))
	for _, v := range values {
		if v = unmarked(v); v != "" {
			parts = append(parts, v)
		}
	}
	return strings.Join(parts, "; ")
}

// unmarked is a line without the mark it begins with.
func unmarked(line string) string {
	line = strings.TrimSpace(line)
	if m := itemLine.FindStringSubmatch(line); m != nil {
		return m[2]
	}
	if cells := row(line); cells != nil {
		return strings.Join(cells, ", ")
	}
	return line
}
