package letters

import (
	"context"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/sheet"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// menuWidth is how wide the chooser of papers is, in px.
const menuWidth float32 = 300

// paperChoice is one of the papers and workbooks of the book in sight.
type paperChoice struct {
	name string
	do   func()
}

// paperChoices are what can be made of the book in sight and of the chosen letter.
func (p *Page) paperChoices() (list []paperChoice) {
	b := p.view.book
	switch b.kind {
	case registered:
		list = append(list, paperChoice{"Cetak buku agenda " + b.name(), func() { p.deps.Press.Print(p.registerPaper(b)) }},
			paperChoice{"Ekspor buku agenda ke Excel", func() { p.exportRegister(b) }},
			paperChoice{"Cetak lembar ekspedisi bulan ini", func() { p.deps.Press.Print(p.dispatchPaper(thisMonth(p.view.today))) }})
	case incoming:
		list = append(list, paperChoice{"Cetak agenda surat masuk", func() { p.deps.Press.Print(p.incomingPaper(b)) }})
	}
	l, ok := p.line()
	switch {
	case !ok || !l.isLetter():
	case l.letter.State == data.LetterDraft:
		list = append(list, paperChoice{"Cetak nota pengajuan konsep", func() { p.deps.Press.Print(p.submissionPaper(l)) }})
	case l.letter.State != data.LetterVoid:
		of := secretariat.DispatchFilter{LetterIDs: []string{l.letter.ID}}
		list = append(list, paperChoice{"Cetak lembar ekspedisi surat ini", func() { p.deps.Press.Print(p.dispatchPaper(of, l.letter.Code)) }})
	}
	return list
}

// choosePaper asks which paper is printed.
func (p *Page) choosePaper() {
	list := p.paperChoices()
	if len(list) == 0 {
		return
	}
	before := p.deps.Window.Canvas().Focused()
	leave := func() {
		p.popover.Close()
		if before != nil {
			p.focus(before)
		}
	}
	var names []string
	for _, choice := range list {
		names = append(names, choice.name)
	}
	menu, object := fields.Menu(names, menuWidth, func(i int) {
		leave()
		list[i].do()
	}, leave)
	p.popover.Open("Cetak", object, 0, 0)
	p.focus(menu)
}

func (p *Page) registerPaper(b book) press.Paper {
	return press.Paper{Name: "Buku agenda", Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
		snapshot, err := p.deps.Desk.RegisterBook(ctx, b.register.ID)
		if err != nil {
			return doc, "", err
		}
		doc, err = paper.RegisterBook(snapshot)
		return doc, b.name(), err
	}}
}

func (p *Page) incomingPaper(b book) press.Paper {
	return press.Paper{Name: "Agenda surat masuk", Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
		snapshot, err := p.deps.Desk.IncomingBook(ctx, b.year)
		if err != nil {
			return doc, "", err
		}
		doc, err = paper.IncomingBook(snapshot)
		return doc, b.name(), err
	}}
}

// thisMonth is what was sent this month, with the words for the file's name.
func thisMonth(today data.Date) (filter secretariat.DispatchFilter, suffix string) {
	return secretariat.DispatchFilter{From: today[:len("2006-01")] + "-01", Until: today}, "per " + today.Text()
}

// dispatchPaper is the lembar ekspedisi of what a filter lets through.
func (p *Page) dispatchPaper(of secretariat.DispatchFilter, suffix string) press.Paper {
	return press.Paper{Name: "Lembar ekspedisi", Make: func(ctx context.Context) (doc paper.Document, _ string, err error) {
		snapshot, err := p.deps.Desk.Dispatch(ctx, of)
		if err != nil {
			return doc, "", err
		}
		if len(snapshot.Lines) == 0 {
			return doc, "", data.Fault("Belum ada surat yang dikirim bulan ini; tidak ada yang dicetak.", data.ErrNotFound)
		}
		doc, err = paper.DispatchList(snapshot)
		return doc, suffix, err
	}}
}

// submissionPaper is the nota pengajuan konsep of a letter.
func (p *Page) submissionPaper(l line) press.Paper {
	today := p.view.today
	return press.Paper{Name: "Nota pengajuan konsep", LetterID: l.letter.ID, Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
		snapshot, err := p.deps.Desk.LetterSnapshot(ctx, l.letter.ID)
		if err != nil {
			return doc, "", err
		}
		doc, err = paper.SubmissionNote(snapshot, paper.Submission{Date: today})
		return doc, l.letter.Code, err
	}}
}

// exportRegister writes the buku agenda to a workbook.
func (p *Page) exportRegister(b book) {
	kind := frame.FileKind{Title: "Ekspor buku agenda", Extensions: []string{".xlsx"}}
	frame.AskForPath(p.deps.Services, kind, "Buku agenda "+b.name()+".xlsx", func(path string) { p.exportTo(b, path) })
}

func (p *Page) exportTo(b book, path string) {
	p.deps.Press.Export(press.Book{Name: "Ekspor buku agenda", Make: func(ctx context.Context) ([]byte, any, error) {
		snapshot, err := p.deps.Desk.RegisterBook(ctx, b.register.ID)
		if err != nil {
			return nil, nil, err
		}
		content, err := sheet.WriteRegister(snapshot)
		return content, snapshot, err
	}}, path)
}
