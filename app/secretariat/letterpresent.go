package secretariat

import (
	"strconv"

	"gugustugas/data"
)

// presentLetter is the snapshot of a letter as its records are now.
func presentLetter(r data.Reader, letterID string) (s data.LetterSnapshot, err error) {
	f, err := r.LetterFile(letterID)
	if err != nil {
		return s, err
	}
	office, err := r.Office()
	if err != nil {
		return s, err
	}
	l := f.Letter
	s = data.LetterSnapshot{
		Code: l.Code, Kind: l.Kind, Office: snapshotOffice(office), State: l.State, Revision: l.Revision,
		RevisionReason: l.RevisionReason, Security: l.Security, Speed: l.Speed, Classification: l.Classification,
		Date: l.Date, Subject: l.Subject, AttachmentNote: l.AttachmentNote, Addressing: l.Addressing,
		Recipients: addresseeSnapshots(f.Recipients), Copies: addresseeSnapshots(f.Copies), Via: l.Via, Contact: l.Contact,
		Basis: lines(l.Basis), Body: l.Body, AnnexTitle: l.AnnexTitle, Annex: l.Annex, Initials: l.Initials,
	}
	if f.Number != nil {
		s.Number, s.Numbered = f.Number.Text, true
		return s, nil
	}
	s.Number, err = blankNumber(r, l, office)
	return s, err
}

func addresseeSnapshots(list []data.Addressee) (shots []data.AddresseeSnapshot) {
	for _, a := range list {
		shots = append(shots, data.AddresseeSnapshot{
			ID: a.ID, AgencyID: a.AgencyID, Name: a.Name, Place: a.Place, Salutation: a.Salutation, CopyNumber: a.CopyNumber,
		})
	}
	return shots
}

// blankNumber is the number of a letter that has none yet, with room to write;
// empty for a kind in no register. Without a date the year is that of its code.
func blankNumber(r data.Reader, l data.Letter, office data.Office) (string, error) {
	year := l.Date.Year()
	if year == 0 && len(l.Code) > 6 {
		year, _ = strconv.Atoi(l.Code[2:6])
	}
	register, err := registerFor(r, l.Kind, year)
	if err != nil || register == nil {
		return "", err
	}
	return register.Compose(l.Classification, office.ShortName, 0, "", l.Date), nil
}
