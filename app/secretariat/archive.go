package secretariat

import (
	"context"
	"encoding/json"
	"fmt"

	"gugustugas/data"
)

// Minutes is the snapshot that is printed. Final minutes print what was archived,
// whatever has become of people, posts or the office since.
func (d *Desk) Minutes(ctx context.Context, meetingID string) (data.MinutesSnapshot, error) {
	return view(ctx, d.store, func(r data.Reader) (data.MinutesSnapshot, error) { return minutes(r, meetingID) })
}

func minutes(r data.Reader, meetingID string) (data.MinutesSnapshot, error) {
	document, err := archived(r, meetingID)
	switch {
	case err != nil:
		return data.MinutesSnapshot{}, err
	case document != nil:
		return frozen(r, *document)
	}
	return presentMinutes(r, meetingID)
}

// presentMinutes is the snapshot of the records as they are now.
func presentMinutes(r data.Reader, meetingID string) (data.MinutesSnapshot, error) {
	with, err := readStationery(r)
	if err != nil {
		return data.MinutesSnapshot{}, err
	}
	dossier, err := r.Dossier(meetingID)
	if err != nil {
		return data.MinutesSnapshot{}, err
	}
	return SnapshotMinutes(with, dossier), nil
}

// archived is the paper of minutes that are final now; nil while they are not, and
// for minutes that came into the file as final.
func archived(r data.Reader, meetingID string) (*data.Document, error) {
	var meeting data.Meeting
	if err := r.Get(meetingID, &meeting); err != nil || !meeting.State.Locked() {
		return nil, err
	}
	documents, err := r.Documents(meetingID)
	for i := range documents {
		if documents[i].Kind == data.MinutesDocument && documents[i].Revision == meeting.Revision {
			return &documents[i], err
		}
	}
	return nil, err
}

// frozen is the snapshot that an archived paper was made of.
func frozen(r data.Reader, document data.Document) (s data.MinutesSnapshot, err error) {
	if err := thaw(r, document, &s); err != nil {
		return s, err
	}
	return s, thawCrest(r, s.Office.Crest)
}

// frozenLetter is the same for a letter.
func frozenLetter(r data.Reader, document data.Document) (s data.LetterSnapshot, err error) {
	if err := thaw(r, document, &s); err != nil {
		return s, err
	}
	return s, thawCrest(r, s.Office.Crest)
}

// thaw reads the snapshot of an archived paper into a snapshot of its kind.
func thaw(r data.Reader, document data.Document, into any) error {
	text, err := r.Blob(document.Snapshot)
	if err != nil {
		return fmt.Errorf("snapshot of %s: %w", document.Code, err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		return fmt.Errorf("read the snapshot of %s: %w", document.Code, err)
	}
	return nil
}

// thawCrest fills in the picture of a kop, of which a snapshot keeps only the
// SHA-256.
func thawCrest(r data.Reader, crest *data.Crest) (err error) {
	if crest == nil || crest.SHA256 == "" {
		return nil
	}
	if crest.Content, err = r.Blob(crest.SHA256); err != nil {
		return fmt.Errorf("crest of an archived paper: %w", err)
	}
	return nil
}

// Archive lists the papers of a meeting in the archive, the newest first; of all
// meetings for an empty id.
func (d *Desk) Archive(ctx context.Context, meetingID string) ([]data.Document, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.Document, error) { return r.Documents(meetingID) })
}

// Archived is a paper as it was issued, byte by byte, with what it was made of:
// Snapshot for minutes, Letter for a letter.
type Archived struct {
	Document data.Document
	PDF      []byte
	Snapshot data.MinutesSnapshot
	Letter   *data.LetterSnapshot
}

// Source is the snapshot that the paper was drawn from.
func (a Archived) Source() any {
	if a.Letter != nil {
		return *a.Letter
	}
	return a.Snapshot
}

// Reprint takes a paper out of the archive. Its bytes are checked against its
// SHA-256 as they are read.
func (d *Desk) Reprint(ctx context.Context, documentID string) (Archived, error) {
	return view(ctx, d.store, func(r data.Reader) (Archived, error) {
		var document data.Document
		if err := r.Get(documentID, &document); err != nil {
			return Archived{}, err
		}
		return takeOut(r, document)
	})
}

// FinalMinutes takes the paper of final minutes out of the archive; ok is false
// for minutes that are not final or have no paper there.
func (d *Desk) FinalMinutes(ctx context.Context, meetingID string) (paper Archived, ok bool, err error) {
	err = d.store.View(ctx, func(r data.Reader) error {
		document, err := archived(r, meetingID)
		if err != nil || document == nil {
			return err
		}
		ok = true
		paper, err = takeOut(r, *document)
		return err
	})
	return paper, ok && err == nil, err
}

// IssuedLetter takes the newest paper of a letter out of the archive; ok is false for
// a konsep.
func (d *Desk) IssuedLetter(ctx context.Context, id string) (paper Archived, ok bool, err error) {
	err = d.store.View(ctx, func(r data.Reader) error {
		file, err := r.LetterFile(id)
		if err != nil || !file.Letter.Locked() || len(file.Documents) == 0 {
			return err
		}
		ok = true
		paper, err = takeOut(r, file.Documents[0])
		return err
	})
	return paper, ok && err == nil, err
}

func takeOut(r data.Reader, document data.Document) (a Archived, err error) {
	a.Document = document
	if document.LetterID == "" {
		a.Snapshot, err = frozen(r, document)
	} else {
		var letter data.LetterSnapshot
		letter, err = frozenLetter(r, document)
		a.Letter = &letter
	}
	if err != nil {
		return a, err
	}
	a.PDF, err = r.Blob(document.PDF)
	return a, err
}
