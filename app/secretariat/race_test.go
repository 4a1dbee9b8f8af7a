package secretariat_test

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/store"
)

// raceLetters is how many letters each of two processes writes.
const raceLetters = 20

// raced is one process that takes numbers.
type raced struct {
	cmd    *exec.Cmd
	start  io.WriteCloser
	lines  *bufio.Scanner
	errors bytes.Buffer
}

// bookFile makes a closed file whose register of letters has a mode.
func bookFile(t *testing.T, mode data.RegisterMode) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "data.gugustugas")
	if err := store.Create(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	s := openBook(t, path)
	desk := secretariat.NewDesk(s, nil)
	registers, err := desk.Registers(t.Context(), 2026)
	if err != nil {
		t.Fatal(err)
	}
	registers[0].Mode = mode
	if err := desk.SaveRegister(t.Context(), registers[0]); err != nil {
		t.Fatal(err)
	}
	err = s.Do(t.Context(), data.Action{Name: "penanda"}, func(tx data.Tx) error {
		return tx.Put(&data.Person{ID: "penanda", Name: "Nama Contoh 1"})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

func openBook(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// startRacer starts a process that is ready to take numbers.
func startRacer(t *testing.T, path string, letters int, anew bool) *raced {
	t.Helper()
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	r := &raced{cmd: exec.Command(program)}
	r.cmd.Env = append(os.Environ(), childFile+"="+path, childRace+"=ya", childLetters+"="+strconv.Itoa(letters))
	if anew {
		r.cmd.Env = append(r.cmd.Env, childAnew+"=ya")
	}
	r.cmd.Stderr = &r.errors
	out, err := r.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if r.start, err = r.cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	if err := r.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = r.cmd.Process.Kill() }) // it has ended, unless the test failed
	r.lines = bufio.NewScanner(out)
	if !r.lines.Scan() || r.lines.Text() != "siap" {
		t.Fatalf("the child began with %q: %s", r.lines.Text(), r.errors.String())
	}
	return r
}

func (r *raced) begin(t *testing.T) {
	t.Helper()
	if _, err := fmt.Fprintln(r.start, "mulai"); err != nil {
		t.Fatal(err)
	}
}

// TestTwoProcessesNeverTakeOneNumber lets two programs take numbers of one file at
// once: both holding it open, and both opening it anew for each letter as commands
// do. Where TU numbers, both enter the same numbers.
func TestTwoProcessesNeverTakeOneNumber(t *testing.T) {
	for _, mode := range []data.RegisterMode{data.NumberedHere, data.NumberedElsewhere} {
		for _, anew := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, opened anew %v", mode, anew), func(t *testing.T) {
				path := bookFile(t, mode)
				racers := []*raced{startRacer(t, path, raceLetters, anew), startRacer(t, path, raceLetters, anew)}
				for _, r := range racers {
					r.begin(t)
				}
				got, refused := map[string]int{}, map[string]int{}
				for _, r := range racers {
					r.hear(t, got, refused)
					if err := r.cmd.Wait(); err != nil {
						t.Fatalf("a racer failed: %v %s", err, r.errors.String())
					}
				}
				judgeRace(t, path, mode, got, refused)
			})
		}
	}
}

// hear reads what a racer got until it ends.
func (r *raced) hear(t *testing.T, got, refused map[string]int) {
	t.Helper()
	for r.lines.Scan() {
		words := strings.Fields(r.lines.Text())
		n, err := strconv.Atoi(words[len(words)-1])
		switch {
		case err == nil && words[0] == "dapat":
			got[words[1]] = n
		case err == nil && words[0] == "ditolak":
			refused[words[1]] = n
		default:
			t.Errorf("a racer said %q", r.lines.Text())
		}
	}
}

// judgeRace finds in the file what each letter was told, every number once, and
// none missing.
func judgeRace(t *testing.T, path string, mode data.RegisterMode, got, refused map[string]int) {
	t.Helper()
	want, wantRefused := 2*raceLetters, 0
	if mode == data.NumberedElsewhere {
		want, wantRefused = raceLetters, raceLetters
	}
	if len(got) != want || len(refused) != wantRefused {
		t.Errorf("%d numbers taken, %d refused", len(got), len(refused))
	}
	holder := map[int]string{}
	for id, n := range got {
		if other, taken := holder[n]; taken {
			t.Errorf("number %d was told to %s and %s", n, id, other)
		}
		holder[n] = id
	}
	numbers, letters := readBook(t, path)
	for _, n := range numbers {
		if holder[n.Sequence] != n.LetterID {
			t.Errorf("number %d is of %s, told to %q", n.Sequence, n.LetterID, holder[n.Sequence])
		}
		delete(holder, n.Sequence)
	}
	if len(holder) > 0 || len(numbers) != want {
		t.Errorf("%d numbers in the file, lost %v", len(numbers), holder)
	}
	inOrder(t, numbers)
	for id := range refused {
		if f := letters[id]; f.Number != nil || f.Letter.State != data.LetterFinal {
			t.Errorf("a letter whose number was refused is %s with %+v", f.Letter.State, f.Number)
		}
	}
}

// inOrder finds no number missing.
func inOrder(t *testing.T, numbers []data.RegisterNumber) {
	t.Helper()
	for i, n := range numbers {
		if n.Sequence != i+1 {
			t.Errorf("number %d stands at place %d", n.Sequence, i+1)
		}
	}
}

// readBook reads the register of letters and all letters, and finds them agreeing:
// what is Terbit has its number and its paper, a konsep neither.
func readBook(t *testing.T, path string) (numbers []data.RegisterNumber, letters map[string]data.LetterFile) {
	t.Helper()
	if findings, err := store.Check(t.Context(), path); err != nil || len(findings) > 0 {
		t.Errorf("the file is not sound: %q (%v)", findings, err)
	}
	s := openBook(t, path)
	defer s.Close()
	letters = map[string]data.LetterFile{}
	err := s.View(t.Context(), func(r data.Reader) error {
		registers, err := r.Registers(2026)
		if err != nil {
			return err
		}
		if numbers, err = r.RegisterNumbers(registers[0].ID); err != nil {
			return err
		}
		list, err := r.Letters(data.LetterFilter{})
		if err != nil {
			return err
		}
		for _, letter := range list {
			f, err := r.LetterFile(letter.ID)
			if err != nil {
				return err
			}
			letters[letter.ID] = f
			if issued := f.Letter.State == data.LetterIssued; issued != (f.Number != nil) || f.Letter.Locked() != (len(f.Documents) == 1) {
				t.Errorf("%s is %s with the number %+v and %d papers", letter.Code, letter.State, f.Number, len(f.Documents))
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range numbers {
		if f := letters[n.LetterID]; f.Letter.NumberID != n.ID {
			t.Errorf("%s is not that of its letter", n.Text)
		}
	}
	return numbers, letters
}

// TestKilledWhileIssuingLetterAndNumberAgree kills a program that issues letters at
// a random moment, again and again over one file: a letter has its number and its
// paper or neither, what was told is there, and no number is missing.
func TestKilledWhileIssuingLetterAndNumberAgree(t *testing.T) {
	seed := newSeed(t)
	random := rand.New(rand.NewPCG(seed, 14))
	path := bookFile(t, data.NumberedHere)
	told := map[string]int{}
	for round := range 25 {
		r := startRacer(t, path, 1<<20, false)
		r.begin(t)
		for range random.IntN(6) {
			if !r.lines.Scan() {
				t.Fatalf("seed %d, round %d: the child ended: %s", seed, round, r.errors.String())
			}
			var id string
			var n int
			if _, err := fmt.Sscanf(r.lines.Text(), "dapat %s %d", &id, &n); err != nil {
				t.Fatalf("the child said %q", r.lines.Text())
			}
			told[id] = n
		}
		<-time.After(time.Duration(random.Int64N(int64(12 * time.Millisecond)))) // the moment itself is random
		if err := r.cmd.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		r.hear(t, told, nil)
		_ = r.cmd.Wait() // it was killed, which is an error by itself
		numbers, letters := readBook(t, path)
		for id, n := range told {
			if f := letters[id]; f.Number == nil || f.Number.Sequence != n {
				t.Errorf("%d was told, in the file is %+v", n, f.Number)
			}
		}
		inOrder(t, numbers)
		if t.Failed() {
			t.Fatalf("seed %d, round %d", seed, round)
		}
	}
	t.Logf("%d letters told", len(told))
	if len(told) == 0 {
		t.Error("no child issued anything")
	}
}
