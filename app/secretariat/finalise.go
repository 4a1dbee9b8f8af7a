package secretariat

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"gugustugas/data"
)

// FinaliseOptions is what making minutes final needs.
type FinaliseOptions struct {
	// Print makes the paper that goes into the archive.
	Print func(data.MinutesSnapshot) (pdf []byte, pages int, err error)
	// Reason lets findings of the check for personal data pass; it is recorded.
	Reason string
}

// IncompleteError lists what final minutes still lack. It is data.ErrIncomplete.
type IncompleteError struct{ Gaps []data.Gap }

func (e *IncompleteError) Error() string { return fmt.Sprintf("%d gaps", len(e.Gaps)) }

// Unwrap gives the sentence for people.
func (e *IncompleteError) Unwrap() error {
	return data.Fault(fmt.Sprintf("Notula belum dapat difinalkan dan tetap sebagai konsep: %d hal perlu dilengkapi dahulu.", len(e.Gaps)), data.ErrIncomplete)
}

// Readiness is what stands between a konsep and final minutes. Gaps must be
// mended; findings may pass with a reason.
type Readiness struct {
	Gaps     []data.Gap
	Findings []PrivacyFinding
}

// Readiness checks the minutes as they are on disk.
func (d *Desk) Readiness(ctx context.Context, meetingID string) (Readiness, error) {
	return view(ctx, d.store, func(r data.Reader) (ready Readiness, err error) {
		dossier, err := r.Dossier(meetingID)
		if err != nil {
			return ready, err
		}
		with, err := readStationery(r)
		ready.Gaps = dossier.GapsOn(d.Today(with.Office.Zone))
		ready.Findings = CheckMinutes(SnapshotMinutes(with, dossier))
		return ready, err
	})
}

// Finalise makes minutes final: the snapshot is frozen, its paper goes into the
// archive with its SHA-256, and the records are locked, all in one action. It
// fails with IncompleteError, with PersonalDataError, and with data.ErrFinal for
// minutes that are final already; nothing is changed then.
func (d *Desk) Finalise(ctx context.Context, meetingID string, o FinaliseOptions) (meeting data.Meeting, err error) {
	err = d.store.Do(ctx, data.Action{Name: "finalkan notula"}, func(tx data.Tx) error {
		dossier, err := tx.Dossier(meetingID)
		if err != nil {
			return err
		}
		if dossier.Meeting.State.Locked() {
			return data.ErrFinal
		}
		with, err := readStationery(tx)
		if err != nil {
			return err
		}
		if gaps := dossier.GapsOn(d.Today(with.Office.Zone)); len(gaps) > 0 {
			return &IncompleteError{gaps}
		}
		dossier.Meeting.State = data.Final
		meeting = dossier.Meeting
		snapshot := SnapshotMinutes(with, dossier)
		if findings := CheckMinutes(snapshot); len(findings) > 0 {
			if strings.TrimSpace(o.Reason) == "" {
				return &PersonalDataError{findings}
			}
			waiver := data.Waiver{MeetingID: meetingID, Paper: "Notula (final)", Findings: len(findings), Reason: o.Reason}
			if err := d.waive(tx, waiver); err != nil {
				return err
			}
		}
		document := data.Document{
			Kind: data.MinutesDocument, MeetingID: dossier.Meeting.ID, Code: snapshot.Code, Title: snapshot.Title,
			Number: snapshot.Number, Revision: snapshot.Revision, Security: snapshot.Security,
		}
		_, document.Date = span(dossier.Days)
		if _, err := archive(d, tx, document, snapshot, o.Print); err != nil {
			return err
		}
		return tx.Put(&meeting)
	})
	return meeting, err
}

// archive is the one way into the archive: it draws a paper and keeps it beside the
// snapshot it was drawn from. document says what paper it is.
func archive[S any](d *Desk, tx data.Tx, document data.Document, snapshot S,
	draw func(S) (pdf []byte, pages int, err error),
) (data.Document, error) {
	pdf, pages, err := draw(snapshot)
	if err != nil {
		return document, fmt.Errorf("make the final paper: %w", err)
	}
	text, err := json.Marshal(snapshot)
	if err != nil {
		return document, fmt.Errorf("freeze the snapshot: %w", err)
	}
	document.ID, document.IssuedAt, document.By = NewID(), data.InstantOf(d.now()), tx.User()
	document.Size, document.Pages = int64(len(pdf)), pages
	if document.PDF, err = tx.PutBlob(pdf); err != nil {
		return document, err
	}
	if document.Snapshot, err = tx.PutBlob(text); err != nil {
		return document, err
	}
	return document, tx.Put(&document)
}

// Reopen makes final minutes a konsep again, for a reason that the next final
// paper prints as its Perbaikan. The archived paper stays.
func (d *Desk) Reopen(ctx context.Context, meetingID, reason string) (meeting data.Meeting, err error) {
	reason = strings.TrimSpace(plainLine(reason))
	if reason == "" {
		return meeting, data.Fault("Alasan membuka kembali belum diisi; notula tetap final, tulis alasannya dahulu.", data.ErrInvalid)
	}
	err = d.store.Do(ctx, data.Action{Name: "buka kembali notula"}, func(tx data.Tx) error {
		if err := tx.Get(meetingID, &meeting); err != nil {
			return err
		}
		if !meeting.State.Locked() {
			return data.Fault("Notula ini belum final, jadi tidak perlu dibuka kembali; tidak ada yang berubah.", data.ErrInvalid)
		}
		meeting.State, meeting.RevisionReason = data.Draft, reason
		meeting.Revision++
		return tx.Put(&meeting)
	})
	return meeting, err
}
