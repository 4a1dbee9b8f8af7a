package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/google/uuid"

	"gugustugas/data"
	"gugustugas/data/store"
)

// folderName is the program's folder among those of the account.
const folderName = "gugustugas"

// dataFolder is where the account's own data lives: local, never roaming, so
// that no server copies an open SQLite file about.
func dataFolder() (string, error) {
	if runtime.GOOS == "windows" {
		if local := os.Getenv("LOCALAPPDATA"); local != "" {
			return filepath.Join(local, folderName), nil
		}
	}
	if set := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(set) {
		return filepath.Join(set, folderName), nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", data.Fault("Folder data tidak ditemukan; sebutkan berkas data dengan --berkas.", err)
	}
	return filepath.Join(home, ".local", "share", folderName), nil
}

// defaultFile is the data file of a window that was given none.
func defaultFile() (string, error) {
	folder, err := dataFolder()
	return filepath.Join(folder, "data.gugustugas"), err
}

// cacheFolder holds what can be made again: the compiled page renderer.
func cacheFolder() (string, error) {
	folder, err := os.UserCacheDir()
	return filepath.Join(folder, folderName), err
}

// writer says who writes into the data file on this computer. The device's id
// stays on the computer: a data file carried to another one gets another id.
func writer() (store.Options, error) {
	folder, err := os.UserConfigDir()
	if err != nil {
		return store.Options{}, fmt.Errorf("find the settings folder: %w", err)
	}
	id, err := deviceID(filepath.Join(folder, folderName))
	return store.Options{Device: id, User: accountName(), Computer: computerName()}, err
}

// deviceID reads the id of this computer, or makes one.
func deviceID(folder string) (string, error) {
	path := filepath.Join(folder, "perangkat")
	switch content, err := os.ReadFile(path); {
	case err == nil && uuid.Validate(strings.TrimSpace(string(content))) == nil:
		return strings.TrimSpace(string(content)), nil
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("read the id of this computer: %w", err)
	}
	id := uuid.NewString()
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", notKept(folder, err)
	}
	if err := os.WriteFile(path, []byte(id+"\n"), 0o600); err != nil {
		return "", notKept(folder, err)
	}
	return id, nil
}

func notKept(folder string, err error) error {
	return data.Fault(fmt.Sprintf("Folder pengaturan %s tidak dapat ditulisi; tidak ada yang berubah, periksa izinnya.", folder), err)
}

func accountName() string {
	account, err := user.Current()
	if err != nil {
		return "pengguna komputer ini"
	}
	full, _, _ := strings.Cut(account.Name, ",") // the rest is room and telephone on Unix
	return cmp.Or(strings.TrimSpace(full), account.Username)
}

func computerName() string {
	name, err := os.Hostname()
	if err != nil {
		return "komputer lain"
	}
	return name
}
