package secretariat

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// PaperTools are what a check needs of the papers, which are drawn elsewhere.
type PaperTools struct {
	// Lines reads the lines of each page of a PDF; nil for what can't be read.
	Lines func(pdf []byte) [][]string
	// PageAt is the page that a byte of a PDF belongs to; 0 for what pages share.
	PageAt func(pdf []byte, offset int) int
	// Draw draws the copy of a letter that its snapshot names (LetterSnapshot.Copy).
	Draw func(data.LetterSnapshot) ([]byte, error)
}

// Verify says whether a PDF is a paper of the archive, to the byte, and where it
// differs if it claims to be one. A file that is empty or larger than data.MaxBlob
// is refused (data.ErrInvalid).
func (d *Desk) Verify(ctx context.Context, pdf []byte, tools PaperTools) (Verdict, error) {
	switch {
	case len(pdf) == 0:
		return Verdict{}, data.Fault("Berkas itu kosong, jadi tidak ada yang diperiksa; pilih berkas PDF naskahnya.", data.ErrInvalid)
	case len(pdf) > data.MaxBlob:
		return Verdict{}, data.Fault("Berkas itu lebih besar dari 20 MB, jadi tidak diperiksa; naskah dalam arsip tidak ada yang sebesar itu.", data.ErrInvalid)
	}
	return view(ctx, d.store, func(r data.Reader) (Verdict, error) {
		list, err := archiveList(r, "")
		if err != nil {
			return Verdict{}, err
		}
		c := check{ctx: ctx, r: r, list: list, given: pdf, tools: tools}
		return c.run()
	})
}

// check is one file against the archive.
type check struct {
	ctx   context.Context
	r     data.Reader
	list  []ArchivedLine
	given []byte
	tools PaperTools
	pages [][]string // of the file
}

func (c *check) run() (Verdict, error) {
	sum := sha256.Sum256(c.given)
	digits := hex.EncodeToString(sum[:])
	for i := range c.list {
		if c.list[i].Document.PDF == digits {
			return found(c.list[i]), nil
		}
	}
	c.pages = c.tools.Lines(c.given)
	for _, find := range []func() (*Verdict, error){
		// A file with a few broken bytes is known by the others, whatever is broken. Many
		// may as well be another paper with the same letterhead and type, so its text is
		// asked before.
		func() (*Verdict, error) { return c.nearlySame(len(c.given) / 100) },
		c.byText,
		func() (*Verdict, error) { return c.nearlySame(len(c.given) / 4) },
	} {
		if v, err := find(); v != nil || err != nil {
			return verdictOr(v), err
		}
	}
	return c.unknown(digits)
}

func verdictOr(v *Verdict) Verdict {
	if v == nil {
		return Verdict{}
	}
	return *v
}

// found is the answer for a paper that is as it was issued.
func found(line ArchivedLine) Verdict {
	v := Verdict{Kind: VerdictSame, Paper: &line, Offset: -1}
	if line.Superseded() {
		v.Kind = VerdictRevised
	}
	if line.Void {
		v.Hint = "Perhatikan: surat ini sudah dibatalkan."
	}
	return v
}

// nearlySame finds the archived paper of the same size of which the fewest bytes
// differ, one or at most so many.
func (c *check) nearlySame(most int) (*Verdict, error) {
	best, fewest := -1, max(1, most)+1
	var bestPDF []byte
	for i, line := range c.list {
		if line.Document.Size != int64(len(c.given)) {
			continue
		}
		archived, err := c.blob(line.Document)
		if err != nil {
			return nil, err
		}
		if n := differing(archived, c.given); n < fewest {
			best, fewest, bestPDF = i, n, archived
		}
	}
	if best < 0 {
		return nil, nil
	}
	v := c.differs(c.list[best], bestPDF)
	v.Offset = firstDifference(bestPDF, c.given)
	v.Page = c.tools.PageAt(bestPDF, v.Offset)
	if fewest > 1 {
		v.Hint = joinSentences(v.Hint, fmt.Sprintf("Bita yang berbeda: %d.", fewest))
	}
	return &v, nil
}

// blob is the PDF of a paper. Damage of the archive itself is told as such.
func (c *check) blob(d data.Document) ([]byte, error) {
	if err := c.ctx.Err(); err != nil {
		return nil, err
	}
	content, err := c.r.Blob(d.PDF)
	if err != nil {
		return nil, fmt.Errorf("paper of %s: %w", d.Code, err)
	}
	return content, nil
}

func differing(a, b []byte) (n int) {
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

func firstDifference(a, b []byte) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// differs compares the texts of a paper of the archive and of the file.
func (c *check) differs(line ArchivedLine, archived []byte) Verdict {
	v := Verdict{Kind: VerdictDifferent, Paper: &line, Offset: -1}
	if line.Superseded() {
		v.Hint = fmt.Sprintf("Naskah itu juga sudah diperbaiki (%s).", data.RevisionName(line.Newest))
	}
	if bytes.HasPrefix(archived, c.given) {
		v.Hint = joinSentences(v.Hint, fmt.Sprintf("Berkas ini terpotong: %s dari %s bita pertama saja.",
			indonesian.Number(int64(len(c.given))), indonesian.Number(int64(len(archived)))))
	}
	was := c.tools.Lines(archived)
	if !hasText(c.pages) && hasText(was) {
		v.Offset = firstDifference(archived, c.given)
		v.Page = c.tools.PageAt(archived, v.Offset)
		return v
	}
	v.Lines, v.Count = compareLines(was, c.pages)
	v.SameText = v.Count == 0
	if line.AboutCases {
		for i := range v.Lines {
			v.Lines[i].Archived, v.Lines[i].Given = "", ""
		}
	}
	return v
}

func hasText(pages [][]string) bool {
	for _, page := range pages {
		if len(page) > 0 {
			return true
		}
	}
	return false
}

// unknown says why nothing was found, as far as it can be told.
func (c *check) unknown(digits string) (Verdict, error) {
	v := Verdict{Kind: VerdictUnknown, Offset: -1}
	_, err := c.r.Blob(digits)
	switch {
	case err == nil:
		v.Hint = "Berkas yang sama tersimpan sebagai lampiran atau pindaian, bukan sebagai naskah yang diterbitkan."
	case !errors.Is(err, data.ErrNotFound):
		return v, err
	case !bytes.Contains(c.given[:min(len(c.given), 1024)], []byte("%PDF-")):
		v.Hint = "Berkas ini bukan PDF; pilih PDF naskahnya."
	case !hasText(c.pages):
		v.Hint = "Berkas ini tidak memuat teks yang dapat dibaca, mungkin hasil pindaian atau terkunci; ketik kode pemeriksaan di kaki halamannya bila ada."
	case len(c.list) == 0:
		v.Hint = "Arsip ini masih kosong."
	default:
		v.Hint = "Mungkin naskah itu diterbitkan dari berkas data lain, atau masih konsep ketika dicetak."
	}
	return v, nil
}
