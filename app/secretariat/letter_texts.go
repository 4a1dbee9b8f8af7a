package secretariat

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
	"gugustugas/data/markup"
)

// letterText is one paragraph of the letter with its place.
type letterText struct {
	field, place, text string
}

// letterTexts are the texts of a letter as read on paper, without marks.
func letterTexts(s data.LetterSnapshot) (list []letterText) {
	line := func(field, place, text string) {
		if text != "" {
			list = append(list, letterText{field, place, plainSpaces(text)})
		}
	}
	line(AtSubject, "hal", s.Subject)
	line(AtNote, "lampiran", s.AttachmentNote)
	line(AtVia, "melalui", s.Via)
	line(AtContact, "narahubung", s.Contact)
	for i, basis := range s.Basis {
		line(AtBasis, fmt.Sprintf("dasar %d", i+1), basis)
	}
	bodies := []string{s.Body}
	for _, a := range s.Recipients {
		if a.Body != "" && !slices.Contains(bodies, a.Body) {
			bodies = append(bodies, a.Body)
		}
	}
	for _, body := range bodies {
		list = append(list, paragraphs(AtBody, "isi surat", body)...)
	}
	line(AtAnnex, "judul lampiran", s.AnnexTitle)
	return append(list, paragraphs(AtAnnex, "isi lampiran", s.Annex)...)
}

// paragraphs are the blocks of a text with marks.
func paragraphs(field, place, text string) (list []letterText) {
	for _, p := range readable(text) {
		list = append(list, letterText{field, fmt.Sprintf("%s, paragraf %d", place, p.number), plainSpaces(p.text)})
	}
	return list
}

// paragraph is a block of a text with marks as it reads on paper, counted from 1.
type paragraph struct {
	number int
	text   string
}

// readable are the blocks of a text: a label with its value, a table row by row
// without its running numbers.
func readable(text string) (list []paragraph) {
	for i, b := range markup.Parse(text) {
		if b.Kind == markup.Table {
			for _, row := range b.Rows {
				list = append(list, paragraph{i + 1, rowText(b.Rows[0], row)})
			}
			continue
		}
		words := b.Text()
		if b.Label != "" {
			words = b.Label + ": " + words
		}
		list = append(list, paragraph{i + 1, words})
	}
	return list
}

func rowText(head, row []markup.Cell) string {
	var cells []string
	for i, cell := range row {
		if strings.EqualFold(strings.TrimSuffix(head[i].Text(), "."), "No") {
			continue
		}
		if text := cell.Text(); text != "" {
			cells = append(cells, text)
		}
	}
	return strings.Join(cells, " | ")
}

// plainSpaces lets a text that was pasted be read as it looks.
func plainSpaces(text string) string {
	return strings.NewReplacer("\u00a0", " ", "\u202f", " ", "\t", " ").Replace(text)
}

// at is the beginning of a sentence about a place.
func (t letterText) at() string { return indonesian.Capitalised(t.place) + ": " }
