package secretariat

import (
	"context"
	"reflect"
	"slices"
	"strings"

	"gugustugas/data"
)

// LetterDraft is an open letter as the window works on it: plain memory, used from
// one goroutine. Every method changes memory at once and queues the write. A letter
// that was issued is left as it is.
type LetterDraft struct {
	store Store
	saver *Autosave
	facts LetterFacts
	// known is what the file holds as far as this draft knows; it belongs to the
	// queue that writes.
	known known
	// visited names what is being edited and visit the visit to it.
	visited, visit string
}

const letterGone = "Surat ini sudah dihapus, jadi perubahan terakhir tidak disimpan; pulihkan dahulu suratnya dari Sampah."

// OpenLetter reads a letter for editing; saver is the window's one queue.
func (d *Desk) OpenLetter(ctx context.Context, id string, saver *Autosave) (*LetterDraft, error) {
	facts, err := d.LetterFacts(ctx, id)
	if err != nil {
		return nil, err
	}
	l := &LetterDraft{store: d.store, saver: saver, facts: facts, known: known{}}
	l.known[id] = copyOf(facts.File.Letter)
	learnAll(l.known, facts.File.Recipients)
	learnAll(l.known, facts.File.Copies)
	learnAll(l.known, facts.File.Parties)
	return l, nil
}

// File is the present state. It is for reading.
func (l *LetterDraft) File() data.LetterFile { return l.facts.File }

// Facts are what the paper is made from: for another goroutine, since what is
// changed later makes new slices.
func (l *LetterDraft) Facts() LetterFacts { return l.facts }

// Locked says that the letter was issued and nothing can be changed.
func (l *LetterDraft) Locked() bool { return l.facts.File.Letter.Locked() }

// Snapshot is what the paper prints now, from memory alone.
func (l *LetterDraft) Snapshot() data.LetterSnapshot { return SnapshotLetter(l.facts) }

// Check looks for what is missing and what contradicts.
func (l *LetterDraft) Check() []LetterFinding { return CheckLetter(l.facts) }

// Change changes fields of the letter; it is written after a rest of the keys.
// What is no text is cleaned, and what it is known by stays.
func (l *LetterDraft) Change(change func(*data.Letter)) {
	if l.Locked() {
		return
	}
	before := l.facts.File.Letter
	next := before
	change(&next)
	next.ID, next.Code, next.State = before.ID, before.Code, before.State
	next.RegisterID, next.NumberID, next.SignedOn = before.RegisterID, before.NumberID, before.SignedOn
	next.Revision, next.RevisionReason, next.VoidReason = before.Revision, before.RevisionReason, before.VoidReason
	cleanLetter(&next)
	fields := changedFields(before, next)
	if len(fields) == 0 {
		return
	}
	l.facts.File.Letter = next
	l.soon(next.ID, letterEdit{name: "ubah surat", session: l.session(strings.Join(fields, " ")), put: []data.Record{copyOf(next)}})
}

// cleanLetter drops what no field can hold.
func cleanLetter(l *data.Letter) {
	for _, line := range []*string{
		&l.Classification, &l.Subject, &l.AttachmentNote, &l.Via, &l.Contact, &l.AnnexTitle,
		&l.Signing.Post, &l.Signing.OnBehalf, &l.Signing.Under, &l.Signing.As,
	} {
		*line = plainLine(*line)
	}
	l.Basis = cut(plainText(l.Basis), data.MaxEntryText)
	l.Body, l.Annex = cut(plainText(l.Body), data.MaxLetterText), cut(plainText(l.Annex), data.MaxLetterText)
	if l.Signing.PersonID == "" {
		l.Signing.Officer = data.Officer{}
	}
}

// cut keeps the first letters of a text.
func cut(text string, most int) string {
	letters := []rune(text)
	return string(letters[:min(len(letters), most)])
}

// changedFields names the fields in which two letters differ.
func changedFields(a, b data.Letter) (names []string) {
	before, after := reflect.ValueOf(a), reflect.ValueOf(b)
	for i := range before.NumField() {
		if !before.Field(i).Equal(after.Field(i)) {
			names = append(names, before.Type().Field(i).Name)
		}
	}
	return names
}

// SetRecipients puts the addressees in this order; those without id are new.
func (l *LetterDraft) SetRecipients(list []data.Addressee) {
	l.setAddressees(data.Recipient, &l.facts.File.Recipients, list, "ubah tujuan surat")
}

// SetCopies puts the tembusan in this order; those without id are new.
func (l *LetterDraft) SetCopies(list []data.Addressee) {
	l.setAddressees(data.CarbonCopy, &l.facts.File.Copies, list, "ubah tembusan surat")
}

func (l *LetterDraft) setAddressees(role data.AddresseeRole, into *[]data.Addressee, list []data.Addressee, name string) {
	if l.Locked() {
		return
	}
	list = slices.Clone(list)
	e := letterEdit{name: name, session: l.session(name), keeps: &kept{table: data.Addressee{}.TableName(), role: string(role)}}
	for i := range list {
		a := &list[i]
		if a.ID == "" {
			a.ID = NewID()
		}
		a.LetterID, a.Role, a.Position = l.facts.File.Letter.ID, role, (i+1)*positionStep
		for _, line := range []*string{&a.Name, &a.Place, &a.Salutation, &a.SentVia, &a.ReceivedBy} {
			*line = plainLine(*line)
		}
		e.put = append(e.put, copyOf(*a))
		e.keeps.ids = append(e.keeps.ids, a.ID)
	}
	*into = list
	l.soon(l.facts.File.Letter.ID+string(role), e)
}

// SetParties puts the people named in the letter in this order; those without id
// are new.
func (l *LetterDraft) SetParties(list []data.LetterParty) {
	if l.Locked() {
		return
	}
	const name = "ubah orang dalam surat"
	list = slices.Clone(list)
	e := letterEdit{name: name, session: l.session(name), keeps: &kept{table: data.LetterParty{}.TableName()}}
	for i := range list {
		p := &list[i]
		if p.ID == "" {
			p.ID = NewID()
		}
		p.LetterID, p.Position = l.facts.File.Letter.ID, (i+1)*positionStep
		for _, line := range []*string{&p.Name, &p.Rank, &p.Number, &p.Post} {
			*line = plainLine(*line)
		}
		e.put = append(e.put, copyOf(*p))
		e.keeps.ids = append(e.keeps.ids, p.ID)
	}
	l.facts.File.Parties = list
	l.soon(l.facts.File.Letter.ID+" parties", e)
}

// Flush writes all that is pending and waits for it.
func (l *LetterDraft) Flush(ctx context.Context) error { return l.saver.Flush(ctx) }

// session is the visit to a part of the letter: it lasts until another is edited,
// so that one undo takes back what was typed there.
func (l *LetterDraft) session(part string) string {
	if l.visited != part {
		l.visited, l.visit = part, NewID()
	}
	return l.visit
}

// letterEdit is one action on records of the letter, ready to be written.
type letterEdit struct {
	name, session string
	put           []data.Record
	// keeps names the list that is put whole: what else the draft knows of it goes.
	keeps *kept
}

// kept is a list of records of the letter as it is to be.
type kept struct {
	table, role string
	ids         []string
}

// gone lists what the draft knows of the list and that is in it no more.
func (k known) gone(list *kept) (records []data.Record) {
	if list == nil {
		return nil
	}
	for id, rec := range k {
		a, addressed := rec.(*data.Addressee)
		if rec.TableName() != list.table || addressed && string(a.Role) != list.role || slices.Contains(list.ids, id) {
			continue
		}
		records = append(records, rec)
	}
	return records
}

// soon queues the latest state after a rest of the keys. It checks in the file
// itself that the letter was not issued, because the window may not know it yet.
func (l *LetterDraft) soon(key string, change letterEdit) {
	store, letterID, known := l.store, l.facts.File.Letter.ID, l.known
	l.saver.Touch(key, func(ctx context.Context) error {
		e := edit{put: change.put, delete: known.gone(change.keeps)}
		err := store.Do(ctx, data.Action{Name: change.name, Session: change.session}, func(tx data.Tx) error {
			var stored data.Letter
			switch found, err := exists(tx.Get(letterID, &stored)); {
			case err != nil:
				return err
			case !found:
				return data.Fault(letterGone, data.ErrNotFound)
			case stored.Locked():
				return issuedFault(stored)
			}
			return known.write(tx, e)
		})
		if err == nil {
			known.learn(e)
		}
		return err
	})
}
