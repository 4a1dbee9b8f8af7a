package enclosures

import (
	"context"
	"slices"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

const (
	asideWidth   float32 = 300
	asideInner           = asideWidth - 2*kit.PagePadding - 1
	actionWithin         = 30 * time.Second
)

// Viewer opens a file in the system's viewer.
type Viewer interface {
	Show(name string, content []byte)
}

// View is the files of one record: a list by kind, and what is chosen of it.
type View struct {
	services frame.Services
	viewer   Viewer
	source   Source

	files    []data.EnclosedFile
	rows     []row
	chosen   string // the enclosure that is chosen
	list     *kit.List
	left     *frame.Place
	aside    *frame.Place
	right    fyne.CanvasObject // the column of the aside; hidden while there is no file
	caption  *kit.Entry
	pictures *pictures
	shown    shown
	root     fyne.CanvasObject
	reading  int // counts the readings, so that a late one is dropped
}

// row is a file, or the head of a kind.
type row struct {
	kind data.EnclosureKind
	file *data.EnclosedFile
	note string
}

// shown is what stands at the right, to tell whether something else changed it.
type shown struct {
	enclosure data.Enclosure
	picture   bool
	days      int
}

// New returns the view of a record's files; it reads nothing before it is shown.
func New(services frame.Services, viewer Viewer, source Source) *View {
	v := &View{services: services, viewer: viewer, source: source, left: frame.NewPlace(frame.Loading()), aside: frame.NewPlace(kit.Muted(""))}
	v.pictures = newPictures(services, func() {
		v.list.Reload()
		v.showAside()
	})
	v.list = kit.NewList(func() int { return len(v.rows) }, func() fyne.CanvasObject { return newFileRow() },
		func(i int, o fyne.CanvasObject, selected bool) { v.bindRow(i, o.(*fileRow), selected) })
	v.list.Group = func(i int) (string, string, bool) {
		r := v.rows[i]
		return words[r.kind].head, r.note, r.file == nil
	}
	v.list.Height = func(int) float32 { return rowHeight }
	v.list.OnSelect = v.choose
	v.list.OnOpen = func(int) { v.open() }
	v.list.OnKey = v.key
	v.right = kit.Fixed(asideWidth, 0, kit.Border(nil, nil, kit.Separator(), nil, v.aside.Object()))
	v.root = kit.Border(v.toolbar(), v.keyStrip(), nil, nil, kit.Border(nil, nil, nil, v.right, v.left.Object()))
	return v
}

// Object is what the page places.
func (v *View) Object() fyne.CanvasObject { return v.root }

// Show reads the files, takes the keyboard, and takes what is dropped on the
// window.
func (v *View) Show() {
	v.services.Window.SetOnDropped(v.dropped)
	v.load(v.focusList)
}

// Hide ends the visit.
func (v *View) Hide() {
	v.services.Window.SetOnDropped(nil)
}

// key takes the strokes of the view while its list has the focus, whether the page
// binds them or not.
func (v *View) key(c kit.Chord) bool {
	for _, b := range v.Bindings() {
		if b.Chord == c {
			b.Do()
			return true
		}
	}
	return false
}

// Bindings are the keys of the view, for the page that shows it.
func (v *View) Bindings() []kit.Binding {
	const group = "Lampiran"
	list := []kit.Binding{
		{Chord: kit.Alt(fyne.KeyUp), Group: group, Label: "Naikkan berkas", Do: func() { v.move(-1) }},
		{Chord: kit.Alt(fyne.KeyDown), Group: group, Label: "Turunkan berkas", Do: func() { v.move(1) }},
		{Chord: kit.Key(fyne.KeyDelete), Group: group, Label: "Hapus berkas", Do: v.remove},
		{Chord: kit.Char('K'), Group: group, Label: "Tulis keterangan", Do: v.describe},
		{Chord: kit.Char('k'), Do: v.describe},
	}
	for _, kind := range v.source.Kinds() {
		w := words[kind]
		list = append(list, kit.Binding{Chord: kit.Char(w.key), Group: group, Label: "Tambah " + w.head, Do: func() { v.ask(kind) }},
			kit.Binding{Chord: kit.Char(unicode.ToLower(w.key)), Do: func() { v.ask(kind) }})
	}
	return list
}

func (v *View) toolbar() fyne.CanvasObject {
	buttons := kit.HStack(4)
	for _, kind := range v.source.Kinds() {
		buttons.Add(kit.NewButton(kit.ButtonLink, icons.Plus, words[kind].add, func() { v.ask(kind) }))
		if kind == data.Photo {
			buttons.Add(kit.NewButton(kit.ButtonLink, icons.Folder, "Satu folder foto…", v.askFolder))
		}
	}
	bar := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(8, kit.PagePadding, 8, kit.PagePadding-8, buttons))
	return kit.Fixed(0, 48, bar)
}

func (v *View) keyStrip() fyne.CanvasObject {
	var keys []string
	for _, kind := range v.source.Kinds() {
		keys = append(keys, string(words[kind].key))
	}
	return kit.KeyStrip([]kit.KeyHint{
		{Keys: keys, Does: "tambah"},
		{Keys: []string{"Enter"}, Does: "buka"},
		{Keys: []string{"K"}, Does: "keterangan"},
		{Keys: []string{"Alt+↑↓"}, Does: "pindahkan"},
		{Keys: []string{"Del"}, Does: "hapus"},
		{Keys: []string{"Ctrl+Z"}, Does: "urungkan"},
	})
}

// Reload reads the files again.
func (v *View) Reload() { v.load(nil) }

func (v *View) load(then func()) {
	v.reading++
	reading := v.reading
	var files []data.EnclosedFile
	v.services.Runner.Go(func() (err error) {
		files, err = v.source.Files(context.Background())
		return err
	}, func(err error) {
		switch {
		case reading != v.reading:
			return
		case err != nil:
			v.left.Show(frame.Failed(err, v.Reload))
			return
		}
		v.fill(files)
		if then != nil {
			then()
		}
	})
}

// fill puts files into list and aside; what is being typed there stays.
func (v *View) fill(files []data.EnclosedFile) {
	defer v.root.Refresh()
	kit.SetVisible(v.right, len(files) > 0)
	v.files, v.rows = files, nil
	for _, kind := range v.source.Kinds() {
		head := len(v.rows)
		v.rows = append(v.rows, row{kind: kind, note: "belum ada"})
		for i := range v.files {
			if v.files[i].Enclosure.Kind == kind {
				v.rows = append(v.rows, row{kind: kind, file: &v.files[i]})
			}
		}
		if n := len(v.rows) - head - 1; n > 0 {
			v.rows[head].note = number(n)
		}
	}
	if len(files) == 0 {
		v.chosen = ""
		v.left.Show(v.empty())
		v.showAside()
		return
	}
	at := v.at()
	if at < 0 {
		at = v.nearest(v.list.Selected())
		v.chosen = v.rows[at].file.Enclosure.ID
	}
	v.left.Show(v.list)
	v.list.Reload()
	v.list.Select(at)
	v.showAside()
}

func (v *View) empty() fyne.CanvasObject {
	kinds := v.source.Kinds()
	step := kit.NewButton(kit.ButtonQuiet, icons.Plus, words[kinds[0]].add, func() { v.ask(kinds[0]) })
	return kit.EmptyState("Belum ada lampiran", "Di sini tersimpan foto dokumentasi, undangan, dan naskah yang sudah ditandatangani. Berkas juga dapat diseret ke jendela ini.", step)
}

// at is the row of the chosen file, or -1.
func (v *View) at() int {
	return slices.IndexFunc(v.rows, func(r row) bool { return r.file != nil && r.file.Enclosure.ID == v.chosen })
}

// nearest is the row of a file at or near a row where there is at least one.
func (v *View) nearest(at int) int {
	at = max(0, min(at, len(v.rows)-1))
	for i := at; i < len(v.rows); i++ {
		if v.rows[i].file != nil {
			return i
		}
	}
	for i := at; ; i-- {
		if v.rows[i].file != nil {
			return i
		}
	}
}

// file is the chosen file; ok is false where none is.
func (v *View) file() (file data.EnclosedFile, ok bool) {
	if i := v.at(); i >= 0 {
		return *v.rows[i].file, true
	}
	return file, false
}

func (v *View) choose(i int) {
	if r := v.rows[i]; r.file != nil {
		v.chosen = r.file.Enclosure.ID
		v.showAside()
	}
}

func (v *View) focusList() {
	if v.left.Showing() == fyne.CanvasObject(v.list) {
		v.services.Window.Canvas().Focus(v.list)
	}
}

func (v *View) describe() {
	if v.caption != nil {
		v.services.Window.Canvas().Focus(v.caption)
	}
}
