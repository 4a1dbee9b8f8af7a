package followups

import (
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestEachAgencyThatOwesTheFollowUpIsRemindedByALetter(t *testing.T) {
	r := newRoom(t).fill()
	late := r.rows[0] // of two agencies
	r.press(kit.Char('i'))
	if len(r.asked) != 1 {
		t.Fatalf("asked for %+v", r.asked)
	}
	asked := r.asked[0]
	want := []string{late.Owners[0].AgencyID, late.Owners[1].AgencyID}
	if asked.Kind != data.FollowUpRequest || !slices.Equal(asked.AgencyIDs, want) || !slices.Equal(asked.FollowUpIDs, []string{late.FollowUp.ID}) {
		t.Errorf("asked for %+v", asked)
	}
	ids, err := r.desk.NewLetters(r.Context(), asked)
	r.must(err)
	if len(ids) != 2 {
		t.Errorf("%d letters", len(ids))
	}
	r.must(r.desk.Report(r.Context(), late.FollowUp.ID, secretariat.Report{AgencyID: want[0], State: data.Done}))
	r.Reload()
	r.press(kit.Char('I'))
	if got := r.asked[1].AgencyIDs; !slices.Equal(got, want[1:]) {
		t.Errorf("who has finished is reminded too: %v", got)
	}
}

func TestAFollowUpOfNobodyRemindsNobody(t *testing.T) {
	r := newRoom(t).fill()
	r.press(down, kit.Char('i'))
	if len(r.asked) != 0 || !strings.Contains(r.lastTold(), "penanggung jawab") {
		t.Errorf("asked for %+v, told %q", r.asked, r.lastTold())
	}
}
