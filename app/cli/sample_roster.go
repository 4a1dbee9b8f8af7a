package cli

import (
	"encoding/json"
	"fmt"

	"gugustugas/app/secretariat"
	"gugustugas/assets/sample"
	"gugustugas/data"
)

// sampleDecree is the form of sample.Roster.
type sampleDecree struct {
	Number string       `json:"nomor"`
	Title  string       `json:"judul"`
	From   data.Date    `json:"mulai"`
	Seats  []sampleSeat `json:"kedudukan"`
}

// sampleSeat is one seat; Holder is empty for a vacant one, From for one that is
// held since the decree began.
type sampleSeat struct {
	Role   data.SeatRole `json:"kedudukan"`
	Sub    string        `json:"sub"`
	Agency string        `json:"instansi"`
	Post   string        `json:"jabatan"`
	Holder string        `json:"pejabat"`
	Status string        `json:"sebagai"`
	From   data.Date     `json:"sejak"`
	// Sex, ID and Rank are of a holder whom the sample meeting does not know.
	Sex  data.Sex `json:"jenis_kelamin"`
	ID   string   `json:"nip"`
	Rank string   `json:"pangkat"`
}

// fillRoster writes the sample decree; its people and agencies are those of the
// sample meeting, and some that did not come.
func fillRoster(tx data.Tx) error {
	var roster sampleDecree
	if err := json.Unmarshal(sample.Roster, &roster); err != nil {
		return fmt.Errorf("read the sample roster: %w", err)
	}
	decree := data.Decree{ID: secretariat.NewID(), Number: roster.Number, Title: roster.Title, ValidFrom: roster.From}
	if err := tx.Put(&decree); err != nil {
		return err
	}
	agencies, people, err := named(tx)
	if err != nil {
		return err
	}
	for i, s := range roster.Seats {
		seat := data.Seat{
			ID: secretariat.NewID(), DecreeID: decree.ID, Position: i + 1, Role: s.Role,
			SubTaskForce: s.Sub, AgencyID: agencies[s.Agency], Post: s.Post,
		}
		if err := tx.Put(&seat); err != nil {
			return err
		}
		if err := fillHolder(tx, seat, s, decree, people); err != nil {
			return err
		}
	}
	return nil
}

// named maps names to the ids of the agencies and people there are.
func named(tx data.Tx) (agencies, people map[string]string, err error) {
	agencies, people = map[string]string{}, map[string]string{}
	bodies, err := tx.Agencies()
	if err != nil {
		return nil, nil, err
	}
	for _, a := range bodies {
		agencies[a.Name] = a.ID
	}
	persons, err := tx.People()
	for _, p := range persons {
		people[p.Name] = p.ID
	}
	return agencies, people, err
}

func fillHolder(tx data.Tx, seat data.Seat, s sampleSeat, decree data.Decree, people map[string]string) error {
	if s.Holder == "" {
		return nil
	}
	if people[s.Holder] == "" {
		person := data.Person{ID: secretariat.NewID(), Name: s.Holder, Post: s.Post, AgencyID: seat.AgencyID, Sex: s.Sex, Rank: s.Rank}
		if s.ID != "" {
			person.NumberKind, person.Number = "NIP", s.ID
		}
		if err := tx.Put(&person); err != nil {
			return err
		}
		people[s.Holder] = person.ID
	}
	holding := data.Holding{
		ID: secretariat.NewID(), SeatID: seat.ID, PersonID: people[s.Holder], From: decree.ValidFrom, Status: s.Status,
	}
	if s.From != "" {
		holding.From = s.From
	}
	return tx.Put(&holding)
}
