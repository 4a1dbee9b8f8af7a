package meetings

import (
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

const choiceWidth float32 = 330

// askSheet asks for which day the blank sheets are, and how much is printed on them.
func (p *printing) askSheet() fyne.CanvasObject {
	var kinds []string
	at := 0
	for i, sheet := range blankSheets {
		kinds = append(kinds, sheet.word)
		if sheet.kind == p.sheet {
			at = i
		}
	}
	sheet := kit.NewChoice(kinds, at, func(i int) { p.sheet = blankSheets[i].kind })
	printed := kit.Labelled("Isi lembar", sheet)
	days := p.tab.record.draft.Dossier().Days
	if len(days) < 2 {
		p.first = sheet
		return kit.AtMost(choiceWidth, printed)
	}
	p.day = min(p.day, len(days))
	day := kit.NewChoice(append([]string{"Semua hari"}, dayWords(days)...), p.day, func(i int) { p.day = i })
	p.first = day
	return fields.Row([]float32{160, choiceWidth}, kit.Labelled("Hari", day), printed)
}

// photosPerPage are the choices of paper.DocumentationOptions.
var photosPerPage = []struct {
	word string
	n    int
}{{"Menurut bentuk foto", 0}, {"2 foto", 2}, {"3 foto", 3}, {"4 foto", 4}}

func (p *printing) askPhotos() fyne.CanvasObject {
	var words []string
	at := 0
	for i, choice := range photosPerPage {
		words = append(words, choice.word)
		if choice.n == p.perPage {
			at = i
		}
	}
	choice := kit.NewChoice(words, at, func(i int) { p.perPage = photosPerPage[i].n })
	p.first = choice
	return kit.AtMost(220, kit.Labelled("Per halaman", choice))
}

// tellAbsent names what the Berkas rapat goes without.
func (p *printing) tellAbsent() fyne.CanvasObject {
	sentence := "Semua bagian sudah ada."
	if absent := p.absent(); len(absent) > 0 {
		sentence = "Yang belum ada tidak mendapat halaman: " + strings.Join(absent, ", ") + "."
	}
	return kit.NewParagraph(sentence, kit.TextStyle{Color: kit.ColorMuted})
}

// memoForm is the head of the nota dinas. What stands in it is printed; a field that
// is emptied takes its suggestion again.
type memoForm struct {
	to, from, copies, number *fields.Field
	date                     *kit.DateField
}

func (p *printing) askMemo() fyne.CanvasObject {
	r, typed, offered := p.tab.record, p.options(), paper.MemoDefaults(p.minutes)
	set := func(change func(*paper.MemoOptions)) {
		o := p.options()
		change(&o)
		r.deps.memos[r.id] = o
	}
	line := func(label, typed, offered string, keep func(o *paper.MemoOptions, text string)) *fields.Field {
		value := typed
		if value == "" {
			value = offered
		}
		f := fields.Line(label, value, offered, func(text string) string {
			set(func(o *paper.MemoOptions) { keep(o, text) })
			return ""
		})
		p.leaveByEsc(f.Entry)
		return f
	}
	p.memo = &memoForm{
		to:     line("Yth.", typed.To, offered.To, func(o *paper.MemoOptions, text string) { o.To = text }),
		from:   line("Dari", typed.From, offered.From, func(o *paper.MemoOptions, text string) { o.From = text }),
		number: line("Nomor", typed.Number, "", func(o *paper.MemoOptions, text string) { o.Number = text }),
		copies: line("Tembusan, dipisahkan titik koma", strings.Join(typed.Copies, "; "), "", func(o *paper.MemoOptions, text string) { o.Copies = listed(text) }),
		date:   kit.NewDateField(func(text string) (time.Time, bool) { return indonesian.ParseDate(text, r.deps.Now()) }, indonesian.Date),
	}
	if t, ok := typed.Date.Time(); ok {
		p.memo.date.Set(t)
	}
	p.memo.date.OnChange = func(t time.Time, ok bool) {
		set(func(o *paper.MemoOptions) {
			if o.Date = ""; ok {
				o.Date = data.DateOf(t)
			}
		})
	}
	p.leaveByEsc(p.memo.date.Entry)
	p.first = p.memo.to.Entry
	words := "Nomor dan tanggal yang kosong dicetak sebagai tempat menulis. Isian ini diingat sampai program ditutup."
	return kit.VStack(kit.FieldGap,
		p.memo.to.Object,
		fields.Row([]float32{0, 190, 170}, p.memo.from.Object, p.memo.number.Object, kit.Labelled("Tanggal", p.memo.date)),
		p.memo.copies.Object,
		kit.Caption(words).Shrink())
}

// leaveByEsc leads from a field back to the list of papers.
func (p *printing) leaveByEsc(entry *kit.Entry) {
	former := entry.OnKey
	entry.OnKey = func(c kit.Chord) bool {
		if c == kit.Key(fyne.KeyEscape) {
			p.focus()
			return true
		}
		return former != nil && former(c)
	}
}

// listed are the names of a line, between semicolons.
func listed(text string) (names []string) {
	for name := range strings.SplitSeq(text, ";") {
		if name = strings.TrimSpace(name); name != "" {
			names = append(names, name)
		}
	}
	return names
}
