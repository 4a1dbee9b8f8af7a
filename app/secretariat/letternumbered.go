package secretariat

import (
	"context"
	"fmt"

	"gugustugas/data"
)

// PrintNumbered puts the paper of a letter with the number and date that came after
// its signature into the archive, as a further revision. It is drawn from what was
// issued, so nothing else differs. A paper that has them already is returned.
func (d *Desk) PrintNumbered(ctx context.Context, id string,
	draw func(data.LetterSnapshot) (pdf []byte, pages int, err error),
) (document data.Document, err error) {
	err = d.changeLetter(ctx, "cetak surat dengan nomor", id, func(i *issuing) error {
		if err := i.must("dicetak dengan nomor", data.LetterIssued, data.LetterSent); err != nil {
			return err
		}
		if len(i.Documents) == 0 {
			return fmt.Errorf("paper of %s: %w", i.Letter.Code, data.ErrNotFound)
		}
		document = i.Documents[0]
		if i.Number == nil || document.Number == i.Number.Text && document.Date == i.Letter.Date {
			return nil
		}
		snapshot, err := i.withNumber(document)
		if err != nil {
			return err
		}
		document, err = archive(d, i.tx, i.document(snapshot), snapshot, draw)
		return err
	})
	return document, err
}

// withNumber is what was issued with the number and date that came later, as the
// next revision.
func (i *issuing) withNumber(document data.Document) (s data.LetterSnapshot, err error) {
	if s, err = frozenLetter(i.tx, document); err != nil {
		return s, err
	}
	i.Letter.Revision++
	if err := i.tx.Put(&i.Letter); err != nil {
		return s, err
	}
	facts, err := i.desk.letterFacts(i.tx, i.Letter.ID)
	if err != nil {
		return s, err
	}
	now := SnapshotLetter(facts)
	facts.File.Letter.Date = s.Date
	if s.Numbered {
		facts.File.Number.Text = s.Number
	} else {
		facts.File.Number = nil
	}
	renewTexts(&s, SnapshotLetter(facts), now)
	s.Number, s.Numbered, s.Date, s.State, s.Revision = now.Number, true, now.Date, now.State, now.Revision
	return s, nil
}

// renewTexts fills number and date into the texts that name them. A text that the
// records don't tell any more as it was issued stays as it was.
func renewTexts(s *data.LetterSnapshot, before, after data.LetterSnapshot) {
	renew := func(text *string, before, after string) {
		if *text == before {
			*text = after
		}
	}
	renew(&s.Subject, before.Subject, after.Subject)
	renew(&s.Body, before.Body, after.Body)
	renew(&s.Annex, before.Annex, after.Annex)
	renew(&s.AnnexTitle, before.AnnexTitle, after.AnnexTitle)
	for i := range min(len(s.Basis), len(before.Basis), len(after.Basis)) {
		renew(&s.Basis[i], before.Basis[i], after.Basis[i])
	}
	for i := range min(len(s.Recipients), len(before.Recipients), len(after.Recipients)) {
		renew(&s.Recipients[i].Body, before.Recipients[i].Body, after.Recipients[i].Body)
	}
}
