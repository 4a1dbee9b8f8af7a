package paper

import (
	"cmp"
	"strconv"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Submission is what a nota pengajuan says beside the konsep that it submits.
type Submission struct {
	// To is the post that the konsep is submitted to; empty for that of its signer.
	To string
	// From is who submits it; nil leaves room to write.
	From *data.Signatory
	// Via are the posts that read it on the way and put their paraf, in their order;
	// none leaves empty rows.
	Via  []string
	Date data.Date
	// Note is what the reader should know.
	Note string
}

// emptyReaders is how many rows wait for a paraf where nobody is named.
const emptyReaders = 4

// SubmissionNote prints the nota pengajuan konsep naskah dinas: what the konsep is, to
// whom it goes and who is to sign it, over a table in which each reader on the way puts
// paraf, date and corrections. An error means that the PDF could not be written.
func SubmissionNote(s data.LetterSnapshot, o Submission) (Document, error) {
	doc, err := begin(s.Office, "Nota pengajuan konsep "+s.Subject, s.Date, o.Date)
	if err != nil {
		return Document{}, err
	}
	section := classed(upright(s.Office), s.Office, s.Security)
	if s.Office.Sample {
		section.Note = sampleNote
	}
	doc.Begin(section)
	doc.Add(letterhead(s.Office)...)
	doc.Add(submitted(s, o)...)
	doc.Add(
		layout.Paragraph{Runs: layout.Regular("Paraf dan koreksi:"), Gap: white(paragraphPitch), KeepNext: true},
		readers(o.Via),
		layout.Paragraph{
			Runs: layout.Regular("Atas perhatian Bapak/Ibu, kami mengucapkan terima kasih."), Indent: 12.5,
			Gap: white(afterTable), Align: layout.Justify, KeepNext: true,
		},
		layout.Signatures{
			Gap: white(signaturePitch), Ink: inkRoom,
			Signers: []layout.Signer{signer(s.Office, o.From, rightColumn, postCapitals(o.From, s.Office), submissionDate(s.Office, o.Date))},
		})
	return finish(doc, []any{s, o})
}

// submitted is the head, the request and what the konsep is.
func submitted(s data.LetterSnapshot, o Submission) []layout.Block {
	from := blank
	if o.From != nil {
		from = orBlank(o.From.PostText())
	}
	h := headLines{label: label{width: 24}, gap: white(metaPitch), blocks: []layout.Block{
		title("Nota pengajuan konsep naskah dinas", underRules),
	}}
	h.line("Yth.", orBlank(cmp.Or(o.To, s.Signer.PostText())))
	h.line("Dari", from)
	h.line("Tanggal", date(o.Date))
	h.line("Hal", "Pengajuan konsep "+lower(string(s.Kind)))
	h.blocks = append(h.blocks,
		layout.Rules{Gap: 10, Thickness: []float64{0.75}},
		layout.Paragraph{
			Runs:   layout.Regular("Dengan hormat kami ajukan konsep naskah dinas berikut untuk diperiksa dan ditandatangani."),
			Indent: 12.5, Gap: 18, Align: layout.Justify,
		})
	h.label, h.gap = label{x: textEdge, width: labelWidth}, white(paragraphPitch)
	h.line("Jenis naskah", indonesian.Capitalised(string(s.Kind)))
	h.line("Kode konsep", s.Code)
	if s.Revision > 0 {
		h.line("Perbaikan", data.RevisionName(s.Revision)+", "+orBlank(s.RevisionReason))
	}
	h.line("Kode klasifikasi", orBlank(s.Classification))
	h.line("Sifat", string(s.Security)+", "+lower(string(s.Speed)))
	goesTo(&h, s.Recipients)
	h.line("Hal", orBlank(s.Subject))
	h.line("Penanda tangan", named(&s.Signer.Signatory))
	if note := tidy(o.Note); note != "" {
		h.line("Catatan", note)
	}
	return h.blocks
}

// mostNamed is how many of those it goes to the note names one by one.
const mostNamed = 5

// goesTo names those that the letter goes to, or counts them where they are many.
func goesTo(h *headLines, all []data.AddresseeSnapshot) {
	switch {
	case len(all) == 0:
		return
	case len(all) == 1:
		h.line("Kepada", orBlank(all[0].Name))
		return
	case len(all) > mostNamed:
		h.line("Kepada", all[0].Name+" dan "+figure(len(all)-1)+" penerima lain")
		return
	}
	for i, a := range all {
		p := h.label.more(orBlank(a.Name))
		if i == 0 {
			p = h.label.line("Kepada", orBlank(a.Name), 0)
		}
		h.add(numbered(p, i+1, h.label.edge(), hang))
	}
}

// readers is the table of those on the way, with room to write.
func readers(posts []string) layout.Table {
	t := table(8, []layout.Column{
		{Width: 10, Align: layout.Center}, {}, {Width: 24}, {Width: 30}, {Width: 44},
	}, "No.", "Jabatan", "Paraf", "Tanggal", "Catatan/koreksi")
	t.KeepNext = true
	for i := range max(len(posts), emptyReaders) {
		post := ""
		if i < len(posts) {
			post = posts[i]
		}
		t.Rows = append(t.Rows, layout.Row{MinHeight: parafHeight, Cells: []layout.Cell{
			middle(strconv.Itoa(i + 1)), middle(tidy(post)),
		}})
	}
	return t
}

// submissionDate is "Sangatta, 5 Oktober 2026".
func submissionDate(office data.OfficeSnapshot, on data.Date) string {
	if office.City == "" {
		return date(on)
	}
	return office.City + ", " + date(on)
}
