package press

import (
	"context"
	"fmt"

	"gugustugas/app/secretariat"
)

// outgoing is a paper or a workbook before it is made.
type outgoing struct {
	name, meetingID, letterID string
	reason                    string // given beforehand; "" asks for one
	jump                      func(recordID string)
	make                      func(context.Context) (sheet, error)
	refused                   string // the sentence where it can't be made
}

// sheet is a paper or a workbook that was made; suffix is for the name of its file.
type sheet struct {
	name, suffix string
	content      []byte
	source       any
	missing      []rune
}

func (p Paper) outgoing() outgoing {
	return outgoing{
		name: p.Name, meetingID: p.MeetingID, letterID: p.LetterID, reason: p.Reason, jump: p.Jump,
		refused: "PDF tidak dapat dibuat; catatan tetap aman, periksa isinya lalu coba sekali lagi.",
		make: func(ctx context.Context) (sheet, error) {
			doc, suffix, err := p.Make(ctx)
			return sheet{suffix: suffix, content: doc.PDF, source: doc.Source, missing: doc.Missing}, err
		},
	}
}

// word is the Word copy of the paper.
func (p Paper) word() outgoing {
	made := p.outgoing()
	made.name += " (Word)"
	made.refused = "Salinan Word tidak dapat dibuat; catatan tetap aman, periksa isinya lalu coba sekali lagi."
	made.make = func(ctx context.Context) (sheet, error) {
		doc, suffix, err := p.Make(ctx)
		if err != nil {
			return sheet{}, err
		}
		content, err := doc.Word()
		return sheet{suffix: suffix, content: content, source: doc.Source, missing: doc.Missing}, err
	}
	return made
}

func (b Book) outgoing() outgoing {
	return outgoing{
		name:    b.Name,
		refused: "Lembar kerja tidak dapat dibuat; catatan tetap aman, coba sekali lagi.",
		make: func(ctx context.Context) (made sheet, err error) {
			made.content, made.source, err = b.Make(ctx)
			return made, err
		},
	}
}

// waive records that something goes out in spite of findings.
func (p *Press) waive(ctx context.Context, made outgoing, findings int, reason string) error {
	if made.letterID != "" {
		return p.services.Desk.WaiveLetter(ctx, made.letterID, made.name, findings, reason)
	}
	return p.services.Desk.Waive(ctx, made.meetingID, made.name, findings, reason)
}

// Clean is said of a paper in which the check for personal data found nothing.
const Clean = NothingFound + " " + ReadAgain

// The two halves of Clean.
const (
	NothingFound = "Pemeriksaan data pribadi: tidak ada temuan."
	ReadAgain    = "Tetap baca ulang."
)

// check makes what is to go out and looks for personal data in it (UU 21/2007 Pasal
// 44). With findings it goes on only with a reason, which is recorded first.
func (p *Press) check(made outgoing, hand func(context.Context, sheet) (string, error)) {
	var ready sheet
	var findings []secretariat.PrivacyFinding
	p.work(func(ctx context.Context) (err error) {
		if ready, err = p.sheet(ctx, made); err == nil {
			findings = secretariat.CheckPaper(ready.source)
		}
		return err
	}, func() {
		if len(findings) == 0 {
			p.run(func(ctx context.Context) (string, []rune, error) {
				said, err := hand(ctx, ready)
				return said + " " + Clean, ready.missing, err
			})
			return
		}
		goOn := func(reason string) {
			p.run(func(ctx context.Context) (string, []rune, error) {
				if err := p.waive(ctx, made, len(findings), reason); err != nil {
					return "", nil, err
				}
				said, err := hand(ctx, ready)
				return said + " Alasannya sudah tercatat.", ready.missing, err
			})
		}
		if made.reason != "" {
			goOn(made.reason)
			return
		}
		p.Ask(Question{
			Title:    "Periksa data pribadi dahulu",
			Sentence: fmt.Sprintf("%s memuat %d tempat yang mirip data pribadi. Perbaiki dahulu, atau tulis alasan mengapa tetap dicetak.", made.name, len(findings)),
			Doubts:   PrivacyDoubts(findings, made.jump),
			Label:    "Alasan tetap mencetak", Hint: "Misalnya nomor itu nomor kantor; sudah dibaca ulang",
			Missing: "Tulis alasannya dahulu; alasan ini tercatat bersama pencetakan.", Agree: "Tetap cetak",
		}, goOn)
	})
}
