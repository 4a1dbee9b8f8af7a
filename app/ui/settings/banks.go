package settings

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// bank is what parts one list from the others. What can't be done with its records
// is nil.
type bank struct {
	word, noun string
	key        rune
	// samples says that the lists of the tab can be filled with samples.
	samples bool
	// intro says what belongs there, removed that one is gone.
	intro, removed string
	rows           func(catalogue) []bankEntry
	record         func(all catalogue, i int) any
	// add makes a record, like the chosen one at a row where that is of use.
	add    func(ctx context.Context, desk *secretariat.Desk, all catalogue, at int) (id string, err error)
	remove func(ctx context.Context, desk *secretariat.Desk, id string) error
	// removal tells it of each record where it is not the same for all.
	removal func(all catalogue, i int) (word, told string, ok bool)
	move    func(ctx context.Context, desk *secretariat.Desk, id string, steps int) error
	form    func(l *lists, i int) fyne.CanvasObject
}

// bankEntry is a row of a list. The note stands at the right, or before the text
// where it leads.
type bankEntry struct {
	id, text, note string
	leads          bool
}

func meetingBanks() []bank {
	return []bank{
		{
			word: "Seri rapat", noun: "seri rapat", key: 'S', samples: true, removed: "Seri rapat dihapus.",
			intro: "Rapat dalam satu seri saling meneruskan: tindak lanjut yang belum selesai ditawarkan lagi dalam rapat berikutnya.",
			rows:  seriesRows, form: seriesForm,
			record: func(all catalogue, i int) any { return all.Series[i] },
			add: func(ctx context.Context, desk *secretariat.Desk, all catalogue, _ int) (string, error) {
				id := secretariat.NewID()
				return id, desk.AddSeries(ctx, data.Series{ID: id, Name: free("Seri baru", texts(seriesRows(all)))})
			},
			remove: func(ctx context.Context, desk *secretariat.Desk, id string) error { return desk.RemoveSeries(ctx, id) },
			move: func(ctx context.Context, desk *secretariat.Desk, id string, steps int) error {
				return desk.MoveSeries(ctx, id, steps)
			},
		},
		{
			word: "Templat agenda", noun: "templat agenda", key: 'T', samples: true, removed: "Templat agenda dihapus.",
			intro: "Templat berisi agenda yang sering dipakai, sehingga rapat baru tidak dimulai dari kosong.",
			rows:  templateRows, form: templateForm,
			record: func(all catalogue, i int) any { return all.Templates[i] },
			add: func(ctx context.Context, desk *secretariat.Desk, all catalogue, _ int) (string, error) {
				id := secretariat.NewID()
				return id, desk.AddTemplate(ctx, data.AgendaTemplate{ID: id, Name: free("Templat baru", texts(templateRows(all)))})
			},
			remove: func(ctx context.Context, desk *secretariat.Desk, id string) error {
				return desk.RemoveTemplate(ctx, id)
			},
			move: func(ctx context.Context, desk *secretariat.Desk, id string, steps int) error {
				return desk.MoveTemplate(ctx, id, steps)
			},
		},
		{
			word: "Bank frasa", noun: "frasa", key: 'F', samples: true, removed: "Frasa dihapus.",
			intro: "Frasa adalah kalimat yang sering ditulis dalam notula; ketik / dan singkatannya untuk menyisipkannya.",
			rows:  phraseRows, form: phraseForm,
			record: func(all catalogue, i int) any { return all.Phrases[i] },
			add: func(ctx context.Context, desk *secretariat.Desk, all catalogue, _ int) (string, error) {
				id, taken := secretariat.NewID(), make([]string, len(all.Phrases))
				for i, p := range all.Phrases {
					taken[i] = p.Shortcut
				}
				return id, desk.AddPhrase(ctx, data.Phrase{ID: id, Shortcut: free("baru", taken), Text: "[isi kalimat]"})
			},
			remove: func(ctx context.Context, desk *secretariat.Desk, id string) error { return desk.RemovePhrase(ctx, id) },
			move: func(ctx context.Context, desk *secretariat.Desk, id string, steps int) error {
				return desk.MovePhrase(ctx, id, steps)
			},
		},
	}
}

func seriesRows(all catalogue) (rows []bankEntry) {
	for _, s := range all.Series {
		rows = append(rows, bankEntry{id: s.ID, text: s.Name, note: string(s.Kind)})
	}
	return rows
}

// filled are the lines of a text that say something.
func filled(text string) []string {
	var lines []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

func templateRows(all catalogue) (rows []bankEntry) {
	for _, t := range all.Templates {
		rows = append(rows, bankEntry{id: t.ID, text: t.Name, note: fmt.Sprintf("%d agenda", len(filled(t.Topics)))})
	}
	return rows
}

func phraseRows(all catalogue) (rows []bankEntry) {
	for _, p := range all.Phrases {
		rows = append(rows, bankEntry{id: p.ID, text: strings.ReplaceAll(p.Text, "\n", " "), note: "/" + p.Shortcut, leads: true})
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
	holder      *fyne.Container
	plain       *fyne.Container
	led         fyne.CanvasObject
	text, note  *kit.Text
	words, lead *kit.Text
}

func newBankRow() *bankRow {
	r := &bankRow{
		text: kit.Body("").Shrink(), note: kit.Muted(""),
		words: kit.Body("").Shrink(), lead: kit.Body("").Shrink(),
	}
	r.plain = kit.Border(nil, nil, nil, kit.Inset(0, 0, 0, 12, r.note), r.text)
	r.led = kit.Columns(12, []float32{96, 0}, r.lead, r.words)
	r.holder = container.NewStack(r.plain)
	r.ExtendBaseWidget(r)
	return r
}

func (r *bankRow) fill(e bankEntry, selected bool) {
	r.holder.Objects = []fyne.CanvasObject{r.plain}
	r.text.SetRuns(kit.Run{Text: e.text, Bold: selected})
	r.note.SetRuns(kit.Run{Text: e.note, Color: kit.ColorMuted})
	if e.leads {
		r.holder.Objects = []fyne.CanvasObject{r.led}
		r.lead.SetRuns(kit.Run{Text: e.note, Bold: selected})
		r.words.SetRuns(kit.Run{Text: e.text, Color: kit.ColorMuted})
	}
	r.plain.Refresh() // the note takes its width from the text
	r.holder.Refresh()
}

// CreateRenderer is for Fyne.
func (r *bankRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Inset(0, kit.PagePadding, 0, kit.PagePadding, r.holder))
}
