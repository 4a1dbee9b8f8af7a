package letters

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

const keyGroup = "Surat"

// bind sets the keys of the page.
func (p *Page) bind() {
	p.bound = p.aside.writing()
	list := []kit.Binding{
		{Chord: kit.Ctrl(fyne.KeyReturn), Group: keyGroup, Label: "Langkah berikutnya, atau simpan isian", Do: p.shown(p.act)},
		{Chord: kit.Ctrl(fyne.KeyN), Group: keyGroup, Label: "Surat baru, atau surat masuk dalam agendanya", Do: p.shown(p.addHere)},
		{Chord: kit.Key(fyne.KeyDelete), Group: keyGroup, Label: "Hapus konsep atau surat masuk", Do: p.shown(p.remove)},
		{Chord: kit.Ctrl(fyne.KeyH), Group: keyGroup, Label: "Riwayat surat atau nomor", Do: p.shown(p.showHistory)},
		{Chord: kit.Ctrl(fyne.KeyDelete), Group: keyGroup, Label: "Sampah", Do: p.shown(func() { history.ShowTrash(p.deps.Services) })},
		{Chord: kit.Key(fyne.KeyEscape), Group: keyGroup, Label: "Kembali ke daftar", Do: p.back},
	}
	letter := func(key rune, label string, do func()) {
		do = p.shown(do)
		list = append(list, kit.Binding{Chord: kit.Char(key), Group: keyGroup, Label: label, Do: do},
			kit.Binding{Chord: kit.Char(unicode.ToLower(key)), Do: do})
	}
	letter('N', "Surat baru, atau surat masuk dalam agendanya", p.addHere)
	letter('M', "Catat surat masuk", p.addIncoming)
	letter('A', "Pilih buku agenda", func() { p.focus(p.books) })
	letter('X', "Cadangkan nomor", p.reserve)
	letter('E', "Cetak atau ekspor buku agenda, lembar ekspedisi", p.choosePaper)
	letter('I', "Impor nomor dari buku lama", p.openImport)
	for _, key := range stepKeys() {
		letter(key, stepLabel(key), func() { p.takeKey(key) })
	}
	for i, key := range []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6} {
		list = append(list, kit.Binding{
			Chord: kit.Alt(key), Group: keyGroup, Label: "Saringan ke-" + string(rune('1'+i)), Do: p.shown(func() { p.narrow(i) }),
		})
	}
	if p.aside.writing() {
		list = append(list, p.aside.writer.Bindings()...)
	}
	p.deps.Keys.SetPage(list...)
}

// stepKeys are the keys of the steps, each once, in the order of a letter's life.
func stepKeys() (keys []rune) {
	for s := stepIssue; s <= stepMeeting; s++ {
		if key := stepLooks[s].key; key != 0 && !slices.Contains(keys, key) {
			keys = append(keys, key)
		}
	}
	return keys
}

// stepLabel names what a key does in the sheet of shortcuts: a key of several
// steps does the one that the chosen line has.
func stepLabel(key rune) string {
	var words []string
	for s := stepIssue; s <= stepMeeting; s++ {
		if stepLooks[s].key == key {
			word := strings.TrimSuffix(stepLooks[s].word, "…")
			if len(words) > 0 {
				word = lowerFirst(word)
			}
			words = append(words, word)
		}
	}
	return strings.Join(words, " atau ")
}

// takeKey does the step of a key where the chosen line has it.
func (p *Page) takeKey(key rune) {
	l, ok := p.line()
	if !ok || p.aside.form != nil {
		return
	}
	for _, s := range steps(l, p.view.book.own()) {
		if stepLooks[s].key == key {
			p.take(s)
			return
		}
	}
}

// remove takes the chosen konsep or incoming letter away.
func (p *Page) remove() {
	l, ok := p.line()
	if !ok || p.aside.form != nil {
		return
	}
	for _, s := range steps(l, p.view.book.own()) {
		if s == stepRemove || s == stepRemoveIncoming {
			p.take(s)
		}
	}
}

// shown does something only while the book is in sight.
func (p *Page) shown(do func()) func() {
	return func() {
		if p.place.Showing() == p.body && !p.popover.IsOpen() {
			do()
		}
	}
}

// open leads into the chosen letter: into its form, or to its next step.
func (p *Page) open() {
	l, ok := p.line()
	switch list := steps(l, p.view.book.own()); {
	case !ok:
	case p.aside.writing():
		p.aside.writer.Focus()
	case len(list) > 0 && list[0] != stepIssue:
		p.take(list[0])
	}
}

// back leaves what is open at the right.
func (p *Page) back() {
	p.popover.Close()
	p.aside.leaveForm()
	p.aside.follow()
	p.focusList()
}

// act does what the filled button says: it carries out the form that is open, or
// the next step of the chosen line.
func (p *Page) act() {
	l, ok := p.line()
	switch list := steps(l, p.view.book.own()); {
	case p.aside.form != nil:
		p.aside.form.take()
	case ok && len(list) > 0 && list[0] != stepPrint:
		p.take(list[0])
	default:
		p.addHere()
	}
}

// addHere begins what the book in sight is of.
func (p *Page) addHere() {
	if p.view.book.kind == incoming {
		p.addIncoming()
		return
	}
	p.askForNew()
}

// freshWord is what addHere is called.
func (p *Page) freshWord() string {
	if p.view.book.kind == incoming {
		return "Surat masuk baru"
	}
	return "Surat baru"
}

// nameMain gives the filled button the word of what it does now, and the strip at
// the foot the keys that do something.
func (p *Page) nameMain() {
	l, ok := p.line()
	list := steps(l, p.view.book.own())
	tools := []fyne.CanvasObject{p.papers, p.fresh}
	icon, word := icons.Plus, p.freshWord()
	p.fresh.SetText(icons.Plus, word)
	switch {
	case p.aside.form != nil:
		icon, word = "", p.aside.form.word
	case ok && !l.letter.Locked() && p.aside.writing() && len(p.aside.writer.Actions()) > 0:
		way := p.aside.writer.Actions()[0]
		icon, word = way.Icon, way.Word
	case ok && len(list) > 0 && list[0] != stepPrint:
		icon, word = stepLooks[list[0]].icon, list[0].word(l, p.view.book.own())
	default:
		tools = tools[:1] // the filled button makes it
	}
	p.main.SetText(icon, word)
	p.head.SetActions(append(tools, p.main)...)
	p.foot.Show(p.keyStrip(l, list))
	if p.visible && p.bound != p.aside.writing() {
		p.bind()
	}
}

func (p *Page) keyStrip(l line, list []step) fyne.CanvasObject {
	if p.aside.form != nil {
		return kit.KeyStrip([]kit.KeyHint{
			{Keys: []string{"Tab"}, Does: "isian berikutnya"},
			{Keys: []string{"Ctrl+Enter"}, Does: lowerFirst(p.aside.form.word)},
			{Keys: []string{"Esc"}, Does: "batal"},
		})
	}
	if p.aside.writing() {
		return kit.KeyStrip([]kit.KeyHint{
			{Keys: []string{"Enter"}, Does: "tulis"},
			{Keys: []string{"Esc"}, Does: "kembali ke daftar"},
			{Keys: []string{"Ctrl+Enter"}, Does: lowerFirst(p.main.Text())},
			{Keys: []string{"F5"}, Does: "pratinjau"},
			{Keys: []string{"N"}, Does: "surat baru"},
			{Keys: []string{"S"}, Does: "salin"},
			{Keys: []string{"Del"}, Does: "hapus"},
			{Keys: []string{"E"}, Does: "cetak buku"},
			{Keys: []string{"A"}, Does: "pilih buku"},
		})
	}
	hints := []kit.KeyHint{{Keys: []string{"Enter"}, Does: "buka"}, {Keys: []string{"N"}, Does: lowerFirst(p.freshWord())}}
	if len(list) > 0 && list[0] != stepPrint {
		hints = append(hints, kit.KeyHint{Keys: []string{"Ctrl+Enter"}, Does: lowerFirst(list[0].word(l, p.view.book.own()))})
	}
	hints = append(hints, kit.KeyHint{Keys: []string{"M"}, Does: "surat masuk"}, kit.KeyHint{Keys: []string{"E"}, Does: "cetak buku"},
		kit.KeyHint{Keys: []string{"A"}, Does: "pilih buku"}, kit.KeyHint{Keys: []string{"Alt+1…"}, Does: "saring"},
		kit.KeyHint{Keys: []string{"Ctrl+H"}, Does: "riwayat"})
	return kit.KeyStrip(hints)
}

// lowerFirst writes a title within a sentence.
func lowerFirst(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	return string(unicode.ToLower(first)) + words[size:]
}

// showHistory tells what became of the chosen letter and its number.
func (p *Page) showHistory() {
	l, ok := p.line()
	if !ok || l.gap {
		return
	}
	var ids []string
	for _, id := range []string{l.letter.ID, l.number.ID, l.letter.NumberID, l.incoming.ID} {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	if file := p.aside.file; file.Letter.ID == l.letter.ID {
		for _, a := range slices.Concat(file.Recipients, file.Copies) {
			ids = append(ids, a.ID)
		}
	}
	history.Show(p.deps.Services, ids, strings.TrimSpace(numberText(p.view.book, l)+" "+subjectText(l)))
}
