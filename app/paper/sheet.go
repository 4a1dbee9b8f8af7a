package paper

import (
	"fmt"
	"slices"
	"strconv"

	"gugustugas/app/paper/layout"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// SheetKind is how much of a blank attendance sheet is printed.
type SheetKind int

// The kinds of blank sheet.
const (
	// AgenciesPrinted leaves the names empty, because deputies come.
	AgenciesPrinted SheetKind = iota
	NamesPrinted
	// EmptyRows prints numbers only.
	EmptyRows
)

// ParseSheetKind reads the word for a kind of blank sheet: "instansi", "nama" or
// "baris"; other words are data.ErrInvalid.
func ParseSheetKind(word string) (SheetKind, error) {
	i := slices.Index(SheetKindWords(), word)
	if i < 0 {
		return 0, fmt.Errorf("%w: no attendance sheet %q", data.ErrInvalid, word)
	}
	return SheetKind(i), nil
}

// SheetKindWords are the words for the kinds of blank sheet, in their order.
func SheetKindWords() []string { return []string{"instansi", "nama", "baris"} }

// SheetOptions says which attendance paper to print.
type SheetOptions struct {
	// Blank prints sheets to be signed; otherwise the filled recap is printed alone.
	Blank bool
	// Day is the day of the blank sheet from 1; 0 prints a sheet for each day.
	Day  int
	Kind SheetKind
}

const (
	spareRows       = 10
	sheetRowHeight  = 10
	sheetHeadHeight = 8
)

// AttendanceSheet prints the sheets to be signed, one per day with 10 spare rows
// and room for the totals, or the filled recap. A sheet to be signed is a form
// and never a konsep. A day that the meeting does not have is data.ErrInvalid.
func AttendanceSheet(s data.MinutesSnapshot, o SheetOptions) (Document, error) {
	if o.Day < 0 || o.Blank && o.Day > max(1, len(s.Days)) {
		return Document{}, fmt.Errorf("%w: day %d of a meeting of %d", data.ErrInvalid, o.Day, len(s.Days))
	}
	doc, err := begin(s.Office, "Daftar hadir "+s.Title, meetingDates(s)...)
	if err != nil {
		return Document{}, err
	}
	if !o.Blank {
		doc.Begin(marked(recapShape(s).section, s))
		doc.Add(letterhead(s.Office)...)
		doc.Add(recap(s, false)...)
		return finish(doc, withoutContents(s))
	}
	for day := range max(1, len(s.Days)) {
		if o.Day > 0 && o.Day != day+1 {
			continue
		}
		section := marked(upright(s.Office), s)
		section.State = ""
		section.Restart = true
		doc.Begin(section)
		doc.Add(letterhead(s.Office)...)
		doc.Add(sheetHead(s, day)...)
		doc.Add(sheetTable(s, day, o.Kind), sheetFoot(s, day))
	}
	return finish(doc, withoutContents(s))
}

// withoutContents is what an attendance list prints of a meeting.
func withoutContents(s data.MinutesSnapshot) data.MinutesSnapshot {
	s.Agenda, s.Decisions, s.FollowUps = nil, nil, nil
	return s
}

// sheetDay is the day, also of a meeting that has none yet.
func sheetDay(s data.MinutesSnapshot, day int) data.DaySnapshot {
	if day < len(s.Days) {
		return s.Days[day]
	}
	return data.DaySnapshot{}
}

func sheetHead(s data.MinutesSnapshot, day int) []layout.Block {
	blocks := []layout.Block{title("DAFTAR HADIR", underRules)}
	if len(s.Days) > 1 {
		blocks = append(blocks, centred(indonesian.Capitalised(dayName(day))))
	}
	d := sheetDay(s, day)
	h := headLines{label: label{width: 28}, gap: 12, blocks: blocks}
	h.line("Kegiatan", s.Title)
	h.line("Hari, tanggal", dayDate(d.Date))
	h.line("Waktu", fmt.Sprintf("Pukul %s %s s.d. selesai", orBlank(string(d.Start)), s.Office.Zone))
	h.line("Tempat", placeText(d))
	return h.blocks
}

// sheetRow is what is printed of one participant.
type sheetRow struct{ id, name, sex, post string }

// sheetRows are the invited, without who chairs that day and without deputies,
// who write themselves in.
func sheetRows(s data.MinutesSnapshot, day int, kind SheetKind) []sheetRow {
	var rows []sheetRow
	for _, p := range s.Participants {
		if p.Number == 0 || p.Origin != data.Invited || p.Mark(day).Chairs {
			continue
		}
		row := sheetRow{id: p.ID}
		switch kind {
		case AgenciesPrinted:
			row.post = p.Agency
			if row.post == "" {
				row.post = p.Post
			}
		case NamesPrinted:
			row.name, row.sex, row.post = p.Name, string(p.Sex), postAt(p.Post, p.Agency, ", ")
		}
		rows = append(rows, row)
	}
	return append(rows, make([]sheetRow, spareRows)...)
}

func sheetTable(s data.MinutesSnapshot, day int, kind SheetKind) layout.Table {
	columns := []layout.Column{
		{Width: 10, Align: layout.Center}, {Width: 38}, {Width: 10, Align: layout.Center}, {}, {Width: 42}, {Width: 12},
	}
	valign := layout.Foot
	if kind == NamesPrinted {
		columns[1].Width, columns[4].Width, columns[5].Width = 32, 46, 14
		valign = layout.Middle
	}
	t := table(10, columns, "No.", "Nama", "L/P", "Jabatan/Instansi", "Tanda tangan", "Ket.")
	t.Head[0].MinHeight = sheetHeadHeight
	t.KeepNext = true
	for i, row := range sheetRows(s, day, kind) {
		number := strconv.Itoa(i + 1)
		sign := middle(number + ".")
		if i%2 == 1 {
			sign.Align = layout.FromMiddle
		}
		post := cell(row.post)
		post.VAlign = valign
		t.Rows = append(t.Rows, layout.Row{ID: row.id, MinHeight: sheetRowHeight, Cells: []layout.Cell{
			middle(number), middle(row.name), middle(row.sex), post, sign,
		}})
	}
	return t
}

func middle(text string) layout.Cell {
	c := cell(text)
	c.VAlign = layout.Middle
	return c
}

// sheetFoot is room for the totals, beside the signature of who answers for the
// sheet: the chair of the day.
func sheetFoot(s data.MinutesSnapshot, day int) layout.Signatures {
	chair := sheetDay(s, day).Chair
	if chair == nil {
		chair = s.Signer
	}
	beside := [][]layout.Lead{{{Text: "Jumlah hadir"}}}
	for _, name := range []string{"Laki-laki", "Perempuan", "Jumlah"} {
		beside = append(beside, []layout.Lead{{Text: name}, {X: 26, Text: ":"}, {X: 30, Text: "......."}, {X: 45, Text: "orang"}})
	}
	return layout.Signatures{
		Gap: 20, Ink: inkRoom, Beside: beside,
		Signers: []layout.Signer{signer(s.Office, chair, rightColumn, postCapitals(chair, s.Office), placeAndDate(s, day))},
	}
}
