package home

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2/test"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// put writes records straight into the file.
func (r *room) put(records ...data.Record) {
	r.Helper()
	if err := r.store.Do(r.Context(), data.Action{Name: "contoh"}, func(tx data.Tx) error {
		for _, record := range records {
			if err := tx.Put(record); err != nil {
				return err
			}
		}
		return nil
	}); err != nil {
		r.Fatal(err)
	}
}

// printedLetter is a letter of a kind that was printed for signature.
func (r *room) printedLetter(kind data.LetterKind, meetingID, registerID string) (id string) {
	r.Helper()
	id, err := r.desk.NewLetter(r.Context(), secretariat.NewLetter{Kind: kind, MeetingID: meetingID})
	if err != nil {
		r.Fatal(err)
	}
	var l data.Letter
	if err := r.desk.Read(r.Context(), func(reader data.Reader) error { return reader.Get(id, &l) }); err != nil {
		r.Fatal(err)
	}
	l.State, l.RegisterID = data.LetterFinal, registerID
	r.put(&l)
	return id
}

func (r *room) words() (list []string) {
	for _, o := range test.LaidOutObjects(r.Content()) {
		if text, ok := o.(*kit.Text); ok {
			list = append(list, text.Text())
		}
	}
	return list
}

func TestLettersWithoutNumberAndNumbersWithoutLetterAreToBeDone(t *testing.T) {
	r := newRoom(t)
	registers, err := r.desk.Registers(t.Context(), 2024)
	if err != nil {
		t.Fatal(err)
	}
	registers[1].Mode, registers[1].First = data.NumberedHere, 1
	for i := range registers {
		r.put(&registers[i])
	}
	r.put(&data.RegisterNumber{ID: "n", RegisterID: registers[1].ID, Sequence: 3, Text: "3", Date: "2024-07-01", State: data.NumberUsed})
	meeting := r.meeting("Rapat", "2024-08-08")
	undangan := r.printedLetter(data.InvitationLetter, meeting, registers[0].ID)
	r.printedLetter(data.ReportLetter, meeting, "") // its kind needs no number
	r.Show()
	words := r.words()
	for _, want := range []string{"Nomor surat  2", "Menunggu tanda tangan", "Catat nomor undangan", "Nota dinas 2024: nomor 001 kosong, dan 1 lagi", "Jelaskan"} {
		if !slices.Contains(words, want) {
			t.Errorf("%q is not among %q", want, words)
		}
	}
	for i, j := range r.jobs {
		if j.head == "" {
			r.todo.OnOpen(i)
		}
	}
	if want := []string{"nomor " + undangan, "kosong " + registers[1].ID + " 1"}; !slices.Equal(r.opened, want) {
		t.Errorf("opened %q, want %q", r.opened, want)
	}
}

func TestALetterOfAMeetingAboutCasesIsNamedNowhere(t *testing.T) {
	r := newRoom(t)
	registers, err := r.desk.Registers(t.Context(), 2024)
	if err != nil {
		t.Fatal(err)
	}
	r.put(&registers[0])
	id := r.meeting("Rapat kasus", "2024-08-08")
	var m data.Meeting
	if err := r.desk.Read(t.Context(), func(reader data.Reader) error { return reader.Get(id, &m) }); err != nil {
		t.Fatal(err)
	}
	m.Kind, m.Security = data.CaseMeeting, data.Confidential
	r.put(&m)
	r.printedLetter(data.InvitationLetter, id, registers[0].ID)
	r.Show()
	if len(r.jobs) != 0 {
		t.Errorf("told: %+v", r.jobs)
	}
}
