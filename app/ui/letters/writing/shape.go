package writing

import (
	"slices"

	"gugustugas/data"
)

// shape says which fields a kind of letter has.
type shape struct {
	// number: it stands in a register. nature: Sifat and Lampiran are printed.
	number, nature bool
	// recipients: it is addressed; ways: in more than one way.
	recipients, ways bool
	via, contact     bool
	basis            bool
	parties          []data.PartyRole
	annex, copies    bool
	initials         bool
	chapters         bool
	// body and subject are what the two are called.
	body, subject string
}

// shapeOf is the form of a kind, as its paper is (Permendagri 1/2023).
func shapeOf(kind data.LetterKind) shape {
	switch kind {
	case data.CoverLetter:
		return shape{
			number: true, recipients: true, parties: []data.PartyRole{data.Receiver}, copies: false, initials: true,
			body: "Isi: tabel yang dikirim", subject: "Hal, untuk buku agenda",
		}
	case data.MemoLetter:
		return shape{number: true, nature: true, recipients: true, annex: true, copies: true, initials: true, body: "Isi", subject: "Hal"}
	case data.AssignmentLetter:
		return shape{
			number: true, basis: true, parties: []data.PartyRole{data.Assignee}, annex: true, copies: true, initials: true,
			body: "Untuk, satu tugas setiap nomor", subject: "Hal, untuk buku agenda",
		}
	case data.OfficialRecord:
		return shape{
			number: true, basis: true, parties: []data.PartyRole{data.Party, data.Witness}, annex: true,
			body: "Isi", subject: "Tentang",
		}
	case data.ReportLetter:
		return shape{basis: true, annex: true, chapters: true, body: "Isi, dengan judul bab", subject: "Judul laporan"}
	}
	return shape{
		number: true, nature: true, recipients: true, ways: true, via: true, contact: true, annex: true, copies: true, initials: true,
		body: "Isi", subject: "Hal",
	}
}

// partyWords are the names of the roles of those named in a letter.
var partyWords = map[data.PartyRole]string{
	data.Assignee: "Ditugaskan kepada", data.Party: "Para pihak", data.Witness: "Mengetahui", data.Receiver: "Penerima",
}

// addressingWords say what the ways to address do.
var addressingWords = map[data.Addressing]string{
	data.AddressedTogether: "Semua disebut dalam surat",
	data.AddressedByList:   "Daftar terlampir",
	data.AddressedEach:     "Masing-masing satu lembar",
}

// letterheadWords are the kinds of kop.
var letterheadWords = map[data.LetterheadKind]string{
	data.OfficeLetterhead: "Kop dinas", data.SecretariatLetterhead: "Kop Sekretariat Daerah",
	data.RegentLetterhead: "Kop Bupati", data.TaskForceLetterhead: "Kop gugus tugas",
}

// wordsOf are options in their order with their words, and the place of one.
func wordsOf[T ~string](options []T, words map[T]string, chosen T) (list []string, at int) {
	for _, o := range options {
		word, ok := words[o]
		if !ok {
			word = string(o)
		}
		list = append(list, word)
	}
	return list, slices.Index(options, chosen)
}
