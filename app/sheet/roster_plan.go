package sheet

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// Existing is what is on record before an import.
type Existing struct {
	// Decree is the decree that the list belongs to, nil where none is chosen yet.
	Decree *data.Decree
	// Seats are the decree's seats, Holdings all that were ever held of them.
	Seats    []data.Seat
	Holdings []data.Holding
	People   []data.Person
	Agencies []data.Agency
	// On is the date on which who holds what is compared, and from which a new
	// holder sits.
	On data.Date
}

// RosterPlan is what an import of a list of members would do.
type RosterPlan struct {
	Plan
	existing Existing
	decreeID string
	from     data.Date
	roster   *rosterPass // of the pass at hand
}

// rosterForm is the list of members.
var rosterForm = form{
	title: "Pratinjau impor anggota", foreign: "lembar ini tidak memuat tabel anggota",
	missing: "tidak memuat tabel anggota: tidak ada baris kepala dengan kolom seperti Nama, Jabatan, dan Instansi yang diikuti baris anggota",
	fields:  rosterFields, must: rosterMust, read: readEntry, newAgencies: true, apart: "Tidak, catat sebagai instansi yang berbeda",
}

// PlanRoster finds the list of members in a book and compares it with what is on
// record. Where there is no such list it returns a *data.Error with the sentence.
func PlanRoster(book *Book, existing Existing) (*RosterPlan, error) {
	p := &RosterPlan{Plan: newPlan(&rosterForm, book, existing.People, existing.Agencies), existing: existing}
	if existing.Decree != nil {
		p.decreeID = existing.Decree.ID
	}
	p.run = func(ps *pass) {
		p.roster = &rosterPass{pass: ps, roster: p, seats: newSeatIndex(p.existing, p.decreeID), seen: map[string]Place{}}
		p.roster.run()
	}
	p.tell = p.further
	if err := p.read(); err != nil {
		return nil, err
	}
	return p, nil
}

// SetDecree chooses the decree that the seats belong to and the date from which
// new holders sit; without a date a seat never held begins with the decree and
// any other on Existing.On. Of another decree than Existing.Decree no seat is known.
func (p *RosterPlan) SetDecree(decreeID string, from data.Date) {
	p.decreeID, p.from, p.current = decreeID, from, nil
}

// NeedsDecree says that a decree must be chosen or made, and given by SetDecree,
// before the plan can be applied.
func (p *RosterPlan) NeedsDecree() bool { return p.decreeID == "" }

// further tells what is missing, what is not taken, and which seats on record
// the file does not name.
func (p *RosterPlan) further() (notes []string) {
	if p.NeedsDecree() {
		notes = append(notes, "Belum ada SK: pilih atau buat SK dahulu, karena kedudukan dicatat di bawah SK.")
	}
	if !p.takePhones && p.hasColumn(fieldPhone, fieldEmail) {
		notes = append(notes, "Telepon dan pos-el tidak diambil.")
	}
	if note := p.unnamedSeats(); note != "" {
		notes = append(notes, note)
	}
	return notes
}

// unnamedSeats tells of the seats on record that the file does not name.
func (p *RosterPlan) unnamedSeats() string {
	var unnamed []string
	p.pass()
	for _, seat := range p.roster.seats.all {
		if !seat.used {
			unnamed = append(unnamed, seatText(seat.rec.Role, seat.rec.SubTaskForce, seat.rec.Post, p.agencyName(seat.rec.AgencyID)))
		}
	}
	switch len(unnamed) {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("Kedudukan %s sudah tercatat, tetapi tidak ada dalam berkas; dibiarkan.", unnamed[0])
	}
	return fmt.Sprintf("%d kedudukan sudah tercatat, tetapi tidak ada dalam berkas; dibiarkan: %s.", len(unnamed), strings.Join(unnamed, "; "))
}
