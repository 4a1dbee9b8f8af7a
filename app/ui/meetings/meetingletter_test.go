package meetings

import (
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestTheUndanganIsMadeOnceAndThenOpened(t *testing.T) {
	r := openSample(t, TabInvitation)
	if !shows(r.record.object(), "Buat undangan") || shows(r.invitation().object(), "Surat undangan") {
		t.Error("nothing makes the undangan")
	}
	r.press(kit.Char('u'))
	want := secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: r.record.id}
	if len(r.asked) != 1 || r.asked[0].Kind != want.Kind || r.asked[0].MeetingID != want.MeetingID {
		t.Fatalf("asked for %+v", r.asked)
	}
	memo, err := r.desk.NewLetter(r.Context(), secretariat.NewLetter{Kind: data.MemoLetter, MeetingID: r.record.id})
	r.check(err)
	id, err := r.desk.NewLetter(r.Context(), r.asked[0])
	r.check(err)
	r.record.choose(TabAttendance)
	r.record.choose(TabInvitation)
	if !shows(r.invitation().object(), "Surat undangan") || !shows(r.record.object(), "Buka undangan") {
		t.Error("the state of the undangan is not told")
	}
	r.press(kit.Char('U'))
	if len(r.asked) != 1 || len(r.opened) != 1 || r.opened[0] != id || id == memo {
		t.Errorf("asked %d times, opened %v, want %s", len(r.asked), r.opened, id)
	}
}

func TestAVoidedUndanganMakesRoomForANewOne(t *testing.T) {
	r := openSample(t, TabInvitation)
	id, err := r.desk.NewLetter(r.Context(), secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: r.record.id})
	r.check(err)
	r.check(r.store.Do(r.Context(), data.Action{Name: "batalkan surat"}, func(tx data.Tx) error {
		var letter data.Letter
		if err := tx.Get(id, &letter); err != nil {
			return err
		}
		letter.State, letter.VoidReason = data.LetterVoid, "rapat ditunda"
		return tx.Put(&letter)
	}))
	r.record.choose(TabAttendance)
	r.record.choose(TabInvitation)
	r.press(kit.Char('u'))
	if len(r.asked) != 1 || len(r.opened) != 0 {
		t.Errorf("asked %d times, opened %v", len(r.asked), r.opened)
	}
}
