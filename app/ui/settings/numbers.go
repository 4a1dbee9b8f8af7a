package settings

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// newNumbers is the tab Penomoran: the registers of this year.
func newNumbers(p *Page) *lists {
	year := func() int { return p.services.Now().Year() }
	numbers := bank{
		word: "Buku agenda", noun: "buku agenda",
		intro: "Pengaturan berlaku untuk tahun ini; tahun berikutnya dimulai dengan pengaturan yang sama, dan nomor urutnya kembali ke awal.",
		rows:  registerRows, form: registerForm,
		record: func(all catalogue, i int) any { return all.Registers[i] },
		add: func(ctx context.Context, desk *secretariat.Desk, all catalogue, _ int) (string, error) {
			id := secretariat.NewID()
			return id, desk.SaveRegister(ctx, data.Register{
				ID: id, Name: free("Buku agenda baru", texts(registerRows(all))), Year: year(),
				Mode: data.NumberedElsewhere, Template: data.DefaultNumberTemplate, Width: 3, First: 1,
			})
		},
	}
	return newLists(p, "Penomoran", []bank{numbers}, func(ctx context.Context, desk *secretariat.Desk) (c catalogue, err error) {
		if c.Registers, err = desk.Registers(ctx, year()); err != nil {
			return c, err
		}
		office, err := desk.Office(ctx)
		c.Unit = office.ShortName
		return c, err
	}, nil)
}

var (
	modes     = []data.RegisterMode{data.NumberedElsewhere, data.NumberedHere}
	modeWords = []string{"Dari TU atau Srikandi", "Sendiri, urut di buku ini"}
	widths    = []int{1, 2, 3, 4, 5, 6}
	wideWords = []string{"7", "07", "007", "0007", "00007", "000007"}
)

func registerRows(all catalogue) (rows []bankEntry) {
	for _, r := range all.Registers {
		note := "nomor dari TU"
		if r.Mode == data.NumberedHere {
			note = "nomor sendiri"
		}
		rows = append(rows, bankEntry{id: r.ID, text: r.Name, note: note})
	}
	return rows
}

// registerForm changes a register; what the others number stays theirs.
func registerForm(l *lists, i int) fyne.CanvasObject {
	r := &l.all.Registers[i]
	services := l.page.services
	example := kit.Muted("")
	showExample := func() { example.SetText("Contoh: " + exampleNumber(*r, l.all.Unit, data.DateOf(services.Now()))) }
	keep := func(now data.Register) string {
		if err := secretariat.CheckRegister(now, l.all.Registers); err != nil {
			return data.Message(err)
		}
		*r = now
		showExample()
		l.keep(now.ID, now, func(ctx context.Context) error { return services.Desk.SaveRegister(ctx, now) })
		return ""
	}
	line := func(label, value, placeholder string, set func(*data.Register, string)) fyne.CanvasObject {
		return l.line(label, value, placeholder, func(text string) string {
			now := *r
			set(&now, text)
			return keep(now)
		})
	}
	change := func(set func(*data.Register)) {
		now := *r
		set(&now)
		keep(now)
	}
	showExample()
	return kit.VStack(kit.FieldGap,
		fields.Section(fmt.Sprintf("Buku agenda %d", r.Year),
			line("Nama", r.Name, "Surat keluar", func(r *data.Register, text string) { r.Name = text }),
			pick("Nomor diberikan", modes, modeWords, r.Mode, func(to data.RegisterMode) { change(func(r *data.Register) { r.Mode = to }) }),
			line("Bentuk nomor", r.Template, data.DefaultNumberTemplate, func(r *data.Register, text string) { r.Template = text }),
			example,
			hint("Bagian yang diisi sendiri: {kode} {urut} {unit} {bulan_romawi} {tahun}."),
			fields.Row([]float32{0, 140, 140},
				line("Unit", r.Unit, l.all.Unit, func(r *data.Register, text string) { r.Unit = text }),
				pick("Penulisan urut", widths, wideWords, max(1, r.Width), func(to int) { change(func(r *data.Register) { r.Width = to }) }),
				l.count("Nomor pertama", r.First, 1, 999999, "", func(n int) { change(func(r *data.Register) { r.First = n }) }))),
		l.numbered(*r, func(kinds string) { change(func(r *data.Register) { r.Kinds = kinds }) }),
		hint(l.banks[l.bank].intro))
}

// exampleNumber is a number as a letter of today would have it.
func exampleNumber(r data.Register, unit string, on data.Date) string {
	if strings.TrimSpace(unit) == "" {
		unit = "[UNIT]"
	}
	return r.Compose("400.2", unit, max(42, r.First), "", on)
}

// count is a field of a number from least to most, with a word behind it.
func (l *lists) count(label string, now, least, most int, word string, set func(int)) fyne.CanvasObject {
	field := kit.NewParsedField(kit.FieldRules[int]{
		Parse: func(text string) (int, bool) {
			n, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), word)))
			return n, err == nil && n >= least && n <= most
		},
		Format:     func(n int) string { return strings.TrimSpace(fmt.Sprintf("%d %s", n, word)) },
		Step:       func(n, steps int) int { return min(most, max(least, n+steps)) },
		Unreadable: fmt.Sprintf("%d sampai %d.", least, most),
	})
	field.Set(now)
	field.OnChange = func(n int, ok bool) {
		if ok {
			set(n)
		}
	}
	frame.Follow(l.form.Object, field.Entry)
	return kit.Labelled(label, field)
}

// numbered are the kinds of letter that a register numbers. A kind of another
// register is named, to be taken out there first.
func (l *lists) numbered(r data.Register, set func(kinds string)) fyne.CanvasObject {
	chosen := map[data.LetterKind]bool{}
	var checks, rows []fyne.CanvasObject
	var elsewhere []string
	for _, kind := range data.LetterKinds() {
		chosen[kind] = r.Numbers(kind)
		if other := numberedBy(l.all.Registers, r.ID, kind); other != "" {
			elsewhere = append(elsewhere, string(kind)+" ("+other+")")
			continue
		}
		checks = append(checks, kit.NewCheck(indonesian.Capitalised(string(kind)), chosen[kind], func(yes bool) {
			chosen[kind] = yes
			var kinds []string
			for _, k := range data.LetterKinds() {
				if chosen[k] {
					kinds = append(kinds, string(k))
				}
			}
			set(strings.Join(kinds, "\n"))
		}))
	}
	if len(checks)%2 == 1 {
		checks = append(checks, kit.NewFill(kit.ColorNone))
	}
	for i := 0; i < len(checks); i += 2 {
		rows = append(rows, fields.Row([]float32{0, 0}, checks[i:i+2]...))
	}
	if len(elsewhere) > 0 {
		rows = append(rows, hint("Dinomori dalam buku lain: "+strings.Join(elsewhere, ", ")+". Keluarkan dahulu dari sana bila hendak dinomori di sini."))
	}
	return fields.Section("Surat yang dinomori", rows...)
}

// numberedBy names the other register that numbers a kind, or "".
func numberedBy(all []data.Register, id string, kind data.LetterKind) string {
	for _, other := range all {
		if other.ID != id && other.Numbers(kind) {
			return other.Name
		}
	}
	return ""
}
