package followups

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// formKind is what a form reports.
type formKind int

const (
	formState formKind = iota
	formExtend
	formDrop
)

var formTitles = []string{"Catat laporan", "Perpanjang tenggat", "Batalkan tindak lanjut"}

// form asks what is to be reported on a matter: states and a note, a longer
// deadline, or why it is dropped.
type form struct {
	kind   formKind
	matter data.Matter
	object fyne.CanvasObject
	first  fyne.Focusable

	states []*kit.Choice // one for each owner; one for the whole where nobody owes it
	all    *kit.Choice
	due    *kit.DateField
	asker  *kit.Choice
	note   *fields.Field
	fault  *kit.Paragraph
}

var stateWords = []string{"Belum mulai", "Berjalan", "Selesai", "Dibatalkan"}

func newForm(kind formKind, m data.Matter, now func() time.Time, grow func()) *form {
	f := &form{kind: kind, matter: m, fault: kit.FieldNotice(kit.NoticeError, "")}
	f.fault.Hide()
	column := kit.VStack(kit.FieldGap, kit.NewParagraph(m.FollowUp.Code()+" "+m.Text, kit.TextStyle{Color: kit.ColorMuted}).Wrap(asideInner))
	label := "Alasan"
	switch kind {
	case formState:
		label = "Catatan"
		column.Add(f.stateFields())
	case formExtend:
		column.Add(f.dueFields(now))
	}
	f.note = fields.Lines(label, "", 2, func(string) string { return "" })
	f.note.OnGrow = grow
	if f.first == nil {
		f.first = f.note.Entry
	}
	column.Add(f.note.Object)
	column.Add(f.fault)
	f.object = column
	return f
}

func (f *form) stateFields() fyne.CanvasObject {
	column := kit.VStack(4)
	add := func(name string, state data.FollowUpState) *kit.Choice {
		choice := kit.NewChoice(stateWords, stateIndex(state), nil)
		column.Add(kit.Columns(8, []float32{0, 132}, kit.Body(name).Shrink(), choice))
		return choice
	}
	if len(f.matter.Owners) != 1 {
		f.all = add("Seluruhnya", f.matter.State())
		f.all.OnSelect = func(i int) {
			for _, choice := range f.states {
				choice.Select(i)
			}
		}
		f.first = f.all
	}
	for _, owner := range f.matter.Owners {
		f.states = append(f.states, add(owner.Name, f.matter.OwnerState(owner)))
	}
	if f.first == nil {
		f.first = f.states[0]
	}
	return column
}

func stateIndex(state data.FollowUpState) int {
	for i, s := range data.FollowUpStates() {
		if s == state {
			return i
		}
	}
	return 0
}

func (f *form) dueFields(now func() time.Time) fyne.CanvasObject {
	f.due = kit.NewDateField(func(text string) (time.Time, bool) { return indonesian.ParseDate(text, now()) }, indonesian.Date)
	if t, ok := f.matter.Due().Time(); ok {
		f.due.Set(t)
	}
	f.first = f.due.Entry
	column := kit.VStack(kit.FieldGap, kit.Labelled("Tenggat baru", f.due))
	if len(f.matter.Owners) > 0 {
		names := []string{"Tidak disebut"}
		for _, owner := range f.matter.Owners {
			names = append(names, owner.Name)
		}
		f.asker = kit.NewChoice(names, 0, nil)
		column.Add(kit.Labelled("Diminta oleh", f.asker))
	}
	return column
}

// reports are what the form says; refusal is why it can't be taken yet.
func (f *form) reports() (list []secretariat.Report, refusal string) {
	note := strings.TrimSpace(f.note.Text)
	switch f.kind {
	case formExtend:
		return f.extension(note)
	case formDrop:
		if note == "" {
			return nil, "Tulis dahulu alasan pembatalannya."
		}
		return []secretariat.Report{{State: data.Cancelled, Note: note}}, ""
	}
	return f.changes(note)
}

func (f *form) extension(note string) ([]secretariat.Report, string) {
	t, ok := f.due.Value()
	switch due := data.DateOf(t); {
	case !ok:
		return nil, "Isi dahulu tenggat barunya."
	case due == f.matter.Due():
		return nil, "Tenggat barunya sama dengan yang sekarang."
	case note == "":
		return nil, "Tulis dahulu alasan perpanjangannya."
	default:
		report := secretariat.Report{Due: due, Note: note}
		if f.asker != nil && f.asker.Selected() > 0 {
			report.AgencyID = f.matter.Owners[f.asker.Selected()-1].AgencyID
		}
		return []secretariat.Report{report}, ""
	}
}

// changes are the states that differ from the present ones. The note stands with
// the first, and the reason with whatever is dropped.
func (f *form) changes(note string) (list []secretariat.Report, refusal string) {
	list = f.changedStates()
	for i := range list {
		if list[i].State == data.Cancelled && note == "" {
			return nil, "Tulis dahulu alasan pembatalannya dalam catatan."
		}
		if i == 0 || list[i].State == data.Cancelled {
			list[i].Note = note
		}
	}
	switch {
	case len(list) == 0 && note != "":
		return []secretariat.Report{{Note: note}}, ""
	case len(list) == 0:
		return nil, "Belum ada yang diubah: pilih status lain atau tulis catatan."
	}
	return list, ""
}

// changedStates are the owners whose state was chosen anew. What changes for
// several and is then alike for all is one report on the whole.
func (f *form) changedStates() (list []secretariat.Report) {
	states := data.FollowUpStates()
	if len(f.matter.Owners) == 0 {
		if state := states[f.all.Selected()]; state != f.matter.State() {
			list = append(list, secretariat.Report{State: state})
		}
		return list
	}
	alike := true
	for i, owner := range f.matter.Owners {
		state := states[max(0, f.states[i].Selected())]
		alike = alike && f.states[i].Selected() == f.states[0].Selected()
		if state != f.matter.OwnerState(owner) {
			list = append(list, secretariat.Report{AgencyID: owner.AgencyID, State: state})
		}
	}
	if len(list) > 1 && alike {
		return []secretariat.Report{{State: list[0].State}}
	}
	return list
}

// refuse shows why the form can't be taken.
func (f *form) refuse(sentence string) {
	f.fault.SetText(sentence)
	f.fault.Hidden = sentence == ""
	f.object.Refresh()
}

// told names what was done: "TL-13 ditandai selesai."
func told(m data.Matter, reports []secretariat.Report) string {
	code := m.FollowUp.Code()
	switch r := reports[0]; {
	case r.Due != "":
		return fmt.Sprintf("Tenggat %s menjadi %s.", code, r.Due.Text())
	case len(reports) > 1:
		return fmt.Sprintf("%s laporan %s dicatat.", number(len(reports)), code)
	case r.State != "" && r.AgencyID != "":
		return fmt.Sprintf("%s: bagian %s menjadi %s.", code, m.OwnerName(r.AgencyID), r.State)
	case r.State != "":
		return fmt.Sprintf("%s menjadi %s.", code, r.State)
	}
	return "Laporan " + code + " dicatat."
}
