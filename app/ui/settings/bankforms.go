package settings

import (
	"context"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// keep has a changed record written after a rest of the keys, and follows it in
// the list at once.
func (l *lists) keep(id string, now any, write func(context.Context) error) {
	l.shown = now
	l.page.services.Saver.Touch("daftar "+id, write)
	l.list.Reload()
}

// begin remembers the first field of a form and keeps each in sight.
func (l *lists) begin(entry *kit.Entry) {
	if l.first == nil {
		l.first = entry
	}
	frame.Follow(l.form.Object, entry)
}

func (l *lists) line(label, value, placeholder string, keep func(string) string) fyne.CanvasObject {
	f := fields.Line(label, value, placeholder, keep)
	l.begin(f.Entry)
	return f.Object
}

func (l *lists) lines(label, value string, rows int, keep func(string) string) fyne.CanvasObject {
	f := fields.Lines(label, value, rows, keep)
	l.begin(f.Entry)
	return f.Object
}

func seriesForm(l *lists, i int) fyne.CanvasObject {
	s := &l.all.Series[i]
	desk := l.page.services.Desk
	keep := func() {
		now := *s
		l.keep(now.ID, now, func(ctx context.Context) error { return desk.SaveSeries(ctx, now) })
	}
	name := l.line("Nama seri", s.Name, "Rapat koordinasi gugus tugas", func(text string) string {
		if text == "" {
			return "Nama tidak boleh kosong; nama sebelumnya tetap tersimpan."
		}
		s.Name = text
		keep()
		return ""
	})
	kinds, kindWords := []data.MeetingKind{""}, []string{"Ditentukan saat rapat dibuat"}
	for _, kind := range data.MeetingKinds() {
		kinds, kindWords = append(kinds, kind), append(kindWords, indonesian.Capitalised(string(kind)))
	}
	kind := kit.NewChoice(kindWords, indexOf(kinds, s.Kind), func(k int) {
		s.Kind = kinds[k]
		keep()
	})
	templates, templateWords := []string{""}, []string{"Tanpa templat"}
	for _, t := range l.all.Templates {
		templates, templateWords = append(templates, t.ID), append(templateWords, t.Name)
	}
	template := kit.NewChoice(templateWords, indexOf(templates, s.TemplateID), func(t int) {
		s.TemplateID = templates[t]
		keep()
	})
	return fields.Section("Seri rapat", name, kit.Labelled("Jenis rapat baru dalam seri ini", kind),
		kit.Labelled("Agenda rapat baru dalam seri ini", template), hint(l.banks[l.bank].intro))
}

func templateForm(l *lists, i int) fyne.CanvasObject {
	t := &l.all.Templates[i]
	desk := l.page.services.Desk
	keep := func() {
		now := *t
		l.keep(now.ID, now, func(ctx context.Context) error { return desk.SaveTemplate(ctx, now) })
	}
	name := l.line("Nama templat", t.Name, "Rapat koordinasi", func(text string) string {
		if text == "" {
			return "Nama tidak boleh kosong; nama sebelumnya tetap tersimpan."
		}
		t.Name = text
		keep()
		return ""
	})
	topics := l.lines("Agenda, satu setiap baris", t.Topics, 8, func(text string) string {
		t.Topics = text
		keep()
		return ""
	})
	return fields.Section("Templat agenda", name, topics,
		hint("Pembukaan, Lain-lain, dan Penutup ditambahkan otomatis pada setiap rapat."))
}

func phraseForm(l *lists, i int) fyne.CanvasObject {
	p := &l.all.Phrases[i]
	desk := l.page.services.Desk
	keep := func(now data.Phrase) string {
		now = secretariat.PlainPhrase(now)
		if err := secretariat.CheckPhrase(now, l.all.Phrases); err != nil {
			return data.Message(err)
		}
		*p = now
		l.keep(now.ID, now, func(ctx context.Context) error { return desk.SavePhrase(ctx, now) })
		return ""
	}
	shortcut := l.line("Singkatan, diketik setelah /", p.Shortcut, "setuju", func(text string) string {
		now := *p
		now.Shortcut = text
		return keep(now)
	})
	text := l.lines("Kalimat", p.Text, 4, func(text string) string {
		now := *p
		now.Text = text
		return keep(now)
	})
	return fields.Section("Frasa", shortcut, text,
		hint("Yang harus diisi setiap kali ditulis dalam kurung siku, misalnya [tanggal]. Notula belum dapat final selama masih ada yang belum terisi."))
}

func hint(text string) fyne.CanvasObject {
	return kit.NewParagraph(text, kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(formColumn)
}

// formColumn is the width in px that sentences under fields are wrapped at: the
// column is narrower in a small window.
const formColumn float32 = 480
