package archive

import (
	"context"
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/sheet"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// reprint is a paper of the archive for the press, byte by byte as it was issued.
func (p *Page) reprint(line secretariat.ArchivedLine) press.Paper {
	d := line.Document
	return press.Paper{
		Name: kindWord(d), MeetingID: d.MeetingID, LetterID: d.LetterID,
		Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
			archived, err := p.deps.Desk.Reprint(ctx, d.ID)
			if err != nil {
				return doc, "", err
			}
			doc = paper.Document{PDF: archived.PDF, Pages: archived.Document.Pages, Source: archived.Source()}
			return doc, fileSuffix(d), nil
		},
	}
}

// fileSuffix tells a paper from others in the name of its file.
func fileSuffix(d data.Document) string {
	return strings.TrimSpace(d.Code + " " + data.RevisionName(d.Revision))
}

// withLine does something with the chosen paper.
func (p *Page) withLine(do func(secretariat.ArchivedLine)) {
	if line, ok := p.line(); ok {
		do(line)
	}
}

func (p *Page) open() {
	p.withLine(func(l secretariat.ArchivedLine) { p.deps.Press.Open(p.reprint(l)) })
}

func (p *Page) print() {
	p.withLine(func(l secretariat.ArchivedLine) { p.deps.Press.Print(p.reprint(l)) })
}

func (p *Page) save() {
	p.withLine(func(l secretariat.ArchivedLine) {
		kind := frame.FileKind{Title: "Simpan PDF", Extensions: []string{".pdf"}}
		frame.AskForPath(p.deps.Services, kind, kindWord(l.Document)+" "+fileSuffix(l.Document)+".pdf", func(path string) {
			p.deps.Press.Save(p.reprint(l), path)
		})
	})
}

// openScan shows the signed paper that was scanned last.
func (p *Page) openScan() {
	if scans := p.aside.scans; len(scans) > 0 {
		p.showScan(scans[len(scans)-1])
	}
}

func (p *Page) showScan(file data.EnclosedFile) {
	var content []byte
	p.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfRead)
		defer cancel()
		content, err = p.deps.Desk.Content(ctx, file.Attachment)
		return err
	}, func(err error) {
		if err != nil {
			p.deps.Fail(err)
			return
		}
		p.deps.Press.Show(file.Attachment.Name, content)
	})
}

// openRecord leads to the letter or the meeting of the chosen paper.
func (p *Page) openRecord() {
	p.withLine(func(l secretariat.ArchivedLine) {
		if l.Document.LetterID != "" {
			p.deps.OpenLetter(l.Document.LetterID)
			return
		}
		p.deps.OpenMeeting(l.Document.MeetingID)
	})
}

// printList prints the daftar arsip of what is in sight.
func (p *Page) printList() {
	query := p.search.Text
	if len(p.lines) == 0 {
		return
	}
	p.deps.Press.Print(press.Paper{Name: "Daftar arsip", Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
		list, err := p.deps.Desk.ArchiveSnapshot(ctx, query)
		if err != nil {
			return doc, "", err
		}
		doc, err = paper.ArchiveList(list)
		return doc, "per " + list.On.Text(), err
	}})
}

// export writes the same to a workbook.
func (p *Page) export() {
	if len(p.lines) == 0 {
		return
	}
	kind := frame.FileKind{Title: "Ekspor daftar arsip", Extensions: []string{".xlsx"}}
	frame.AskForPath(p.deps.Services, kind, "Daftar arsip per "+p.deps.Today(p.office.Zone).Text()+".xlsx", p.exportTo)
}

func (p *Page) exportTo(path string) {
	query := p.search.Text
	p.deps.Press.Export(press.Book{Name: "Ekspor daftar arsip", Make: func(ctx context.Context) ([]byte, any, error) {
		list, err := p.deps.Desk.ArchiveSnapshot(ctx, query)
		if err != nil {
			return nil, nil, err
		}
		content, err := sheet.WriteArchive(list)
		return content, list, err
	}}, path)
}
