package store

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"

	"gugustugas/data"
)

// Decrees implements data.Reader.
func (r reader) Decrees() ([]data.Decree, error) {
	return list[data.Decree](r.db.Order("valid_from DESC, id DESC"))
}

// Seats implements data.Reader.
func (r reader) Seats(decreeID string) ([]data.Seat, error) {
	return list[data.Seat](r.db.Where("decree_id = ?", decreeID).Order("position, id"))
}

// Holdings implements data.Reader.
func (r reader) Holdings(seatID string) ([]data.Holding, error) {
	return list[data.Holding](r.db.Where("seat_id = ?", seatID).Order(`"from" DESC, id DESC`))
}

// HoldingsOf implements data.Reader.
func (r reader) HoldingsOf(personID string) ([]data.Holding, error) {
	return list[data.Holding](r.db.Where("person_id = ?", personID).Order(`"from" DESC, id DESC`))
}

// Roster implements data.Reader.
func (r reader) Roster(on data.Date) (data.Roster, error) {
	decrees, err := r.Decrees()
	if err != nil {
		return data.Roster{}, err
	}
	for _, decree := range decrees {
		if decree.InForce(on) {
			return r.RosterUnder(decree.ID, on)
		}
	}
	return data.Roster{On: on}, nil
}

// RosterUnder implements data.Reader: five queries, however many seats.
func (r reader) RosterUnder(decreeID string, on data.Date) (data.Roster, error) {
	roster := data.Roster{On: on, Decree: &data.Decree{}}
	if err := r.Get(decreeID, roster.Decree); err != nil {
		return roster, err
	}
	seats, err := r.Seats(decreeID)
	if err != nil {
		return roster, fmt.Errorf("read seats: %w", err)
	}
	holdings, err := list[data.Holding](r.db.
		Joins("JOIN seats s ON s.id = holdings.seat_id").
		Where(`s.decree_id = ? AND holdings."from" <= ? AND (holdings."to" = '' OR holdings."to" >= ?)`, decreeID, on, on))
	if err != nil {
		return roster, fmt.Errorf("read holdings: %w", err)
	}
	people, err := list[data.Person](r.db.Where(`id IN (SELECT person_id FROM holdings h JOIN seats s ON s.id = h.seat_id WHERE s.decree_id = ?)`, decreeID))
	if err != nil {
		return roster, fmt.Errorf("read people of the roster: %w", err)
	}
	agencies, err := list[data.Agency](r.db.Where(`id IN (SELECT agency_id FROM seats WHERE decree_id = ?)`, decreeID))
	if err != nil {
		return roster, fmt.Errorf("read agencies of the roster: %w", err)
	}
	roster.Lines = lines(seats, holdings, people, agencies)
	return roster, nil
}

// lines joins seats with what belongs to them, in the order of the groups:
// leaders, sub gugus tugas in the order of the decree, secretariat.
func lines(seats []data.Seat, holdings []data.Holding, people []data.Person, agencies []data.Agency) (lines []data.RosterLine) {
	held := map[string]data.Holding{}
	for _, h := range holdings {
		held[h.SeatID] = h
	}
	persons, bodies := byID(people), byID(agencies)
	for _, seat := range seats {
		line := data.RosterLine{Seat: seat}
		if agency, ok := bodies[seat.AgencyID]; ok {
			line.Agency = &agency
		}
		if holding, ok := held[seat.ID]; ok {
			person := persons[holding.PersonID]
			line.Holding, line.Person = &holding, &person
		}
		lines = append(lines, line)
	}
	groups := map[string]int{"Pimpinan": -1}
	for _, seat := range seats {
		if _, known := groups[seat.Group()]; !known {
			groups[seat.Group()] = len(groups)
		}
	}
	groups["Sekretariat"] = len(seats) + 1
	slices.SortStableFunc(lines, func(a, b data.RosterLine) int {
		return cmp.Or(groups[a.Seat.Group()]-groups[b.Seat.Group()],
			a.Seat.Role.Rank()-b.Seat.Role.Rank(), a.Seat.Position-b.Seat.Position)
	})
	return lines
}

func byID[T data.Record](rows []T) map[string]T {
	index := make(map[string]T, len(rows))
	for _, row := range rows {
		index[row.RecordID()] = row
	}
	return index
}

// Engagements implements data.Reader: a line for each day of each meeting.
func (r reader) Engagements(personID string) ([]data.Engagement, error) {
	var rows []data.Engagement
	err := r.db.Raw(`
SELECT m.id AS meeting_id, m.code, m.title, d.date, COALESCE(a.state, '') AS state
FROM participants p
JOIN meetings m ON m.id = p.meeting_id
JOIN meeting_days d ON d.meeting_id = m.id
LEFT JOIN attendances a ON a.participant_id = p.id AND a.day_id = d.id
WHERE p.person_ref = ?
ORDER BY d.date DESC, m.code DESC`, personID).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("read the meetings of a person: %w", err)
	}
	return rows, nil
}

// Duties implements data.Reader, the earliest deadline first. What was reported
// since the minutes counts; case meetings are left out.
func (r reader) Duties(agencyID string) ([]data.Duty, error) {
	matters, err := r.Matters(data.MatterFilter{AgencyID: agencyID})
	if err != nil {
		return nil, fmt.Errorf("read the follow-ups of an agency: %w", err)
	}
	var duties []data.Duty
	for _, m := range matters {
		state := m.Part(agencyID, "").State
		if m.Kind == data.CaseMeeting || state == data.Done || state == data.Cancelled {
			continue
		}
		duties = append(duties, data.Duty{
			MeetingID: m.FollowUp.MeetingID, EntryID: m.FollowUp.EntryID, Number: m.FollowUp.Number,
			Text: m.Text, Due: m.Due(), State: state,
		})
	}
	slices.SortStableFunc(duties, func(a, b data.Duty) int {
		if (a.Due == "") != (b.Due == "") {
			return cmp.Compare(b.Due, a.Due) // without a deadline last
		}
		return cmp.Compare(a.Due, b.Due)
	})
	return duties, nil
}

// Blob implements data.Reader.
func (r reader) Blob(sum string) ([]byte, error) {
	var content []byte
	row := r.db.Raw(`SELECT content FROM blobs WHERE sha256 = ?`, sum).Row()
	if err := row.Scan(&content); err != nil {
		return nil, errors.Join(fmt.Errorf("read attachment %s: %w", sum, data.ErrNotFound), err)
	}
	if got := sumOf(content); got != sum {
		return nil, fmt.Errorf("read attachment %s: %w: its content has the sum %s", sum, ErrDamaged, got)
	}
	return content, nil
}

// PutBlob implements data.Tx.
func (w *write) PutBlob(content []byte) (string, error) {
	if len(content) > data.MaxBlob {
		return "", fault(data.ErrInvalid, "Lampiran lebih besar dari 20 MB; lampiran tidak disimpan, pilih berkas yang lebih kecil.")
	}
	sum := sumOf(content)
	err := w.db.Exec(`INSERT INTO blobs (sha256, content) VALUES (?, ?) ON CONFLICT DO NOTHING`, sum, content).Error
	if err != nil {
		return "", fmt.Errorf("keep attachment: %w", translate(err))
	}
	return sum, nil
}

func sumOf(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:])
}

var _ data.Reader = reader{}
