package secretariat

import (
	"context"
	"slices"

	"gugustugas/data"
)

// CarryTo puts follow-ups on the agenda of a meeting that is not open in a window,
// as one action.
func (d *Desk) CarryTo(ctx context.Context, meetingID string, followUpIDs []string) error {
	draft, e, err := d.carrying(ctx, meetingID, followUpIDs)
	switch {
	case err != nil:
		return err
	case draft.Locked():
		return data.ErrFinal
	case len(e.put) == 0:
		return nil
	}
	return draft.save(e)(ctx)
}

// PreviewCarry is the minutes of a meeting as CarryTo would leave them, and the
// agenda item that the follow-ups would stand under. Nothing is written.
func (d *Desk) PreviewCarry(ctx context.Context, meetingID string, followUpIDs []string) (s data.MinutesSnapshot, itemID string, err error) {
	draft, _, err := d.carrying(ctx, meetingID, followUpIDs)
	if err != nil {
		return s, "", err
	}
	return SnapshotMinutes(draft.with, draft.dossier), draft.CarryItem(), nil
}

// carrying is a meeting with the follow-ups carried over in memory, and the edit
// that would write it.
func (d *Desk) carrying(ctx context.Context, meetingID string, followUpIDs []string) (*MeetingDraft, edit, error) {
	e := edit{name: "bawa tindak lanjut"}
	draft, err := d.OpenMeeting(ctx, meetingID, nil)
	if err != nil {
		return nil, e, err
	}
	offer, err := d.CarryOffer(ctx, meetingID)
	if err != nil {
		return nil, e, err
	}
	offer = slices.DeleteFunc(offer, func(m data.Matter) bool { return !slices.Contains(followUpIDs, m.FollowUp.ID) })
	if !draft.Locked() {
		draft.carry(offer, &e)
	}
	return draft, e, nil
}
