package roster

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// decreeForm is the fields of a decree: of one that is there, written whenever a
// field is left, or of a new one, written by its button.
type decreeForm struct {
	page     *Page
	decree   data.Decree
	fresh    bool
	number   *fields.Field
	from, to *kit.DateField
	fault    *kit.Paragraph
	copy     *kit.Check
	origin   data.Decree
	scan     *frame.Place
}

// openDecree shows the record of the decree in sight.
func (p *Page) openDecree() {
	decree := p.view.decree()
	if decree.ID == "" {
		p.addDecree()
		return
	}
	f := &decreeForm{page: p, decree: decree, scan: frame.NewPlace(kit.Muted("Sedang dibaca…"))}
	p.aside.first = nil
	content := kit.VStack(14, f.object(), rule(), section("Pindaian SK", f.scan.Object()), rule(),
		kit.Inset(0, 0, 0, -7, kit.HStack(0, kit.NewButton(kit.ButtonLink, "", "Hapus SK…", f.remove).Small())))
	p.aside.showForm("SK", "", nil, content)
	f.readScan()
	p.focus(f.number.Entry)
}

// addDecree asks what a new decree is. It may begin as a copy of the last.
func (p *Page) addDecree() {
	f := &decreeForm{page: p, fresh: true, decree: data.Decree{ID: secretariat.NewID()}}
	p.aside.first = nil
	column := kit.VStack(kit.FieldGap, f.object())
	if f.origin = p.view.decree(); f.origin.ID != "" {
		f.copy = kit.NewCheck("Salin dari SK sebelumnya", true, nil)
		column.Add(f.copy)
		column.Add(kit.NewParagraph("Kedudukan dan pejabat SK "+f.origin.Number+" disalin; SK itu berakhir sehari sebelum SK baru berlaku.",
			kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted}).Wrap(asideInner))
	}
	column.Add(kit.HStack(8, kit.NewButton(kit.ButtonQuiet, "", "Buat SK", f.create).Small(), kit.NewButton(kit.ButtonLink, "", "Batal", p.back).Small()))
	p.place.Show(p.body)
	p.aside.showForm("SK baru", "Buat SK", f.create, column)
	p.head.SetActions(p.tools...)
	p.focus(f.number.Entry)
}

func (f *decreeForm) object() fyne.CanvasObject {
	f.fault = kit.FieldNotice(kit.NoticeError, "")
	f.fault.Hide()
	f.number = f.text("Nomor", f.decree.Number, "264/K.503/2023", func(text string) string {
		if text == "" && !f.fresh {
			return "Nomor tidak boleh kosong; nomor sebelumnya tetap tersimpan."
		}
		f.decree.Number = text
		return ""
	})
	title := f.text("Tentang", f.decree.Title, "Pembentukan Gugus Tugas …", func(text string) string {
		f.decree.Title = text
		return ""
	})
	date := f.date(f.decree.Date, func(d data.Date) { f.decree.Date = d })
	f.from = f.date(f.decree.ValidFrom, func(d data.Date) { f.decree.ValidFrom = d })
	f.to = f.date(f.decree.ValidTo, func(d data.Date) { f.decree.ValidTo = d })
	date.Entry.SetPlaceHolder("Tanggal SK, bila ada")
	f.from.Entry.SetPlaceHolder("Wajib diisi")
	f.to.Entry.SetPlaceHolder("Sampai dicabut")
	return kit.VStack(kit.FieldGap, f.number.Object, kit.Labelled("Tanggal", date), title.Object,
		kit.Labelled("Berlaku mulai", f.from), kit.Labelled("Berlaku sampai", f.to), f.fault)
}

func (f *decreeForm) text(label, value, placeholder string, set func(string) string) *fields.Field {
	return f.page.aside.settled(label, value, placeholder, nil, func(text string) string {
		refusal := set(text)
		if refusal == "" {
			f.write()
		}
		return refusal
	})
}

func (f *decreeForm) date(value data.Date, set func(data.Date)) *kit.DateField {
	field := f.page.newDateField()
	if t, ok := value.Time(); ok {
		field.Set(t)
	}
	field.OnChange = func(t time.Time, ok bool) {
		switch {
		case ok:
			set(data.DateOf(t))
		case field.Text() == "":
			set("")
		default:
			return
		}
		f.write()
	}
	f.page.aside.begin(field.Entry)
	return field
}

// write has a changed decree written; what is refused is told beside the fields
// and stays in them.
func (f *decreeForm) write() {
	if f.fresh {
		f.refuse("")
		return
	}
	decree := f.decree
	f.page.do(func(ctx context.Context) error { return f.page.deps.Desk.SaveDecree(ctx, decree) }, func(err error) {
		f.refuse("")
		if err != nil {
			f.refuse(data.Message(err))
		}
	})
}

func (f *decreeForm) refuse(sentence string) {
	f.fault.SetText(sentence)
	f.fault.Hidden = sentence == ""
	f.page.aside.relay()
}

// create makes the new decree.
func (f *decreeForm) create() {
	canvas := f.page.deps.Window.Canvas()
	focused := canvas.Focused()
	canvas.Unfocus() // a field takes what stands in it when it is left
	if sentence, at := f.missing(); sentence != "" {
		f.refuse(sentence)
		canvas.Focus(at)
		return
	}
	decree, desk := f.decree, f.page.deps.Desk
	write := func(ctx context.Context) error { return desk.SaveDecree(ctx, decree) }
	if f.copy != nil && f.copy.Checked() {
		write = func(ctx context.Context) error { return desk.CopyDecree(ctx, f.origin.ID, decree) }
	}
	f.page.wish = wish{decreeID: decree.ID, on: dateUnder(decree, f.page.view.roster.On, f.page.view.today)}
	f.page.do(write, func(err error) {
		if err != nil {
			f.refuse(data.Message(err))
			if focused != nil {
				canvas.Focus(focused)
			}
			return
		}
		f.page.aside.showSeat()
		f.page.focusList()
	})
}

// missing says what a new decree lacks, and where.
func (f *decreeForm) missing() (sentence string, at fyne.Focusable) {
	switch {
	case strings.TrimSpace(f.decree.Number) == "":
		return "Isi nomornya dahulu.", f.number.Entry
	case f.decree.ValidFrom == "":
		return "Isi tanggal mulai berlakunya dahulu.", f.from.Entry
	case f.decree.ValidTo != "" && f.decree.ValidTo < f.decree.ValidFrom:
		return "Akhirnya mendahului mulainya.", f.to.Entry
	}
	return "", nil
}

// remove asks before a decree goes with its seats; Ctrl+Z brings all back.
func (f *decreeForm) remove() {
	kit.Ask(f.page.deps.Window.Canvas(), kit.Question{
		Title:    "Hapus SK " + f.decree.Number + "?",
		Sentence: "Kedudukan dan riwayat pejabat di bawahnya ikut terhapus. Ctrl+Z mengembalikan semuanya.",
		Yes:      "Hapus", No: "Batal",
	}, func() {
		f.page.do(func(ctx context.Context) error { return f.page.deps.Desk.RemoveDecree(ctx, f.decree.ID) }, func(err error) {
			f.page.told(err)
			if err == nil {
				f.page.wish = wish{}
				f.page.aside.leaveForm()
				f.page.load(f.page.focusList)
			}
		})
	}, nil)
}
