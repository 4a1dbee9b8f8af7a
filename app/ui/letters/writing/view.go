package writing

import (
	"context"
	"reflect"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// rest is how long the keys must rest before preview and findings follow.
const rest = 150 * time.Millisecond

// View is one letter: its form, or its facts once it is issued, beside its paper.
// It is used on the UI goroutine.
type View struct {
	deps   Deps
	offers *fields.Offers
	place  *frame.Place
	paper  *kit.PaperPreview
	split  *fyne.Container
	body   fyne.CanvasObject

	id string
	// visit counts the letters that were opened, so that a late answer to a former one
	// is dropped.
	visit    int
	draft    *secretariat.LetterDraft
	form     *form
	findings *findings
	tools    *tools
	making   *making
	// edits counts what was typed, so that nothing is read over it.
	edits int
	// renumber says that the next number of our own register may be another one.
	renumber bool
	// reserved is the number kept free that the letter is to take; empty for the next.
	reserved string
	// wanted is the place to go to once the letter is there.
	wanted string
	cancel func()
	busy   bool
}

// New returns a view without a letter.
func New(deps Deps) *View {
	v := &View{deps: deps, offers: fields.NewOffers(), place: frame.NewPlace(kit.Muted(""))}
	hide := kit.HStack(6, kit.NewButton(kit.ButtonLink, "", "Sembunyikan", func() { v.ShowPreview(false) }), kit.KeyCap("F5"))
	v.paper = kit.NewPaperPreview(deps.Render, deps.Runner, hide)
	v.paper.OnError = func(err error) {
		v.deps.Fail(data.Fault("Pratinjau belum dapat dibuat; ketikan tetap tersimpan.", err))
	}
	v.making = &making{view: v}
	v.findings, v.tools = newFindings(v), newTools(v)
	v.split = container.New(sideBySide{}, v.place.Object(), kit.Separator(), v.paper)
	v.body = container.NewStack(v.split, v.offers.Layer())
	return v
}

// Content is the view: form | preview.
func (v *View) Content() fyne.CanvasObject { return v.body }

// LetterID is the letter that is open, or "".
func (v *View) LetterID() string { return v.id }

// Open shows a letter. What was typed in the one before is being written.
func (v *View) Open(letterID string) {
	if letterID == v.id && v.draft != nil {
		return
	}
	v.Close()
	v.id = letterID
	if letterID == "" {
		v.place.Show(kit.Muted(""))
		return
	}
	v.place.Show(frame.Loading())
	v.load()
}

// OpenAt shows a letter and puts the keyboard on a place of its form.
func (v *View) OpenAt(letterID, at string) {
	v.wanted = at
	v.Open(letterID)
}

// Close ends the visit to the letter; what was typed is written by the queue.
func (v *View) Close() {
	if v.form.held().field >= 0 { // nothing may be typed into a letter that is gone
		v.deps.Window.Canvas().Unfocus()
	}
	v.visit++
	if v.cancel != nil {
		v.cancel()
		v.cancel = nil
	}
	v.offers.Close()
	v.id, v.draft, v.form, v.reserved = "", nil, nil, ""
}

// settle has the field that is being typed in take what stands in it; the keyboard
// stays there.
func (v *View) settle() {
	at := v.form.held()
	if at.field < 0 {
		return
	}
	v.deps.Window.Canvas().Unfocus()
	v.form.restore(at)
}

// Reload reads the letter anew: something was changed elsewhere, or taken back.
// The keyboard stays on the field that it was on.
func (v *View) Reload() {
	if v.id != "" {
		v.load()
	}
}

// opened is what a visit begins with.
type opened struct {
	draft *secretariat.LetterDraft
	known known
}

// load reads the letter away from the UI goroutine. What is typed meanwhile has it
// read again.
func (v *View) load() {
	v.visit++
	visit, edits, id := v.visit, v.edits, v.id
	var o opened
	v.deps.Runner.Go(func() error {
		ctx := context.Background()
		if err := v.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		draft, err := v.deps.Desk.OpenLetter(ctx, id, v.deps.Saver)
		if err != nil {
			return err
		}
		o.draft = draft
		o.known, err = read(ctx, v.deps.Desk, draft.File())
		return err
	}, func(err error) {
		switch {
		case visit != v.visit:
		case err != nil:
			v.place.Show(frame.Failed(err, v.load))
		case edits != v.edits && v.form != nil:
			v.load()
		default:
			v.show(o)
		}
	})
}

// show fills the view with a letter that was read. The form of a konsep that is on
// the screen as it was read stays.
func (v *View) show(o opened) {
	held := v.form.held()
	same := v.form != nil && reflect.DeepEqual(v.draft.File(), o.draft.File())
	letter := o.draft.File().Letter
	switch {
	case same:
		v.draft = o.draft
		v.form.renew(o)
	case letter.Locked():
		v.draft, v.form = o.draft, nil
		v.place.Show(v.facts(o.known))
	default:
		v.draft = o.draft
		v.form = newForm(v, o.draft, o.known)
		v.place.Show(kit.Border(nil, kit.VStack(0, v.findings.object, v.tools.object), nil, nil, v.form.object))
		v.form.restore(held)
	}
	if v.form != nil {
		v.check()
	}
	v.making.make()
	v.tellActions()
	if at := v.wanted; at != "" {
		v.wanted = ""
		v.jump(at)
	}
}

// Focus puts the keyboard into the form, once the letter is there.
func (v *View) Focus() {
	if v.id != "" && v.draft == nil {
		v.wanted = atClassification
	}
	if v.form != nil && v.form.first != nil {
		v.deps.Window.Canvas().Focus(v.form.first)
	}
}

// jump leads to a place of the form.
func (v *View) jump(at string) {
	if v.form != nil {
		v.form.jump(at)
	}
}

// touched says that the letter is another one now. What costs more than a key may
// waits until the keys rest.
func (v *View) touched() {
	v.edits++
	if v.cancel != nil {
		v.cancel()
	}
	v.cancel = v.deps.Later(rest, v.follow)
}

// follow has preview, findings and the list follow what was typed.
func (v *View) follow() {
	v.cancel = nil
	if v.draft == nil || v.form == nil {
		return
	}
	v.form.follows()
	v.making.make()
	v.check()
	if v.renumber {
		v.renumber = false
		v.count()
	}
	if v.deps.OnChanged != nil {
		v.deps.OnChanged(v.id)
	}
}

// check looks for what is missing and for personal data, away from the UI
// goroutine.
func (v *View) check() {
	visit, edits, facts := v.visit, v.edits, v.draft.Facts()
	var found verdict
	v.deps.Runner.Go(func() error {
		found = examine(facts)
		return nil
	}, func(err error) {
		switch {
		case err != nil:
			v.deps.Fail(err)
		case visit == v.visit && edits == v.edits && v.form != nil:
			v.findings.fill(found)
			v.place.Showing().Refresh()
		}
	})
}

// count asks our own register again for the next number.
func (v *View) count() {
	visit, id := v.visit, v.id
	var next string
	v.deps.Runner.Go(func() (err error) {
		if err := v.deps.Saver.Flush(context.Background()); err != nil {
			return err
		}
		next, err = v.deps.Desk.NextNumber(context.Background(), id)
		return err
	}, func(err error) {
		switch {
		case visit != v.visit || v.form == nil:
		case err != nil:
			v.deps.Fail(err)
		default:
			v.form.known.next = next
			v.form.number.refresh()
			v.tellActions()
		}
	})
}

// update does something to the letter beside its text, and reads it anew.
func (v *View) update(do func(context.Context) error) {
	if v.busy {
		return
	}
	v.busy = true
	v.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), updateDeadline)
		defer cancel()
		if err := v.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		return do(ctx)
	}, func(err error) {
		v.busy = false
		if err != nil {
			v.deps.Fail(err)
			return
		}
		v.Reload()
		if v.deps.OnChanged != nil {
			v.deps.OnChanged(v.id)
		}
	})
}

// updateDeadline bounds one step, the drawing of a paper included.
const updateDeadline = 60 * time.Second

func (v *View) tellActions() {
	v.tools.refresh()
	if v.deps.OnActions != nil {
		v.deps.OnActions()
	}
}
