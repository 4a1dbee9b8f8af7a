package meetings

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// The parts of the right side.
const (
	partPrint = iota
	partArchive
	partFiles
)

var partNames = []string{"Cetak", "Arsip notula", "Lampiran"}

// documents is the tab Dokumen: the way of the minutes from konsep to signed at the
// left; the papers to be made, the archive, or the files of the meeting at the
// right.
type documents struct {
	record *record
	steps  *steps
	// papers is the part in sight; a comparison stands in the place of the archive.
	papers   *frame.Place
	printing *printing
	archive  *archive
	// comparison is nil while none is in sight.
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
	names := partNames
	if d.files == nil {
		names = partNames[:partFiles]
	}
	d.steps = newSteps(d)
	d.printing = newPrinting(d)
	d.archive = newArchive(d)
	d.papers = frame.NewPlace(d.printing.object)
	d.parts = kit.Segmented(names, func(i int) { d.choosePart(i) })
	bar := kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(8, kit.PagePadding, 8, kit.PagePadding, kit.HStack(12, d.parts, kit.Middle(kit.KeyCap("F6")))))
	right := kit.Border(kit.Fixed(0, kit.ToolbarHeight, bar), nil, nil, nil, d.papers.Object())
	side := kit.Border(nil, nil, nil, kit.Separator(),
		kit.VScroll(kit.Inset(14, kit.PagePadding, 16, kit.PagePadding, d.steps.place.Object())))
	d.root = kit.Border(nil, nil, kit.Fixed(stateWidth, 0, side), nil, right)
	return d
}

// choosePart shows a part of the right side and puts the keyboard there.
func (d *documents) choosePart(part int) {
	if d.parts.Selected() == partFiles && d.files != nil {
		d.files.Hide()
	}
	d.turn(part)
	d.focusPart()
}

// turn shows a part of the right side.
func (d *documents) turn(part int) {
	d.parts.Select(part)
	d.comparison = nil
	switch part {
	case partPrint:
		d.papers.Show(d.printing.object)
	case partArchive:
		d.papers.Show(d.archive.object)
	case partFiles:
		d.papers.Show(d.files.Object())
		d.files.Show()
	}
	d.record.bindKeys()
}

// nextPart moves the keyboard into the part in sight, and from there to the next.
func (d *documents) nextPart() {
	if canvas := d.record.deps.Window.Canvas(); d.parts.Selected() == partPrint && d.steps.holds(canvas.Focused()) {
		d.focusPart()
		return
	}
	last := partArchive
	if d.files != nil {
		last = partFiles
	}
	d.choosePart((d.parts.Selected() + 1) % (last + 1))
}

// focusPart puts the keyboard on the list of the part in sight; files take it
// themselves.
func (d *documents) focusPart() {
	switch {
	case d.comparison != nil:
		d.record.deps.Window.Canvas().Focus(d.comparison.back)
	case d.parts.Selected() == partPrint:
		d.printing.focus()
	case d.parts.Selected() == partArchive && len(d.archive.papers) > 0:
		d.record.deps.Window.Canvas().Focus(d.archive.list)
	case d.parts.Selected() == partArchive:
		d.record.deps.Window.Canvas().Focus(d.parts)
	}
}

func (d *documents) object() fyne.CanvasObject { return d.root }

func (d *documents) show() {
	d.shown = true
	d.steps.follow()
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
	if d.comparison != nil {
		d.closeComparison()
	}
}

func (d *documents) closeComparison() {
	d.comparison = nil
	d.papers.Show(d.archive.object)
}

// focus puts the keyboard on the next step, or on the papers of final minutes.
func (d *documents) focus() {
	canvas := d.record.deps.Window.Canvas()
	switch {
	case d.comparison != nil:
		d.focusPart()
	case d.steps.first != nil && (d.steps.asking != nothingAsked || !d.record.draft.Locked()):
		canvas.Focus(d.steps.first)
	case d.record.draft.Locked():
		d.focusPart()
	}
}

// focusStep puts the keyboard on the next step.
func (d *documents) focusStep() {
	if d.steps.first != nil {
		d.record.deps.Window.Canvas().Focus(d.steps.first)
	}
}

// reload checks the minutes and reads the archive, after what was typed is on disk.
func (d *documents) reload() {
	var ready secretariat.Readiness
	var papers []data.Document
	var files []data.EnclosedFile
	var minutes data.MinutesSnapshot
	var meeting data.Meeting
	var letters []data.LetterSummary
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
		if minutes, err = d.record.deps.Desk.Minutes(ctx, d.record.id); err != nil {
			return err
		}
		if files, err = d.record.deps.Desk.Enclosures(ctx, d.record.id); err != nil {
			return err
		}
		if letters, err = d.record.deps.Desk.Letters(ctx, data.LetterFilter{MeetingID: d.record.id}); err != nil {
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
		d.printing.invited = slices.ContainsFunc(letters, secretariat.IssuedInvitation)
		d.printing.fill(minutes, files)
		d.archive.fill(papers)
		if d.shown && free && d.parts.Selected() != partFiles {
			d.focus()
		}
	})
}

// actions are none: the papers have their own.
func (d *documents) actions() []fyne.CanvasObject { return nil }

func (d *documents) bindings() []kit.Binding {
	const group = "Dokumen"
	list := []kit.Binding{
		{Chord: kit.Key(fyne.KeyF6), Group: group, Label: "Cetak, arsip notula, atau lampiran", Do: d.nextPart},
		{Chord: kit.Char('L'), Group: group, Label: "Ke langkah notula", Do: d.focusStep},
		{Chord: kit.Char('l'), Do: d.focusStep},
	}
	switch {
	case d.comparison != nil:
		return append(list, d.comparison.bindings()...)
	case d.parts.Selected() == partFiles:
		return append(list, d.files.Bindings()...)
	case d.parts.Selected() == partPrint:
		return append(list, d.printing.bindings()...)
	}
	return append(list,
		kit.Binding{Chord: kit.Char('C'), Group: group, Label: "Cetak ulang naskah yang dipilih", Do: d.archive.reprint},
		kit.Binding{Chord: kit.Char('B'), Group: group, Label: "Bandingkan dengan yang sesudahnya", Do: d.archive.compare},
		kit.Binding{Chord: kit.Char('c'), Do: d.archive.reprint},
		kit.Binding{Chord: kit.Char('b'), Do: d.archive.compare})
}

// print prints the chosen paper, else the minutes.
func (d *documents) print() {
	if d.parts.Selected() == partPrint {
		d.printing.print()
		return
	}
	d.record.printMinutes()
}
