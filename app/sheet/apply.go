package sheet

import (
	"fmt"
	"slices"
	"strings"

	"github.com/google/uuid"

	"gugustugas/data"
)

// Apply writes the plan through one transaction: agencies with the spellings
// learnt, people, seats, who holds them. It refuses with a *data.Error while a
// question is open or no decree is chosen; then nothing is written.
func (p *RosterPlan) Apply(tx data.Tx) error {
	ps := p.pass()
	// Writing fills in ids and ends holdings: a second try starts afresh.
	p.current = nil
	switch {
	case ps.open() > 0:
		return data.Fault(fmt.Sprintf("Masih ada %d pertanyaan yang belum dijawab; tidak ada yang disimpan. Jawab dahulu, lalu simpan.", ps.open()), data.ErrIncomplete)
	case p.NeedsDecree():
		return data.Fault("Belum ada SK; tidak ada yang disimpan. Pilih atau buat SK dahulu, lalu simpan.", data.ErrIncomplete)
	default:
		w := writer{rosterPass: p.roster, recorder: recorder{tx: tx, written: map[any]bool{}}, from: p.from}
		if err := w.decree(); err != nil {
			return fmt.Errorf("impor anggota: %w", err)
		}
		for _, r := range p.roster.list {
			if !r.stays() || r.out.Kind == RowSame {
				continue
			}
			if err := w.row(r); err != nil {
				return fmt.Errorf("impor anggota, baris %d: %w", r.place.Row, err)
			}
		}
		return nil
	}
}

type writer struct {
	*rosterPass
	recorder
	from   data.Date
	begins data.Date // of the decree
	last   int       // position of the last seat
}

// recorder writes what rows refer to, each once.
type recorder struct {
	tx      data.Tx
	last    int // position of the last agency
	written map[any]bool
}

// decree reads what the decree says and where its list goes on.
func (w *writer) decree() error {
	var decree data.Decree
	if err := w.tx.Get(w.roster.decreeID, &decree); err != nil {
		return err
	}
	w.begins = decree.ValidFrom
	for _, seat := range w.seats.all {
		w.last = max(w.last, seat.rec.Position)
	}
	for _, agency := range w.roster.existing.Agencies {
		w.recorder.last = max(w.recorder.last, agency.Position)
	}
	return nil
}

func (w *writer) row(r *seatRow) error {
	if err := w.agency(r.agency); err != nil {
		return err
	}
	if err := w.person(r.ref); err != nil {
		return err
	}
	if err := w.seat(r); err != nil {
		return err
	}
	return w.holding(r)
}

func newID() string { return uuid.Must(uuid.NewV7()).String() }

func (w *recorder) agency(ref *agencyRef) error {
	if ref == nil || w.written[ref] {
		return nil
	}
	w.written[ref] = true
	if ref.old == nil {
		w.last++
		ref.rec.ID, ref.rec.Position = newID(), w.last
		return w.tx.Put(&ref.rec)
	}
	learnt := slices.DeleteFunc(slices.Clone(ref.learnt), func(s string) bool { return slices.Contains(ref.rec.Spellings(), s) })
	if len(learnt) == 0 {
		return nil
	}
	ref.rec.Aliases = strings.TrimSpace(ref.rec.Aliases + "\n" + strings.Join(learnt, "\n"))
	return w.tx.Put(&ref.rec)
}

func (w *writer) person(ref *personRef) error {
	if ref == nil || w.written[ref] {
		return nil
	}
	w.written[ref] = true
	if ref.old == nil {
		ref.rec.ID = newID()
	}
	if ref.agency != nil {
		if err := w.agency(ref.agency); err != nil {
			return err
		}
		ref.rec.AgencyID = ref.agency.rec.ID
	}
	return w.tx.Put(&ref.rec)
}

func (w *writer) seat(r *seatRow) error {
	rec := &r.seat.rec
	if r.seat.old == nil {
		w.last++
		rec.ID, rec.DecreeID, rec.Position = newID(), w.roster.decreeID, w.last
		if r.agency != nil {
			rec.AgencyID = r.agency.rec.ID
		}
	}
	return w.tx.Put(rec)
}

// holding seats the row's person, and ends who sat there before. A holder that
// began on that day or later was a mistake, and is put right in place.
func (w *writer) holding(r *seatRow) error {
	old := r.seat.holding
	same := old != nil && r.ref != nil && old.PersonID == r.ref.rec.ID
	switch {
	case old == nil && r.ref == nil:
		return nil
	case same && old.Status == r.status:
		return nil
	case same:
		old.Status = r.status
		return w.tx.Put(old)
	}
	from := w.beginning(r.seat)
	if old != nil {
		if old.From >= from && r.ref == nil {
			return w.tx.Delete(old)
		}
		if old.From >= from {
			old.PersonID, old.Status = r.ref.rec.ID, r.status
			return w.tx.Put(old)
		}
		old.To = dayBefore(from)
		if err := w.tx.Put(old); err != nil {
			return err
		}
	}
	if r.ref == nil {
		return nil
	}
	next := &data.Holding{ID: newID(), SeatID: r.seat.rec.ID, PersonID: r.ref.rec.ID, From: from, Status: r.status}
	if r.seat.next > from {
		next.To = dayBefore(r.seat.next)
	}
	return w.tx.Put(next)
}

// beginning is the first day of a new holder.
func (w *writer) beginning(seat *seatRef) data.Date {
	switch {
	case w.from != "":
		return w.from
	case !seat.held || w.roster.existing.On == "":
		return w.begins
	}
	return w.roster.existing.On
}

func dayBefore(d data.Date) data.Date {
	t, ok := d.Time()
	if !ok {
		return d
	}
	return data.DateOf(t.AddDate(0, 0, -1))
}
