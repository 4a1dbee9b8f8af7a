package meetings

import (
	"context"
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// paperKind is one of the papers of a meeting.
type paperKind struct {
	name string // in file names: "Notula R-2024-001.pdf"
	make func(data.MinutesSnapshot) (paper.Document, error)
	// final takes it out of the archive once the minutes are final.
	final bool
}

func notula() paperKind { return paperKind{name: "Notula", make: paper.Notula, final: true} }

// recap is the filled attendance list of all days.
func recap() paperKind {
	return paperKind{name: "Rekap daftar hadir", make: func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.AttendanceSheet(s, paper.SheetOptions{})
	}}
}

// blankSheet is a sheet that goes round the room to be signed; day counts from 1.
func blankSheet(day int, kind paper.SheetKind) paperKind {
	return paperKind{name: "Lembar daftar hadir", make: func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.AttendanceSheet(s, paper.SheetOptions{Day: day, Blank: true, Kind: kind})
	}}
}

// paper is one of the papers of this meeting, made from what is on disk.
func (r *record) paper(kind paperKind) press.Paper {
	return r.printed(kind.name, func(ctx context.Context) (doc paper.Document, code string, err error) {
		if kind.final {
			final, ok, err := r.deps.Desk.FinalMinutes(ctx, r.id)
			if err != nil || ok {
				return archivedPaper(final), final.Document.Code, err
			}
		}
		snapshot, err := r.deps.Desk.Minutes(ctx, r.id)
		if err != nil {
			return doc, "", err
		}
		doc, err = kind.make(snapshot)
		return doc, snapshot.Code, err
	})
}

// printed is a paper of this meeting for the press.
func (r *record) printed(name string, make func(context.Context) (paper.Document, string, error)) press.Paper {
	return press.Paper{Name: name, Make: make, MeetingID: r.id, Jump: r.jump}
}

// archivedPaper is a paper of the archive as it was issued, byte by byte.
func archivedPaper(a secretariat.Archived) paper.Document {
	return paper.Document{PDF: a.PDF, Pages: a.Document.Pages, Source: a.Snapshot}
}

// reprint is a paper of the archive for the press.
func (r *record) reprint(d data.Document) press.Paper {
	return r.printed("Notula", func(ctx context.Context) (paper.Document, string, error) {
		archived, err := r.deps.Desk.Reprint(ctx, d.ID)
		return archivedPaper(archived), strings.TrimSpace(d.Code + " " + data.RevisionName(d.Revision)), err
	})
}
