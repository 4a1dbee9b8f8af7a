package secretariat

import "gugustugas/data"

// tableWord is what a type of record is called on the screen.
var tableWord = map[string]string{
	data.Office{}.TableName():         "profil kantor",
	data.Agency{}.TableName():         "instansi",
	data.Person{}.TableName():         "orang",
	data.Attachment{}.TableName():     "berkas",
	data.Decree{}.TableName():         "SK",
	data.Seat{}.TableName():           "kedudukan",
	data.Holding{}.TableName():        "pejabat kedudukan",
	data.AgendaTemplate{}.TableName(): "templat agenda",
	data.Series{}.TableName():         "seri rapat",
	data.Phrase{}.TableName():         "frasa",
	data.Meeting{}.TableName():        "rapat",
	data.MeetingDay{}.TableName():     "hari rapat",
	data.AgendaItem{}.TableName():     "agenda",
	data.Participant{}.TableName():    "peserta",
	data.Attendance{}.TableName():     "tanda hadir",
	data.Entry{}.TableName():          "catatan",
	data.FollowUp{}.TableName():       "rincian tindak lanjut",
	data.FollowUpOwner{}.TableName():  "penanggung jawab",
	data.Suspension{}.TableName():     "skors",
	data.Confirmation{}.TableName():   "jawaban undangan",
	data.CarryOver{}.TableName():      "tindak lanjut yang dibawa",
	data.Progress{}.TableName():       "laporan tindak lanjut",
	data.Document{}.TableName():       "arsip",
	data.Enclosure{}.TableName():      "lampiran",
	data.Waiver{}.TableName():         "alasan cetak",
	data.Letterhead{}.TableName():     "kop",
	data.PaperStyle{}.TableName():     "tata naskah",
	data.Classification{}.TableName(): "klasifikasi arsip",
	data.LetterTemplate{}.TableName(): "templat surat",
	data.Register{}.TableName():       "buku agenda",
	data.RegisterNumber{}.TableName(): "nomor surat",
	data.Letter{}.TableName():         "surat",
	data.Addressee{}.TableName():      "tujuan surat",
	data.LetterParty{}.TableName():    "orang dalam surat",
	data.IncomingLetter{}.TableName(): "surat masuk",
}

// Word is what a record is called on the screen, in lower case: "keputusan".
func Word(rec data.Record) string {
	switch rec := rec.(type) {
	case *data.Entry:
		return string(rec.Kind)
	case *data.Participant:
		if rec.Origin != data.Invited {
			return string(rec.Origin)
		}
	case *data.Enclosure:
		return string(rec.Kind)
	}
	return tableWord[rec.TableName()]
}

// headRank orders the types of record by what hangs on what: the first of a
// deletion is what it was about.
var headRank = rankOf(
	data.Letter{}, data.IncomingLetter{}, data.Meeting{}, data.MeetingDay{}, data.AgendaItem{}, data.Entry{}, data.Participant{}, data.Decree{}, data.Seat{},
	data.Enclosure{}, data.CarryOver{}, data.FollowUp{}, data.Progress{}, data.FollowUpOwner{}, data.Suspension{},
	data.Confirmation{}, data.Attendance{}, data.Series{}, data.AgendaTemplate{}, data.Phrase{}, data.Holding{},
	data.Person{}, data.Agency{}, data.Attachment{}, data.Waiver{}, data.Document{},
	data.Addressee{}, data.LetterParty{}, data.RegisterNumber{}, data.Register{}, data.LetterTemplate{}, data.Classification{},
	data.Letterhead{}, data.PaperStyle{}, data.Office{},
)

func rankOf(order ...data.Record) map[string]int {
	ranks := map[string]int{}
	for i, rec := range order {
		ranks[rec.TableName()] = i
	}
	return ranks
}
