package secretariat

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// SaveSeat writes a seat, new or changed. A new one goes behind the others.
func (d *Desk) SaveSeat(ctx context.Context, seat data.Seat) error {
	return d.store.Do(ctx, data.Action{Name: "ubah kedudukan"}, func(tx data.Tx) error {
		if seat.Position == 0 {
			seats, err := tx.Seats(seat.DecreeID)
			if err != nil {
				return err
			}
			seat.Position = positionStep
			if n := len(seats); n > 0 {
				seat.Position += seats[n-1].Position
			}
		}
		if err := seat.Validate(); err != nil {
			return data.Fault("Kedudukan belum disimpan; isi kedudukannya, lalu instansi atau jabatannya.", err)
		}
		return tx.Put(&seat)
	})
}

// RemoveSeat removes a seat with its holdings; Undo brings all back.
func (d *Desk) RemoveSeat(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus kedudukan"}, func(tx data.Tx) error { return removeSeat(tx, id) })
}

func removeSeat(tx data.Tx, id string) error {
	holdings, err := tx.Holdings(id)
	if err != nil {
		return err
	}
	for _, h := range holdings {
		if err := tx.Delete(&h); err != nil {
			return err
		}
	}
	return tx.Delete(&data.Seat{ID: id})
}

// MoveSeat moves a seat up (negative) or down among those of its group and role.
func (d *Desk) MoveSeat(ctx context.Context, id string, steps int) error {
	return d.store.Do(ctx, data.Action{Name: "pindahkan kedudukan"}, func(tx data.Tx) error {
		var seat data.Seat
		if err := tx.Get(id, &seat); err != nil {
			return err
		}
		seats, err := tx.Seats(seat.DecreeID)
		if err != nil {
			return err
		}
		peers := slices.DeleteFunc(seats, func(s data.Seat) bool {
			return s.Group() != seat.Group() || s.Role.Rank() != seat.Role.Rank()
		})
		at := find(peers, id)
		to := at + steps
		if to < 0 || to >= len(peers) {
			return nil
		}
		peers[at].Position, peers[to].Position = peers[to].Position, peers[at].Position
		return putAll(tx, []data.Record{&peers[at], &peers[to]})
	})
}

// HandOver is somebody taking a seat.
type HandOver struct {
	// PersonID is a person of the roster; else Person is one line
	// "Nama, jabatan, instansi" that makes one.
	PersonID string
	Person   string
	From     data.Date
	// To may be empty; a Plt. usually has an end.
	To     data.Date
	Status string
}

// HandOver ends whoever holds the seat the day before and begins the new holder,
// as one action with one undo.
func (d *Desk) HandOver(ctx context.Context, seatID string, h HandOver) error {
	return d.store.Do(ctx, data.Action{Name: "serah terima kedudukan"}, func(tx data.Tx) error {
		var seat data.Seat
		if err := tx.Get(seatID, &seat); err != nil {
			return err
		}
		if h.From.Year() == 0 {
			return data.Fault("Tanggal mulai belum diisi; pejabat belum diganti, isi tanggalnya dahulu.", data.ErrInvalid)
		}
		if err := refuseLater(tx, seatID, h.From, "pejabat belum diganti"); err != nil {
			return err
		}
		if err := endHoldings(tx, seatID, dayBefore(h.From)); err != nil {
			return err
		}
		personID, err := takePerson(tx, h, seat)
		if err != nil {
			return err
		}
		holding := data.Holding{ID: NewID(), SeatID: seatID, PersonID: personID, From: h.From, To: h.To, Status: h.Status}
		if err := holding.Validate(); err != nil {
			return data.Fault("Pejabat belum diganti; akhir masa jabatan tidak boleh mendahului awalnya.", err)
		}
		return tx.Put(&holding)
	})
}

// refuseLater stops what would push out somebody who came on that date or later:
// history is not rewritten unasked. kept says what stays as it is.
func refuseLater(tx data.Tx, seatID string, from data.Date, kept string) error {
	holdings, err := tx.Holdings(seatID)
	if err != nil {
		return err
	}
	for _, h := range holdings {
		if h.From < from {
			continue
		}
		var person data.Person
		if err := tx.Get(h.PersonID, &person); err != nil {
			return err
		}
		return data.Fault(fmt.Sprintf("%s sudah memegang kedudukan ini sejak %s; %s, pilih tanggal sesudahnya.",
			person.Titled(), h.From.Text(), kept), data.ErrInvalid)
	}
	return nil
}

// takePerson is the person of a hand-over, made from the line where it is new.
func takePerson(tx data.Tx, h HandOver, seat data.Seat) (id string, err error) {
	if h.PersonID != "" {
		return h.PersonID, tx.Get(h.PersonID, &data.Person{})
	}
	name, post, _ := indonesian.SplitGuest(h.Person)
	if strings.TrimSpace(name.Name) == "" {
		return "", data.Fault("Nama pejabat belum diisi; pejabat belum diganti, tulis namanya dahulu.", data.ErrInvalid)
	}
	if post == "" {
		post = seat.Post
	}
	person := data.Person{
		ID: NewID(), TitleBefore: name.Before, Name: name.Name, TitleAfter: name.After,
		Post: post, AgencyID: seat.AgencyID,
	}
	return person.ID, tx.Put(&person)
}

// SaveHolding corrects since when, until when and as what somebody holds a seat. It
// may not reach into the time of another holder, who is then named.
func (d *Desk) SaveHolding(ctx context.Context, h data.Holding) error {
	return d.store.Do(ctx, data.Action{Name: "ubah masa jabatan"}, func(tx data.Tx) error {
		var stored data.Holding
		if err := tx.Get(h.ID, &stored); err != nil {
			return err
		}
		stored.From, stored.To, stored.Status = h.From, h.To, h.Status
		if err := stored.Validate(); err != nil {
			return data.Fault("Masa jabatan belum diubah; isi tanggal mulainya, dan pastikan akhirnya tidak mendahului mulainya.", err)
		}
		others, err := tx.Holdings(stored.SeatID)
		if err != nil {
			return err
		}
		for _, other := range others {
			if other.ID == stored.ID || !other.Overlaps(stored) {
				continue
			}
			var person data.Person
			if err := tx.Get(other.PersonID, &person); err != nil {
				return err
			}
			return data.Fault(fmt.Sprintf("%s memegang kedudukan ini pada waktu yang sama (mulai %s); masa jabatan belum diubah, pilih tanggal lain.",
				person.Titled(), other.From.Text()), data.ErrInvalid)
		}
		return tx.Put(&stored)
	})
}

// Vacate ends whoever holds the seat; last is the last day.
func (d *Desk) Vacate(ctx context.Context, seatID string, last data.Date) error {
	return d.store.Do(ctx, data.Action{Name: "kosongkan kedudukan"}, func(tx data.Tx) error {
		if last.Year() == 0 {
			return data.Fault("Tanggal terakhir belum diisi; kedudukan belum dikosongkan, isi tanggalnya dahulu.", data.ErrInvalid)
		}
		if err := refuseLater(tx, seatID, dayAfter(last), "kedudukan belum dikosongkan"); err != nil {
			return err
		}
		return endHoldings(tx, seatID, last)
	})
}

// People lists all people by name.
func (d *Desk) People(ctx context.Context) ([]data.Person, error) {
	return view(ctx, d.store, data.Reader.People)
}

// Agencies lists all agencies in the order of the office.
func (d *Desk) Agencies(ctx context.Context) ([]data.Agency, error) {
	return view(ctx, d.store, data.Reader.Agencies)
}

// SavePerson writes a person, new or changed; successive changes are one.
func (d *Desk) SavePerson(ctx context.Context, p data.Person) error {
	return d.saveNamed(ctx, "ubah orang", &p, p.Name)
}

// SaveAgency writes an agency, new or changed; successive changes are one.
func (d *Desk) SaveAgency(ctx context.Context, a data.Agency) error {
	return d.saveNamed(ctx, "ubah instansi", &a, a.Name)
}

func (d *Desk) saveNamed(ctx context.Context, action string, rec data.Record, name string) error {
	if strings.TrimSpace(name) == "" {
		return data.Fault("Nama belum diisi, jadi belum ada yang disimpan; isi namanya dahulu.", data.ErrInvalid)
	}
	return d.store.Do(ctx, data.Action{Name: action, Session: action + " " + rec.RecordID()},
		func(tx data.Tx) error { return tx.Put(rec) })
}

// ImportRoster writes what a spreadsheet brought, in one transaction with one
// undo.
func (d *Desk) ImportRoster(ctx context.Context, apply func(tx data.Tx) error) error {
	return d.store.Do(ctx, data.Action{Name: "impor anggota"}, apply)
}

// ImportAttendance writes what a list of attendance brought into a meeting, in one
// transaction with one undo.
func (d *Desk) ImportAttendance(ctx context.Context, apply func(tx data.Tx) error) error {
	return d.store.Do(ctx, data.Action{Name: "impor daftar hadir"}, apply)
}
