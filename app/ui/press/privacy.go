package press

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

// outgoing is a paper or a workbook before it is made.
type outgoing struct {
	name, meetingID string
	jump            func(recordID string)
	make            func(context.Context) (sheet, error)
	refused         string // the sentence where it can't be made
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
		name: p.Name, meetingID: p.MeetingID, jump: p.Jump,
		refused: "PDF tidak dapat dibuat; catatan tetap aman, periksa isinya lalu coba sekali lagi.",
		make: func(ctx context.Context) (sheet, error) {
			doc, suffix, err := p.Make(ctx)
			return sheet{suffix: suffix, content: doc.PDF, source: doc.Source, missing: doc.Missing}, err
		},
	}
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

// Clean is said of a paper in which the check for personal data found nothing.
const Clean = "Pemeriksaan data pribadi: tidak ada temuan. Tetap baca ulang."

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
		p.ask(made, findings, func(reason string) {
			p.run(func(ctx context.Context) (string, []rune, error) {
				if err := p.services.Desk.Waive(ctx, made.meetingID, made.name, len(findings), reason); err != nil {
					return "", nil, err
				}
				said, err := hand(ctx, ready)
				return said + " Alasannya sudah tercatat.", ready.missing, err
			})
		})
	})
}

// question lists findings over the window, and asks why the paper goes out all
// the same.
type question struct {
	reason *fields.Field
	// jumps lead to the findings, in their order.
	jumps  []*kit.Button
	agree  *kit.Button
	refuse *kit.Button
}

// Sizes of the question in px, and how many findings it names.
const (
	questionWidth float32 = 620
	listHeight    float32 = 208
	findingHeight float32 = 52
	mostFindings          = 60
)

func (p *Press) ask(made outgoing, findings []secretariat.PrivacyFinding, yes func(reason string)) {
	q := &question{reason: fields.New("Alasan tetap mencetak", kit.NewEntry())}
	q.reason.SetPlaceHolder("Misalnya nomor itu nomor kantor; sudah dibaca ulang")
	canvas := p.services.Window.Canvas()
	var close func()
	end := func() {
		close()
		p.asking = nil
	}
	agree := func() {
		reason := strings.TrimSpace(q.reason.Text)
		if reason == "" {
			q.reason.Refuse("Tulis alasannya dahulu; alasan ini tercatat bersama pencetakan.")
			canvas.Focus(q.reason.Entry)
			return
		}
		end()
		yes(reason)
	}
	q.agree = kit.NewButton(kit.ButtonQuiet, "", "Tetap cetak", agree)
	q.refuse = kit.NewButton(kit.ButtonPrimary, "", "Batal", end)
	q.reason.OnKey = func(c kit.Chord) bool {
		if c == kit.Key(fyne.KeyReturn) {
			agree()
			return true
		}
		return false
	}
	list := kit.VStack(0)
	for i, f := range findings {
		if i == mostFindings {
			list.Add(kit.Caption(fmt.Sprintf("dan %d tempat lagi", len(findings)-i)))
			break
		}
		list.Add(q.row(f, made.jump, end))
	}
	high := min(listHeight, findingHeight*float32(len(findings)))
	words := kit.VStack(8, kit.Section("Periksa data pribadi dahulu"),
		kit.NewParagraph(fmt.Sprintf("%s memuat %d tempat yang mirip data pribadi. Perbaiki dahulu, atau tulis alasan mengapa tetap dicetak.", made.name, len(findings)),
			kit.TextStyle{}).Wrap(questionWidth),
		kit.Fixed(questionWidth, high, kit.VScroll(list)), q.reason.Object)
	buttons := kit.Inset(16, 0, 0, 0, kit.HStack(8, kit.Spacer(), q.agree, q.refuse))
	close = kit.Modal(canvas, kit.VStack(0, words, buttons), end)
	p.asking = q
	if len(q.jumps) > 0 {
		canvas.Focus(q.jumps[0])
		return
	}
	canvas.Focus(q.refuse)
}

// row is one finding: where it stands, what it looks like, and the way there.
func (q *question) row(f secretariat.PrivacyFinding, jump func(string), end func()) fyne.CanvasObject {
	var way fyne.CanvasObject
	if jump != nil && f.RecordID != "" {
		button := kit.NewButton(kit.ButtonLink, icons.Arrow, "Ke tempatnya", func() {
			end()
			jump(f.RecordID)
		}).Small()
		q.jumps = append(q.jumps, button)
		way = kit.Middle(button)
	}
	place := kit.NewText(kit.Run{Text: f.Place, Bold: true}, kit.Run{Text: "  " + string(f.Kind), Color: kit.ColorMuted}).Shrink()
	words := kit.VStack(0, place, kit.Body("“"+f.Excerpt+"”").Shrink())
	icon := kit.Inset(3, 8, 0, 0, kit.VStack(0, kit.NewIcon(icons.Warning, kit.IconSize, kit.ColorAttention)))
	return kit.Fixed(0, findingHeight, kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(5, 0, 5, 0, kit.Border(nil, nil, icon, way, words))))
}
