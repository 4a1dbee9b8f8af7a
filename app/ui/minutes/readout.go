package minutes

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/board"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// readOutType is the size of the type that is read out, in px.
const readOutType float32 = 22

// readout shows decisions and follow-ups in large type over the whole page, for
// the chair to read out before the meeting parts.
type readout struct {
	page     *Page
	list     *board.List
	keys     *kit.Keys
	line     *kit.Text
	finalise *kit.Button
	content  fyne.CanvasObject
}

func newReadout(p *Page) *readout {
	r := &readout{page: p, list: board.NewList(readOutType), line: kit.Muted("").Shrink()}
	back := kit.HStack(6, kit.NewButton(kit.ButtonLink, "", "Kembali ke notula", p.endReadOut), kit.Middle(kit.KeyCap("Esc")))
	r.finalise = kit.NewButton(kit.ButtonPrimary, "", "Finalkan…", func() {
		p.endReadOut()
		p.deps.OnFinalise()
	})
	words := kit.VStack(0, kit.Section("Keputusan dan tindak lanjut untuk dibacakan").Shrink(), r.line)
	head := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, kit.PagePadding, 0, kit.PagePadding,
		kit.Border(nil, nil, nil, kit.Middle(kit.HStack(16, back, r.finalise)), kit.Middle(words))))
	strip := kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"↑", "↓"}, Does: "butir lain"},
		{Keys: []string{"Enter"}, Does: "lengkapi butir ini"},
		{Keys: []string{"Ctrl+P"}, Does: "cetak"},
		{Keys: []string{"F11"}, Does: "proyektor"},
	}, kit.KeyHint{Keys: []string{"Esc"}, Does: "kembali ke notula"})
	r.keys = kit.NewKeys(r.list).WithoutRing()
	r.keys.OnKey = r.key
	column := container.New(stackLayout{grow: 1}, kit.Fixed(0, kit.PageHeadHeight, head), r.keys, strip)
	below := newShield(func() { p.focus(r.keys) })
	r.content = container.NewStack(kit.NewFill(kit.ColorPage), below, column)
	r.content.Hide()
	return r
}

func (r *readout) key(c kit.Chord) bool {
	switch c {
	case kit.Key(fyne.KeyEscape):
		r.page.endReadOut()
	case kit.Key(fyne.KeyReturn):
		id := r.list.Marked()
		r.page.endReadOut()
		r.page.ShowEntry(id)
	default:
		return r.list.Key(c)
	}
	return true
}

// show lists what stands in the draft now.
func (r *readout) show() {
	draft := r.page.deps.Draft
	sheet := board.SheetOf(secretariat.SnapshotMinutes(draft.Stationery(), draft.Dossier()))
	sections := []board.Section{sheet.Sections[board.Decisions], sheet.Sections[board.FollowUps]}
	r.list.SetSections(true, sections...)
	r.line.SetText(r.summary(sections))
	kit.SetVisible(r.finalise, !draft.Locked() && r.page.Step() == "" && !r.page.goesOn())
}

// summary says when the day was closed, and what is left out or missing.
func (r *readout) summary(sections []board.Section) string {
	draft, day := r.page.deps.Draft, r.page.inProgress()
	line := indonesian.DayDate(dateOf(day.Date)) + ", " +
		indonesian.ClockSpan(string(day.Start), string(day.End), string(draft.Office().Zone)) + "."
	missing := 0
	for _, section := range sections {
		for _, row := range section.Rows {
			for _, note := range row.Notes {
				if note.Missing {
					missing++
				}
			}
		}
	}
	if missing > 0 {
		line += fmt.Sprintf(" Masih kurang %d keterangan.", missing)
	}
	if n := internal(draft.Dossier()); n > 0 {
		line += fmt.Sprintf(" %d butir intern tidak dibacakan.", n)
	}
	return line
}

// internal counts the decisions and follow-ups that stay out of the room.
func internal(d data.Dossier) (n int) {
	for _, e := range d.Entries {
		if e.Internal && e.Kind != data.EntryNote {
			n++
		}
	}
	return n
}

// ReadingOut tells whether decisions and follow-ups are shown to be read out.
func (p *Page) ReadingOut() bool { return p.readout.content.Visible() }

// ReadOut shows decisions and follow-ups to be read out.
func (p *Page) ReadOut() {
	p.flow.leave()
	p.readout.show()
	p.readout.content.Show()
	p.content.Refresh()
	p.deps.OnSession()
	p.focus(p.readout.keys)
}

// endReadOut goes back to the minutes.
func (p *Page) endReadOut() {
	if !p.ReadingOut() {
		return
	}
	p.readout.content.Hide()
	p.content.Refresh()
	p.deps.OnSession()
	p.focus(nil)
	p.Focus()
}

// toggleReadOut is its key.
func (p *Page) toggleReadOut() {
	if p.ReadingOut() {
		p.endReadOut()
		return
	}
	p.ReadOut()
}
