// Package press makes papers from what is on disk and hands them to the printer,
// to the viewer, or to a file.
package press

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gugustugas/app/paper"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// Delivery is what became of a paper that was to be printed.
type Delivery int

// The deliveries. A machine without a printer queue opens the paper instead.
const (
	SentToPrinter Delivery = iota
	OpenedInViewer
)

// Printer hands a finished PDF to the system.
type Printer interface {
	Print(ctx context.Context, path string) (Delivery, error)
	Open(ctx context.Context, path string) error
}

// pressDeadline is how long a print may take, the system's own programs included.
const pressDeadline = 60 * time.Second

// Paper is a paper that can be made.
type Paper struct {
	// Name is what people call it: "Notula".
	Name string
	// Make reads the data file and makes the paper. suffix tells one of its name
	// from another in the name of the file, such as the code of the meeting.
	Make func(ctx context.Context) (doc paper.Document, suffix string, err error)
	// MeetingID is the meeting that it belongs to, LetterID the letter, if any.
	MeetingID, LetterID string
	// Jump leads to the record of a finding of the check for personal data; nil where
	// there is no way.
	Jump func(recordID string)
	// Reason was given just now for what the check finds, such as when a letter was
	// issued; it is recorded again, and not asked again. Empty asks.
	Reason string
}

func (p Paper) file(suffix string) string { return strings.TrimSpace(p.Name+" "+suffix) + ".pdf" }

// Book is a workbook that can be made of the records.
type Book struct {
	// Name is what people call it: "Ekspor tindak lanjut".
	Name string
	// Make reads the data file and makes the workbook. source is all that it tells, as
	// of paper.Document.
	Make func(ctx context.Context) (content []byte, source any, err error)
}

// Press makes papers from what is on disk, so that what is printed is what was
// kept.
type Press struct {
	services frame.Services
	printer  Printer
	folder   string // where papers wait for the viewer; "" until the first
	busy     bool
	asking   *question // while it is on the screen
}

// New returns a press for a window's pages.
func New(services frame.Services, printer Printer) *Press {
	return &Press{services: services, printer: printer}
}

// Print makes a paper and hands it to the printer.
func (p *Press) Print(made Paper) {
	var delivery Delivery
	p.deliver(made, func(ctx context.Context, path string) (err error) {
		delivery, err = p.printer.Print(ctx, path)
		return err
	}, func(string) string {
		if delivery == OpenedInViewer {
			return made.Name + " dibuka di penampil PDF; cetak dari sana."
		}
		return made.Name + " dikirim ke pencetak."
	})
}

// Open makes a paper and shows it in the system's viewer.
func (p *Press) Open(made Paper) {
	p.deliver(made, p.printer.Open, func(string) string {
		return made.Name + " dibuka di penampil PDF."
	})
}

// Show opens a file that belongs to a record in the system's viewer. It is laid in
// the waiting folder first.
func (p *Press) Show(name string, content []byte) {
	p.run(func(ctx context.Context) (string, []rune, error) {
		path, err := p.keep(filepath.Base(name), content)
		if err != nil {
			return "", nil, err
		}
		if err := p.printer.Open(ctx, path); err != nil {
			return "", nil, fmt.Errorf("open %s: %w", path, err)
		}
		return filepath.Base(name) + " dibuka di penampil.", nil, nil
	})
}

// deliver makes a paper in the waiting folder, hands it over, and says so.
func (p *Press) deliver(made Paper, hand func(context.Context, string) error, done func(string) string) {
	p.check(made.outgoing(), func(ctx context.Context, sheet sheet) (string, error) {
		path, err := p.keep(made.file(sheet.suffix), sheet.content)
		if err != nil {
			return "", err
		}
		if err := hand(ctx, path); err != nil {
			return "", fmt.Errorf("hand over %s: %w", path, err)
		}
		return done(path), nil
	})
}

// Save makes a paper and writes it where the user wants it.
func (p *Press) Save(made Paper, path string) {
	p.check(made.outgoing(), writeTo(path, "PDF tidak dapat disimpan di tempat itu; catatan tetap aman, pilih folder lain."))
}

// SaveWord makes the Word copy of a paper and writes it where the user wants it. It is
// checked as the paper is.
func (p *Press) SaveWord(made Paper, path string) {
	p.check(made.word(), writeTo(path, "Salinan Word tidak dapat disimpan di tempat itu; catatan tetap aman, pilih folder lain."))
}

// Export makes a workbook and writes it where the user wants it. It is checked as a
// paper is.
func (p *Press) Export(made Book, path string) {
	p.check(made.outgoing(), writeTo(path, "Berkas tidak dapat disimpan di tempat itu; catatan tetap aman, pilih folder lain."))
}

// writeTo writes what was made into a file; refused is the sentence where it can't.
func writeTo(path, refused string) func(context.Context, sheet) (string, error) {
	return func(_ context.Context, sheet sheet) (string, error) {
		if err := frame.WriteAtomically(path, sheet.content); err != nil {
			return "", data.Fault(refused, err)
		}
		return sheet.name + " disimpan sebagai " + filepath.Base(path) + " di folder " + filepath.Base(filepath.Dir(path)) + ".", nil
	}
}

// run does one job at a time away from the UI goroutine and tells its outcome.
func (p *Press) run(job func(context.Context) (string, []rune, error)) {
	var said string
	var missing []rune
	p.work(func(ctx context.Context) (err error) {
		said, missing, err = job(ctx)
		return err
	}, func() {
		if len(missing) > 0 {
			p.services.Notify(kit.NoticeWarning, said+" "+missingSentence(missing))
			return
		}
		p.services.Notify(kit.NoticeInfo, said)
	})
}

// work does one thing at a time away from the UI goroutine, and goes on there if
// it went well.
func (p *Press) work(job func(context.Context) error, then func()) {
	if p.busy || p.asking != nil {
		return
	}
	p.busy = true
	p.services.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), pressDeadline)
		defer cancel()
		return job(ctx)
	}, func(err error) {
		p.busy = false
		if err != nil {
			p.services.Fail(err)
			return
		}
		then()
	})
}

// sheet writes what is pending, then makes what goes out from the data file.
func (p *Press) sheet(ctx context.Context, made outgoing) (ready sheet, err error) {
	if err := p.services.Saver.Flush(ctx); err != nil {
		return ready, data.Fault("Belum dibuat karena perubahan terakhir belum tersimpan; ketikan tetap ada di layar, coba sekali lagi.", err)
	}
	ready, err = made.make(ctx)
	if err == nil && ready.source == nil {
		err = fmt.Errorf("%w: it does not say what it tells", data.ErrInvalid)
	}
	var told *data.Error
	switch {
	case errors.As(err, &told):
		return ready, err
	case err != nil:
		return ready, data.Fault(made.refused, fmt.Errorf("make %s: %w", made.name, err))
	}
	ready.name = made.name
	return ready, nil
}

// keep writes a paper where only this user can read it.
func (p *Press) keep(name string, pdf []byte) (string, error) {
	fault := func(err error) error {
		return data.Fault("Berkas tidak dapat ditulis ke folder sementara; catatan tetap aman, periksa ruang kosong di diska.", err)
	}
	if p.folder == "" {
		folder, err := os.MkdirTemp("", "gugustugas-")
		if err != nil {
			return "", fault(err)
		}
		p.folder = folder
	}
	path := filepath.Join(p.folder, name)
	if err := frame.WriteAtomically(path, pdf); err != nil {
		return "", fault(err)
	}
	return path, nil
}

// Clear takes the waiting papers away: they may be confidential.
func (p *Press) Clear() {
	if p.folder != "" {
		_ = os.RemoveAll(p.folder)
	}
}

// missingSentence names the characters that the font does not have.
func missingSentence(missing []rune) string {
	const most = 8
	var signs []string
	for i, r := range missing {
		if i == most {
			signs = append(signs, "…")
			break
		}
		signs = append(signs, string(r))
	}
	return fmt.Sprintf("%d karakter tidak ada dalam huruf cetak dan tercetak sebagai kotak: %s", len(missing), strings.Join(signs, " "))
}
