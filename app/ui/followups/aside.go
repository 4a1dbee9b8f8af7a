package followups

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// aside is the column at the right: the chosen matter or a form about it, and
// below it what the next meeting would go on with.
type aside struct {
	page    *Page
	place   *frame.Place
	carried *carried
	content fyne.CanvasObject // what stands above
	object  fyne.CanvasObject

	form     *form // nil while none is open
	shown    string
	evidence *frame.Place
	late     int // counts what is read for the column, so that a late one is dropped
}

func newAside(p *Page) *aside {
	a := &aside{page: p, place: frame.NewPlace(kit.Muted("")), evidence: frame.NewPlace(kit.Muted(""))}
	a.carried, a.content = newCarried(p), kit.Muted("")
	both := container.New(asideLayout{a}, a.place.Object(), a.carried.object)
	a.object = kit.Border(nil, nil, kit.Separator(), nil, both)
	return a
}

// asideLayout gives the matter the height it needs, but leaves what is carried
// over a third of the column.
type asideLayout struct{ aside *aside }

func (l asideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(asideWidth-1, 200) }

func (l asideLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	lower := float32(0)
	if objects[1].Visible() {
		lower = max(carriedLeast, size.Height-l.aside.content.MinSize().Height)
	}
	objects[0].Move(fyne.NewPos(0, 0))
	objects[0].Resize(fyne.NewSize(size.Width, size.Height-lower))
	objects[1].Move(fyne.NewPos(0, size.Height-lower))
	objects[1].Resize(fyne.NewSize(size.Width, lower))
}

// carriedLeast is the least height of what is carried over, in px.
const carriedLeast float32 = 232

func (a *aside) relay() { a.object.Refresh() }

func (a *aside) show(content fyne.CanvasObject) {
	a.content = kit.Inset(14, asidePadding, 14, asidePadding, content)
	a.place.Show(kit.VScroll(a.content))
	a.relay()
}

// follow shows the chosen matter as it is now; a form that is open stays.
func (a *aside) follow() {
	m, ok := a.page.matter()
	if a.form != nil && ok && a.form.matter.FollowUp.ID == m.FollowUp.ID {
		return
	}
	a.form = nil
	a.page.nameMain()
	if !ok {
		a.show(kit.NewParagraph("Belum ada tindak lanjut yang dipilih.", kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideInner))
		return
	}
	column := describe(m, m.Part(a.page.filter.agencyID, a.page.view.today), a.page.deps.OpenMeeting)
	if a.shown != m.FollowUp.ID {
		a.evidence.Show(kit.Caption(""))
		a.shown = m.FollowUp.ID
	}
	column.Add(a.evidence.Object())
	column.Add(a.buttons(m))
	a.readEvidence(m.FollowUp.ID)
	a.show(column)
}

func (a *aside) buttons(m data.Matter) fyne.CanvasObject {
	row := kit.HStack(0, kit.NewButton(kit.ButtonQuiet, icons.Pen, "Catat laporan", func() { a.openForm(formState) }).Small())
	if m.Open() {
		row.Add(kit.NewButton(kit.ButtonLink, "", "Selesai", a.page.finish).Small())
		row.Add(kit.NewButton(kit.ButtonLink, "", "Perpanjang", func() { a.openForm(formExtend) }).Small())
		return kit.VStack(0, row, kit.HStack(0, kit.NewButton(kit.ButtonLink, icons.Mail, "Ingatkan dengan surat", a.page.remind).Small()))
	}
	return row
}

// openForm opens a form on the chosen matter and leads the keyboard into it.
func (a *aside) openForm(kind formKind) {
	m, ok := a.page.matter()
	if !ok || kind != formState && !m.Open() {
		return
	}
	a.form = newForm(kind, m, a.page.deps.Now, a.relay)
	close := kit.NewButton(kit.ButtonLink, "", "Tutup", a.page.back).Small()
	head := kit.Border(nil, nil, nil, kit.HStack(4, close, kit.Middle(kit.KeyCap("Esc"))), kit.Middle(kit.Strong(formTitles[kind])))
	a.show(kit.VStack(kit.FieldGap, head, a.form.object,
		kit.HStack(6, kit.KeyCap("Ctrl+Enter"), kit.Caption(strings.ToLower(formWord(kind))))))
	a.page.nameMain()
	a.page.focus(a.form.first)
}

// formWord is what the filled button does while a form is open.
func formWord(kind formKind) string {
	return []string{"Simpan laporan", "Perpanjang tenggat", "Batalkan tindak lanjut"}[kind]
}

// confirm takes what the form says.
func (a *aside) confirm() {
	canvas := a.page.deps.Window.Canvas()
	focused := canvas.Focused()
	canvas.Unfocus() // a field takes what stands in it when it is left
	f := a.form
	reports, refusal := f.reports()
	refuse := func(sentence string) {
		f.refuse(sentence)
		a.relay()
		if focused != nil {
			canvas.Focus(focused)
		}
	}
	if refusal != "" {
		refuse(refusal)
		return
	}
	a.page.report(f.matter, reports, refuse, a.leaveForm)
}

// leaveForm ends the form that is open.
func (a *aside) leaveForm() { a.form = nil }

// evidenceFile is what can be attached: nothing that a system would run.
var evidenceFile = frame.FileKind{
	Title: "Data dukung", Extensions: secretariat.FileEndings(data.Evidence), Most: data.MaxBlob,
	TooBig: "Berkas lebih besar dari 20 MB; belum dilampirkan, pilih berkas yang lebih kecil.",
}

// readEvidence lists the data dukung of a matter.
func (a *aside) readEvidence(followUpID string) {
	a.late++
	late := a.late
	var files []data.EnclosedFile
	a.page.deps.Runner.Go(func() (err error) {
		files, err = a.page.deps.Desk.Evidence(context.Background(), followUpID)
		return err
	}, func(err error) {
		switch {
		case late != a.late:
		case err != nil:
			a.evidence.Show(kit.NewParagraph(data.Message(err), kit.TextStyle{Color: kit.ColorLate}).Wrap(asideInner))
		default:
			a.evidence.Show(a.evidenceList(files))
			a.relay()
		}
	})
}

func (a *aside) evidenceList(files []data.EnclosedFile) fyne.CanvasObject {
	add := kit.NewButton(kit.ButtonLink, icons.Plus, "Lampirkan…", a.attach).Small()
	column := kit.VStack(2, kit.Border(nil, nil, nil, add, kit.Middle(kit.Strong("Data dukung"))))
	if len(files) == 0 {
		column.Add(kit.Muted("Belum ada."))
	}
	for _, file := range files {
		name := newLink(kit.NewText(kit.Run{Text: file.Attachment.Name, Color: kit.ColorAccent}).Shrink(), func() { a.openFile(file.Enclosure.ID) })
		remove := kit.IconLink(icons.Close, func() { a.remove(file.Enclosure.ID) })
		column.Add(kit.Border(nil, nil, nil, kit.HStack(4, kit.Middle(kit.Caption(indonesian.FileSize(file.Attachment.Size))), remove), kit.Middle(name)))
	}
	return column
}

func (a *aside) attach() {
	m, ok := a.page.matter()
	if !ok {
		return
	}
	frame.AskForFile(a.page.deps.Services, evidenceFile, func(name string, content []byte) { a.keep(m, name, content) })
}

func (a *aside) keep(m data.Matter, name string, content []byte) {
	e := secretariat.Enclosing{Kind: data.Evidence, FollowUpID: m.FollowUp.ID, Name: name, Content: content}
	a.page.do(func(ctx context.Context) error {
		_, _, err := a.page.deps.Desk.Enclose(ctx, e)
		return err
	}, nil, a.page.failed)
}

func (a *aside) remove(enclosureID string) {
	a.page.do(func(ctx context.Context) error { return a.page.deps.Desk.RemoveEnclosure(ctx, enclosureID) }, nil, func(err error) {
		a.page.failed(err)
		if err == nil {
			a.page.deps.Notify(kit.NoticeInfo, "Data dukung dihapus. Ctrl+Z mengurungkan.")
		}
	})
}

func (a *aside) openFile(enclosureID string) {
	var name string
	var content []byte
	a.page.deps.Runner.Go(func() (err error) {
		name, content, err = a.page.deps.Desk.EnclosureContent(context.Background(), enclosureID)
		return err
	}, func(err error) {
		if err != nil {
			a.page.deps.Fail(err)
			return
		}
		a.page.deps.Press.Show(name, content)
	})
}

// finish reports that the chosen matter is done: the part of the chosen agency,
// else all of it.
func (p *Page) finish() {
	m, ok := p.matter()
	if !ok || p.aside.form != nil || m.Part(p.filter.agencyID, p.view.today).State == data.Done {
		return
	}
	report := secretariat.Report{AgencyID: p.filter.agencyID, State: data.Done}
	p.report(m, []secretariat.Report{report}, func(sentence string) { p.deps.Notify(kit.NoticeError, sentence) }, nil)
}
