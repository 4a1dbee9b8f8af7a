package fields

import (
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// PersonLabel is a person as a field shows it: the name with titles.
func PersonLabel(p data.Person) string {
	return indonesian.Name{Before: p.TitleBefore, Name: p.Name, After: p.TitleAfter}.String()
}

// PersonNamed finds the person whose name, with or without titles, is a text.
func PersonNamed(people []data.Person, text string) (data.Person, bool) {
	text = strings.TrimSpace(text)
	for _, p := range people {
		if text != "" && (strings.EqualFold(text, p.Name) || strings.EqualFold(text, PersonLabel(p))) {
			return p, true
		}
	}
	return data.Person{}, false
}

// PeopleLike finds people by a part of the name, the post or the agency; those
// whose name answers come first.
func PeopleLike(people []data.Person, agencies map[string]string, query string, most int) []data.Person {
	query = strings.ToLower(strings.TrimSpace(query))
	var byName, byPlace []data.Person
	for _, p := range people {
		switch {
		case strings.Contains(strings.ToLower(PersonLabel(p)), query):
			byName = append(byName, p)
		case strings.Contains(strings.ToLower(p.Post+" "+agencies[p.AgencyID]), query):
			byPlace = append(byPlace, p)
		}
	}
	found := append(byName, byPlace...)
	return found[:min(len(found), most)]
}

// AgencyNames are the short names of the agencies by id.
func AgencyNames(agencies []data.Agency) map[string]string {
	names := make(map[string]string, len(agencies))
	for _, a := range agencies {
		names[a.ID] = a.Short()
	}
	return names
}
