// Package binding joins PDFs of any origin to one. Of each it takes the pages with
// what they draw, and leaves out what a file does when it is opened.
//
// pdfcpu reads, checks and decodes the parts; its package api is left out, because
// it links tables that take 20 ms at every start. Its own merging and writing number
// objects in an order that changes from run to run, and write the time of day; so
// pages are copied and the file is written here, where the same parts make the same
// bytes.
package binding

import (
	"bytes"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/validate"

	"gugustugas/data"
)

// Part is a PDF that goes into a larger one.
type Part struct {
	// Name tells a person which file it is.
	Name string
	// Chapter is its heading in the outline; empty where it belongs to the part
	// before it.
	Chapter string
	PDF     []byte
}

// Info is what the whole says about itself.
type Info struct {
	Title, Author string
	// Created must not be the time of day, or two files of the same parts differ.
	Created time.Time
}

// withoutSettings keeps the library from writing a folder of its own among the
// settings of the account.
var withoutSettings = sync.OnceFunc(func() { model.ConfigPath = "disable" })

// Join makes one PDF of all pages of the parts, in their order, and says how many
// there are. A part that can't be read is a data.Error that names it.
func Join(info Info, parts []Part) (pdf []byte, pages int, err error) {
	withoutSettings()
	settings := model.NewDefaultConfiguration()
	settings.Cmd = model.EXTRACTPAGES // asks whether a locked file lets its pages be taken
	whole := newFile()
	for _, p := range parts {
		if err := guarded(func() error { return take(whole, p, settings) }); err != nil {
			return nil, 0, unreadable(p.Name, err)
		}
	}
	return whole.bytes(info), whole.pages, nil
}

// take appends the pages of a part.
func take(whole *file, p Part, settings *model.Configuration) error {
	source, err := pdfcpu.Read(bytes.NewReader(p.PDF), settings)
	if err != nil {
		return err
	}
	if err := validate.XRefTable(source); err != nil {
		return err
	}
	if source.PageCount == 0 {
		return fmt.Errorf("%w: no pages", data.ErrInvalid)
	}
	return whole.append(source, p.Chapter)
}

// guarded turns a panic over a damaged file into an error.
func guarded(work func() error) (err error) {
	defer func() {
		switch fault := recover().(type) {
		case nil:
		case error:
			err = fault
		default:
			err = fmt.Errorf("%w: %v", data.ErrInvalid, fault)
		}
	}()
	return work()
}

// unreadable says which file keeps the papers from being joined, and what to do.
func unreadable(name string, err error) error {
	for _, locked := range []error{
		pdfcpu.ErrWrongPassword, pdfcpu.ErrPermissionDenied, pdfcpu.ErrEncrypted,
		pdfcpu.ErrUnsupportedEncryptionFeature, pdfcpu.ErrMalformedEncryption,
	} {
		if errors.Is(err, locked) {
			return data.Fault(fmt.Sprintf(
				"%s dikunci dengan kata sandi, jadi berkas rapat tidak dibuat; simpan ulang PDF itu tanpa kata sandi, lalu lampirkan lagi.", name), err)
		}
	}
	return data.Fault(fmt.Sprintf(
		"%s rusak atau bukan PDF yang dapat dibaca, jadi berkas rapat tidak dibuat; pindai atau simpan ulang, lalu lampirkan lagi.", name), err)
}
