package meetings

import (
	"context"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// The parts of the right side.
const (
	partArchive = iota
	partFiles
)

var partNames = []string{"Arsip notula", "Lampiran"}

// documents is the tab Dokumen: the way of the minutes from konsep to signed at
// the left, the archive or the files of the meeting at the right.
type documents struct {
	record *record
	steps  *steps
	// papers is the archive, a comparison of two of its papers, or the files.
	papers  *frame.Place
	archive *archive
	// comparison is nil while the archive is in sight.
	comparison *comparison
	files      Enclosures
	parts      *kit.Strip
	zone       data.Zone
	root       fyne.CanvasObject
	shown      bool
}

func newDocuments(r *record) *documents {
	d := &documents{record: r, zone: r.draft.Office().Zone}
	if r.deps.Enclosures != nil {
		d.files = r.deps.Enclosures(r.press, r.id, func() []data.MeetingDay { return r.draft.Dossier().Days })
	}
	d.steps = newSteps(d)
	d.archive = newArchive(d)
	d.papers = frame.NewPlace(d.archive.object)
	d.parts = kit.Segmented(partNames, d.choosePart)
	right := d.papers.Object()
	if d.files != nil {
		bar := kit.Border(nil, kit.Separator(), nil, nil,
			kit.Inset(8, kit.PagePadding, 8, kit.PagePadding, kit.HStack(12, d.parts, kit.Middle(kit.KeyCap("F6")))))
		right = kit.Border(kit.Fixed(0, kit.ToolbarHeight, bar), nil, nil, nil, right)
	}
	side := kit.Border(nil, nil, nil, kit.Separator(),
		kit.VScroll(kit.Inset(14, kit.PagePadding, 16, kit.PagePadding, d.steps.place.Object())))
	d.root = kit.Border(nil, nil, kit.Fixed(stateWidth, 0, side), nil, right)
	return d
}

// choosePart shows the archive or the files of the meeting.
func (d *documents) choosePart(part int) {
	d.parts.Select(part)
	d.comparison = nil
	if part == partFiles {
		d.papers.Show(d.files.Object())
		d.record.bindKeys()
		d.files.Show()
		return
	}
	if d.files != nil {
		d.files.Hide()
	}
	d.papers.Show(d.archive.object)
	d.record.bindKeys()
	d.focus()
}

func (d *documents) object() fyne.CanvasObject { return d.root }

func (d *documents) show() {
	d.shown = true
	d.reload()
	if d.parts.Selected() == partFiles {
		d.files.Show()
		return
	}
	if !d.record.refocus() {
		d.focus()
	}
}

func (d *documents) hide() {
	d.shown = false
	d.steps.asking = nothingAsked
	if d.parts.Selected() == partFiles {
		d.files.Hide()
		return
	}
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
	var meeting data.Meeting
	d.record.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), openDeadline)
		defer cancel()
		if err := d.record.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		if ready, err = d.record.deps.Desk.Readiness(ctx, d.record.id); err != nil {
			return err
		}
		if meeting, err = d.record.life.stored(ctx); err != nil {
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
		if d.record.draft.Dossier().Meeting.State != meeting.State { // a scan came or went
			d.record.draft.Follow(meeting)
			d.record.refreshHead()
		}
		d.steps.fill(ready)
		d.archive.fill(papers)
		if d.shown && free && d.parts.Selected() == partArchive {
			d.focus()
		}
	})
}

func (d *documents) actions() []fyne.CanvasObject { return d.record.minutesActions(kit.ButtonQuiet) }

func (d *documents) bindings() []kit.Binding {
	const group = "Dokumen"
	var list []kit.Binding
	if d.files != nil {
		list = append(list, kit.Binding{Chord: kit.Key(fyne.KeyF6), Group: group, Label: "Arsip notula atau lampiran", Do: func() {
			d.choosePart(partFiles - d.parts.Selected())
		}})
	}
	switch {
	case d.comparison != nil:
		return append(list, d.comparison.bindings()...)
	case d.parts.Selected() == partFiles:
		return append(list, d.files.Bindings()...)
	}
	return append(list,
		kit.Binding{Chord: kit.Char('C'), Group: group, Label: "Cetak ulang naskah yang dipilih", Do: d.archive.reprint},
		kit.Binding{Chord: kit.Char('B'), Group: group, Label: "Bandingkan dengan yang sesudahnya", Do: d.archive.compare},
		kit.Binding{Chord: kit.Char('c'), Do: d.archive.reprint},
		kit.Binding{Chord: kit.Char('b'), Do: d.archive.compare})
}

func (d *documents) print() { d.record.printMinutes() }
