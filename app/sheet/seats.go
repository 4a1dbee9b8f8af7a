package sheet

import (
	"strings"

	"gugustugas/data"
)

// seatRef is a seat that a row fills: one on record, or a new one.
type seatRef struct {
	rec data.Seat
	// old is the seat on record, nil for a new one.
	old *data.Seat
	// holding is who sits there on the date of the plan, nil for a vacant seat.
	holding *data.Holding
	// held says that the seat has ever been held.
	held bool
	// next is when somebody already named sits down after that date.
	next data.Date
	used bool
}

// seatIndex finds the seats on record by what makes them the same.
type seatIndex struct {
	all   []*seatRef
	byKey map[string][]*seatRef
}

func newSeatIndex(existing Existing, decreeID string) *seatIndex {
	x := &seatIndex{byKey: map[string][]*seatRef{}}
	bySeat := map[string][]data.Holding{}
	for _, holding := range existing.Holdings {
		bySeat[holding.SeatID] = append(bySeat[holding.SeatID], holding)
	}
	for i := range existing.Seats {
		seat := existing.Seats[i]
		if seat.DecreeID != decreeID {
			continue
		}
		ref := &seatRef{rec: seat, old: &existing.Seats[i], held: len(bySeat[seat.ID]) > 0}
		for _, holding := range bySeat[seat.ID] {
			if holding.Holds(existing.On) {
				ref.holding = &holding
			}
			if holding.From > existing.On && (ref.next == "" || holding.From < ref.next) {
				ref.next = holding.From
			}
		}
		x.all = append(x.all, ref)
		k := seatKey(seat.Role, seat.SubTaskForce, seat.AgencyID)
		x.byKey[k] = append(x.byKey[k], ref)
	}
	return x
}

// seatKey is role, sub gugus tugas and agency as they are compared.
func seatKey(role data.SeatRole, sub, agencyID string) string {
	return strings.Join([]string{key(string(role)), key(sub), agencyID}, "|")
}

// exact finds an unused seat of the same role, sub gugus tugas, agency and post,
// one that the person holds before any other.
func (x *seatIndex) exact(k, post, personID string) *seatRef {
	var found *seatRef
	for _, ref := range x.byKey[k] {
		if ref.used || postKey(ref.rec.Post) != postKey(post) {
			continue
		}
		if ref.holding != nil && ref.holding.PersonID == personID {
			return ref
		}
		if found == nil || (found.holding != nil && ref.holding == nil) {
			found = ref
		}
	}
	return found
}

// near finds an unused seat that the person holds and that agrees in all but one
// of post, role with sub gugus tugas.
func (x *seatIndex) near(k, post, agencyID, personID string) *seatRef {
	if personID == "" {
		return nil
	}
	for _, ref := range x.all {
		if ref.used || ref.holding == nil || ref.holding.PersonID != personID || ref.rec.AgencyID != agencyID {
			continue
		}
		same := seatKey(ref.rec.Role, ref.rec.SubTaskForce, ref.rec.AgencyID) == k
		if same || postKey(ref.rec.Post) == postKey(post) {
			return ref
		}
	}
	return nil
}

// matchSeat finds the seat of a row among those on record; a near match is sought
// only after every row has had its exact one.
func (r *seatRow) matchSeat(near bool) {
	if r.seat != nil || (r.agency != nil && r.agency.old == nil) {
		return
	}
	agencyID, personID := "", ""
	if r.agency != nil {
		agencyID = r.agency.old.ID
	}
	if r.ref != nil && r.ref.old != nil {
		personID = r.ref.old.ID
	}
	k := seatKey(r.role, r.sub, agencyID)
	if near {
		r.seat = r.in.seats.near(k, r.post, agencyID, personID)
	} else {
		r.seat = r.in.seats.exact(k, r.post, personID)
	}
	if r.seat != nil {
		r.seat.used = true
	}
}

// seatChanges lists what the row changes in its seat and in who holds it.
func (r *seatRow) seatChanges(nameOf func(personID string) string) []FieldChange {
	var changes []FieldChange
	take := func(field, old, new string, same bool) {
		if !same {
			changes = append(changes, FieldChange{field, old, new})
		}
	}
	rec := &r.seat.rec
	take("Kedudukan", string(rec.Role), string(r.role), key(string(rec.Role)) == key(string(r.role)))
	take("Sub gugus tugas", rec.SubTaskForce, r.sub, key(rec.SubTaskForce) == key(r.sub))
	take("Jabatan", rec.Post, r.post, r.post == "" || postKey(rec.Post) == postKey(r.post))
	if len(changes) > 0 {
		rec.Role, rec.SubTaskForce = r.role, r.sub
		if r.post != "" {
			rec.Post = r.post
		}
	}
	holder, status := "", ""
	if r.seat.holding != nil {
		holder, status = r.seat.holding.PersonID, r.seat.holding.Status
	}
	next := ""
	if r.ref != nil && r.ref.old != nil {
		next = r.ref.old.ID
	}
	switch {
	case r.vacant:
		take("Pejabat", nameOf(holder), "kosong", holder == "")
	case holder == "" || holder != next:
		take("Pejabat", nameOf(holder), r.ref.rec.Name, false)
	default:
		take("Status jabatan", status, r.status, status == r.status)
	}
	return changes
}
