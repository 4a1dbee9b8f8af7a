package archive

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Measures of the column at the right in px.
const (
	asideWidth   float32 = 322
	asidePadding float32 = kit.PagePadding
	asideInner           = asideWidth - 2*asidePadding - 1
	factName     float32 = 92
)

// aside tells all about the chosen paper.
type aside struct {
	page   *Page
	place  *frame.Place
	object fyne.CanvasObject
	scans  []data.EnclosedFile
	late   int // counts what is read for the column, so that a late one is dropped
}

func newAside(p *Page) *aside {
	a := &aside{page: p, place: frame.NewPlace(kit.Muted(""))}
	a.object = kit.Border(nil, nil, kit.Separator(), nil, a.place.Object())
	return a
}

// follow shows the chosen paper as it is now.
func (a *aside) follow() {
	a.late++
	late := a.late
	a.scans = nil
	line, ok := a.page.line()
	if !ok {
		a.show(kit.NewParagraph("Belum ada naskah yang dipilih.", kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideInner))
		return
	}
	var facts secretariat.ArchiveFacts
	a.page.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfRead)
		defer cancel()
		facts, err = a.page.deps.Desk.ArchiveFacts(ctx, line.Document.ID)
		return err
	}, func(err error) {
		switch {
		case late != a.late:
		case err != nil:
			a.show(kit.NewParagraph(data.Message(err), kit.TextStyle{}).Wrap(asideInner))
		default:
			a.scans = facts.Scans
			a.show(a.describe(facts))
		}
	})
}

func (a *aside) show(content fyne.CanvasObject) {
	a.place.Show(kit.VScroll(kit.Inset(14, asidePadding, 14, asidePadding, content)))
}

func (a *aside) describe(f secretariat.ArchiveFacts) fyne.CanvasObject {
	d := f.Document
	kind, icon, word := stateChip(f.ArchivedLine)
	chip := kit.NewChip(kind, icon, word)
	kit.SetVisible(chip, word != "")
	column := kit.VStack(8,
		kit.VStack(0, kit.Border(nil, nil, nil, chip, kit.Middle(kit.Caption(kindWord(d)+" "+d.Code))),
			kit.NewParagraph(d.Title, kit.TextStyle{Size: kit.TextSection, Bold: true}).Wrap(asideInner)),
		kit.HStack(0, kit.NewButton(kit.ButtonQuiet, icons.Eye, "Buka", a.page.open).Small(),
			kit.NewButton(kit.ButtonLink, icons.Printer, "Cetak ulang", a.page.print).Small(),
			kit.NewButton(kit.ButtonLink, icons.Folder, "Simpan…", a.page.save).Small()),
	)
	facts := kit.VStack(4)
	fact := func(name, text string) {
		if text != "" {
			facts.Add(factLine(name, text, factName, asideInner))
		}
	}
	fact("Nomor", numberText(f.ArchivedLine))
	fact("Tanggal", dateText(f.Dated()))
	fact("Kepada", d.To)
	fact("Sifat", string(d.Security))
	fact("Berkas", fmt.Sprintf("%s halaman, %s", number(d.Pages), indonesian.FileSize(d.Size)))
	fact("Diterbitkan", a.issuedText(d))
	fact("Perbaikan", revisionsText(f))
	fact("Klasifikasi", classText(f.ArchivedLine))
	fact("Retensi", retentionText(f.Class))
	column.Add(facts)
	column.Add(a.scanLines(f))
	column.Add(kit.VStack(0, kit.Heading("SHA-256 berkas"), hashLines(d.PDF)))
	column.Add(kit.VStack(0, kit.Heading("Kode pemeriksaan"), kit.NewParagraph(sealOf(d), kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(asideInner)))
	record := "Buka rapatnya"
	if d.LetterID != "" {
		record = "Buka suratnya"
	}
	column.Add(kit.HStack(0, kit.NewButton(kit.ButtonLink, icons.Right, record, a.page.openRecord).Small()))
	return column
}

// factLine is a fact with its name, in columns of a width.
func factLine(name, text string, nameWidth, width float32) fyne.CanvasObject {
	top := kit.Border(kit.Muted(name), nil, nil, nil, kit.Spacer()) // beside the first line of a long fact
	return kit.Border(nil, nil, kit.Fixed(nameWidth+8, 0, top), nil, kit.NewParagraph(text, kit.TextStyle{}).Wrap(width-nameWidth-8))
}

// sealOf is the code at the foot of a paper that has one.
func sealOf(d data.Document) string {
	return fmt.Sprintf("%s/%d/%s", d.Code, d.Revision, d.Snapshot[:min(len(d.Snapshot), data.SealDigits)])
}

// hashLines sets a SHA-256 on two lines, as it is compared by eye.
func hashLines(sum string) fyne.CanvasObject {
	lines := kit.VStack(0)
	const half = 32
	for len(sum) > 0 {
		n := min(half, len(sum))
		lines.Add(kit.Caption(sum[:n]))
		sum = sum[n:]
	}
	return lines
}

// numberText tells a number that came after the paper apart from one that stands
// on it.
func numberText(l secretariat.ArchivedLine) string {
	switch {
	case l.Number == "" && l.Document.LetterID != "":
		return "Belum bernomor"
	case l.Document.Number != l.Number && !l.AboutCases:
		return l.Number + " (dicatat sesudah naskah ini diterbitkan)"
	}
	return l.Number
}

func dateText(d data.Date) string {
	if d == "" {
		return "Belum ada di naskah"
	}
	return d.Text()
}

func (a *aside) issuedText(d data.Document) string {
	t, ok := issued(d.IssuedAt, a.page.office.Zone)
	if !ok {
		return d.By
	}
	said := fmt.Sprintf("%s pukul %s", indonesian.Date(t), t.Format("15.04"))
	if d.By != "" {
		said += " oleh " + d.By
	}
	return said
}

// revisionsText tells which of all revisions this is.
func revisionsText(f secretariat.ArchiveFacts) string {
	if len(f.Revisions) < 2 {
		return data.RevisionName(f.Document.Revision)
	}
	said := data.RevisionName(f.Document.Revision)
	if said == "" {
		said = "Naskah pertama"
	}
	return fmt.Sprintf("%s, dari %s naskah yang diarsipkan", said, number(len(f.Revisions)))
}

func classText(l secretariat.ArchivedLine) string {
	if l.Class == nil {
		return l.Document.Classification
	}
	code := l.Document.Classification
	return strings.TrimSpace(code + " " + l.Class.Name)
}

// retentionText is how long the paper is kept, by the office's JRA, and what then.
func retentionText(c *data.Classification) string {
	if c == nil || c.Fate == "" {
		return "Belum diatur dalam JRA kantor"
	}
	return fmt.Sprintf("Aktif %d tahun, inaktif %d tahun, lalu %s", c.ActiveYears, c.InactiveYears, c.Fate)
}

func (a *aside) scanLines(f secretariat.ArchiveFacts) fyne.CanvasObject {
	lines := kit.VStack(0, kit.Heading("Pindaian bertanda tangan"))
	if len(f.Scans) == 0 {
		lines.Add(kit.Caption("Belum dilampirkan"))
	}
	for _, scan := range f.Scans {
		lines.Add(kit.HStack(0, kit.NewButton(kit.ButtonLink, icons.PDF, scan.Attachment.Name, func() { a.page.showScan(scan) }).Small()))
	}
	return lines
}
