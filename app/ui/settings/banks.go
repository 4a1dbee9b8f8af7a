package settings

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// bank is what parts one of the three lists from the others.
type bank struct {
	word, noun string
	key        rune
	// intro says what belongs there, removed that one is gone.
	intro, removed string
	rows           func(secretariat.Lists) []bankEntry
	record         func(all secretariat.Lists, i int) any
	add            func(ctx context.Context, desk *secretariat.Desk, all secretariat.Lists, id string) error
	remove         func(ctx context.Context, desk *secretariat.Desk, id string) error
	move           func(ctx context.Context, desk *secretariat.Desk, id string, steps int) error
	form           func(l *lists, i int) fyne.CanvasObject
}

// bankEntry is a row of a list.
type bankEntry struct{ id, text, note string }

var banks []bank

func init() { // the forms use the table that holds them
	banks = []bank{
		{
			word: "Seri rapat", noun: "seri rapat", key: 'S', removed: "Seri rapat dihapus.",
			intro: "Rapat dalam satu seri saling meneruskan: tindak lanjut yang belum selesai ditawarkan lagi dalam rapat berikutnya.",
			rows:  seriesRows, form: seriesForm,
			record: func(all secretariat.Lists, i int) any { return all.Series[i] },
			add: func(ctx context.Context, desk *secretariat.Desk, all secretariat.Lists, id string) error {
				return desk.AddSeries(ctx, data.Series{ID: id, Name: free("Seri baru", texts(seriesRows(all)))})
			},
			remove: func(ctx context.Context, desk *secretariat.Desk, id string) error { return desk.RemoveSeries(ctx, id) },
			move: func(ctx context.Context, desk *secretariat.Desk, id string, steps int) error {
				return desk.MoveSeries(ctx, id, steps)
			},
		},
		{
			word: "Templat agenda", noun: "templat agenda", key: 'T', removed: "Templat agenda dihapus.",
			intro: "Templat berisi agenda yang sering dipakai, sehingga rapat baru tidak dimulai dari kosong.",
			rows:  templateRows, form: templateForm,
			record: func(all secretariat.Lists, i int) any { return all.Templates[i] },
			add: func(ctx context.Context, desk *secretariat.Desk, all secretariat.Lists, id string) error {
				return desk.AddTemplate(ctx, data.AgendaTemplate{ID: id, Name: free("Templat baru", texts(templateRows(all)))})
			},
			remove: func(ctx context.Context, desk *secretariat.Desk, id string) error {
				return desk.RemoveTemplate(ctx, id)
			},
			move: func(ctx context.Context, desk *secretariat.Desk, id string, steps int) error {
				return desk.MoveTemplate(ctx, id, steps)
			},
		},
		{
			word: "Bank frasa", noun: "frasa", key: 'F', removed: "Frasa dihapus.",
			intro: "Frasa adalah kalimat yang sering ditulis dalam notula; ketik / dan singkatannya untuk menyisipkannya.",
			rows:  phraseRows, form: phraseForm,
			record: func(all secretariat.Lists, i int) any { return all.Phrases[i] },
			add: func(ctx context.Context, desk *secretariat.Desk, all secretariat.Lists, id string) error {
				taken := make([]string, len(all.Phrases))
				for i, p := range all.Phrases {
					taken[i] = p.Shortcut
				}
				return desk.AddPhrase(ctx, data.Phrase{ID: id, Shortcut: free("baru", taken), Text: "[isi kalimat]"})
			},
			remove: func(ctx context.Context, desk *secretariat.Desk, id string) error { return desk.RemovePhrase(ctx, id) },
			move: func(ctx context.Context, desk *secretariat.Desk, id string, steps int) error {
				return desk.MovePhrase(ctx, id, steps)
			},
		},
	}
}

func seriesRows(all secretariat.Lists) (rows []bankEntry) {
	for _, s := range all.Series {
		rows = append(rows, bankEntry{s.ID, s.Name, string(s.Kind)})
	}
	return rows
}

func templateRows(all secretariat.Lists) (rows []bankEntry) {
	for _, t := range all.Templates {
		rows = append(rows, bankEntry{t.ID, t.Name, fmt.Sprintf("%d agenda", len(filled(t.Topics)))})
	}
	return rows
}

func phraseRows(all secretariat.Lists) (rows []bankEntry) {
	for _, p := range all.Phrases {
		rows = append(rows, bankEntry{p.ID, strings.ReplaceAll(p.Text, "\n", " "), "/" + p.Shortcut})
	}
	return rows
}

func texts(rows []bankEntry) (list []string) {
	for _, row := range rows {
		list = append(list, row.text)
	}
	return list
}

// free is a word, with a number behind it where it is taken.
func free(word string, taken []string) string {
	parting := " "
	if !strings.Contains(word, " ") {
		parting = "-"
	}
	name := word
	for n := 2; slices.Contains(taken, name); n++ {
		name = fmt.Sprintf("%s%s%d", word, parting, n)
	}
	return name
}

// bankRow is a row of a list on the screen.
type bankRow struct {
	widget.BaseWidget
	body       fyne.CanvasObject
	text, note *kit.Text
}

func newBankRow() *bankRow {
	r := &bankRow{text: kit.Body("").Shrink(), note: kit.Muted("").Shrink().Right()}
	r.body = kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, kit.Columns(12, []float32{0, 170}, r.text, r.note))
	r.ExtendBaseWidget(r)
	return r
}

func (r *bankRow) fill(e bankEntry, selected bool) {
	r.text.SetRuns(kit.Run{Text: e.text, Bold: selected})
	r.note.SetRuns(kit.Run{Text: e.note, Color: kit.ColorMuted})
	r.body.Refresh()
}

// CreateRenderer is for Fyne.
func (r *bankRow) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(r.body) }
