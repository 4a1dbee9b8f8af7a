package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"gugustugas/app/paper"
	"gugustugas/app/paper/textof"
	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// verify says whether a PDF, or the code at the foot of a paper, is of the archive.
func verify(ctx context.Context, c *call) error {
	asked := c.args[0]
	pdf, isFile, err := readAsked(asked)
	if err != nil {
		return err
	}
	return c.read(ctx, func(file File) error {
		desk := secretariat.NewDesk(file, nil)
		var verdict secretariat.Verdict
		if isFile {
			verdict, err = desk.Verify(ctx, pdf, paperTools)
		} else {
			verdict, err = desk.VerifyCode(ctx, asked)
		}
		if err != nil {
			return err
		}
		if err := c.print(verdictText(verdict)); err != nil {
			return err
		}
		if verdict.Kind != secretariat.VerdictSame {
			return errToldAlready
		}
		return nil
	})
}

// paperTools read and draw papers for a check.
var paperTools = secretariat.PaperTools{
	Lines: textof.Pages, PageAt: textof.PageAt,
	Draw: func(s data.LetterSnapshot) ([]byte, error) {
		document, err := paper.Letter(s)
		return document.PDF, err
	},
}

// readAsked reads the file that the argument names; isFile is false for a code.
func readAsked(asked string) (content []byte, isFile bool, err error) {
	info, err := os.Stat(asked)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !strings.EqualFold(filepath.Ext(asked), ".pdf"):
		return nil, false, nil
	case err != nil && len(asked) > data.MaxLine:
		return nil, false, nil // too long for a name
	case err != nil:
		return nil, true, fail(err, "%s tidak ada atau tidak dapat dibuka, jadi tidak ada yang diperiksa; periksa nama berkasnya.", asked)
	case !info.Mode().IsRegular():
		return nil, true, fail(fs.ErrInvalid, "%s bukan berkas, jadi tidak ada yang diperiksa; sebut satu berkas PDF.", asked)
	}
	file, err := os.Open(asked)
	if err == nil {
		content, err = io.ReadAll(io.LimitReader(file, data.MaxBlob+1))
		err = errors.Join(err, file.Close())
	}
	if err != nil {
		return nil, true, fail(err, "%s tidak dapat dibaca, jadi tidak ada yang diperiksa; periksa izinnya.", asked)
	}
	return content, true, nil
}

// verdictText is the answer, its word first, then the lines that differ.
func verdictText(v secretariat.Verdict) []byte {
	var text bytes.Buffer
	fmt.Fprintf(&text, "%s: %s\n", v.Kind, oneLine(v.Sentence()))
	for _, d := range v.Lines {
		if d.Archived == "" && d.Given == "" {
			continue // of a meeting about cases: the place alone is told
		}
		fmt.Fprintf(&text, "halaman %d baris %d\n  arsip:  %s\n  berkas: %s\n", d.Page, d.Line, lineOrNone(d.Archived), lineOrNone(d.Given))
	}
	return text.Bytes()
}

func lineOrNone(text string) string {
	if text == "" {
		return "(tidak ada)"
	}
	return oneLine(text)
}
