package sheet

import (
	"fmt"
	"slices"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// verdict is how a row's person compares with one that is known.
type verdict int

const (
	apart     verdict = iota // of the same name, but certainly another
	perhaps                  // a person must say
	certainly                // the same
)

// link finds which visitor the row is: on the list, on record, in a row above, or
// new. What is certain goes before what must be asked.
func (r *visitRow) link() {
	candidates := r.candidates()
	for _, ref := range candidates {
		if r.compare(ref) == certainly {
			r.ref = ref
			break
		}
	}
	for _, ref := range candidates {
		if r.ref != nil {
			break
		}
		switch r.compare(ref) {
		case apart:
			r.noteNamesake(ref)
		case perhaps:
			about, samePhone := r.about, r.samePhone(ref)
			if samePhone {
				about += "; nomor teleponnya sama"
			}
			sameTitles := titleKey(r.person) != "" && titleKey(r.person) == titleKey(ref.rec)
			r.askSame(fmt.Sprintf("kembar:%d:%s", r.place.Row, refID(ref)), ref, samePhone || sameTitles || ref.agencyIs(r.agency), about)
		}
	}
	if !r.skip {
		r.join()
	}
}

func refID(ref *personRef) string {
	switch {
	case ref.old != nil:
		return ref.old.ID
	case ref.used():
		return fmt.Sprint(ref.places[0].Row)
	}
	return nameKey(ref.rec.Name)
}

// candidates are those of the same name, or nearly so at the same agency or with
// the same telephone; and who has the same NIP.
func (r *visitRow) candidates() []*personRef {
	list := slices.Clone(r.people.namesakes(r.person.Name, r.agency))
	if ref := r.people.byNumber[r.entry.id.number]; ref != nil && r.entry.id.number != "" && r.isVariant(ref) {
		list = append(list, ref)
	}
	for _, number := range r.entry.phones.numbers {
		for _, ref := range r.in.byPhone[number] {
			if r.isVariant(ref) {
				list = append(list, ref)
			}
		}
	}
	seen := map[*personRef]bool{}
	return slices.DeleteFunc(list, func(ref *personRef) bool {
		double := seen[ref]
		seen[ref] = true
		return double
	})
}

// isVariant says that a name may be the row's with a word cut short or a slip.
func (r *visitRow) isVariant(ref *personRef) bool {
	a, b := nameKey(ref.rec.Name), nameKey(r.person.Name)
	return a == b || initialOf(ref.rec.Name, r.person.Name) || indonesian.SlipDistance(a, b) <= 2
}

// compare says whether somebody known is the row's person.
func (r *visitRow) compare(ref *personRef) verdict {
	sameAgency, samePhone := ref.agencyIs(r.agency), r.samePhone(ref)
	if nameKey(ref.rec.Name) != nameKey(r.person.Name) {
		return perhaps // candidates of another name share agency, telephone, or NIP
	}
	mine, theirs := titleKey(r.person), titleKey(ref.rec)
	if mine != "" && theirs != "" && mine != theirs {
		if sameAgency || samePhone {
			return perhaps
		}
		return apart
	}
	if earlier := r.earlier(ref); earlier != nil && earlier.entry.visit.written != r.entry.visit.written {
		return perhaps
	}
	if sameAgency || samePhone || r.agency == nil && mine != "" && mine == theirs {
		return certainly
	}
	return perhaps
}

func titleKey(p data.Person) string { return key(p.TitleBefore + p.TitleAfter) }

// earlier is the row above that names somebody on the same day.
func (r *visitRow) earlier(ref *personRef) *visitRow {
	v := r.in.byRef[ref]
	if v == nil {
		return nil
	}
	return v.on(r.day.ID)
}

func (v *visitor) on(dayID string) *visitRow {
	for _, row := range v.rows {
		if row.day.ID == dayID {
			return row
		}
	}
	return nil
}

func (r *visitRow) samePhone(ref *personRef) bool {
	known := []string{ref.rec.Phone}
	if v := r.in.byRef[ref]; v != nil {
		known = append(known, v.phones...)
	}
	return slices.ContainsFunc(r.entry.phones.numbers, func(number string) bool { return slices.Contains(known, number) })
}

// noteNamesake tells on both rows that the name is there twice.
func (r *visitRow) noteNamesake(ref *personRef) {
	v := r.in.byRef[ref]
	if v == nil || len(v.rows) == 0 {
		return
	}
	const text = "Nama yang sama ada pada baris %d dengan gelar dan instansi lain; dicatat sebagai orang lain."
	r.note(text, v.rows[0].place.Row)
	v.rows[0].note(text, r.place.Row)
}

// join puts the row under its visitor. A second row of the same day repeats the
// first.
func (r *visitRow) join() {
	v := r.in.byRef[r.ref]
	if r.ref == nil {
		r.ref = &personRef{rec: r.person, agency: r.agency}
		r.people.add(r.ref)
		v = nil
	}
	if v == nil {
		if v = r.claimInvitation(); r.skip {
			return
		}
		v.ref = r.ref
		r.in.byRef[r.ref] = v
	}
	if first := v.on(r.day.ID); first != nil {
		r.repeated = fmt.Sprintf("mengulang baris %d", first.place.Row)
		r.askWhichMark(v, first)
		return
	}
	if len(v.rows) > 0 {
		r.note("Orang yang sama dengan baris %d, kali ini untuk %s.", v.rows[0].place.Row, shortDate(r.day.Date))
	}
	r.visitor = v
	r.ref.places = append(r.ref.places, r.place)
	v.rows = append(v.rows, r)
	v.phones = append(v.phones, r.entry.phones.numbers...)
	for _, number := range r.entry.phones.numbers {
		r.in.byPhone[number] = append(r.in.byPhone[number], r.ref)
	}
	r.complete(v)
}

// claimInvitation is the visitor of somebody new: one that was invited without a
// name, if a person says so, else a further one.
func (r *visitRow) claimInvitation() *visitor {
	for _, v := range r.in.visitors {
		if v.ref != nil || v.asked || r.agency == nil || r.agency.old == nil || v.rec.AgencyID != r.agency.old.ID {
			continue
		}
		v.asked = true
		if r.ask("undangan:"+v.old.ID, fmt.Sprintf("%s diundang tanpa nama. Apakah %s yang datang atas undangan itu?", r.agency.rec.Name, r.person.Name),
			[]Option{{"ya", "Ya, isi namanya"}, {"bukan", "Bukan, catat tersendiri"}, skipRow}, r.about) == "ya" {
			return v
		}
	}
	if r.skip {
		return nil
	}
	v := &visitor{marks: map[string]*dayMark{}, rec: data.Participant{MeetingID: r.in.attendance.existing.Meeting.ID}}
	r.in.visitors = append(r.in.visitors, v)
	return v
}

// complete fills in what is empty of a participant; nothing that is filled changes.
func (r *visitRow) complete(v *visitor) {
	fill := func(to *string, text string) {
		if *to == "" {
			*to = text
		}
	}
	if v.rec.PersonID == "" && v.rec.GuestName == "" {
		if r.ref.old != nil {
			v.rec.PersonID = r.ref.old.ID
		} else {
			v.rec.GuestName = nameOf(r.person)
		}
	}
	fill(&v.rec.Post, r.post)
	fill(&v.rec.Post, r.ref.rec.Post)
	if v.rec.AgencyID == "" && v.rec.AgencyName == "" {
		switch {
		case r.agency != nil && r.agency.old != nil:
			v.rec.AgencyID = r.agency.old.ID
		case r.entry.agencyText != "":
			v.rec.AgencyName = r.entry.agencyText
		case r.ref.old != nil:
			v.rec.AgencyID = r.ref.old.AgencyID
		}
	}
	if v.rec.Sex == "" {
		v.rec.Sex = r.person.Sex
	}
	if v.rec.Sex == "" {
		v.rec.Sex = r.ref.rec.Sex
	}
}
