package secretariat

import (
	"context"
	"fmt"
	"slices"

	"gugustugas/data"
)

// MeetingPapers is what the papers of a meeting are made of that print its files:
// Dokumentasi and Berkas rapat.
type MeetingPapers struct {
	// Minutes is the snapshot: that of the archive where the minutes are final.
	Minutes data.MinutesSnapshot
	// Archived is the PDF of final minutes; nil while they are a konsep.
	Archived []byte
	Files    []data.FileContent
}

// Papers reads what the papers of a meeting are made of from one state of the
// records, with the files of the kinds asked for; of all kinds for none.
func (d *Desk) Papers(ctx context.Context, meetingID string, kinds ...data.EnclosureKind) (MeetingPapers, error) {
	return view(ctx, d.store, func(r data.Reader) (p MeetingPapers, err error) {
		dossier, err := r.Dossier(meetingID)
		if err != nil {
			return p, err
		}
		document, err := archived(r, meetingID)
		if err != nil {
			return p, err
		}
		if document != nil {
			final, err := takeOut(r, *document)
			if err != nil {
				return p, err
			}
			p.Minutes, p.Archived = final.Snapshot, final.PDF
		} else {
			with, err := readStationery(r)
			if err != nil {
				return p, err
			}
			p.Minutes = SnapshotMinutes(with, dossier)
		}
		for _, file := range dossier.Files {
			if len(kinds) > 0 && !slices.Contains(kinds, file.Enclosure.Kind) {
				continue
			}
			content, err := r.Blob(file.Attachment.SHA256)
			if err != nil {
				return p, fmt.Errorf("file %s of %s: %w", file.Attachment.Name, p.Minutes.Code, err)
			}
			p.Files = append(p.Files, data.FileContent{EnclosedFile: file, Content: content})
		}
		return p, nil
	})
}
