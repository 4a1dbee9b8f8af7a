package meetings

import (
	"fmt"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// invitation is the tab Undangan: who is asked to the meeting, agency by agency,
// and what each has answered.
type invitation struct {
	record *record
	rows   []inviteRow
	shown  []inviteRow
	count  data.AnswerCount

	filter  *kit.Strip
	search  *kit.Entry
	add     *kit.Button
	seats   *kit.Button
	adding  *addBar
	summary *kit.Text
	list    *kit.List
	offer   *seatOffer
	middle  *frame.Place
	totals  *frame.Place
	side    *frame.Place
	agency  *kit.Entry // asks for the agency of the chosen row where it has none
	popover *fields.Popover
	letter  *meetingLetter
	root    fyne.CanvasObject
	// asking and reading are the strips of keys of a konsep and of final minutes.
	asking, reading fyne.CanvasObject
}

func newInvitation(r *record) *invitation {
	v := &invitation{record: r, summary: kit.Strong("").Shrink(), popover: fields.NewPopover()}
	v.filter = kit.Segmented([]string{"", ""}, func(int) { v.narrow() })
	v.search = newSearch(func(string) { v.narrow() }, v.focusList)
	v.adding = newAddBar(r, addInvited, v.invite, v.focusList, func() { v.root.Refresh() })
	v.add = kit.NewButton(kit.ButtonLink, icons.Plus, "Undang", func() { v.openAdding() })
	v.seats = kit.NewButton(kit.ButtonQuiet, icons.Tree, fillWord, func() { r.fillFromSeats(v.afterFilling) })
	v.offer = newSeatOffer(r, TabInvitation, "Di sini tercatat siapa yang diundang dan apa jawabannya.", v.afterFilling)
	v.list = kit.NewList(func() int { return len(v.shown) }, func() fyne.CanvasObject { return newInviteLine() },
		func(i int, o fyne.CanvasObject, selected bool) {
			o.(*inviteLine).fill(i, v.shown[i], selected, r.draft.Locked(), func(answer data.Answer) {
				v.list.Select(i)
				v.answer(answer)
			})
		})
	v.list.OnSelect = func(int) {
		v.popover.Close()
		v.refreshChosen()
	}
	v.letter = newMeetingLetter(r, kit.ButtonPrimary, data.InvitationLetter, "undangan")
	v.middle = frame.NewPlace(v.list)
	v.totals, v.side = frame.NewPlace(kit.Muted("")), frame.NewPlace(kit.Muted(""))
	v.root = v.build()
	return v
}

func (v *invitation) build() fyne.CanvasObject {
	gap := kit.Fixed(0, 1, kit.NewFill(kit.ColorNone))
	left := kit.HStack(10, kit.Middle(v.filter), gap)
	right := kit.HStack(8, gap, kit.Middle(v.add), kit.Middle(v.seats))
	tools := kit.Border(nil, nil, left, right, kit.Middle(kit.AtMost(190, v.search)))
	toolbar := kit.Fixed(0, kit.ToolbarHeight, kit.Inset(0, 12, 0, kit.PagePadding, tools))
	counted := kit.Inset(0, 12, 8, kit.PagePadding, v.summary)
	top := kit.VStack(0, toolbar, v.adding.object, v.offer.bar, counted, inviteHead())
	body := kit.Border(top, nil, nil, nil, v.middle.Object())
	aside := kit.Border(nil, nil, kit.Separator(), nil, kit.VScroll(kit.Inset(12, 16, 12, 16,
		kit.VStack(10, v.letter.state.Object(), v.totals.Object(), v.side.Object()))))
	v.asking = kit.KeyStrip([]kit.KeyHint{
		{Keys: []string{"A"}, Does: "akan hadir"},
		{Keys: []string{"W"}, Does: "diwakili"},
		{Keys: []string{"B"}, Does: "berhalangan"},
		{Keys: []string{"Del"}, Does: "belum menjawab"},
		{Keys: []string{"↑", "↓"}, Does: "pindah"},
		{Keys: []string{"/"}, Does: "saring"},
		{Keys: []string{"+"}, Does: "undang"},
		{Keys: []string{"U"}, Does: "surat undangan"},
	}, kit.KeyHint{Does: "Setelah dijawab, turun ke instansi berikutnya"})
	v.reading = kit.KeyStrip([]kit.KeyHint{{Keys: []string{"↑", "↓"}, Does: "pindah"}, {Keys: []string{"/"}, Does: "saring"}, {Keys: []string{"U"}, Does: "surat undangan"}})
	strip := container.NewStack(v.asking, v.reading)
	return kit.Border(nil, strip, nil, kit.Fixed(rosterAside, 0, aside), container.NewStack(body, v.popover.Layer()))
}

func (v *invitation) object() fyne.CanvasObject { return v.root }

func (v *invitation) show() {
	v.refresh()
	v.letter.follow()
	v.offer.look()
	if !v.record.refocus() && len(v.shown) > 0 {
		v.focusList()
	}
}

func (v *invitation) focusList() { v.record.deps.Window.Canvas().Focus(v.list) }

func (v *invitation) hide() { v.popover.Close() }

func (v *invitation) actions() []fyne.CanvasObject { return []fyne.CanvasObject{v.letter.button} }

func (v *invitation) print() { v.record.printMinutes() }

// resume goes on where a former view of the same meeting was.
func (v *invitation) resume(former *invitation) {
	v.filter.Select(former.filter.Selected())
	v.search.SetText(former.search.Text)
	v.refresh()
	v.list.Select(min(former.list.Selected(), len(v.shown)-1))
	v.refreshChosen()
}

func (v *invitation) bindings() []kit.Binding {
	const group = "Undangan"
	var list []kit.Binding
	open := func(do func()) func() {
		return func() {
			if !v.record.draft.Locked() {
				do()
			}
		}
	}
	for _, a := range answerSquares {
		do := open(func() { v.answer(a.answer) })
		list = append(list, kit.Binding{Chord: kit.Char(a.key), Group: group, Label: indonesian.Capitalised(a.answer.Word()), Do: do},
			kit.Binding{Chord: kit.Char(unicode.ToLower(a.key)), Do: do})
	}
	return append(list,
		kit.Binding{Chord: kit.Key(fyne.KeyDelete), Group: group, Label: "Belum menjawab", Do: open(func() { v.answer(data.Unanswered) })},
		kit.Binding{Chord: kit.Char('I'), Group: group, Label: "Menulis instansi yang belum ada", Do: open(v.askAgency)},
		kit.Binding{Chord: kit.Char('i'), Do: open(v.askAgency)},
		kit.Binding{Chord: kit.Char('/'), Group: group, Label: "Saring nama atau instansi", Do: func() { v.record.deps.Window.Canvas().Focus(v.search) }},
		kit.Binding{Chord: kit.Char('+'), Group: group, Label: "Undang lagi", Do: open(v.openAdding)},
		kit.Binding{Chord: fillKey, Group: group, Label: fillWord, Do: open(v.offer.fill)},
		kit.Binding{Chord: kit.Ctrl(fyne.KeyReturn), Group: group, Label: "Buat atau buka surat undangan", Do: v.letter.take},
		kit.Binding{Chord: kit.Char('U'), Group: group, Label: "Buat atau buka surat undangan", Do: v.letter.take},
		kit.Binding{Chord: kit.Char('u'), Do: v.letter.take},
		kit.Binding{Chord: kit.Key(fyne.KeyEscape), Do: v.escape})
}

func (v *invitation) escape() {
	switch {
	case v.popover.IsOpen():
		v.popover.Close()
		v.focusList()
	case v.search.Text != "":
		v.search.SetText("")
	default:
		v.record.back()
	}
}

func (v *invitation) openAdding() {
	v.popover.Close()
	v.adding.open()
}

// invite adds what the line says and chooses its row.
func (v *invitation) invite(kind int, line string) error {
	id, err := addTo(v.record.draft, kind, line, "")
	if err != nil {
		return err
	}
	v.filter.Select(0)
	v.search.SetText("")
	v.refresh()
	v.choose(id)
	return nil
}

// choose leads to the row of a participant.
func (v *invitation) choose(participantID string) {
	for i, row := range v.shown {
		if row.holds(participantID) {
			v.list.Select(i)
		}
	}
	v.refreshChosen()
}

func (v *invitation) afterFilling() {
	v.filter.Select(0)
	v.refresh()
	v.list.Select(min(0, len(v.shown)-1))
	v.refreshChosen()
	v.focusList()
}

// refresh takes list and counts anew from the draft.
func (v *invitation) refresh() {
	v.rows, v.count = inviteRows(v.record.draft)
	v.summary.SetText(answerWords(v.count))
	locked := v.record.draft.Locked()
	kit.SetVisible(v.add, !locked)
	kit.SetVisible(v.seats, !locked)
	kit.SetVisible(v.asking, !locked)
	kit.SetVisible(v.reading, locked)
	v.narrow()
}

// narrow shows the rows that the filters let through.
func (v *invitation) narrow() {
	v.filter.SetItems([]string{fmt.Sprintf("Semua %d", len(v.rows)), fmt.Sprintf("Belum menjawab %d", v.count[data.Unanswered])})
	words := strings.Fields(strings.ToLower(v.search.Text))
	v.shown = nil
	for _, row := range v.rows {
		waits := !row.guest && row.answer() == data.Unanswered
		if (v.filter.Selected() == 0 || waits) && holdsAll(row.found, words) {
			v.shown = append(v.shown, row)
		}
	}
	i := v.list.Selected()
	v.list.Reload()
	v.list.Select(max(min(i, len(v.shown)-1), min(0, len(v.shown)-1)))
	switch {
	case len(v.rows) == 0:
		v.middle.Show(v.offer.empty())
	case len(v.shown) == 0:
		v.middle.Show(kit.EmptyState("Tidak ada yang cocok", "Tidak ada instansi yang lolos saringan. Esc membersihkan saringan."))
	default:
		v.middle.Show(v.list)
	}
	v.totals.Show(answerTotals(v.count))
	v.refreshChosen()
}

func (v *invitation) selected() (row inviteRow, ok bool) {
	i := v.list.Selected()
	if i < 0 || i >= len(v.shown) {
		return inviteRow{}, false
	}
	return v.shown[i], true
}
