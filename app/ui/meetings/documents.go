package meetings

import (
	"context"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// documents is the tab Dokumen: the way of the minutes from konsep to signed at
// the left, the archive and the files of the meeting at the right.
type documents struct {
	record *record
	steps  *steps
	// papers is the archive of the meeting, or a comparison of two of its papers.
	papers  *frame.Place
	archive *archive
	// comparison is nil while the archive is in sight.
	comparison *comparison
	files      Enclosures
	zone       data.Zone
	root       fyne.CanvasObject
	shown      bool
}

func newDocuments(r *record) *documents {
	d := &documents{record: r, zone: r.draft.Office().Zone}
	d.steps = newSteps(d)
	d.archive = newArchive(d)
	d.papers = frame.NewPlace(d.archive.object)
	side := kit.Border(nil, nil, nil, kit.Separator(),
		kit.VScroll(kit.Inset(14, kit.PagePadding, 16, kit.PagePadding, d.steps.place.Object())))
	d.root = kit.Border(nil, nil, kit.Fixed(stateWidth, 0, side), nil, d.papers.Object())
	return d
}

func (d *documents) object() fyne.CanvasObject { return d.root }

func (d *documents) show() {
	d.shown = true
	d.reload()
	if d.files != nil {
		d.files.Reload()
	}
	if !d.record.refocus() {
		d.focus()
	}
}

func (d *documents) hide() {
	d.shown = false
	d.steps.asking = nothingAsked
	d.closeComparison()
}

func (d *documents) closeComparison() {
	d.comparison = nil
	d.papers.Show(d.archive.object)
}

// focus puts the keyboard on the next step, or on the archive of final minutes.
func (d *documents) focus() {
	canvas := d.record.deps.Window.Canvas()
	switch {
	case d.comparison != nil:
		canvas.Focus(d.comparison.back)
	case d.steps.first != nil && d.steps.asking != nothingAsked:
		canvas.Focus(d.steps.first)
	case len(d.archive.papers) > 0 && d.record.draft.Locked():
		canvas.Focus(d.archive.list)
	case d.steps.first != nil:
		canvas.Focus(d.steps.first)
	}
}

// reload checks the minutes and reads the archive, after what was typed is on disk.
func (d *documents) reload() {
	var ready secretariat.Readiness
	var papers []data.Document
	d.record.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), openDeadline)
		defer cancel()
		if err := d.record.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		if ready, err = d.record.deps.Desk.Readiness(ctx, d.record.id); err != nil {
			return err
		}
		papers, err = d.record.deps.Desk.Archive(ctx, d.record.id)
		return err
	}, func(err error) {
		if err != nil {
			d.steps.place.Show(frame.Failed(err, d.reload))
			return
		}
		// What had the keyboard may be a step that is taken now.
		free := d.steps.first == nil || d.steps.holds(d.record.deps.Window.Canvas().Focused())
		d.steps.fill(ready)
		d.archive.fill(papers)
		if d.shown && free {
			d.focus()
		}
	})
}

func (d *documents) actions() []fyne.CanvasObject { return d.record.minutesActions(kit.ButtonQuiet) }

func (d *documents) bindings() []kit.Binding {
	if d.comparison != nil {
		return d.comparison.bindings()
	}
	return []kit.Binding{
		{Chord: kit.Char('C'), Group: "Dokumen", Label: "Cetak ulang naskah yang dipilih", Do: d.archive.reprint},
		{Chord: kit.Char('B'), Group: "Dokumen", Label: "Bandingkan dengan yang sesudahnya", Do: d.archive.compare},
		{Chord: kit.Char('c'), Do: d.archive.reprint},
		{Chord: kit.Char('b'), Do: d.archive.compare},
	}
}

func (d *documents) print() { d.record.printMinutes() }
