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

// Parts are the texts that a letter of a kind has, and what two of them are called.
type Parts struct {
	Nature, Ways, Via, Basis, Annex, Copies bool
	Body, Subject                           string
}

// PartsOf is for the templates of a kind, which have the texts of its letters.
func PartsOf(kind data.LetterKind) Parts {
	s := shapeOf(kind)
	return Parts{
		Nature: s.nature, Ways: s.ways, Via: s.via, Basis: s.basis, Annex: s.annex, Copies: s.copies,
		Body: s.body, Subject: s.subject,
	}
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

// AddressingWords say what the ways to address do, in their order.
func AddressingWords() []string {
	words, _ := wordsOf(data.Addressings(), addressingWords, "")
	return words
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
