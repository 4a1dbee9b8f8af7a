package sheet

import (
	"fmt"

	"gugustugas/data"
)

// participantStep parts neighbours on the list, so that somebody can be put between.
const participantStep = 1 << 16

// Apply writes the plan through one transaction: participants, their marks, and
// spellings learnt of agencies. It refuses with a *data.Error while a question is
// open, and with data.ErrFinal where the minutes have become final; then nothing
// is written.
func (p *AttendancePlan) Apply(tx data.Tx) error {
	ps := p.pass()
	p.current = nil // writing fills in ids: a second try starts afresh
	if n := ps.open(); n > 0 {
		return data.Fault(fmt.Sprintf("Masih ada %d pertanyaan yang belum dijawab; tidak ada yang disimpan. Jawab dahulu, lalu simpan.", n), data.ErrIncomplete)
	}
	var meeting data.Meeting
	if err := tx.Get(p.existing.Meeting.ID, &meeting); err != nil {
		return fmt.Errorf("impor daftar hadir: %w", err)
	}
	if meeting.State.Locked() {
		return data.ErrFinal
	}
	w := visitWriter{visitPass: p.visits, recorder: recorder{tx: tx, written: map[any]bool{}}}
	for _, participant := range p.existing.Participants {
		w.position = max(w.position, participant.Position)
	}
	for _, v := range p.visits.visitors {
		if err := w.visitor(v); err != nil {
			return fmt.Errorf("impor daftar hadir, %s: %w", v.nameText(), err)
		}
	}
	return nil
}

type visitWriter struct {
	*visitPass
	recorder
	position int // of the last participant
}

// visitor writes a participant once, an official before the deputy.
func (w *visitWriter) visitor(v *visitor) error {
	if w.written[v] || !v.stays() || v.old != nil && len(v.rows) == 0 && len(v.marks) == 0 {
		return nil
	}
	w.written[v] = true
	if v.official != nil {
		if err := w.visitor(v.official); err != nil {
			return err
		}
		v.rec.RepresentsID = v.official.rec.ID
	}
	if err := w.known(v); err != nil {
		return err
	}
	if v.old == nil {
		w.position += participantStep
		v.rec.ID, v.rec.Position, v.rec.Origin = newID(), w.position, w.origin(v)
	}
	if err := w.tx.Put(&v.rec); err != nil {
		return err
	}
	for _, day := range w.attendance.existing.Days {
		if err := w.mark(v, v.marks[day.ID]); err != nil {
			return err
		}
	}
	return nil
}

// known writes what was learnt of the visitor's agency and record.
func (w *visitWriter) known(v *visitor) error {
	for _, r := range v.rows {
		if r.agency != nil && r.agency.old != nil && r.stays() {
			if err := w.agency(r.agency); err != nil {
				return err
			}
		}
	}
	if v.ref != nil && v.ref.old != nil && len(v.ref.changes) > 0 {
		return w.tx.Put(&v.ref.rec)
	}
	return nil
}

// origin is how somebody new came: members of the task force and whoever excused
// themselves were asked to come, and so is everybody where nobody was listed yet.
func (w *visitWriter) origin(v *visitor) data.Origin {
	invited := len(w.attendance.existing.Participants) == 0 || v.ref.old != nil || v.rec.Origin == data.Invited
	for _, mark := range v.marks {
		invited = invited || mark.State != data.Present
	}
	switch {
	case v.official != nil:
		return data.Deputy
	case invited:
		return data.Invited
	}
	return data.Guest
}

func (w *visitWriter) mark(v *visitor, mark *dayMark) error {
	if mark == nil || mark.row != nil && !mark.row.stays() {
		return nil
	}
	if mark.ID == "" {
		mark.ID = newID()
	}
	mark.ParticipantID = v.rec.ID
	return w.tx.Put(&mark.Attendance)
}
