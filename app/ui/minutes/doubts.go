package minutes

// doubtWord stands quietly beside an entry that may hold personal data.
const doubtWord = "data pribadi?"

// doubts remembers of texts whether they may hold personal data. The check reads
// patterns and is no work for the goroutine of the window: it runs when the keys
// rest, and the rows show it afterwards.
type doubts struct {
	page    *Page
	known   map[string]bool
	running bool
	again   bool
}

func newDoubts(p *Page) *doubts { return &doubts{page: p, known: map[string]bool{}} }

// about tells what is known of a text.
func (d *doubts) about(text string) bool { return d.known[text] }

// check reads the entries of the item that is open.
func (d *doubts) check() {
	private := d.page.deps.Private
	if private == nil || d.page.deps.Draft.Locked() {
		return
	}
	if d.running {
		d.again = true
		return
	}
	var texts []string
	for _, e := range d.page.deps.Draft.EntriesOf(d.page.flow.itemID) {
		if _, known := d.known[e.Text]; !known && e.Text != "" {
			texts = append(texts, e.Text)
		}
	}
	if len(texts) == 0 {
		d.learn(nil)
		return
	}
	d.running = true
	found := make(map[string]bool, len(texts))
	d.page.deps.Runner.Go(func() error {
		for _, text := range texts {
			found[text] = private(text)
		}
		return nil
	}, func(error) {
		d.running = false
		d.learn(found)
		if d.again {
			d.again = false
			d.check()
		}
	})
}

// learn keeps what was found and shows it where it is news.
func (d *doubts) learn(found map[string]bool) {
	if len(d.known) > mostHeights {
		d.known = map[string]bool{}
	}
	news := false
	for text, private := range found {
		d.known[text] = private
		news = news || private
	}
	if d.page.flow.at >= 0 && d.page.flow.editor.face.line.doubt != d.page.flow.current().doubt {
		news = true
	}
	if news {
		d.page.flow.redress()
	}
}
