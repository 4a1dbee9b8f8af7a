package settings

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

const stylesWidth float32 = 560

// styles is the tab Tata naskah: the choices for a kind of paper beside a page that
// follows them.
type styles struct {
	page  *Page
	house *house
	place *frame.Place
	live  *live
	kind  *kit.Choice
	root  fyne.CanvasObject
	ids   []string
	at    int
	// sample is the kind of paper that shows what was changed last for all papers.
	sample string
}

func newStyles(p *Page, h *house) *styles {
	s := &styles{page: p, house: h, place: frame.NewPlace(frame.Loading()), live: newLive(p), ids: []string{data.GeneralStyle}, sample: data.GeneralStyle}
	names := []string{"Semua naskah"}
	for _, kind := range data.DocumentKinds() {
		s.ids = append(s.ids, string(kind))
		names = append(names, indonesian.Capitalised(string(kind)))
	}
	s.kind = kit.NewChoice(names, 0, s.choose)
	keys := kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Alt+↑↓"}, Does: "jenis naskah"},
		{Keys: []string{"Tab"}, Does: "pilihan berikutnya"},
		{Keys: []string{"↑", "↓"}, Does: "ubah"},
		{Keys: []string{"Ctrl+PgUp", "PgDn"}, Does: "halaman pratinjau"},
		{Keys: []string{"Ctrl+H"}, Does: "riwayat"},
		{Keys: []string{"Ctrl+Z"}, Does: "urungkan"},
	})
	s.root = beside(s.place.Object(), stylesWidth, s.live.paper, keys)
	return s
}

// beside sets a form at the left of a paper, over the keys.
func beside(form fyne.CanvasObject, width float32, paper, keys fyne.CanvasObject) fyne.CanvasObject {
	right := kit.Border(nil, nil, kit.Separator(), nil, paper)
	return kit.Border(nil, keys, nil, nil, kit.Border(nil, nil, kit.Fixed(width, 0, form), nil, right))
}

func (s *styles) object() fyne.CanvasObject { return s.root }

func (s *styles) bindings() []kit.Binding {
	const group = "Tata naskah"
	return append(s.live.bindings(group),
		kit.Binding{Chord: kit.Alt(fyne.KeyUp), Group: group, Label: "Jenis naskah sebelumnya", Do: func() { s.step(-1) }},
		kit.Binding{Chord: kit.Alt(fyne.KeyDown), Group: group, Label: "Jenis naskah berikutnya", Do: func() { s.step(1) }},
		historyBinding(group, func() {
			history.Show(s.page.services, []string{s.ids[s.at]}, "Tata naskah "+strings.ToLower(s.name()))
		}))
}

func (s *styles) name() string {
	if s.ids[s.at] == data.GeneralStyle {
		return "Semua naskah"
	}
	return indonesian.Capitalised(s.ids[s.at])
}

// enter reads what papers are made with now; another tab may have changed it.
func (s *styles) enter() {
	s.house.need(func(err error) {
		if err != nil {
			s.place.Show(frame.Failed(err, s.enter))
			return
		}
		s.show()
		s.page.refocus(s.kind)
	})
}

func (s *styles) reread() { s.house.forget() }

func (s *styles) step(by int) {
	if to := s.at + by; to >= 0 && to < len(s.ids) {
		s.kind.Select(to)
		s.choose(to)
		s.page.services.Window.Canvas().Focus(s.kind)
	}
}

func (s *styles) choose(i int) {
	s.at, s.sample = i, s.ids[i]
	s.show()
}

func (s *styles) show() {
	s.place.Show(s.build())
	s.draw()
}

// draw makes the page anew, with what is chosen now.
func (s *styles) draw() {
	with, id := s.house.with, s.sample
	s.live.show(func() ([]byte, error) { return samplePaper(with, data.OfficeLetterhead, id) })
}

// showsOn keeps a paper in sight on which a change can be seen.
func (s *styles) showsOn(kind data.LetterKind) {
	if s.ids[s.at] == data.GeneralStyle {
		s.sample = string(kind)
	}
}

// keep changes the tata naskah in sight.
func (s *styles) keep(change func(*data.PaperStyle)) {
	style, _ := s.house.style(s.ids[s.at])
	change(&style)
	s.house.keepStyle(style)
	s.draw()
}

// follow lets the kind have its own tata naskah, or not.
func (s *styles) follow(yes bool) {
	style, _ := s.house.style(s.ids[s.at])
	if yes {
		s.house.dropStyle(style.ID)
	} else {
		s.house.keepStyle(style)
	}
	s.show()
	s.page.services.Window.Canvas().Focus(s.kind)
}

func (s *styles) build() fyne.CanvasObject {
	id := s.ids[s.at]
	style, own := s.house.style(id)
	head := fyne.CanvasObject(kit.NewFill(kit.ColorNone))
	if id != data.GeneralStyle {
		head = kit.Inset(22, 0, 0, 0, kit.NewCheck("Ikuti semua naskah", !own, s.follow))
	}
	rows := []fyne.CanvasObject{fields.Row([]float32{0, 0}, kit.Labelled("Jenis naskah", s.kind), head)}
	if own {
		rows = append(rows, s.sheet(style)...)
		rows = append(rows, s.habits(style)...)
	} else {
		rows = append(rows, kit.Muted(s.name()+" dicetak menurut pilihan untuk semua naskah."))
	}
	if own && (id == data.GeneralStyle || id == string(data.MinutesDocument)) {
		rows = append(rows, s.headings())
	}
	return kit.VScroll(kit.Inset(16, kit.PagePadding, 24, kit.PagePadding, kit.VStack(kit.FieldGap, rows...)))
}

var (
	sheets     = []data.PaperSize{data.SheetA4, data.SheetF4, data.SheetF4Narrow}
	sheetWords = []string{"A4 210 × 297 mm", "F4 215 × 330 mm", "F4 210 × 330 mm"}
	sizes      = []int{10, 11, 12, 13, 14}
	sizeWords  = []string{"10 pt", "11 pt", "12 pt", "13 pt", "14 pt"}
	spacings   = []int{100, 115, 125, 150, 200}
	spaceWords = []string{"1", "1,15", "1,25", "1,5", "2"}
)

// sheet are the paper and the type.
func (s *styles) sheet(style data.PaperStyle) []fyne.CanvasObject {
	margin := func(label string, now int, set func(*data.PaperStyle, int)) fyne.CanvasObject {
		return kit.Labelled(label, s.margin(now, set))
	}
	return []fyne.CanvasObject{
		kit.Section("Kertas dan huruf"),
		fields.Row([]float32{0, 120, 120},
			pick("Kertas", sheets, sheetWords, style.Paper, func(to data.PaperSize) { s.keep(func(p *data.PaperStyle) { p.Paper = to }) }),
			pick("Ukuran huruf", sizes, sizeWords, style.FontSize, func(to int) { s.keep(func(p *data.PaperStyle) { p.FontSize = to }) }),
			pick("Jarak baris", spacings, spaceWords, style.Spacing, func(to int) { s.keep(func(p *data.PaperStyle) { p.Spacing = to }) })),
		fields.Row([]float32{0, 0, 0, 0},
			margin("Margin atas", style.Top, func(p *data.PaperStyle, mm int) { p.Top = mm }),
			margin("Bawah", style.Bottom, func(p *data.PaperStyle, mm int) { p.Bottom = mm }),
			margin("Kiri (jilid)", style.Left, func(p *data.PaperStyle, mm int) { p.Left = mm }),
			margin("Kanan", style.Right, func(p *data.PaperStyle, mm int) { p.Right = mm })),
	}
}

// The narrowest and widest margins in millimetres, as data.PaperStyle has them.
const narrowest, widest = 10, 50

func (s *styles) margin(now int, set func(*data.PaperStyle, int)) fyne.CanvasObject {
	field := kit.NewParsedField(kit.FieldRules[int]{
		Parse: func(text string) (int, bool) {
			mm, err := strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(text), "mm")))
			return mm, err == nil && mm >= narrowest && mm <= widest
		},
		Format:     func(mm int) string { return fmt.Sprintf("%d mm", mm) },
		Step:       func(mm, steps int) int { return min(widest, max(narrowest, mm+steps)) },
		Unreadable: "10 sampai 50 mm.",
	})
	field.Set(now)
	field.OnChange = func(mm int, ok bool) {
		if ok {
			s.keep(func(p *data.PaperStyle) { set(p, mm) })
		}
	}
	frame.Follow(s.place.Object, field.Entry)
	return field
}

// habits are what offices do differently; those that a kind of paper does not have
// are left out.
func (s *styles) habits(style data.PaperStyle) []fyne.CanvasObject {
	text := func(label string, values, words []string, now string, set func(*data.PaperStyle, string)) fyne.CanvasObject {
		return pick(label, values, words, now, func(to string) { s.keep(func(p *data.PaperStyle) { set(p, to) }) })
	}
	rows := []fyne.CanvasObject{
		kit.Section("Kebiasaan"),
		fields.Row([]float32{0, 0},
			text("Nama penanda tangan", []string{data.BoldName, data.CapitalName}, []string{"Tebal", "KAPITAL bergaris bawah"}, style.NameStyle,
				func(p *data.PaperStyle, to string) { p.NameStyle = to }),
			pick("Penulisan NIP", []bool{false, true}, []string{"NIP 1983…", "NIP. 1983…"}, style.DottedNumber,
				func(to bool) { s.keep(func(p *data.PaperStyle) { p.DottedNumber = to }) })),
	}
	class := text("Derajat keamanan di kepala halaman", []string{data.ClassInWords, data.ClassByCode}, []string{"Kata: TERBATAS", "Kode: T"},
		style.ClassForm, func(p *data.PaperStyle, to string) { p.ClassForm = to })
	command := fyne.CanvasObject(kit.NewFill(kit.ColorNone))
	if id := s.ids[s.at]; id == data.GeneralStyle || id == string(data.AssignmentLetter) {
		command = text("Kata perintah surat tugas", []string{data.AssignWord, data.CommandWord}, []string{data.AssignWord, data.CommandWord},
			style.Command, func(p *data.PaperStyle, to string) {
				p.Command = to
				s.showsOn(data.AssignmentLetter)
			})
	}
	rows = append(rows, fields.Row([]float32{0, 0}, class, command))
	if addressed(s.ids[s.at]) {
		rows = append(rows, fields.Row([]float32{0, 0},
			text("Letak tujuan surat", []string{data.AddressLeft, data.AddressRight}, []string{"Kiri, di bawah Hal", "Kanan, di bawah tanggal"}, style.Address,
				func(p *data.PaperStyle, to string) {
					p.Address = to
					s.showsOn(data.OfficialLetter)
				}),
			text("Tempat tujuan", []string{data.PlaceOfAddressee, data.PlaceTempat}, []string{"di Sangatta", "di - TEMPAT"}, style.PlaceForm,
				func(p *data.PaperStyle, to string) {
					p.PlaceForm = to
					s.showsOn(data.OfficialLetter)
				})))
	}
	return append(rows,
		kit.NewCheck("Kata penyambung di kaki halaman", style.Catchword, func(to bool) { s.keep(func(p *data.PaperStyle) { p.Catchword = to }) }),
		kit.NewCheck("Kode pemeriksaan arsip di kaki naskah", style.Seal, func(to bool) { s.keep(func(p *data.PaperStyle) { p.Seal = to }) }))
}

// addressed says that a kind of paper has Yth. as a letter has it.
func addressed(id string) bool {
	switch id {
	case string(data.MinutesDocument), string(data.MemoLetter), string(data.AssignmentLetter), string(data.OfficialRecord), string(data.ReportLetter):
		return false
	}
	return true
}

// headings are the words of the notula, which the whole office has.
func (s *styles) headings() fyne.CanvasObject {
	word := func(label string, options []string, now string, set func(*data.Office, string)) fyne.CanvasObject {
		return pick(label, options, options, now, func(to string) {
			s.house.keepOffice(func(o *data.Office) { set(o, to) })
			s.sample = s.ids[s.at]
			s.draw()
		})
	}
	office := s.house.with.Office
	return fields.Row([]float32{0, 0},
		word("Judul notula", []string{"NOTULA", "NOTULEN"}, office.MinutesHeading, func(o *data.Office, to string) { o.MinutesHeading = to }),
		word("Judul bagian keputusan", []string{"KEPUTUSAN", "KESEPAKATAN", "SIMPULAN"}, office.DecisionHeading,
			func(o *data.Office, to string) { o.DecisionHeading = to }))
}

// pick is a choice of one of a few values under its name.
func pick[T comparable](label string, values []T, words []string, now T, set func(T)) fyne.CanvasObject {
	return kit.Labelled(label, kit.NewChoice(words, indexOf(values, now), func(i int) { set(values[i]) }))
}
