package sheet

import (
	"regexp"
	"slices"
	"strings"

	"gugustugas/data"
)

type lineKind int

const (
	skippedLine lineKind = iota
	headingLine
	loneLine // a seat if others follow, else the foot of the table
	seatLine
)

// line is one row that holds any text, sorted by what it is.
type line struct {
	grid *Grid
	head Head
	row  int
	kind lineKind
	// reason says why the row is no seat.
	reason string
	// text is the single text of a heading or lone row.
	text string
}

// cell is what stands in the column of a field, merged ranges spread and a NIK
// left out.
func (l line) cell(field string) Cell {
	col := l.head.col(field)
	if col == 0 {
		return Cell{}
	}
	cell := l.grid.At(l.row, col)
	switch {
	case !hasCivilID(cell):
	case cell.Number:
		return Cell{}
	default:
		cell.Text = withoutCivilID(cell.Text, "")
	}
	return cell
}

func (l line) place(detail string) Place {
	return Place{Sheet: l.grid.Name, Row: l.row, Detail: detail}
}

// civilID is a number that may be somebody's NIK: exactly 16 digits, with the word
// before it and the brackets round it. It is neither taken nor shown, wherever it
// stands.
var civilID = regexp.MustCompile(`(?i)(^|[^0-9])[\s,;/(]*(?:(?:NIK|(?:no\.?\s*)?KTP)[\s.:]*)?[0-9]{16}\)?($|[^0-9])`)

// hasCivilID looks at the stored value too: a number cell may show another.
func hasCivilID(cell Cell) bool {
	return len(cell.Raw) >= civilDigits && (civilID.MatchString(cell.Text) || (cell.Number && civilID.MatchString(cell.Raw)))
}

// namesCivilID says that the row holds such a number where none belongs.
func (l line) namesCivilID() bool {
	return slices.ContainsFunc(l.head.Columns, func(c Column) bool {
		return c.Field != "" && c.Field != fieldCivilID && hasCivilID(l.grid.At(l.row, c.Col))
	})
}

// withoutCivilID puts other words in the place of such numbers. Two side by side
// share a sign between them, so that one pass does not find both.
func withoutCivilID(text, instead string) string {
	for civilID.MatchString(text) {
		text = civilID.ReplaceAllString(text, "${1}"+instead+"${2}")
	}
	return strings.TrimSpace(text)
}

// shown is the row in one line, for the preview of what is left out. Columns of
// NIK and telephone numbers are not shown.
func (l line) shown() string {
	if l.row == 0 {
		return l.text
	}
	hidden := []int{l.head.col(fieldCivilID), l.head.col(fieldPhone), l.head.col(fieldEmail)}
	var texts []string
	for _, col := range l.grid.own(l.row) {
		text := strings.ReplaceAll(l.grid.At(l.row, col).Text, "\n", " ")
		if !slices.Contains(hidden, col) || !strings.ContainsAny(text, "0123456789") {
			texts = append(texts, text)
		}
	}
	text := withoutCivilID(strings.Join(texts, " | "), " (16 angka)")
	if runes := []rune(text); len(runes) > 120 {
		text = string(runes[:119]) + "…"
	}
	return text
}

var (
	footnoteStart  = regexp.MustCompile(`(?i)^(keterangan\s*:?|catatan\b|ket\s*[.:]|cat\s*[.:]|note\b|\*+\)?\s|data contoh)`)
	signatureStart = regexp.MustCompile(`(?i)^(mengetahui|menyetujui|ditetapkan|disahkan|dibuat di|pada tanggal|an?\.n\.?\s|a\.n\.|atas nama|u\.b\.|[a-z][a-z .]{2,30},\s*(tanggal\s*)?[\d.…_ ]{0,6}\s*(januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|nopember|november|desember)\b)`)
	totalStart     = regexp.MustCompile(`(?i)^(jumlah|total|sub\s*total|grand total)\b`)
	numbered       = regexp.MustCompile(`^\d{1,4}[.)]?$`)
)

// scanRoster sorts the rows of a grid under its headings. Rows without any text
// of their own are no lines.
func scanRoster(grid *Grid, heads []Head) []line {
	s := scanner{grid: grid, heads: heads, at: -1}
	for row := 1; row <= grid.Rows(); row++ {
		if len(grid.own(row)) > 0 {
			s.lines = append(s.lines, s.sort(row))
		}
	}
	s.closeTables()
	return s.lines
}

type scanner struct {
	grid  *Grid
	heads []Head
	at    int // index of the heading that the row stands under
	lines []line
	// foot is the reason for all that follows a table, once its foot has begun.
	foot string
}

func (s *scanner) sort(row int) line {
	for s.at+1 < len(s.heads) && s.heads[s.at+1].From <= row {
		s.at++
		s.foot = ""
	}
	l := line{grid: s.grid, row: row}
	if s.at < 0 {
		l.head, l.reason = s.heads[0], "di atas tabel"
		return l
	}
	l.head = s.heads[s.at]
	own := s.grid.own(row)
	l.text = withoutCivilID(s.grid.At(row, own[0]).Text, "")
	switch {
	case row <= l.head.To && s.at == 0:
		l.reason = "kepala tabel"
	case row <= l.head.To:
		l.reason = "kepala tabel yang diulang"
	case isNumbering(s.grid, row):
		l.reason = "nomor kolom"
	case s.inFoot(l, own):
		l.reason = s.foot
	case totalStart.MatchString(l.text):
		l.reason = "baris jumlah"
	case len(own) == 1:
		s.sortSingle(&l, own[0])
	case !hasSeat(l):
		l.reason = "tidak memuat nama, jabatan, atau instansi"
	default:
		l.kind = seatLine
	}
	return l
}

// inFoot says that a row belongs to the foot of the table: footnotes, or the
// place where a paper is signed. A numbered row goes on with the table.
func (s *scanner) inFoot(l line, own []int) bool {
	if no := l.cell(fieldNo); !no.Spread && numbered.MatchString(no.Text) && len(own) > 2 {
		s.foot = ""
		return false
	}
	for _, col := range own {
		text := s.grid.At(l.row, col).Text
		switch {
		case signatureStart.MatchString(text):
			s.foot = "tempat tanda tangan"
		case footnoteStart.MatchString(text):
			s.foot = "catatan kaki"
		}
	}
	return s.foot != ""
}

// sortSingle sorts a row with one text: a heading stands at the left or over the
// width of the table.
func (s *scanner) sortSingle(l *line, col int) {
	merged, ok := s.grid.Merged(l.row, col)
	over := ok && merged.ToCol-merged.FromCol >= 2
	first := firstColumn(l.head)
	switch {
	case numbered.MatchString(l.text):
		l.reason = "hanya nomor urut"
	case isBlankWord(l.text):
		l.reason = "tidak ada isinya"
	case over || col <= first || (col == l.head.col(fieldName) && isHeadingText(l.text)):
		l.kind = headingLine
	case hasSeat(*l):
		l.kind = loneLine
	default:
		l.reason = "hanya memuat satu isi, bukan nama, jabatan, atau instansi"
	}
}

func firstColumn(head Head) int {
	first := 0
	for _, column := range head.Columns {
		if column.Field != "" && (first == 0 || column.Col < first) {
			first = column.Col
		}
	}
	return first
}

// hasSeat says that a row names somebody or something, rather than only a number.
func hasSeat(l line) bool {
	for _, field := range []string{fieldName, fieldPost, fieldAgency} {
		if text := l.cell(field).Text; text != "" && !l.cell(field).Spread && !(isBlankWord(text) && field != fieldName) {
			return true
		}
	}
	return false
}

// closeTables turns single texts after the last seat of a table into its foot:
// no heading stands there, for nothing follows it.
func (s *scanner) closeTables() {
	seatFollows := false
	for i := len(s.lines) - 1; i >= 0; i-- {
		l := &s.lines[i]
		switch l.kind {
		case seatLine:
			seatFollows = true
		case headingLine, loneLine:
			if !seatFollows {
				l.kind, l.reason = skippedLine, "di bawah tabel"
			} else if l.kind == loneLine {
				l.kind = seatLine
			}
		}
	}
}

var (
	enumerator = regexp.MustCompile(`^(?:[A-Za-z]|[IVXivx]{1,5}|\d{1,2})[.)]\s*`)
	subHeading = regexp.MustCompile(`(?i)^(?:sub\s*)?(?:gugus\s*tugas|pokja|kelompok\s+kerja|sub\s+tim|sub\s+bidang\s+tugas|bidang)\b\s*(?:bidang\s+)?[:\-–]?\s*(?:[IVX]+\s*[.:\-–]\s*)?`)
)

// isHeadingText says that a text heads a group by its words alone.
func isHeadingText(text string) bool {
	text = enumerator.ReplaceAllString(text, "")
	if _, ok := knownRole(text); ok {
		return true
	}
	_, ok := knownSub(text)
	return ok || subHeading.MatchString(text)
}

// knownRole is the usual role that a text names.
func knownRole(text string) (data.SeatRole, bool) {
	key := headingWords(text)
	for _, role := range data.SeatRoles() {
		if key == strings.ToLower(string(role)) || key == "tim "+strings.ToLower(string(role)) {
			return role, true
		}
	}
	return "", false
}

// knownSub is the usual sub gugus tugas that a text names.
func knownSub(text string) (string, bool) {
	key := headingWords(text)
	for _, sub := range data.SubTaskForces() {
		if key == headingWords(sub) {
			return sub, true
		}
	}
	return "", false
}

// readSub is the sub gugus tugas in a heading or cell; sure says that its words
// leave no doubt that it is one.
func readSub(text string) (sub string, sure bool) {
	text = strings.Join(strings.Fields(enumerator.ReplaceAllString(text, "")), " ")
	bare := subHeading.ReplaceAllString(text, "")
	if known, ok := knownSub(bare); ok {
		return known, true
	}
	if bare == "" {
		bare = text
	}
	return unshout(bare), bare != text
}
