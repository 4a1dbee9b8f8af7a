package followups

import (
	"context"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/app/sheet"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// toolbar narrows the list.
func (p *Page) toolbar() fyne.CanvasObject {
	right := kit.Inset(0, 0, 0, 12, kit.Columns(8, []float32{0, 0}, kit.Middle(p.agencies.Object()), kit.Middle(p.meetings.Object())))
	return kit.Fixed(0, kit.ToolbarHeight, kit.Border(nil, kit.Separator(), nil, nil,
		kit.Inset(0, kit.PagePadding-4, 0, kit.PagePadding, kit.Border(nil, nil, kit.HStack(0, kit.Middle(p.strip)), nil, right))))
}

// fillChoices offers the agencies that owe something, and the series and meetings
// that matters began in.
func (p *Page) fillChoices() {
	owing := map[string]bool{}
	origin := map[string]data.Discussion{}
	inSeries := map[string]bool{}
	for _, m := range p.view.matters {
		for _, owner := range m.Owners {
			owing[owner.AgencyID] = true
		}
		origin[m.FollowUp.MeetingID] = m.Origin()
		inSeries[m.SeriesID] = true
	}
	names, ids := []string{"Instansi: semua"}, []string{""}
	for _, a := range p.view.agencies {
		if owing[a.ID] {
			names, ids = append(names, a.Short()), append(ids, a.ID)
		}
	}
	p.agencies.Show(chooser(names, ids, p.filter.agencyID, func(id string) {
		p.filter.agencyID = id
		p.refresh()
	}))
	p.meetings.Show(p.meetingChooser(origin, inSeries))
}

func (p *Page) meetingChooser(origin map[string]data.Discussion, inSeries map[string]bool) fyne.CanvasObject {
	const seriesMark = "seri "
	names, ids := []string{"Rapat: semua"}, []string{""}
	for _, s := range p.view.series {
		if inSeries[s.ID] {
			names, ids = append(names, "Seri "+s.Name), append(ids, seriesMark+s.ID)
		}
	}
	for _, m := range p.view.matters { // in the order of the first follow-up
		if d, first := origin[m.FollowUp.MeetingID]; first {
			delete(origin, m.FollowUp.MeetingID)
			names, ids = append(names, d.Code+", "+d.Date.Text()), append(ids, d.MeetingID)
		}
	}
	chosen := p.filter.meetingID
	if p.filter.seriesID != "" {
		chosen = seriesMark + p.filter.seriesID
	}
	return chooser(names, ids, chosen, func(id string) {
		p.filter.meetingID, p.filter.seriesID = id, ""
		if len(id) > len(seriesMark) && id[:len(seriesMark)] == seriesMark {
			p.filter.meetingID, p.filter.seriesID = "", id[len(seriesMark):]
		}
		p.refresh()
	})
}

// chooser chooses one of several ids by name; the first where none is chosen.
func chooser(names, ids []string, chosen string, take func(id string)) *kit.Choice {
	at := 0
	for i, id := range ids {
		if id == chosen {
			at = i
		}
	}
	return kit.NewChoice(names, at, func(i int) { take(ids[i]) })
}

// listFilter is what is in sight, for a paper or a workbook.
func (p *Page) listFilter() secretariat.ListFilter {
	f := secretariat.ListFilter{AgencyID: p.filter.agencyID, Finished: true, Late: p.filter.part == late, IDs: []string{}}
	for _, m := range p.rows {
		f.IDs = append(f.IDs, m.FollowUp.ID)
	}
	f.Scope = []string{"", "Belum selesai", "Terlambat", "Perlu dilengkapi"}[p.filter.part]
	f.Finished = p.filter.part == allOfThem
	return f
}

// print prints what is in sight, for each agency a list.
func (p *Page) print() {
	if len(p.rows) == 0 {
		return
	}
	wanted := p.listFilter()
	p.deps.Press.Print(press.Paper{Name: "Daftar tindak lanjut", Make: func(ctx context.Context) (doc paper.Document, suffix string, err error) {
		list, err := p.deps.Desk.FollowUpList(ctx, wanted)
		if err != nil {
			return doc, "", err
		}
		doc, err = paper.FollowUpList(list)
		return doc, "per " + list.AsOf.Text(), err
	}})
}

// export writes what is in sight to a workbook.
func (p *Page) export() {
	if len(p.rows) == 0 {
		return
	}
	kind := frame.FileKind{Title: "Ekspor tindak lanjut", Extensions: []string{".xlsx"}}
	frame.AskForPath(p.deps.Services, kind, "Tindak lanjut per "+p.view.today.Text()+".xlsx", p.exportTo)
}

func (p *Page) exportTo(path string) {
	wanted := p.listFilter()
	p.deps.Press.Export(press.Book{Name: "Ekspor tindak lanjut", Make: func(ctx context.Context) ([]byte, any, error) {
		list, err := p.deps.Desk.FollowUpList(ctx, wanted)
		if err != nil {
			return nil, nil, err
		}
		content, err := sheet.WriteFollowUps(list)
		return content, list, err
	}}, path)
}
