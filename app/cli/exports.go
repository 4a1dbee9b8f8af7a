package cli

import (
	"context"
	"fmt"

	"gugustugas/app/exchange"
	"gugustugas/app/sheet"
	"gugustugas/data"
)

// exportEnding ends the names of the commands that write records for another
// program to read.
const exportEnding = " ekspor"

// book is a workbook: its bytes, all that it tells, and what is said of it.
type book struct {
	content []byte
	source  any
	holds   string
}

// exportBook makes a workbook from the file, checks it for personal data, and
// writes it to the output.
func (c *call) exportBook(ctx context.Context, make func(File) (book, error)) error {
	if err := c.checkOutput(c.output); err != nil {
		return err
	}
	var made book
	err := c.read(ctx, func(file File) (err error) {
		made, err = make(file)
		return err
	})
	if err != nil {
		return err
	}
	if err := c.checkPrivacy(ctx, made.source); err != nil {
		return err
	}
	if err := writeWhole(c.output, made.content); err != nil {
		return err
	}
	return c.print(fmt.Appendf(nil, "%s: %s\n", c.output, made.holds))
}

func exportRoster(ctx context.Context, c *call) error {
	return c.exportBook(ctx, func(file File) (b book, err error) {
		snapshot, err := c.roster(ctx, file)
		if err != nil {
			return b, err
		}
		b.content, err = sheet.WriteRoster(snapshot.Roster)
		b.source, b.holds = snapshot.Roster, fmt.Sprintf("%d kedudukan", len(snapshot.Roster.Lines))
		return b, err
	})
}

func exportFollowUps(ctx context.Context, c *call) error {
	return c.exportBook(ctx, func(file File) (b book, err error) {
		list, err := c.followUpList(ctx, file, true)
		if err != nil {
			return b, err
		}
		b.content, err = sheet.WriteFollowUps(list)
		b.source, b.holds = list, fmt.Sprintf("%d tindak lanjut", list.Total)
		return b, err
	})
}

// exportMeeting writes a meeting as JSON to standard output, checked as a paper of
// it is, with what no paper prints.
func exportMeeting(ctx context.Context, c *call) error {
	var (
		text    []byte
		dossier data.Dossier
	)
	err := c.read(ctx, func(file File) error {
		return file.View(ctx, func(r data.Reader) error {
			id, err := c.meetingID(r)
			if err != nil {
				return err
			}
			c.aboutMeeting = id
			if dossier, err = r.Dossier(id); err != nil {
				return err
			}
			text, err = exchange.Encode(dossier)
			return err
		})
	})
	if err != nil {
		return err
	}
	dossier.CarryOvers, dossier.Matters, dossier.Files = nil, nil, nil // they stay here
	if err := c.checkPrivacy(ctx, dossier); err != nil {
		return err
	}
	return c.print(text)
}
