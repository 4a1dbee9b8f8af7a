package sheet

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// visitPass is a pass over a list of attendance.
type visitPass struct {
	*pass
	attendance *AttendancePlan
	list       []*visitRow
	visitors   []*visitor // those on the list before, then new ones as they come
	byRef      map[*personRef]*visitor
	byPhone    map[string][]*personRef
	marked     map[[2]string]*data.Attendance // on record, by participant and day
	sexless    int                            // rows without a sex
	late       int                            // rows stamped after the meeting had begun
}

// visitor is one participant: on record, or new.
type visitor struct {
	ref *personRef
	// old is the participant on record, nil for a new one; rec is what it will be.
	old *data.Participant
	rec data.Participant
	// marks are those of the file by day, rows all rows that name the visitor.
	marks    map[string]*dayMark
	rows     []*visitRow
	phones   []string
	official *visitor // whom a deputy stands for
	// represented says that somebody stands for the visitor, or may; asked that a row
	// was asked whether it is this invitation.
	represented, asked bool
}

// dayMark is the mark of a visitor on a day.
type dayMark struct {
	data.Attendance
	// old is the mark on record, nil for none.
	old *data.Attendance
	row *visitRow
}

// visitRow is a row that is somebody's visit.
type visitRow struct {
	*rowPass
	in      *visitPass
	day     *data.MeetingDay
	visitor *visitor
	mark    markReading
}

func newVisitPass(ps *pass, p *AttendancePlan) *visitPass {
	vp := &visitPass{pass: ps, attendance: p, byRef: map[*personRef]*visitor{}, byPhone: map[string][]*personRef{}, marked: map[[2]string]*data.Attendance{}}
	for _, item := range p.items {
		if item.entry != nil && item.entry.sex == data.UnknownSex {
			vp.sexless++
		}
	}
	for i, a := range p.existing.Attendance {
		vp.marked[[2]string{a.ParticipantID, a.DayID}] = &p.existing.Attendance[i]
	}
	for i := range p.existing.Participants {
		vp.addOld(&p.existing.Participants[i])
	}
	return vp
}

// addOld registers a participant on record, to be found by name.
func (vp *visitPass) addOld(old *data.Participant) {
	v := &visitor{old: old, rec: *old, marks: map[string]*dayMark{}}
	vp.visitors = append(vp.visitors, v)
	switch {
	case old.PersonID != "":
		v.ref = vp.people.byID[old.PersonID]
	case old.GuestName != "":
		name := indonesian.ParseName(old.GuestName)
		v.ref = &personRef{rec: data.Person{TitleBefore: name.Before, Name: name.Name, TitleAfter: name.After, AgencyID: old.AgencyID, Sex: old.Sex}}
		if old.AgencyName != "" {
			v.ref.agency = vp.agencyOfText(old.AgencyName)
		}
		vp.people.add(v.ref)
	}
	if v.ref != nil && vp.byRef[v.ref] == nil {
		vp.byRef[v.ref] = v
	}
}

// agencyOfText is the agency that a participant on record names in words.
func (vp *visitPass) agencyOfText(text string) *agencyRef {
	x := vp.plan.agencyIndex
	if old := x.known(text); old != nil {
		return vp.agencyRefOf("lama:"+old.ID, func() *agencyRef { return &agencyRef{rec: *old, old: old} })
	}
	s := x.readings[text]
	cluster := x.clusters[s.near]
	if cluster.old == nil {
		return vp.namedAgency(cluster.far, s.name)
	}
	return vp.namedAgency(s.near, s.name)
}

func (vp *visitPass) run() {
	for _, item := range vp.plan.items {
		switch {
		case !vp.takeSheet(item):
		case item.line.kind == seatLine:
			vp.begin(item.entry)
		default:
			reason := item.line.reason
			if item.line.kind == headingLine {
				reason = "tidak memuat isian"
			}
			vp.skipped(item.line, reason)
		}
	}
	for _, step := range []func(*visitRow){(*visitRow).work, (*visitRow).askDeputy, (*visitRow).askWho} {
		for _, r := range vp.list {
			if r.stays() {
				step(r)
			}
		}
	}
	for _, r := range vp.list {
		r.finish()
	}
	for _, r := range vp.rows {
		r.commit()
	}
}

func (vp *visitPass) begin(e *entry) {
	if e.name.vacant {
		vp.skipped(e.line, "nama tidak diisi")
		return
	}
	r := vp.newVisit(e)
	entries, _ := r.several("Satu peserta untuk tiap orang")
	r.entry = entries[0]
	for _, part := range entries[1:] {
		vp.newVisit(part)
	}
}

func (vp *visitPass) newVisit(e *entry) *visitRow {
	r := &visitRow{rowPass: vp.newRow(e.line), in: vp}
	r.entry = e
	vp.list = append(vp.list, r)
	return r
}

// testEntry is what people write to try a form.
var testEntry = regexp.MustCompile(`(?i)^(te+s+t*|testing|tester|uji ?coba|uji|coba( coba)?|percobaan|asd\w*|qwe\w*|x{3,}|a{3,}|dummy|contoh isian|abc)\s*\d*$`)

// work finds who the row is and what it says of which day, and asks what only a
// person can know.
func (r *visitRow) work() {
	e := r.entry
	r.out.Notes = append(r.out.Notes, e.notes...)
	r.askHidden()
	r.person = data.Person{TitleBefore: e.name.name.Before, Name: e.name.name.Name, TitleAfter: e.name.name.After, Sex: e.sex}
	r.post, r.mark = e.post.post, e.visit.mark
	if testEntry.MatchString(r.person.Name) {
		r.ask("uji:"+key(r.person.Name), "Isian ini tampak seperti percobaan formulir. Lewati?", []Option{{skipRow.Key, "Ya, lewati"}, {"catat", "Tidak, ini orang sungguhan"}}, e.line.shown())
	}
	r.askPersonal(r.person.Name, r.post, e.agencyText)
	if r.skip {
		return
	}
	r.findAgency()
	r.about = strings.Trim(r.post+", "+r.agencyText(), ", ")
	r.chooseDay()
	if r.skip || r.day == nil {
		return
	}
	r.link()
	if r.skip || r.repeated != "" {
		return
	}
	r.keepMark()
	r.askSex()
	r.keepPhone()
}

// agencyText is the agency as the participant will have it: by the name on
// record, else as it is written.
func (r *visitRow) agencyText() string {
	if r.agency != nil && r.agency.old != nil {
		return r.agency.rec.Name
	}
	return r.entry.agencyText
}

// askSex asks lightly: where the list has a column for it, and of few.
func (r *visitRow) askSex() {
	const few = 5
	v := r.visitor
	if r.person.Sex != "" || v.rec.Sex != "" || v.old != nil || r.entry.line.head.col(fieldSex) == 0 || len(v.rows) > 1 {
		return
	}
	leave := Option{leaveOut.Key, "Biarkan kosong; dapat diisi kemudian"}
	if r.in.sexless > few {
		r.ask("jk", "Jenis kelamin tidak diisi. Catat tanpa jenis kelamin?", []Option{leave, skipRow}, r.person.Name)
		return
	}
	switch r.ask(fmt.Sprintf("jk:%d", r.place.Row), fmt.Sprintf("Jenis kelamin %s tidak diisi (hanya untuk rekap).", nameOf(r.person)),
		[]Option{leave, {"L", "Laki-laki"}, {"P", "Perempuan"}, skipRow}, r.about) {
	case "L":
		v.rec.Sex = data.Male
	case "P":
		v.rec.Sex = data.Female
	}
}

// keepPhone completes the record of somebody who is known, where that is wanted;
// participants have no telephone.
func (r *visitRow) keepPhone() {
	ref := r.visitor.ref
	if !r.plan.takePhones {
		if len(r.entry.phones.numbers) > 1 {
			r.note("Memuat lebih dari satu nomor telepon; tidak satu pun disimpan.")
		}
		return
	}
	if ref.old == nil || ref.old.Phone != "" || ref.rec.Phone != "" {
		return
	}
	r.settlePhone()
	if r.person.Phone != "" {
		ref.rec.Phone = r.person.Phone
		ref.changes = []FieldChange{{"Telepon", "", r.person.Phone}}
		r.out.Changes = append(r.out.Changes, ref.changes...)
	}
}

// finish settles what becomes of the row.
func (r *visitRow) finish() {
	r.out.Summary = r.summary()
	if !r.stays() || r.visitor == nil {
		return
	}
	v := r.visitor
	mark := v.marks[r.day.ID]
	if v.old != nil {
		r.out.Changes = append(r.out.Changes, v.changes(r)...)
		if mark != nil && mark.old != nil && mark.old.State != mark.State {
			r.out.Changes = append(r.out.Changes, FieldChange{"Kehadiran " + shortDate(r.day.Date), string(mark.old.State), string(mark.State)})
		}
	}
	switch {
	case v.old == nil, mark != nil && mark.old == nil:
		r.out.Kind = RowNew
	case len(r.out.Changes) > 0:
		r.out.Kind = RowChanged
	default:
		r.out.Kind = RowSame
	}
}

// changes are what the first row of a participant on record fills in.
func (v *visitor) changes(r *visitRow) (list []FieldChange) {
	if v.rows[0] != r {
		return nil
	}
	if v.old.PersonID == "" && v.old.GuestName == "" {
		list = append(list, FieldChange{"Nama", "", v.nameText()})
	}
	for _, field := range []struct{ name, old, new string }{
		{"Jabatan", v.old.Post, v.rec.Post}, {"L/P", string(v.old.Sex), string(v.rec.Sex)},
	} {
		if field.old != field.new {
			list = append(list, FieldChange{field.name, field.old, field.new})
		}
	}
	return list
}

// summary is the row in one line, as it would be written; the mark stands before
// what a narrow column cuts off.
func (r *visitRow) summary() string {
	text := nameOf(r.person)
	if mark := r.dayMark(); mark != nil {
		text += " — " + string(mark.State)
		if mark.ArrivedAt != "" {
			text += " pukul " + string(mark.ArrivedAt)
		}
		if len(r.in.attendance.existing.Days) > 1 {
			text += " " + shortDate(r.day.Date)
		}
	}
	if r.about != "" {
		text += " — " + r.about
	}
	return text
}

// dayMark is the row's mark, nil where it has none yet.
func (r *visitRow) dayMark() *dayMark {
	if r.visitor == nil {
		return nil
	}
	return r.visitor.marks[r.day.ID]
}

func shortDate(d data.Date) string {
	t, _ := d.Time()
	return indonesian.ShortDayMonth(t)
}

// nameText names a visitor in a question.
func (v *visitor) nameText() string {
	if v.ref == nil {
		return v.rec.AgencyName
	}
	return nameOf(v.ref.rec)
}

// stays says that the visitor is written: not all rows that name it are left out.
func (v *visitor) stays() bool {
	return v.old != nil || len(v.rows) == 0 || slices.ContainsFunc(v.rows, (*visitRow).stays)
}

// oldMark is the mark on record of a visitor on a day, nil for none.
func (vp *visitPass) oldMark(v *visitor, dayID string) *data.Attendance {
	if v.old == nil {
		return nil
	}
	return vp.marked[[2]string{v.old.ID, dayID}]
}
