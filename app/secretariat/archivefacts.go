package secretariat

import (
	"context"
	"slices"

	"gugustugas/data"
)

// ArchiveFacts is what is known of one paper of the archive.
type ArchiveFacts struct {
	ArchivedLine
	// Revisions are all papers that it is a revision of or that are one of it, itself
	// included, the newest first.
	Revisions []data.Document
	// Scans are the files with the signed paper.
	Scans []data.EnclosedFile
}

// ArchiveFacts tells of a paper of the archive, or data.ErrNotFound.
func (d *Desk) ArchiveFacts(ctx context.Context, documentID string) (ArchiveFacts, error) {
	return view(ctx, d.store, func(r data.Reader) (f ArchiveFacts, err error) {
		list, err := archiveList(r, "")
		if err != nil {
			return f, err
		}
		at := slices.IndexFunc(list, func(l ArchivedLine) bool { return l.Document.ID == documentID })
		if at < 0 {
			return f, data.ErrNotFound
		}
		f.ArchivedLine = list[at]
		for _, line := range list {
			if paperKey(line.Document) == paperKey(f.Document) {
				f.Revisions = append(f.Revisions, line.Document)
			}
		}
		f.Scans, err = signedScans(r, f.Document)
		return f, err
	})
}

// signedScans are the scans of the signed paper that hang on its record.
func signedScans(r data.Reader, d data.Document) ([]data.EnclosedFile, error) {
	var files []data.EnclosedFile
	kind := data.SignedMinutes
	if d.LetterID != "" {
		letter, err := r.LetterFile(d.LetterID)
		if err != nil {
			return nil, err
		}
		files, kind = letter.Files, data.SignedLetter
	} else {
		dossier, err := r.Dossier(d.MeetingID)
		if err != nil {
			return nil, err
		}
		files = dossier.Files
	}
	return slices.DeleteFunc(slices.Clone(files), func(f data.EnclosedFile) bool { return f.Enclosure.Kind != kind }), nil
}
