package secretariat

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"gugustugas/data"
	"gugustugas/data/markup"
)

// NewLetter is what a letter begins with; only Kind or TemplateID is needed.
type NewLetter struct {
	Kind data.LetterKind
	// TemplateID is the template; empty for the first of the kind.
	TemplateID string
	// MeetingID is the meeting that the facts come from.
	MeetingID string
	// AgencyIDs are the agencies that it goes to; empty for those that the kind is for.
	AgencyIDs []string
	// FollowUpIDs are the follow-ups that it asks for; empty for all that are open.
	FollowUpIDs []string
}

// mostTogether is how many addressees stand on the letter itself; more are listed
// on a sheet of their own.
const mostTogether = 5

// NewLetter writes a konsep with the facts of the record filled in, and returns its
// id. A kind whose text differs from agency to agency takes the first only: see
// NewLetters.
func (d *Desk) NewLetter(ctx context.Context, n NewLetter) (id string, err error) {
	err = d.store.Do(ctx, data.Action{Name: "tambah surat"}, func(tx data.Tx) error {
		id, err = d.newLetter(tx, n)
		return err
	})
	return id, err
}

// NewLetters writes one konsep for each agency as one action, and returns their ids.
func (d *Desk) NewLetters(ctx context.Context, n NewLetter) (ids []string, err error) {
	if len(n.AgencyIDs) == 0 {
		return nil, data.Fault("Belum ada instansi yang dipilih, jadi belum ada surat yang dibuat; pilih dahulu instansinya.", data.ErrInvalid)
	}
	err = d.store.Do(ctx, data.Action{Name: "tambah surat untuk setiap instansi"}, func(tx data.Tx) error {
		for _, agencyID := range n.AgencyIDs {
			one := n
			one.AgencyIDs = []string{agencyID}
			id, err := d.newLetter(tx, one)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return ids, nil
}

func (d *Desk) newLetter(tx data.Tx, n NewLetter) (string, error) {
	file, err := d.compose(tx, n)
	if err != nil {
		return "", err
	}
	l := &file.Letter
	office, err := tx.Office()
	if err != nil {
		return "", err
	}
	if l.Code, err = tx.NextLetterCode(cmp.Or(l.Date, d.Today(office.Zone)).Year()); err != nil {
		return "", err
	}
	return l.ID, putLetter(tx, file)
}

// putLetter writes a letter with its lists.
func putLetter(tx data.Tx, file data.LetterFile) error {
	records := []data.Record{&file.Letter}
	for _, list := range [][]data.Addressee{file.Recipients, file.Copies} {
		for i := range list {
			records = append(records, &list[i])
		}
	}
	for i := range file.Parties {
		records = append(records, &file.Parties[i])
	}
	return putAll(tx, records)
}

// compose makes a letter from its template and the facts, without writing it and
// without a code.
func (d *Desk) compose(r data.Reader, n NewLetter) (data.LetterFile, error) {
	template, err := chooseTemplate(r, n)
	if err != nil {
		return data.LetterFile{}, err
	}
	return d.composeFrom(r, n, template)
}

// chooseTemplate is the template asked for, or the first of the kind.
func chooseTemplate(r data.Reader, n NewLetter) (data.LetterTemplate, error) {
	templates, err := letterTemplates(r)
	if err != nil {
		return data.LetterTemplate{}, err
	}
	i := slices.IndexFunc(templates, func(t data.LetterTemplate) bool {
		if n.TemplateID != "" {
			return t.ID == n.TemplateID
		}
		return t.Kind == n.Kind
	})
	if i < 0 {
		return data.LetterTemplate{}, data.Fault("Templat surat itu sudah tidak ada; surat belum dibuat, pilih templat lain.", data.ErrNotFound)
	}
	return templates[i], nil
}

func (d *Desk) composeFrom(r data.Reader, n NewLetter, t data.LetterTemplate) (file data.LetterFile, err error) {
	l := data.Letter{
		ID: NewID(), Kind: t.Kind, State: data.LetterDraft, MeetingID: n.MeetingID,
		Classification: t.Classification, Security: t.Security, Speed: t.Speed, Subject: t.Subject,
		AttachmentNote: t.AttachmentNote, Addressing: t.Addressing, Via: t.Via,
		Basis: t.Basis, Body: t.Body, AnnexTitle: t.AnnexTitle, Annex: t.Annex, Letterhead: t.Letterhead,
	}
	if len(n.AgencyIDs) == 1 {
		l.AgencyID = n.AgencyIDs[0]
	}
	w := writing{desk: d, reader: r, n: n}
	file.Letter = l
	if w.facts, err = d.factsOf(r, file); err != nil {
		return file, err
	}
	w.fit()
	if err := w.sign(); err != nil {
		return file, err
	}
	w.address(lines(t.Copies))
	w.party()
	return w.facts.File, w.chosenFollowUps()
}

// writing is a letter that is being composed.
type writing struct {
	desk   *Desk
	reader data.Reader
	n      NewLetter
	facts  LetterFacts
}

func (w *writing) letter() *data.Letter { return &w.facts.File.Letter }

// fit gives a paper its date where it tells of a day that is known. What is about
// cases is Rahasia (UU 21/2007 Pasal 44).
func (w *writing) fit() {
	if w.facts.Meeting == nil {
		return
	}
	if w.facts.Meeting.Meeting.Kind == data.CaseMeeting {
		w.letter().Security = data.Confidential
	}
	if w.letter().Kind == data.OfficialRecord {
		_, w.letter().Date = span(w.facts.Meeting.Days)
	}
}

// sign proposes who signed the last letter of the kind, if still in office, else the
// head of the office; and takes over what the office wrote as narahubung.
func (w *writing) sign() error {
	choices := signers(w.facts.Office, w.facts.Roster, w.facts.Agencies, w.facts.People)
	letters, err := w.reader.Letters(data.LetterFilter{})
	if err != nil {
		return err
	}
	l := w.letter()
	for _, earlier := range letters {
		if earlier.Kind != l.Kind {
			continue
		}
		l.Contact = earlier.Contact
		if slices.ContainsFunc(choices, func(c SignerChoice) bool { return c.Signing.Officer == earlier.Signing.Officer }) {
			l.Signing, l.Letterhead = earlier.Signing, earlier.Letterhead
			return nil
		}
		break
	}
	i := slices.IndexFunc(choices, func(c SignerChoice) bool {
		return c.Letterhead == data.OfficeLetterhead && isHead(c.Signing.Post)
	})
	if i >= 0 {
		l.Signing, l.Letterhead = choices[i].Signing, choices[i].Letterhead
	}
	return nil
}

// chosenFollowUps writes the table of chosen follow-ups into the text: what was
// chosen stays so.
func (w *writing) chosenFollowUps() error {
	if len(w.n.FollowUpIDs) == 0 {
		return nil
	}
	matters, err := openMatters(w.reader, data.MatterFilter{IDs: w.n.FollowUpIDs})
	if err != nil {
		return err
	}
	l := w.letter()
	rows := matterRows(matters, l.AgencyID)
	if len(rows) == 0 {
		return nil
	}
	text := matterTable(rows, l.AgencyID == "")
	l.Body, _ = markup.Fill(l.Body, func(name string) (string, bool) { return text, name == "tindaklanjut.tabel" })
	if l.MeetingID == "" && slices.IndexFunc(rows, func(m data.Matter) bool { return m.Origin().MeetingID != rows[0].Origin().MeetingID }) < 0 {
		l.MeetingID = rows[0].Origin().MeetingID
	}
	return nil
}

// CopyLetter writes a new konsep with the content, the addressees and the signer of
// a letter, without its number, dates and deliveries. It returns the id.
func (d *Desk) CopyLetter(ctx context.Context, id string) (newID string, err error) {
	err = d.store.Do(ctx, data.Action{Name: "salin surat"}, func(tx data.Tx) error {
		file, err := tx.LetterFile(id)
		if err != nil {
			return err
		}
		office, err := tx.Office()
		if err != nil {
			return err
		}
		l := &file.Letter
		newID = NewID()
		l.ID, l.State, l.RegisterID, l.NumberID, l.Date, l.SignedOn = newID, data.LetterDraft, "", "", "", ""
		l.Revision, l.RevisionReason, l.VoidReason = 0, "", ""
		if l.Code, err = tx.NextLetterCode(d.Today(office.Zone).Year()); err != nil {
			return err
		}
		for _, list := range [][]data.Addressee{file.Recipients, file.Copies} {
			for i, a := range list {
				list[i] = data.Addressee{
					ID: NewID(), LetterID: newID, Role: a.Role, Position: a.Position, AgencyID: a.AgencyID,
					Name: a.Name, Place: a.Place, Salutation: a.Salutation,
				}
			}
		}
		for i := range file.Parties {
			file.Parties[i].ID, file.Parties[i].LetterID = NewID(), newID
		}
		return putLetter(tx, file)
	})
	return newID, err
}

// RemoveLetter removes a konsep with all that hangs on it; Undo and the trash bring
// it back whole. A letter that is or once was issued stays.
func (d *Desk) RemoveLetter(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus surat"}, func(tx data.Tx) error {
		file, err := tx.LetterFile(id)
		if err != nil {
			return err
		}
		if err := refuseIssuedLetter(file); err != nil {
			return err
		}
		if err := untieLetter(tx, id); err != nil {
			return err
		}
		all, err := tx.LetterBelongings(id)
		if err != nil {
			return err
		}
		for _, rec := range all {
			if err := tx.Delete(rec); err != nil {
				return err
			}
		}
		return nil
	})
}

// MayRemoveLetter tells why RemoveLetter would refuse; nil where it would not.
func (d *Desk) MayRemoveLetter(ctx context.Context, id string) error {
	return d.store.View(ctx, func(r data.Reader) error {
		file, err := r.LetterFile(id)
		if err != nil {
			return err
		}
		return refuseIssuedLetter(file)
	})
}

func refuseIssuedLetter(file data.LetterFile) error {
	l := file.Letter
	switch {
	case l.Locked():
		return data.Fault(fmt.Sprintf("%s sudah terbit, jadi tidak dihapus; batalkan dengan alasan bila tidak dipakai.", l.Code), data.ErrFinal)
	case len(file.Documents) > 0, l.NumberID != "":
		return data.Fault(fmt.Sprintf("%s pernah terbit dan tersimpan dalam arsip, jadi tidak dihapus; batalkan dengan alasan bila tidak dipakai.", l.Code), data.ErrFinal)
	}
	return nil
}
