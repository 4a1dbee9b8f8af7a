package secretariat

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gugustugas/data"
	"gugustugas/data/privacy"
)

// PrivacyFinding is one place of a paper that looks like personal data.
type PrivacyFinding struct {
	// RecordID is the record to mend, as far as the paper knows it.
	RecordID string
	// Place tells in words where it stands: "Agenda 2, catatan ke-3".
	Place string
	// Field is the part of a letter, as CheckLetter names it; empty in other papers.
	Field string
	Kind  privacy.Kind
	// Excerpt is the words themselves, for the screen alone: never log it.
	Excerpt string
}

// CheckMinutes looks for personal data in every text of the minutes.
func CheckMinutes(s data.MinutesSnapshot) []PrivacyFinding { return CheckPaper(s) }

// CheckPaper looks for personal data in every text of what a paper prints: a
// snapshot, or a list of them. The profile of the office and the contacts of
// internal lists are what they are for, so they are let pass.
func CheckPaper(snapshot any) (findings []PrivacyFinding) {
	texts := textsOf(snapshot)
	for _, t := range texts.list {
		for _, f := range privacy.Find(t.text, privacy.Options{Exempt: texts.exempt}) {
			if t.number && f.Kind != privacy.IdentityNumber {
				continue // digits of an NIP or NIDN are no telephone
			}
			finding := PrivacyFinding{
				RecordID: t.record, Place: t.place, Field: t.field, Kind: f.Kind, Excerpt: excerpt(t.text, f.Start, f.End),
			}
			if !slices.Contains(findings, finding) { // a list names a follow-up under each of its agencies
				findings = append(findings, finding)
			}
		}
	}
	return findings
}

// excerptMargin is how much stands around a finding on the screen, in letters.
const excerptMargin = 18

// excerpt is a finding with some whole words around it, on one line.
func excerpt(text string, start, end int) string {
	from, to := start, end
	for n := 0; n < excerptMargin && start > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	for n := 0; n < excerptMargin && end < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	if cut := strings.IndexFunc(text[start:from], unicode.IsSpace); start > 0 && cut >= 0 {
		start += cut
	}
	if cut := strings.LastIndexFunc(text[to:end], unicode.IsSpace); end < len(text) && cut >= 0 {
		end = to + cut
	}
	part := strings.Join(strings.FieldsFunc(text[start:end], func(r rune) bool {
		return unicode.IsSpace(r) || unicode.IsControl(r)
	}), " ")
	if start > 0 {
		part = "…" + part
	}
	if end < len(text) {
		part += "…"
	}
	return part
}

// PersonalDataError says that something was found and no reason was given. It is
// data.ErrPersonalData.
type PersonalDataError struct{ Findings []PrivacyFinding }

func (e *PersonalDataError) Error() string {
	return fmt.Sprintf("%d places look like personal data", len(e.Findings))
}

// Unwrap gives the sentence for people.
func (e *PersonalDataError) Unwrap() error {
	return data.Fault(fmt.Sprintf("Pemeriksaan data pribadi menemukan %d tempat yang perlu diperiksa, jadi belum dilanjutkan; perbaiki tempat itu, atau tulis alasan mengapa tetap dicetak.",
		len(e.Findings)), data.ErrPersonalData)
}

// Waive records that a paper goes out in spite of findings, and why. What was
// found is not kept. The meeting is empty for a paper of none.
func (d *Desk) Waive(ctx context.Context, meetingID, paper string, findings int, reason string) error {
	return d.store.Do(ctx, data.Action{Name: "cetak meski ada temuan data pribadi"}, func(tx data.Tx) error {
		return d.waive(tx, data.Waiver{MeetingID: meetingID, Paper: paper, Findings: findings, Reason: reason})
	})
}

// WaiveLetter is Waive for the paper of a letter.
func (d *Desk) WaiveLetter(ctx context.Context, letterID, paper string, findings int, reason string) error {
	return d.store.Do(ctx, data.Action{Name: "cetak meski ada temuan data pribadi"}, func(tx data.Tx) error {
		return d.waive(tx, data.Waiver{LetterID: letterID, Paper: paper, Findings: findings, Reason: reason})
	})
}

// waive writes down w with a name, a time and who did it; its reason must be given,
// and must not tell what it lets pass.
func (d *Desk) waive(tx data.Tx, w data.Waiver) error {
	w.Reason = strings.TrimSpace(plainLine(w.Reason))
	if w.Reason == "" {
		return data.Fault("Alasan tetap mencetak belum diisi; belum ada yang dicetak, tulis alasannya dahulu.", data.ErrPersonalData)
	}
	if err := CheckReason(w.Reason); err != nil {
		return err
	}
	w.ID, w.At, w.By = NewID(), data.InstantOf(d.now()), tx.User()
	return tx.Put(&w)
}

// CheckReason refuses a reason or note that holds personal data itself, because it
// is kept for good. It fails with a sentence for people.
func CheckReason(reason string) error {
	found := privacy.Find(reason, privacy.Options{})
	if len(found) == 0 {
		return nil
	}
	return data.Fault(fmt.Sprintf("Alasan itu sendiri memuat data pribadi (%s); belum disimpan, tulis tanpa data itu.", found[0].Kind), data.ErrPersonalData)
}
