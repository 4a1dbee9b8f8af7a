package sheet

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// personRef is a person that rows refer to: one on record, or a new one.
type personRef struct {
	rec data.Person
	// old is the person on record, nil for a new one.
	old *data.Person
	// agency is the agency of a new person, or the new one of somebody who moved.
	agency *agencyRef
	// places are the rows of the file that name the person, first first.
	places []Place
	// changes are what the first of them changes in the record.
	changes []FieldChange
}

func (p *personRef) used() bool { return len(p.places) > 0 }

func (p *personRef) agencyIs(agency *agencyRef) bool {
	switch {
	case agency == nil:
		return p.agency == nil && p.rec.AgencyID == ""
	case p.agency != nil:
		return p.agency == agency || (agency.old != nil && p.agency.old == agency.old)
	}
	return agency.old != nil && p.rec.AgencyID == agency.old.ID
}

// peopleIndex finds the people on record and those of the rows before.
type peopleIndex struct {
	byID     map[string]*personRef // those on record
	byNumber map[string]*personRef
	byName   map[string][]*personRef
	// byLast lists people by the last word of the name, for names cut short.
	byLast map[string][]*personRef
}

func newPeopleIndex(existing []data.Person) *peopleIndex {
	x := &peopleIndex{byID: map[string]*personRef{}, byNumber: map[string]*personRef{}, byName: map[string][]*personRef{}, byLast: map[string][]*personRef{}}
	for i := range existing {
		x.add(&personRef{rec: existing[i], old: &existing[i]})
	}
	return x
}

func (x *peopleIndex) add(ref *personRef) {
	if ref.old != nil {
		x.byID[ref.old.ID] = ref
	}
	if ref.rec.Number != "" && x.byNumber[ref.rec.Number] == nil {
		x.byNumber[ref.rec.Number] = ref
	}
	x.byName[nameKey(ref.rec.Name)] = append(x.byName[nameKey(ref.rec.Name)], ref)
	last := lastWord(ref.rec.Name)
	x.byLast[last] = append(x.byLast[last], ref)
}

func lastWord(name string) string {
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	return key(words[len(words)-1])
}

// mostNamesakes bounds how many people of one last word are compared.
const mostNamesakes = 200

// namesakes are the people whose name is the row's, or the same with a word cut
// short at the same agency.
func (x *peopleIndex) namesakes(name string, agency *agencyRef) []*personRef {
	list := x.byName[nameKey(name)]
	shared := x.byLast[lastWord(name)]
	if len(shared) > mostNamesakes {
		return list
	}
	for _, ref := range shared {
		if initialOf(ref.rec.Name, name) && ref.agencyIs(agency) {
			list = append(list[:len(list):len(list)], ref)
		}
	}
	return list
}

// The answers to who somebody is.
var (
	onePerson   = Option{"satu", "Ya, satu orang"}
	otherPerson = Option{"lain", "Bukan, orang lain"}
)

// linkPerson finds who the row's person is: by number, else by name and agency.
func (r *rowPass) linkPerson() {
	if r.vacant {
		return
	}
	if ref := r.people.byNumber[r.person.Number]; r.person.Number != "" && ref != nil {
		r.linkByNumber(ref)
		return
	}
	for _, ref := range r.people.namesakes(r.person.Name, r.agency) {
		if ref.rec.Number != "" && r.person.Number != "" {
			if ref.used() && len(ref.places) == 1 {
				r.note("Nama yang sama ada pada baris %d dengan nomor lain; dicatat sebagai orang lain.", ref.places[0].Row)
			}
			continue
		}
		if r.linkByName(ref) {
			return
		}
	}
}

// linkByNumber: the same number is the same person, unless the names say otherwise.
func (r *rowPass) linkByNumber(ref *personRef) {
	same := nameKey(ref.rec.Name) == nameKey(r.person.Name) || initialOf(ref.rec.Name, r.person.Name)
	without := Option{"lain", "Orang lain; nomor pada baris ini dikosongkan"}
	answer := onePerson.Key
	number := r.person.NumberKind + " " + r.person.Number
	switch {
	case ref.used():
		options := []Option{{onePerson.Key, "Ya, satu orang dengan dua kedudukan"}, without, skipRow}
		if !same {
			options = []Option{without, {onePerson.Key, "Ya, satu orang; namanya seperti pada baris pertama"}, skipRow}
		}
		answer = r.ask("orang:"+r.person.Number,
			fmt.Sprintf("%s tertulis pada lebih dari satu baris (%s, baris %d). Apakah satu orang?", number, ref.rec.Name, ref.places[0].Row),
			options, fmt.Sprintf("%s, %s", r.person.Name, r.about))
	case !same:
		answer = r.ask("nama:"+r.person.Number,
			fmt.Sprintf("%s sudah tercatat atas nama %s. Apakah orang yang sama?", number, ref.rec.Name),
			[]Option{{onePerson.Key, "Ya, namanya diperbarui"}, without, skipRow}, r.person.Name)
	}
	if answer == otherPerson.Key {
		r.person.NumberKind, r.person.Number = "", ""
		return
	}
	r.ref = ref
}

// linkByName links the row to a namesake where that is certain or answered.
func (r *rowPass) linkByName(ref *personRef) bool {
	sameName := nameKey(ref.rec.Name) == nameKey(r.person.Name)
	sameAgency := ref.agencyIs(r.agency)
	if ref.old != nil && !ref.used() && sameName && sameAgency {
		r.ref = ref
		return true
	}
	return r.askSame("kembar:"+nameKey(ref.rec.Name)+":"+nameKey(r.person.Name), ref, sameAgency, r.about)
}

// askSame asks whether the row's person is another that is known; likely proposes
// so. It links the row where the answer is yes.
func (r *rowPass) askSame(id string, ref *personRef, likely bool, about string) bool {
	options := []Option{otherPerson, onePerson, skipRow}
	if likely {
		options = []Option{onePerson, otherPerson, skipRow}
	}
	where := "sudah tercatat"
	if ref.used() {
		where = fmt.Sprintf("ada pada baris %d", ref.places[0].Row)
	}
	answer := r.ask(id, fmt.Sprintf("%s %s. Apakah %s pada baris ini orang yang sama?", ref.rec.Name, where, r.person.Name),
		options, fmt.Sprintf("%s, %s", r.person.Name, about))
	if answer == onePerson.Key {
		r.ref = ref
	}
	return answer == onePerson.Key
}

// keepPerson registers the row's person for the rows after it and works out what
// the row changes in the record. Nothing that is filled is emptied.
func (r *rowPass) keepPerson() {
	if r.vacant {
		return
	}
	if r.ref == nil {
		r.ref = &personRef{rec: r.person, agency: r.agency}
		r.ref.places = append(r.ref.places, r.place)
		r.people.add(r.ref)
		return
	}
	first := !r.ref.used()
	r.ref.places = append(r.ref.places, r.place)
	changes := fillPerson(&r.ref.rec, r.person, first && r.ref.old != nil)
	if first && r.ref.old != nil {
		r.ref.changes = changes
	}
	if r.person.Number != "" && r.people.byNumber[r.person.Number] == nil {
		r.people.byNumber[r.person.Number] = r.ref
	}
}

// fillPerson takes over what a row says of a person: with replace also what is
// recorded otherwise, else only what is empty. Spelling alone is no change.
func fillPerson(rec *data.Person, row data.Person, replace bool) []FieldChange {
	var changes []FieldChange
	take := func(field string, old *string, new string) {
		if new == "" || (*old != "" && !replace) || key(*old) == key(new) {
			return
		}
		changes = append(changes, FieldChange{field, *old, new})
		*old = new
	}
	take("Gelar depan", &rec.TitleBefore, row.TitleBefore)
	take("Nama", &rec.Name, row.Name)
	take("Gelar belakang", &rec.TitleAfter, row.TitleAfter)
	if row.Number != "" && (rec.Number == "" || replace) {
		take("Jenis nomor", &rec.NumberKind, row.NumberKind)
	}
	take("Nomor", &rec.Number, row.Number)
	take("Pangkat", &rec.Rank, row.Rank)
	take("Telepon", &rec.Phone, row.Phone)
	take("Pos-el", &rec.Email, row.Email)
	sex := string(rec.Sex)
	take("L/P", &sex, string(row.Sex))
	rec.Sex = data.Sex(sex)
	return changes
}
