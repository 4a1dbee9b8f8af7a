package roster

import (
	"context"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// export writes the roster in sight to a workbook that can be brought in again.
func (p *Page) export() {
	if p.view.decree().ID == "" {
		return
	}
	roster := p.view.roster
	kind := frame.FileKind{Title: "Ekspor daftar anggota", Extensions: []string{".xlsx"}}
	frame.AskForPath(p.deps.Services, kind, "Anggota gugus tugas per "+roster.On.Text()+".xlsx", func(path string) { p.exportTo(path, roster) })
}

func (p *Page) exportTo(path string, roster data.Roster) {
	p.deps.Press.Export(press.Book{Name: "Ekspor daftar anggota", Make: func(context.Context) ([]byte, any, error) {
		content, err := sheet.WriteRoster(roster)
		return content, roster, err
	}}, path)
}
