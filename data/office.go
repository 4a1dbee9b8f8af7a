package data

import (
	"errors"
	"strings"
)

// OfficeID is the id of the one office profile in a file.
const OfficeID = "kantor"

// Office is the profile of the office: letterhead, zone and the habits of its
// papers. There is one in a file. Because rules and habits of tata naskah
// differ, nothing here is fixed by the program.
type Office struct {
	ID string `gorm:"primaryKey"`
	// Government is the first line of the kop: "PEMERINTAH KABUPATEN KUTAI TIMUR".
	Government string
	// Name is the office in the kop, broken by sense with line feeds.
	Name string
	// FullName is the office in running text, ShortName its usual abbreviation.
	FullName  string
	ShortName string
	// Address is at most two small lines under the name, parted by a line feed.
	Address string
	// City stands before a paper's date: "Sangatta, 26 Juli 2024".
	City string
	Zone Zone
	// MinutesHeading is NOTULA or NOTULEN.
	MinutesHeading string
	// DecisionHeading is KEPUTUSAN, KESEPAKATAN or SIMPULAN: a coordination
	// meeting cannot decide for the police or a court.
	DecisionHeading string
	// Sample marks every page and paper of a file of invented data.
	Sample bool
	// CrestID is the Attachment with the lambang daerah, which the office loads itself.
	CrestID string
}

// RecordID implements Record.
func (o Office) RecordID() string { return o.ID }

// TableName implements Record.
func (Office) TableName() string { return "offices" }

// Validate implements Record.
func (o Office) Validate() error {
	return errors.Join(
		oneOf("id", o.ID, OfficeID),
		oneOf("zone", o.Zone, WIB, WITA, WIT),
		oneOf("minutes heading", o.MinutesHeading, "NOTULA", "NOTULEN"),
		oneOf("decision heading", o.DecisionHeading, "KEPUTUSAN", "KESEPAKATAN", "SIMPULAN"),
		checkLines("government", o.Government, "name", o.Name, "full name", o.FullName,
			"short name", o.ShortName, "address", o.Address, "city", o.City),
	)
}

// NumberUnit is what the office is called in the numbers of its papers: its short
// name without the region that the kop names, "DPPPA" of "DPPPA Kutai Timur".
func (o Office) NumberUnit() string {
	short, kop := strings.Fields(o.ShortName), strings.Fields(o.Government)
	const level = 2 // PEMERINTAH KABUPATEN
	if len(kop) <= level {
		return strings.Join(short, " ")
	}
	region := strings.Join(kop[level:], " ")
	n := len(short) - len(kop) + level
	if n <= 0 || !strings.EqualFold(strings.Join(short[n:], " "), region) {
		return strings.Join(short, " ")
	}
	if last := strings.ToLower(short[n-1]); n > 1 && (last == "kab." || last == strings.ToLower(kop[level-1])) {
		n--
	}
	return strings.Join(short[:n], " ")
}

// DefaultOffice is the profile of a new file, with nothing filled in but habits.
func DefaultOffice() Office {
	return Office{ID: OfficeID, Zone: WITA, MinutesHeading: "NOTULA", DecisionHeading: "KEPUTUSAN"}
}
