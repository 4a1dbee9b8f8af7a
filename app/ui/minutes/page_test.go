package minutes

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestWhatIsTypedIsInTheFile(t *testing.T) {
	r := newRoom(t)
	r.write("/k Sepakat")
	r.press(enter)
	r.write("/t Polres mengirim data paling lambat 30 Agustus")
	r.press(enter)
	r.write("@pol")
	r.press(enter)
	r.write("Catatan")
	d := r.disk()
	var texts []string
	for _, e := range d.Entries {
		texts = append(texts, string(e.Kind)+": "+e.Text)
	}
	if want := r.entries("Agenda satu"); !slices.Equal(texts, want) || len(texts) != 3 {
		t.Errorf("file holds %q, want %q", texts, want)
	}
	if len(d.FollowUps) != 1 || d.FollowUps[0].Due != "2024-08-30" || len(d.Owners) != 1 || d.Owners[0].AgencyID != "Polres" {
		t.Errorf("follow-ups %+v, owners %+v", d.FollowUps, d.Owners)
	}
	if d.Entries[2].SpeakerID == "" {
		t.Error("the speaker is not in the file")
	}
}

func TestNoLetterIsLostHoweverQuicklyOneSwitches(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	r := newRoom(t)
	typed := 0
	moves := []kit.Chord{
		up, down, enter, ctrlEnter, kit.Ctrl(fyne.KeyUp), kit.Ctrl(fyne.KeyDown), kit.Alt(fyne.KeyUp), kit.Alt(fyne.KeyDown),
		home, kit.Shift(fyne.KeyReturn), kit.Key(fyne.KeyLeft), kit.Key(fyne.KeyPageDown),
	}
	for range 400 {
		r.write(fmt.Sprintf("<%d>", typed))
		typed++
		for range random.IntN(3) {
			r.press(moves[random.IntN(len(moves))])
		}
		if random.IntN(20) == 0 {
			r.window.Canvas().Unfocus()
			r.Focus()
		}
	}
	// A marker may have been parted by a later one typed into it, so letters are
	// counted and not markers.
	want := 0
	for i := range typed {
		want += len(fmt.Sprintf("<%d>", i))
	}
	got := 0
	for _, e := range r.disk().Entries {
		got += len(strings.ReplaceAll(e.Text, "\n", ""))
	}
	if got != want {
		t.Errorf("%d letters in the file, %d typed", got, want)
	}
}

func TestChangesAreTold(t *testing.T) {
	r := newRoom(t)
	told := 0
	r.OnChanged = func() { told++ }
	r.write("Satu")
	r.rest()
	r.rest()
	if told != 1 {
		t.Errorf("told %d times", told)
	}
}

func TestOutlineCountsAndGapsFollow(t *testing.T) {
	r := newRoom(t)
	note := func() string {
		return strings.ReplaceAll(r.outline.items[r.item("Agenda satu")].note.Text(), "\u00a0", " ")
	}
	if note() != "belum ada catatan" {
		t.Errorf("note %q", note())
	}
	r.write("Satu")
	r.press(enter)
	r.write("/t Dua")
	r.rest()
	if note() != "1 catatan, 1 tindak lanjut" {
		t.Errorf("note %q", note())
	}
	found := slices.ContainsFunc(r.outline.gaps.shown, func(g data.Gap) bool { return g.Kind == data.NoDue })
	if !found {
		t.Errorf("gaps %v", r.outline.gaps.shown)
	}
}

func TestAGapLeadsToItsEntry(t *testing.T) {
	r := newRoom(t)
	r.write("/t Dua")
	id := r.flow.now.id
	r.press(kit.Ctrl(fyne.KeyDown))
	r.rest()
	for i, gap := range r.outline.gaps.shown {
		if gap.Kind == data.NoDue {
			test.Tap(r.outline.gaps.rows.Objects[i].(*gapRow))
		}
	}
	if r.flow.now.id != id {
		t.Error("the editor is elsewhere")
	}
	r.wantEditor("Dua|")
}

func TestAGapThatIsNoEntrysLeadsToItsTab(t *testing.T) {
	r := newRoom(t)
	test.Tap(r.outline.gaps.rows.Objects[0].(*gapRow))
	if len(r.led) != 1 || r.led[0] != r.outline.gaps.shown[0] {
		t.Errorf("led to %+v, want %+v", r.led, r.outline.gaps.shown[0])
	}
}

func TestAClickOnARowPutsTheCaretThere(t *testing.T) {
	r := newRoom(t)
	r.write("Satu dua tiga")
	r.press(enter)
	r.write("Lain")
	row := r.flow.column.Object(0).(*entryRow)
	test.TapAt(row, row.body.Position().AddXY(2, 8))
	r.wantEditor("|Satu dua tiga")
	test.TapAt(r.flow.column.Object(1).(*entryRow), fyne.NewPos(20, 12))
	r.wantEditor("Lain|")
}

func TestAClickBelowTheEntriesGoesToThePlaceToType(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	middle := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.flow.column)
	test.TapCanvas(r.window.Canvas(), middle.AddXY(200, r.flow.column.Size().Height-10))
	r.wantEditor("|")
	r.write("Dua")
	r.wantEntries("Agenda satu", "catatan: Satu", "catatan: Dua")
}

func TestANewAgendaItemIsTypedInPlace(t *testing.T) {
	r := newRoom(t)
	r.press(kit.Alt(fyne.KeyA))
	r.write("Evaluasi")
	r.press(enter)
	item := r.item("Evaluasi")
	if r.flow.itemID != item {
		t.Error("the editor is elsewhere")
	}
	r.write("Satu")
	r.wantEntries("Evaluasi", "catatan: Satu")
	if r.outline.items[item] == nil || r.outline.asking != nil {
		t.Error("the outline does not show the item")
	}
}

func TestEscGivesUpANewAgendaItem(t *testing.T) {
	r := newRoom(t)
	before := len(r.draft.Dossier().Agenda)
	r.press(kit.Alt(fyne.KeyA))
	r.write("Eval")
	r.press(escape)
	if len(r.draft.Dossier().Agenda) != before {
		t.Error("an item was made")
	}
	r.write("Satu")
	r.wantEntries("Agenda satu", "catatan: Satu")
}

func TestATitleIsChangedInPlace(t *testing.T) {
	r := newRoom(t)
	r.press(kit.Key(fyne.KeyF2))
	r.write(" baru")
	r.press(enter)
	if r.flow.itemID != r.item("Agenda satu baru") || r.head.title.Text() != "1. Agenda satu baru" {
		t.Errorf("the head reads %q", r.head.title.Text())
	}
	r.press(kit.Key(fyne.KeyF2))
	r.write("!")
	r.window.Canvas().Unfocus() // a click elsewhere keeps what was typed
	r.item("Agenda satu baru!")
}

func TestAnItemTellsWhatWasCarriedToIt(t *testing.T) {
	r := newRoom(t)
	opened := 0
	r.deps.OnCarry = func() { opened++ }
	item := r.item("Agenda satu")
	dossier := data.Dossier{CarryOvers: []data.CarryOver{{AgendaItemID: item}, {AgendaItemID: item}}}
	rows := r.head.notesOn(dossier, item)
	if len(rows) != 1 {
		t.Fatalf("%d rows", len(rows))
	}
	said := ""
	for _, o := range test.LaidOutObjects(rows[0]) {
		switch o := o.(type) {
		case *kit.Text:
			said += o.Text() + ";"
		case *kit.Button:
			test.Tap(o)
		}
	}
	if said != "2 tindak lanjut dibawa;Catat laporan;Ctrl+T;" || opened != 1 {
		t.Errorf("says %q, opened %d times", said, opened)
	}
	if rows := r.head.notesOn(dossier, r.item("Agenda dua")); len(rows) != 0 {
		t.Errorf("%d rows over an item without carried matters", len(rows))
	}
}

func TestTheHeadTakesNoMoreRoomThanItsItemNeeds(t *testing.T) {
	r := newRoom(t)
	plain := r.head.Size().Height
	r.head.Resize(fyne.NewSize(r.head.Size().Width, plain+noteHeight))
	r.ShowItem(r.item("Agenda dua"))
	if got := r.head.Size().Height; got != plain {
		t.Errorf("%v high after an item with a note, %v before", got, plain)
	}
}

func TestFinalMinutesAreForReading(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.finalise()
	r.Reload()
	if len(r.flow.rows) != 1 || r.flow.column.Active() != -1 {
		t.Errorf("%d rows, row %d is typed in", len(r.flow.rows), r.flow.column.Active())
	}
	if len(r.head.notes.Objects) != 1 || r.outline.add.Visible() {
		t.Error("the page looks as if it could be written on")
	}
	test.Tap(r.flow.column.Object(0).(*entryRow))
	r.Focus()
	if r.window.Canvas().Focused() != nil {
		t.Error("something can be typed in")
	}
	r.table.Handle(kit.Ctrl(fyne.KeyReturn))
	r.table.Handle(kit.Alt(fyne.KeyA))
	r.table.Handle(kit.Ctrl(fyne.KeyDown))
	if r.flow.itemID != r.item("Agenda dua") {
		t.Error("the agenda can't be read through")
	}
	meeting, err := secretariat.NewDesk(r.store, nil).Reopen(r.Context(), r.id, "perbaikan")
	r.check(err)
	r.draft.Follow(meeting)
	r.Reload()
	r.Focus()
	r.write("Dua")
	r.wantEntries("Agenda dua", "catatan: Dua")
}

// finalise fills in what final minutes need, and makes them so.
func (r *room) finalise() {
	r.Helper()
	d := r.draft.Dossier()
	officer := data.Officer{PersonID: d.Participants[0].PersonID, Post: "Kepala Bidang"}
	r.draft.SetMeeting(func(m *data.Meeting) { m.MinuteTaker = officer })
	for _, day := range d.Days {
		r.draft.SetDay(day.ID, func(d *data.MeetingDay) { d.Start, d.End, d.Chair = "09.00", "12.00", officer })
		for _, p := range d.Participants {
			r.draft.Mark(p.ID, day.ID, data.Present, "")
		}
	}
	r.check(r.draft.Flush(r.Context()))
	meeting, err := secretariat.NewDesk(r.store, nil).Finalise(r.Context(), r.id, secretariat.FinaliseOptions{
		Print: func(data.MinutesSnapshot) ([]byte, int, error) { return []byte("%PDF"), 1, nil },
	})
	r.check(err)
	r.draft.Follow(meeting)
}

func TestOnlyRowsInSightHaveObjects(t *testing.T) {
	r := openRoom(t)
	fill(r, 300)
	r.show()
	shown := 0
	for i := range r.flow.rows {
		if r.flow.column.Object(i) != nil {
			shown++
		}
	}
	if len(r.flow.rows) != 301 || shown > 30 || shown < 3 {
		t.Errorf("%d of %d rows have objects", shown, len(r.flow.rows))
	}
	r.write("Akhir")
	if got := r.entries("Agenda satu"); len(got) != 301 || got[300] != "catatan: Akhir" {
		t.Errorf("%d entries, the last %q", len(got), got[len(got)-1])
	}
}

// fill writes n entries of two lines into the first topic.
func fill(r *room, n int) {
	item := r.item("Agenda satu")
	for i := range n {
		kind := []data.EntryKind{data.EntryNote, data.EntryNote, data.EntryDecision, data.EntryFollowUp}[i%4]
		id := r.draft.AddEntry(item, "", kind)
		r.draft.SetText(id, fmt.Sprintf("Entri %d: data layanan disampaikan sebagai jumlah saja, tanpa nama dan alamat.", i))
		r.draft.Leave(id)
	}
}

func TestRowsFollowTheTheme(t *testing.T) {
	r := newRoom(t)
	r.write("/k Sepakat")
	r.press(enter)
	fyne.CurrentApp().Settings().SetTheme(kit.NewTheme(kit.AppearanceDark))
	r.Content().Refresh()
	row := r.flow.column.Object(0).(*entryRow)
	if row.shade != kit.Color(kit.ColorText) {
		t.Error("the row is in the colours of the other theme")
	}
}
