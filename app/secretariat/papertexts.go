package secretariat

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// paperText is one text of a paper with the place where it stands.
type paperText struct {
	text   string
	record string
	place  string
	// field is the part of a letter, as CheckLetter names it.
	field string
	// number says that it is the number that a person is registered by.
	number bool
}

// paperTexts are all texts of a paper. Walking over the snapshot itself, instead
// of naming its fields, means that a field added later can't be forgotten.
type paperTexts struct {
	list []paperText
	// exempt are texts whose telephone numbers may be printed.
	exempt []string
}

func textsOf(snapshot any) *paperTexts {
	t := &paperTexts{}
	t.walk(reflect.ValueOf(snapshot), spot{})
	return t
}

// spot is where the walk is: the record, the words for it, and the place in its list.
type spot struct {
	record, words, field string
	index                int
	number               bool
}

var plainString = reflect.TypeFor[string]()

func (t *paperTexts) walk(v reflect.Value, at spot) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			t.walk(v.Elem(), at)
		}
	case reflect.Slice, reflect.Array:
		if v.Type().Elem().Kind() == reflect.Uint8 {
			return // the bytes of a picture
		}
		for i := range v.Len() {
			at.index = i
			t.walk(v.Index(i), at)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			t.walk(v.MapIndex(key), at)
		}
	case reflect.Struct:
		t.walkStruct(v, at)
	case reflect.String:
		// Types of their own are words of the program, dates and times.
		if text := v.String(); v.Type() == plainString && text != "" {
			t.list = append(t.list, paperText{text, at.record, upperFirst(at.words), at.field, at.number})
		}
	}
}

func (t *paperTexts) walkStruct(v reflect.Value, at spot) {
	switch profile := v.Interface().(type) {
	case data.OfficeSnapshot:
		t.exempt = append(t.exempt, profile.AddressLines...)
		return
	case data.Office:
		t.exempt = append(t.exempt, profile.Address)
		return
	case data.LetterSnapshot:
		t.exempt = append(t.exempt, profile.Contact) // the body may tell whom to answer
	}
	at = enter(v, at)
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if !field.IsExported() || letPass(field.Name) {
			continue
		}
		inner := at
		inner.words = joined(at.words, fieldWords[field.Name])
		inner.number = field.Name == "Number" && isPerson(v.Type())
		if v.Type() == reflect.TypeFor[data.LetterSnapshot]() {
			inner.field = letterParts[field.Name]
		}
		if field.Name == "Body" || field.Name == "Annex" {
			t.paragraphs(v.Field(i).String(), inner)
			continue
		}
		t.walk(v.Field(i), inner)
	}
}

// paragraphs takes a text with marks by its paragraphs, as it reads on paper.
func (t *paperTexts) paragraphs(text string, at spot) {
	for _, p := range readable(text) {
		place := upperFirst(fmt.Sprintf("%s, paragraf %d", at.words, p.number))
		t.list = append(t.list, paperText{text: p.text, record: at.record, place: place, field: at.field})
	}
}

func isPerson(t reflect.Type) bool {
	switch t {
	case reflect.TypeFor[data.Signatory](), reflect.TypeFor[data.Person](), reflect.TypeFor[data.PartySnapshot](), reflect.TypeFor[data.LetterParty]():
		return true
	}
	return false
}

// letterParts are the parts of a letter by the fields of its snapshot.
var letterParts = map[string]string{
	"Number": AtNumber, "Subject": AtSubject, "AttachmentNote": AtNote, "Recipients": AtRecipients, "Copies": AtCopies,
	"Via": AtVia, "Basis": AtBasis, "Body": AtBody, "AnnexTitle": AtAnnex, "Annex": AtAnnex, "Signer": AtSigner,
	"Parties": AtParties, "Files": AtFiles, "Unfilled": AtBody,
}

// letPass names what is not read: ids, and the contacts that stand on internal
// lists and as narahubung on invitations.
func letPass(field string) bool {
	switch field {
	case "Phone", "Email", "Contact", "SHA256":
		return true
	}
	return strings.HasSuffix(field, "ID")
}

// enter is the spot of a struct: its record, and the words that people know it by.
func enter(v reflect.Value, at spot) spot {
	if id := v.FieldByName("ID"); id.IsValid() && id.Kind() == reflect.String && id.String() != "" {
		at.record = id.String()
	}
	at.words = wordsFor(v, at)
	return at
}

// wordsFor is what people call a part of a paper.
func wordsFor(v reflect.Value, at spot) string {
	switch s := v.Interface().(type) {
	case data.DaySnapshot:
		return "hari " + s.Date.Text()
	case data.AgendaSnapshot:
		return withNumber(string(s.Kind), "agenda", s.Number)
	case data.NoteSnapshot:
		return joined(at.words, fmt.Sprintf("catatan ke-%d", at.index+1))
	case data.Entry:
		return string(s.Kind)
	case data.DecisionSnapshot:
		return fmt.Sprintf("keputusan %d", s.Number)
	case data.FollowUpSnapshot:
		return "tindak lanjut " + s.Code
	case data.CarriedSnapshot:
		return joined(at.words, "tindak lanjut "+s.Code)
	case data.ReportSnapshot:
		return joined(at.words, fmt.Sprintf("laporan ke-%d", at.index+1))
	case data.ParticipantSnapshot:
		return withNumber("daftar hadir", "daftar hadir nomor", s.Number)
	case data.RosterLine:
		return fmt.Sprintf("kedudukan %d", at.index+1)
	case data.AddresseeSnapshot:
		return at.words + " " + strconv.Itoa(at.index+1)
	case data.PartySnapshot, data.AttachedSnapshot:
		return fmt.Sprintf("%s nomor %d", at.words, at.index+1)
	case data.LetterSnapshot, data.SignerSnapshot, data.MeetingFacts, data.MinutesSnapshot, data.RosterSnapshot, data.Roster, data.Signatory, data.MarkSnapshot:
		return at.words
	}
	return joined(at.words, knownBy(v))
}

// withNumber is the word of a part with its number, or another for one without.
func withNumber(without, with string, number int) string {
	if number > 0 {
		return fmt.Sprintf("%s %d", with, number)
	}
	return without
}

// knownBy is the code or number of a record that the walk has no words for.
func knownBy(v reflect.Value) string {
	if code := v.FieldByName("Code"); code.IsValid() && code.Kind() == reflect.String {
		return code.String()
	}
	if number := v.FieldByName("Number"); number.IsValid() && number.CanInt() && number.Int() > 0 {
		return fmt.Sprintf("nomor %d", number.Int())
	}
	return ""
}

// fieldWords say which part of a record a text is; the text of an entry itself
// needs no word.
var fieldWords = map[string]string{
	"Title": "judul", "Number": "nomor", "RevisionReason": "alasan perbaikan",
	"BasisIssuer": "dasar rapat", "BasisNumber": "nomor dasar rapat", "BasisSubject": "hal dasar rapat",
	"OpenedBy": "pembuka rapat", "Secretary": "sekretaris", "MinuteTaker": "notulis", "Signer": "penanda tangan",
	"Acknowledger": "mengetahui", "Chair": "pimpinan rapat", "Place": "tempat", "Link": "tautan",
	"Speaker": "pembicara", "SpeakerAgency": "instansi pembicara", "DueText": "tenggat", "Owners": "penanggung jawab",
	"Name": "nama", "Post": "jabatan", "Rank": "pangkat", "Agency": "instansi", "Reason": "alasan", "Note": "keterangan",
	"Caption": "keterangan foto", "Address": "alamat", "Duty": "tugas", "Salutation": "sapaan", "Decree": "SK",
	"TitleBefore": "gelar", "TitleAfter": "gelar", "Aliases": "nama lain", "Subject": "hal", "From": "asal",
	"To": "yth.", "Copies": "tembusan", "Nature": "sifat", "Attachment": "lampiran",
	"Recipients": "tujuan surat", "AttachmentNote": "baris lampiran", "Via": "melalui", "Basis": "dasar", "Body": "isi surat",
	"AnnexTitle": "judul lampiran", "Annex": "isi lampiran", "Parties": "orang dalam surat", "Files": "berkas lampiran",
	"OnBehalf": "a.n.", "Under": "u.b.", "As": "selaku", "Classification": "kode klasifikasi", "Meeting": "rapat",
}

func joined(words, more string) string {
	switch {
	case words == "":
		return more
	case more == "":
		return words
	}
	return words + ", " + more
}

// upperFirst makes the place a line of its own; a text without one is the paper's.
func upperFirst(words string) string {
	if words == "" {
		return "Isian lain"
	}
	return indonesian.Capitalised(words)
}
