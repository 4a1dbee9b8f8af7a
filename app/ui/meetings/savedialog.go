package meetings

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"gugustugas/data"
)

// askForPath lets the user choose where a PDF goes. The dialog opens in a local
// folder, found away from the UI goroutine: a dead network drive would freeze
// the window.
func askForPath(deps Deps, name string, chosen func(path string)) {
	var folder fyne.ListableURI
	deps.Runner.Go(func() (err error) {
		folder, err = storage.ListerForURI(storage.NewFileURI(localFolder()))
		return err
	}, func(err error) {
		ask := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
			if err != nil {
				deps.Fail(data.Fault("Tempat itu tidak dapat dipakai; PDF belum disimpan, pilih folder lain.", err))
			}
			if file == nil || err != nil {
				return
			}
			// Fyne has made an empty file in this place; ours replaces it whole.
			path := file.URI().Path()
			if err := file.Close(); err != nil {
				deps.Fail(data.Fault("Tempat itu tidak dapat dipakai; PDF belum disimpan, pilih folder lain.", err))
				return
			}
			chosen(path)
		}, deps.Window)
		if err == nil {
			ask.SetLocation(folder)
		}
		ask.SetFileName(name)
		ask.SetFilter(storage.NewExtensionFileFilter([]string{".pdf"}))
		ask.SetTitleText("Simpan PDF")
		ask.Resize(fyne.NewSize(760, 480))
		ask.Show()
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
