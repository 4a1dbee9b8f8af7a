package indonesian

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// ClockSpan writes the hours of a meeting from times like "09.00": "pukul
// 09.00–12.00 WITA"; without an end "pukul 09.00 WITA s.d. selesai"; an unknown
// start is shown as room to write, "pukul …… WITA". An empty zone is left out.
func ClockSpan(start, end, zone string) string {
	span := "pukul " + start
	if start == "" {
		span = "pukul ……"
	}
	if end != "" {
		span += "–" + end
	}
	if zone != "" {
		span += " " + zone
	}
	if start != "" && end == "" {
		span += " s.d. selesai"
	}
	return span
}

var (
	clockParted = regexp.MustCompile(`^([0-9]{1,2})[.:]([0-9]{2})$`)
	clockHour   = regexp.MustCompile(`^([0-9]{1,2})$`)
	clockSolid  = regexp.MustCompile(`^([0-9]{1,2})([0-9]{2})$`)
)

// ParseClock reads a typed time of day as canonical "HH.MM", 00.00 to 23.59:
// "9", "9.30", "09:30", "0930", "930", "pukul 9.30". A minute of one digit
// ("9.5") is not guessed at, and a zone is refused: it is a setting, and dropping
// another one would move the time.
func ParseClock(text string) (clock string, ok bool) {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	for _, word := range []string{"pukul ", "pkl. ", "pkl ", "jam "} {
		if rest, cut := strings.CutPrefix(text, word); cut {
			text = rest
			break
		}
	}
	for _, form := range []*regexp.Regexp{clockParted, clockHour, clockSolid} {
		m := form.FindStringSubmatch(text)
		if m == nil {
			continue
		}
		hour, minute := number(m[1]), 0
		if len(m) > 2 {
			minute = number(m[2])
		}
		if hour > 23 || minute > 59 {
			return "", false
		}
		return fmt.Sprintf("%02d.%02d", hour, minute), true
	}
	return "", false
}

// number is the value of a short text of ASCII digits.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
