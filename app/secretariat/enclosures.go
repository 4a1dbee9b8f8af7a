package secretariat

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/privacy"
)

// Enclosing is a file that is to hang on a meeting, a follow-up or a letter.
type Enclosing struct {
	Kind data.EnclosureKind
	// FollowUpID is for data.Evidence, LetterID for data.SignedLetter and
	// data.LetterAttachment, MeetingID for all other kinds.
	MeetingID, FollowUpID, LetterID string
	// DayID may be empty.
	DayID string
	// Name is what the file is called on the computer. Only its ending is looked at:
	// the file is kept under a neutral name, because people write names into names.
	Name    string
	Content []byte
	Caption string
}

// Enclose hangs a file on its record, behind those of its kind, also when the
// minutes are final. The scan of a signed letter makes one that waits for its
// signature Ditandatangani; what is attached to a letter goes with it and can't be
// changed once it is issued. Pictures are set upright, shrunk, and freed of what a camera
// writes into them. findings are what looks like personal data in the caption; it
// is kept, and the user told.
func (d *Desk) Enclose(ctx context.Context, e Enclosing) (id string, findings []privacy.Finding, err error) {
	content, ending, err := fitFile(e)
	if err != nil {
		return "", nil, err
	}
	enclosure := data.Enclosure{
		ID: NewID(), Kind: e.Kind, MeetingID: e.MeetingID, FollowUpID: e.FollowUpID, LetterID: e.LetterID, DayID: e.DayID,
		Caption: strings.TrimSpace(plainLine(e.Caption)),
	}
	action := "lampirkan " + string(e.Kind)
	err = d.store.Do(ctx, data.Action{Name: action}, func(tx data.Tx) error {
		if err := refuseAttaching(tx, enclosure); err != nil {
			return err
		}
		files, err := filesBeside(tx, enclosure)
		if err != nil {
			return err
		}
		sum, err := tx.PutBlob(content)
		if err != nil {
			return err
		}
		attachment := data.Attachment{ID: NewID(), Name: neutralName(e.Kind, ending, files), SHA256: sum, Size: int64(len(content))}
		enclosure.AttachmentID, enclosure.Position = attachment.ID, positionStep
		if n := len(files); n > 0 {
			enclosure.Position += files[n-1].Enclosure.Position
		}
		if err := putAll(tx, []data.Record{&attachment, &enclosure}); err != nil {
			return err
		}
		return followScan(tx, enclosure)
	})
	return enclosure.ID, privacy.Find(enclosure.Caption, privacy.Options{}), err
}

// filesBeside lists the files of the same kind on the same record, in order.
func filesBeside(r data.Reader, e data.Enclosure) (files []data.EnclosedFile, err error) {
	switch {
	case e.Kind == data.Evidence:
		return r.Evidence(e.FollowUpID)
	case e.LetterID != "":
		letter, err := r.LetterFile(e.LetterID)
		return ofKind(letter.Files, e.Kind), err
	}
	dossier, err := r.Dossier(e.MeetingID)
	return ofKind(dossier.Files, e.Kind), err
}

func ofKind(files []data.EnclosedFile, kind data.EnclosureKind) []data.EnclosedFile {
	return slices.DeleteFunc(files, func(f data.EnclosedFile) bool { return f.Enclosure.Kind != kind })
}

// neutralNames are what files are called, by kind.
var neutralNames = map[data.EnclosureKind]string{
	data.Photo: "Foto", data.InvitationScan: "Undangan", data.SignedAttendance: "Daftar hadir bertanda tangan",
	data.SignedMinutes: "Notula bertanda tangan", data.Evidence: "Data dukung",
	data.SignedLetter: "Surat bertanda tangan", data.LetterAttachment: "Lampiran surat",
}

// neutralName is the first name of that kind that is still free: "Foto 3.jpg".
func neutralName(kind data.EnclosureKind, ending string, files []data.EnclosedFile) string {
	for n := len(files) + 1; ; n++ {
		name := fmt.Sprintf("%s %d%s", neutralNames[kind], n, ending)
		if !slices.ContainsFunc(files, func(f data.EnclosedFile) bool { return f.Attachment.Name == name }) {
			return name
		}
	}
}

// Enclosures lists the files that hang on a meeting, in order.
func (d *Desk) Enclosures(ctx context.Context, meetingID string) ([]data.EnclosedFile, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.EnclosedFile, error) {
		dossier, err := r.Dossier(meetingID)
		return dossier.Files, err
	})
}

// Evidence lists the data dukung of a follow-up, in order.
func (d *Desk) Evidence(ctx context.Context, followUpID string) ([]data.EnclosedFile, error) {
	return view(ctx, d.store, func(r data.Reader) ([]data.EnclosedFile, error) { return r.Evidence(followUpID) })
}

// EnclosureContent is the file of an enclosure under its neutral name.
func (d *Desk) EnclosureContent(ctx context.Context, id string) (name string, content []byte, err error) {
	err = d.store.View(ctx, func(r data.Reader) error {
		var enclosure data.Enclosure
		var attachment data.Attachment
		if err := r.Get(id, &enclosure); err != nil {
			return err
		}
		if err := r.Get(enclosure.AttachmentID, &attachment); err != nil {
			return err
		}
		name = attachment.Name
		content, err = r.Blob(attachment.SHA256)
		return err
	})
	return name, content, err
}

// SetCaption changes what stands under a photo; successive changes are one.
func (d *Desk) SetCaption(ctx context.Context, id, caption string) error {
	const action = "ubah keterangan lampiran"
	return d.changeEnclosure(ctx, data.Action{Name: action, Session: action + " " + id}, id, func(e *data.Enclosure) {
		e.Caption = strings.TrimSpace(plainLine(caption))
	})
}

// SetEnclosureDay says which day of the meeting a file belongs to; "" for none.
func (d *Desk) SetEnclosureDay(ctx context.Context, id, dayID string) error {
	return d.changeEnclosure(ctx, data.Action{Name: "ubah hari lampiran"}, id, func(e *data.Enclosure) { e.DayID = dayID })
}

func (d *Desk) changeEnclosure(ctx context.Context, action data.Action, id string, change func(*data.Enclosure)) error {
	return d.store.Do(ctx, action, func(tx data.Tx) error {
		var enclosure data.Enclosure
		if err := tx.Get(id, &enclosure); err != nil {
			return err
		}
		if err := refuseAttaching(tx, enclosure); err != nil {
			return err
		}
		change(&enclosure)
		return tx.Put(&enclosure)
	})
}

// MoveEnclosure moves a file up (negative) or down among those of its kind.
func (d *Desk) MoveEnclosure(ctx context.Context, id string, steps int) error {
	return d.store.Do(ctx, data.Action{Name: "pindahkan lampiran"}, func(tx data.Tx) error {
		var enclosure data.Enclosure
		if err := tx.Get(id, &enclosure); err != nil {
			return err
		}
		if err := refuseAttaching(tx, enclosure); err != nil {
			return err
		}
		files, err := filesBeside(tx, enclosure)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(files, func(f data.EnclosedFile) bool { return f.Enclosure.ID == id })
		to := at + steps
		if at < 0 || to < 0 || to >= len(files) {
			return nil
		}
		file := files[at]
		files = slices.Insert(slices.Delete(files, at, at+1), to, file)
		var records []data.Record
		for i := range files {
			files[i].Enclosure.Position = (i + 1) * positionStep
			records = append(records, &files[i].Enclosure)
		}
		return putAll(tx, records)
	})
}

// RemoveEnclosure takes a file off its record; Undo brings it back.
func (d *Desk) RemoveEnclosure(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus lampiran"}, func(tx data.Tx) error {
		var enclosure data.Enclosure
		if err := tx.Get(id, &enclosure); err != nil {
			return err
		}
		if err := refuseAttaching(tx, enclosure); err != nil {
			return err
		}
		if err := tx.Delete(&enclosure); err != nil {
			return err
		}
		if err := tx.Delete(&data.Attachment{ID: enclosure.AttachmentID}); err != nil {
			return err
		}
		return followScan(tx, enclosure)
	})
}

// Content is the bytes of a file.
func (d *Desk) Content(ctx context.Context, file data.Attachment) ([]byte, error) {
	return view(ctx, d.store, func(r data.Reader) ([]byte, error) { return r.Blob(file.SHA256) })
}
