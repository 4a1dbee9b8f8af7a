package cli_test

import (
	"context"
	"fmt"
	"os"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/store"
)

// writeLetter is the program of the scripts that writes a letter as the window
// does, for the first meeting of a file: tulis-surat FILE JENIS [AWAL-ISI].
func writeLetter() {
	if err := composeLetter(os.Args[1], data.LetterKind(os.Args[2]), os.Args[3:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func composeLetter(path string, kind data.LetterKind, words []string) error {
	ctx := context.Background()
	file, err := store.Open(ctx, path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		return err
	}
	defer file.Close()
	desk := secretariat.NewDesk(file, func() time.Time { return time.Date(2026, 3, 2, 1, 0, 0, 0, time.UTC) })
	meetings, err := desk.Meetings(ctx)
	if err != nil {
		return err
	}
	id, err := desk.NewLetter(ctx, secretariat.NewLetter{Kind: kind, MeetingID: meetings[0].ID})
	if err != nil {
		return err
	}
	if len(words) == 0 {
		return nil
	}
	return file.Do(ctx, data.Action{Name: "ubah surat"}, func(tx data.Tx) error {
		var letter data.Letter
		if err := tx.Get(id, &letter); err != nil {
			return err
		}
		letter.Body = words[0] + "\n" + letter.Body
		return tx.Put(&letter)
	})
}
