package archive

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// row is a paper of the list, or the head of a month.
type row struct {
	line  *secretariat.ArchivedLine
	month string
	count int
}

// inMonths puts papers under the months in which they were issued, by the clock of
// the office.
func inMonths(lines []secretariat.ArchivedLine, zone data.Zone) (rows []row) {
	head := -1
	for i, line := range lines {
		month := monthOf(line.Document.IssuedAt, zone)
		if head < 0 || rows[head].month != month {
			head = len(rows)
			rows = append(rows, row{month: month})
		}
		rows[head].count++
		rows = append(rows, row{line: &lines[i]})
	}
	return rows
}

func monthOf(at data.Instant, zone data.Zone) string {
	t, ok := issued(at, zone)
	if !ok {
		return "Tanpa tanggal"
	}
	return fmt.Sprintf("%s %d", indonesian.Month(t.Month()), t.Year())
}

// issued is an instant on the clock of the office.
func issued(at data.Instant, zone data.Zone) (t time.Time, ok bool) {
	t = at.Time()
	return t.In(zone.Location()), !t.IsZero()
}

const rowGap float32 = 10

// rowWidths are the columns in px: Tanggal, Nomor, Naskah, Kepada, Keadaan.
var rowWidths = []float32{92, 158, 0, 132, 124}

func listHead() fyne.CanvasObject {
	cells := make([]fyne.CanvasObject, 0, len(rowWidths))
	for _, word := range []string{"Tanggal", "Nomor", "Naskah", "Kepada", "Keadaan"} {
		cells = append(cells, kit.NewCaption(kit.Run{Text: word, Bold: true, Color: kit.ColorMuted}).Shrink())
	}
	line := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, kit.PagePadding-4, 0, kit.PagePadding, kit.Columns(rowGap, rowWidths, cells...)))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}

// paperRow is one paper in the list.
type paperRow struct {
	widget.BaseWidget
	body                   fyne.CanvasObject
	date, number, what, to *kit.Text
	chip                   *kit.Chip
}

func newPaperRow() *paperRow {
	r := &paperRow{
		date: kit.Body("").Shrink(), number: kit.Body("").Shrink(), what: kit.Body("").Shrink(), to: kit.Body("").Shrink(),
		chip: kit.NewChip(kit.ChipNeutral, "", ""),
	}
	r.body = kit.Inset(0, kit.PagePadding-4, 0, kit.PagePadding,
		kit.Columns(rowGap, rowWidths, r.date, r.number, r.what, r.to, kit.HStack(0, kit.Middle(r.chip))))
	r.ExtendBaseWidget(r)
	return r
}

func (r *paperRow) fill(line secretariat.ArchivedLine, selected bool) {
	muted := kit.ColorMuted
	if selected {
		muted = kit.ColorText // grey would not be read on the tint
	}
	d := line.Document
	r.date.SetRuns(kit.Run{Text: shortDate(line.Dated())})
	number := kit.Run{Text: line.Number}
	switch {
	case line.Number == "" && d.LetterID != "":
		number = kit.Run{Text: "Belum bernomor", Color: muted}
	case line.Number == "":
		number = kit.Run{Text: d.Code, Color: muted}
	}
	r.number.SetRuns(number)
	r.what.SetRuns(kit.Run{Text: d.Title, Bold: selected}, kit.Run{Text: "  " + string(d.Kind), Color: muted})
	r.to.SetRuns(kit.Run{Text: d.To, Color: muted})
	kind, icon, word := stateChip(line)
	r.chip.Set(kind, icon, word)
	kit.SetVisible(r.chip, word != "")
	r.body.Refresh()
}

// CreateRenderer is for Fyne.
func (r *paperRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }

// stateChip is the one chip that tells how a paper stands; no word for one that is
// in force as it was first issued.
func stateChip(line secretariat.ArchivedLine) (kit.ChipKind, icons.Name, string) {
	switch {
	case line.Void:
		return kit.ChipLate, icons.Close, "Dibatalkan"
	case line.Superseded():
		return kit.ChipAttention, icons.Warning, "Sudah diperbaiki"
	}
	return kit.ChipNeutral, "", data.RevisionName(line.Document.Revision)
}

func kindWord(d data.Document) string { return indonesian.Capitalised(string(d.Kind)) }

// shortDate is a date of the list: "2 Mar 2026".
func shortDate(d data.Date) string {
	t, ok := d.Time()
	if !ok {
		return "Belum ada"
	}
	return fmt.Sprintf("%d %.3s %d", t.Day(), indonesian.Month(t.Month()), t.Year())
}

func (p *Page) newList() *kit.List {
	list := kit.NewList(func() int { return len(p.rows) }, func() fyne.CanvasObject { return newPaperRow() },
		func(i int, o fyne.CanvasObject, selected bool) {
			if line := p.rows[i].line; line != nil {
				o.(*paperRow).fill(*line, selected)
			}
		})
	list.Group = func(i int) (string, string, bool) {
		return p.rows[i].month, number(p.rows[i].count), p.rows[i].line == nil
	}
	list.OnSelect = func(i int) {
		if line := p.rows[i].line; line != nil {
			p.chosen = line.Document.ID
			p.aside.follow()
		}
	}
	list.OnOpen = func(int) { p.open() }
	return list
}

func (p *Page) newSearch() *kit.Entry {
	search := kit.NewEntry().WithIcon(icons.Search).WithTrailing(kit.KeyCap("/"))
	search.SetPlaceHolder("Cari")
	search.OnChanged = func(string) { p.load(nil) }
	search.OnKey = func(c kit.Chord) bool {
		switch c {
		case kit.Key(fyne.KeyEscape):
			search.SetText("")
		case kit.Key(fyne.KeyDown), kit.Key(fyne.KeyReturn):
		default:
			return false
		}
		p.focusList()
		return true
	}
	return search
}
