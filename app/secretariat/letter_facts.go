package secretariat

import (
	"context"
	"strings"

	"gugustugas/data"
)

// LetterFacts is all that the paper of a letter is made from, read at once.
// SnapshotLetter needs nothing else.
type LetterFacts struct {
	File data.LetterFile
	Stationery
	// Register is the one that numbers the letter; nil for a kind without.
	Register *data.Register
	// Meeting is the one it came from; nil for none.
	Meeting *data.Dossier
	// Matters are the open follow-ups that may be told, of the meeting where there is
	// one.
	Matters  []data.Matter
	Agencies []data.Agency
	// People are the signer and those that may sign.
	People []data.Person
	// Roster is the task force of rosterDay.
	Roster data.Roster
	// Pages tells how many pages an attached file has, by its SHA-256.
	Pages map[string]int
	Today data.Date
}

// on is the day that the letter speaks from: its date, or today.
func (f LetterFacts) on() data.Date {
	if f.File.Letter.Date != "" {
		return f.File.Letter.Date
	}
	return f.Today
}

// rosterDay is the day whose task force the letter speaks of: its date, else the
// first day of its meeting, else today.
func (f LetterFacts) rosterDay() data.Date {
	if f.File.Letter.Date == "" && f.Meeting != nil {
		if first, _ := span(f.Meeting.Days); first != "" {
			return first
		}
	}
	return f.on()
}

// agency is the agency of an id; its name is empty for none.
func (f LetterFacts) agency(id string) data.Agency {
	if i := find(f.Agencies, id); i >= 0 {
		return f.Agencies[i]
	}
	return data.Agency{}
}

// letterFacts reads all that belongs to a letter.
func (d *Desk) letterFacts(r data.Reader, id string) (LetterFacts, error) {
	file, err := r.LetterFile(id)
	if err != nil {
		return LetterFacts{}, err
	}
	return d.factsOf(r, file)
}

// factsOf reads all around a letter, which may be one that is not written yet.
func (d *Desk) factsOf(r data.Reader, file data.LetterFile) (f LetterFacts, err error) {
	f.File = file
	if f.Stationery, err = readStationery(r); err != nil {
		return f, err
	}
	f.Today = d.Today(f.Office.Zone)
	if f.Agencies, err = r.Agencies(); err != nil {
		return f, err
	}
	if f.People, err = r.People(); err != nil {
		return f, err
	}
	if f.Register = file.Register; f.Register == nil {
		if f.Register, err = registerFor(r, file.Letter.Kind, f.on().Year()); err != nil {
			return f, err
		}
	}
	if err = f.readMeeting(r); err != nil {
		return f, err
	}
	if f.Roster, err = r.Roster(f.rosterDay()); err != nil {
		return f, err
	}
	return f, f.readPages(r)
}

// readMeeting reads the meeting and the open follow-ups. What was said of cases
// stands in no letter.
func (f *LetterFacts) readMeeting(r data.Reader) (err error) {
	if id := f.File.Letter.MeetingID; id != "" {
		dossier, err := r.Dossier(id)
		if err != nil {
			return err
		}
		f.Meeting = &dossier
	}
	f.Matters, err = openMatters(r, data.MatterFilter{MeetingID: f.File.Letter.MeetingID})
	return err
}

// readPages counts the pages of what is attached.
func (f *LetterFacts) readPages(r data.Reader) error {
	f.Pages = map[string]int{}
	for _, file := range f.File.Files {
		if file.Enclosure.Kind != data.LetterAttachment {
			continue
		}
		content, err := r.Blob(file.Attachment.SHA256)
		if err != nil {
			return err
		}
		f.Pages[file.Attachment.SHA256] = countPages(content)
	}
	return nil
}

// LetterFacts reads what the paper of a letter is made from.
func (d *Desk) LetterFacts(ctx context.Context, id string) (LetterFacts, error) {
	return view(ctx, d.store, func(r data.Reader) (LetterFacts, error) { return d.letterFacts(r, id) })
}

// isOwn says whether an agency is the office itself.
func (f LetterFacts) isOwn(agency data.Agency) bool { return isOwnAgency(f.Office, agency) }

// isOwnAgency compares the names of an agency with the profile of the office.
func isOwnAgency(office data.Office, agency data.Agency) bool {
	full := strings.ToLower(strings.TrimSpace(office.FullName))
	short, _, _ := strings.Cut(strings.ToLower(strings.TrimSpace(office.ShortName)), " ")
	for _, spelling := range agency.Spellings() {
		spelling = strings.ToLower(strings.TrimSpace(spelling))
		if spelling == "" {
			continue
		}
		if full != "" && (full == spelling || strings.HasPrefix(full, spelling+" ")) {
			return true
		}
		if short != "" && (short == spelling || strings.HasPrefix(spelling, short+" ")) {
			return true
		}
	}
	return false
}
