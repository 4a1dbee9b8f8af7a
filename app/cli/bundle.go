package cli

import (
	"context"
	"fmt"
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func printMemo(ctx context.Context, c *call) error {
	return c.printMeeting(ctx, func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.ReportMemo(s, paper.MemoOptions{})
	})
}

func printPhotos(ctx context.Context, c *call) error {
	return c.printFiles(ctx, func(p secretariat.MeetingPapers) (paper.Document, error) {
		parts := paper.PartsOf(p.Minutes, nil, p.Files)
		return paper.Documentation(p.Minutes, parts.Photos, paper.DocumentationOptions{})
	}, data.Photo)
}

// printBundle joins the papers of a meeting, and tells which parts it does not
// have yet.
func printBundle(ctx context.Context, c *call) error {
	return c.printFiles(ctx, func(p secretariat.MeetingPapers) (paper.Document, error) {
		bundle, err := paper.Bundle(p.Minutes, paper.PartsOf(p.Minutes, p.Archived, p.Files))
		if err == nil && len(bundle.Absent) > 0 {
			fmt.Fprintf(c.Stderr, "Belum ada: %s.\n", strings.Join(bundle.Absent, ", "))
		}
		return bundle.Document, err
	})
}

// printFiles makes a paper of a meeting and of its files of some kinds.
func (c *call) printFiles(ctx context.Context, draw func(secretariat.MeetingPapers) (paper.Document, error), kinds ...data.EnclosureKind) error {
	return c.printPaper(ctx, func(file File) (paper.Document, error) {
		id, err := c.findMeeting(ctx, file)
		if err != nil {
			return paper.Document{}, err
		}
		papers, err := secretariat.NewDesk(file, nil).Papers(ctx, id, kinds...)
		if err != nil {
			return paper.Document{}, err
		}
		return draw(papers)
	})
}
