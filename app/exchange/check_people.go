package exchange

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

func (m Meeting) agencyKeys() map[string]bool {
	keys := map[string]bool{}
	for _, agency := range m.Agencies {
		keys[agency.key()] = true
	}
	return keys
}

func (m Meeting) personKeys() map[string]bool {
	keys := map[string]bool{}
	for _, person := range m.People {
		keys[person.key()] = true
	}
	return keys
}

func (m Meeting) participantKeys() map[string]bool {
	keys := map[string]bool{}
	for _, participant := range m.Participants {
		keys[participant.key()] = true
	}
	return keys
}

func (m Meeting) checkParticipants() error {
	keys, people, agencies := map[string]bool{}, m.personKeys(), m.agencyKeys()
	for i, p := range m.Participants {
		path := fmt.Sprintf("peserta[%d]", i)
		if strings.TrimSpace(p.Person+p.Name+p.Agency+p.AgencyName) == "" {
			return refuse(path, "peserta harus mempunyai orang, nama, instansi, atau instansi_lain")
		}
		err := first(
			unique(path, "peserta", p.key(), keys),
			oneOf(path+".asal", p.Origin, []data.Origin{data.Invited, data.Guest, data.Deputy}),
			oneOf(path+".jenis_kelamin", p.Sex, sexes),
			defined(path+".orang", "orang", p.Person, people),
			defined(path+".instansi", "instansi", p.Agency, agencies),
			m.checkMarks(path, p.Attendance),
		)
		if err != nil {
			return err
		}
	}
	return nil
}

func (m Meeting) checkMarks(path string, marks []Mark) error {
	days := map[int]bool{}
	for i, mark := range marks {
		path := fmt.Sprintf("%s.kehadiran[%d]", path, i)
		err := first(
			m.dayThere(path+".hari", mark.Day),
			oneOf(path+".status", mark.State, []data.AttendanceState{data.Present, data.Represented, data.Excused, data.Absent}),
			oneOf(path+".alasan", mark.Reason, append([]string{""}, data.ExcuseReasons()...)),
		)
		switch {
		case err != nil:
			return err
		case mark.Reason != "" && mark.State != data.Excused:
			return refuse(path+".alasan", "alasan hanya untuk status %q", data.Excused)
		case (mark.Arrived != "" || mark.Left != "" || mark.Online) && mark.State != data.Present:
			return refuse(path, "tiba, pulang, dan daring hanya untuk status %q", data.Present)
		case days[mark.Day]:
			return refuse(path+".hari", "hari nomor %d tertulis dua kali", mark.Day)
		}
		days[mark.Day] = true
	}
	return nil
}

func (m Meeting) checkAnswers() error {
	answered, agencies := map[string]bool{}, m.agencyKeys()
	for i, answer := range m.Answers {
		path := fmt.Sprintf("jawaban_undangan[%d]", i)
		err := first(
			filled(path+".instansi", answer.Agency),
			defined(path+".instansi", "instansi", answer.Agency, agencies),
			oneOf(path+".jawaban", answer.Answer, []data.Answer{data.WillCome, data.WillSend, data.WillNotCome}),
		)
		switch {
		case err != nil:
			return err
		case answered[answer.Agency]:
			return refuse(path+".instansi", "instansi %q tertulis dua kali", answer.Agency)
		case answer.Deputy != "" && answer.Answer != data.WillSend:
			return refuse(path+".wakil", "hanya untuk jawaban %q", data.WillSend)
		}
		answered[answer.Agency] = true
	}
	return nil
}

// checkDeputies needs every participant known: a deputy may stand before the
// official in the file.
func (m Meeting) checkDeputies() error {
	keys := m.participantKeys()
	deputy := map[string]bool{"": false}
	for _, p := range m.Participants {
		deputy[p.key()] = p.Origin == data.Deputy
	}
	for i, p := range m.Participants {
		path := fmt.Sprintf("peserta[%d].mewakili", i)
		switch {
		case p.Origin == data.Deputy && p.Represents == "":
			return refuse(path, "peserta dengan asal %q harus menyebut siapa yang diwakilinya", data.Deputy)
		case p.Origin != data.Deputy && p.Represents != "":
			return refuse(path, "hanya untuk peserta dengan asal %q", data.Deputy)
		}
		if err := defined(path, "peserta", p.Represents, keys); err != nil {
			return err
		}
		if deputy[p.Represents] {
			return refuse(path, "seorang wakil tidak dapat diwakili; sebut pejabat yang diundang")
		}
	}
	return nil
}
