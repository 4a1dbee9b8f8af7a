package press

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Doubt is one thing that somebody has to look at before a paper goes out.
type Doubt struct {
	// Place tells where it stands, Kind what it is, Words what it says. Words that say
	// where themselves stand alone.
	Place, Kind, Words string
	// Jump leads there; nil where there is no way.
	Jump func()
}

// Question asks why a paper goes out in spite of doubts.
type Question struct {
	Title, Sentence string
	Doubts          []Doubt
	// Label and Hint are of the field of the reason; Missing is said where it is
	// empty. Agree is the word on the button that goes on.
	Label, Hint, Missing, Agree string
}

// PrivacyDoubts are the findings of the check for personal data; jump may be nil.
func PrivacyDoubts(findings []secretariat.PrivacyFinding, jump func(recordID string)) []Doubt {
	doubts := make([]Doubt, len(findings))
	for i, f := range findings {
		doubts[i] = Doubt{Place: f.Place, Kind: string(f.Kind), Words: "“" + f.Excerpt + "”"}
		if jump != nil && f.RecordID != "" {
			doubts[i].Jump = func() { jump(f.RecordID) }
		}
	}
	return doubts
}

// question lists doubts over the window, and asks why the paper goes out all the
// same.
type question struct {
	reason *fields.Field
	// jumps lead to the doubts, in their order.
	jumps  []*kit.Button
	agree  *kit.Button
	refuse *kit.Button
}

// Sizes of the question in px, and how many doubts it names.
const (
	questionWidth float32 = 620
	listHeight    float32 = 208
	doubtHeight   float32 = 52
	doubtWidth    float32 = 450
	mostDoubts            = 60
)

// Ask lays a question over the window; yes hears the reason. Nothing is printed
// until it is answered.
func (p *Press) Ask(asked Question, yes func(reason string)) {
	q := &question{reason: fields.New(asked.Label, kit.NewEntry())}
	q.reason.SetPlaceHolder(asked.Hint)
	canvas := p.services.Window.Canvas()
	var close func()
	end := func() {
		close()
		p.asking = nil
	}
	agree := func() {
		reason := strings.TrimSpace(q.reason.Text)
		if refusal := refusalOf(reason, asked.Missing); refusal != "" {
			q.reason.Refuse(refusal)
			canvas.Focus(q.reason.Entry)
			return
		}
		end()
		yes(reason)
	}
	q.agree = kit.NewButton(kit.ButtonQuiet, "", asked.Agree, agree)
	q.refuse = kit.NewButton(kit.ButtonPrimary, "", "Batal", end)
	q.reason.OnKey = func(c kit.Chord) bool {
		if c == kit.Key(fyne.KeyReturn) {
			agree()
			return true
		}
		return false
	}
	list := kit.VStack(0)
	for i, doubt := range asked.Doubts {
		if i == mostDoubts {
			list.Add(kit.Caption(fmt.Sprintf("dan %d tempat lagi", len(asked.Doubts)-i)))
			break
		}
		list.Add(q.row(doubt, end))
	}
	high := min(listHeight, list.MinSize().Height)
	words := kit.VStack(8, kit.Section(asked.Title),
		kit.NewParagraph(asked.Sentence, kit.TextStyle{}).Wrap(questionWidth),
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

// refusalOf says why a reason cannot be kept, or "".
func refusalOf(reason, missing string) string {
	if reason == "" {
		return missing
	}
	if err := secretariat.CheckReason(reason); err != nil {
		return data.Message(err)
	}
	return ""
}

// row is one doubt: where it stands, what it says, and the way there.
func (q *question) row(d Doubt, end func()) fyne.CanvasObject {
	var way fyne.CanvasObject
	if d.Jump != nil {
		button := kit.NewButton(kit.ButtonLink, icons.Arrow, "Ke tempatnya", func() {
			end()
			d.Jump()
		}).Small()
		q.jumps = append(q.jumps, button)
		way = kit.Middle(button)
	}
	height := doubtHeight
	words := fyne.CanvasObject(kit.NewParagraph(d.Words, kit.TextStyle{}).Wrap(doubtWidth))
	if d.Place != "" {
		place := kit.NewText(kit.Run{Text: d.Place, Bold: true}, kit.Run{Text: "  " + d.Kind, Color: kit.ColorMuted}).Shrink()
		words = kit.VStack(0, place, kit.Body(d.Words).Shrink())
	} else {
		height = max(height, words.MinSize().Height+11)
	}
	icon := kit.Inset(3, 8, 0, 0, kit.VStack(0, kit.NewIcon(icons.Warning, kit.IconSize, kit.ColorAttention)))
	return kit.Fixed(0, height, kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(5, 0, 5, 0, kit.Border(nil, nil, icon, way, words))))
}
