package sheet

import (
	"fmt"
	"slices"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// askDeputy asks about somebody who writes to represent another: one on the list,
// in the file, or in neither.
func (r *visitRow) askDeputy() {
	words := r.entry.visit.standsFor
	if words == "" || r.visitor == nil || r.visitor.isDeputy() {
		return
	}
	official := r.official(words)
	if official == nil {
		r.askNewOfficial(words)
		return
	}
	id := fmt.Sprintf("wakil:%d", r.place.Row)
	text := fmt.Sprintf("%s menulis mewakili %s; catat sebagai wakilnya?", nameOf(r.person), official.nameText())
	options := []Option{{"ya", "Ya, catat sebagai wakil " + official.nameText()}, {"bukan", "Tidak, catat sebagai peserta sendiri"}}
	if other := official.on(r.day.ID); other != nil {
		other.ask(id, text, options, other.person.Name)
	}
	answer := r.ask(id, text, options, nameOf(r.person))
	official.represented = official.represented || answer != "bukan"
	if answer == "ya" {
		r.represent(official)
	}
}

func (v *visitor) isDeputy() bool { return v.rec.Origin == data.Deputy }

// official finds who is meant by a name, or by a post at the row's agency.
func (r *visitRow) official(words string) (found *visitor) {
	name := nameKey(indonesian.ParseName(words).Name)
	for _, v := range r.in.visitors {
		if v == r.visitor || v.isDeputy() || v.official != nil || !v.stays() {
			continue
		}
		sameAgency := r.sharesAgency(v)
		isNamed := v.ref != nil && nameKey(v.ref.rec.Name) == name
		isPost := sameAgency && v.rec.Post != "" && postKey(v.rec.Post) == postKey(words)
		if (isNamed || isPost) && (found == nil || sameAgency) {
			found = v
		}
	}
	return found
}

// sharesAgency says that a visitor is known to come from the row's agency.
func (r *visitRow) sharesAgency(v *visitor) bool {
	if r.agency == nil {
		return false
	}
	return v.ref != nil && v.ref.agencyIs(r.agency) || r.agency.old != nil && v.rec.AgencyID == r.agency.old.ID
}

// askNewOfficial offers to put whom the row represents on the list.
func (r *visitRow) askNewOfficial(words string) {
	if r.ask(fmt.Sprintf("wakil-baru:%d", r.place.Row), fmt.Sprintf("%s menulis mewakili %s, yang tidak ada dalam daftar. Tambahkan sebagai undangan yang diwakili?", nameOf(r.person), words),
		[]Option{{"ya", fmt.Sprintf("Ya, tambahkan %s", words)}, {"bukan", "Tidak, catat sebagai peserta sendiri"}, skipRow}, r.about) != "ya" {
		return
	}
	v := &visitor{marks: map[string]*dayMark{}, rec: data.Participant{
		MeetingID: r.visitor.rec.MeetingID, Origin: data.Invited, GuestName: words, AgencyID: r.visitor.rec.AgencyID, AgencyName: r.visitor.rec.AgencyName,
	}}
	name := indonesian.ParseName(words)
	v.ref = &personRef{rec: data.Person{TitleBefore: name.Before, Name: name.Name, TitleAfter: name.After}, agency: r.agency}
	r.in.visitors = append(r.in.visitors, v)
	r.represent(v)
}

// represent makes the row's visitor the deputy of an official on that day. Who is
// on the list in their own right stays so.
func (r *visitRow) represent(official *visitor) {
	if r.visitor.old != nil {
		r.note("%s sudah ada dalam daftar atas namanya sendiri dan tetap begitu.", nameOf(r.person))
	} else {
		r.visitor.official = official
	}
	mark := official.marks[r.day.ID]
	if mark == nil {
		mark = &dayMark{old: r.in.oldMark(official, r.day.ID)}
		if mark.old != nil {
			mark.Attendance = *mark.old
		}
		mark.MeetingID, mark.DayID = r.visitor.rec.MeetingID, r.day.ID
		official.marks[r.day.ID] = mark
	}
	if mark.State == data.Present {
		r.note("%s sendiri tercatat hadir; tandanya tidak diubah.", official.nameText())
		return
	}
	if mark.row == nil && mark.State != data.Represented {
		r.out.Changes = append(r.out.Changes, FieldChange{"Kehadiran " + official.nameText(), string(mark.State), string(data.Represented)})
	}
	mark.State, mark.Reason = data.Represented, ""
}

// askWho asks who came for somebody that is marked as represented, where no row
// says so.
func (r *visitRow) askWho() {
	if r.visitor == nil || r.in.isRepresented(r.visitor) {
		return
	}
	mark := r.visitor.marks[r.day.ID]
	if mark == nil || mark.State != data.Represented || mark.old != nil && mark.old.State == data.Represented {
		return
	}
	options := []Option{{noMark.Key, "Belum diketahui; catat diwakili tanpa nama wakil"}}
	rows := r.colleagues()
	for _, other := range rows {
		options = append(options, Option{fmt.Sprintf("baris-%d", other.place.Row), fmt.Sprintf("%s (baris %d)", nameOf(other.person), other.place.Row)})
	}
	answer := r.ask(fmt.Sprintf("diwakili:%d", r.place.Row), fmt.Sprintf("%s tertulis diwakili. Oleh siapa?", nameOf(r.person)), append(options, skipRow), r.about)
	for _, other := range rows {
		if answer == fmt.Sprintf("baris-%d", other.place.Row) {
			other.represent(r.visitor)
		}
	}
}

// colleagues are the new ones from the row's agency who were there that day: one
// of them may have come in somebody's place.
func (r *visitRow) colleagues() (rows []*visitRow) {
	const most = 4
	for _, other := range r.in.list {
		switch {
		case other == r || !other.stays() || other.visitor == nil || other.day != r.day || other.mark.state != data.Present:
		case other.agency == nil || other.agency != r.agency || other.visitor.old != nil || other.visitor.official != nil:
		case len(rows) < most:
			rows = append(rows, other)
		}
	}
	return rows
}

// isRepresented says that a deputy of an official is known.
func (vp *visitPass) isRepresented(official *visitor) bool {
	return official.represented || official.old != nil && slices.ContainsFunc(vp.visitors, func(v *visitor) bool { return v.rec.RepresentsID == official.old.ID })
}
