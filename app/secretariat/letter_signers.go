package secretariat

import (
	"cmp"
	"context"
	"regexp"
	"slices"
	"strings"

	"gugustugas/data"
)

// SignerChoice is somebody who may sign a letter, in the quality proposed.
type SignerChoice struct {
	// Signing is ready for the letter: person, status, post, and whether rank and NIP
	// are left out. Behalves and As are further proposals.
	Signing data.Signing
	Person  data.Person
	// Agency is the short name of the signer's agency.
	Agency string
	// Seat is nil for somebody of the office who has none in the task force.
	Seat *data.Seat
	// Letterhead is the kop that goes with the signature.
	Letterhead data.LetterheadKind
	// Behalves are the superiors whom this one may sign for.
	Behalves []Behalf
	// As is the line of the seat: "selaku Ketua Harian Gugus Tugas".
	As string
}

// Behalf is a superior after a.n., and the post between before u.b.
type Behalf struct{ OnBehalf, Under string }

// Signers lists who may sign on a date: who holds a seat of the task force then,
// from the top, and after them the people of the office that have a post.
func (d *Desk) Signers(ctx context.Context, on data.Date) ([]SignerChoice, error) {
	return view(ctx, d.store, func(r data.Reader) ([]SignerChoice, error) {
		office, err := r.Office()
		if err != nil {
			return nil, err
		}
		if on == "" {
			on = d.Today(office.Zone)
		}
		roster, err := r.Roster(on)
		if err != nil {
			return nil, err
		}
		agencies, err := r.Agencies()
		if err != nil {
			return nil, err
		}
		people, err := r.People()
		return signers(office, roster, agencies, people), err
	})
}

func signers(office data.Office, roster data.Roster, agencies []data.Agency, people []data.Person) (list []SignerChoice) {
	ranks := ladder{office: office, roster: roster}
	agencyOf := func(p data.Person) data.Agency {
		if i := find(agencies, p.AgencyID); i >= 0 {
			return agencies[i]
		}
		return data.Agency{}
	}
	has := func(personID, post string) bool {
		return slices.ContainsFunc(list, func(c SignerChoice) bool {
			return c.Signing.PersonID == personID && c.Signing.Post == post
		})
	}
	lines := slices.Clone(roster.Lines)
	slices.SortStableFunc(lines, func(a, b data.RosterLine) int { return cmp.Compare(a.Seat.Role.Rank(), b.Seat.Role.Rank()) })
	for _, line := range lines {
		if line.Holding == nil || line.Person == nil {
			continue
		}
		post := linePost(line)
		if post == "" || has(line.Person.ID, post) {
			continue
		}
		officer := data.Officer{PersonID: line.Person.ID, Status: line.Holding.Status, Post: post}
		agency := agencyOf(*line.Person)
		if line.Agency != nil {
			agency = *line.Agency
		}
		choice := ranks.choice(officer, *line.Person, agency)
		choice.Seat, choice.As = copyOf(line.Seat), "selaku "+string(line.Seat.Role)+" Gugus Tugas"
		list = append(list, choice)
	}
	for _, person := range people {
		if agency := agencyOf(person); person.Post != "" && isOwnAgency(office, agency) && !has(person.ID, person.Post) {
			list = append(list, ranks.choice(data.Officer{PersonID: person.ID, Post: person.Post}, person, agency))
		}
	}
	return list
}

// ladder knows the posts above each other in the government of the office.
type ladder struct {
	office data.Office
	roster data.Roster
}

func (k ladder) choice(officer data.Officer, person data.Person, agency data.Agency) SignerChoice {
	c := SignerChoice{Signing: data.Signing{Officer: officer}, Person: person, Agency: agency.Short()}
	own := agency.ID != "" && isOwnAgency(k.office, agency)
	regent := Behalf{OnBehalf: k.regent()}
	secretary := regionalSecretary(k.regent())
	switch {
	case isRegent(officer.Post):
		c.Letterhead = data.RegentLetterhead
		c.Signing.HideRank, c.Signing.HideNumber = true, true
		if strings.HasPrefix(officer.Post, "Wakil") {
			c.Behalves = []Behalf{regent}
		}
	case isSecretary(officer.Post):
		c.Letterhead, c.Behalves = data.SecretariatLetterhead, []Behalf{regent}
	case strings.HasPrefix(officer.Post, "Asisten "):
		c.Letterhead = data.SecretariatLetterhead
		c.Behalves = []Behalf{{OnBehalf: secretary}, {OnBehalf: regent.OnBehalf, Under: secretary}}
	case own && isHead(officer.Post):
		c.Letterhead, c.Behalves = data.OfficeLetterhead, []Behalf{{OnBehalf: regent.OnBehalf, Under: secretary}}
	case own:
		c.Letterhead, c.Behalves = data.OfficeLetterhead, []Behalf{{OnBehalf: "Kepala " + officeWord(k.office)}}
	default:
		c.Letterhead = data.TaskForceLetterhead
	}
	if regent.OnBehalf == "" {
		c.Behalves = slices.DeleteFunc(c.Behalves, func(b Behalf) bool { return b.OnBehalf == "" || b.Under == "" && b.OnBehalf == secretary })
	}
	return c
}

var (
	regentPost    = regexp.MustCompile(`(?i)^(wakil )?(bupati|wali ?kota|gubernur)\b`)
	secretaryPost = regexp.MustCompile(`(?i)^sekretaris daerah\b`)
	headPost      = regexp.MustCompile(`(?i)^kepala (dinas|badan|kantor)\b`)
)

func isRegent(post string) bool { return regentPost.MatchString(post) }

func isSecretary(post string) bool { return secretaryPost.MatchString(post) }

func isHead(post string) bool { return headPost.MatchString(post) }

// regent is the post at the head of the region: of the roster, else from the first
// line of the kop; empty where neither tells.
func (k ladder) regent() string {
	for _, line := range k.roster.Lines {
		if isRegent(line.Seat.Post) && !strings.HasPrefix(line.Seat.Post, "Wakil") {
			return line.Seat.Post
		}
	}
	return regentOf(k.office)
}

func regentOf(office data.Office) string {
	words := strings.Fields(strings.ToLower(office.Government))
	for i, word := range words {
		words[i] = strings.ToUpper(word[:1]) + word[1:]
	}
	region := strings.Join(words, " ")
	for _, level := range []struct{ region, post string }{
		{"Pemerintah Kabupaten ", "Bupati "}, {"Pemerintah Kota ", "Wali Kota "}, {"Pemerintah Provinsi ", "Gubernur "},
	} {
		if name, ok := strings.CutPrefix(region, level.region); ok {
			return level.post + name
		}
	}
	return ""
}

// regionOf parts the head of a region into its level and name: "Kabupaten", "Kutai
// Timur".
func regionOf(regent string) (level, name string) {
	if name, ok := strings.CutPrefix(regent, "Bupati "); ok {
		return "Kabupaten", name
	}
	if name, ok := strings.CutPrefix(regent, "Wali Kota "); ok {
		return "Kota", name
	}
	return "", ""
}

// regionalSecretary is the post of the Sekretaris Daerah under a regent.
func regionalSecretary(regent string) string {
	level, name := regionOf(regent)
	return strings.TrimSpace("Sekretaris Daerah " + strings.TrimSpace(level+" "+name))
}

// officeWord is what the office is: Dinas, Badan or Kantor.
func officeWord(office data.Office) string {
	word, _, _ := strings.Cut(strings.TrimSpace(office.FullName), " ")
	return cmp.Or(word, "Dinas")
}

// PartyOf is a person as a letter names one: sent, signing, or witnessing.
func PartyOf(p data.Person) data.LetterParty {
	return data.LetterParty{PersonID: p.ID, Name: p.Titled(), Rank: p.Rank, Number: personNumber(p), Post: p.Post}
}
