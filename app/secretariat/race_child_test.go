package secretariat_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/store"
)

// How the parent tells a racing child what to do: who gives the numbers, how many
// letters it writes, and whether it opens the file anew for each, as a command does.
const (
	childRace    = "GUGUSTUGAS_UJI_LOMBA"
	childLetters = "GUGUSTUGAS_UJI_SURAT"
	childAnew    = "GUGUSTUGAS_UJI_BUKA_LAGI"
)

// raceDate is the date of all letters of a race.
const raceDate data.Date = "2026-03-05"

// racer writes letters and takes numbers for them. It tells "siap" and waits for a
// line; then of each letter "dapat ID URUT" or "ditolak ID URUT" once that is
// durable.
func racer(path string) error {
	count, err := strconv.Atoi(os.Getenv(childLetters))
	if err != nil {
		return err
	}
	anew := os.Getenv(childAnew) != ""
	var desk *secretariat.Desk
	var file *store.Store
	open := func() (err error) {
		if anew {
			file, err = store.OpenExclusive(context.Background(), path, time.Minute, store.Options{Device: "uji", User: "uji"})
		} else {
			file, err = store.Open(context.Background(), path, store.Options{Device: "uji", User: "uji"})
		}
		desk = secretariat.NewDesk(file, nil)
		return err
	}
	if !anew {
		if err := open(); err != nil {
			return err
		}
	}
	fmt.Println("siap")
	if _, err := bufio.NewReader(os.Stdin).ReadString('\n'); err != nil {
		return err
	}
	for n := 1; n <= count; n++ {
		if anew {
			if err := open(); err != nil {
				return err
			}
		}
		if err := raceOne(file, desk, n); err != nil {
			return err
		}
		if anew {
			if err := file.Close(); err != nil {
				return err
			}
		}
	}
	if anew {
		return nil
	}
	return file.Close()
}

// raceOne writes one letter and numbers it: with the next number of our own
// register, or with the n-th of TU, which the other child tries to enter too.
func raceOne(file *store.Store, desk *secretariat.Desk, n int) error {
	ctx, id := context.Background(), secretariat.NewID()
	err := file.Do(ctx, data.Action{Name: "tambah surat"}, func(tx data.Tx) error {
		return putLetter(tx, id, data.OfficialLetter, raceDate, nil)
	})
	if err != nil {
		return err
	}
	letter, err := desk.IssueLetter(ctx, id, secretariat.IssueOptions{Print: func(s data.LetterSnapshot) ([]byte, int, error) {
		text, err := json.Marshal(s)
		return append([]byte("%PDF "), text...), 1, err
	}})
	if err != nil {
		return err
	}
	if letter.State == data.LetterFinal {
		err := desk.NumberLetter(ctx, id, strconv.Itoa(n), raceDate)
		if errors.Is(err, data.ErrDuplicate) {
			fmt.Println("ditolak", id, n)
			return nil
		}
		if err != nil {
			return err
		}
	}
	return file.View(ctx, func(r data.Reader) error {
		f, err := r.LetterFile(id)
		if err != nil {
			return err
		}
		fmt.Println("dapat", id, f.Number.Sequence)
		return nil
	})
}
