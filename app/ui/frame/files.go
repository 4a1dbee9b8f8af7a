package frame

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// FileKind is what a file dialog is about.
type FileKind struct {
	// Title heads the dialog: "Simpan PDF".
	Title string
	// Extensions are those that can be chosen, with their full stop.
	Extensions []string
	// Most is how many bytes are read at most; 0 for a file that is written.
	Most int64
	// TooBig is the sentence for a file beyond Most.
	TooBig string
}

const (
	badPlace   = "Tempat itu tidak dapat dipakai; berkas belum disimpan, pilih folder lain."
	unreadable = "Berkas itu tidak dapat dibaca; tidak ada yang berubah, pilih berkas lain."
)

var dialogSize = fyne.NewSize(760, 480)

// AskForPath lets the user choose where a file goes. The dialog opens in a local
// folder, found away from the UI goroutine: a dead network drive would freeze
// the window.
func AskForPath(s Services, kind FileKind, name string, chosen func(path string)) {
	s.locally(func(folder fyne.ListableURI) {
		ask := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
			if file == nil && err == nil {
				return
			}
			if err != nil {
				s.Fail(data.Fault(badPlace, err))
				return
			}
			// Fyne has made an empty file in this place. It goes, so that nothing is left
			// when the paper can't be made; ours is put there whole.
			path := file.URI().Path()
			if err := errors.Join(file.Close(), os.Remove(path)); err != nil {
				s.Fail(data.Fault(badPlace, err))
				return
			}
			chosen(withEnding(path, kind.Extensions))
		}, s.Window)
		ask.SetFileName(name)
		s.show(ask, kind, folder)
	})
}

// withEnding gives a path the first ending of a kind where it was typed without
// one: no program would open it else. Nobody was asked about a file that has that
// name already, so it gets a number.
func withEnding(path string, endings []string) string {
	if len(endings) == 0 || slices.Contains(endings, strings.ToLower(filepath.Ext(path))) {
		return path
	}
	whole := path + endings[0]
	for n := 2; ; n++ {
		if _, err := os.Stat(whole); err != nil {
			return whole
		}
		whole = fmt.Sprintf("%s (%d)%s", path, n, endings[0])
	}
}

// AskForFile lets the user choose a file, and reads it away from the UI
// goroutine. chosen hears its name and content.
func AskForFile(s Services, kind FileKind, chosen func(name string, content []byte)) {
	s.locally(func(folder fyne.ListableURI) {
		ask := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
			switch {
			case err != nil:
				s.Fail(data.Fault(unreadable, err))
			case file != nil:
				s.read(file, kind, chosen)
			}
		}, s.Window)
		s.show(ask, kind, folder)
	})
}

// AskForFolder lets the user choose a folder; chosen hears its path.
func AskForFolder(s Services, title string, chosen func(path string)) {
	s.locally(func(folder fyne.ListableURI) {
		ask := dialog.NewFolderOpen(func(picked fyne.ListableURI, err error) {
			switch {
			case err != nil:
				s.Fail(data.Fault(unreadable, err))
			case picked != nil:
				chosen(picked.Path())
			}
		}, s.Window)
		s.show(ask, FileKind{Title: title}, folder)
	})
}

// show opens a dialog; the keyboard goes back to where it was when it closes,
// which Fyne leaves undone. Not at once: the space that pressed Batal is still on
// its way as a letter.
func (s Services) show(ask *dialog.FileDialog, kind FileKind, folder fyne.ListableURI) {
	canvas := s.Window.Canvas()
	before := canvas.Focused()
	ask.SetOnClosed(func() {
		s.Keys.SetModal(nil)
		if before != nil {
			s.Runner.Go(func() error { return nil }, func(error) { canvas.Focus(before) })
		}
	})
	if folder != nil {
		ask.SetLocation(folder)
	}
	if kind.Extensions != nil {
		ask.SetFilter(storage.NewExtensionFileFilter(kind.Extensions))
	}
	ask.SetTitleText(kind.Title)
	s.Keys.SetModal(func(c kit.Chord) bool {
		if c != kit.Key(fyne.KeyEscape) {
			return false
		}
		ask.Dismiss()
		return true
	})
	ask.Show()
	ask.Resize(dialogSize) // before it is shown, Fyne 2.8.1 has nothing to resize and panics
}

func (s Services) read(file fyne.URIReadCloser, kind FileKind, chosen func(string, []byte)) {
	var content []byte
	s.Runner.Go(func() (err error) {
		defer file.Close()
		if content, err = io.ReadAll(io.LimitReader(file, kind.Most+1)); err != nil {
			return data.Fault(unreadable, err)
		}
		if int64(len(content)) > kind.Most {
			return data.Fault(kind.TooBig, data.ErrInvalid)
		}
		return nil
	}, func(err error) {
		if err != nil {
			s.Fail(err)
			return
		}
		chosen(file.URI().Name(), content)
	})
}

// locally finds the folder that a dialog opens in; nil where there is none.
func (s Services) locally(then func(fyne.ListableURI)) {
	var folder fyne.ListableURI
	s.Runner.Go(func() (err error) {
		folder, err = storage.ListerForURI(storage.NewFileURI(localFolder()))
		return err
	}, func(err error) {
		if err != nil {
			folder = nil // the dialog then opens where it was last
		}
		then(folder)
	})
}

// localFolder is the documents' folder of this computer, or the home folder.
func localFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return os.TempDir()
	}
	for _, name := range []string{"Dokumen", "Documents"} {
		if info, err := os.Stat(filepath.Join(home, name)); err == nil && info.IsDir() {
			return filepath.Join(home, name)
		}
	}
	return home
}

// WriteAtomically writes beside the target and renames, so that nobody ever
// finds half a file.
func WriteAtomically(path string, content []byte) error {
	temporary, err := os.CreateTemp(filepath.Dir(path), ".gugustugas-*")
	if err != nil {
		return err
	}
	_, err = temporary.Write(content)
	if err == nil {
		err = temporary.Sync()
	}
	err = errors.Join(err, temporary.Close())
	if err == nil {
		err = os.Rename(temporary.Name(), path)
	}
	if err != nil {
		_ = os.Remove(temporary.Name())
	}
	return err
}
