package writing

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Actions are what can be done with the letter now, the main one first: the way
// out of a konsep, the next step of a letter that was issued.
func (v *View) Actions() []Action {
	if v.draft == nil {
		return nil
	}
	list := v.ways()
	if v.form != nil {
		return append([]Action{v.main()}, list...)
	}
	if v.deps.Steps != nil {
		list = append(v.deps.Steps(v.draft.File()), list...)
	}
	return list
}

// main is the way out of a konsep.
func (v *View) main() Action {
	file := v.draft.File()
	switch {
	case !v.form.shape.number:
		return Action{icons.Printer, "Terbitkan", v.Issue}
	case file.Number != nil:
		return Action{icons.Printer, "Terbitkan perbaikan", v.Issue}
	case v.form.own():
		return Action{icons.Printer, "Terbitkan dengan nomor " + v.form.nextPlace(), v.Issue}
	}
	return Action{icons.Printer, "Cetak untuk ditandatangani", v.Issue}
}

// ways are the ways to paper and file.
func (v *View) ways() []Action {
	print := "Cetak"
	if v.form != nil {
		print = "Cetak konsep"
	}
	list := []Action{{icons.Printer, print, v.Print}, {icons.Eye, "Buka", v.OpenPaper}, {icons.PDF, "Simpan PDF", v.Save}}
	if v.toEach() {
		list = append(list, Action{icons.Folder, "Simpan tiap lembar", v.SaveEach})
	}
	return append(list, Action{icons.Note, "Simpan Word", v.SaveWord})
}

// toEach says that each addressee gets a copy of its own.
func (v *View) toEach() bool {
	file := v.draft.File()
	return file.Letter.Addressing == data.AddressedEach && len(file.Recipients) > 1
}

// Bindings are the strokes of the letter, for the page that shows it.
func (v *View) Bindings() []kit.Binding {
	const group = "Surat"
	return []kit.Binding{
		{Chord: kit.Ctrl(fyne.KeyP), Group: group, Label: "Cetak untuk ditandatangani, atau cetak naskah yang terbit", Do: v.out},
		{Chord: kit.Alt(fyne.KeyP), Group: group, Label: "Cetak konsep", Do: v.Print},
		{Chord: kit.Key(fyne.KeyF5), Group: group, Label: "Pratinjau", Do: func() { v.ShowPreview(!v.PreviewVisible()) }},
	}
}

// out is Ctrl+P: the way out of a konsep, or the paper of the archive.
func (v *View) out() {
	switch {
	case v.draft == nil:
	case v.form != nil:
		v.Issue()
	default:
		v.Print()
	}
}

// sheet is the paper of the letter for the press: that of the archive where it was
// issued, else as it is on disk.
func (v *View) sheet(reason string) press.Paper {
	id, kind := v.id, v.draft.File().Letter.Kind
	return press.Paper{
		Name: capital(string(kind)), LetterID: id, Reason: reason, Jump: v.jumpRecord,
		Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
			return makePaper(ctx, v.deps.Desk, id)
		},
	}
}

// makePaper takes the paper of a letter out of the archive, or draws it.
func makePaper(ctx context.Context, desk *secretariat.Desk, id string) (doc paper.Document, suffix string, err error) {
	var file data.LetterFile
	err = desk.Read(ctx, func(r data.Reader) (err error) {
		file, err = r.LetterFile(id)
		return err
	})
	if err != nil {
		return doc, "", err
	}
	if document, ok := newest(file); ok {
		archived, err := desk.Reprint(ctx, document.ID)
		return paper.Document{PDF: archived.PDF, Pages: document.Pages, Source: archived.Source()}, document.Code, err
	}
	snapshot, err := desk.LetterSnapshot(ctx, id)
	if err != nil {
		return doc, "", err
	}
	doc, err = paper.Letter(snapshot)
	return doc, snapshot.Code, err
}

// Print hands the paper to the printer: a konsep says so on every page.
func (v *View) Print() { v.hand(v.deps.Press.Print) }

// OpenPaper shows the paper in the system's viewer.
func (v *View) OpenPaper() { v.hand(v.deps.Press.Open) }

func (v *View) hand(to func(press.Paper)) {
	if v.draft == nil {
		return
	}
	v.settle()
	to(v.sheet(""))
}

// Save writes the paper where the user wants it; copies for each are joined.
func (v *View) Save() {
	v.hand(func(made press.Paper) {
		kind := frame.FileKind{Title: "Simpan PDF", Extensions: []string{".pdf"}}
		frame.AskForPath(v.deps.Services, kind, v.fileName(".pdf"), func(path string) { v.deps.Press.Save(made, path) })
	})
}

// fileName is what a file of the letter is called.
func (v *View) fileName(ending string) string {
	letter := v.draft.File().Letter
	return strings.TrimSpace(capital(string(letter.Kind))+" "+letter.Code) + ending
}

// Issue is the way out of a konsep. Errors stop it and lead to their place;
// warnings and personal data pass with a reason.
func (v *View) Issue() {
	if v.form == nil || v.busy {
		return
	}
	v.settle()
	visit, facts := v.visit, v.draft.Facts()
	var found verdict
	v.deps.Runner.Go(func() error {
		found = examine(facts)
		return v.deps.Saver.Flush(context.Background())
	}, func(err error) {
		switch {
		case visit != v.visit || v.form == nil:
		case err != nil:
			v.deps.Fail(err)
		default:
			v.findings.fill(found)
			v.weigh(found)
		}
	})
}

// weigh goes on with a letter as far as what was found lets it.
func (v *View) weigh(found verdict) {
	if errs := secretariat.Blocking(found.letter); len(errs) > 0 {
		sentence := "Belum diterbitkan: " + errs[0].Text
		if len(errs) > 1 {
			sentence = fmt.Sprintf("Belum diterbitkan: %d hal perlu diperbaiki dahulu. %s", len(errs), errs[0].Text)
		}
		v.deps.Notify(kit.NoticeWarning, sentence)
		v.jump(errs[0].Field)
		return
	}
	if doubts := v.doubts(found); len(doubts) > 0 {
		v.deps.Press.Ask(question(len(found.private), doubts), v.issue)
		return
	}
	v.issue("")
}

// doubts are what a reason has to be given for.
func (v *View) doubts(found verdict) []press.Doubt {
	doubts := v.privateDoubts(found.private)
	for _, w := range secretariat.Questionable(found.letter) {
		doubts = append(doubts, press.Doubt{Words: w.Text, Jump: func() { v.jump(w.Field) }})
	}
	return doubts
}

// privateDoubts are the findings of personal data, each with the way to its field.
func (v *View) privateDoubts(findings []secretariat.PrivacyFinding) []press.Doubt {
	doubts := press.PrivacyDoubts(findings, nil)
	for i, f := range findings {
		doubts[i].Jump = func() { v.jump(placeOf(v.draft.File(), f.RecordID)) }
	}
	return doubts
}

func question(private int, doubts []press.Doubt) press.Question {
	if private > 0 {
		return press.Question{
			Title: "Periksa dahulu sebelum terbit",
			Sentence: fmt.Sprintf("Surat ini memuat %d tempat yang mirip data pribadi (UU 21/2007 Pasal 44). Perbaiki dahulu, atau tulis alasan mengapa tetap diterbitkan.",
				private),
			Doubts: doubts, Label: "Alasan tetap menerbitkan", Hint: "Misalnya nomor itu nomor kantor; sudah dibaca ulang",
			Missing: "Tulis alasannya dahulu; alasan ini tercatat bersama suratnya.", Agree: "Tetap terbitkan",
		}
	}
	return press.Question{
		Title: "Periksa dahulu sebelum terbit", Sentence: fmt.Sprintf("Ada %d peringatan. Perbaiki dahulu, atau tulis catatan mengapa surat tetap diterbitkan.", len(doubts)),
		Doubts: doubts, Label: "Catatan", Hint: "Misalnya memang demikian; sudah diperiksa",
		Missing: "Tulis catatannya dahulu; catatan ini tersimpan bersama suratnya.", Agree: "Tetap terbitkan",
	}
}

// issue makes the letter final and prints what went into the archive.
func (v *View) issue(reason string) {
	if v.busy {
		return
	}
	v.busy = true
	id, numberID := v.id, v.reserved
	v.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), updateDeadline)
		defer cancel()
		if err := v.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		_, err := v.deps.Desk.IssueLetter(ctx, id, secretariat.IssueOptions{Print: drawLetter, Reason: reason, Note: reason, NumberID: numberID})
		return err
	}, func(err error) {
		v.busy = false
		var private *secretariat.PersonalDataError
		switch {
		case errors.As(err, &private) && reason == "":
			doubts := v.privateDoubts(private.Findings)
			v.deps.Press.Ask(question(len(doubts), doubts), v.issue)
		case err != nil:
			v.deps.Fail(err)
		case id != v.id:
		default:
			v.deps.Press.Print(v.sheet(reason))
			v.Reload()
			if v.deps.OnChanged != nil {
				v.deps.OnChanged(id)
			}
		}
	})
}

func drawLetter(s data.LetterSnapshot) (pdf []byte, pages int, err error) {
	doc, err := paper.Letter(s)
	if err != nil {
		return nil, 0, data.Fault("PDF surat tidak dapat dibuat; surat tetap sebagai konsep dan belum ada nomor yang terpakai, periksa isinya lalu coba sekali lagi.", err)
	}
	return doc.PDF, doc.Pages, nil
}

// SaveWord writes a copy that can be edited in a word processor. What was issued is
// the PDF alone.
func (v *View) SaveWord() {
	if v.draft == nil {
		return
	}
	v.settle()
	id, made := v.id, v.sheet("")
	made.Make = func(ctx context.Context) (doc paper.Document, suffix string, err error) {
		snapshot, err := v.deps.Desk.LetterSnapshot(ctx, id)
		if err != nil {
			return doc, "", err
		}
		doc, err = paper.Letter(snapshot)
		return doc, snapshot.Code, err
	}
	kind := frame.FileKind{Title: "Simpan salinan Word", Extensions: []string{".docx"}}
	frame.AskForPath(v.deps.Services, kind, v.fileName(".docx"), func(path string) { v.deps.Press.SaveWord(made, path) })
}
