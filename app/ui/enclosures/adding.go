package enclosures

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/photo"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/privacy"
)

// mostAtOnce is how many files are taken at once, so that a wrong folder does not
// fill the data file.
const mostAtOnce = 40

// ask lets the user choose a file of a kind.
func (v *View) ask(kind data.EnclosureKind) {
	frame.AskForFile(v.services, frame.FileKind{
		Title: words[kind].head, Extensions: secretariat.FileEndings(kind), Most: photo.MaxBytes,
		TooBig: "Berkas lebih besar dari 40 MB; belum dilampirkan, pilih berkas yang lebih kecil.",
	}, func(name string, content []byte) {
		v.add(kind, []file{{name: name, content: func() ([]byte, error) { return content, nil }}})
	})
}

// askFolder takes all photos of a folder.
func (v *View) askFolder() {
	frame.AskForFolder(v.services, "Folder foto", func(folder string) {
		var files []file
		v.services.Runner.Go(func() error {
			entries, err := os.ReadDir(folder)
			for _, entry := range entries {
				if !entry.IsDir() && takes(data.Photo, entry.Name()) {
					files = append(files, onDisk(filepath.Join(folder, entry.Name())))
				}
			}
			return err
		}, func(err error) {
			switch {
			case err != nil:
				v.services.Fail(data.Fault("Folder itu tidak dapat dibaca; belum ada yang dilampirkan, pilih folder lain.", err))
			case len(files) == 0:
				v.services.Notify(kit.NoticeWarning, "Tidak ada foto dalam folder itu; belum ada yang dilampirkan.")
			default:
				v.add(data.Photo, files)
			}
		})
	})
}

// dropped takes files that were dragged onto the window: pictures as photos, all
// else as what is chosen in the list.
func (v *View) dropped(_ fyne.Position, uris []fyne.URI) {
	byKind := map[data.EnclosureKind][]file{}
	for _, uri := range uris {
		kind, ok := v.kindFor(uri.Name())
		if !ok {
			v.services.Notify(kit.NoticeWarning, "Pilih dahulu satu berkas dalam daftar agar jelas jenisnya, atau pakai tombol tambah di atas; belum dilampirkan.")
			return
		}
		byKind[kind] = append(byKind[kind], onDisk(uri.Path()))
	}
	for _, kind := range v.source.Kinds() {
		if len(byKind[kind]) > 0 {
			v.add(kind, byKind[kind])
		}
	}
}

// kindFor is what a dropped file becomes.
func (v *View) kindFor(name string) (data.EnclosureKind, bool) {
	kinds := v.source.Kinds()
	if takes(kinds[0], name) {
		return kinds[0], true
	}
	chosen, ok := v.file()
	return chosen.Enclosure.Kind, ok && takes(chosen.Enclosure.Kind, name)
}

func takes(kind data.EnclosureKind, name string) bool {
	return slices.Contains(secretariat.FileEndings(kind), strings.ToLower(filepath.Ext(name)))
}

// file is a file that is to be added; content is read away from the UI goroutine.
type file struct {
	name    string
	content func() ([]byte, error)
}

func onDisk(path string) file {
	return file{name: filepath.Base(path), content: func() ([]byte, error) {
		f, err := os.Open(path)
		if err != nil {
			return nil, data.Fault("Berkas itu tidak dapat dibaca; belum dilampirkan, pilih berkas lain.", err)
		}
		defer f.Close()
		return io.ReadAll(io.LimitReader(f, photo.MaxBytes+1))
	}}
}

// add hangs files on the record one after another, and tells what became of them.
func (v *View) add(kind data.EnclosureKind, files []file) {
	left := len(files) - mostAtOnce
	files = files[:min(len(files), mostAtOnce)]
	var last string
	var faults []error
	doubtful, added := false, 0
	v.services.Runner.Go(func() error {
		ctx := context.Background()
		if err := v.services.Saver.Flush(ctx); err != nil {
			return err
		}
		for _, f := range files {
			e := v.source.Enclosing(kind)
			e.Name = f.name
			content, err := f.content()
			if err == nil {
				e.Content = content
				last, _, err = v.services.Desk.Enclose(ctx, e)
			}
			if err != nil {
				faults = append(faults, err)
				continue
			}
			added++
			stem := strings.TrimSuffix(f.name, filepath.Ext(f.name))
			doubtful = doubtful || len(privacy.Find(stem, privacy.Options{})) > 0
		}
		return nil
	}, func(err error) {
		if err != nil {
			v.services.Fail(err)
			return
		}
		v.tell(kind, added, left, doubtful, faults)
		if added > 0 {
			v.chosen = last
			v.load(v.focusList)
		}
	})
}

func (v *View) tell(kind data.EnclosureKind, added, left int, doubtful bool, faults []error) {
	said := ""
	if added > 0 {
		said = fmt.Sprintf("%s: %d berkas dilampirkan.", words[kind].head, added)
	}
	if left > 0 {
		said += fmt.Sprintf(" %d lagi belum: paling banyak %d sekaligus.", left, mostAtOnce)
	}
	if doubtful {
		said += " Nama berkasnya tampak memuat data pribadi, jadi diganti dengan nama netral."
	}
	switch {
	case len(faults) == 1:
		v.services.Notify(kit.NoticeError, strings.TrimSpace(said+" "+data.Message(faults[0])))
	case len(faults) > 1:
		v.services.Notify(kit.NoticeError, strings.TrimSpace(fmt.Sprintf("%s %d berkas tidak dapat dilampirkan; yang pertama: %s", said, len(faults), data.Message(faults[0]))))
	case doubtful || left > 0:
		v.services.Notify(kit.NoticeWarning, said)
	default:
		v.services.Notify(kit.NoticeInfo, said)
	}
}

// do writes an action after all that was typed before it, and reads the files.
func (v *View) do(write func(context.Context) error, said string) {
	v.services.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), actionWithin)
		defer cancel()
		if err := v.services.Saver.Flush(ctx); err != nil {
			return err
		}
		return write(ctx)
	}, func(err error) {
		if err != nil {
			v.services.Fail(err)
			return
		}
		if said != "" {
			v.services.Notify(kit.NoticeInfo, said)
		}
		v.load(v.focusList)
	})
}

func (v *View) move(steps int) {
	if v.chosen != "" {
		id := v.chosen
		v.do(func(ctx context.Context) error { return v.services.Desk.MoveEnclosure(ctx, id, steps) }, "")
	}
}

// remove takes the chosen file away without a question: Ctrl+Z brings it back.
func (v *View) remove() {
	if chosen, ok := v.file(); ok {
		v.do(func(ctx context.Context) error { return v.services.Desk.RemoveEnclosure(ctx, chosen.Enclosure.ID) },
			chosen.Attachment.Name+" dihapus. Ctrl+Z mengembalikannya.")
	}
}

// open shows the chosen file in the system's viewer.
func (v *View) open() {
	chosen, ok := v.file()
	if !ok {
		return
	}
	var name string
	var content []byte
	v.services.Runner.Go(func() (err error) {
		name, content, err = v.services.Desk.EnclosureContent(context.Background(), chosen.Enclosure.ID)
		return err
	}, func(err error) {
		if err != nil {
			v.services.Fail(err)
			return
		}
		v.viewer.Show(name, content)
	})
}
