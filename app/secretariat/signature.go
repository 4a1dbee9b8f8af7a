package secretariat

import (
	"fmt"

	"gugustugas/data"
)

// followScan lets a scan of the signed paper that came or went say whether minutes
// or a letter are signed.
func followScan(tx data.Tx, e data.Enclosure) error {
	switch e.Kind {
	case data.SignedMinutes:
		return followSignature(tx, e.MeetingID)
	case data.SignedLetter:
		return followLetterSignature(tx, e.LetterID)
	}
	return nil
}

// followSignature makes final minutes Ditandatangani while a scan of the signed
// paper hangs on them, and Final again when it is taken away.
func followSignature(tx data.Tx, meetingID string) error {
	document, err := archived(tx, meetingID)
	if err != nil {
		return err
	}
	dossier, err := tx.Dossier(meetingID)
	if err != nil || !dossier.Meeting.State.Locked() {
		return err
	}
	meeting := dossier.Meeting
	meeting.State = data.Final
	signed, err := signedSince(tx, document, ofKind(dossier.Files, data.SignedMinutes))
	if err != nil {
		return err
	}
	if signed {
		meeting.State = data.Signed
	}
	return tx.Put(&meeting)
}

// followLetterSignature does the same for a letter that waits for its signature or
// its number. One that was noted as signed by hand stays so without a scan.
func followLetterSignature(tx data.Tx, letterID string) error {
	f, err := tx.LetterFile(letterID)
	if err != nil || len(f.Documents) == 0 {
		return err
	}
	letter := f.Letter
	if letter.State != data.LetterFinal && (letter.State != data.LetterSigned || letter.SignedOn != "") {
		return nil
	}
	letter.State = data.LetterFinal
	signed, err := signedSince(tx, &f.Documents[0], ofKind(f.Files, data.SignedLetter))
	if err != nil {
		return err
	}
	if signed {
		letter.State = data.LetterSigned
	}
	return tx.Put(&letter)
}

// signedSince says whether one of the scans came after the paper that is final now.
// A scan of an earlier revision signs nothing. Minutes that came into the file as
// final have no paper, and any scan signs them.
func signedSince(r data.Reader, document *data.Document, scans []data.EnclosedFile) (bool, error) {
	issued := int64(0)
	if document != nil {
		var err error
		if issued, err = firstChange(r, document.ID); err != nil {
			return false, err
		}
	}
	for _, scan := range scans {
		added, err := firstChange(r, scan.Enclosure.ID)
		if err != nil || added > issued {
			return err == nil, err
		}
	}
	return false, nil
}

// firstChange is the running number under which a record came into the file.
// Clocks can be set back; these numbers can't.
func firstChange(r data.Reader, recordID string) (int64, error) {
	const all = 1 << 20
	changes, err := r.ChangesOf(recordID, all)
	if err != nil || len(changes) == 0 {
		return 0, err
	}
	return changes[len(changes)-1].ID, nil
}

// refuseAttaching keeps what is attached to an issued letter as it is, and takes no
// scan of a signed paper for one that was never printed for signature.
func refuseAttaching(r data.Reader, e data.Enclosure) error {
	if e.LetterID == "" {
		return nil
	}
	var letter data.Letter
	if err := r.Get(e.LetterID, &letter); err != nil {
		return err
	}
	switch {
	case e.Kind == data.LetterAttachment && letter.Locked():
		return issuedFault(letter)
	case e.Kind == data.SignedLetter && !letter.Locked() && letter.Revision == 0:
		return data.Fault(fmt.Sprintf("%s masih konsep, jadi belum ada naskah bertanda tangan; belum dilampirkan, cetak untuk ditandatangani dahulu.", letter.Code), data.ErrInvalid)
	}
	return nil
}

// issuedFault says that the content of a letter can't be changed any more.
func issuedFault(letter data.Letter) error {
	return data.Fault(fmt.Sprintf("%s sudah diterbitkan, jadi isinya tidak diubah; buka perbaikan dengan alasan dahulu.", letter.Code), data.ErrFinal)
}
