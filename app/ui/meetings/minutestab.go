package meetings

import (
	"slices"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/followups"
	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/minutes"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/privacy"
)

// minutesTab is the tab Notula: the minutes editor, made when it is first shown.
type minutesTab struct {
	record *record
	editor *minutes.Page
	stale  bool
	// carry lies over the editor while it is open.
	carry    *followups.Carry
	carrying bool
	left     minutes.Place // where a former view of the same meeting was
}

func newMinutesTab(r *record) *minutesTab { return &minutesTab{record: r} }

func (t *minutesTab) object() fyne.CanvasObject {
	if t.carrying {
		return t.carry.Content()
	}
	if t.editor == nil {
		with := t.record.draft.Stationery()
		t.editor = minutes.New(minutes.Deps{
			Draft: t.record.draft, Runner: t.record.deps.Runner, Pages: t.record.deps.Render,
			Canvas:  t.record.deps.Window.Canvas,
			Later:   t.record.deps.Later,
			Paper:   func(d data.Dossier) ([]byte, []minutes.Mark, error) { return draw(with, d) },
			OnGap:   t.record.lead,
			OnError: t.record.deps.Fail,
			OnHistory: func(entryID string) {
				history.Show(t.record.deps.Services, []string{entryID}, "Entri notula "+t.record.draft.Dossier().Meeting.Code)
			},
			OnNotice:   func(sentence string) { t.record.deps.Notify(kit.NoticeInfo, sentence) },
			OnSession:  t.record.refreshHead,
			OnCarry:    t.openCarry,
			OnFinalise: func() { t.record.choose(TabDocuments) },
			Private:    func(text string) bool { return len(privacy.Find(text, privacy.Options{})) > 0 },
			Projector:  t.record.deps.projector,
		})
		t.editor.Return(t.left)
	}
	return t.editor.Content()
}

// resume goes on where a former view of the same meeting was.
func (t *minutesTab) resume(former *minutesTab) {
	t.left = former.left
	if former.editor != nil {
		t.left = former.editor.Place()
	}
}

// draw makes the minutes as they stand, with the places of their entries.
func draw(with secretariat.Stationery, d data.Dossier) ([]byte, []minutes.Mark, error) {
	doc, err := paper.Notula(secretariat.SnapshotMinutes(with, d))
	if err != nil {
		return nil, nil, data.Fault("Pratinjau belum dapat dibuat; ketikan tetap tersimpan.", err)
	}
	marks := make([]minutes.Mark, len(doc.Marks))
	for i, m := range doc.Marks {
		marks[i] = minutes.Mark{ID: m.ID, Page: m.Page, Top: m.Top, Bottom: m.Bottom}
	}
	return doc.PDF, marks, nil
}

func (t *minutesTab) show() {
	t.readOffer()
	if t.carrying {
		t.carry.Focus()
		return
	}
	if t.stale {
		t.editor.Reload()
	}
	t.stale = true
	t.editor.Focus()
}

// holds says that a record is an entry or agenda item.
func (t *minutesTab) holds(d data.Dossier, recordID string) bool {
	return slices.ContainsFunc(d.Entries, func(e data.Entry) bool { return e.ID == recordID }) ||
		slices.ContainsFunc(d.Agenda, func(a data.AgendaItem) bool { return a.ID == recordID })
}

// reveal puts the caret into an entry, or opens an agenda item.
func (t *minutesTab) reveal(recordID string) {
	if !t.editor.ShowEntry(recordID) {
		t.editor.ShowItem(recordID)
	}
}

func (t *minutesTab) hide() {
	if !t.carrying {
		t.editor.Leave()
	}
}

// actions are those of the minutes; while the meeting goes on, its next step is
// the main one.
func (t *minutesTab) actions() []fyne.CanvasObject {
	if t.carrying {
		return t.carryActions()
	}
	offer := t.carryOffer()
	switch {
	case t.editor != nil && t.editor.Step() == "" && t.editor.ReadingOut():
		return append(offer, t.record.keepActions(kit.ButtonLink)...)
	case t.editor == nil || t.editor.Step() == "":
		return append(offer, t.record.keepActions(kit.ButtonPrimary)...)
	}
	step := kit.NewButton(kit.ButtonPrimary, icons.Clock, t.editor.Step(), t.editor.Stamp)
	return append(append(offer, t.record.keepActions(kit.ButtonLink)...), step)
}

func (t *minutesTab) bindings() []kit.Binding {
	if t.carrying {
		return t.carry.Bindings()
	}
	return append(t.editor.Bindings(), t.carryBinding())
}

func (t *minutesTab) print() { t.record.printMinutes() }
