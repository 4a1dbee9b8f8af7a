package press

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// Batch is a letter of which each addressee gets a copy.
type Batch struct {
	// Name is what the copies are called together, and begin with as files.
	Name     string
	LetterID string
	// Make makes all copies; it stops when ctx is done.
	Make func(ctx context.Context, progress func(done, of int)) ([]Copy, error)
	// Jump is as that of Paper.
	Jump func(recordID string)
}

// Copy is one paper of a batch; Name tells it from the others.
type Copy struct {
	Name string
	paper.Document
}

// SaveEach makes the copies, shows how far it is and can be stopped, and writes
// them into a folder. They are checked together, as one paper is.
func (p *Press) SaveEach(b Batch, folder string) {
	if p.busy || p.asking != nil {
		return
	}
	ctx, cancel := context.WithTimeout(context.Background(), pressDeadline)
	shown := showProgress(p.services, b.Name, cancel)
	var copies []Copy
	p.busy = true
	p.services.Runner.Go(func() (err error) {
		if err := p.services.Saver.Flush(ctx); err != nil {
			return err
		}
		copies, err = b.Make(ctx, func(done, of int) { p.services.Runner.Hop(func() { shown.set(done, of) }) })
		return err
	}, func(err error) {
		p.busy = false
		stopped := errors.Is(ctx.Err(), context.Canceled)
		cancel()
		shown.close()
		switch {
		case stopped:
			p.services.Notify(kit.NoticeInfo, "Pembuatan dihentikan; belum ada berkas yang ditulis.")
		case err != nil:
			p.services.Fail(data.Fault("Lembar surat tidak dapat dibuat; catatan tetap aman, periksa isinya lalu coba sekali lagi.", err))
		default:
			p.passEach(b, copies, folder)
		}
	})
}

// passEach checks the copies and writes them.
func (p *Press) passEach(b Batch, copies []Copy, folder string) {
	sources := make([]any, len(copies))
	for i, c := range copies {
		if sources[i] = c.Source; c.Source == nil {
			p.services.Fail(fmt.Errorf("%w: %s does not say what it tells", data.ErrInvalid, c.Name))
			return
		}
	}
	made := outgoing{
		name: b.Name, letterID: b.LetterID, jump: b.Jump, refused: "Lembar surat tidak dapat ditulis; catatan tetap aman, coba sekali lagi.",
		make: func(context.Context) (sheet, error) { return sheet{source: sources}, nil },
	}
	p.check(made, func(context.Context, sheet) (string, error) {
		for _, c := range copies {
			path := freePath(filepath.Join(folder, fileSafe(b.Name+" "+c.Name)), ".pdf")
			if err := frame.WriteAtomically(path, c.PDF); err != nil {
				return "", data.Fault("Tidak semua lembar dapat disimpan di folder itu; catatan tetap aman, pilih folder lain.", err)
			}
		}
		return fmt.Sprintf("%d berkas disimpan di folder %s.", len(copies), filepath.Base(folder)), nil
	})
}

// fileSafe leaves out of a name what no system takes in the name of a file.
func fileSafe(name string) string {
	const most = 120
	name = strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, name)
	if letters := []rune(name); len(letters) > most {
		name = string(letters[:most])
	}
	return strings.TrimRight(name, " .")
}

// freePath is a path that nothing has yet: nobody was asked whether to overwrite.
func freePath(stem, ending string) string {
	path := stem + ending
	for n := 2; ; n++ {
		if _, err := os.Stat(path); err != nil {
			return path
		}
		path = fmt.Sprintf("%s (%d)%s", stem, n, ending)
	}
}
