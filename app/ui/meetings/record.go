package meetings

import (
	"slices"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// tabView is what a tab of the record shows.
type tabView interface {
	object() fyne.CanvasObject
	// show is called whenever the tab comes into sight, to follow what was changed
	// on another tab, and to put the keyboard where it was left.
	show()
	// hide ends what is being typed, before another tab or page is shown.
	hide()
	// actions are the tab's buttons in the head of the page.
	actions() []fyne.CanvasObject
	bindings() []kit.Binding
	// print is what Ctrl+P does.
	print()
}

// record is one meeting with its tabs.
type record struct {
	deps  Deps
	press *press.Press
	id    string
	draft *secretariat.MeetingDraft
	back  func()
	// importAttendance brings a list into the day; with paste, what was copied.
	importAttendance func(dayID string, paste bool)
	head             *frame.Head
	tabs             *kit.Strip
	state            *kit.Chip
	security         *kit.Text
	place            *frame.Place
	views            []tabView
	life             *life
	tab              Tab
	root             fyne.CanvasObject
	focused          map[Tab]fyne.Focusable
}

func newRecord(deps Deps, press *press.Press, draft *secretariat.MeetingDraft, back func()) *record {
	r := &record{
		deps: deps, press: press, id: draft.Dossier().Meeting.ID, draft: draft, back: back,
		head: frame.NewHead(back), place: frame.NewPlace(frame.Loading()), focused: map[Tab]fyne.Focusable{},
		state: kit.NewChip(kit.ChipNeutral, "", ""), security: kit.Caption(""),
	}
	r.tabs = kit.Tabs(tabNames, func(i int) { r.choose(Tab(i)) })
	r.life = &life{record: r}
	r.views = []tabView{newSummary(r), newInvitation(r), newAttendance(r), newMinutesTab(r), newDocuments(r)}
	aside := kit.HStack(8, kit.Middle(r.state), kit.Fixed(4, 1, kit.NewFill(kit.ColorNone)),
		kit.NewIcon(icons.Lock, kit.IconSizeSmall+2, kit.ColorMuted), kit.Middle(r.security))
	strip := kit.Border(nil, kit.Separator(), nil, nil,
		kit.Border(nil, nil, r.tabs, kit.Inset(0, kit.PagePadding, 0, 0, aside), kit.NewFill(kit.ColorNone)))
	top := kit.VStack(0, r.head.Object(), kit.Fixed(0, kit.TabStripHeight, strip))
	r.root = kit.Border(top, nil, nil, nil, r.place.Object())
	r.refreshHead()
	return r
}

func (r *record) object() fyne.CanvasObject { return r.root }

// resume goes on where the record was before it was read anew; nil for one that
// was not open.
func (r *record) resume(former *record) {
	if former != nil && former.id == r.id {
		r.views[TabAttendance].(*attendance).resume(former.views[TabAttendance].(*attendance))
		r.views[TabInvitation].(*invitation).resume(former.views[TabInvitation].(*invitation))
		r.views[TabMinutes].(*minutesTab).resume(former.views[TabMinutes].(*minutesTab))
	}
}

func (r *record) show() { r.present() }

// hide ends the visit to the tab in sight.
func (r *record) hide() {
	if canvas := r.deps.Window.Canvas(); canvas.Focused() != nil {
		r.focused[r.tab] = canvas.Focused()
		canvas.Unfocus()
	}
	r.views[r.tab].hide()
}

// choose shows another tab; each returns to where its keyboard was left.
func (r *record) choose(tab Tab) {
	if tab != r.tab {
		r.hide()
		r.tab = tab
	}
	r.present()
}

func (r *record) present() {
	r.tabs.Select(int(r.tab))
	view := r.views[r.tab]
	r.place.Show(view.object())
	r.refreshHead()
	r.bindKeys()
	view.show()
}

// bindKeys hands the strokes of the record and of the tab in sight to the window.
func (r *record) bindKeys() {
	r.deps.Keys.SetPage(append(r.bindings(), r.views[r.tab].bindings()...)...)
}

// refocus puts the keyboard where it was left on this tab; false where it was
// never anywhere, or that place is no more.
func (r *record) refocus() bool {
	former, ok := r.focused[r.tab]
	if !ok || former == fyne.Focusable(r.tabs) {
		return false
	}
	object, isObject := former.(fyne.CanvasObject)
	canvas := r.deps.Window.Canvas()
	if !isObject || fyne.CurrentApp().Driver().CanvasForObject(object) != canvas || !object.Visible() {
		return false
	}
	canvas.Focus(former)
	return canvas.Focused() == former
}

// refreshHead shows title, days, place and state as they are now.
func (r *record) refreshHead() {
	d := r.draft.Dossier()
	r.head.SetText(d.Meeting.Title, headLine(d))
	r.head.SetActions(r.views[r.tab].actions()...)
	kind, icon := stateChip(d.Meeting.State)
	r.state.Set(kind, icon, string(d.Meeting.State))
	r.security.SetText("Sifat: " + string(d.Meeting.Security))
	r.root.Refresh()
}

// stateChanged follows a new state of the minutes on every tab.
func (r *record) stateChanged() {
	r.focused = map[Tab]fyne.Focusable{}
	r.present()
}

func (r *record) bindings() []kit.Binding {
	const group = "Rapat"
	list := []kit.Binding{
		{Chord: kit.Key(fyne.KeyEscape), Group: group, Label: "Kembali ke daftar rapat", Do: r.back},
		{Chord: kit.Ctrl(fyne.KeyP), Group: group, Label: "Cetak", Do: func() { r.views[r.tab].print() }},
		{Chord: kit.Ctrl(fyne.KeyH), Group: group, Label: "Riwayat rapat", Do: func() { showHistory(r.deps, r.id, r.draft.Dossier().Meeting) }},
	}
	keys := []fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5}
	for i := range tabNames {
		list = append(list, kit.Binding{
			Chord: kit.Alt(keys[i]), Group: group, Label: "Tab " + tabNames[i], Do: func() { r.choose(Tab(i)) },
		})
	}
	return list
}

// printMinutes ends what is being typed and prints the minutes.
func (r *record) printMinutes() {
	r.settle()
	r.press.Print(r.paper(notula()))
}

func (r *record) openMinutes() {
	r.settle()
	r.press.Open(r.paper(notula()))
}

// pdfFile is what is saved of a paper.
var pdfFile = frame.FileKind{Title: "Simpan PDF", Extensions: []string{".pdf"}}

// save asks for a place and writes a paper there.
func (r *record) save(kind paperKind) {
	r.settle()
	frame.AskForPath(r.deps.Services, pdfFile, kind.name+" "+r.draft.Dossier().Meeting.Code+".pdf", func(path string) {
		r.press.Save(r.paper(kind), path)
	})
}

// wordFile is what is saved of a Word copy.
var wordFile = frame.FileKind{Title: "Simpan salinan Word", Extensions: []string{".docx"}}

// saveWord saves the Word copy of a paper, drawn anew also of final minutes.
func (r *record) saveWord(kind paperKind) {
	r.settle()
	kind.final = false
	frame.AskForPath(r.deps.Services, wordFile, kind.name+" "+r.draft.Dossier().Meeting.Code+".docx", func(path string) {
		r.press.SaveWord(r.paper(kind), path)
	})
}

// settle lets fields take what stands in them: a date is read when it is left.
func (r *record) settle() {
	canvas := r.deps.Window.Canvas()
	if focused := canvas.Focused(); focused != nil {
		canvas.Unfocus()
		canvas.Focus(focused)
	}
}

// printWord is what printing the minutes is called in their state.
func (r *record) printWord() string {
	if r.draft.Locked() {
		return "Cetak notula"
	}
	return "Cetak konsep"
}

// minutesActions are the buttons of the minutes, the print filled or not.
func (r *record) minutesActions(print kit.ButtonKind) []fyne.CanvasObject {
	return append([]fyne.CanvasObject{kit.NewButton(kit.ButtonLink, icons.PDF, "Buka PDF", r.openMinutes)}, r.keepActions(print)...)
}

// keepActions are those of the minutes where their preview stands beside them, so
// that nothing needs to be opened and the title has its room.
func (r *record) keepActions(print kit.ButtonKind) []fyne.CanvasObject {
	return []fyne.CanvasObject{
		kit.NewButton(kit.ButtonLink, icons.Folder, "Simpan PDF…", func() { r.save(notula()) }),
		kit.NewButton(print, icons.Printer, r.printWord(), r.printMinutes),
	}
}

// lead goes to where a gap is mended.
func (r *record) lead(gap data.Gap) {
	switch gap.Kind {
	case data.NobodyPresent, data.Unmarkeds:
		r.choose(TabAttendance)
		r.views[TabAttendance].(*attendance).showDay(gap.RecordID)
	case data.NoOwner, data.NoDue, data.NoMinutes, data.NoteOnCase, data.Placeholder:
		r.choose(TabMinutes)
		r.minutes().reveal(gap.RecordID)
	default:
		r.choose(TabSummary)
		r.views[TabSummary].(*summary).lead(gap)
	}
}

// jump goes to a record that a finding of the check for personal data names; what
// is none of the minutes or of the list is a fact of the meeting.
func (r *record) jump(recordID string) {
	d := r.draft.Dossier()
	switch {
	case r.minutes().holds(d, recordID):
		r.choose(TabMinutes)
		r.minutes().reveal(recordID)
	case slices.ContainsFunc(d.Participants, func(p data.Participant) bool { return p.ID == recordID }):
		r.choose(TabAttendance)
		r.views[TabAttendance].(*attendance).reveal(recordID)
	case slices.ContainsFunc(d.CarryOvers, func(c data.CarryOver) bool { return c.ID == recordID }):
		r.choose(TabMinutes)
		r.minutes().openCarry()
	default:
		r.choose(TabSummary)
	}
}

func (r *record) documents() *documents { return r.views[TabDocuments].(*documents) }

func (r *record) minutes() *minutesTab { return r.views[TabMinutes].(*minutesTab) }
