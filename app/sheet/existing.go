package sheet

import (
	"fmt"

	"gugustugas/data"
)

// ReadExisting reads what an import on a date is compared with: the decree in
// force then, its seats and all that ever held them, and all people and agencies.
// Without a decree in force, or with another one in mind, give its id.
func ReadExisting(r data.Reader, decreeID string, on data.Date) (existing Existing, err error) {
	existing.On = on
	if existing.People, err = r.People(); err != nil {
		return existing, fmt.Errorf("read people: %w", err)
	}
	if existing.Agencies, err = r.Agencies(); err != nil {
		return existing, fmt.Errorf("read agencies: %w", err)
	}
	if existing.Decree, err = decreeFor(r, decreeID, on); err != nil || existing.Decree == nil {
		return existing, err
	}
	if existing.Seats, err = r.Seats(existing.Decree.ID); err != nil {
		return existing, fmt.Errorf("read seats: %w", err)
	}
	for _, seat := range existing.Seats {
		held, err := r.Holdings(seat.ID)
		if err != nil {
			return existing, fmt.Errorf("read holdings: %w", err)
		}
		existing.Holdings = append(existing.Holdings, held...)
	}
	return existing, nil
}

// decreeFor is the decree of that id, or the one in force; nil for none.
func decreeFor(r data.Reader, id string, on data.Date) (*data.Decree, error) {
	decrees, err := r.Decrees()
	if err != nil {
		return nil, fmt.Errorf("read decrees: %w", err)
	}
	for i := range decrees {
		if decrees[i].ID == id || id == "" && decrees[i].InForce(on) {
			return &decrees[i], nil
		}
	}
	return nil, nil
}
