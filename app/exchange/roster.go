package exchange

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
)

// roster finds the agencies and people of a file among those of the data file,
// or makes them. A meeting has no spelling of its own for them, and must come
// out again as it went in: so only a record whose every field agrees is taken
// for the same one. A similar one is never overwritten and never taken quietly;
// a notice says that there are two now.
type roster struct {
	tx data.Tx
	// claimed are the records that stand for something in the file already; two of
	// the file are never one record.
	claimed map[string]bool
	notices []string
}

// agencyIDs maps the keys of the file's agencies to ids.
func (r *roster) agencyIDs(agencies []Agency) (map[string]string, error) {
	existing, err := r.tx.Agencies()
	if err != nil {
		return nil, fmt.Errorf("list agencies: %w", err)
	}
	position := 0
	for _, agency := range existing {
		position = max(position, agency.Position)
	}
	ids := map[string]string{}
	for _, agency := range agencies {
		same := slices.IndexFunc(existing, func(e data.Agency) bool {
			return e.Name == agency.Name && e.ShortName == agency.ShortName && !r.claimed[e.ID]
		})
		if same >= 0 {
			ids[agency.key()] = r.claim(existing[same].ID)
			continue
		}
		position++
		made := data.Agency{ID: newID(), Name: agency.Name, ShortName: agency.ShortName, Position: position}
		if err := r.tx.Put(&made); err != nil {
			return nil, err
		}
		ids[agency.key()] = r.claim(made.ID)
		r.noticeAgency(made, existing)
	}
	return ids, nil
}

func (r *roster) noticeAgency(made data.Agency, existing []data.Agency) {
	for _, e := range existing {
		if alike(made.Name, e.Name) || alike(made.Name, e.ShortName) ||
			alike(made.ShortName, e.Name) || alike(made.ShortName, e.ShortName) {
			r.notices = append(r.notices, fmt.Sprintf(
				"Instansi %q dicatat sebagai instansi baru karena tulisannya berbeda dari %q yang sudah ada; periksa daftar instansi.",
				made.Name, e.Name))
			return
		}
	}
}

// personIDs maps the keys of the file's people to ids.
func (r *roster) personIDs(people []Person, agencies map[string]string) (map[string]string, error) {
	existing, err := r.tx.People()
	if err != nil {
		return nil, fmt.Errorf("list people: %w", err)
	}
	ids := map[string]string{}
	for _, p := range people {
		wanted := data.Person{
			TitleBefore: p.TitleBefore, Name: p.Name, TitleAfter: p.TitleAfter,
			NumberKind: p.NumberKind, Number: p.Number, Rank: p.Rank,
			Post: p.Post, AgencyID: agencies[p.Agency], Sex: p.Sex,
		}
		same := slices.IndexFunc(existing, func(e data.Person) bool {
			id := e.ID
			e.ID = ""
			return e == wanted && !r.claimed[id]
		})
		if same >= 0 {
			ids[p.key()] = r.claim(existing[same].ID)
			continue
		}
		wanted.ID = newID()
		if err := r.tx.Put(&wanted); err != nil {
			return nil, err
		}
		ids[p.key()] = r.claim(wanted.ID)
		r.noticePerson(wanted, existing)
	}
	return ids, nil
}

func (r *roster) noticePerson(made data.Person, existing []data.Person) {
	similar := func(e data.Person) bool {
		return alike(made.Name, e.Name) || (made.Number != "" && made.Number == e.Number)
	}
	if slices.ContainsFunc(existing, similar) {
		r.notices = append(r.notices, fmt.Sprintf(
			"%q dicatat sebagai orang baru karena keterangannya berbeda dari orang serupa yang sudah ada; periksa daftar orang.",
			made.Name))
	}
}

func (r *roster) claim(id string) string {
	r.claimed[id] = true
	return id
}

// alike compares names as people read them; nothing is like an empty one.
func alike(a, b string) bool {
	fold := func(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }
	return fold(a) != "" && fold(a) == fold(b)
}
