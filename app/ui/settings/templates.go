package settings

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/letters/writing"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// newTemplates is the tab Templat surat: what a new letter begins with, beside a
// letter of it with the data of the newest meeting.
func newTemplates(p *Page) *lists {
	templates := bank{
		word: "Templat surat", noun: "templat surat", rows: letterRows, form: letterForm,
		intro:  "Tombol Baru menyalin templat yang dipilih. Surat yang sudah ditulis tidak ikut berubah.",
		record: func(all catalogue, i int) any { return all.Letters[i] },
		add: func(ctx context.Context, desk *secretariat.Desk, all catalogue, at int) (string, error) {
			t := all.Letters[max(0, at)]
			t.Name = free(t.Name+" (salinan)", texts(letterRows(all)))
			return desk.AddLetterTemplate(ctx, t)
		},
		remove: func(ctx context.Context, desk *secretariat.Desk, id string) error {
			return desk.RemoveLetterTemplate(ctx, id)
		},
		removal: func(all catalogue, i int) (word, told string, ok bool) {
			switch t := all.Letters[i]; {
			case secretariat.Altered(t):
				return "Kembalikan ke bawaan", "Templat kembali ke bawaan.", true
			case secretariat.BuiltIn(t.ID):
				return "Kembalikan ke bawaan", "Templat ini masih sama dengan bawaannya.", false
			}
			return "Hapus", "Templat surat dihapus.", true
		},
	}
	return newLists(p, "Templat surat", []bank{templates}, func(ctx context.Context, desk *secretariat.Desk) (c catalogue, err error) {
		c.Letters, err = desk.LetterTemplates(ctx)
		return c, err
	}, newLive(p))
}

func letterRows(all catalogue) (rows []bankEntry) {
	for _, t := range all.Letters {
		note := "sendiri"
		switch {
		case secretariat.Altered(t):
			note = "diubah"
		case secretariat.BuiltIn(t.ID):
			note = ""
		}
		rows = append(rows, bankEntry{id: t.ID, text: t.Name, note: note})
	}
	return rows
}

// template is the form of one template.
type template struct {
	*lists
	*data.LetterTemplate
}

func letterForm(l *lists, i int) fyne.CanvasObject {
	t := template{l, &l.all.Letters[i]}
	parts := writing.PartsOf(t.Kind)
	t.draw()
	origin := "Templat buatan kantor ini."
	if secretariat.BuiltIn(t.ID) {
		origin = "Templat bawaan."
	}
	rows := []fyne.CanvasObject{
		hint(origin + " " + l.banks[l.bank].intro), t.name(), t.field(parts.Subject, "Subject", &t.Subject),
	}
	if parts.Basis {
		rows = append(rows, t.text("Dasar, satu setiap baris", "Basis", 2, data.MaxEntryText, &t.Basis))
	}
	rows = append(rows, t.text(parts.Body, "Body", 10, data.MaxLetterText, &t.Body))
	if parts.Nature {
		rows = append(rows, t.field("Keterangan lampiran", "AttachmentNote", &t.AttachmentNote))
	}
	if parts.Annex {
		rows = append(rows, t.field("Judul lampiran", "AnnexTitle", &t.AnnexTitle),
			t.text("Isi lampiran", "Annex", 3, data.MaxLetterText, &t.Annex))
	}
	if parts.Copies {
		rows = append(rows, t.text("Tembusan, satu setiap baris", "Copies", 2, data.MaxEntryText, &t.Copies))
	}
	rows = append(rows, t.nature(parts)...)
	return kit.VStack(kit.FieldGap, fields.Section(indonesian.Capitalised(string(t.Kind)), rows...),
		fields.Section("Isian yang dikenal", hint(knownFields(t.Kind))))
}

// nature are what stands at the head of the letters, and to whom they go.
func (t template) nature(parts writing.Parts) []fyne.CanvasObject {
	code := t.field("Kode klasifikasi", "Classification", &t.Classification)
	class := choose(t, "Keamanan", data.SecurityClasses(), &t.Security)
	if !parts.Nature {
		return []fyne.CanvasObject{fields.Row([]float32{0, 0}, code, class)}
	}
	rows := []fyne.CanvasObject{fields.Row([]float32{0, 0, 0}, code, choose(t, "Sifat", data.Speeds(), &t.Speed), class)}
	if parts.Ways {
		rows = append(rows, pick("Cara menyebut tujuan", data.Addressings(), writing.AddressingWords(), t.Addressing, func(to data.Addressing) {
			t.Addressing = to
			t.write()
		}))
	}
	if parts.Via {
		rows = append(rows, t.field("Melalui", "Via", &t.Via))
	}
	return rows
}

// knownFields names what may stand in braces, one a line.
func knownFields(kind data.LetterKind) string {
	var lines []string
	for _, f := range secretariat.LetterFields(kind) {
		lines = append(lines, "{"+f.Name+"}: "+f.Means)
	}
	return strings.Join(lines, "\n")
}

// draw makes the letter anew. The meeting is read each time: it may have changed.
func (t template) draw() {
	now, desk := *t.LetterTemplate, t.page.services.Desk
	t.live.show(func() ([]byte, error) {
		s, err := desk.PreviewTemplate(context.Background(), now)
		if err != nil {
			return nil, err
		}
		if s.Addressing == data.AddressedEach && len(s.Recipients) > 1 {
			s.Copy = 1 // the copies differ in their addressee alone
		}
		doc, err := paper.Letter(s)
		return doc.PDF, err
	})
}

// write has the template written, and the letter beside it follow.
func (t template) write() {
	now, desk := *t.LetterTemplate, t.page.services.Desk
	t.keep(now.ID, now, func(ctx context.Context) error { return desk.SaveLetterTemplate(ctx, now) })
	t.draw()
}

// set changes one of the texts and names what it has that nobody knows. That is kept
// too: it may be half typed.
func (t template) set(at string, of *string, text string) (fault string) {
	*of = text
	t.write()
	for _, f := range secretariat.CheckFields(t.Kind, at, text) {
		return f.Text
	}
	return ""
}

func (t template) name() fyne.CanvasObject {
	return t.line("Nama templat", t.Name, "Undangan rapat", func(text string) string {
		if text == "" {
			return "Nama tidak boleh kosong; nama sebelumnya tetap tersimpan."
		}
		t.Name = text
		t.write()
		return ""
	})
}

func (t template) field(label, at string, of *string) fyne.CanvasObject {
	f := fields.Line(label, *of, "", func(text string) string { return t.set(at, of, text) })
	return t.shows(f, at, *of)
}

func (t template) text(label, at string, rows, most int, of *string) fyne.CanvasObject {
	f := fields.Text(label, *of, rows, most, func(text string) string { return t.set(at, of, text) })
	return t.shows(f, at, *of)
}

// shows names at once what was wrong when the template was left.
func (t template) shows(f *fields.Field, at, text string) fyne.CanvasObject {
	t.begin(f.Entry)
	for _, fault := range secretariat.CheckFields(t.Kind, at, text) {
		f.Refuse(fault.Text)
		break
	}
	return f.Object
}

// choose is a choice among a few values that are their own words.
func choose[T ~string](t template, label string, values []T, of *T) fyne.CanvasObject {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = indonesian.Capitalised(string(v))
	}
	return pick(label, values, words, *of, func(to T) {
		*of = to
		t.write()
	})
}
