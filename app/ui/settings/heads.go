package settings

import (
	"bytes"
	"context"
	"image"
	_ "image/jpeg" // the format of crests

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

const (
	headsWidth  float32 = 520
	crestFrame  float32 = 72
	sixteenMega         = 16 << 20
)

// headNames are the four kops on the screen, in their order.
var headNames = []string{"Dinas", "Sekretariat Daerah", "Bupati", "Gugus Tugas"}

// heads is the tab Kop: texts and crest of the four kops beside a page that has the
// kop in sight.
type heads struct {
	page  *Page
	house *house
	place *frame.Place
	live  *live
	strip *kit.Strip
	root  fyne.CanvasObject
	at    int
}

func newHeads(p *Page, h *house) *heads {
	s := &heads{page: p, house: h, place: frame.NewPlace(frame.Loading()), live: newLive(p)}
	s.strip = kit.Segmented(headNames, s.choose)
	keys := kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"Alt+↑↓"}, Does: "kop"},
		{Keys: []string{"Ctrl+O"}, Does: "muat lambang"},
		{Keys: []string{"Ctrl+Del"}, Does: "lepas lambang"},
		{Keys: []string{"Ctrl+PgUp", "PgDn"}, Does: "halaman pratinjau"},
		{Keys: []string{"Ctrl+H"}, Does: "riwayat"},
		{Keys: []string{"Ctrl+Z"}, Does: "urungkan"},
	})
	s.root = beside(s.place.Object(), headsWidth, s.live.paper, keys)
	return s
}

func (s *heads) object() fyne.CanvasObject { return s.root }

func (s *heads) bindings() []kit.Binding {
	const group = "Kop"
	return append(s.live.bindings(group),
		kit.Binding{Chord: kit.Alt(fyne.KeyUp), Group: group, Label: "Kop sebelumnya", Do: func() { s.step(-1) }},
		kit.Binding{Chord: kit.Alt(fyne.KeyDown), Group: group, Label: "Kop berikutnya", Do: func() { s.step(1) }},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyO), Group: group, Label: "Muat lambang", Do: s.ask},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyDelete), Group: group, Label: "Lepas lambang", Do: s.remove},
		historyBinding(group, func() {
			id := string(s.kind())
			if s.kind() == data.OfficeLetterhead {
				id = data.OfficeID
			}
			history.Show(s.page.services, []string{id}, "Kop "+headNames[s.at])
		}))
}

func (s *heads) kind() data.LetterheadKind { return data.LetterheadKinds()[s.at] }

func (s *heads) enter() {
	s.house.need(func(err error) {
		if err != nil {
			s.place.Show(frame.Failed(err, s.enter))
			return
		}
		s.show()
		s.page.refocus(s.strip)
	})
}

func (s *heads) reread() { s.house.forget() }

func (s *heads) step(by int) {
	if to := s.at + by; to >= 0 && to < len(headNames) {
		s.strip.Select(to)
		s.choose(to)
		s.page.services.Window.Canvas().Focus(s.strip)
	}
}

// choose shows another kop. What a usual kop says follows from the office's own, so
// it is read anew.
func (s *heads) choose(i int) {
	s.at = i
	s.reload()
}

// reload shows what the file holds now.
func (s *heads) reload() {
	s.house.reload(func(err error) {
		if err != nil {
			s.page.services.Fail(err)
			return
		}
		s.show()
	})
}

func (s *heads) show() {
	s.place.Show(s.build())
	s.draw()
}

func (s *heads) draw() {
	with, kind := s.house.with, s.kind()
	s.live.show(func() ([]byte, error) { return samplePaper(with, kind, string(data.OfficialLetter)) })
}

func (s *heads) keep(change func(*data.Letterhead)) {
	s.house.keepLetterhead(s.at, change)
	s.draw()
}

func (s *heads) build() fyne.CanvasObject {
	head := s.house.with.Letterheads[s.at]
	line := func(label, value string, set func(*data.Letterhead, string)) fyne.CanvasObject {
		return s.follow(fields.Line(label, value, "", func(text string) string {
			s.keep(func(l *data.Letterhead) { set(l, text) })
			return ""
		}))
	}
	lines := func(label, value string, set func(*data.Letterhead, string)) fyne.CanvasObject {
		return s.follow(fields.Lines(label, value, 2, func(text string) string {
			s.keep(func(l *data.Letterhead) { set(l, text) })
			return ""
		}))
	}
	return kit.VScroll(kit.Inset(16, kit.PagePadding, 24, kit.PagePadding, kit.VStack(kit.FieldGap,
		kit.HStack(0, s.strip),
		kit.Muted(headMeans[s.at]),
		line("Baris pertama", head.Government, func(l *data.Letterhead, text string) { l.Government = text }),
		lines("Nama, satu baris setiap penggalan", head.Name, func(l *data.Letterhead, text string) { l.Name = text }),
		lines("Alamat, telepon, dan pos-el, paling banyak dua baris", head.Address, func(l *data.Letterhead, text string) { l.Address = text }),
		kit.Section("Lambang"), s.crest())))
}

// headMeans says when each kop is used.
var headMeans = []string{
	"Untuk naskah yang ditandatangani kepala dinas dan bawahannya.",
	"Untuk naskah yang ditandatangani Sekretaris Daerah.",
	"Untuk naskah yang ditandatangani Bupati; lambangnya sendiri.",
	"Untuk naskah yang ditandatangani selaku pengurus gugus tugas.",
}

func (s *heads) follow(f *fields.Field) fyne.CanvasObject {
	frame.Follow(s.place.Object, f.Entry)
	return f.Object
}

// crest shows the picture of the kop in sight and what can be done with it.
func (s *heads) crest() fyne.CanvasObject {
	now := s.house.with.Under(s.kind(), "").Crest
	if now == nil {
		return kit.VStack(8, kit.Muted("Belum ada lambang. PNG atau JPEG, paling besar 10 MB."),
			kit.HStack(8, kit.NewButton(kit.ButtonQuiet, icons.Folder, "Muat lambang…", s.ask)))
	}
	buttons := kit.HStack(8, kit.NewButton(kit.ButtonQuiet, icons.Folder, "Ganti…", s.ask))
	says := "Tercetak di kop ini."
	if s.inherited() {
		says = "Memakai lambang kop dinas."
	} else {
		buttons.Add(kit.NewButton(kit.ButtonLink, icons.Trash, "Lepas", s.remove))
	}
	picture := fyne.CanvasObject(kit.NewFill(kit.ColorPaper))
	if decoded, _, err := image.Decode(bytes.NewReader(now.Content)); err == nil {
		drawn := canvas.NewImageFromImage(decoded)
		drawn.FillMode, drawn.ScaleMode = canvas.ImageFillContain, canvas.ImageScaleSmooth
		picture = drawn
	}
	framed := kit.Fixed(crestFrame, crestFrame, kit.Panel(kit.ColorPaper, kit.Inset(4, 4, 4, 4, picture)))
	return kit.HStack(12, framed, kit.Middle(kit.VStack(8, kit.Muted(says), buttons)))
}

// inherited says that the crest in sight is that of the office's own kop.
func (s *heads) inherited() bool {
	return s.at > 0 && s.house.with.Letterheads[s.at].CrestID == s.house.with.Office.CrestID
}

func (s *heads) ask() {
	frame.AskForFile(s.page.services, frame.FileKind{
		Title: "Muat lambang", Extensions: []string{".png", ".jpg", ".jpeg"}, Most: sixteenMega,
		TooBig: "Gambar lebih besar dari 10 MB; belum ditambahkan, pilih gambar yang lebih kecil.",
	}, s.put)
}

func (s *heads) put(name string, content []byte) {
	desk, kind := s.page.services.Desk, s.kind()
	s.change(func(ctx context.Context) error { return desk.SetCrest(ctx, kind, name, content) })
}

func (s *heads) remove() {
	if !s.house.read || s.house.with.Letterheads[s.at].CrestID == "" || s.inherited() {
		return
	}
	desk, kind := s.page.services.Desk, s.kind()
	s.change(func(ctx context.Context) error { return desk.RemoveCrest(ctx, kind) })
}

// change writes something behind all that was typed, and shows what became of it.
func (s *heads) change(do func(context.Context) error) {
	services := s.page.services
	services.Runner.Go(func() error {
		if err := services.Saver.Flush(context.Background()); err != nil {
			return err
		}
		return do(context.Background())
	}, func(err error) {
		if err != nil {
			services.Fail(err)
			return
		}
		s.reload()
	})
}
