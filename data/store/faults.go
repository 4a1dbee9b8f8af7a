package store

import (
	"errors"
	"fmt"
	"strings"

	"gugustugas/data"
)

// What can be wrong with a file before a single record is read.
var (
	// ErrNotOurs: the file is not one of this program.
	ErrNotOurs = errors.New("not a data file of this program")
	// ErrNewer: a newer version of the program wrote the file.
	ErrNewer = errors.New("data file is newer than the program")
	// ErrOlder: the file needs a migration and may not be written.
	ErrOlder = errors.New("data file is older than the program")
	// ErrDamaged: SQLite cannot read the file.
	ErrDamaged = errors.New("data file is damaged")
	// ErrExists: a file is already there.
	ErrExists = errors.New("file exists")
)

func fault(cause error, message string, values ...any) error {
	return data.Fault(fmt.Sprintf(message, values...), cause)
}

// diskFault gives the faults of the disk a sentence of their own. The driver's
// error carries SQLite's code only as text in front, which is what we look for.
// An error that has its sentence already keeps it.
func diskFault(err error) error {
	if told := (*data.Error)(nil); errors.As(err, &told) {
		return err
	}
	text := err.Error()
	has := func(words ...string) bool {
		for _, word := range words {
			if strings.Contains(text, word) {
				return true
			}
		}
		return false
	}
	switch {
	case has("database or disk is full", "no space left"):
		return fault(err, "Diska penuh sehingga perubahan terakhir belum tersimpan; yang sudah tersimpan tetap utuh, kosongkan ruang diska lalu lanjutkan.")
	case has("readonly database", "read-only file system", "permission denied"):
		return fault(err, "Berkas data tidak boleh ditulisi; yang sudah tersimpan tetap utuh, periksa izin folder atau pindahkan berkas ke folder Anda sendiri.")
	case has("disk I/O error", "unable to open database file", "file too large"):
		return fault(err, "Berkas data tidak dapat dibaca atau ditulisi; yang sudah tersimpan tetap utuh, periksa diska dan izin foldernya.")
	case has("database is locked"):
		return fault(err, "Berkas data sedang dipakai program lain; tidak ada yang berubah, coba sekali lagi.")
	case errors.Is(err, ErrDamaged), has("malformed", "not a database", "no such table", "no such column"):
		return fault(errors.Join(ErrDamaged, err), "Berkas data rusak; jangan hapus berkas itu dan jalankan perintah periksa.")
	}
	return err
}
