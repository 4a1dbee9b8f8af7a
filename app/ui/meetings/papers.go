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
	// bind makes a paper, instead of make, that also prints files of the meeting:
	// those of the kinds, or all for none.
	bind  func(secretariat.MeetingPapers) (paper.Document, error)
	kinds []data.EnclosureKind
}

func notula() paperKind { return paperKind{name: "Notula", make: paper.Notula, final: true} }

// circulated is the minutes without what is intern.
func circulated() paperKind {
	return paperKind{name: "Notula untuk diedarkan", make: paper.CirculatedNotula}
}

// memo is the nota dinas that reports the meeting to the superior.
func memo(o paper.MemoOptions) paperKind {
	return paperKind{name: "Nota dinas laporan", make: func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.ReportMemo(s, o)
	}}
}

// documentation is the photos of the meeting, so many on a page; 0 as they fit.
func documentation(perPage int) paperKind {
	return paperKind{name: "Dokumentasi", kinds: []data.EnclosureKind{data.Photo}, bind: func(p secretariat.MeetingPapers) (paper.Document, error) {
		photos := paper.PartsOf(p.Minutes, nil, p.Files).Photos
		return paper.Documentation(p.Minutes, photos, paper.DocumentationOptions{PerPage: perPage})
	}}
}

// bundle is the Berkas rapat.
func bundle(perPage int) paperKind {
	return paperKind{name: "Berkas rapat", bind: func(p secretariat.MeetingPapers) (paper.Document, error) {
		parts := paper.PartsOf(p.Minutes, p.Archived, p.Files)
		parts.Documentation.PerPage = perPage
		bound, err := paper.Bundle(p.Minutes, parts)
		return bound.Document, err
	}}
}

// recap is the filled attendance list of all days.
func recap() paperKind {
	return paperKind{name: "Rekap daftar hadir", make: func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.AttendanceSheet(s, paper.SheetOptions{})
	}}
}

// blankSheet is a sheet that goes round the room to be signed; day counts from 1,
// 0 makes one for each day.
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
		if kind.bind != nil {
			papers, err := r.deps.Desk.Papers(ctx, r.id, kind.kinds...)
			if err != nil {
				return doc, "", err
			}
			doc, err = kind.bind(papers)
			return doc, papers.Minutes.Code, err
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
