package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// printMinutes takes final minutes out of the archive, byte by byte as they were
// issued; a konsep is drawn, and so is a Word copy.
func printMinutes(ctx context.Context, c *call) error {
	switch {
	case c.circulate:
		return c.printMeeting(ctx, paper.CirculatedNotula)
	case c.wantsWord():
		return c.printMeeting(ctx, paper.Notula)
	}
	return c.printPaper(ctx, func(file File) (paper.Document, error) {
		id, err := c.findMeeting(ctx, file)
		if err != nil {
			return paper.Document{}, err
		}
		desk := secretariat.NewDesk(file, nil)
		final, ok, err := desk.FinalMinutes(ctx, id)
		switch {
		case err != nil:
			return paper.Document{}, err
		case ok:
			return paper.Document{PDF: final.PDF, Pages: final.Document.Pages, Source: final.Snapshot}, nil
		}
		snapshot, err := desk.Minutes(ctx, id)
		if err != nil {
			return paper.Document{}, err
		}
		return paper.Notula(snapshot)
	})
}

func printAttendance(ctx context.Context, c *call) error {
	return c.printMeeting(ctx, func(s data.MinutesSnapshot) (paper.Document, error) {
		if c.day > len(s.Days) {
			return paper.Document{}, fail(data.ErrNotFound,
				"Rapat %s hanya %d hari, jadi hari ke-%d tidak ada dan tidak ada yang dicetak; pakai --hari 1 sampai %d.",
				s.Code, len(s.Days), c.day, len(s.Days))
		}
		if c.day > 0 && !c.blank {
			s = onlyDay(s, c.day-1)
		}
		kind, err := paper.ParseSheetKind(c.sheet)
		if err != nil {
			return paper.Document{}, err
		}
		return paper.AttendanceSheet(s, paper.SheetOptions{Blank: c.blank, Day: c.day, Kind: kind})
	})
}

// onlyDay is the meeting as if it had one day, for the recap of that day.
func onlyDay(s data.MinutesSnapshot, day int) data.MinutesSnapshot {
	s.Days = s.Days[day : day+1]
	participants := make([]data.ParticipantSnapshot, len(s.Participants))
	for i, p := range s.Participants {
		p.Days = p.Days[day : day+1]
		participants[i] = p
	}
	s.Participants = participants
	return s
}

// printMeeting makes a paper of the meeting that the call names.
func (c *call) printMeeting(ctx context.Context, draw func(data.MinutesSnapshot) (paper.Document, error)) error {
	return c.printPaper(ctx, func(file File) (paper.Document, error) {
		id, err := c.findMeeting(ctx, file)
		if err != nil {
			return paper.Document{}, err
		}
		snapshot, err := secretariat.NewDesk(file, nil).Minutes(ctx, id)
		if err != nil {
			return paper.Document{}, err
		}
		return draw(snapshot)
	})
}

// findMeeting is the id of the meeting that the call names and is about.
func (c *call) findMeeting(ctx context.Context, file File) (id string, err error) {
	err = file.View(ctx, func(r data.Reader) (err error) {
		id, err = c.meetingID(r)
		return err
	})
	c.aboutMeeting = id
	return id, err
}

// printPaper draws a paper from the file, checks it for personal data, and writes
// it to the output.
func (c *call) printPaper(ctx context.Context, draw func(File) (paper.Document, error)) error {
	if err := c.checkOutput(c.output); err != nil {
		return err
	}
	var document paper.Document
	err := c.read(ctx, func(file File) (err error) {
		document, err = draw(file)
		return err
	})
	if err != nil {
		return err
	}
	if err := c.checkPrivacy(ctx, document.Source); err != nil {
		return err
	}
	content, said := document.PDF, fmt.Sprintf("%d halaman", document.Pages)
	if c.wantsWord() {
		if content, err = document.Word(); err != nil {
			return err
		}
		said = "salinan Word"
	}
	if err := writeWhole(c.output, content); err != nil {
		return err
	}
	c.warnMissing(document.Missing)
	return c.print(fmt.Appendf(nil, "%s: %s\n", c.output, said))
}

// wantsWord says that the output is to be a Word copy, by its ending.
func (c *call) wantsWord() bool { return strings.EqualFold(filepath.Ext(c.output), ".docx") }

func (c *call) warnMissing(missing []rune) {
	if len(missing) == 0 {
		return
	}
	var letters []string
	for _, letter := range missing {
		letters = append(letters, fmt.Sprintf("%c (U+%04X)", letter, letter))
	}
	fmt.Fprintf(c.Stderr, "Huruf yang tidak ada dalam fon dicetak sebagai kotak: %s.\n", strings.Join(letters, ", "))
}

// checkOutput refuses what can't be written before any work is done. The data
// file and what lies beside it are never an output.
func (c *call) checkOutput(output string) error {
	if folder, err := os.Stat(filepath.Dir(output)); err != nil || !folder.IsDir() {
		return fail(err, "Folder %s tidak ada, jadi %s tidak dicetak; buat folder itu dahulu.",
			filepath.Dir(output), filepath.Base(output))
	}
	if besideFile(output, c.file) {
		return fail(fs.ErrExist, "%s adalah bagian berkas data, jadi tidak ada yang dicetak; pilih nama lain untuk PDF.", output)
	}
	old, err := os.Stat(output)
	if err != nil {
		return nil
	}
	file, err := os.Stat(c.file)
	switch {
	case old.IsDir():
		return fail(fs.ErrExist, "%s adalah folder, jadi tidak ada yang dicetak; tulis nama berkas PDF di dalamnya.", output)
	case !old.Mode().IsRegular():
		return fail(fs.ErrInvalid, "%s bukan berkas biasa, jadi tidak ada yang dicetak; pilih nama berkas PDF.", output)
	case err == nil && os.SameFile(old, file):
		return fail(fs.ErrExist, "%s adalah berkas data, jadi tidak ada yang dicetak; pilih nama lain untuk PDF.", output)
	}
	return nil
}

// besideFile tells whether a path is that of a file that SQLite or the lock keeps
// beside a data file, there or not: a PDF in the WAL's place costs what is in it.
func besideFile(path, file string) bool {
	path, file = resolved(path), resolved(file)
	for _, suffix := range []string{"-wal", "-shm", ".lock", ".pemakai"} {
		if path == file+suffix {
			return true
		}
	}
	return false
}

// resolved follows the links of a path; what is not there has its folder's.
func resolved(path string) string {
	if target, err := filepath.EvalSymlinks(path); err == nil {
		path = target
	} else if folder, err := filepath.EvalSymlinks(filepath.Dir(path)); err == nil {
		path = filepath.Join(folder, filepath.Base(path))
	}
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// writeWhole puts a file in its place in one step: a reader sees the old one or
// the new one, never half of it. Like the data file, only its owner may read it.
func writeWhole(path string, content []byte) error {
	half, err := os.CreateTemp(filepath.Dir(path), ".cetak-*")
	if err == nil {
		defer os.Remove(half.Name()) // gone already when all went well
		_, err = half.Write(content)
		err = errors.Join(err, half.Sync(), half.Close())
	}
	if err == nil {
		err = os.Rename(half.Name(), path)
	}
	if err != nil {
		return fail(err, "%s tidak dapat ditulis; yang lama tidak berubah, periksa izin dan ruang diska, atau tutup PDF itu bila sedang dibuka.", path)
	}
	return nil
}
