package secretariat_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"gugustugas/data"
)

// TestALineTooLongNeverCostsWhatRefersToIt: the file refuses a line over the
// limit, and then every record that refers to it.
func TestALineTooLongNeverCostsWhatRefersToIt(t *testing.T) {
	r := newRoom(t)
	long := strings.Repeat("é", data.MaxLine+1)
	item := r.AddAgenda(r.Dossier().Days[0].ID, "satu\ndua "+long)
	guest, err := r.AddGuest(long)
	if err != nil {
		t.Fatal(err)
	}
	id := r.write(item, data.EntryFollowUp, "tetap ada")
	r.SetSpeaker(id, guest)
	r.SetDue(id, "", long)
	r.RenameAgenda(item, "tiga\t"+long)
	r.flush()
	d := r.disk()
	if len(d.Entries) != 1 || d.Entries[0].SpeakerID != guest || d.Entries[0].AgendaItemID != item {
		t.Fatalf("entries %+v", d.Entries)
	}
	for _, line := range []string{d.Agenda[3].Title, d.Participants[0].GuestName, d.FollowUps[0].DueText} {
		if utf8.RuneCountInString(line) != data.MaxLine || strings.ContainsAny(line, "\n\t") {
			t.Errorf("kept %q", line)
		}
	}
}

func TestFollowUpRestsOnlyOnADecisionThatIsWritten(t *testing.T) {
	r := newRoom(t)
	item := r.item("Agenda satu")
	empty := r.AddEntry(item, "", data.EntryDecision)
	id := r.write(item, data.EntryFollowUp, "susun")
	r.SetDecision(id, empty)
	r.SetDue(id, "2024-08-30", "")
	r.flush()
	if f := r.disk().FollowUps; len(f) != 1 || f[0].Due != "2024-08-30" || f[0].DecisionID != "" {
		t.Errorf("follow-ups %+v", f)
	}
}

func TestFinalMinutesSayThatTheyAreFinal(t *testing.T) {
	r := newRoom(t)
	r.complete()
	if err := r.finalise(""); err != nil {
		t.Fatal(err)
	}
	if err := r.RemoveParticipant(r.Dossier().Participants[0].ID); !errors.Is(err, data.ErrFinal) {
		t.Errorf("got %v", err)
	}
}
