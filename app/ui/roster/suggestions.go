package roster

import (
	"slices"
	"strings"

	"gugustugas/app/ui/fields"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

const mostOffered = 6

// likeAny suggests those of a list of words that hold a text, the very word
// first, so that Enter takes what was typed; all at the start.
func likeAny(words []string) func(string) []fields.Offer {
	return func(text string) (found []fields.Offer) {
		for _, word := range words {
			if strings.EqualFold(word, text) {
				found = slices.Insert(found, 0, fields.Offer{Text: word})
			} else if strings.Contains(strings.ToLower(word), strings.ToLower(text)) {
				found = append(found, fields.Offer{Text: word})
			}
		}
		return found[:min(len(found), 9)]
	}
}

func roleNames() (names []string) {
	for _, role := range data.SeatRoles() {
		names = append(names, string(role))
	}
	return names
}

// groupNames are the usual sub gugus tugas and those of the decree.
func (a *aside) groupNames() []string {
	names := data.SubTaskForces()
	for _, line := range a.page.view.roster.Lines {
		if g := line.Seat.SubTaskForce; g != "" && !slices.Contains(names, g) {
			names = append(names, g)
		}
	}
	return names
}

// agenciesLike finds agencies by a part of any spelling.
func agenciesLike(agencies []data.Agency, text string) (found []fields.Offer) {
	for _, a := range agencies {
		if len(found) == mostOffered {
			break
		}
		spelled := strings.ToLower(strings.Join(a.Spellings(), "\n"))
		if strings.Contains(spelled, strings.ToLower(text)) {
			found = append(found, fields.Offer{Text: a.Name, Note: a.ShortName})
		}
	}
	return found
}

// agencyNamed finds an agency by one of its spellings.
func agencyNamed(agencies []data.Agency, text string) (data.Agency, bool) {
	for _, a := range agencies {
		for _, spelling := range a.Spellings() {
			if strings.EqualFold(spelling, text) && text != "" {
				return a, true
			}
		}
	}
	return data.Agency{}, false
}

// rankNames are what the rank of somebody with such a number is chosen from.
func rankNames(numberKind string) (names []string) {
	if numberKind == string(indonesian.NIPPPK) {
		return indonesian.PPPKGroups()
	}
	for _, r := range indonesian.Ranks() {
		names = append(names, r.Name+", "+r.Group)
	}
	return names
}
