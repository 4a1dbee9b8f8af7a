package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"gugustugas/data"
)

// made is a workbook that a spreadsheet library wrote.
func made(t testing.TB, fill func(*excelize.File)) []byte {
	t.Helper()
	file := excelize.NewFile()
	fill(file)
	var out bytes.Buffer
	if err := errors.Join(file.Write(&out), file.Close()); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func fillCells(t testing.TB, cells map[string]any) func(*excelize.File) {
	return func(file *excelize.File) {
		for at, value := range cells {
			if err := file.SetCellValue("Sheet1", at, value); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// smallParts are the least that a workbook needs.
func smallParts(sheet string) map[string]string {
	const (
		head = `<?xml version="1.0" encoding="UTF-8"?>`
		main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
		rels = "http://schemas.openxmlformats.org/package/2006/relationships"
		kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	)
	return map[string]string{
		"[Content_Types].xml":        head + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"_rels/.rels":                head + `<Relationships xmlns="` + rels + `"><Relationship Id="r1" Type="` + kind + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml":            head + `<workbook xmlns="` + main + `" xmlns:r="` + kind + `"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": head + `<Relationships xmlns="` + rels + `"><Relationship Id="r1" Type="` + kind + `/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
		"xl/worksheets/sheet1.xml":   head + sheet,
	}
}

const oneCell = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Nama</t></is></c></row></sheetData></worksheet>`

// packed zips parts; more puts further ones in.
func packed(t testing.TB, parts map[string]string, more func(*zip.Writer) error) []byte {
	t.Helper()
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	for name, text := range parts {
		part, err := archive.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, text); err != nil {
			t.Fatal(err)
		}
	}
	if more != nil {
		if err := more(archive); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// blanks reads as that many spaces.
type blanks int64

func (b *blanks) Read(p []byte) (int, error) {
	n := min(int64(len(p)), int64(*b))
	if n == 0 {
		return 0, io.EOF
	}
	copy(p, bytes.Repeat([]byte{' '}, int(n)))
	*b -= blanks(n)
	return int(n), nil
}

// bomb is a part that unpacks to 101 MB of spaces and declares another size.
func bomb(t testing.TB, declared uint64) func(*zip.Writer) error {
	return func(archive *zip.Writer) error {
		var body bytes.Buffer
		squeeze, err := flate.NewWriter(&body, flate.BestSpeed)
		if err != nil {
			t.Fatal(err)
		}
		left, sum := blanks(101<<20), crc32.NewIEEE()
		if _, err := io.Copy(io.MultiWriter(squeeze, sum), &left); err != nil {
			return err
		}
		if err := squeeze.Close(); err != nil {
			return err
		}
		part, err := archive.CreateRaw(&zip.FileHeader{
			Name: "xl/media/image1.png", Method: zip.Deflate, CRC32: sum.Sum32(),
			CompressedSize64: uint64(body.Len()), UncompressedSize64: declared,
		})
		if err != nil {
			return err
		}
		_, err = part.Write(body.Bytes())
		return err
	}
}

func ole(stream string) []byte {
	content := append(bytes.Clone(oleMark), make([]byte, 1024)...)
	return append(content, wide(stream)...)
}

// refused fails unless Open refuses with one sentence that holds the words.
func refused(t *testing.T, name string, content []byte, words string) {
	t.Helper()
	book, err := Open(name, content)
	var told *data.Error
	if !errors.As(err, &told) || book != nil {
		t.Fatalf("book %v, error %v; want a *data.Error alone", book, err)
	}
	if !strings.Contains(told.Message, words) {
		t.Errorf("told %q; want it to say %q", told.Message, words)
	}
	if !strings.Contains(told.Message, "tidak ada yang disimpan") || !strings.Contains(told.Message, name) {
		t.Errorf("told %q; want the file's name and that nothing was kept", told.Message)
	}
}

func TestOpenSaysWhatAFileIsWhenItIsNoTable(t *testing.T) {
	noise := make([]byte, 4096)
	for i := range noise {
		noise[i] = byte(i * i >> 3)
	}
	cases := []struct {
		name    string
		content []byte
		words   string
	}{
		{"foto.xlsx", append([]byte("\x89PNG\r\n\x1a\n"), noise...), "melainkan gambar"},
		{"surat.xlsx", []byte("%PDF-1.7\n%\xe2\xe3\n1 0 obj"), "melainkan PDF"},
		{"alat.xlsx", append([]byte("MZ\x90\x00"), noise...), "melainkan program"},
		{"apa.xlsx", noise, "bukan buku kerja dan bukan pula tabel teks"},
		{"halaman.xls", []byte("<!DOCTYPE html><table><tr><td>Nama</td></tr></table>"), "halaman web"},
		{"kosong.xlsx", nil, "kosong"},
		{"spasi.csv", []byte(" \r\n\t\n"), "kosong"},
		{"titik-koma.csv", []byte(";;;\n;;;\n"), "kosong"},
		{"kunci.xlsx", ole("EncryptedPackage"), "terkunci dengan kata sandi"},
		{"lama.xls", ole("Workbook"), "Excel lama (.xls)"},
		{"lama.doc", ole("WordDocument"), "dokumen Office lama"},
		{"arsip.xlsx", packed(t, map[string]string{"a.txt": "a"}, nil), "arsip atau dokumen lain"},
		{"surat.docx", packed(t, map[string]string{"[Content_Types].xml": "<Types/>", "word/document.xml": "<a/>"}, nil), "arsip atau dokumen lain"},
		{"tabel.ods", packed(t, map[string]string{"content.xml": "<a/>", "META-INF/manifest.xml": "<a/>"}, nil), "OpenDocument (.ods)"},
		{"biner.xlsb", packed(t, map[string]string{"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "a"}, nil), "(.xlsb)"},
		{"baru.xlsx", made(t, func(*excelize.File) {}), "kosong"},
		{"keluar.xlsx", packed(t, smallParts(oneCell), func(w *zip.Writer) error { _, err := w.Create("xl/../../../keluar.txt"); return err }), "menunjuk ke luar berkas"},
		{"keluar2.xlsx", packed(t, smallParts(oneCell), func(w *zip.Writer) error { _, err := w.Create(`..\keluar.txt`); return err }), "menunjuk ke luar berkas"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { refused(t, c.name, c.content, c.words) })
	}
}

func TestOpenSaysThatAWorkbookIsDamaged(t *testing.T) {
	whole := made(t, fillCells(t, map[string]any{"A1": "Nama", "A2": "Nama Contoh 1"}))
	for _, length := range []int{4, 100, len(whole) / 2, len(whole) - 1} {
		refused(t, "putus.xlsx", whole[:length], "rusak")
	}
	broken := bytes.Clone(whole)
	for i := 200; i < 260; i++ {
		broken[i] ^= 0x5a
	}
	refused(t, "bengkok.xlsx", broken, "rusak")
	refused(t, "potong.xlsx", packed(t, smallParts(oneCell[:len(oneCell)-40]), nil), "rusak")
	lost := smallParts(oneCell)
	delete(lost, "xl/workbook.xml")
	refused(t, "tanpa-induk.xlsx", packed(t, lost, nil), "rusak")
	// Contents that are not those that the archive's sum was made of.
	stored := packed(t, nil, func(w *zip.Writer) error {
		for name, text := range smallParts(oneCell) {
			part, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store})
			if err != nil {
				return err
			}
			if _, err := io.WriteString(part, text); err != nil {
				return err
			}
		}
		return nil
	})
	if _, err := Open("utuh.xlsx", stored); err != nil {
		t.Fatal(err)
	}
	refused(t, "beda.xlsx", bytes.Replace(stored, []byte("<t>Nama<"), []byte("<t>Lain<"), 1), "rusak")
}

func TestOpenRefusesWhatUnpacksPast100MBWhateverItDeclares(t *testing.T) {
	for _, declared := range []uint64{101 << 20, 10, 0, 1 << 40} {
		content := packed(t, smallParts(oneCell), bomb(t, declared))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		refused(t, "bom.xlsx", content, "lebih besar dari 100 MB setelah dibuka")
		runtime.ReadMemStats(&after)
		if used := after.TotalAlloc - before.TotalAlloc; used > 4<<20 {
			t.Errorf("declared %d: %d bytes taken to refuse it", declared, used)
		}
	}
	small := packed(t, smallParts(oneCell), func(w *zip.Writer) error {
		part, err := w.CreateRaw(&zip.FileHeader{Name: "a", Method: zip.Store, CompressedSize64: 1, UncompressedSize64: 90 << 20})
		if err != nil {
			return err
		}
		_, err = part.Write([]byte("a"))
		return err
	})
	refused(t, "sombong.xlsx", small, "rusak")
}

func TestOpenResolvesNoEntities(t *testing.T) {
	secret := t.TempDir() + "/rahasia.txt"
	if err := os.WriteFile(secret, []byte("rahasia"), 0o600); err != nil {
		t.Fatal(err)
	}
	var laughs strings.Builder
	laughs.WriteString(`<!DOCTYPE a [<!ENTITY e0 "ha">`)
	for i := 1; i < 12; i++ {
		fmt.Fprintf(&laughs, `<!ENTITY e%d "%s">`, i, strings.Repeat(fmt.Sprintf("&e%d;", i-1), 10))
	}
	laughs.WriteString("]>")
	for _, trick := range []string{laughs.String(), `<!DOCTYPE a [<!ENTITY e11 SYSTEM "file://` + secret + `">]>`} {
		refused(t, "entitas.xlsx", packed(t, smallParts(trick+strings.Replace(oneCell, "Nama", "&e11;", 1)), nil), "rusak")
		table := smallParts(oneCell)
		table["xl/workbook.xml"] = strings.Replace(table["xl/workbook.xml"], `name="A"`, `name="&e11;"`, 1)
		table["xl/workbook.xml"] = strings.Replace(table["xl/workbook.xml"], "<workbook", trick+"<workbook", 1)
		refused(t, "entitas2.xlsx", packed(t, table, nil), "rusak")
	}
}

func TestOpenRefusesTooMuch(t *testing.T) {
	long := strings.Repeat("a", 10<<20)
	refused(t, "sel.xlsx", packed(t, smallParts(strings.Replace(oneCell, "Nama", long, 1)), nil), "sel yang terlalu panjang")
	refused(t, "sel.csv", []byte("Nama;Jabatan\nNama Contoh 1;"+long), "sel yang terlalu panjang")
	refused(t, "baris.csv", []byte(strings.Repeat("a;b\n", maxRows+1)), "lebih dari 50.000 baris")
	refused(t, "koma.csv", []byte(strings.Repeat(",", maxCells+1)), "terlalu banyak sel")
	if _, err := Open("pas.csv", []byte(strings.Repeat("a;b\n", maxRows)+strings.Repeat(";\n", 100))); err != nil {
		t.Errorf("%d rows: %v", maxRows, err)
	}
	rows := func(n int, cell string) []byte {
		var out strings.Builder
		for i := 1; i <= n; i++ {
			fmt.Fprintf(&out, `<row r="%d"><c r="%s%d"><v>1</v></c></row>`, i, cell, i)
		}
		body := strings.Index(oneCell, "<row")
		return packed(t, smallParts(oneCell[:body]+out.String()+"</sheetData></worksheet>"), nil)
	}
	refused(t, "baris.xlsx", rows(maxRows+1, "A"), "lebih dari 50.000 baris")
	refused(t, "jauh.xlsx", rows(maxRows, "XFD"), "terlalu banyak sel")
	if _, err := Open("pas.xlsx", rows(maxRows, "B")); err != nil {
		t.Errorf("%d rows: %v", maxRows, err)
	}
}

func TestPlanRefusesABookWithoutTheTable(t *testing.T) {
	book, err := Open("harga.csv", []byte("Barang;Harga\nKertas;50000\nTinta;75000\n"))
	if err != nil {
		t.Fatal(err)
	}
	_, err = PlanRoster(book, Existing{On: "2024-07-25"})
	var told *data.Error
	if !errors.As(err, &told) || !strings.Contains(told.Message, "tidak memuat tabel anggota") {
		t.Errorf("error %v; want it told that there is no table", err)
	}
}
