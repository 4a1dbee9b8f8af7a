package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"text/tabwriter"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// letterRow is a letter in `surat daftar --json`.
type letterRow struct {
	Code    string           `json:"kode"`
	Kind    data.LetterKind  `json:"jenis"`
	Number  string           `json:"nomor"`
	Date    data.Date        `json:"tanggal"`
	Subject string           `json:"hal"`
	State   data.LetterState `json:"status"`
}

func listLetters(ctx context.Context, c *call) error {
	return c.read(ctx, func(file File) error {
		letters, err := secretariat.NewDesk(file, nil).Letters(ctx, data.LetterFilter{Year: c.year})
		if err != nil {
			return err
		}
		if !c.json {
			return c.print(letterTable(letters))
		}
		rows := make([]letterRow, 0, len(letters))
		for _, l := range letters {
			rows = append(rows, letterRow{l.Code, l.Kind, l.Number, l.Date, l.Subject, l.State})
		}
		text, err := asJSON(rows)
		if err != nil {
			return err
		}
		return c.print(text)
	})
}

func letterTable(letters []data.LetterSummary) []byte {
	if len(letters) == 0 {
		return []byte("Tidak ada surat.\n")
	}
	var text bytes.Buffer
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "KODE\tJENIS\tNOMOR\tTANGGAL\tSTATUS\tHAL")
	for _, l := range letters {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", l.Code, l.Kind,
			cmp.Or(oneLine(l.Number), "belum ada"), cmp.Or(l.Date.Text(), "belum ada"), l.State, oneLine(l.Subject))
	}
	table.Flush() // into memory, which doesn't fail
	return text.Bytes()
}

// onLetter runs fn over the letter that the call names.
func (c *call) onLetter(ctx context.Context, fn func(desk *secretariat.Desk, id string) error) error {
	return c.write(ctx, func(file File) error {
		id, err := c.findLetter(ctx, file)
		if err != nil {
			return err
		}
		return fn(secretariat.NewDesk(file, nil), id)
	})
}

// findLetter is the id of the letter that the call names and is about.
func (c *call) findLetter(ctx context.Context, file File) (id string, err error) {
	err = file.View(ctx, func(r data.Reader) (err error) {
		id, err = r.LetterID(c.args[0])
		return err
	})
	if errors.Is(err, data.ErrNotFound) {
		return "", fail(err, "Surat %s tidak ada dalam berkas data; lihat kodenya dengan perintah surat daftar.", c.args[0])
	}
	c.aboutLetter = id
	return id, err
}

// issueLetter issues a letter. What stands against it is listed on standard error;
// of personal data only the places.
func issueLetter(ctx context.Context, c *call) error {
	return c.onLetter(ctx, func(desk *secretariat.Desk, id string) error {
		letter, err := desk.IssueLetter(ctx, id, secretariat.IssueOptions{Print: drawLetter, Reason: c.reason, Note: c.reason})
		var (
			doubts *secretariat.LetterCheckError
			found  *secretariat.PersonalDataError
		)
		switch {
		case errors.As(err, &doubts):
			for _, finding := range doubts.Findings {
				fmt.Fprintln(c.Stderr, oneLine(finding.Text))
			}
			if len(secretariat.Blocking(doubts.Findings)) == 0 {
				return fail(err, `Surat belum diterbitkan dan tetap sebagai konsep: ada %d peringatan; perbaiki, atau tambahkan --alasan "…".`, len(doubts.Findings))
			}
		case errors.As(err, &found):
			c.listFindings(found.Findings)
			return c.askForReason(found)
		}
		if err != nil {
			return err
		}
		return c.tellLetter(ctx, desk, letter)
	})
}

func drawLetter(s data.LetterSnapshot) (pdf []byte, pages int, err error) {
	document, err := paper.Letter(s)
	return document.PDF, document.Pages, err
}

// tellLetter prints what became of an issued letter.
func (c *call) tellLetter(ctx context.Context, desk *secretariat.Desk, letter data.Letter) error {
	var documents []data.Document
	err := desk.Read(ctx, func(r data.Reader) (err error) {
		documents, err = r.DocumentsOfLetter(letter.ID)
		return err
	})
	if err != nil {
		return err
	}
	state := strings.ToLower(string(letter.State))
	if letter.State == data.LetterFinal {
		state = "final, menunggu tanda tangan dan nomor"
	}
	if number := documents[0].Number; number != "" {
		state += ", nomor " + number
	}
	return c.print(fmt.Appendf(nil, "%s: %s, %d halaman, SHA-256 %s\n", letter.Code, state, documents[0].Pages, documents[0].PDF))
}

func numberLetter(ctx context.Context, c *call) error {
	return c.onLetter(ctx, func(desk *secretariat.Desk, id string) error {
		if err := desk.NumberLetter(ctx, id, c.number, data.Date(c.dated)); err != nil {
			return err
		}
		number, err := desk.NextNumber(ctx, id)
		if err != nil {
			return err
		}
		return c.print(fmt.Appendf(nil, "%s: nomor %s, tanggal %s\n", c.args[0], number, data.Date(c.dated).Text()))
	})
}
