package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// finaliseMinutes makes minutes final. What is missing and what looks like
// personal data is listed on standard error, by its place and without its text.
func finaliseMinutes(ctx context.Context, c *call) error {
	return c.write(ctx, func(file File) error {
		id, err := c.findMeeting(ctx, file)
		if err != nil {
			return err
		}
		desk := secretariat.NewDesk(file, nil)
		_, err = desk.Finalise(ctx, id, secretariat.FinaliseOptions{Print: drawFinal, Reason: c.reason})
		var (
			incomplete *secretariat.IncompleteError
			found      *secretariat.PersonalDataError
		)
		switch {
		case errors.As(err, &incomplete):
			for _, gap := range incomplete.Gaps {
				fmt.Fprintln(c.Stderr, oneLine(gap.Text))
			}
		case errors.As(err, &found):
			c.listFindings(found.Findings)
			return c.askForReason(found)
		}
		if err != nil {
			return err
		}
		final, _, err := desk.FinalMinutes(ctx, id)
		if err != nil {
			return err
		}
		name := strings.Join(strings.Fields(data.RevisionName(final.Document.Revision)+" final"), " ")
		return c.print(fmt.Appendf(nil, "%s: %s, %d halaman, SHA-256 %s\n", c.args[0], name, final.Document.Pages, final.Document.PDF))
	})
}

func drawFinal(s data.MinutesSnapshot) (pdf []byte, pages int, err error) {
	document, err := paper.Notula(s)
	return document.PDF, document.Pages, err
}

func reopenMinutes(ctx context.Context, c *call) error {
	return c.write(ctx, func(file File) error {
		id, err := c.findMeeting(ctx, file)
		if err != nil {
			return err
		}
		meeting, err := secretariat.NewDesk(file, nil).Reopen(ctx, id, c.reason)
		if err != nil {
			return err
		}
		return c.print(fmt.Appendf(nil, "%s: dibuka kembali sebagai konsep %s\n", c.args[0], meeting.Revised()))
	})
}

// checkPrivacy looks for personal data in what leaves the data file: source is all
// that a paper prints or an export tells. Findings stop it, unless a reason is
// given, which is recorded in the file.
func (c *call) checkPrivacy(ctx context.Context, source any) error {
	if source == nil {
		return fmt.Errorf("%w: %s does not say what it prints", data.ErrInvalid, c.command.name)
	}
	findings := secretariat.CheckPaper(source)
	if len(findings) == 0 {
		return nil
	}
	c.listFindings(findings)
	if strings.TrimSpace(c.reason) == "" {
		return c.askForReason(&secretariat.PersonalDataError{Findings: findings})
	}
	return c.write(ctx, func(file File) error {
		desk := secretariat.NewDesk(file, nil)
		if c.aboutLetter != "" {
			return desk.WaiveLetter(ctx, c.aboutLetter, c.paperName(), len(findings), c.reason)
		}
		return desk.Waive(ctx, c.aboutMeeting, c.paperName(), len(findings), c.reason)
	})
}

// paperName is what a waiver calls the paper: "Daftar hadir", "Ekspor anggota".
func (c *call) paperName() string {
	name := strings.ReplaceAll(strings.TrimPrefix(c.command.name, "cetak "), "-", " ")
	if what, ok := strings.CutSuffix(c.command.name, exportEnding); ok {
		return "Ekspor " + what
	}
	return indonesian.Capitalised(name)
}

// listFindings tells where personal data may stand; the words themselves stay out
// of terminals and logs.
func (c *call) listFindings(findings []secretariat.PrivacyFinding) {
	for _, f := range findings {
		fmt.Fprintf(c.Stderr, "%s: %s\n", oneLine(f.Place), f.Kind)
	}
}

func (c *call) askForReason(found *secretariat.PersonalDataError) error {
	return fail(data.ErrPersonalData,
		`Pemeriksaan data pribadi: %d temuan, jadi %s dibatalkan dan tidak ada yang berubah; perbaiki tempat itu, atau tambahkan --alasan "…".`,
		len(found.Findings), c.command.name)
}
