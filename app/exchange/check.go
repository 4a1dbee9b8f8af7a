package exchange

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
)

// setDefaults fills in what may be left out, so that a meeting read and one
// written from a data file have the same form.
func (m *Meeting) setDefaults() {
	if m.Version == 0 {
		m.Version = Version
	}
	setDefault(&m.Kind, data.CoordinationMeeting)
	if m.Kind == data.CaseMeeting {
		setDefault(&m.Security, data.Confidential)
	}
	setDefault(&m.Security, data.Restricted)
	setDefault(&m.State, data.Draft)
	if m.Basis != nil && *m.Basis == (Basis{}) {
		m.Basis = nil
	}
	for i := range m.Days {
		setDefault(&m.Days[i].Mode, data.InPerson)
	}
	for i := range m.Agenda {
		setDefault(&m.Agenda[i].Kind, data.AgendaTopic)
		for j := range m.Agenda[i].Entries {
			entry := &m.Agenda[i].Entries[j]
			setDefault(&entry.Kind, data.EntryNote)
			for k := range entry.Owners {
				setDefault(&entry.Owners[k].State, data.NotStarted)
			}
		}
	}
	for i := range m.Participants {
		setDefault(&m.Participants[i].Origin, data.Invited)
	}
}

func setDefault[T ~string](word *T, value T) {
	if *word == "" {
		*word = value
	}
}

// check holds the rules that bind several fields. It returns the first fault.
func (m Meeting) check() error {
	for _, check := range []func() error{
		m.checkHead, m.checkAgencies, m.checkPeople, m.checkOfficers, m.checkDays,
		m.checkParticipants, m.checkDeputies, m.checkAnswers, m.checkAgenda,
	} {
		if err := check(); err != nil {
			return err
		}
	}
	return nil
}

func (m Meeting) checkHead() error {
	if m.Kind == data.CaseMeeting && m.Security != data.Confidential {
		return refuse("sifat", "rapat pembahasan kasus selalu Rahasia")
	}
	switch {
	case m.Version != Version:
		return refuse("versi", "hanya versi %d yang dapat dibaca", Version)
	case len(m.Days) == 0:
		return refuse("hari", "rapat harus mempunyai sedikitnya satu hari")
	case m.Quorum < 0:
		return refuse("kuorum", "tidak boleh kurang dari 0")
	case m.Revision != nil && m.Revision.Number < 1:
		return refuse("perbaikan.ke", "dihitung mulai 1")
	}
	return first(
		filled("judul", m.Title),
		oneOf("jenis", m.Kind, data.MeetingKinds()),
		oneOf("sifat", m.Security, data.SecurityClasses()),
		oneOf("status", m.State, data.MeetingStates()),
	)
}

func (m Meeting) checkAgencies() error {
	keys := map[string]bool{}
	for i, agency := range m.Agencies {
		path := fmt.Sprintf("instansi[%d]", i)
		if err := first(filled(path+".nama", agency.Name), unique(path, "instansi", agency.key(), keys)); err != nil {
			return err
		}
	}
	return nil
}

func (m Meeting) checkPeople() error {
	keys, agencies := map[string]bool{}, m.agencyKeys()
	for i, person := range m.People {
		path := fmt.Sprintf("orang[%d]", i)
		err := first(
			filled(path+".nama", person.Name),
			unique(path, "orang", person.key(), keys),
			oneOf(path+".jenis_nomor", person.NumberKind, []string{"", "NIP", "NI PPPK", "NRP"}),
			oneOf(path+".jenis_kelamin", person.Sex, sexes),
			defined(path+".instansi", "instansi", person.Agency, agencies),
		)
		if err != nil {
			return err
		}
	}
	return nil
}

func (m Meeting) checkOfficers() error {
	people := m.personKeys()
	return first(
		m.OpenedBy.check("dibuka_oleh", people), m.Secretary.check("sekretaris", people),
		m.MinuteTaker.check("notulis", people), m.Signer.check("penanda_tangan", people),
		m.Acknowledger.check("mengetahui", people),
	)
}

func (o *Officer) check(path string, people map[string]bool) error {
	if o == nil {
		return nil
	}
	return first(
		filled(path+".orang", o.Person),
		defined(path+".orang", "orang", o.Person, people),
		oneOf(path+".status", o.Status, []string{"", "Plt.", "Plh.", "Pj."}),
	)
}

func (m Meeting) checkDays() error {
	people := m.personKeys()
	for i, day := range m.Days {
		path := fmt.Sprintf("hari[%d]", i)
		start, _ := day.Start.Minutes()
		end, _ := day.End.Minutes()
		before := day.Start != "" && day.End != "" && end < start
		switch {
		case day.Date == "":
			return refuse(path+".tanggal", "tanggal belum diisi")
		case before && !day.PastMidnight:
			return refuse(path+".selesai", "rapat selesai sebelum dimulai (bila lewat tengah malam, tambahkan \"selesai_esok\": true)")
		case !before && day.PastMidnight:
			return refuse(path+".selesai_esok", "hanya untuk jam selesai yang lebih awal daripada jam mulai")
		}
		err := first(oneOf(path+".cara", day.Mode, data.AttendanceModes()), day.Chair.check(path+".pimpinan", people), checkPauses(path, day.Pauses))
		if err != nil {
			return err
		}
	}
	return nil
}

func checkPauses(path string, pauses []Pause) error {
	for i, pause := range pauses {
		if pause.From == "" {
			return refuse(fmt.Sprintf("%s.skors[%d].dari", path, i), "jam belum diisi")
		}
	}
	return nil
}

func (m Meeting) checkAgenda() error {
	speakers, agencies, decisions := m.participantKeys(), m.agencyKeys(), m.decisions()
	for i, item := range m.Agenda {
		path := fmt.Sprintf("agenda[%d]", i)
		err := first(
			oneOf(path+".jenis", item.Kind, agendaKinds),
			m.dayThere(path+".hari", item.Day),
		)
		if err != nil {
			return err
		}
		for j, entry := range item.Entries {
			path := fmt.Sprintf("%s.catatan[%d]", path, j)
			err := first(
				oneOf(path+".jenis", entry.Kind, entryKinds),
				defined(path+".pembicara", "peserta", entry.Speaker, speakers),
				entry.checkFollowUp(path, decisions, agencies),
			)
			if err != nil {
				return err
			}
		}
	}
	return nil
}

func (e Entry) checkFollowUp(path string, decisions int, agencies map[string]bool) error {
	if e.Kind != data.EntryFollowUp {
		for _, field := range e.followUpFields() {
			return refuse(path+"."+field, "hanya untuk jenis %q", data.EntryFollowUp)
		}
		return nil
	}
	switch {
	case e.Decision < 0 || e.Decision > decisions:
		return refuse(path+".keputusan", "keputusan nomor %d tidak ada dalam berkas ini", e.Decision)
	case e.Due != "" && e.DueText != "":
		return refuse(path+".tenggat_teks", "tenggat dan tenggat_teks tidak boleh diisi bersama")
	}
	owners := map[string]bool{}
	for i, owner := range e.Owners {
		path := fmt.Sprintf("%s.penanggung_jawab[%d]", path, i)
		err := first(
			filled(path+".instansi", owner.Agency),
			defined(path+".instansi", "instansi", owner.Agency, agencies),
			oneOf(path+".status", owner.State, data.FollowUpStates()),
		)
		if err != nil {
			return err
		}
		if owners[owner.Agency] {
			return refuse(path+".instansi", "instansi %q tertulis dua kali", owner.Agency)
		}
		owners[owner.Agency] = true
	}
	return nil
}

// followUpFields names the fields that only a follow-up may have.
func (e Entry) followUpFields() (names []string) {
	for _, field := range []struct {
		name  string
		given bool
	}{
		{"keputusan", e.Decision != 0},
		{"seluruh_instansi", e.AllAgencies},
		{"penanggung_jawab", len(e.Owners) > 0},
		{"tenggat", e.Due != ""},
		{"tenggat_teks", e.DueText != ""},
	} {
		if field.given {
			names = append(names, field.name)
		}
	}
	return names
}

// dayThere refuses a number of a day that the meeting doesn't have.
func (m Meeting) dayThere(path string, day int) error {
	if day < 1 || day > len(m.Days) {
		return refuse(path, "hari nomor %d tidak ada (rapat ini %d hari, dihitung mulai 1)", day, len(m.Days))
	}
	return nil
}

func (m Meeting) decisions() (count int) {
	for _, item := range m.Agenda {
		for _, entry := range item.Entries {
			if entry.Kind == data.EntryDecision {
				count++
			}
		}
	}
	return count
}

var (
	sexes       = []data.Sex{data.UnknownSex, data.Male, data.Female}
	agendaKinds = []data.AgendaKind{data.AgendaOpening, data.AgendaTopic, data.AgendaOther, data.AgendaClosing}
	entryKinds  = []data.EntryKind{data.EntryNote, data.EntryDecision, data.EntryFollowUp}
)

func first(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func filled(path, text string) error {
	if strings.TrimSpace(text) == "" {
		return refuse(path, "isian ini belum diisi")
	}
	return nil
}

// oneOf refuses a word outside the list; an empty first word of the list means
// that the field may be left out and is not told.
func oneOf[T ~string](path string, word T, list []T) error {
	if slices.Contains(list, word) {
		return nil
	}
	var told []string
	for _, known := range list {
		if known != "" {
			told = append(told, string(known))
		}
	}
	return refuse(path, "%q tidak dikenal (pilih: %s)", string(word), strings.Join(told, ", "))
}

// defined refuses a key that nothing in the file has; empty means no reference.
func defined(path, what, key string, keys map[string]bool) error {
	if key == "" || keys[key] {
		return nil
	}
	return refuse(path, "%q tidak ada dalam daftar %s berkas ini", key, what)
}

// unique refuses a second one of the same key and notes a new one.
func unique(path, what, key string, keys map[string]bool) error {
	if keys[key] {
		return refuse(path, "ada dua %s bernama %q (bedakan dengan isian rujukan)", what, key)
	}
	keys[key] = true
	return nil
}
