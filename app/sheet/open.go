package sheet

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"unicode/utf16"

	"gugustugas/data"
)

// Open reads a workbook (.xlsx, .xlsm), a text table (.csv, .tsv, .txt) or a
// range of cells pasted as text; name is the file's name, empty for a paste. The
// content decides what it is, not the name. It never panics; whatever cannot be
// read comes back as a *data.Error whose sentence says which it is.
func Open(name string, content []byte) (book *Book, err error) {
	told := "Tempelan"
	if name != "" {
		told = fmt.Sprintf("Berkas %q", filepath.Base(filepath.ToSlash(name)))
	}
	defer func() {
		if cause := recover(); cause != nil {
			book, err = nil, refuse(told, "rusak sehingga tidak dapat dibaca", "Buka di aplikasi lembar kerja, simpan ulang, lalu coba lagi.", fmt.Errorf("panic: %v", cause))
		}
	}()
	if err := refuseForm(told, content); err != nil {
		return nil, err
	}
	if bytes.HasPrefix(content, []byte("PK\x03\x04")) || bytes.HasPrefix(content, []byte("PK\x05\x06")) {
		book, err = openWorkbook(told, content)
	} else {
		book, err = openDelimited(told, content)
	}
	if err != nil {
		return nil, err
	}
	for _, grid := range book.Grids {
		if grid.Rows() > 0 {
			if name != "" {
				book.Name = filepath.Base(filepath.ToSlash(name))
			}
			return book, nil
		}
	}
	return nil, refuse(told, "kosong: tidak ada sel yang berisi", "Pilih berkas lain.", nil)
}

// refuse builds the sentence that a person reads: what it is, what was kept,
// what to do now.
func refuse(told, why, todo string, cause error) *data.Error {
	if cause == nil {
		cause = errors.New(why)
	}
	return data.Fault(fmt.Sprintf("%s %s; tidak ada yang disimpan. %s", told, why, todo), cause)
}

var (
	oleMark  = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}
	saveXLSX = "Buka di aplikasi lembar kerja, simpan sebagai .xlsx, lalu coba lagi."
)

// foreignMarks are the first bytes of files that people pick by mistake.
var foreignMarks = map[string]string{
	"%PDF": "PDF", "\x89PNG": "gambar", "\xff\xd8\xff": "gambar", "GIF8": "gambar", "{\\rtf": "dokumen teks RTF",
	"MZ\x90\x00": "program", "\x7fELF": "program", "Rar!": "arsip RAR", "7z\xbc\xaf": "arsip 7z", "\x1f\x8b": "arsip gzip", "SQLite format 3": "berkas data",
}

// refuseForm sorts out by the first bytes what can be no table.
func refuseForm(told string, content []byte) error {
	switch {
	case len(bytes.TrimSpace(content)) == 0:
		return refuse(told, "kosong: tidak ada isinya sama sekali", "Pilih berkas lain.", nil)
	case len(content) > maxUnpacked:
		return refuse(told, "lebih besar dari 100 MB", "Pilih berkas yang lebih kecil.", nil)
	case bytes.HasPrefix(content, oleMark):
		return refuseOLE(told, content)
	}
	for mark, kind := range foreignMarks {
		if bytes.HasPrefix(content, []byte(mark)) {
			return refuse(told, "bukan buku kerja, melainkan "+kind, "Pilih berkas .xlsx atau .csv.", nil)
		}
	}
	start := strings.ToLower(string(bytes.TrimLeft(content[:min(len(content), 512)], "\xef\xbb\xbf \t\r\n")))
	if strings.HasPrefix(start, "<") && (strings.Contains(start, "<html") || strings.Contains(start, "<!doctype") || strings.Contains(start, "<table") || strings.Contains(start, "<?xml")) {
		return refuse(told, "bukan buku kerja, melainkan halaman web atau XML", saveXLSX, nil)
	}
	return nil
}

// refuseOLE tells a locked workbook from an old one: both are OLE containers,
// whose directory names its streams in UTF-16.
func refuseOLE(told string, content []byte) error {
	switch {
	case bytes.Contains(content, wide("EncryptedPackage")), bytes.Contains(content, wide("EncryptionInfo")):
		return refuse(told, "terkunci dengan kata sandi (terenkripsi)", "Buka di aplikasi lembar kerja, hapus kata sandinya, simpan ulang, lalu coba lagi.", nil)
	case bytes.Contains(content, wide("Workbook")), bytes.Contains(content, wide("Book")):
		return refuse(told, "berformat Excel lama (.xls)", saveXLSX, nil)
	}
	return refuse(told, "bukan buku kerja, melainkan dokumen Office lama", "Pilih berkas .xlsx atau .csv.", nil)
}

func wide(text string) []byte {
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		out = append(out, byte(unit), byte(unit>>8))
	}
	return out
}

// tooMuch checks what Open's limits say of a grid that is being filled.
func tooMuch(told, sheet string, row, filledRows, cells int, text string) error {
	where := fmt.Sprintf("baris %d", row)
	if sheet != "" {
		where = fmt.Sprintf("lembar %q baris %d", sheet, row)
	}
	switch {
	case len(text) > maxCell*4 || (len(text) > maxCell && len([]rune(text)) > maxCell):
		return refuse(told, fmt.Sprintf("memuat sel yang terlalu panjang (%s: lebih dari 32.767 huruf)", where), "Periksa sel itu, lalu coba lagi.", nil)
	case filledRows > maxRows:
		return refuse(told, "memuat lebih dari 50.000 baris", "Bagi menjadi beberapa berkas, lalu coba lagi.", nil)
	case cells > maxCells:
		return refuse(told, "memuat terlalu banyak sel (lebih dari 2.000.000)", "Bagi menjadi beberapa berkas, lalu coba lagi.", nil)
	}
	return nil
}
