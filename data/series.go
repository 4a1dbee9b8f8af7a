package data

import "errors"

// Series is a row of meetings that belong together: open follow-ups of one come
// back in the next.
type Series struct {
	ID   string `gorm:"primaryKey"`
	Name string
	// Kind and TemplateID are what a new meeting of the series begins with; may be
	// empty.
	Kind       MeetingKind
	TemplateID string
	Position   int
}

// RecordID implements Record.
func (s Series) RecordID() string { return s.ID }

// TableName implements Record.
func (Series) TableName() string { return "series" }

// Validate implements Record.
func (s Series) Validate() error {
	return errors.Join(required("id", s.ID, "name", s.Name), checkLines("name", s.Name),
		oneOf("kind", s.Kind, append([]MeetingKind{""}, MeetingKinds()...)...))
}

// AgendaTemplate is a list of topics that a new meeting can begin with.
type AgendaTemplate struct {
	ID   string `gorm:"primaryKey"`
	Name string
	// Topics are the titles, one a line.
	Topics   string
	Position int
}

// RecordID implements Record.
func (t AgendaTemplate) RecordID() string { return t.ID }

// TableName implements Record.
func (AgendaTemplate) TableName() string { return "agenda_templates" }

// Validate implements Record.
func (t AgendaTemplate) Validate() error {
	return errors.Join(required("id", t.ID, "name", t.Name), checkLines("name", t.Name),
		checkText("topics", t.Topics, MaxEntryText))
}

// Phrase is a sentence of the phrase bank. Placeholders in it are written
// [nama], in square brackets, and must be filled before the minutes are final.
type Phrase struct {
	ID string `gorm:"primaryKey"`
	// Shortcut is what is typed after / to insert it: "setuju".
	Shortcut string
	Text     string
	Position int
}

// RecordID implements Record.
func (p Phrase) RecordID() string { return p.ID }

// TableName implements Record.
func (Phrase) TableName() string { return "phrases" }

// Validate implements Record.
func (p Phrase) Validate() error {
	return errors.Join(required("id", p.ID, "shortcut", p.Shortcut, "text", p.Text),
		checkLines("shortcut", p.Shortcut), checkText("text", p.Text, MaxEntryText))
}
