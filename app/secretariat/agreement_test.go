package secretariat_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gugustugas/data"
)

// TestMemoryAndDiskAgree does random things to a meeting and compares what the
// window shows with what a fresh reading of the file gives.
func TestMemoryAndDiskAgree(t *testing.T) {
	seed := rand.Uint64()
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	r := newRoom(t)
	for step := range 600 {
		r.randomAction(random, step)
	}
	for _, e := range slices.Clone(r.Dossier().Entries) {
		r.Leave(e.ID)
	}
	memory, disk := r.Copy(), r.disk()
	normalise(&memory)
	normalise(&disk)
	for _, part := range []struct {
		name         string
		memory, disk any
	}{
		{"meeting", memory.Meeting, disk.Meeting},
		{"days", memory.Days, disk.Days},
		{"agenda", memory.Agenda, disk.Agenda},
		{"entries", memory.Entries, disk.Entries},
		{"follow-ups", memory.FollowUps, disk.FollowUps},
		{"owners", memory.Owners, disk.Owners},
		{"participants", memory.Participants, disk.Participants},
		{"attendance", memory.Attendance, disk.Attendance},
	} {
		if !reflect.DeepEqual(part.memory, part.disk) {
			t.Errorf("seed %d: %s differ\nmemory %+v\ndisk   %+v", seed, part.name, part.memory, part.disk)
		}
	}
}

// normalise sorts what has no order of its own, and makes nil of empty.
func normalise(d *data.Dossier) {
	d.Days = append([]data.MeetingDay(nil), d.Days...)
	d.Entries = append([]data.Entry(nil), d.Entries...)
	d.Participants = append([]data.Participant(nil), d.Participants...)
	d.Attendance = sorted(d.Attendance)
	d.FollowUps = sorted(d.FollowUps)
	d.Owners = sorted(d.Owners)
}

func sorted[T data.Record](rows []T) []T {
	rows = append([]T(nil), rows...)
	slices.SortFunc(rows, func(a, b T) int { return strings.Compare(a.RecordID(), b.RecordID()) })
	return rows
}

func pick[T any](random *rand.Rand, list []T) (value T, ok bool) {
	if len(list) == 0 {
		return value, false
	}
	return list[random.IntN(len(list))], true
}

func (r *room) randomAction(random *rand.Rand, step int) {
	r.Helper()
	d := r.Dossier()
	day, _ := pick(random, d.Days)
	item, _ := pick(random, d.Agenda)
	entry, _ := pick(random, d.Entries)
	agency, _ := pick(random, r.Agencies())
	participant, _ := pick(random, d.Participants)
	kind, _ := pick(random, []data.EntryKind{data.EntryNote, data.EntryDecision, data.EntryFollowUp})
	state, _ := pick(random, []data.AttendanceState{data.Unmarked, data.Present, data.Represented, data.Excused, data.Absent})
	text := fmt.Sprintf("teks %d %s", step, strings.Repeat("kata ", random.IntN(30)))
	actions := []func(){
		func() { r.SetText(r.AddEntry(item.ID, entry.ID, kind), text) },
		func() { r.SetText(r.AddEntry(item.ID, "", kind), text) },
		func() { r.AddEntry(item.ID, "", kind) },
		func() { r.SetText(entry.ID, text) },
		func() { r.SetText(entry.ID, "") },
		func() { r.SetText(entry.ID, strings.Repeat(text+"\n", 300)) },
		func() { r.SetKind(entry.ID, kind) },
		func() { r.SetSpeaker(entry.ID, participant.ID) },
		func() { r.FileUnder(entry.ID, random.IntN(4)) },
		func() { r.MoveEntry(entry.ID, 1-2*random.IntN(2)) },
		func() { r.RemoveEntry(entry.ID) },
		func() { r.Leave(entry.ID) },
		func() { r.SetDue(entry.ID, "2024-08-30", "") },
		func() { r.SetDue(entry.ID, "", "nanti") },
		func() { r.AddOwner(entry.ID, agency.ID) },
		func() { r.RemoveOwner(entry.ID, agency.ID) },
		func() { r.SetOwnerState(entry.ID, agency.ID, data.Running) },
		func() { r.SetAllAgencies(entry.ID, random.IntN(2) == 0) },
		func() { r.SetDecision(entry.ID, "") },
		func() { r.AddAgenda(day.ID, text) },
		func() { r.RenameAgenda(item.ID, text) },
		func() { r.MoveAgenda(item.ID, 1-2*random.IntN(2)) },
		func() { _ = r.RemoveAgenda(item.ID) },
		func() { r.SetDay(day.ID, func(d *data.MeetingDay) { d.Start = "09.00" }) },
		func() { r.SetMeeting(func(m *data.Meeting) { m.Title = text }) },
		func() { r.AddDay("2024-07-27") },
		func() { _ = r.RemoveDay(day.ID) },
		func() { _, _ = r.AddAgency(fmt.Sprintf("Dinas %d", random.IntN(5))) },
		func() { r.InviteAgency(agency.ID) },
		func() { _, _ = r.AddGuest(fmt.Sprintf("Nama Contoh %d, Camat, Kecamatan Contoh", step)) },
		func() { _, _ = r.AddDeputy(participant.ID, fmt.Sprintf("Nama Contoh %d, Staf", step)) },
		func() { _ = r.RemoveParticipant(participant.ID) },
		func() { r.Mark(participant.ID, day.ID, state, "") },
		func() { r.SetParticipant(participant.ID, func(p *data.Participant) { p.Sex = data.Male }) },
	}
	actions[random.IntN(len(actions))]()
}
