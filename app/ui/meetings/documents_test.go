package meetings

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

func (r *room) documents() *documents { return r.record.documents() }

func (r *room) archived() []data.Document {
	r.Helper()
	papers, err := r.desk.Archive(r.Context(), r.record.id)
	r.check(err)
	return papers
}

// next presses the filled button of the steps.
func (r *room) next() {
	r.Helper()
	if r.documents().steps.next == nil {
		r.Fatal("there is no next step")
	}
	r.documents().steps.next.Tapped(nil)
}

func TestTheStepsLeadFromKonsepToSigned(t *testing.T) {
	r := openSample(t, TabDocuments)
	steps := r.documents().steps
	if r.window.Canvas().Focused() != fyne.Focusable(steps.next) || steps.next.Text() != "Minta koreksi pimpinan" {
		t.Errorf("the keyboard is not on the next step %q", steps.next.Text())
	}
	r.next()
	if got := r.disk().Meeting.State; got != data.InReview || steps.next.Text() != "Finalkan" {
		t.Fatalf("state %q, next %q", got, steps.next.Text())
	}
	r.next()
	r.press(enter)
	if got := r.disk().Meeting.State; got != data.InReview || r.window.Canvas().Focused() != fyne.Focusable(steps.next) {
		t.Fatalf("Enter on the question made the minutes %q", got)
	}
	r.press(enter, kit.Key(fyne.KeyTab), enter)
	papers := r.archived()
	if got := r.disk().Meeting.State; got != data.Final || len(papers) != 1 || len(r.documents().archive.papers) != 1 {
		t.Fatalf("state %q, archive %+v; told %q", got, papers, r.told)
	}
	if r.record.printWord() != "Cetak notula" || !r.record.draft.Locked() || !r.documents().archive.inForce(0) {
		t.Error("the final minutes still look like a konsep")
	}
	r.record.life.sign("notula.pdf", []byte("%PDF-1.4 pindaian"))
	if got := r.disk().Meeting.State; got != data.Signed || steps.next != nil {
		t.Errorf("state %q", got)
	}
}

func TestTheKeyboardGoesOnToTheNextStepHoweverSlowTheDiskIs(t *testing.T) {
	r := openSample(t, TabDocuments)
	runner, release := kit.NewHeldRunner()
	r.record.deps.Runner = runner
	r.next()
	steps := r.documents().steps
	if steps.next.Text() != "Finalkan" {
		t.Errorf("%q is still offered while the disk is asked", steps.next.Text())
	}
	release()
	if steps.next.Text() != "Finalkan" || r.window.Canvas().Focused() != fyne.Focusable(steps.next) {
		t.Errorf("the keyboard is not on %q", steps.next.Text())
	}
}

func TestLLeadsToTheStepsFromEveryPart(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	for _, part := range []int{partPrint, partArchive} {
		r.documents().choosePart(part)
		r.press(kit.Char('l'))
		if got := r.window.Canvas().Focused(); got != r.documents().steps.first {
			t.Errorf("from part %d L leads to %T", part, got)
		}
	}
}

func TestASecondPressIsNotASecondStep(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.next()
	runner, release := kit.NewHeldRunner()
	r.record.deps.Runner = runner
	r.record.life.finalise("", nil)
	r.record.life.finalise("", nil)
	release()
	if got := r.disk().Meeting.State; got != data.Final || len(r.archived()) != 1 || len(r.told) != 0 {
		t.Errorf("state %q, %d papers, told %q", got, len(r.archived()), r.told)
	}
}

func TestIncompleteMinutesAreNotMadeFinal(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.draft.SetMeeting(func(m *data.Meeting) { m.MinuteTaker = data.Officer{} })
	r.record.life.finalise("", nil)
	if got := r.disk().Meeting.State; got != data.Draft || len(r.archived()) != 0 {
		t.Errorf("state %q", got)
	}
	if len(r.told) != 1 || !strings.Contains(r.told[0], "1 hal") {
		t.Errorf("told %q", r.told)
	}
	r.documents().reload()
	r.documents().steps.finalise()
	if len(r.told) != 2 || r.told[1] != r.told[0] || r.window.Canvas().Overlays().Top() != nil {
		t.Errorf("asked about incomplete minutes; told %q", r.told)
	}
	if gaps := r.documents().steps.ready.Gaps; len(gaps) != 1 || gaps[0].Kind != data.NoMinuteTaker {
		t.Errorf("gaps %+v", gaps)
	}
}

func TestMinutesWithFindingsBecomeFinalOnlyWithAReason(t *testing.T) {
	r := openSample(t, TabDocuments)
	id := r.record.draft.Dossier().Entries[0].ID
	r.record.draft.SetText(id, "Didampingi korban a.n. Contoh Nama")
	r.record.life.finalise("", r.documents().steps.found)
	steps := r.documents().steps
	if steps.asking != finaliseAsked || len(steps.ready.Findings) != 1 || r.window.Canvas().Focused() != fyne.Focusable(steps.reason.Entry) {
		t.Fatalf("asked %v, findings %+v", steps.asking, steps.ready.Findings)
	}
	r.press(enter)
	if steps.reason.Refusal() == "" || len(r.archived()) != 0 {
		t.Fatal("they became final without a reason")
	}
	r.write("sudah diizinkan")
	r.press(enter)
	if got := r.disk().Meeting.State; got != data.Final || steps.asking != nothingAsked {
		t.Errorf("state %q, told %q", got, r.told)
	}
}

func TestFinalMinutesAreReadOnlyUntilOpenedAgainWithAReason(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	r.record.choose(TabSummary)
	if len(r.summary().places) != 0 {
		t.Error("final minutes still have fields")
	}
	r.record.choose(TabDocuments)
	steps := r.documents().steps
	steps.ask(reopenAsked)
	r.press(enter)
	if r.disk().Meeting.State != data.Final || steps.reason.Refusal() == "" {
		t.Fatal("opened again without a reason")
	}
	r.press(esc)
	if steps.asking != nothingAsked {
		t.Fatal("Esc does not end the question")
	}
	steps.ask(reopenAsked)
	r.write("ada ")
	r.Reload() // something else was written meanwhile
	r.write("koreksi")
	r.press(enter)
	m := r.disk().Meeting
	if m.State != data.Draft || m.Revised() != "Perbaikan ke-1" || m.RevisionReason != "ada koreksi" || len(r.archived()) != 1 {
		t.Errorf("meeting %+v", m)
	}
	r.record.choose(TabSummary)
	if len(r.summary().places) == 0 {
		t.Error("the konsep has no fields")
	}
}

func TestAReprintIsTheArchivedPaperByteByByte(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	r.check(r.store.Do(t.Context(), data.Action{Name: "pindah"}, func(tx data.Tx) error {
		office, err := tx.Office()
		office.FullName, office.City = "Kantor Lain", "Kota Lain"
		if err != nil {
			return err
		}
		return tx.Put(&office)
	}))
	r.documents().choosePart(partArchive)
	r.press(kit.Char('c'))
	r.record.printMinutes()
	archived, err := r.desk.Reprint(t.Context(), r.archived()[0].ID)
	r.check(err)
	if len(r.printed.papers) != 2 || !slices.Equal(r.printed.papers[0], archived.PDF) || !slices.Equal(r.printed.papers[1], archived.PDF) {
		t.Errorf("%d papers printed, told %q", len(r.printed.papers), r.told)
	}
	if got := r.told[len(r.told)-1]; !strings.Contains(got, press.Clean) {
		t.Errorf("told %q", got)
	}
}

func TestWhatChangedStandsSideBySide(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	r.record.life.reopen("salah tulis", nil)
	id := r.record.draft.Dossier().Entries[0].ID
	r.record.draft.SetText(id, "Kalimat yang baru")
	r.documents().choosePart(partArchive)
	r.press(kit.Char('B'))
	c := r.documents().comparison
	if c == nil || len(c.changes) != 1 || c.changes[0].After != "Kalimat yang baru" || r.window.Canvas().Focused() != fyne.Focusable(c.back) {
		t.Fatalf("comparison %+v", c)
	}
	if r.documents().papers.Showing() != c.object {
		t.Error("it is not in sight")
	}
	r.press(kit.Key(fyne.KeyDown), esc)
	if r.documents().comparison != nil || r.record.tab != TabDocuments || r.window.Canvas().Focused() != fyne.Focusable(r.documents().archive.list) {
		t.Error("Esc does not lead back to the archive")
	}
}

func TestWordsBreakAtTheWidthAndKeepTheirMark(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	r.record.life.reopen("salah tulis", nil)
	long := strings.Repeat("kata yang panjang sekali ", 60)
	r.record.draft.SetText(r.record.draft.Dossier().Entries[0].ID, long)
	r.documents().choosePart(partArchive)
	r.press(kit.Char('b'))
	c := r.documents().comparison
	if high := differenceHeight(c.changes[0], true, 800); high < 10*wordLine {
		t.Errorf("a long text is %v high", high)
	}
	c.scroll(10000)
	if top := c.column.RowTop(0); top > 0 {
		t.Errorf("the first row stands at %v", top)
	}
	c.scroll(-10000)
	if top := c.column.RowTop(0); top != 0 {
		t.Errorf("scrolled back, the first row stands at %v", top)
	}
}

// files stands in for the view of the meeting's files.
type files struct {
	fyne.CanvasObject
	shown, hidden, pressed int
}

func (f *files) Object() fyne.CanvasObject { return f.CanvasObject }
func (f *files) Show()                     { f.shown++ }
func (f *files) Hide()                     { f.hidden++ }
func (f *files) Bindings() []kit.Binding {
	return []kit.Binding{{Chord: kit.Char('x'), Do: func() { f.pressed++ }}}
}

func TestF6LeadsToTheFilesAndBack(t *testing.T) {
	r := withSample(t)
	view := &files{CanvasObject: kit.Muted("Berkas")}
	r.deps.Enclosures = func(*press.Press, string, func() []data.MeetingDay) Enclosures { return view }
	r.Open(r.first().ID, TabDocuments)
	f6 := kit.Key(fyne.KeyF6)
	r.press(f6) // into the papers in sight
	r.press(f6)
	if r.documents().papers.Showing() != r.documents().archive.object {
		t.Fatal("F6 does not lead to the archive")
	}
	r.press(f6)
	r.window.Canvas().Unfocus()
	r.press(kit.Char('x'))
	if r.documents().papers.Showing() != view.Object() || view.shown != 1 || view.pressed != 1 {
		t.Fatalf("shown %d, pressed %d", view.shown, view.pressed)
	}
	r.record.choose(TabSummary)
	r.record.choose(TabDocuments)
	if view.hidden != 1 || view.shown != 2 {
		t.Errorf("left and come back: hidden %d, shown %d", view.hidden, view.shown)
	}
	r.press(f6)
	if r.documents().papers.Showing() != r.documents().printing.object || view.hidden != 2 {
		t.Error("F6 does not lead back")
	}
}

func TestAScanThatComesOrGoesIsFollowed(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	id, _, err := r.desk.Enclose(t.Context(), secretariat.Enclosing{
		Kind: data.SignedMinutes, MeetingID: r.record.id, Name: "n.pdf", Content: []byte("%PDF-1.4"),
	})
	r.check(err)
	r.Reload() // as the window does when it hears of a write
	if got := r.record.draft.Dossier().Meeting.State; got != data.Signed || r.documents().steps.next != nil {
		t.Errorf("the page says %q", got)
	}
	r.check(r.desk.RemoveEnclosure(t.Context(), id))
	r.Reload()
	if got := r.record.draft.Dossier().Meeting.State; got != data.Final {
		t.Errorf("the page says %q", got)
	}
}

func TestAFindingOfTheMinutesLeadsToItsEntry(t *testing.T) {
	r := openSample(t, TabDocuments)
	d := r.record.draft.Dossier()
	r.record.jump(d.Entries[3].ID)
	if r.record.tab != TabMinutes {
		t.Error("an entry is not shown in the minutes")
	}
	r.record.choose(TabAttendance)
	r.attendance().search.SetText("tidak seorang pun")
	r.record.jump(d.Participants[5].ID)
	if row, ok := r.attendance().selected(); r.record.tab != TabAttendance || !ok || row.id != d.Participants[5].ID {
		t.Error("a participant is not chosen")
	}
	r.record.jump("")
	if r.record.tab != TabSummary {
		t.Error("what belongs to no record is not a fact of the meeting")
	}
}

func TestAMeetingThatOnceWasFinalIsRefusedBeforeAnybodyIsAsked(t *testing.T) {
	r := openSample(t, TabDocuments)
	r.record.life.finalise("", nil)
	r.record.life.reopen("salah tulis", nil)
	r.ShowList()
	r.press(kit.Key(fyne.KeyDelete), kit.Key(fyne.KeyDelete))
	if r.window.Canvas().Overlays().Top() != nil || len(r.told) != 2 || !strings.Contains(r.told[0], "pernah difinalkan") {
		t.Errorf("told %q", r.told)
	}
}
