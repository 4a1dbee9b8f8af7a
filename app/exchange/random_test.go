package exchange

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"

	"gugustugas/data"
)

// random makes dossiers of every shape. Its pools of words are small, so that
// people and agencies of several meetings agree in some fields and not in others.
type random struct{ *rand.Rand }

func pick[T any](r random, list ...T) T { return list[r.IntN(len(list))] }

func (r random) word() string {
	return pick(r, "", "", "Nama Contoh 1", "Nama Contoh 2", "nama contoh 1", "Nama Contoh 1 (1)", "Nama Contoh 1 (2)",
		`Petik "ganda" \ miring`, "<b>&amp;", "baris\u2028pemisah", "é 😀 \ufffd", " tepi ", "tab\tdi tengah\r\n",
		strings.Repeat("a", data.MaxLine))
}

func (r random) name() string {
	return pick(r, "Nama Contoh 1", "Nama Contoh 2", "Nama Contoh 1 (1)", "nama contoh 1",
		"Nama\tContoh 1", strings.Repeat("n", data.MaxLine))
}

func (r random) text() string {
	return strings.Repeat(r.word()+"\n", r.IntN(3)) + pick(r, "", "catatan\tdengan tab", "\x00\x1fkendali\u0085", strings.Repeat("ö", 2000))
}

func (r random) date() data.Date {
	return data.Date(fmt.Sprintf("%04d-%02d-%02d", 2020+r.IntN(10), 1+r.IntN(12), 1+r.IntN(28)))
}

func (r random) clock() data.Clock {
	if r.IntN(4) == 0 {
		return ""
	}
	return data.Clock(fmt.Sprintf("%02d.%02d", r.IntN(24), r.IntN(60)))
}

func (r random) sex() data.Sex { return pick(r, sexes...) }

func (r random) dossier() data.Dossier {
	d := data.Dossier{People: map[string]data.Person{}, Agencies: map[string]data.Agency{}}
	r.fillRoster(&d)
	d.Meeting = data.Meeting{
		ID: newID(), Code: "R-1999-999", Title: r.name(), Kind: pick(r, data.MeetingKinds()...),
		Security: pick(r, data.SecurityClasses()...), State: pick(r, data.MeetingStates()...), Number: r.word(),
		BasisIssuer: r.word(), BasisNumber: r.word(), BasisDate: pick(r, "", r.date()), BasisSubject: r.word(),
		OpenedBy: r.officer(d), Secretary: r.officer(d), MinuteTaker: r.officer(d), Signer: r.officer(d), Acknowledger: r.officer(d),
	}
	if d.Meeting.Kind == data.CaseMeeting {
		d.Meeting.Security = data.Confidential
	}
	if r.IntN(2) == 0 {
		d.Series = data.Series{ID: newID(), Name: r.name()}
		d.Meeting.SeriesID = d.Series.ID
	}
	d.Meeting.Quorum = pick(r, 0, 0, 12)
	if r.IntN(3) == 0 {
		d.Meeting.Revision, d.Meeting.RevisionReason = 1+r.IntN(3), r.word()
	}
	for i := range 1 + r.IntN(3) {
		d.Days = append(d.Days, data.MeetingDay{
			ID: newID(), Position: i, Date: r.date(), Start: r.clock(), End: r.clock(),
			Mode: pick(r, data.AttendanceModes()...), Place: r.word(), Link: r.word(), Chair: r.officer(d),
		})
	}
	for _, day := range d.Days {
		for range r.IntN(3) {
			from := data.Clock(fmt.Sprintf("%02d.%02d", r.IntN(24), r.IntN(60)))
			d.Suspensions = append(d.Suspensions, data.Suspension{ID: newID(), DayID: day.ID, From: from, To: r.clock()})
		}
	}
	for _, id := range made(d.Agencies) {
		if r.IntN(2) == 0 {
			c := data.Confirmation{ID: newID(), AgencyID: id, Answer: pick(r, data.WillCome, data.WillSend, data.WillNotCome), Note: r.word()}
			if c.Answer == data.WillSend {
				c.Deputy = r.word()
			}
			d.Confirmations = append(d.Confirmations, c)
		}
	}
	r.fillParticipants(&d)
	r.fillAgenda(&d)
	return d
}

func (r random) fillRoster(d *data.Dossier) {
	for range r.IntN(4) {
		a := data.Agency{ID: newID(), Name: r.name(), ShortName: pick(r, "", "NC", "nc")}
		d.Agencies[a.ID] = a
	}
	for range r.IntN(6) {
		p := data.Person{
			ID: newID(), TitleBefore: pick(r, "", "dr."), Name: r.name(), TitleAfter: pick(r, "", "M.Si."),
			NumberKind: pick(r, "", "NIP", "NI PPPK", "NRP"), Number: pick(r, "", "190001011900011001"),
			Rank: pick(r, "", "Pembina, IV/a"), Post: pick(r, "", "Camat"), AgencyID: anyKey(r, d.Agencies), Sex: r.sex(),
		}
		d.People[p.ID] = p
	}
}

// anyKey is one of the keys or empty.
func anyKey[T any](r random, records map[string]T) string {
	return pick(r, append(made(records), "")...)
}

// made lists the keys in the order in which the records were made (UUIDv7), so
// that a seed makes the same dossier again.
func made[T any](records map[string]T) []string { return slices.Sorted(maps.Keys(records)) }

func (r random) officer(d data.Dossier) data.Officer {
	person := anyKey(r, d.People)
	if person == "" {
		return data.Officer{}
	}
	return data.Officer{PersonID: person, Status: pick(r, "", "Plt.", "Plh.", "Pj."), Post: r.word()}
}

func (r random) fillParticipants(d *data.Dossier) {
	for i := range r.IntN(8) {
		p := data.Participant{
			ID: newID(), Position: i, Origin: pick(r, data.Invited, data.Guest), PersonID: anyKey(r, d.People),
			GuestName: pick(r, "", r.name()), Post: r.word(), AgencyID: anyKey(r, d.Agencies),
			AgencyName: pick(r, "", r.name()), Sex: r.sex(),
		}
		if p.PersonID == "" && p.GuestName == "" && p.AgencyID == "" {
			p.AgencyName = r.name()
		}
		if i > 0 && r.IntN(3) == 0 {
			if official := d.Participants[r.IntN(i)]; official.Origin != data.Deputy {
				p.Origin, p.RepresentsID = data.Deputy, official.ID
			}
		}
		d.Participants = append(d.Participants, p)
	}
	for _, p := range d.Participants {
		for _, at := range r.Perm(len(d.Days)) {
			a := data.Attendance{
				ID: newID(), ParticipantID: p.ID, DayID: d.Days[at].ID, Note: r.word(),
				State: pick(r, data.Unmarked, data.Present, data.Represented, data.Excused, data.Absent),
			}
			if a.State == data.Excused {
				a.Reason = pick(r, append(data.ExcuseReasons(), "")...)
			}
			if a.State == data.Present {
				a.ArrivedAt, a.LeftAt, a.Online = r.clock(), r.clock(), r.IntN(2) == 0
			}
			if a.State != data.Unmarked {
				d.Attendance = append(d.Attendance, a)
			}
		}
	}
}

func (r random) fillAgenda(d *data.Dossier) {
	kinds := []data.AgendaKind{data.AgendaOpening, data.AgendaTopic, data.AgendaTopic, data.AgendaOther, data.AgendaClosing}
	for i, kind := range kinds {
		item := data.AgendaItem{ID: newID(), DayID: pick(r, d.Days...).ID, Position: i, Kind: kind, Title: r.word()}
		d.Agenda = append(d.Agenda, item)
		for j := range r.IntN(6) {
			entry := data.Entry{ID: newID(), AgendaItemID: item.ID, Position: j, Kind: pick(r, entryKinds...), Text: r.text(), Internal: r.IntN(4) == 0}
			if len(d.Participants) > 0 && r.IntN(2) == 0 {
				entry.SpeakerID = pick(r, d.Participants...).ID
			}
			d.Entries = append(d.Entries, entry)
		}
	}
	for i, entry := range d.Entries {
		// Those of other kinds have particulars that rest.
		if r.IntN(4) > 0 {
			r.addFollowUp(d, entry.ID, i+1)
		}
	}
}

func (r random) addFollowUp(d *data.Dossier, entryID string, number int) {
	f := data.FollowUp{ID: newID(), EntryID: entryID, Number: number, AllAgencies: r.IntN(2) == 0}
	switch r.IntN(3) {
	case 0:
		f.Due = r.date()
	case 1:
		f.DueText = r.word()
	}
	if r.IntN(2) == 0 {
		f.DecisionID = pick(r, d.Entries...).ID
	}
	d.FollowUps = append(d.FollowUps, f)
	for _, id := range made(d.Agencies) {
		if r.IntN(2) == 0 {
			d.Owners = append(d.Owners, data.FollowUpOwner{
				ID: newID(), FollowUpID: f.ID, AgencyID: id, State: pick(r, data.FollowUpStates()...),
			})
		}
	}
}
