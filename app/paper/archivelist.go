package paper

import (
	"cmp"
	"fmt"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// ArchiveList prints the daftar arsip: every paper of the archive with its class, how
// long it is kept and what becomes of it then, by the office's JRA. An error means
// that the PDF could not be written.
func ArchiveList(s data.ArchiveSnapshot) (Document, error) {
	blocks := nothing("Belum ada naskah dalam arsip.")
	if len(s.Lines) > 0 {
		notes := []string{archiveCount(s)}
		if lacksRetention(s) {
			notes = append(notes, "Naskah dengan retensi - belum diatur dalam jadwal retensi arsip (JRA) kantor.")
		}
		blocks = bookTable(s.Lines, 0, []bookColumn[data.ArchiveLine]{
			said("Kode klasifikasi", 38, classText),
			said("Nomor naskah", 42, archivedNumber),
			said("Uraian", 0, archivedText),
			said("Tanggal", 25, func(l data.ArchiveLine) string { return l.Dated().Text() }),
			said("Jumlah", 20, func(l data.ArchiveLine) string { return figure(l.Document.Pages) + "\u00A0halaman" }),
			said("Aktif", 17, func(l data.ArchiveLine) string {
				return years(l.Class, func(c data.Classification) int { return c.ActiveYears })
			}),
			said("Inaktif", 17, func(l data.ArchiveLine) string {
				return years(l.Class, func(c data.Classification) int { return c.InactiveYears })
			}),
			said("Nasib akhir", 22, fate),
		}, notes...)
	}
	return listPaper(s.Office, "Daftar arsip", "Keadaan per "+date(s.On), s, []data.Date{s.On}, blocks)
}

func classText(l data.ArchiveLine) string {
	if l.Class == nil {
		return l.Document.Classification
	}
	return l.Class.Code + "\n" + l.Class.Name
}

// archivedNumber is the number that the paper has today; one that came after its issue
// does not stand on the paper itself.
func archivedNumber(l data.ArchiveLine) string { return cmp.Or(l.Number, l.Document.Number) }

// archivedText tells what the paper is: its kind, what it is about, to whom it went,
// its revision and its class.
func archivedText(l data.ArchiveLine) string {
	d := l.Document
	text := indonesian.Capitalised(string(d.Kind)) + " " + d.Code + ": " + d.Title
	if to := strings.TrimSpace(d.To); to != "" {
		text += ", kepada " + to
	}
	var remarks []string
	if d.Revision > 0 {
		remarks = append(remarks, lower(data.RevisionName(d.Revision)))
	}
	if d.Security != data.Ordinary && d.Security != "" {
		remarks = append(remarks, "sifat "+lower(string(d.Security)))
	}
	if len(remarks) > 0 {
		text += " (" + strings.Join(remarks, ", ") + ")"
	}
	return text
}

// years is a retention, empty while the office has no rule for the class.
func years(class *data.Classification, of func(data.Classification) int) string {
	if class == nil || class.Fate == "" {
		return ""
	}
	return figure(of(*class)) + "\u00A0tahun"
}

func fate(l data.ArchiveLine) string {
	if l.Class == nil {
		return ""
	}
	return indonesian.Capitalised(string(l.Class.Fate))
}

func lacksRetention(s data.ArchiveSnapshot) bool {
	for _, l := range s.Lines {
		if fate(l) == "" {
			return true
		}
	}
	return false
}

// archiveCount is "Jumlah: 12 naskah, 48 halaman."
func archiveCount(s data.ArchiveSnapshot) string {
	pages := 0
	for _, l := range s.Lines {
		pages += l.Document.Pages
	}
	return fmt.Sprintf("Jumlah: %s naskah, %s halaman.", figure(len(s.Lines)), figure(pages))
}
