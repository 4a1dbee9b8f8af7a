package secretariat

import (
	"cmp"
	"slices"
	"strings"

	"gugustugas/data"
)

// address fills in who the letter goes to: the agencies asked for, else those that
// the kind is for.
func (w *writing) address(copies []string) {
	l := w.letter()
	var to, also []data.Addressee
	switch {
	case len(w.n.AgencyIDs) > 0:
		for _, id := range w.n.AgencyIDs {
			if agency := w.facts.agency(id); agency.ID != "" {
				to = append(to, w.facts.AddresseeOf(agency))
			}
		}
	case l.Kind == data.InvitationLetter && w.facts.Meeting != nil:
		to, also = w.invited()
	case l.Kind == data.ReportRequest:
		to, _ = w.seated(nil)
	case l.Kind == data.ProgressLetter:
		to = w.chairman()
	case l.Kind == data.MemoLetter:
		to = w.superior()
	}
	for _, name := range copies {
		if line := (&filling{view: fieldView{LetterFacts: w.facts}}).line(name); !named(also, line) {
			also = append(also, data.Addressee{Name: line})
		}
	}
	if len(to) > mostTogether && l.Addressing == data.AddressedTogether {
		l.Addressing = data.AddressedByList
	}
	w.facts.File.Recipients, w.facts.File.Copies = w.listed(to, data.Recipient), w.listed(also, data.CarbonCopy)
}

func named(list []data.Addressee, name string) bool {
	return slices.ContainsFunc(list, func(a data.Addressee) bool { return strings.EqualFold(a.Name, name) })
}

// listed gives addressees their ids and places.
func (w *writing) listed(list []data.Addressee, role data.AddresseeRole) []data.Addressee {
	for i := range list {
		list[i].ID, list[i].LetterID, list[i].Role, list[i].Position = NewID(), w.letter().ID, role, (i+1)*positionStep
	}
	return list
}

// invited are those whom an invitation goes to, one for each agency: who stands on
// the attendance list, or before anybody does, the seats in force on the first day.
// Those above the signer get it as tembusan, the office itself not at all.
func (w *writing) invited() (to, copies []data.Addressee) { return w.seated(w.invitedAgencies()) }

// seated are the agencies given, else all of the task force, and those above them.
func (w *writing) seated(agencies []data.Agency) (to, copies []data.Addressee) {
	seen := map[string]bool{}
	for _, line := range w.facts.Roster.Lines {
		above := isRegent(line.Seat.Post) || isSecretary(line.Seat.Post)
		switch {
		case above && !seen[line.Seat.Post]:
			seen[line.Seat.Post] = true
			copies = append(copies, data.Addressee{AgencyID: line.Seat.AgencyID, Name: line.Seat.Post, Place: w.facts.home(), Salutation: w.facts.salutationOf(line)})
		case len(agencies) > 0 || above:
		case line.Agency != nil && !seen[line.Agency.ID] && !w.facts.isOwn(*line.Agency):
			seen[line.Agency.ID] = true
			to = append(to, w.facts.AddresseeOf(*line.Agency))
		case line.Agency == nil && line.Seat.Post != "" && !seen[line.Seat.Post]:
			seen[line.Seat.Post] = true
			to = append(to, data.Addressee{Name: line.Seat.Post, Place: w.facts.home(), Salutation: w.facts.salutationOf(line)})
		}
	}
	for _, agency := range agencies {
		to = append(to, w.facts.AddresseeOf(agency))
	}
	return to, copies
}

// invitedAgencies are those of the attendance list, without the office itself. Who
// leads or writes the minutes stands there by itself and tells nothing.
func (w *writing) invitedAgencies() (agencies []data.Agency) {
	d := *w.facts.Meeting
	officers := []string{d.Meeting.Secretary.PersonID, d.Meeting.MinuteTaker.PersonID}
	for _, day := range d.Days {
		officers = append(officers, day.Chair.PersonID)
	}
	for _, p := range d.Participants {
		agencyID := p.AgencyID
		if agencyID == "" {
			agencyID = d.People[p.PersonID].AgencyID
		}
		agency := w.facts.agency(agencyID)
		switch {
		case p.Origin != data.Invited, p.PersonID != "" && slices.Contains(officers, p.PersonID):
		case agency.ID == "", w.facts.isOwn(agency), find(agencies, agency.ID) >= 0:
		default:
			agencies = append(agencies, agency)
		}
	}
	return agencies
}

// chairman is the head of the task force by the role of the seat. Where the office
// itself has that seat, its report goes up to the Pengarah, else to the head of the
// region.
func (w *writing) chairman() []data.Addressee {
	for _, role := range []data.SeatRole{"Ketua", "Pengarah"} {
		for _, line := range w.facts.Roster.Lines {
			own := line.Agency != nil && w.facts.isOwn(*line.Agency)
			if own || line.Seat.Post == "" || !strings.EqualFold(string(line.Seat.Role), string(role)) {
				continue
			}
			name := line.Seat.Post
			if role == "Ketua" {
				name += " selaku Ketua Gugus Tugas"
			}
			if isSecretary(line.Seat.Post) {
				w.letter().Via = ""
			}
			return []data.Addressee{{AgencyID: line.Seat.AgencyID, Name: name, Place: w.facts.home(), Salutation: w.facts.salutationOf(line)}}
		}
	}
	return w.one(w.facts.ladder().regent())
}

// superior is whom a nota dinas goes to: the head of the office, and where that one
// signs, the head of the region.
func (w *writing) superior() []data.Addressee {
	if post := w.letter().Signing.Post; isHead(post) || post == "" {
		return w.one(w.facts.ladder().regent())
	}
	return w.one(headOfAgency(data.Agency{Name: w.facts.Office.FullName}))
}

func (w *writing) one(post string) []data.Addressee {
	if post == "" {
		return nil
	}
	return []data.Addressee{{Name: post, Place: w.facts.home(), Salutation: everybody}}
}

// Others are the agencies beside the office itself, in the order of the list.
func (f LetterFacts) Others() []data.Agency {
	return slices.DeleteFunc(slices.Clone(f.Agencies), f.isOwn)
}

// AddresseeOf is an agency as a letter addresses it: by what its record says, else by
// the post of its seat.
func (f LetterFacts) AddresseeOf(agency data.Agency) data.Addressee {
	a := data.Addressee{AgencyID: agency.ID, Name: strings.TrimSpace(agency.Salutation), Place: f.placeOf(agency), Salutation: everybody}
	for _, line := range f.Roster.Lines {
		if line.Seat.AgencyID == agency.ID {
			a.Name, a.Salutation = cmp.Or(a.Name, postIn(agency, line.Seat.Post)), f.salutationOf(line)
			break
		}
	}
	a.Name = f.inRegion(cmp.Or(a.Name, headOfAgency(agency)))
	return a
}

// postIn is the post of a seat as another office reads it: "Camat" alone doesn't
// say of where.
func postIn(agency data.Agency, post string) string {
	if post == "" || strings.Contains(post, " ") {
		return post
	}
	if head := headOfAgency(agency); strings.HasPrefix(head, post+" ") {
		return head
	}
	return post + " " + agency.Name
}

// inRegion adds the region to the head of one of its offices.
func (f LetterFacts) inRegion(post string) string {
	level, region := regionOf(f.ladder().regent())
	if region == "" || !isHead(post) || strings.Contains(post, region) {
		return post
	}
	return post + " " + level + " " + region
}

// headOfAgency is the post at the head of an agency whose record doesn't tell.
func headOfAgency(agency data.Agency) string {
	word, _, _ := strings.Cut(agency.Name, " ")
	switch {
	case agency.Name == "":
		return ""
	case word == "Pengadilan":
		return "Ketua " + agency.Name
	case agency.Kind == data.District || word == "Kecamatan":
		return "Camat " + strings.TrimPrefix(agency.Name, "Kecamatan ")
	case slices.Contains([]string{"Dinas", "Badan", "Kantor", "Bagian", "Kepolisian", "Kejaksaan", "Lapas", "UPTD", "Puskesmas"}, word):
		return "Kepala " + agency.Name
	}
	return "Pimpinan " + agency.Name
}

// salutationOf is Bapak or Ibu for a holder whose sex is known.
func (f LetterFacts) salutationOf(line data.RosterLine) string {
	if line.Holding == nil || line.Person == nil {
		return everybody
	}
	switch line.Person.Sex {
	case data.Male:
		return "Bapak"
	case data.Female:
		return "Ibu"
	}
	return everybody
}

// placeOf is the line under an addressee: the last of the agency's address. A
// kecamatan without one sits in itself, any other where the office does.
func (f LetterFacts) placeOf(agency data.Agency) string {
	address := lines(agency.Address)
	if district, ok := strings.CutPrefix(agency.Name, "Kecamatan "); ok && len(address) == 0 {
		return "di " + district
	}
	if len(address) == 0 {
		return f.home()
	}
	last := address[len(address)-1]
	if strings.HasPrefix(strings.ToLower(last), "di ") {
		return last
	}
	return "di " + last
}

// home is the place of those who sit where the office does.
func (f LetterFacts) home() string {
	if f.Office.City == "" {
		return ""
	}
	return "di " + f.Office.City
}

// party puts those into a berita acara that its meeting names.
func (w *writing) party() {
	if w.letter().Kind != data.OfficialRecord || w.facts.Meeting == nil {
		return
	}
	d := *w.facts.Meeting
	for i, p := range d.Participants {
		if person := d.People[p.PersonID]; p.Origin == data.Invited && person.ID != "" {
			w.facts.File.Parties = append(w.facts.File.Parties, data.LetterParty{
				ID: NewID(), LetterID: w.letter().ID, Role: data.Party, Position: (i + 1) * positionStep,
				PersonID: person.ID, Name: person.Titled(), Rank: person.Rank, Number: personNumber(person), Post: p.Post,
			})
		}
	}
}
