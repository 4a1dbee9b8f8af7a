package secretariat

import (
	"fmt"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// VerdictKind is the answer of a check against the archive.
type VerdictKind string

// The answers.
const (
	// VerdictSame: the paper lies in the archive as it is, and is in force.
	VerdictSame VerdictKind = "sama"
	// VerdictDifferent: it claims to be a paper of the archive and is not as that was.
	VerdictDifferent VerdictKind = "berbeda"
	// VerdictRevised: it is as it was issued, and a later revision came after it.
	VerdictRevised VerdictKind = "sudah diperbaiki"
	// VerdictUnknown: nothing in the archive is like it.
	VerdictUnknown VerdictKind = "tidak dikenal"
)

// Verdict is what the archive says about a file or a code.
type Verdict struct {
	Kind VerdictKind
	// Paper is the paper of the archive that was found; nil for VerdictUnknown.
	Paper *ArchivedLine
	// CopyFor names the addressee whose own copy was found, of a letter that has one
	// for each.
	CopyFor string
	// ByCode says that a code was asked about: the text of a paper in the hand is not
	// compared then.
	ByCode bool
	// SameText says of a file that differs that its text is that of the archive.
	SameText bool
	// Offset is the first byte that differs, from 0, for a file of the same size; -1
	// where bytes were not compared. Page is the page that it belongs to; 0 for a part
	// that all pages share.
	Offset, Page int
	// Lines are the first lines that differ; Count is how many there are in all.
	Lines []LineDifference
	Count int
	// Hint says in a sentence what may help; may be empty.
	Hint string
}

// LineDifference is a line of text that differs. Page and Line count from 1, in
// the archived paper or, for a line that was added, in the file. Archived is empty
// for a line that was added, Given for one that is missing; both are for papers
// of meetings about cases.
type LineDifference struct {
	Page, Line      int
	Archived, Given string
}

// Sentence is the answer for people: what was found and what it means.
func (v Verdict) Sentence() string {
	if v.Paper == nil {
		return joinSentences("Tidak ada naskah dalam arsip ini yang cocok.", v.Hint)
	}
	paper := v.name()
	switch v.Kind {
	case VerdictSame:
		said := fmt.Sprintf("Berkas ini sama persis dengan %s dalam arsip.", paper)
		if v.ByCode {
			said = fmt.Sprintf("Kode ini benar, milik %s dalam arsip. Cocokkan juga isi naskah yang dipegang dengan naskah dalam arsip.", paper)
		}
		return joinSentences(said, v.Hint)
	case VerdictRevised:
		said := fmt.Sprintf("Berkas ini sama dengan %s dalam arsip, tetapi sudah diperbaiki (%s).", paper, data.RevisionName(v.Paper.Newest))
		if v.ByCode {
			said = fmt.Sprintf("Kode ini benar, milik %s dalam arsip, tetapi naskah itu sudah diperbaiki (%s).", paper, data.RevisionName(v.Paper.Newest))
		}
		return joinSentences(said+" Pakai naskah yang terbaru.", v.Hint)
	}
	return joinSentences(v.difference(paper), v.Hint)
}

func (v Verdict) difference(paper string) string {
	switch {
	case v.SameText && v.Offset >= 0:
		return fmt.Sprintf("Berkas ini berbeda dari %s dalam arsip: isi teks sama, berkasnya berbeda, mulai bita ke-%s, %s.",
			paper, indonesian.Number(int64(v.Offset+1)), v.where())
	case v.SameText:
		return fmt.Sprintf("Berkas ini berbeda dari %s dalam arsip: isi teks sama, berkasnya berbeda, misalnya karena disimpan ulang dengan program lain.", paper)
	case v.Count > 0:
		return fmt.Sprintf("Berkas ini berbeda dari %s dalam arsip: %s.", paper, v.places())
	}
	return fmt.Sprintf("Berkas ini berbeda dari %s dalam arsip, mulai bita ke-%s, %s; teksnya tidak dapat dibaca.",
		paper, indonesian.Number(int64(v.Offset+1)), v.where())
}

// where is the part of the file that the first differing byte belongs to.
func (v Verdict) where() string {
	if v.Page > 0 {
		return fmt.Sprintf("di halaman %d", v.Page)
	}
	return "di bagian bersama semua halaman"
}

// places tells pages and lines: "3 baris tidak sama, di halaman 2 baris 14–15, 20".
func (v Verdict) places() string {
	var told []string
	for rest := v.Lines; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].Page == rest[0].Page {
			n++
		}
		told = append(told, fmt.Sprintf("halaman %d baris %s", rest[0].Page, spans(rest[:n])))
		rest = rest[n:]
	}
	said := fmt.Sprintf("%s baris tidak sama, di %s", indonesian.Number(int64(v.Count)), strings.Join(told, "; "))
	if v.Count > len(v.Lines) {
		said += "; dan seterusnya"
	}
	return said
}

// spans joins the numbers of lines, those in a row to one: "3, 14–20".
func spans(lines []LineDifference) string {
	var told []string
	for len(lines) > 0 {
		n := 1
		for n < len(lines) && lines[n].Line == lines[0].Line+n {
			n++
		}
		span := fmt.Sprint(lines[0].Line)
		if n > 1 {
			span += fmt.Sprintf("–%d", lines[n-1].Line)
		}
		told = append(told, span)
		lines = lines[n:]
	}
	return strings.Join(told, ", ")
}

// name is what people call the paper that was found.
func (v Verdict) name() string {
	d := v.Paper.Document
	name := fmt.Sprintf("%s %s", d.Kind, d.Code)
	if v.Paper.Number != "" && !v.Paper.AboutCases {
		name += " nomor " + v.Paper.Number
	}
	if d.Revision > 0 {
		name += " " + data.RevisionName(d.Revision)
	}
	if v.CopyFor != "" && !v.Paper.AboutCases {
		name += ", salinan untuk " + v.CopyFor + ","
	}
	return name
}

func joinSentences(first, second string) string { return strings.TrimSpace(first + " " + second) }
