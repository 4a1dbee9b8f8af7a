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
	// Files are those of the meeting. An undangan that was issued here stands in the
	// place of its scans, as the archive keeps it.
	Files []data.FileContent
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
		files := dossier.Files
		if len(kinds) == 0 || slices.Contains(kinds, data.InvitationScan) {
			if files, p.Files, err = issuedInvitation(r, meetingID, files); err != nil {
				return p, err
			}
		}
		for _, file := range files {
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

// issuedInvitation takes the newest undangan of a meeting out of the archive, and
// returns it with the files that still count beside it: all but the scans of an
// undangan. Without one all files count.
func issuedInvitation(r data.Reader, meetingID string, files []data.EnclosedFile) (rest []data.EnclosedFile, issued []data.FileContent, err error) {
	letters, err := r.Letters(data.LetterFilter{MeetingID: meetingID})
	if err != nil {
		return nil, nil, err
	}
	i := slices.IndexFunc(letters, IssuedInvitation)
	if i < 0 {
		return files, nil, nil
	}
	documents, err := r.DocumentsOfLetter(letters[i].ID)
	if err != nil || len(documents) == 0 {
		return files, nil, err
	}
	pdf, err := r.Blob(documents[0].PDF)
	if err != nil {
		return nil, nil, fmt.Errorf("undangan %s: %w", letters[i].Code, err)
	}
	letter := data.FileContent{Content: pdf}
	letter.Enclosure.Kind, letter.Attachment.Name = data.InvitationScan, "Undangan "+letters[i].Code+".pdf"
	rest = slices.DeleteFunc(slices.Clone(files), func(f data.EnclosedFile) bool { return f.Enclosure.Kind == data.InvitationScan })
	return rest, []data.FileContent{letter}, nil
}

// IssuedInvitation says whether a letter is an undangan that lies in the archive and
// was not voided.
func IssuedInvitation(l data.LetterSummary) bool {
	return l.Kind == data.InvitationLetter && l.Locked() && l.State != data.LetterVoid
}
