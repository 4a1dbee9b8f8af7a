package followups

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// carryRoom is the view of the konsep of October, in the window of a room.
type carryRoom struct {
	*room
	*Carry
	draft  *secretariat.MeetingDraft
	closed int
}

func newCarryRoom(t testing.TB) *carryRoom {
	t.Helper()
	c := &carryRoom{room: newRoom(t).fill()}
	c.room.Hide()
	c.draft = c.room.draft(c.next)
	c.Carry = NewCarry(CarryDeps{
		Services: c.room.deps.Services, Draft: c.draft, Close: func() { c.closed++ }, Changed: func() {},
	})
	c.Carry.Read(func(int) {})
	c.window.SetContent(c.Carry.Content())
	c.window.Resize(fyne.NewSize(1166, 620))
	c.table.SetPage(c.Carry.Bindings()...)
	c.Carry.Focus()
	return c
}

func (c *carryRoom) onAgenda() int { return len(c.draft.Dossier().CarryOvers) }

func TestAMeetingIsOfferedWhatEarlierOnesLeftOpen(t *testing.T) {
	c := newCarryRoom(t)
	if c.Open() != 3 || c.Ticked() != 3 {
		t.Fatalf("%d offered, %d ticked", c.Open(), c.Ticked())
	}
	c.press(space, take)
	if c.onAgenda() != 2 || c.Open() != 1 || c.Ticked() != 0 {
		t.Errorf("%d on the agenda, %d offered, %d ticked", c.onAgenda(), c.Open(), c.Ticked())
	}
	if c.rows[0].head != "Belum dibawa" || c.rows[2].head != "Dalam agenda rapat ini" {
		t.Errorf("groups %+v", c.rows)
	}
}

func TestWhatIsReportedInAMeetingComesOnItsAgenda(t *testing.T) {
	c := newCarryRoom(t)
	c.press(kit.Char('s'))
	if c.onAgenda() != 1 || c.rows[len(c.rows)-1].matter.State() != data.Done {
		t.Fatalf("%d on the agenda", c.onAgenda())
	}
	c.must(c.draft.Flush(t.Context()))
	if m := c.matters()[0]; m.State() != data.Done || m.Progress[0].MeetingID != c.next || m.Progress[0].Date != "2024-10-17" {
		t.Errorf("%+v", m.Progress)
	}
}

func TestAReportKeepsWhatTheMeetingSaidBefore(t *testing.T) {
	c := newCarryRoom(t)
	c.press(kit.Char('s'), enter)
	c.focus(c.form.note.Entry)
	c.write("tanpa lampiran")
	c.press(take)
	m := c.draft.Dossier().Matters[c.chosenMatter()]
	if len(m.Progress) != 1 || m.Progress[0].State != data.Done || m.Progress[0].Note != "tanpa lampiran" {
		t.Errorf("%+v", m.Progress)
	}
}

func (c *carryRoom) chosenMatter() string { return c.Carry.chosen }

func TestDroppingInAMeetingAsksForTheReason(t *testing.T) {
	c := newCarryRoom(t)
	c.press(kit.Char('b'), take)
	if c.Carry.form == nil || c.onAgenda() != 0 || !strings.Contains(c.Carry.form.fault.Text(), "alasan") {
		t.Fatal("dropped without a reason")
	}
	c.write("diatur perbup")
	c.press(take)
	if m := c.draft.Dossier().Matters[c.chosenMatter()]; m.State() != data.Cancelled || c.onAgenda() != 1 {
		t.Errorf("%d on the agenda, %+v", c.onAgenda(), m.Progress)
	}
}

func TestSpaceTakesAMatterOffTheAgendaAgain(t *testing.T) {
	c := newCarryRoom(t)
	c.press(take, space)
	if c.onAgenda() != 2 || c.Open() != 1 || c.Ticked() != 0 {
		t.Errorf("%d on the agenda, %d offered, %d ticked", c.onAgenda(), c.Open(), c.Ticked())
	}
}

func TestEscLeavesTheFormThenTheView(t *testing.T) {
	c := newCarryRoom(t)
	c.press(enter, kit.Key(fyne.KeyEscape))
	if c.closed != 0 || c.Carry.form != nil {
		t.Error("the form did not close alone")
	}
	c.press(kit.Key(fyne.KeyEscape))
	if c.closed != 1 {
		t.Error("the view stays open")
	}
}
