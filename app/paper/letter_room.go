package paper

import (
	"regexp"
	"strings"

	"gugustugas/data"
)

// Room to write by hand, in no-break spaces, which the layout keeps: a number of
// general affairs, and a date.
var (
	numberRoom = strings.Repeat("\u00A0", 12)
	dateRoom   = strings.Repeat("\u00A0", 28)
)

var spacesInRow = regexp.MustCompile(`[ \x{00A0}]{2,}`)

// withRoom keeps the room that a number leaves for what is not known yet:
// "400.2/      /DPPPA/2026".
func withRoom(number string) string {
	return spacesInRow.ReplaceAllString(strings.TrimSpace(number), numberRoom)
}

// titleNumber is the line under a title, with room for a number that is blank.
func titleNumber(number string) string {
	if strings.TrimSpace(number) == "" {
		return "Nomor " + strings.Repeat(blank, 3)
	}
	return "Nomor " + withRoom(number)
}

// writtenDate is a date, or room to write it.
func writtenDate(d data.Date) string {
	if text := d.Text(); text != "" {
		return strings.ReplaceAll(text, " ", "\u00A0")
	}
	return dateRoom
}

// dateline is "Sangatta, 26 Juli 2024", with room for a date that is blank.
func dateline(s data.LetterSnapshot) string {
	if s.Office.City == "" {
		return writtenDate(s.Date)
	}
	return strings.ReplaceAll(s.Office.City, " ", "\u00A0") + ",\u00A0" + writtenDate(s.Date)
}
