package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func printLetter(ctx context.Context, c *call) error {
	return c.printPaper(ctx, func(file File) (paper.Document, error) {
		id, err := c.findLetter(ctx, file)
		if err != nil {
			return paper.Document{}, err
		}
		return c.letterPaper(ctx, secretariat.NewDesk(file, nil), id)
	})
}

// letterPaper takes an issued letter out of the archive, byte by byte as it was
// issued; a konsep is drawn, and so is a Word copy.
func (c *call) letterPaper(ctx context.Context, desk *secretariat.Desk, id string) (paper.Document, error) {
	if !c.wantsWord() {
		issued, ok, err := desk.IssuedLetter(ctx, id)
		if err != nil || ok {
			return paper.Document{PDF: issued.PDF, Pages: issued.Document.Pages, Source: issued.Source()}, err
		}
	}
	snapshot, err := desk.LetterSnapshot(ctx, id)
	if err != nil {
		return paper.Document{}, err
	}
	return paper.Letter(snapshot)
}

// printInvitation prints the letter that invites to a meeting; one that is not
// written yet is composed as a konsep.
func printInvitation(ctx context.Context, c *call) error {
	if c.each {
		return c.printInvitations(ctx)
	}
	return c.printPaper(ctx, func(file File) (paper.Document, error) {
		desk, meetingID, err := c.findInvitation(ctx, file)
		if err != nil {
			return paper.Document{}, err
		}
		if c.aboutLetter != "" {
			return c.letterPaper(ctx, desk, c.aboutLetter)
		}
		snapshot, err := desk.InvitationSnapshot(ctx, meetingID)
		if err != nil {
			return paper.Document{}, err
		}
		return paper.Letter(snapshot)
	})
}

// findInvitation finds the meeting that the call names, and its invitation if there
// is one.
func (c *call) findInvitation(ctx context.Context, file File) (desk *secretariat.Desk, meetingID string, err error) {
	if meetingID, err = c.findMeeting(ctx, file); err != nil {
		return nil, "", err
	}
	desk = secretariat.NewDesk(file, nil)
	c.aboutLetter, err = desk.Invitation(ctx, meetingID)
	return desk, meetingID, err
}

// printInvitations writes a PDF for each addressee into a folder. They are checked
// together, as one paper is.
func (c *call) printInvitations(ctx context.Context) error {
	var (
		snapshot data.LetterSnapshot
		papers   []paper.Document
	)
	err := c.read(ctx, func(file File) error {
		desk, meetingID, err := c.findInvitation(ctx, file)
		if err != nil {
			return err
		}
		if snapshot, err = desk.InvitationToEach(ctx, meetingID); err != nil {
			return err
		}
		papers, err = c.invitations(ctx, desk, snapshot)
		return err
	})
	if err != nil {
		return err
	}
	if err := os.Mkdir(c.output, 0o700); err != nil {
		if info, gone := os.Stat(c.output); gone != nil || !info.IsDir() {
			return fail(err, "%s bukan folder dan tidak dapat dijadikan folder, jadi tidak ada yang dicetak; pilih nama folder lain.", c.output)
		}
	}
	paths := make([]string, len(papers))
	for i := range papers {
		paths[i] = filepath.Join(c.output, invitationName(c.args[0], snapshot.Recipients[i], i+1))
		if err := c.checkOutput(paths[i]); err != nil {
			return err
		}
	}
	if err := c.checkPrivacy(ctx, snapshot); err != nil {
		return err
	}
	pages := 0
	for i, p := range papers {
		if err := writeWhole(paths[i], p.PDF); err != nil {
			return err
		}
		pages += p.Pages
	}
	c.warnMissing(papers[0].Missing)
	return c.print(fmt.Appendf(nil, "%s: %d berkas, %d halaman\n", c.output, len(papers), pages))
}

// invitations are the papers of the addressees, in their order. Of a letter that was
// issued to all together each gets the same bytes.
func (c *call) invitations(ctx context.Context, desk *secretariat.Desk, s data.LetterSnapshot) ([]paper.Document, error) {
	if len(s.Recipients) == 0 {
		return nil, fail(data.ErrNotFound,
			"Undangan rapat %s belum punya penerima, jadi tidak ada yang dicetak; isi penerimanya, atau cetak tanpa --per-instansi.", c.args[0])
	}
	if s.Addressing == data.AddressedEach {
		return paper.LetterCopies(ctx, s, nil)
	}
	document, err := c.letterPaper(ctx, desk, c.aboutLetter)
	papers := make([]paper.Document, len(s.Recipients))
	for i := range papers {
		papers[i] = document
	}
	return papers, err
}

// unsafe is what stays out of the names of files.
var unsafe = regexp.MustCompile(`[^a-z0-9]+`)

// invitationName is "undangan-R-2024-001-07-kepala-dinas-sosial.pdf". Who is no
// agency may be a person, and stays unnamed.
func invitationName(code string, to data.AddresseeSnapshot, n int) string {
	const longest = 100
	name := fmt.Sprintf("undangan-%s-%02d", code, n)
	if to.AgencyID != "" {
		said := unsafe.ReplaceAllString(strings.ToLower(to.Name), "-")
		name += "-" + said[:min(len(said), longest)]
	}
	return strings.TrimRight(name, "-") + ".pdf"
}

// printRegisters prints all buku agenda of a year.
func printRegisters(ctx context.Context, c *call) error {
	return c.printPaper(ctx, func(file File) (paper.Document, error) {
		desk := secretariat.NewDesk(file, nil)
		registers, err := desk.Registers(ctx, c.year)
		if err != nil {
			return paper.Document{}, err
		}
		books := make([]data.RegisterSnapshot, len(registers))
		for i, register := range registers {
			if books[i], err = desk.RegisterBook(ctx, register.ID); err != nil {
				return paper.Document{}, err
			}
		}
		return paper.RegisterBooks(c.year, books)
	})
}
