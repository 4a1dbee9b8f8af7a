package followups

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func (r *room) texts() (list []string) {
	for _, m := range r.rows {
		list = append(list, m.Text)
	}
	return list
}

func (r *room) lastTold() string {
	if len(r.told) == 0 {
		return ""
	}
	return r.told[len(r.told)-1]
}

func TestAnEmptyPageSaysWhatBelongsThere(t *testing.T) {
	r := newRoom(t)
	r.open()
	if r.place.Showing() == r.body || !strings.Contains(r.head.Line(), "Belum ada") {
		t.Errorf("%q", r.head.Line())
	}
}

func TestTheListTellsWhatIsLateAndLackingFirst(t *testing.T) {
	r := newRoom(t).fill()
	if got := r.head.Line(); got != "3 belum selesai dari 1 rapat: 1 terlambat, 1 perlu dilengkapi" {
		t.Errorf("%q", got)
	}
	if got := r.texts(); !slices.Equal(got, []string{"Mengirim program kerja", "Mengusulkan pejabat", "Menetapkan narahubung"}) {
		t.Errorf("order %q", got)
	}
	r.press(kit.Alt(fyne.Key3))
	if got := r.texts(); !slices.Equal(got, []string{"Mengirim program kerja"}) {
		t.Errorf("late: %q", got)
	}
	r.press(kit.Alt(fyne.Key4))
	if got := r.texts(); !slices.Equal(got, []string{"Mengusulkan pejabat"}) {
		t.Errorf("lacking: %q", got)
	}
}

func TestTheListIsFilteredByAgencyAndMeetingAndSortedByColumn(t *testing.T) {
	r := newRoom(t).fill()
	r.filter = filter{agencyID: r.matters()[0].Owners[1].AgencyID}
	r.refresh()
	if got := r.texts(); !slices.Equal(got, []string{"Mengirim program kerja"}) {
		t.Errorf("of an agency: %q", got)
	}
	r.filter = filter{meetingID: r.next}
	r.refresh()
	if len(r.rows) != 0 || r.middle.Showing() == fyne.CanvasObject(r.list) {
		t.Error("a list without rows is not told")
	}
	r.filter = filter{}
	r.sortBy(byText)
	if got := r.texts(); got[0] != "Menetapkan narahubung" {
		t.Errorf("by text: %q", got)
	}
	r.sortBy(byDue)
	if got := r.texts(); got[2] != "Mengusulkan pejabat" {
		t.Errorf("without a deadline last: %q", got)
	}
}

func TestOneKeyMarksAMatterDoneAndSaysSo(t *testing.T) {
	r := newRoom(t).fill()
	r.press(kit.Char('s'))
	if m := r.matters()[0]; m.State() != data.Done || !strings.HasPrefix(r.lastTold(), "TL-1 menjadi selesai.") {
		t.Errorf("%s, told %q", m.State(), r.lastTold())
	}
	if _, err := r.desk.Undo(t.Context()); err != nil || r.matters()[0].State() != data.NotStarted {
		t.Errorf("not undone (%v)", err)
	}
}

func TestOnlyTheChosenAgencysPartIsDoneWhereTheListIsItsOwn(t *testing.T) {
	r := newRoom(t).fill()
	r.filter.agencyID = r.matters()[0].Owners[1].AgencyID
	r.refresh()
	r.press(kit.Char('S'))
	if m := r.matters()[0]; m.State() != data.Running || m.DoneCount() != 1 || m.OwnerState(m.Owners[0]) != data.NotStarted {
		t.Errorf("%s, %+v", m.State(), m.Progress)
	}
}

func TestAReportIsMadeByKeys(t *testing.T) {
	r := newRoom(t).fill()
	r.press(enter, down, take) // Seluruhnya: berjalan
	if m := r.matters()[0]; m.State() != data.Running || len(m.Progress) != 1 || m.Progress[0].AgencyID != "" {
		t.Fatalf("%+v", m.Progress)
	}
	r.press(enter, tab, down, take) // Bappeda: selesai
	if m := r.matters()[0]; m.DoneCount() != 1 || m.Progress[1].AgencyID != m.Owners[0].AgencyID {
		t.Errorf("%+v", m.Progress)
	}
}

func TestAnExtensionWithoutItsReasonIsRefusedBesideTheField(t *testing.T) {
	r := newRoom(t).fill()
	r.press(kit.Char('p'))
	r.aside.form.due.Set(time.Date(2024, 12, 31, 0, 0, 0, 0, time.UTC))
	r.press(take)
	if r.aside.form == nil || !strings.Contains(r.aside.form.fault.Text(), "alasan") || len(r.matters()[0].Progress) != 0 {
		t.Fatal("taken without a reason")
	}
	r.focus(r.aside.form.note.Entry)
	r.write("menunggu anggaran")
	r.press(take)
	if m := r.matters()[0]; m.Due() != "2024-12-31" || m.FollowUp.Due != "2024-08-30" || m.LastNote().Note != "menunggu anggaran" {
		t.Errorf("%s, %+v", m.Due(), m.Progress)
	}
}

func TestAMatterIsDroppedOnlyWithAReason(t *testing.T) {
	r := newRoom(t).fill()
	r.press(kit.Char('b'), take)
	if r.aside.form == nil || len(r.matters()[0].Progress) != 0 {
		t.Fatal("dropped without a reason")
	}
	r.write("diatur perbup")
	r.press(take)
	if m := r.matters()[0]; m.State() != data.Cancelled || m.LastNote().Note != "diatur perbup" {
		t.Errorf("%+v", m.Progress)
	}
}

func TestWhatIsTickedIsCarriedToTheNextMeeting(t *testing.T) {
	r := newRoom(t).fill()
	if r.main.Text() != "Bawa 3 ke rapat berikutnya" {
		t.Fatalf("%q", r.main.Text())
	}
	r.press(space)
	if r.main.Text() != "Bawa 2 ke rapat berikutnya" {
		t.Fatalf("%q", r.main.Text())
	}
	r.press(take)
	d := r.draft(r.next).Dossier()
	if len(d.CarryOvers) != 2 || d.Agenda[1].Title != secretariat.CarryTopic || r.main.Text() != "Bawa 0 ke rapat berikutnya" {
		t.Errorf("%d carried, %q, button %q", len(d.CarryOvers), d.Agenda[1].Title, r.main.Text())
	}
}

func TestSeveralMeetingsAreAskedFor(t *testing.T) {
	r := newRoom(t).fill()
	later := r.meeting("Rapat Desember", "2024-12-12")
	r.Reload()
	r.press(take)
	if !r.popover.IsOpen() {
		t.Fatal("it is not asked which meeting")
	}
	r.press(kit.Char('2'))
	if d := r.draft(later).Dossier(); len(d.CarryOvers) != 3 || len(r.draft(r.next).Dossier().CarryOvers) != 0 {
		t.Errorf("%d carried to the chosen meeting", len(d.CarryOvers))
	}
}

func TestWithoutANextMeetingTheButtonLeadsToANewOne(t *testing.T) {
	r := newRoom(t).fill()
	r.must(r.desk.RemoveMeeting(t.Context(), r.next))
	r.Reload()
	r.press(space)
	if !strings.Contains(r.lastTold(), "membuat rapat berikutnya") {
		t.Errorf("told %q", r.lastTold())
	}
	r.press(take)
	if r.main.Text() != "Buat rapat berikutnya" || !slices.Equal(r.opened, []string{"baru"}) {
		t.Errorf("%q leads to %q", r.main.Text(), r.opened)
	}
}

func TestDataDukungIsListedAndRemoved(t *testing.T) {
	r := newRoom(t).fill()
	m, _ := r.matter()
	r.aside.keep(m, "laporan.pdf", []byte("%PDF-1.4 isi"))
	files, err := r.desk.Evidence(t.Context(), m.FollowUp.ID)
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files (%v), told %q", len(files), err, r.told)
	}
	r.aside.keep(m, "jahat.exe", []byte("MZ"))
	if files, _ := r.desk.Evidence(t.Context(), m.FollowUp.ID); len(files) != 1 {
		t.Error("a program is taken for data dukung")
	}
	r.aside.remove(files[0].Enclosure.ID)
	if files, _ := r.desk.Evidence(t.Context(), m.FollowUp.ID); len(files) != 0 {
		t.Error("not removed")
	}
}

func TestTheTrailReadsAsASentence(t *testing.T) {
	m := data.Matter{
		Owners:    []data.MatterOwner{{AgencyID: "a", Name: "Bappeda"}},
		Discussed: []data.Discussion{{MeetingID: "1", Code: "R-2024-001", Date: "2024-07-26"}, {MeetingID: "2", Code: "R-2024-002", Date: "2024-09-18"}},
		Progress: []data.Progress{
			{MeetingID: "2", Date: "2024-09-18", AgencyID: "a", State: data.Running, Note: "Baru separuh"},
			{Date: "2024-09-20", Due: "2024-10-31", Note: "Menunggu anggaran"},
		},
	}
	var lines []string
	for _, step := range m.Trail() {
		lines = append(lines, step.Date.Text()+" "+strings.Join(stepWords(m, step), " "))
	}
	want := []string{
		"26 Juli 2024 Diputuskan dalam R-2024-001",
		"18 September 2024 Dibahas dalam R-2024-002: Bappeda: berjalan. Baru separuh",
		"20 September 2024 Tenggat menjadi 31 Oktober 2024. Menunggu anggaran",
	}
	if !slices.Equal(lines, want) {
		t.Errorf("%q", lines)
	}
}

// BenchmarkPageWith400 goes through 400 follow-ups by key, and lists them anew.
func BenchmarkPageWith400(b *testing.B) {
	r := newRoom(b).fill()
	v := r.view
	for i := range 400 {
		m := v.matters[i%3]
		m.FollowUp.ID, m.FollowUp.Number = fmt.Sprint(i), i+1
		v.matters = append(v.matters, m)
	}
	r.Page.fill(v)
	b.Run("key", func(b *testing.B) {
		for b.Loop() {
			r.press(down)
		}
	})
	b.Run("list", func(b *testing.B) {
		for b.Loop() {
			r.refresh()
		}
	})
}
