package roster

import (
	"gugustugas/app/sheet"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
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
	p.deps.Runner.Go(func() error {
		content, err := sheet.WriteRoster(roster)
		if err != nil {
			return data.Fault("Daftar anggota tidak dapat diekspor; catatan tetap aman, coba sekali lagi.", err)
		}
		if err := frame.WriteAtomically(path, content); err != nil {
			return data.Fault("Berkas tidak dapat disimpan di tempat itu; catatan tetap aman, pilih folder lain.", err)
		}
		return nil
	}, func(err error) {
		if err != nil {
			p.deps.Fail(err)
			return
		}
		p.deps.Notify(kit.NoticeInfo, "Daftar anggota diekspor.")
	})
}
