package writing

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
)

// insertion is something that is put into a text where it is asked for.
type insertion struct {
	name, means string
	text        string
}

// shapes are what "/" at the start of a line offers.
var shapes = []insertion{
	{"Daftar bernomor", "1. 2. 3.", "1. "},
	{"Daftar berhuruf", "a. b. c.", "a. "},
	{"Rincian", "hari, tanggal : …", "hari, tanggal : \nwaktu : \ntempat : "},
	{"Tabel", "baris pertama judul kolom", "| No. | Uraian | Keterangan |\n| 1 |  |  |"},
}

// headings are offered besides where a paper has chapters.
var headings = []insertion{
	{"Judul bab", "A. B. C.", "# "},
	{"Judul bagian", "1. 2. 3.", "## "},
}

// textField is a text with marks and fields: "{" offers the fields, "/" at the
// start of a line the shapes, and Enter goes on with a list.
type textField struct {
	*fields.Field
	offers *fields.Offers
	fields []insertion
	shapes []insertion
	asked  asking
	quiet  bool
}

// asking is a stretch of the text that asks for an insertion.
type asking struct {
	from, to int // in runes
	field    bool
	query    string
}

func newTextField(label, value string, rows int, offers *fields.Offers, known, shapes []insertion, keep func(string) string) *textField {
	t := &textField{offers: offers, fields: known, shapes: shapes}
	t.Field = longText(label, value, rows, keep)
	kept := t.OnChanged
	t.OnChanged = func(text string) {
		kept(text)
		if !t.quiet {
			t.offer()
		}
	}
	t.OnKey = t.key
	t.OnFocus = func(has bool) {
		if !has {
			t.offers.Close()
		}
	}
	return t
}

// offer opens what the text before the caret asks for.
func (t *textField) offer() {
	q, ok := askedBefore([]rune(t.Text), t.Caret())
	found := t.matching(q)
	if !ok || len(found) == 0 {
		t.offers.Close()
		return
	}
	t.asked = q
	rows := make([]fields.Offer, len(found))
	for i, f := range found {
		rows[i] = fields.Offer{Text: f.name, Note: f.means}
	}
	t.offers.OpenAt(t.Entry, t.CaretPosition(), rows, func(i int) {
		t.offers.Close()
		t.insert(q, found[i].text)
	})
}

// mostInserted is how many insertions are offered at once.
const mostInserted = 9

// matching are the insertions that answer to a query, those whose name begins with
// it first.
func (t *textField) matching(q asking) (found []insertion) {
	list := t.shapes
	if q.field {
		list = t.fields
	}
	query := strings.ToLower(q.query)
	var others []insertion
	for _, in := range list {
		name := strings.ToLower(in.name)
		switch {
		case strings.HasPrefix(name, query), strings.Contains(name, "."+query):
			found = append(found, in)
		case strings.Contains(name+" "+strings.ToLower(in.means), query):
			others = append(others, in)
		}
	}
	found = append(found, others...)
	return found[:min(len(found), mostInserted)]
}

// insert replaces what asked by a text.
func (t *textField) insert(q asking, text string) {
	runes := []rune(t.Text)
	whole := string(runes[:q.from]) + text + string(runes[q.to:])
	t.set(whole, q.from+len([]rune(text)))
}

// set replaces the text as if it had been typed, without offering anything.
func (t *textField) set(text string, caret int) {
	t.quiet = true
	t.Deselect()
	t.SetText(text)
	t.SetCaret(caret)
	t.quiet = false
}

func (t *textField) key(c kit.Chord) bool {
	if t.offers.BelongsTo(t.Entry) {
		return t.offers.Key(c)
	}
	return c == kit.Key(fyne.KeyReturn) && t.goOn()
}

// askedBefore finds what the text before the caret asks for.
func askedBefore(text []rune, caret int) (q asking, ok bool) {
	caret = min(caret, len(text))
	for i := caret - 1; i >= 0; i-- {
		switch r := text[i]; {
		case r == '{':
			return asking{from: i, to: caret, field: true, query: string(text[i+1 : caret])}, true
		case r == '/' && (i == 0 || text[i-1] == '\n'):
			return asking{from: i, to: caret, query: string(text[i+1 : caret])}, true
		case !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != '_':
			return q, false
		}
	}
	return q, false
}

// listMark is the start of a line of a list, or of the head of a table row.
var listMark = regexp.MustCompile(`^(\s*)([0-9]{1,3}|[a-y])\. (.*)$`)

// goOn begins the next line of a list; in an empty one it ends the list.
func (t *textField) goOn() bool {
	runes, caret := []rune(t.Text), t.Caret()
	if t.SelectedText() != "" || caret > len(runes) || caret < len(runes) && runes[caret] != '\n' {
		return false
	}
	start := caret
	for start > 0 && runes[start-1] != '\n' {
		start--
	}
	found := listMark.FindStringSubmatch(string(runes[start:caret]))
	if found == nil {
		return false
	}
	if strings.TrimSpace(found[3]) == "" {
		t.set(string(runes[:start])+string(runes[caret:]), start)
		return true
	}
	next := "\n" + found[1] + following(found[2]) + ". "
	t.set(string(runes[:caret])+next+string(runes[caret:]), caret+len([]rune(next)))
	return true
}

// following is the mark after one of a list: "3" after "2", "c" after "b".
func following(mark string) string {
	if n, err := strconv.Atoi(mark); err == nil {
		return strconv.Itoa(n + 1)
	}
	return string(mark[0] + 1)
}
