package letters

import (
	"context"
	"fmt"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// take does a step with the chosen line.
func (p *Page) take(s step) {
	l, ok := p.line()
	if !ok {
		return
	}
	do := map[step]func(line){
		stepIssue:          func(line) { p.issue() },
		stepSign:           p.openSign,
		stepNumber:         p.openNumber,
		stepSend:           p.openSend,
		stepReceive:        p.openSend,
		stepExplain:        func(line) { p.explain() },
		stepDispose:        func(l line) { p.editIncoming(l.incoming, true) },
		stepPrint:          p.printAgain,
		stepPrintNumbered:  p.printNumbered,
		stepScan:           p.attachScan,
		stepRevise:         p.openRevise,
		stepVoid:           p.openVoid,
		stepCopy:           p.copyLetter,
		stepRemove:         p.removeLetter,
		stepVoidNumber:     p.openVoidNumber,
		stepEditIncoming:   func(l line) { p.editIncoming(l.incoming, false) },
		stepRemoveIncoming: p.removeIncoming,
		stepMeeting:        p.openMeeting,
	}[s]
	do(l)
}

// issue has the konsep in its form checked and issued.
func (p *Page) issue() {
	if !p.aside.writing() {
		return
	}
	if list := p.aside.writer.Actions(); len(list) > 0 {
		list[0].Do()
	}
}

func (p *Page) openMeeting(l line) {
	id := l.letter.MeetingID
	if id == "" {
		id = l.incoming.MeetingID
	}
	p.deps.OpenMeeting(id)
}

// name is what a letter is called in a sentence.
func name(l line) string { return l.letter.Code }

func (p *Page) openRevise(l line) {
	p.openReason("Perbaiki "+name(l), "Jadikan konsep lagi",
		"Surat kembali menjadi konsep untuk diperbaiki; nomornya tetap, dan naskah yang sudah terbit tetap tersimpan dalam arsip.",
		"Tulis dahulu alasan perbaikannya.", name(l)+" menjadi konsep lagi.",
		func(ctx context.Context, reason string) error {
			return p.deps.Desk.ReviseLetter(ctx, l.letter.ID, reason)
		})
}

func (p *Page) openVoid(l line) {
	sentence := "Surat dibatalkan dan tidak dikirim."
	if l.numbered() {
		sentence += " Nomornya tidak dipakai lagi untuk surat lain."
	}
	p.openReason("Batalkan "+name(l), "Batalkan surat", sentence,
		"Tulis dahulu alasan pembatalannya.", name(l)+" dibatalkan.",
		func(ctx context.Context, reason string) error {
			return p.deps.Desk.VoidLetter(ctx, l.letter.ID, reason)
		})
}

func (p *Page) openVoidNumber(l line) {
	text := numberText(p.view.book, l)
	p.openReason("Batalkan nomor "+text, "Batalkan nomor", "Nomor ini tetap tercatat dan tidak dipakai lagi.",
		"Tulis dahulu alasan pembatalannya.", "Nomor "+text+" dibatalkan.",
		func(ctx context.Context, reason string) error {
			return p.deps.Desk.VoidNumber(ctx, l.number.ID, reason)
		})
}

func (p *Page) copyLetter(l line) {
	var id string
	p.do(func(ctx context.Context) (err error) {
		id, err = p.deps.Desk.CopyLetter(ctx, l.letter.ID)
		return err
	}, func(err error) {
		if p.failed(err) {
			return
		}
		p.deps.Notify(kit.NoticeInfo, name(l)+" disalin menjadi konsep baru. Ctrl+Z mengurungkan.")
		p.Open(id)
	})
}

// removeLetter asks, then removes a konsep; Ctrl+Z brings it back.
func (p *Page) removeLetter(l line) {
	kit.Ask(p.deps.Window.Canvas(), kit.Question{
		Title: "Hapus konsep " + name(l) + "?", Sentence: "Konsep ini masuk Sampah. Ctrl+Z mengembalikannya.", Yes: "Hapus",
	}, func() {
		p.aside.leaveWriter()
		p.do(func(ctx context.Context) error { return p.deps.Desk.RemoveLetter(ctx, l.letter.ID) }, func(err error) {
			if !p.failed(err) {
				p.deps.Notify(kit.NoticeInfo, "Konsep "+name(l)+" dihapus. Ctrl+Z mengurungkan.")
				p.focusList()
			}
		})
	}, nil)
}

func (p *Page) failed(err error) bool {
	if err != nil {
		p.deps.Fail(err)
	}
	return err != nil
}

// printAgain prints the newest paper of a letter as it lies in the archive.
func (p *Page) printAgain(l line) {
	file := p.aside.file
	if file.Letter.ID != l.letter.ID || len(file.Documents) == 0 {
		p.deps.Notify(kit.NoticeInfo, "Surat ini belum mempunyai naskah dalam arsip.")
		return
	}
	p.deps.Press.Print(p.archivedPaper(l, file.Documents[0].ID))
}

func (p *Page) archivedPaper(l line, documentID string) press.Paper {
	return press.Paper{
		Name: kindWord(l.letter.Kind), LetterID: l.letter.ID,
		Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
			kept, err := p.deps.Desk.Reprint(ctx, documentID)
			if err != nil {
				return doc, "", err
			}
			return paper.Document{PDF: kept.PDF, Source: kept.Source()}, kept.Document.Code, nil
		},
	}
}

// printNumbered makes the paper of a numbered letter anew with its number, keeps it
// in the archive beside the one that was signed, and prints it.
func (p *Page) printNumbered(l line) {
	var made data.Document
	p.do(func(ctx context.Context) (err error) {
		made, err = p.deps.Desk.PrintNumbered(ctx, l.letter.ID, draw)
		return err
	}, func(err error) {
		if p.failed(err) {
			return
		}
		p.deps.Press.Print(p.archivedPaper(l, made.ID))
	})
}

func draw(s data.LetterSnapshot) (pdf []byte, pages int, err error) {
	doc, err := paper.Letter(s)
	if err != nil {
		return nil, 0, data.Fault("PDF surat tidak dapat dibuat; nomornya tetap tercatat, coba sekali lagi.", err)
	}
	return doc.PDF, doc.Pages, nil
}

// scanFile is what can hang on a letter as its signed scan.
var scanFile = frame.FileKind{
	Title: "Pindaian surat bertanda tangan", Extensions: secretariat.FileEndings(data.SignedLetter), Most: data.MaxBlob,
	TooBig: "Pindaian lebih besar dari 20 MB; belum dilampirkan, pilih berkas yang lebih kecil.",
}

func (p *Page) attachScan(l line) {
	if l.incoming.ID != "" {
		p.attachIncoming(l.incoming)
		return
	}
	frame.AskForFile(p.deps.Services, scanFile, func(file string, content []byte) { p.keepScan(l, file, content) })
}

func (p *Page) keepScan(l line, file string, content []byte) {
	p.do(func(ctx context.Context) error { return p.enclose(ctx, l.letter.ID, file, content) }, func(err error) {
		if !p.failed(err) {
			p.deps.Notify(kit.NoticeInfo, fmt.Sprintf("Pindaian %s disimpan. Ctrl+Z mengurungkan.", name(l)))
		}
	})
}

func (p *Page) enclose(ctx context.Context, letterID, file string, content []byte) error {
	_, _, err := p.deps.Desk.Enclose(ctx, secretariat.Enclosing{Kind: data.SignedLetter, LetterID: letterID, Name: file, Content: content})
	return err
}
