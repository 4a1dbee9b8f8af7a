package minutes

import (
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/board"
	"gugustugas/data"
)

// noProjector is why cases are not shown to the room (UU 21/2007 Pasal 44).
const noProjector = "Rapat pembahasan kasus tidak ditampilkan di proyektor, agar identitas korban terjaga."

// ToggleProjector opens the window for the room, or closes it.
func (p *Page) ToggleProjector() {
	projector, d := p.deps.Projector, p.deps.Draft.Dossier()
	switch {
	case projector == nil:
	case projector.Showing() != "":
		projector.Close()
	case d.Meeting.Kind == data.CaseMeeting:
		p.deps.OnNotice(noProjector)
	default:
		p.project(d.Meeting.ID)
		projector.Follow(p.flow.itemID)
	}
}

// followOnProjector shows the room what has changed. A projector that shows
// another meeting, or one that has become a meeting about cases, goes off.
func (p *Page) followOnProjector() {
	projector, d := p.deps.Projector, p.deps.Draft.Dossier()
	if projector == nil || projector.Showing() == "" {
		return
	}
	if projector.Showing() != d.Meeting.ID || d.Meeting.Kind == data.CaseMeeting {
		projector.Close()
		return
	}
	p.project(d.Meeting.ID)
	if p.flow.now.id != "" {
		projector.Follow(p.flow.now.id)
	}
}

func (p *Page) project(meetingID string) {
	draft := p.deps.Draft
	p.deps.Projector.Show(meetingID, board.SheetOf(secretariat.SnapshotMinutes(draft.Stationery(), draft.Dossier())))
}
