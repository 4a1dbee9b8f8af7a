package indonesian

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode"
)

// IDKind says which number a person has.
type IDKind string

// The kinds of numbers: of a PNS, of a PPPK, of a police officer, or none.
const (
	NIP    IDKind = "NIP"
	NIPPPK IDKind = "NI PPPK"
	NRP    IDKind = "NRP"
	NoID   IDKind = ""
)

const (
	nipLength = 18
	nrpLength = 8
	nikLength = 16
)

var scientific = regexp.MustCompile(`^[0-9](?:[.,][0-9]+)?[eE]\+?[0-9]+$`)

// FormatID writes a NIP or NI PPPK in groups of 8 6 1 3 and an NRP plain. A number
// that is not of the right length stays as typed.
func FormatID(kind IDKind, digits string) string {
	bare := bareDigits(digits)
	switch {
	case !allDigits(bare):
	case (kind == NIP || kind == NIPPPK) && len(bare) == nipLength:
		return strings.Join([]string{bare[:8], bare[8:14], bare[14:15], bare[15:]}, " ")
	case kind == NRP && len(bare) == nrpLength:
		return bare
	}
	return digits
}

// bareDigits drops the spaces, stops, hyphens and apostrophes that people and
// spreadsheets put into numbers.
func bareDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '.' || r == '-' || isApostrophe(r) {
			return -1
		}
		return r
	}, text)
}

func allDigits(text string) bool {
	return strings.Trim(text, "0123456789") == ""
}

// CheckID gives a warning in plain Indonesian for each thing that looks wrong in a
// number; there is no check digit, so none is a ground for refusal. sex is "L", "P"
// or "" for not known. A NIP is birth date (8), start of service (year 4, month 2),
// sex (1 or 2) and sequence (3); a NI PPPK has a type code where the month stands.
func CheckID(kind IDKind, digits string, sex string) []string {
	bare := bareDigits(digits)
	switch {
	case bare == "":
		return nil
	case scientific.MatchString(strings.TrimSpace(digits)):
		return []string{fmt.Sprintf("Nomor ini rusak di aplikasi lembar kerja (%s). Ketik ulang seluruh angkanya.",
			strings.TrimSpace(digits))}
	case !allDigits(bare):
		return []string{"Nomor ini memuat tanda selain angka. Periksa kembali."}
	case len(bare) == nikLength:
		return []string{"Nomor 16 angka ini tampak seperti NIK. Aplikasi ini tidak memerlukan NIK siapa pun."}
	}
	switch kind {
	case NIP, NIPPPK:
		if len(bare) != nipLength {
			return []string{fmt.Sprintf("%s terdiri atas 18 angka; yang diketik %d angka.", kind, len(bare))}
		}
		return checkServant(kind, bare, sex)
	case NRP:
		if len(bare) != nrpLength {
			return []string{fmt.Sprintf("NRP Polri terdiri atas 8 angka; yang diketik %d angka.", len(bare))}
		}
	case NoID:
		return []string{"Nomor sudah diisi, tetapi jenisnya (NIP, NI PPPK, atau NRP) belum dipilih."}
	}
	return nil
}

// checkServant judges the 18 digits of a NIP or NI PPPK.
func checkServant(kind IDKind, bare, sex string) []string {
	var warnings []string
	birth, err := time.Parse("20060102", bare[:8])
	start := number(bare[8:12])
	switch {
	case err != nil || birth.Year() < 1900:
		warnings = append(warnings, fmt.Sprintf("Delapan angka pertama %s bukan tanggal lahir yang mungkin.", kind))
	case start < birth.Year()+18:
		// Civil servants are appointed at 18 or older (PP 11/2017 Pasal 23).
		warnings = append(warnings, fmt.Sprintf("Tahun mulai bekerja %d tidak sesuai dengan tahun lahir %d.", start, birth.Year()))
	}
	if warning := checkStart(kind, start, number(bare[12:14])); warning != "" {
		warnings = append(warnings, warning)
	}
	if warning := checkSex(kind, bare[14], sex); warning != "" {
		warnings = append(warnings, warning)
	}
	if bare[15:] == "000" {
		warnings = append(warnings, "Tiga angka terakhir 000; mungkin dibulatkan aplikasi lembar kerja. Cocokkan dengan aslinya.")
	}
	return warnings
}

// checkStart tells the month of a PNS from the type code of a PPPK. The first PPPK
// were appointed after PP 49/2018.
func checkStart(kind IDKind, year, code int) string {
	month := code >= 1 && code <= 12
	switch {
	case kind == NIP && !month && code > 20:
		return fmt.Sprintf("Angka ke-13 dan ke-14 (%02d) bukan bulan; mungkin ini NI PPPK.", code)
	case kind == NIP && !month:
		return fmt.Sprintf("Angka ke-13 dan ke-14 (%02d) bukan bulan mulai bekerja.", code)
	case kind == NIPPPK && month:
		return fmt.Sprintf("Angka ke-13 dan ke-14 (%02d) tampak seperti bulan; mungkin ini NIP PNS.", code)
	case kind == NIPPPK && year < 2019:
		return fmt.Sprintf("Tahun pengangkatan %d terlalu awal untuk PPPK.", year)
	}
	return ""
}

func checkSex(kind IDKind, digit byte, sex string) string {
	switch {
	case digit != '1' && digit != '2':
		return fmt.Sprintf("Angka ke-15 %s seharusnya 1 (laki-laki) atau 2 (perempuan).", kind)
	case digit == '1' && sex == "P":
		return fmt.Sprintf("Angka ke-15 %s menunjukkan laki-laki, tetapi jenis kelaminnya tercatat perempuan.", kind)
	case digit == '2' && sex == "L":
		return fmt.Sprintf("Angka ke-15 %s menunjukkan perempuan, tetapi jenis kelaminnya tercatat laki-laki.", kind)
	}
	return ""
}
