package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// personField is a field in which a person of the roster is chosen by typing;
// somebody new is added to the roster from the same line.
type personField struct {
	*fields.Field
	draft   *secretariat.MeetingDraft
	offers  *fields.Offers
	fail    func(error)
	changed func(personID string)

	personID string
	found    []data.Person
	loading  bool
}

const mostOffered = 6

func newPersonField(label string, draft *secretariat.MeetingDraft, offers *fields.Offers, fail func(error), changed func(string)) *personField {
	f := &personField{Field: fields.New(label, kit.NewEntry()), draft: draft, offers: offers, fail: fail, changed: changed}
	f.OnChanged = func(string) {
		if !f.loading {
			f.Refuse("")
			f.offer()
		}
	}
	f.OnKey = f.key
	f.OnFocus = func(has bool) {
		if !has {
			f.leave()
		}
	}
	return f
}

// set shows a person without telling changed.
func (f *personField) set(personID string) {
	f.personID = personID
	f.loading = true
	f.SetText(f.name(personID))
	f.loading = false
}

func (f *personField) name(personID string) string {
	for _, p := range f.draft.People() {
		if p.ID == personID {
			return fields.PersonLabel(p)
		}
	}
	return ""
}

func (f *personField) typed() string { return strings.TrimSpace(f.Text) }

// offer shows who answers to what is typed, and the way to add somebody.
func (f *personField) offer() {
	text := f.typed()
	if text == "" {
		f.offers.Close()
		return
	}
	agencies := fields.AgencyNames(f.draft.Agencies())
	f.found = fields.PeopleLike(f.draft.People(), agencies, text, mostOffered)
	rows := make([]fields.Offer, 0, len(f.found)+1)
	for _, p := range f.found {
		rows = append(rows, fields.Offer{Text: fields.PersonLabel(p), Note: agencies[p.AgencyID]})
	}
	rows = append(rows, fields.Offer{Text: "Tambah: " + text, Adds: true})
	f.offers.Open(f.Entry, rows, f.take)
}

func (f *personField) key(c kit.Chord) bool {
	if !f.offers.BelongsTo(f.Entry) {
		return false
	}
	if c == kit.Key(fyne.KeyEscape) {
		f.set(f.personID)
	}
	return f.offers.Key(c)
}

// take chooses a row of the offers; the last one adds the line to the roster.
func (f *personField) take(i int) {
	f.offers.Close()
	if i < len(f.found) {
		f.choose(f.found[i].ID)
		return
	}
	id, err := f.draft.AddPerson(f.typed())
	if err != nil {
		f.fail(err)
		return
	}
	f.choose(id)
}

func (f *personField) choose(personID string) {
	f.set(personID)
	f.Refuse("")
	f.changed(personID)
}

// leave takes a name that is known and an emptied field. Anything else stays as
// it was typed, with a sentence that says what to do.
func (f *personField) leave() {
	f.offers.Close()
	text := f.typed()
	switch person, known := fields.PersonNamed(f.draft.People(), text); {
	case text == f.name(f.personID):
	case text == "":
		f.choose("")
	case known:
		f.choose(person.ID)
	default:
		f.Refuse("Belum tersimpan: pilih dari daftar, atau Enter untuk menambah.")
	}
}
