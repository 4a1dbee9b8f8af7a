package writing

import (
	"slices"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// examine looks at a letter for what is missing, what contradicts, and personal
// data. It runs away from the UI goroutine.
func examine(facts secretariat.LetterFacts) verdict {
	return verdict{letter: secretariat.CheckLetter(facts), private: secretariat.CheckPaper(secretariat.SnapshotLetter(facts))}
}

// jumpRecord leads to the field that tells of a record.
func (v *View) jumpRecord(recordID string) {
	if v.draft != nil {
		v.jump(placeOf(v.draft.File(), recordID))
	}
}

// placeOf is the field that tells of a record of the letter; the text of the letter
// for any other.
func placeOf(file data.LetterFile, recordID string) string {
	addressed := func(list []data.Addressee) bool {
		return slices.ContainsFunc(list, func(a data.Addressee) bool { return a.ID == recordID })
	}
	switch {
	case addressed(file.Recipients):
		return secretariat.AtRecipients
	case addressed(file.Copies):
		return secretariat.AtCopies
	case slices.ContainsFunc(file.Parties, func(p data.LetterParty) bool { return p.ID == recordID }):
		return secretariat.AtParties
	case slices.ContainsFunc(file.Files, func(f data.EnclosedFile) bool { return f.Enclosure.ID == recordID }):
		return secretariat.AtFiles
	}
	return secretariat.AtBody
}
