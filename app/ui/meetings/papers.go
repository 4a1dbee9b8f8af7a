package meetings

import (
	"context"

	"gugustugas/app/paper"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// paperKind is one of the papers of a meeting.
type paperKind struct {
	name string // in file names: "Notula R-2024-001.pdf"
	make func(data.MinutesSnapshot) (paper.Document, error)
}

func notula() paperKind { return paperKind{"Notula", paper.Notula} }

// recap is the filled attendance list of all days.
func recap() paperKind {
	return paperKind{"Rekap daftar hadir", func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.AttendanceSheet(s, paper.SheetOptions{})
	}}
}

// blankSheet is a sheet that goes round the room to be signed; day counts from 1.
func blankSheet(day int, kind paper.SheetKind) paperKind {
	return paperKind{"Lembar daftar hadir", func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.AttendanceSheet(s, paper.SheetOptions{Day: day, Blank: true, Kind: kind})
	}}
}

// paper is one of the papers of this meeting, made from what is on disk.
func (r *record) paper(kind paperKind) press.Paper {
	return press.Paper{Name: kind.name, Make: func(ctx context.Context) (doc paper.Document, code string, err error) {
		snapshot, err := r.deps.Desk.Minutes(ctx, r.id)
		if err != nil {
			return doc, "", err
		}
		doc, err = kind.make(snapshot)
		return doc, snapshot.Code, err
	}}
}
