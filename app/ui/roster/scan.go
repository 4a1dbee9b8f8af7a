package roster

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// scanFile is what can be attached to a decree: nothing that a system would run.
var scanFile = frame.FileKind{
	Title: "Pindaian SK", Extensions: []string{".pdf", ".jpg", ".jpeg", ".png"}, Most: data.MaxBlob,
	TooBig: "Pindaian lebih besar dari 20 MB; belum dilampirkan, pilih berkas yang lebih kecil.",
}

func isScan(name string) bool {
	return slices.Contains(scanFile.Extensions, strings.ToLower(filepath.Ext(name)))
}

// readScan shows which file is attached.
func (f *decreeForm) readScan() {
	var name string
	var content []byte
	f.page.deps.Runner.Go(func() (err error) {
		name, content, err = f.page.deps.Desk.Scan(context.Background(), f.decree.ID)
		return err
	}, func(err error) {
		attach := kit.NewButton(kit.ButtonLink, "", "Lampirkan pindaian…", f.attach).Small()
		switch {
		case errors.Is(err, data.ErrNotFound):
			f.scan.Show(kit.VStack(4, kit.Muted("Belum ada."), kit.Inset(0, 0, 0, -7, kit.HStack(0, attach))))
		case err != nil:
			f.scan.Show(kit.NewParagraph(data.Message(err), kit.TextStyle{Color: kit.ColorLate}).Wrap(asideInner))
		default:
			attach.SetText("", "Ganti…")
			open := kit.NewButton(kit.ButtonLink, icons.PDF, "Buka pindaian", func() { f.openScan(name, content) }).Small()
			f.scan.Show(kit.VStack(4, kit.Border(nil, nil, nil, kit.Muted(indonesian.FileSize(int64(len(content)))), kit.Body(name).Shrink()),
				kit.Inset(0, 0, 0, -7, kit.HStack(4, open, attach))))
		}
		f.page.aside.relay()
	})
}

func (f *decreeForm) openScan(name string, content []byte) {
	if !isScan(name) {
		f.page.told(data.Fault("Berkas ini bukan pindaian PDF atau gambar, jadi tidak dibuka.", data.ErrInvalid))
		return
	}
	f.page.deps.Press.Show(name, content)
}

func (f *decreeForm) attach() { frame.AskForFile(f.page.deps.Services, scanFile, f.keepScan) }

func (f *decreeForm) keepScan(name string, content []byte) {
	if !isScan(name) {
		f.page.told(data.Fault("Berkas itu bukan PDF atau gambar; belum dilampirkan, pilih pindaian yang lain.", data.ErrInvalid))
		return
	}
	f.page.do(func(ctx context.Context) error { return f.page.deps.Desk.AttachScan(ctx, f.decree.ID, name, content) }, func(err error) {
		if err != nil {
			f.refuse(data.Message(err))
			return
		}
		f.decree.ScanID = f.page.view.decree().ScanID // kept by the fields' next write
		f.readScan()
	})
}
