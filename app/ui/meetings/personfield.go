package meetings

import (
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// personField is a field in which a person of the roster is chosen by typing;
// somebody new is added to the roster from the same line.
type personField struct {
	*field
	draft   *secretariat.MeetingDraft
	offers  *offers
	fail    func(error)
	changed func(personID string)

	personID string
	found    []data.Person
	loading  bool
}

const mostOffered = 6

func newPersonField(label string, draft *secretariat.MeetingDraft, offers *offers, fail func(error), changed func(string)) *personField {
	f := &personField{field: newField(label, kit.NewEntry()), draft: draft, offers: offers, fail: fail, changed: changed}
	f.OnChanged = func(string) {
		if !f.loading {
			f.field.fail("")
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
			return personLabel(p)
		}
	}
	return ""
}

func (f *personField) typed() string { return strings.TrimSpace(f.Text) }

// offer shows who answers to what is typed, and the way to add somebody.
func (f *personField) offer() {
	text := f.typed()
	if text == "" {
		f.offers.close()
		return
	}
	agencies := agencyNames(f.draft.Agencies())
	f.found = peopleLike(f.draft.People(), agencies, text, mostOffered)
	rows := make([]offerRow, 0, len(f.found)+1)
	for _, p := range f.found {
		rows = append(rows, offerRow{text: personLabel(p), note: agencies[p.AgencyID]})
	}
	rows = append(rows, offerRow{text: "Tambah: " + text, adds: true})
	f.offers.open(f.Entry, rows, f.take)
}

func (f *personField) key(c kit.Chord) bool {
	if !f.offers.belongsTo(f.Entry) {
		return false
	}
	switch c {
	case kit.Key(fyne.KeyUp):
		f.offers.step(-1)
	case kit.Key(fyne.KeyDown):
		f.offers.step(1)
	case kit.Key(fyne.KeyReturn):
		f.take(f.offers.selected)
	case kit.Key(fyne.KeyEscape):
		f.offers.close()
		f.set(f.personID)
	default:
		return false
	}
	return true
}

// take chooses a row of the offers; the last one adds the line to the roster.
func (f *personField) take(i int) {
	f.offers.close()
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
	f.field.fail("")
	f.changed(personID)
}

// leave takes a name that is known and an emptied field. Anything else stays as
// it was typed, with a sentence that says what to do.
func (f *personField) leave() {
	f.offers.close()
	text := f.typed()
	switch person, known := personNamed(f.draft.People(), text); {
	case text == f.name(f.personID):
	case text == "":
		f.choose("")
	case known:
		f.choose(person.ID)
	default:
		f.field.fail("Belum tersimpan: pilih dari daftar, atau Enter untuk menambah.")
	}
}
