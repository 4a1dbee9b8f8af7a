package meetings

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestAnswersAreKeptByOneKeyAndCounted(t *testing.T) {
	r := openSample(t, TabInvitation)
	v := r.invitation()
	total := v.count.Total()
	first := v.shown[0].ID
	r.press(kit.Char('a'), kit.Char('B'), enter, kit.Char('w'))
	r.write("Nama Contoh 90, Kepala Seksi")
	r.press(enter, kit.Char('a'), kit.Key(fyne.KeyUp), kit.Key(fyne.KeyDelete))
	answers := map[data.Answer]int{}
	for _, c := range r.disk().Confirmations {
		answers[c.Answer]++
		if c.AgencyID == first && c.Answer != data.WillCome {
			t.Errorf("the first agency answered %q", c.Answer)
		}
		if c.Answer == data.WillSend && c.Deputy != "Nama Contoh 90, Kepala Seksi" {
			t.Errorf("announced is %q", c.Deputy)
		}
	}
	if answers[data.WillCome] != 1 || answers[data.WillNotCome] != 1 || answers[data.WillSend] != 1 {
		t.Errorf("answers %v", answers)
	}
	want := fmt.Sprintf("1 akan hadir, 1 diwakili, 1 berhalangan, %d belum menjawab", total-3)
	if v.summary.Text() != want {
		t.Errorf("%q, want %q", v.summary.Text(), want)
	}
}

func TestWhyAnAgencyCannotComeIsTypedAfterTheKey(t *testing.T) {
	r := openSample(t, TabInvitation)
	r.press(kit.Char('b'))
	r.write("rapat di tempat lain")
	if n := len(r.disk().Confirmations); n != 0 {
		t.Errorf("%d answers while the reason is typed", n)
	}
	r.press(enter, kit.Char('b'), esc, kit.Char('b'), enter)
	answers := r.disk().Confirmations
	if len(answers) != 2 {
		t.Fatalf("answers %+v", answers)
	}
	for i, note := range []string{"rapat di tempat lain", ""} {
		if answers[i].Answer != data.WillNotCome || answers[i].Note != note {
			t.Errorf("answer %+v, want the note %q", answers[i], note)
		}
	}
}

func TestTheAnnouncedDeputyIsOfferedInTheAttendanceList(t *testing.T) {
	r := openSample(t, TabInvitation)
	v := r.invitation()
	for i, row := range v.shown {
		if len(row.ParticipantIDs) == 1 && row.ID != "" {
			v.list.Select(i)
			break
		}
	}
	row, _ := v.selected()
	r.press(kit.Char('w'))
	r.write("Nama Contoh 90, Kepala Seksi")
	r.press(enter, kit.Alt(fyne.Key3))
	r.at(func(other rosterRow) bool { return other.id == row.ParticipantIDs[0] })
	r.press(kit.Char('w'), enter)
	again := r.at(func(other rosterRow) bool { return other.id == row.ParticipantIDs[0] })
	if again.deputyName != "Nama Contoh 90" {
		t.Errorf("deputy %q, told %q", again.deputyName, r.told)
	}
}

func TestWhatIsTypedBesideAnAnswerSavesItself(t *testing.T) {
	r := openSample(t, TabInvitation)
	v := r.invitation()
	r.press(kit.Char('a'), kit.Key(fyne.KeyUp))
	row, _ := v.selected()
	r.labelled(v.side.Object(), "Keterangan").SetText("datang berdua")
	if c := r.disk().Confirmations; len(c) != 1 || c[0].AgencyID != row.ID || c[0].Note != "datang berdua" || c[0].Answer != data.WillCome {
		t.Errorf("answers %+v", c)
	}
	if again, _ := v.selected(); again.remark() != "Datang berdua" {
		t.Errorf("the list reads %q", again.remark())
	}
}

func TestAgenciesAreInvitedAndTakenBack(t *testing.T) {
	r := openSample(t, TabInvitation)
	v := r.invitation()
	rows := len(v.rows)
	r.press(kit.Char('+'))
	v.adding.kind.Select(addAgency)
	r.write("Instansi Contoh")
	r.press(enter)
	row, _ := v.selected()
	if len(v.rows) != rows+1 || row.title() != "Instansi Contoh" {
		t.Fatalf("%d rows, chosen %q; told %q", len(v.rows), row.title(), r.told)
	}
	v.remove(row)
	if len(v.rows) != rows {
		t.Errorf("%d rows after it was taken back", len(v.rows))
	}
}

func TestOneUndoTakesBackAnInvitationAndTheBarStaysNear(t *testing.T) {
	r := openSample(t, TabInvitation)
	rows := len(r.invitation().rows)
	for _, c := range []struct {
		kind         int
		line, action string
	}{
		{addInvited, "Nama Contoh 95, Kepala Seksi, Instansi Contoh 95", "undang peserta"},
		{addAgency, "Instansi Contoh 96", "undang instansi"},
	} {
		r.press(kit.Char('+'))
		r.invitation().adding.kind.Select(c.kind)
		r.write(c.line)
		r.press(enter, esc)
		if n := len(r.invitation().rows); n != rows+1 {
			t.Fatalf("%d rows; told %q", n, r.told)
		}
		r.disk()
		bar := r.invitation().list.Selected()
		if name, err := r.desk.Undo(t.Context()); err != nil || name != c.action {
			t.Fatalf("undone %q: %v", name, err)
		}
		r.Reread()
		v := r.invitation()
		if len(v.rows) != rows || bar == 0 || v.list.Selected() != min(bar, rows-1) {
			t.Errorf("%d rows, the bar went from %d to %d", len(v.rows), bar, v.list.Selected())
		}
		for _, a := range r.record.draft.Agencies() {
			if strings.HasPrefix(a.Name, "Instansi Contoh 9") {
				t.Errorf("%s stayed", a.Name)
			}
		}
	}
}

func TestWhoHasNoAgencyGetsOneBeforeAnAnswerIsKept(t *testing.T) {
	r := openSample(t, TabInvitation)
	v := r.invitation()
	r.press(kit.Char('+'))
	r.write("Nama Contoh 93, Bupati")
	r.press(enter, esc)
	row, _ := v.selected()
	if row.title() != "Bupati" || row.ID != "" {
		t.Fatalf("row %+v", row)
	}
	r.press(kit.Char('a'))
	if told := strings.Join(r.told, " "); !strings.Contains(told, "Tekan I") || r.window.Canvas().Focused() != fyne.Focusable(v.list) {
		t.Errorf("told %q, the keyboard is with %T", told, r.window.Canvas().Focused())
	}
	r.press(kit.Char('i'))
	r.write("Sekretariat Daerah Contoh")
	r.press(enter, kit.Char('a'))
	for _, c := range r.disk().Confirmations {
		if r.record.draft.Dossier().Agencies[c.AgencyID].Name == "Sekretariat Daerah Contoh" && c.Answer == data.WillCome {
			return
		}
	}
	t.Errorf("answers %+v, told %q", r.disk().Confirmations, r.told)
}

func TestFinalMinutesKeepTheirAnswers(t *testing.T) {
	r := openSample(t, TabInvitation)
	r.record.life.finalise("", nil)
	if !r.record.draft.Locked() {
		t.Fatalf("not final; told %q", r.told)
	}
	r.press(kit.Char('a'), kit.Char('w'), kit.Char('+'))
	if len(r.disk().Confirmations) != 0 || r.invitation().adding.object.Visible() || r.invitation().popover.IsOpen() {
		t.Error("final minutes took an answer")
	}
}

// newMeeting opens a meeting without anybody on its list, over a roster of three
// seats of which one is vacant.
func newMeeting(t *testing.T, tab Tab) *room {
	t.Helper()
	r := withSample(t)
	r.check(r.store.Do(t.Context(), data.Action{Name: "uji"}, func(tx data.Tx) error {
		for _, rec := range []data.Record{
			&data.Decree{ID: "sk", Number: "1/2024", ValidFrom: "2024-01-01"},
			&data.Agency{ID: "dinas", Name: "Dinas Contoh", Position: 9000},
			&data.Person{ID: "a", Name: "Nama Contoh 71", Sex: data.Female}, &data.Person{ID: "b", Name: "Nama Contoh 72"},
			&data.Seat{ID: "1", DecreeID: "sk", Position: 1, Role: "Ketua", AgencyID: "dinas", Post: "Kepala Dinas Contoh"},
			&data.Seat{ID: "2", DecreeID: "sk", Position: 2, Role: "Anggota", AgencyID: "dinas"},
			&data.Seat{ID: "3", DecreeID: "sk", Position: 3, Role: "Anggota", AgencyID: "dinas"},
			&data.Holding{ID: "h1", SeatID: "1", PersonID: "a", From: "2024-01-01"},
			&data.Holding{ID: "h2", SeatID: "2", PersonID: "b", From: "2024-01-01"},
		} {
			if err := tx.Put(rec); err != nil {
				return err
			}
		}
		return nil
	}))
	id, err := r.desk.CreateMeeting(t.Context(), secretariat.NewMeeting{Title: "Rapat Contoh", Dates: []data.Date{"2024-08-01"}})
	r.check(err)
	r.Open(id, tab)
	return r
}

func TestAnEmptyListOffersTheSeatsInForce(t *testing.T) {
	for _, tab := range []Tab{TabInvitation, TabAttendance} {
		r := newMeeting(t, tab)
		r.tap(r.record.views[tab].object(), fillWord)
		d := r.disk()
		if len(d.Participants) != 3 || d.Participants[0].PersonID != "a" || d.Participants[2].PersonID != "" {
			t.Fatalf("on tab %d: rows %+v; told %q", tab, d.Participants, r.told)
		}
		r.record.choose(TabAttendance)
		if a := r.attendance(); len(a.shown) != 3 || a.shown[0].post != "Kepala Dinas Contoh" || a.shown[0].sex != data.Female {
			t.Errorf("shown %+v", a.shown)
		}
		if len(r.told) != 1 || !strings.Contains(r.told[0], "3 baris diisi dari keanggotaan per 1 Agustus 2024") {
			t.Errorf("told %q", r.told)
		}
	}
}

func TestSeatsAreOfferedAboveAListOfOfficersOnly(t *testing.T) {
	r := newMeeting(t, TabSummary)
	r.record.draft.SetMeeting(func(m *data.Meeting) { m.MinuteTaker = data.Officer{PersonID: "b"} })
	r.record.choose(TabAttendance)
	offer := r.attendance().seats
	if !offer.bar.Visible() {
		t.Fatal("nothing is offered")
	}
	r.tap(offer.bar, fillWord)
	if len(r.disk().Participants) != 3 || offer.bar.Visible() {
		t.Errorf("%d rows, still offered %v", len(r.disk().Participants), offer.bar.Visible())
	}
}
