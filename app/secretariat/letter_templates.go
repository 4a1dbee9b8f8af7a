package secretariat

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
	"gugustugas/data/markup"
)

// LetterTemplates lists the templates in the order of the office: those of the
// program, as the office has changed them, and its own.
func (d *Desk) LetterTemplates(ctx context.Context) ([]data.LetterTemplate, error) {
	return view(ctx, d.store, letterTemplates)
}

func letterTemplates(r data.Reader) ([]data.LetterTemplate, error) {
	templates := builtInTemplates()
	stored, err := r.LetterTemplates()
	if err != nil {
		return nil, err
	}
	for _, t := range stored {
		if i := find(templates, t.ID); i >= 0 {
			templates[i] = t
			continue
		}
		templates = append(templates, t)
	}
	slices.SortStableFunc(templates, func(a, b data.LetterTemplate) int { return a.Position - b.Position })
	return templates, nil
}

// BuiltIn says that a template comes with the program, so that RemoveLetterTemplate
// brings it back to what it was.
func BuiltIn(templateID string) bool { return find(builtInTemplates(), templateID) >= 0 }

// Altered says that a template comes with the program and the office has made it
// another.
func Altered(t data.LetterTemplate) bool {
	builtIn := builtInTemplates()
	i := find(builtIn, t.ID)
	return i >= 0 && builtIn[i] != t
}

// AddLetterTemplate writes a template of the office behind the others, and returns
// its id.
func (d *Desk) AddLetterTemplate(ctx context.Context, t data.LetterTemplate) (string, error) {
	t.ID = NewID()
	err := d.store.Do(ctx, data.Action{Name: "tambah templat surat"}, func(tx data.Tx) error {
		all, err := letterTemplates(tx)
		if err != nil {
			return err
		}
		t.Position = positionStep + all[len(all)-1].Position
		return putTemplate(tx, t)
	})
	return t.ID, err
}

// SaveLetterTemplate writes a changed template; successive changes are one. Fields
// that are not known don't stop it: CheckTemplate names them while it is typed.
func (d *Desk) SaveLetterTemplate(ctx context.Context, t data.LetterTemplate) error {
	const action = "ubah templat surat"
	return d.store.Do(ctx, data.Action{Name: action, Session: action + " " + t.ID}, func(tx data.Tx) error { return putTemplate(tx, t) })
}

func putTemplate(tx data.Tx, t data.LetterTemplate) error {
	for _, line := range []*string{&t.Name, &t.Classification, &t.Subject, &t.AttachmentNote, &t.Via, &t.AnnexTitle} {
		*line = strings.TrimSpace(plainLine(*line))
	}
	t.Copies, t.Basis = cut(plainText(t.Copies), data.MaxEntryText), cut(plainText(t.Basis), data.MaxEntryText)
	t.Body, t.Annex = cut(plainText(t.Body), data.MaxLetterText), cut(plainText(t.Annex), data.MaxLetterText)
	if t.Name == "" {
		return data.Fault("Nama templat belum diisi, jadi belum ada yang disimpan; isi namanya dahulu.", data.ErrInvalid)
	}
	return tx.Put(&t)
}

// RemoveLetterTemplate removes a template of the office, or brings one of the
// program back to what it was. Undo takes it back.
func (d *Desk) RemoveLetterTemplate(ctx context.Context, id string) error {
	action := "hapus templat surat"
	if BuiltIn(id) {
		action = "kembalikan templat surat"
	}
	return d.store.Do(ctx, data.Action{Name: action}, func(tx data.Tx) error {
		err := tx.Delete(&data.LetterTemplate{ID: id})
		if found, err := exists(err); BuiltIn(id) && !found && err == nil {
			return nil
		}
		return err
	})
}

// TemplateFault is a place of a template that can't be filled.
type TemplateFault struct {
	// Field names the text: "Body", "Subject". From and To are its place in bytes.
	Field    string
	From, To int
	// Text tells what is wrong: "{rapat.tangal} tidak dikenal; maksudnya {rapat.tanggal}?".
	Text string
}

// CheckTemplate names the fields of a template that nobody knows, as it is typed.
func CheckTemplate(t data.LetterTemplate) (faults []TemplateFault) {
	for _, part := range []struct{ field, text string }{
		{"Subject", t.Subject},
		{"AttachmentNote", t.AttachmentNote},
		{"Via", t.Via},
		{"Copies", t.Copies},
		{"Basis", t.Basis},
		{"Body", t.Body},
		{"AnnexTitle", t.AnnexTitle},
		{"Annex", t.Annex},
	} {
		faults = append(faults, CheckFields(t.Kind, part.field, part.text)...)
	}
	return faults
}

// CheckFields names the fields of one text that nobody knows, and braces that are
// not closed.
func CheckFields(kind data.LetterKind, field, text string) (faults []TemplateFault) {
	known := LetterFields(kind)
	uses := markup.Fields(text)
	for _, use := range uses {
		if slices.ContainsFunc(known, func(f LetterField) bool { return f.Name == use.Name }) {
			continue
		}
		faults = append(faults, TemplateFault{field, use.From, use.To, unknownField(use.Name, known)})
	}
	for i := range len(text) {
		inside := slices.ContainsFunc(uses, func(u markup.Use) bool { return u.From <= i && i < u.To })
		if text[i] == '{' && !inside && (i == 0 || text[i-1] != '\\') {
			faults = append(faults, TemplateFault{field, i, i + 1, "Tanda { tidak ditutup dengan }; tutup, atau tulis \\{ bila memang tanda kurung."})
		}
	}
	return faults
}

// unknownField names a field that is not known, and the nearest that is.
func unknownField(name string, known []LetterField) string {
	best, least := "", 1+len(name)/2
	for _, f := range known {
		if n := indonesian.SlipDistance(name, f.Name); n < least {
			best, least = f.Name, n
		}
	}
	if best == "" {
		return fmt.Sprintf("{%s} tidak dikenal.", name)
	}
	return fmt.Sprintf("{%s} tidak dikenal; maksudnya {%s}?", name, best)
}

// PreviewTemplate is a letter made from a template as typed, with the data of the
// newest meeting: nothing is written.
func (d *Desk) PreviewTemplate(ctx context.Context, t data.LetterTemplate) (data.LetterSnapshot, error) {
	return view(ctx, d.store, func(r data.Reader) (s data.LetterSnapshot, err error) {
		meetings, err := r.Meetings()
		if err != nil {
			return s, err
		}
		n := NewLetter{Kind: t.Kind}
		for _, m := range meetings {
			if m.Kind != data.CaseMeeting {
				n.MeetingID = m.ID
				break
			}
		}
		if t.Kind == data.FollowUpRequest {
			if n.AgencyIDs, err = owing(r, n.MeetingID); err != nil {
				return s, err
			}
		}
		return d.unsaved(r, n, t)
	})
}

// owing is the first agency that owes something of a meeting.
func owing(r data.Reader, meetingID string) ([]string, error) {
	matters, err := openMatters(r, data.MatterFilter{MeetingID: meetingID})
	for _, m := range matters {
		if len(m.Owners) > 0 && m.Open() {
			return []string{m.Owners[0].AgencyID}, err
		}
	}
	return nil, err
}

// unsaved is the snapshot of a letter that is composed and not written.
func (d *Desk) unsaved(r data.Reader, n NewLetter, t data.LetterTemplate) (s data.LetterSnapshot, err error) {
	file, err := d.composeFrom(r, n, t)
	if err != nil {
		return s, err
	}
	facts, err := d.factsOf(r, file)
	facts.File.Letter.Code = data.LetterCode(facts.Today.Year(), 0)
	return SnapshotLetter(facts), err
}

// Invitation is the id of the newest letter that invites to a meeting, empty for none.
func (d *Desk) Invitation(ctx context.Context, meetingID string) (string, error) {
	return view(ctx, d.store, func(r data.Reader) (string, error) {
		letters, err := r.Letters(data.LetterFilter{MeetingID: meetingID})
		for _, l := range letters {
			if l.Kind == data.InvitationLetter && l.State != data.LetterVoid {
				return l.ID, err
			}
		}
		return "", err
	})
}

// InvitationSnapshot is the invitation to a meeting for paper: the newest letter of
// that kind, else one that is composed now as a konsep and not written.
func (d *Desk) InvitationSnapshot(ctx context.Context, meetingID string) (data.LetterSnapshot, error) {
	letterID, err := d.Invitation(ctx, meetingID)
	if err != nil {
		return data.LetterSnapshot{}, err
	}
	if letterID != "" {
		return d.LetterSnapshot(ctx, letterID)
	}
	return d.uninvited(ctx, meetingID, "")
}

// InvitationToEach is InvitationSnapshot with a copy for each addressee as long as it
// is a konsep; what was issued stays addressed as it was.
func (d *Desk) InvitationToEach(ctx context.Context, meetingID string) (data.LetterSnapshot, error) {
	letterID, err := d.Invitation(ctx, meetingID)
	if err != nil {
		return data.LetterSnapshot{}, err
	}
	if letterID == "" {
		return d.uninvited(ctx, meetingID, data.AddressedEach)
	}
	facts, err := d.LetterFacts(ctx, letterID)
	if err != nil {
		return data.LetterSnapshot{}, err
	}
	if facts.File.Letter.Locked() {
		return d.LetterSnapshot(ctx, letterID)
	}
	facts.File.Letter.Addressing = data.AddressedEach
	return SnapshotLetter(facts), nil
}

// uninvited is the invitation to a meeting that has none yet, addressed as said,
// else as its template says.
func (d *Desk) uninvited(ctx context.Context, meetingID string, addressing data.Addressing) (data.LetterSnapshot, error) {
	return view(ctx, d.store, func(r data.Reader) (data.LetterSnapshot, error) {
		n := NewLetter{Kind: data.InvitationLetter, MeetingID: meetingID}
		t, err := chooseTemplate(r, n)
		if err != nil {
			return data.LetterSnapshot{}, err
		}
		t.Addressing = cmp.Or(addressing, t.Addressing)
		return d.unsaved(r, n, t)
	})
}
