package letters

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// factLabel is how wide the names of facts are, in px.
const factLabel float32 = 112

// facts is a list of names and values; an empty value is left out.
type facts struct{ column *fyne.Container }

func newFacts() *facts { return &facts{kit.VStack(4)} }

func (f *facts) add(name, value string) {
	if value != "" {
		label := kit.Fixed(factLabel+8, 0, kit.VStack(0, kit.Muted(name)))
		f.column.Add(kit.Border(nil, nil, label, nil, kit.NewParagraph(value, kit.TextStyle{}).Wrap(panelInner-factLabel-8)))
	}
}

// title heads the panel: what it is about, how it stands, and what it is called.
func title(words, called string, l line) *fyne.Container {
	chip := kit.NewChip(kit.ChipNeutral, "", "").Bare()
	chip.Set(chipOf(l))
	return kit.VStack(8, kit.VStack(2, kit.Border(nil, nil, nil, chip, kit.Inset(0, 8, 0, 0, kit.Middle(kit.Caption(called).Shrink()))),
		kit.NewParagraph(words, kit.TextStyle{Size: kit.TextSection, Bold: true}).Wrap(panelInner)))
}

// section is a part of the panel under its heading.
func section(heading string, content fyne.CanvasObject) fyne.CanvasObject {
	return kit.VStack(6, kit.Separator(), kit.Strong(heading), content)
}

// describeLetter is what is known of a letter: its number, whom it went to, and its
// papers in the archive.
func (a *aside) describeLetter(l line, file data.LetterFile) fyne.CanvasObject {
	column := title(subjectText(l), l.letter.Code+", "+string(l.letter.Kind), l)
	column.Add(letterFacts(l, file).column)
	column.Add(a.stepButtons(l))
	if len(file.Recipients)+len(file.Copies) > 0 {
		column.Add(section("Penerima", delivery(file)))
	}
	if len(file.Documents) > 0 {
		column.Add(section("Arsip", a.archived(file)))
	}
	if scans := a.scans(file); scans != nil {
		column.Add(section("Pindaian bertanda tangan", scans))
	}
	return column
}

func letterFacts(at line, file data.LetterFile) *facts {
	l, f := file.Letter, newFacts()
	number := ""
	switch {
	case file.Number != nil:
		number = file.Number.Text
	case !at.free:
		number = "belum ada"
	}
	f.add("Nomor", number)
	date := l.Date
	if file.Number != nil && file.Number.Date != "" {
		date = file.Number.Date
	}
	if date != "" {
		f.add("Tanggal", date.Text())
	}
	if l.SignedOn != "" {
		f.add("Ditandatangani", l.SignedOn.Text())
	}
	f.add("Penanda tangan", l.Signing.PostText())
	f.add("Sifat", nature(l))
	if l.Revision > 0 {
		f.add("Perbaikan", fmt.Sprintf("ke-%d: %s", l.Revision, l.RevisionReason))
	}
	f.add("Dibatalkan", l.VoidReason)
	return f
}

// nature is Sifat as it is spoken: "Rahasia, segera"; what is ordinary on both
// scales is "Biasa".
func nature(l data.Letter) string {
	switch {
	case l.Speed == data.Unhurried:
		return string(l.Security)
	case l.Security == data.Ordinary:
		return string(l.Speed)
	}
	return string(l.Security) + ", " + strings.ToLower(string(l.Speed))
}

// delivery names the addressees; once the letter is out, how and when it went to
// each and who took it.
func delivery(file data.LetterFile) fyne.CanvasObject {
	out := file.Letter.State == data.LetterIssued || file.Letter.State == data.LetterSent
	column := kit.VStack(6)
	add := func(a data.Addressee, note string) {
		name := kit.NewParagraph(a.Name+note, kit.TextStyle{}).Wrap(panelInner)
		if !out {
			column.Add(name)
			return
		}
		sent, role := deliveryText(a)
		column.Add(kit.VStack(0, name, kit.NewParagraph(sent, kit.TextStyle{Size: kit.TextCaption, Color: role}).Wrap(panelInner)))
	}
	for _, a := range file.Recipients {
		add(a, "")
	}
	for _, a := range file.Copies {
		add(a, " (tembusan)")
	}
	return column
}

func deliveryText(a data.Addressee) (string, fyne.ThemeColorName) {
	if a.SentVia == "" && a.SentOn == "" {
		return "Belum dikirim", kit.ColorMuted
	}
	words := "Dikirim"
	if a.SentOn != "" {
		words += " " + a.SentOn.Text()
	}
	if a.SentVia != "" {
		words += ", " + a.SentVia
	}
	if a.ReceivedBy == "" && a.ReceivedOn == "" {
		return words + "; belum ada tanda terima", kit.ColorMuted
	}
	words += "; diterima"
	if a.ReceivedBy != "" {
		words += " " + a.ReceivedBy
	}
	if a.ReceivedOn != "" {
		words += " pada " + a.ReceivedOn.Text()
	}
	return words, kit.ColorDone
}

// archived lists the papers, the newest first; one opens in the preview.
func (a *aside) archived(file data.LetterFile) fyne.CanvasObject {
	column := kit.VStack(2)
	for i, d := range file.Documents {
		words := "Terbitan pertama"
		if d.Revision > 0 {
			words = fmt.Sprintf("Perbaikan ke-%d", d.Revision)
		}
		if d.Number != "" && i < len(file.Documents)-1 {
			words += ", bernomor"
		}
		open := kit.NewButton(kit.ButtonLink, "", "Tampilkan", func() { a.showDocument(d) }).Small()
		column.Add(kit.Border(nil, nil, nil, open, kit.Middle(kit.NewText(kit.Run{Text: words},
			kit.Run{Text: "  " + d.PDF[:min(8, len(d.PDF))], Color: kit.ColorMuted}).Shrink())))
	}
	return column
}

// describeNumber is what is known of a number without a letter of this file.
func (a *aside) describeNumber(l line) fyne.CanvasObject {
	book := a.page.view.book
	words := "Nomor " + numberText(book, l)
	column := title(words, book.name(), l)
	f := newFacts()
	n := l.number
	switch {
	case l.gap:
		column.Add(kit.NewParagraph("Nomor ini terlewati dan belum dijelaskan. Tulis mengapa kosong, agar buku agenda dapat dipertanggungjawabkan.",
			kit.TextStyle{}).Wrap(panelInner))
	case n.State != data.NumberUsed:
		f.add("Alasan", n.Reason)
	}
	f.add("Nomor", n.Text)
	if n.Date != "" {
		f.add("Tanggal", n.Date.Text())
	}
	f.add("Hal", n.Subject)
	f.add("Kepada", n.To)
	column.Add(f.column)
	column.Add(a.stepButtons(l))
	return column
}

// stepButtons are the steps beside the next one, each with its key.
func (a *aside) stepButtons(l line) fyne.CanvasObject {
	column := kit.VStack(0)
	for i, s := range steps(l, a.page.view.book.own()) {
		if i == 0 && s != stepPrint {
			continue // it is the filled button of the page
		}
		look := stepLooks[s]
		button := kit.NewButton(kit.ButtonLink, look.icon, s.word(l, a.page.view.book.own()), func() { a.page.take(s) }).Small()
		row := kit.HStack(6, button)
		if look.key != 0 {
			row.Add(kit.Middle(kit.KeyCap(string(look.key))))
		}
		if s == stepRemove || s == stepRemoveIncoming {
			row.Add(kit.Middle(kit.KeyCap("Del")))
		}
		column.Add(kit.Inset(0, 0, 0, -7, row))
	}
	return column
}

// scans lists the signed scans of a letter; nil where there are none.
func (a *aside) scans(file data.LetterFile) fyne.CanvasObject {
	column := kit.VStack(2)
	for _, f := range file.Files {
		if f.Enclosure.Kind != data.SignedLetter {
			continue
		}
		id := f.Enclosure.ID
		open := kit.NewButton(kit.ButtonLink, icons.PDF, f.Attachment.Name, func() { a.openFile(id) }).Small()
		column.Add(kit.Inset(0, 0, 0, -7, kit.HStack(0, open)))
	}
	if len(column.Objects) == 0 {
		return nil
	}
	return column
}

func (a *aside) openFile(enclosureID string) {
	var name string
	var content []byte
	a.page.deps.Runner.Go(func() (err error) {
		name, content, err = a.page.deps.Desk.EnclosureContent(context.Background(), enclosureID)
		return err
	}, func(err error) {
		if !a.page.failed(err) {
			a.page.deps.Press.Show(name, content)
		}
	})
}

// showDocument shows an earlier paper of the letter in the preview.
func (a *aside) showDocument(d data.Document) {
	var pdf []byte
	a.page.deps.Runner.Go(func() error {
		return a.page.deps.Desk.Read(context.Background(), func(r data.Reader) (err error) {
			pdf, err = r.Blob(d.PDF)
			return err
		})
	}, func(err error) {
		if !a.page.failed(err) {
			a.showPaper(d.PDF, pdf)
		}
	})
}
