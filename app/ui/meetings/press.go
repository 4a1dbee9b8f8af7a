package meetings

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"gugustugas/app/paper"
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

// paperKind is one of the papers of a meeting.
type paperKind struct {
	name string // in file names: "Notula R-2024-001.pdf"
	make func(data.MinutesSnapshot) (paper.Document, error)
}

func notula() paperKind { return paperKind{"Notula", paper.Notula} }

// recap is the filled attendance list of all days.
func recap() paperKind {
	return paperKind{"Rekap daftar hadir", func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.AttendanceSheet(s, paper.SheetOptions{})
	}}
}

// blankSheet is the sheet that goes round the room to be signed; day counts from 1.
func blankSheet(day int) paperKind {
	return paperKind{"Lembar daftar hadir", func(s data.MinutesSnapshot) (paper.Document, error) {
		return paper.AttendanceSheet(s, paper.SheetOptions{Day: day, Blank: true})
	}}
}

// press makes the papers of a meeting from what is on disk, so that what is
// printed is what was kept.
type press struct {
	deps   Deps
	folder string // where papers wait for the viewer; "" until the first
	busy   bool
}

// print makes a paper and hands it to the printer.
func (p *press) print(meetingID string, kind paperKind) {
	var delivery Delivery
	p.deliver(meetingID, kind, func(ctx context.Context, path string) (err error) {
		delivery, err = p.deps.Printer.Print(ctx, path)
		return err
	}, func(string) string {
		if delivery == OpenedInViewer {
			return kind.name + " dibuka di penampil PDF; cetak dari sana."
		}
		return kind.name + " dikirim ke pencetak."
	})
}

// open makes a paper and shows it in the system's viewer.
func (p *press) open(meetingID string, kind paperKind) {
	p.deliver(meetingID, kind, p.deps.Printer.Open, func(string) string {
		return kind.name + " dibuka di penampil PDF."
	})
}

// deliver makes a paper in the waiting folder, hands it over, and says so.
func (p *press) deliver(meetingID string, kind paperKind, hand func(context.Context, string) error, done func(string) string) {
	p.run(func(ctx context.Context) (string, []rune, error) {
		code, doc, err := p.document(ctx, meetingID, kind)
		if err != nil {
			return "", nil, err
		}
		path, err := p.keep(kind.name+" "+code+".pdf", doc.PDF)
		if err != nil {
			return "", nil, err
		}
		if err := hand(ctx, path); err != nil {
			return "", nil, fmt.Errorf("hand over %s: %w", path, err)
		}
		return done(path), doc.Missing, nil
	})
}

// save makes a paper and writes it where the user wants it.
func (p *press) save(meetingID string, kind paperKind, path string) {
	p.run(func(ctx context.Context) (string, []rune, error) {
		_, doc, err := p.document(ctx, meetingID, kind)
		if err != nil {
			return "", nil, err
		}
		if err := writeAtomically(path, doc.PDF); err != nil {
			return "", nil, data.Fault("PDF tidak dapat disimpan di tempat itu; catatan rapat tetap aman, pilih folder lain.", err)
		}
		return kind.name + " disimpan sebagai " + filepath.Base(path) + ".", doc.Missing, nil
	})
}

// run does one job at a time away from the UI goroutine and tells its outcome.
func (p *press) run(job func(context.Context) (string, []rune, error)) {
	if p.busy {
		return
	}
	p.busy = true
	var said string
	var missing []rune
	p.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), pressDeadline)
		defer cancel()
		said, missing, err = job(ctx)
		return err
	}, func(err error) {
		p.busy = false
		switch {
		case err != nil:
			p.deps.Fail(err)
		case len(missing) > 0:
			p.deps.Notify(kit.NoticeWarning, said+" "+missingSentence(missing))
		default:
			p.deps.Notify(kit.NoticeInfo, said)
		}
	})
}

// document writes what is pending, then makes the paper from the data file.
func (p *press) document(ctx context.Context, meetingID string, kind paperKind) (code string, doc paper.Document, err error) {
	if err := p.deps.Saver.Flush(ctx); err != nil {
		return "", doc, data.Fault("Belum dicetak karena perubahan terakhir belum tersimpan; ketikan tetap ada di layar, coba sekali lagi.", err)
	}
	snapshot, err := p.deps.Desk.Minutes(ctx, meetingID)
	if err != nil {
		return "", doc, fmt.Errorf("read the meeting for %s: %w", kind.name, err)
	}
	doc, err = kind.make(snapshot)
	if err != nil {
		return "", doc, data.Fault("PDF tidak dapat dibuat; catatan rapat tetap aman, periksa isinya lalu coba sekali lagi.", err)
	}
	return snapshot.Code, doc, nil
}

// keep writes a paper where only this user can read it.
func (p *press) keep(name string, pdf []byte) (string, error) {
	fault := func(err error) error {
		return data.Fault("PDF tidak dapat ditulis ke folder sementara; catatan rapat tetap aman, periksa ruang kosong di diska.", err)
	}
	if p.folder == "" {
		folder, err := os.MkdirTemp("", "gugustugas-")
		if err != nil {
			return "", fault(err)
		}
		p.folder = folder
	}
	path := filepath.Join(p.folder, name)
	if err := writeAtomically(path, pdf); err != nil {
		return "", fault(err)
	}
	return path, nil
}

// clear takes the waiting papers away: they may be confidential.
func (p *press) clear() {
	if p.folder != "" {
		_ = os.RemoveAll(p.folder)
	}
}

// writeAtomically writes beside the target and renames, so that nobody ever
// finds half a paper.
func writeAtomically(path string, content []byte) error {
	temporary, err := os.CreateTemp(filepath.Dir(path), ".gugustugas-*.pdf")
	if err != nil {
		return err
	}
	_, err = io.Copy(temporary, strings.NewReader(string(content)))
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
