package data

import (
	"errors"
	"fmt"
	"strings"

	"gugustugas/data/indonesian"
)

// AgencyKind is what sort of body an agency is.
type AgencyKind string

// The kinds of agency; empty is not yet known.
const (
	RegionalAgency AgencyKind = "perangkat daerah"
	VerticalAgency AgencyKind = "instansi vertikal"
	District       AgencyKind = "kecamatan"
	Institution    AgencyKind = "lembaga"
	NGO            AgencyKind = "LSM"
	PrivateBody    AgencyKind = "swasta"
)

// AgencyKinds lists the kinds in the order of the screen.
func AgencyKinds() []AgencyKind {
	return []AgencyKind{RegionalAgency, VerticalAgency, District, Institution, NGO, PrivateBody}
}

// Agency is an office or body with a part in the task force.
type Agency struct {
	ID string `gorm:"primaryKey"`
	// Name stands on papers; ShortName is what people say ("Bappeda").
	Name      string
	ShortName string
	Position  int
	// Aliases are other spellings that it is known by, one a line.
	Aliases string
	Kind    AgencyKind
	// Duty is its tupoksi in the task force.
	Duty string
	// Address is what follows Yth. on a letter, line by line.
	Address string
	// Salutation is whom a letter addresses: "Kepala Dinas Kesehatan".
	Salutation string
	// Contact stands on internal prints only.
	Contact string
}

// RecordID implements Record.
func (a Agency) RecordID() string { return a.ID }

// TableName implements Record.
func (Agency) TableName() string { return "agencies" }

// Validate implements Record.
func (a Agency) Validate() error {
	return errors.Join(required("id", a.ID, "name", a.Name),
		oneOf("kind", a.Kind, append([]AgencyKind{""}, AgencyKinds()...)...),
		checkLines("name", a.Name, "short name", a.ShortName, "salutation", a.Salutation, "contact", a.Contact),
		checkText("aliases", a.Aliases, MaxEntryText), checkText("duty", a.Duty, MaxEntryText),
		checkText("address", a.Address, MaxEntryText))
}

// Spellings are all ways to write the agency: name, short name and aliases.
func (a Agency) Spellings() []string {
	list := []string{a.Name}
	if a.ShortName != "" {
		list = append(list, a.ShortName)
	}
	for alias := range strings.Lines(a.Aliases) {
		if alias = strings.TrimSpace(alias); alias != "" {
			list = append(list, alias)
		}
	}
	return list
}

// Short is the short name, or the name where there is none.
func (a Agency) Short() string {
	if a.ShortName != "" {
		return a.ShortName
	}
	return a.Name
}

// Sex is L, P or empty for not known. No paper needs more.
type Sex string

// The values of Sex.
const (
	Male       Sex = "L"
	Female     Sex = "P"
	UnknownSex Sex = ""
)

// Person is somebody known by name. Titles stand apart, so that people sort by
// name and papers can print either form.
type Person struct {
	ID          string `gorm:"primaryKey"`
	TitleBefore string
	Name        string
	TitleAfter  string
	// NumberKind is NIP, NI PPPK, NRP, NIDN or empty; Number its digits. Doubtful
	// numbers are a warning (indonesian.CheckID), never refused.
	NumberKind string
	Number     string
	// Rank is pangkat and golongan as printed: "Pembina, IV/a".
	Rank string
	// Post is the usual post; what somebody held on a day stands in the meeting.
	Post     string
	AgencyID string
	Sex      Sex
	// Phone and Email stand on internal prints only.
	Phone string
	Email string
}

// Titled is the name with its titles: "Dra. Hj. Nama Contoh 1, M.Si."
func (p Person) Titled() string {
	return indonesian.Name{Before: p.TitleBefore, Name: p.Name, After: p.TitleAfter}.String()
}

// RecordID implements Record.
func (p Person) RecordID() string { return p.ID }

// TableName implements Record.
func (Person) TableName() string { return "people" }

// Validate implements Record.
func (p Person) Validate() error {
	return errors.Join(required("id", p.ID, "name", p.Name),
		oneOf("number kind", p.NumberKind, "", "NIP", "NI PPPK", "NRP", "NIDN"),
		oneOf("sex", p.Sex, Male, Female, UnknownSex),
		checkLines("title before", p.TitleBefore, "name", p.Name, "title after", p.TitleAfter,
			"number", p.Number, "rank", p.Rank, "post", p.Post, "phone", p.Phone, "email", p.Email))
}

// Officer is a person in the post held on that day. A paper keeps it when the
// person moves on.
type Officer struct {
	PersonID string
	// Status is empty, or Plt., Plh. or Pj. before the post's name.
	Status string
	Post   string
}

// PostText is the post as printed: "Plt. Kepala Bidang Perlindungan Perempuan".
func (o Officer) PostText() string { return strings.TrimSpace(o.Status + " " + o.Post) }

func (o Officer) validate(field string) error {
	if err := oneOf(field+" status", o.Status, "", "Plt.", "Plh.", "Pj."); err != nil {
		return err
	}
	if o.PersonID == "" && o.PostText() != "" {
		return fmt.Errorf("%w: %s has a post and no person", ErrInvalid, field)
	}
	return checkLines(field+" post", o.Post)
}
