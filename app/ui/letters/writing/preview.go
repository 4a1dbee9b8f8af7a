package writing

import (
	"context"
	"strconv"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// ShowPreview shows or hides the paper; the form takes its room.
func (v *View) ShowPreview(show bool) {
	if show == v.paper.Visible() {
		return
	}
	kit.SetVisible(v.paper, show)
	kit.SetVisible(v.split.Objects[1], show)
	v.split.Refresh()
	v.tools.refresh()
	if v.form != nil {
		v.form.grown()
	}
	if show {
		v.making.make()
	}
}

// PreviewVisible tells whether the paper is on show.
func (v *View) PreviewVisible() bool { return v.paper.Visible() }

// showLine has the paper follow the block that a line of a text belongs to.
func (v *View) showLine(kind string, line int) {
	for ; line >= 0; line-- {
		mark := kind + strconv.Itoa(line)
		if _, known := v.making.marks[mark]; known {
			v.paper.Follow(mark)
			return
		}
	}
	v.paper.Follow("")
}

// making keeps the real pages beside the form. One paper is made at a time; what
// was typed meanwhile makes the next one.
type making struct {
	view  *View
	busy  bool
	stale bool
	// marks are the places of the blocks on the paper in sight.
	marks map[string]kit.Mark
}

func (m *making) make() {
	v := m.view
	if !v.paper.Visible() || v.draft == nil {
		return
	}
	if m.busy {
		m.stale = true
		return
	}
	m.busy, m.stale = true, false
	visit, facts := v.visit, v.draft.Facts()
	var pdf []byte
	marks := map[string]kit.Mark{}
	v.deps.Runner.Go(func() (err error) {
		if document, ok := newest(facts.File); ok {
			archived, err := v.deps.Desk.Reprint(context.Background(), document.ID)
			pdf = archived.PDF
			return err
		}
		doc, err := paper.Letter(firstCopy(secretariat.SnapshotLetter(facts)))
		pdf = doc.PDF
		for _, m := range doc.Marks {
			marks[m.ID] = kit.Mark{Page: m.Page - 1, Top: m.Top, Bottom: m.Bottom}
		}
		return err
	}, func(err error) {
		m.busy = false
		switch {
		case visit != v.visit:
		case err != nil:
			v.paper.OnError(err)
		default:
			m.marks = marks
			v.paper.SetDocument(pdf, marks)
		}
		if m.stale || visit != v.visit {
			m.make()
		}
	})
}

// firstCopy keeps the preview of a letter to each of many to the copy of the first:
// all of them would take seconds at every rest of the keys.
func firstCopy(s data.LetterSnapshot) data.LetterSnapshot {
	if s.Addressing == data.AddressedEach && len(s.Recipients) > 1 {
		s.Copy = 1
	}
	return s
}

// newest is the archived paper of a letter that was issued.
func newest(file data.LetterFile) (data.Document, bool) {
	if !file.Letter.Locked() || len(file.Documents) == 0 {
		return data.Document{}, false
	}
	return file.Documents[0], true
}
