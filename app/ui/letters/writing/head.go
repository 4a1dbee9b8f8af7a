package writing

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// StateChip is how a state is shown: what is waited for, rather than what was done.
func StateChip(state data.LetterState) (kind kit.ChipKind, icon icons.Name, word string) {
	switch state {
	case data.LetterFinal:
		return kit.ChipAttention, "", "Menunggu tanda tangan"
	case data.LetterSigned:
		return kit.ChipAttention, "", "Menunggu nomor TU"
	case data.LetterIssued:
		return kit.ChipRunning, "", string(state)
	case data.LetterSent:
		return kit.ChipDone, "", string(state)
	case data.LetterVoid:
		return kit.ChipNeutral, icons.Close, string(state)
	}
	return kit.ChipNeutral, "", string(state)
}

// numberLine is the code, the number as it will be printed, and the date.
type numberLine struct {
	form   *form
	object fyne.CanvasObject
	label  *kit.Text
	// number is nil for a kind that has none.
	number *kit.Text
	// reserved is the number kept free that was chosen; nil for the next one.
	reserved *data.RegisterNumber
}

func newNumberLine(f *form, letter data.Letter) *numberLine {
	n := &numberLine{form: f, label: kit.Caption("")}
	code := fields.Line("Kode", letter.Classification, "400.2", func(text string) string {
		f.change(func(l *data.Letter) { l.Classification = text })
		f.view.renumber = f.own()
		return ""
	})
	var set func(string)
	var found []data.Classification
	set = f.view.offers.Serve(code, func(text string) []fields.Offer {
		found = classesLike(f.known.classes, text)
		rows := make([]fields.Offer, len(found))
		for i, c := range found {
			rows[i] = fields.Offer{Text: c.Code + "  " + c.Name}
		}
		return rows
	}, func(i int) { set(found[i].Code) })
	f.serve(atClassification, code)
	f.first = code.Entry
	date := kit.NewDateField(func(text string) (time.Time, bool) { return indonesian.ParseDate(text, f.view.deps.Now()) }, indonesian.Date)
	date.Entry.SetPlaceHolder("diisi kemudian")
	if on, ok := letter.Date.Time(); ok {
		date.Set(on)
	}
	date.OnChange = func(on time.Time, ok bool) {
		f.change(func(l *data.Letter) {
			l.Date = ""
			if ok {
				l.Date = data.DateOf(on)
			}
		})
		f.view.renumber = f.own()
	}
	f.followEntry(date.Entry)
	f.places[secretariat.AtDate] = func() { f.focus(date.Entry) }
	f.places[secretariat.AtNumber] = f.places[secretariat.AtDate]
	dated := kit.Labelled("Tanggal surat", date)
	if !f.shape.number {
		n.object = newColumn(fieldGap, fields.Row([]float32{codeWidth, 0}, code.Object, dated), f.securityField(letter))
		return n
	}
	beside := f.noteField
	if !f.shape.nature {
		beside = f.securityField
	}
	dated = fields.Row([]float32{0, 0}, dated, beside(letter))
	n.number = kit.Muted("").Shrink()
	box := kit.Fixed(0, kit.ControlHeight, kit.Panel(kit.ColorGround, kit.Inset(0, 10, 0, 10, n.number)))
	n.object = newColumn(fieldGap,
		fields.Row([]float32{codeWidth, 0}, code.Object, kit.VStack(2, n.label, box)),
		dated)
	if f.own() && len(f.known.reserved) > 0 {
		n.object = newColumn(fieldGap, n.object, n.choice())
	} else {
		f.view.reserved = ""
	}
	n.refresh()
	return n
}

// choice offers the numbers that are kept free beside the next one.
func (n *numberLine) choice() fyne.CanvasObject {
	words, at := []string{"Nomor berikutnya"}, 0
	for i, r := range n.form.known.reserved {
		if r.ID == n.form.view.reserved {
			n.reserved, at = &n.form.known.reserved[i], i+1
		}
		words = append(words, n.form.draft.Facts().Register.Place(r.Sequence, r.Sub)+", dicadangkan: "+r.Reason)
	}
	choice := kit.NewChoice(words, at, func(i int) {
		n.reserved, n.form.view.reserved = nil, ""
		if i > 0 {
			n.reserved = &n.form.known.reserved[i-1]
			n.form.view.reserved = n.reserved.ID
		}
		n.refresh()
		n.form.view.tellActions()
	})
	if n.reserved == nil {
		n.form.view.reserved = "" // it was dropped meanwhile
	}
	n.form.follow(choice)
	return kit.Labelled("Nomor yang dipakai", choice)
}

// codeWidth is the room for a code such as 000.1.5, in px.
const codeWidth float32 = 92

// mostClasses is how many codes are offered.
const mostClasses = 8

// classesLike finds codes by their beginning, or by a part of their name.
func classesLike(classes []data.Classification, text string) (found []data.Classification) {
	for _, c := range classes {
		if strings.EqualFold(c.Code, text) {
			return nil
		}
		if strings.HasPrefix(c.Code, text) || strings.Contains(strings.ToLower(c.Name), strings.ToLower(text)) {
			found = append(found, c)
		}
	}
	return found[:min(len(found), mostClasses)]
}

// blank is the room to write in a number that is still blank.
var blank = regexp.MustCompile(`\s{2,}`)

// refresh shows the number as it stands now.
func (n *numberLine) refresh() {
	if n.number == nil {
		return
	}
	switch file := n.form.draft.File(); {
	case file.Number != nil:
		n.label.SetText("Nomor, tetap dipakai")
		n.number.SetText(file.Number.Text)
	case n.form.own():
		n.label.SetText("Nomor, diambil saat terbit")
		n.number.SetText(n.form.next())
	default:
		n.label.SetText("Nomor, dari TU kemudian")
		number := strings.TrimPrefix(n.form.numberOfTU(), n.form.draft.File().Letter.Classification)
		n.number.SetText(strings.TrimSpace(strings.ReplaceAll(blank.ReplaceAllString(number, " … "), "/", " / ")))
	}
}

// numberOfTU is the number with room to write.
func (f *form) numberOfTU() string {
	facts := f.draft.Facts()
	if facts.Register == nil {
		return ""
	}
	return facts.Register.Compose(facts.File.Letter.Classification, facts.Office.NumberUnit(), 0, "", cmp.Or(facts.File.Letter.Date, facts.Today))
}

// own says that a register of our own will number the letter.
func (f *form) own() bool {
	register := f.draft.Facts().Register
	return register != nil && register.Mode == data.NumberedHere
}

// next is the number that the letter will take: the next one, or the one chosen of
// those kept free.
func (f *form) next() string {
	facts := f.draft.Facts()
	if f.number == nil || f.number.reserved == nil || facts.Register == nil {
		return f.known.next
	}
	r := f.number.reserved
	return facts.Register.Compose(facts.File.Letter.Classification, facts.Office.NumberUnit(), r.Sequence, r.Sub, cmp.Or(facts.File.Letter.Date, facts.Today))
}

// nextPlace is the place in our own register that the letter would get: "042".
func (f *form) nextPlace() string {
	register := f.draft.Facts().Register
	if register == nil {
		return f.next()
	}
	sequence, sub, ok := register.Parse(f.next())
	if !ok {
		return f.next()
	}
	return register.Place(sequence, sub)
}

// securityField is the first scale of Sifat, which every paper has.
func (f *form) securityField(letter data.Letter) fyne.CanvasObject {
	securities, at := wordsOf(data.SecurityClasses(), nil, letter.Security)
	security := kit.NewChoice(securities, at, func(i int) {
		f.change(func(l *data.Letter) { l.Security = data.SecurityClasses()[i] })
	})
	f.follow(security)
	f.places[atSecurity] = func() { f.focus(security) }
	return kit.Labelled("Keamanan", security)
}

// addNature adds the two scales of Sifat where they are printed.
func (f *form) addNature(letter data.Letter) {
	if !f.shape.nature {
		return
	}
	speeds, at := wordsOf(data.Speeds(), nil, letter.Speed)
	speed := kit.NewChoice(speeds, at, func(i int) {
		f.change(func(l *data.Letter) { l.Speed = data.Speeds()[i] })
	})
	f.follow(speed)
	f.places[atSpeed] = func() { f.focus(speed) }
	f.column.Add(fields.Row([]float32{0, 0}, f.securityField(letter), kit.Labelled("Kecepatan", speed)))
}

// noteField is the line Lampiran, which counts by itself while nothing is typed.
func (f *form) noteField(letter data.Letter) fyne.CanvasObject {
	return f.line(secretariat.AtNote, "Lampiran", letter.AttachmentNote, "dihitung otomatis", func(l *data.Letter, text string) { l.AttachmentNote = text })
}

// addSubject adds Hal.
func (f *form) addSubject(letter data.Letter) {
	subject := wrappedLine(f.shape.subject, letter.Subject, func(text string) string {
		f.change(func(l *data.Letter) { l.Subject = text })
		return ""
	})
	f.serve(secretariat.AtSubject, subject)
	f.column.Add(subject.Object)
}

// addAnnex adds the text that is printed as an attachment; it is folded away while
// there is none.
func (f *form) addAnnex(letter data.Letter) {
	if !f.shape.annex {
		return
	}
	title := fields.Line("Judul lampiran", letter.AnnexTitle, "", func(text string) string {
		f.change(func(l *data.Letter) { l.AnnexTitle = text })
		return ""
	})
	body := newTextField("Isi lampiran", letter.Annex, 5, f.view.offers, f.known.fields, slices.Concat(shapes, headings), func(text string) string {
		f.change(func(l *data.Letter) { l.Annex = text })
		return ""
	})
	f.serve(secretariat.AtAnnex, title)
	f.followEntry(body.Entry)
	f.followOnPaper(body, "lampiran-")
	whole := newColumn(fieldGap, title.Object, body.Object)
	var add fyne.CanvasObject
	show := func(on bool) {
		kit.SetVisible(whole, on)
		kit.SetVisible(add, !on)
		f.grown()
	}
	button := kit.NewButton(kit.ButtonLink, icons.Plus, "Tulis lampiran", func() {
		show(true)
		f.focus(title.Entry)
	}).Small()
	f.follow(button)
	add = kit.HStack(0, button)
	f.places[secretariat.AtAnnex] = func() {
		show(true)
		f.focus(title.Entry)
	}
	f.column.Add(whole)
	f.column.Add(add)
	show(letter.AnnexTitle != "" || letter.Annex != "")
}

// addBody adds the text of the letter.
func (f *form) addBody(letter data.Letter) {
	offered := shapes
	if f.shape.chapters {
		offered = slices.Concat(headings, shapes)
	}
	body := newTextField(f.shape.body, letter.Body, 8, f.view.offers, f.known.fields, offered, func(text string) string {
		f.change(func(l *data.Letter) { l.Body = text })
		f.checkFields(text)
		return ""
	})
	body.SetPlaceHolder("Ketik surat di sini. { menyisipkan isian, / di awal baris menyisipkan daftar atau tabel.")
	f.unknown = kit.FieldNotice(kit.NoticeWarning, "")
	f.serve(secretariat.AtBody, body.Field)
	f.followOnPaper(body, "isi-")
	f.column.Add(newColumn(2, body.Object, f.unknown))
	f.checkFields(letter.Body)
}
