package letters

import (
	"context"
	"errors"
	"slices"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// addIncoming opens the form of a letter that came in.
func (p *Page) addIncoming() {
	if p.aside.form == nil {
		p.editIncoming(data.IncomingLetter{ReceivedOn: p.view.today}, false)
	}
}

// editIncoming asks for a letter that came in, new or changed; disposing begins
// with whom it is passed to.
func (p *Page) editIncoming(l data.IncomingLetter, disposing bool) {
	title := "Surat masuk baru"
	if l.ID != "" {
		title = "Ubah " + l.Code
	}
	f := p.newForm(title, "Simpan surat masuk")
	from := f.text("Dari", l.From, "Instansi atau pejabat pengirim")
	subject := f.text("Hal", l.Subject, "")
	no := f.text("Nomor surat", l.Number, "Seperti pada suratnya")
	day := f.date("Tanggal surat", l.Date)
	received := f.date("Diterima pada", l.ReceivedOn)
	to := f.text("Disposisi kepada", l.DispositionTo, "Boleh menyusul")
	what := f.lines("Isi disposisi", l.Disposition, 2)
	ties := p.tieFields(f, l)
	if disposing {
		f.first = to.Entry
	}
	f.confirm = func() (func(context.Context) error, string) {
		var ok bool
		if l.From, ok = f.demand(from, "Tulis dahulu siapa pengirimnya."); !ok {
			return nil, ""
		}
		if l.Subject, ok = f.demand(subject, "Tulis dahulu halnya."); !ok {
			return nil, ""
		}
		if l.Date, ok = f.day(day); !ok {
			return nil, ""
		}
		if l.ReceivedOn, ok = f.wantDay(received, "Isi dahulu tanggal diterimanya."); !ok {
			return nil, ""
		}
		l.Number, l.DispositionTo, l.Disposition = trimmed(no), trimmed(to), trimmed(what)
		l = ties(l)
		return p.writeIncoming(l)
	}
	p.aside.openForm(f)
}

// writeIncoming writes a letter that came in, new or changed.
func (p *Page) writeIncoming(l data.IncomingLetter) (func(context.Context) error, string) {
	if l.ID != "" {
		return func(ctx context.Context) error { return p.deps.Desk.SaveIncoming(ctx, l) }, l.Code + " disimpan."
	}
	return func(ctx context.Context) error {
		added, err := p.deps.Desk.AddIncoming(ctx, l)
		if err == nil {
			p.wish(added.ID)
		}
		return err
	}, "Surat masuk dicatat."
}

// tieFields ask which meeting, follow-up and letter of ours an incoming letter is
// about; take writes what was chosen.
func (p *Page) tieFields(f *form, l data.IncomingLetter) (take func(data.IncomingLetter) data.IncomingLetter) {
	meeting := newTie(l.MeetingID)
	for _, m := range p.view.meetings {
		meeting.offer(m.ID, m.Code+", "+m.Title)
	}
	matter := newTie(l.FollowUpID)
	for _, m := range p.view.matters {
		matter.offer(m.FollowUp.ID, m.FollowUp.Code()+" "+m.Text)
	}
	answered := newTie(l.LetterID)
	for _, sent := range p.view.issued() {
		answered.offer(sent.ID, sent.Code+", "+sent.Subject)
	}
	meeting.ask(f, "Tentang rapat")
	matter.ask(f, "Tentang tindak lanjut")
	answered.ask(f, "Menjawab surat")
	return func(l data.IncomingLetter) data.IncomingLetter {
		l.MeetingID, l.FollowUpID, l.LetterID = meeting.chosen(), matter.chosen(), answered.chosen()
		return l
	}
}

// tie is a choice of one record, or of none.
type tie struct {
	words, ids []string
	now        string
	choice     *kit.Choice
}

func newTie(now string) *tie { return &tie{words: []string{"Tidak ada"}, ids: []string{""}, now: now} }

func (t *tie) offer(id, word string) { t.words, t.ids = append(t.words, word), append(t.ids, id) }

func (t *tie) ask(f *form, label string) {
	t.choice = f.choice(label, t.words, max(0, slices.Index(t.ids, t.now)), nil)
}

func (t *tie) chosen() string { return t.ids[max(0, t.choice.Selected())] }

// removeIncoming asks, then removes a letter that came in; Ctrl+Z brings it back.
func (p *Page) removeIncoming(l line) {
	kit.Ask(p.deps.Window.Canvas(), kit.Question{
		Title: "Hapus " + l.incoming.Code + "?", Sentence: "Catatan surat masuk ini masuk Sampah. Ctrl+Z mengembalikannya.", Yes: "Hapus",
	}, func() {
		p.do(func(ctx context.Context) error { return p.deps.Desk.RemoveIncoming(ctx, l.incoming.ID) }, func(err error) {
			if !p.failed(err) {
				p.deps.Notify(kit.NoticeInfo, l.incoming.Code+" dihapus. Ctrl+Z mengurungkan.")
				p.focusList()
			}
		})
	}, nil)
}

// incomingScan is what can hang on a letter that came in.
var incomingScan = frame.FileKind{
	Title: "Pindaian surat masuk", Extensions: scanFile.Extensions, Most: data.MaxBlob, TooBig: scanFile.TooBig,
}

func (p *Page) attachIncoming(l data.IncomingLetter) {
	frame.AskForFile(p.deps.Services, incomingScan, func(file string, content []byte) { p.keepIncoming(l, file, content) })
}

func (p *Page) keepIncoming(l data.IncomingLetter, file string, content []byte) {
	p.do(func(ctx context.Context) error { return p.deps.Desk.ScanIncoming(ctx, l.ID, file, content) }, func(err error) {
		if !p.failed(err) {
			p.deps.Notify(kit.NoticeInfo, "Pindaian "+l.Code+" disimpan. Ctrl+Z mengurungkan.")
		}
	})
}

// readIncoming shows what is known of a letter that came in, and its scan where it
// is a PDF.
func (a *aside) readIncoming(l line) {
	late := a.late
	var file string
	var content []byte
	a.page.deps.Runner.Go(func() (err error) {
		if l.incoming.ScanID == "" {
			return nil
		}
		file, content, err = a.page.deps.Desk.IncomingScan(context.Background(), l.incoming.ID)
		if errors.Is(err, data.ErrNotFound) {
			return nil
		}
		return err
	}, func(err error) {
		switch {
		case late != a.late || a.form != nil:
		case err != nil:
			a.show(nil, kit.NewParagraph(data.Message(err), kit.TextStyle{Color: kit.ColorLate}).Wrap(panelInner))
		default:
			sum := ""
			if isPDF(content) {
				sum = l.incoming.ScanID
			}
			a.showPaper(sum, content)
			a.show(nil, a.describeIncoming(l, file, content))
		}
	})
}

func isPDF(content []byte) bool { return len(content) > 4 && string(content[:4]) == "%PDF" }

// describeIncoming is what is known of a letter that came in.
func (a *aside) describeIncoming(l line, file string, content []byte) fyne.CanvasObject {
	came, f := l.incoming, newFacts()
	column := title(subjectText(l), "Surat masuk "+came.Code, l)
	f.add("Dari", came.From)
	f.add("Nomor", came.Number)
	if came.Date != "" {
		f.add("Tanggal", came.Date.Text())
	}
	if came.ReceivedOn != "" {
		f.add("Diterima", came.ReceivedOn.Text())
	}
	f.add("Disposisi", orElse(came.DispositionTo, "belum ada"))
	f.add("Isi disposisi", came.Disposition)
	for _, m := range a.page.view.meetings {
		if m.ID == came.MeetingID {
			f.add("Rapat", m.Code+", "+m.Title)
		}
	}
	for _, m := range a.page.view.matters {
		if m.FollowUp.ID == came.FollowUpID {
			f.add("Tindak lanjut", m.FollowUp.Code()+" "+m.Text)
		}
	}
	for _, sent := range a.page.view.issued() {
		if sent.ID == came.LetterID {
			f.add("Menjawab", sent.Code+", "+sent.Subject)
		}
	}
	column.Add(f.column)
	if file != "" {
		column.Add(kit.Inset(0, 0, 0, -7, kit.HStack(0, kit.NewButton(kit.ButtonLink, icons.PDF, "Buka pindaian",
			func() { a.page.deps.Press.Show(file, content) }).Small())))
	}
	column.Add(a.stepButtons(l))
	return column
}
