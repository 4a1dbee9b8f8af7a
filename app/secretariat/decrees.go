package secretariat

import (
	"context"
	"fmt"

	"gugustugas/data"
)

// Decrees lists all decrees, the newest first.
func (d *Desk) Decrees(ctx context.Context) ([]data.Decree, error) {
	return view(ctx, d.store, data.Reader.Decrees)
}

// Roster is the task force on a date, under the decree in force.
func (d *Desk) Roster(ctx context.Context, on data.Date) (data.Roster, error) {
	return view(ctx, d.store, func(r data.Reader) (data.Roster, error) { return r.Roster(on) })
}

// RosterUnder is the task force under a chosen decree, by whoever holds its seats
// on the date.
func (d *Desk) RosterUnder(ctx context.Context, decreeID string, on data.Date) (data.Roster, error) {
	return view(ctx, d.store, func(r data.Reader) (data.Roster, error) { return r.RosterUnder(decreeID, on) })
}

// RosterSnapshot freezes what the papers of the roster print.
func (d *Desk) RosterSnapshot(ctx context.Context, on data.Date) (data.RosterSnapshot, error) {
	return view(ctx, d.store, func(r data.Reader) (s data.RosterSnapshot, err error) {
		if s.Office, err = officeFor(r, ""); err != nil {
			return s, err
		}
		s.Roster, err = r.Roster(on)
		return s, err
	})
}

// view reads one value of one consistent state.
func view[T any](ctx context.Context, store Store, read func(data.Reader) (T, error)) (value T, err error) {
	err = store.View(ctx, func(r data.Reader) (err error) {
		value, err = read(r)
		return err
	})
	return value, err
}

// SaveDecree writes a decree, new or changed. On no date may two be in force: an
// overlap is refused with a sentence that names both.
func (d *Desk) SaveDecree(ctx context.Context, decree data.Decree) error {
	return d.store.Do(ctx, data.Action{Name: "ubah SK"}, func(tx data.Tx) error { return putDecree(tx, decree) })
}

func putDecree(tx data.Tx, decree data.Decree) error {
	if err := decree.Validate(); err != nil {
		return data.Fault("SK belum disimpan; isi nomor dan tanggal mulai berlakunya, dan pastikan tanggal akhirnya tidak mendahului tanggal mulainya.", err)
	}
	others, err := tx.Decrees()
	if err != nil {
		return err
	}
	for _, other := range others {
		if other.ID != decree.ID && other.Overlaps(decree) {
			return data.Fault(fmt.Sprintf("SK %s (%s) dan SK %s (%s) berlaku pada waktu yang sama; belum disimpan, ubah dahulu masa berlaku salah satunya.",
				decree.Number, validity(decree), other.Number, validity(other)), data.ErrInvalid)
		}
	}
	return tx.Put(&decree)
}

// validity tells the span of a decree: "5 September 2023–31 Desember 2024".
func validity(d data.Decree) string {
	from := d.ValidFrom.Text()
	if d.ValidTo == "" {
		return "mulai " + from
	}
	return from + "–" + d.ValidTo.Text()
}

// CopyDecree begins a decree as a copy of another: its seats, and who holds them
// when the new one begins. The old one ends the day before, and so do its
// holdings. next brings its own id.
func (d *Desk) CopyDecree(ctx context.Context, fromID string, next data.Decree) error {
	return d.store.Do(ctx, data.Action{Name: "salin SK"}, func(tx data.Tx) error {
		if next.ValidFrom.Year() == 0 {
			return data.Fault("Tanggal mulai berlaku SK belum diisi; SK belum dibuat, isi tanggalnya dahulu.", data.ErrInvalid)
		}
		roster, err := tx.RosterUnder(fromID, next.ValidFrom)
		if err != nil {
			return err
		}
		if err := endDecree(tx, *roster.Decree, dayBefore(next.ValidFrom)); err != nil {
			return err
		}
		if err := putDecree(tx, next); err != nil {
			return err
		}
		for _, line := range roster.Lines {
			if err := copySeat(tx, line, next); err != nil {
				return err
			}
		}
		return nil
	})
}

// endDecree ends a decree that would run past a date, with its holdings.
func endDecree(tx data.Tx, decree data.Decree, last data.Date) error {
	if decree.ValidFrom > last || (decree.ValidTo != "" && decree.ValidTo <= last) {
		return nil // it ends before, or the overlap is told by putDecree
	}
	decree.ValidTo = last
	if err := tx.Put(&decree); err != nil {
		return err
	}
	seats, err := tx.Seats(decree.ID)
	if err != nil {
		return err
	}
	for _, seat := range seats {
		if err := endHoldings(tx, seat.ID, last); err != nil {
			return err
		}
	}
	return nil
}

// endHoldings ends whoever holds a seat past a date. A holding that begins after
// it is taken away.
func endHoldings(tx data.Tx, seatID string, last data.Date) error {
	holdings, err := tx.Holdings(seatID)
	if err != nil {
		return err
	}
	for _, h := range holdings {
		switch {
		case h.From > last:
			err = tx.Delete(&h)
		case h.To == "" || h.To > last:
			h.To = last
			err = tx.Put(&h)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func copySeat(tx data.Tx, line data.RosterLine, next data.Decree) error {
	seat := line.Seat
	seat.ID, seat.DecreeID = NewID(), next.ID
	if err := tx.Put(&seat); err != nil {
		return err
	}
	if line.Holding == nil {
		return nil
	}
	holding := *line.Holding
	holding.ID, holding.SeatID, holding.From = NewID(), seat.ID, next.ValidFrom
	if holding.To != "" && next.ValidTo != "" {
		holding.To = min(holding.To, next.ValidTo)
	}
	return tx.Put(&holding)
}

func dayBefore(d data.Date) data.Date { return daysOn(d, -1) }

func dayAfter(d data.Date) data.Date { return daysOn(d, 1) }

func daysOn(d data.Date, n int) data.Date {
	t, ok := d.Time()
	if !ok {
		return d
	}
	return data.DateOf(t.AddDate(0, 0, n))
}

// RemoveDecree removes a decree with its seats and holdings; Undo brings all back.
func (d *Desk) RemoveDecree(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus SK"}, func(tx data.Tx) error {
		seats, err := tx.Seats(id)
		if err != nil {
			return err
		}
		for _, seat := range seats {
			if err := removeSeat(tx, seat.ID); err != nil {
				return err
			}
		}
		return tx.Delete(&data.Decree{ID: id})
	})
}

// AttachScan keeps the signed decree as a file beside it, at most data.MaxBlob.
func (d *Desk) AttachScan(ctx context.Context, decreeID, name string, content []byte) error {
	return d.store.Do(ctx, data.Action{Name: "lampirkan pindaian SK"}, func(tx data.Tx) error {
		var decree data.Decree
		if err := tx.Get(decreeID, &decree); err != nil {
			return err
		}
		sum, err := tx.PutBlob(content)
		if err != nil {
			return err
		}
		scan := data.Attachment{ID: NewID(), Name: name, SHA256: sum, Size: int64(len(content))}
		decree.ScanID = scan.ID
		return putAll(tx, []data.Record{&scan, &decree})
	})
}

// Scan is the file attached to a decree, or data.ErrNotFound.
func (d *Desk) Scan(ctx context.Context, decreeID string) (name string, content []byte, err error) {
	err = d.store.View(ctx, func(r data.Reader) error {
		var decree data.Decree
		var scan data.Attachment
		if err := r.Get(decreeID, &decree); err != nil {
			return err
		}
		if err := r.Get(decree.ScanID, &scan); err != nil {
			return err
		}
		name = scan.Name
		content, err = r.Blob(scan.SHA256)
		return err
	})
	return name, content, err
}

// Undo takes back the last action on records and returns its name.
func (d *Desk) Undo(ctx context.Context) (name string, err error) { return d.store.Undo(ctx) }

// Redo does again what the last undo took back and returns its name.
func (d *Desk) Redo(ctx context.Context) (name string, err error) { return d.store.Redo(ctx) }
