package sheet

import (
	"slices"
	"strings"

	"gugustugas/data"
)

// recognise says that a row says exactly what is on record, so that nothing in it
// is doubtful: it was asked once, and answered. It takes the seat and the person.
func (r *seatRow) recognise() bool {
	var agency *data.Agency
	if text := r.entry.agencyText; text != "" {
		if agency = r.plan.agencyIndex.known(text); agency == nil {
			return false
		}
	}
	agencyID := ""
	if agency != nil {
		agencyID = agency.ID
	}
	for _, seat := range r.in.seats.byKey[seatKey(r.role, r.sub, agencyID)] {
		if seat.used || !r.isPost(seat) || !r.isHolder(seat) {
			continue
		}
		seat.used = true
		r.seat = seat
		if agency != nil {
			r.agency = r.agencyRefOf("lama:"+agencyID, func() *agencyRef { return &agencyRef{rec: *agency, old: agency} })
		}
		r.post = seat.rec.Post
		if seat.holding != nil {
			r.status = seat.holding.Status
		}
		return true
	}
	return false
}

// isPost compares the post as written, or any of several posts in the cell.
func (r *seatRow) isPost(seat *seatRef) bool {
	status := ""
	if seat.holding != nil {
		status = seat.holding.Status
	}
	choices := append([]postReading{r.entry.post}, r.entry.post.choices...)
	return slices.ContainsFunc(choices, func(choice postReading) bool {
		return postKey(choice.post) == postKey(seat.rec.Post) && (choice.status == status || r.entry.name.vacant)
	})
}

// isHolder compares the row's person with who holds the seat.
func (r *seatRow) isHolder(seat *seatRef) bool {
	e := r.entry
	if e.name.vacant || seat.holding == nil {
		return e.name.vacant && seat.holding == nil
	}
	at := slices.IndexFunc(r.people.byName[nameKey(e.name.name.Name)], func(ref *personRef) bool {
		return ref.old != nil && ref.old.ID == seat.holding.PersonID
	})
	if at < 0 || (e.id.doubt == numberDamaged && e.id.left != "") {
		return false
	}
	ref := r.people.byName[nameKey(e.name.name.Name)][at]
	if !r.isSame(ref.rec) {
		return false
	}
	r.ref = ref
	r.person = ref.rec
	ref.places = append(ref.places, r.place)
	if r.plan.takePhones && ref.rec.Phone != "" && r.phones[ref.rec.Phone] == nil {
		r.phones[ref.rec.Phone] = r.rowPass
	}
	return true
}

// isSame says that nothing that the row states differs from the record. What the
// row leaves empty says nothing.
func (r *seatRow) isSame(rec data.Person) bool {
	e := r.entry
	agree := func(recorded string, stated ...string) bool {
		return stated[0] == "" || slices.ContainsFunc(stated, func(s string) bool { return s != "" && key(s) == key(recorded) })
	}
	return agree(rec.TitleBefore, e.name.name.Before) && agree(rec.TitleAfter, e.name.name.After) &&
		agree(rec.Number, e.id.number, e.id.padded()) && (e.id.number == "" || agree(rec.NumberKind, e.id.kind)) &&
		agree(rec.Rank, e.rank.rank, e.rank.byName, e.rank.byGroup) && agree(string(rec.Sex), string(e.sex)) &&
		(!r.plan.takePhones || (agree(rec.Email, e.email) && agree(key(rec.Phone), append([]string{strings.Join(e.phones.numbers, "")}, e.phones.numbers...)...)))
}

// repeats says that a row above says the same of the same person. While the row
// has an open question that is not yet certain, so it waits for the answer.
func (r *seatRow) repeats() bool {
	if r.vacant || r.skip {
		return false
	}
	k := strings.Join([]string{nameKey(r.person.Name), r.person.Number, r.agencyName(), postKey(r.post), seatKey(r.role, r.sub, "")}, "|")
	first, ok := r.in.seen[k]
	if !ok {
		r.in.seen[k] = r.place
		return false
	}
	r.repeated = "mengulang baris " + placeText(first, r.place.Sheet)
	return true
}

// stays says that the row fills a seat.
func (r *rowPass) stays() bool { return r.entry != nil && !r.skip && r.repeated == "" }

// finish settles what becomes of the seat.
func (r *seatRow) finish() {
	if r.stays() {
		r.settleKind()
	}
	r.out.Summary = r.summary()
}

func (r *seatRow) settleKind() {
	switch {
	case r.known:
		r.out.Kind = RowSame
	case r.seat == nil:
		r.out.Kind = RowNew
		r.seat = &seatRef{rec: data.Seat{Role: r.role, SubTaskForce: r.sub, Post: r.post}}
		r.moved()
		r.out.Changes = r.personChanges()
	default:
		r.out.Changes = append(r.seatChanges(r.plan.nameOf), r.personChanges()...)
		r.out.Kind = RowChanged
		if len(r.out.Changes) == 0 {
			r.out.Kind = RowSame
		}
	}
}

// moved takes over the post and agency of somebody on record who comes to a seat
// that was not theirs.
func (r *seatRow) moved() {
	if r.ref == nil || r.ref.old == nil || r.ref.places[0] != r.place {
		return
	}
	if r.post != "" && postKey(r.ref.rec.Post) != postKey(r.post) {
		r.ref.changes = append(r.ref.changes, FieldChange{"Jabatan", r.ref.rec.Post, r.post})
		r.ref.rec.Post = r.post
	}
	if r.agency != nil && !r.ref.agencyIs(r.agency) {
		r.ref.changes = append(r.ref.changes, FieldChange{"Instansi", r.plan.agencyName(r.ref.rec.AgencyID), r.agency.rec.Name})
		r.ref.agency = r.agency
	}
}

// personChanges are shown on the first row that names the person.
func (r *seatRow) personChanges() []FieldChange {
	if r.ref == nil || r.ref.old == nil || r.ref.places[0] != r.place {
		return nil
	}
	return r.ref.changes
}

// summary is the row in one line, as it would be written.
func (r *seatRow) summary() string {
	who := "(kosong)"
	if !r.vacant {
		p := r.person
		who = nameOf(p)
		if p.Number != "" {
			who += ", " + recordedID(p)
		}
		if p.Rank != "" {
			who += ", " + p.Rank
		}
	}
	return who + " — " + r.seatText()
}
