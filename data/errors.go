package data

import (
	"context"
	"errors"
)

// Sentinel errors. They are wrapped with what was being done, and asked for
// with errors.Is.
var (
	// ErrNotFound: no record has that id or code.
	ErrNotFound = errors.New("record not found")
	// ErrInvalid: a record breaks a rule that even a draft must satisfy.
	ErrInvalid = errors.New("record is invalid")
	// ErrFinal: the minutes are final or signed, so they can't be changed.
	ErrFinal = errors.New("minutes are final")
	// ErrIncomplete: the minutes can't be made final yet.
	ErrIncomplete = errors.New("minutes are incomplete")
	// ErrPersonalData: the check for personal data found something, and nobody said
	// why it may be printed all the same.
	ErrPersonalData = errors.New("personal data was found")
	// ErrDuplicate: a code or number is taken.
	ErrDuplicate = errors.New("already taken")
	// ErrInUse: another window or command holds the data file.
	ErrInUse = errors.New("data file is in use")
	// ErrNested: a write was begun inside a write.
	ErrNested = errors.New("write inside a write")
)

// Error is a fault together with the sentence that the person at the desk
// reads: what happened, what was kept, what to do now. The cause stays in the
// chain for the log.
type Error struct {
	Message string
	Cause   error
}

// Fault makes an Error with a sentence for people and the cause behind it.
func Fault(message string, cause error) *Error { return &Error{Message: message, Cause: cause} }

func (e *Error) Error() string {
	if e.Cause == nil {
		return e.Message
	}
	return e.Message + " [" + e.Cause.Error() + "]"
}

func (e *Error) Unwrap() error { return e.Cause }

// Message turns any error into one Indonesian sentence. Only our own words
// reach a person; what a library said stays in the log.
func Message(err error) string {
	var told *Error
	switch {
	case err == nil:
		return ""
	case errors.As(err, &told):
		return told.Message
	case errors.Is(err, ErrNotFound):
		return "Catatan yang dicari tidak ada dalam berkas data; tidak ada yang berubah."
	case errors.Is(err, ErrFinal):
		return "Notula ini sudah final, jadi tidak diubah; buka kembali sebagai konsep dahulu."
	case errors.Is(err, ErrDuplicate):
		return "Nomor atau kode itu sudah dipakai; tidak ada yang disimpan, pakai nomor lain."
	case errors.Is(err, ErrInvalid):
		return "Isian ini tidak dapat disimpan; yang sudah tersimpan tetap utuh, periksa isian itu lalu coba lagi."
	case errors.Is(err, context.Canceled):
		return "Pekerjaan ini dihentikan sebelum selesai; tidak ada yang setengah tersimpan, jalankan sekali lagi."
	case errors.Is(err, context.DeadlineExceeded):
		return "Penyimpanan terlalu lama sehingga dihentikan; tidak ada yang setengah tersimpan, coba sekali lagi."
	}
	return "Terjadi kesalahan yang tidak terduga; data yang sudah tersimpan tetap utuh, coba sekali lagi."
}
