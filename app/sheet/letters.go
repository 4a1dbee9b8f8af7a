package sheet

import (
	"cmp"
	"fmt"
	"strings"

	"gugustugas/data"
)

// textColumn is a column of the text of a row.
func textColumn[T any](header string, width float64, text func(T) string) column[T] {
	return column[T]{header, width, func(_ int, row T) string { return text(row) }}
}

// WriteRegister writes the buku agenda of a register as an .xlsx with one row for each
// number. Dates are written as yyyy-mm-dd, so that they sort; every cell is text, so
// that nothing can become a formula. Unexplained numbers stand in it only for a
// register of our own.
func WriteRegister(book data.RegisterSnapshot) ([]byte, error) {
	var lines []data.RegisterLine
	for _, l := range book.Lines {
		if !l.Gap || book.Register.Mode == data.NumberedHere {
			lines = append(lines, l)
		}
	}
	title := "Buku Agenda " + book.Register.Name
	return writeBook("Buku Agenda", title, fmt.Sprintf("Tahun %d", book.Register.Year), registerColumns(book.Register.Width), lines)
}

func registerColumns(width int) []column[data.RegisterLine] {
	return []column[data.RegisterLine]{
		textColumn("No. Urut", 10, func(l data.RegisterLine) string {
			if l.Number.Sequence == 0 {
				return ""
			}
			return strings.TrimSuffix(fmt.Sprintf("%0*d.%s", width, l.Number.Sequence, l.Number.Sub), ".")
		}),
		textColumn("Nomor", 30, func(l data.RegisterLine) string { return l.Number.Text }),
		textColumn("Tanggal", 14, func(l data.RegisterLine) string { return string(l.Number.Date) }),
		textColumn("Kepada", 44, func(l data.RegisterLine) string { return cmp.Or(l.To, l.Number.To) }),
		textColumn("Hal", 50, func(l data.RegisterLine) string { return cmp.Or(l.Subject, l.Number.Subject) }),
		textColumn("Jenis", 26, func(l data.RegisterLine) string { return string(l.Kind) }),
		textColumn("Kode", 14, func(l data.RegisterLine) string { return l.Code }),
		textColumn("Status Nomor", 24, func(l data.RegisterLine) string {
			if l.Gap {
				return "kosong, belum dijelaskan"
			}
			return string(l.Number.State)
		}),
		textColumn("Status Surat", 16, func(l data.RegisterLine) string { return string(l.State) }),
		textColumn("Alasan", 40, func(l data.RegisterLine) string { return l.Number.Reason }),
	}
}

var archiveColumns = []column[data.ArchiveLine]{
	{"No.", 6, func(number int, _ data.ArchiveLine) string { return fmt.Sprint(number) }},
	textColumn("Kode Klasifikasi", 16, func(l data.ArchiveLine) string {
		if l.Class != nil {
			return l.Class.Code
		}
		return l.Document.Classification
	}),
	textColumn("Klasifikasi", 36, ofClass(func(c data.Classification) string { return c.Name })),
	textColumn("Nomor", 30, func(l data.ArchiveLine) string { return cmp.Or(l.Number, l.Document.Number) }),
	textColumn("Jenis", 22, func(l data.ArchiveLine) string { return string(l.Document.Kind) }),
	textColumn("Kode", 14, func(l data.ArchiveLine) string { return l.Document.Code }),
	textColumn("Uraian", 50, func(l data.ArchiveLine) string { return l.Document.Title }),
	textColumn("Kepada", 40, func(l data.ArchiveLine) string { return l.Document.To }),
	textColumn("Tanggal", 14, func(l data.ArchiveLine) string { return string(l.Dated()) }),
	textColumn("Halaman", 9, func(l data.ArchiveLine) string { return fmt.Sprint(l.Document.Pages) }),
	textColumn("Perbaikan", 14, func(l data.ArchiveLine) string { return data.RevisionName(l.Document.Revision) }),
	textColumn("Sifat", 14, func(l data.ArchiveLine) string { return string(l.Document.Security) }),
	textColumn("Aktif (Tahun)", 10, ofRule(func(c data.Classification) string { return fmt.Sprint(c.ActiveYears) })),
	textColumn("Inaktif (Tahun)", 10, ofRule(func(c data.Classification) string { return fmt.Sprint(c.InactiveYears) })),
	textColumn("Nasib Akhir", 16, ofRule(func(c data.Classification) string { return string(c.Fate) })),
}

func ofClass(text func(data.Classification) string) func(data.ArchiveLine) string {
	return func(l data.ArchiveLine) string {
		if l.Class == nil {
			return ""
		}
		return text(*l.Class)
	}
}

// ofRule is what the JRA says of a class, empty while the office has no rule for it.
func ofRule(text func(data.Classification) string) func(data.ArchiveLine) string {
	return ofClass(func(c data.Classification) string {
		if c.Fate == "" {
			return ""
		}
		return text(c)
	})
}

// WriteArchive writes the daftar arsip as an .xlsx with one row for each paper, in the
// manner of WriteRegister.
func WriteArchive(list data.ArchiveSnapshot) ([]byte, error) {
	return writeBook("Daftar Arsip", "Daftar Arsip", "Keadaan per "+string(list.On), archiveColumns, list.Lines)
}
