package secretariat_test

import (
	"errors"
	"testing"

	"gugustugas/data"
)

func (r *room) becomeCaseMeeting() {
	r.SetMeeting(func(m *data.Meeting) { m.Kind = data.CaseMeeting })
}

func TestMeetingAboutCasesIsRahasiaWhateverIsChosen(t *testing.T) {
	r := newRoom(t)
	r.becomeCaseMeeting()
	r.SetMeeting(func(m *data.Meeting) { m.Security = data.Ordinary })
	if got := r.disk().Meeting; got.Kind != data.CaseMeeting || got.Security != data.Confidential {
		t.Errorf("kind %q, class %q", got.Kind, got.Security)
	}
}

func TestMeetingAboutCasesHoldsDecisionsAndFollowUpsOnly(t *testing.T) {
	r := newRoom(t)
	r.becomeCaseMeeting()
	id := r.write(r.item("Agenda satu"), data.EntryNote, "K-01 didampingi.")
	if e, _ := r.Entry(id); e.Kind != data.EntryDecision {
		t.Errorf("a new entry is %q", e.Kind)
	}
	if err := r.SetKind(id, data.EntryNote); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("it became a note: %v", err)
	}
	if err := r.SetKind(id, data.EntryFollowUp); err != nil {
		t.Errorf("it did not become a follow-up: %v", err)
	}
	if e := r.disk().Entries[0]; e.Kind != data.EntryFollowUp {
		t.Errorf("in the file it is %q", e.Kind)
	}
}

func TestNotesKeepAMeetingFromBecomingOneAboutCases(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryNote, "Catatan")
	if r.KindFault(data.CaseMeeting) == nil {
		t.Error("no fault is told")
	}
	r.becomeCaseMeeting()
	if got := r.disk().Meeting; got.Kind != data.CoordinationMeeting || got.Security != data.Restricted {
		t.Errorf("kind %q, class %q", got.Kind, got.Security)
	}
	if err := r.SetKind(id, data.EntryDecision); err != nil {
		t.Fatal(err)
	}
	r.becomeCaseMeeting()
	if got := r.disk().Meeting.Kind; got != data.CaseMeeting {
		t.Errorf("kind %q after the note is none any more", got)
	}
}

func TestInternIsKeptAndIsAnActionOfItsOwn(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryNote, "Catatan")
	r.SetInternal(id, true)
	if e := r.disk().Entries[0]; !e.Internal {
		t.Error("not kept")
	}
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "tandai intern" {
		t.Errorf("undone %q: %v", name, err)
	}
	if e := r.disk().Entries[0]; e.Internal || e.Text != "Catatan" {
		t.Errorf("after undo %+v", e)
	}
}

func TestParticularsRestWhileAFollowUpIsADecision(t *testing.T) {
	r := newRoom(t)
	id := r.write(r.item("Agenda satu"), data.EntryFollowUp, "Kirim data")
	r.SetDue(id, "2024-08-30", "")
	for _, kind := range []data.EntryKind{data.EntryDecision, data.EntryNote, data.EntryFollowUp} {
		if err := r.SetKind(id, kind); err != nil {
			t.Fatal(err)
		}
		r.flush()
	}
	f, _, ok := r.FollowUp(id)
	if !ok || f.Due != "2024-08-30" || f.Number != 1 {
		t.Errorf("follow-up %+v %v", f, ok)
	}
	if name, err := r.desk.Undo(t.Context()); err != nil || name != "jadikan tindak lanjut" {
		t.Errorf("undone %q: %v", name, err)
	}
}

func TestRemovedAgendaLeavesWhatWasCarriedIntoItToLainLain(t *testing.T) {
	r := newRoom(t)
	item := r.item("Agenda satu")
	entry := r.write(r.item("Agenda dua"), data.EntryFollowUp, "Kirim data")
	f, _, _ := r.FollowUp(entry)
	r.flush()
	carried := data.CarryOver{ID: "bawaan", MeetingID: r.id, AgendaItemID: item, FollowUpID: f.ID, Position: 1}
	if err := r.store.Do(t.Context(), data.Action{Name: "bawa"}, func(tx data.Tx) error { return tx.Put(&carried) }); err != nil {
		t.Fatal(err)
	}
	r.open()
	if err := r.RemoveAgenda(item); err != nil {
		t.Fatal(err)
	}
	if got := r.disk().CarryOvers; len(got) != 1 || got[0].AgendaItemID != r.item("Lain-lain") {
		t.Errorf("carried over: %+v", got)
	}
}

func TestWhatIsSaidOfCasesStaysAmongMeetingsAboutCases(t *testing.T) {
	kindAfter := func(r *room, kind data.MeetingKind) data.MeetingKind {
		r.open()
		r.SetMeeting(func(m *data.Meeting) { m.Kind = kind })
		if r.KindFault(kind) == nil {
			t.Errorf("no fault is told of %q", kind)
		}
		return r.disk().Meeting.Kind
	}
	r := newRoom(t)
	r.becomeCaseMeeting()
	r.owed("Dampingi K-01")
	if got := kindAfter(r, data.CoordinationMeeting); got != data.CaseMeeting {
		t.Errorf("a meeting about cases became %q with its follow-ups", got)
	}

	r = newRoom(t)
	first, matter := r.id, r.owed("Susun laporan")
	r.later(nil)
	r.must(r.desk.CarryTo(t.Context(), r.id, []string{matter}))
	if got := kindAfter(r, data.CaseMeeting); got == data.CaseMeeting {
		t.Error("an ordinary follow-up is talked about in a meeting about cases")
	}
	r.id = first
	if got := kindAfter(r, data.CaseMeeting); got == data.CaseMeeting {
		t.Error("a follow-up of a meeting about cases stands in another")
	}
}

// TestNoOtherMinutesTellOfACase: a draft that is open does not know yet what was
// carried over elsewhere.
func TestNoOtherMinutesTellOfACase(t *testing.T) {
	r := newRoom(t)
	matter := r.owed("Dampingi K-01")
	first := r.MeetingDraft
	r.later(nil)
	r.must(r.desk.CarryTo(t.Context(), r.id, []string{matter}))
	first.SetMeeting(func(m *data.Meeting) { m.Kind = data.CaseMeeting })
	r.must(first.Flush(t.Context()))
	r.open()
	if carried := r.printed(); len(r.disk().CarryOvers) != 1 || len(carried) != 0 {
		t.Errorf("printed %+v", carried)
	}
}
