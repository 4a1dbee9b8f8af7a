package secretariat_test

import (
	"bufio"
	"errors"
	"fmt"
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

const (
	kills = 100
	// Every slowEvery-th child lives long enough to have typed things more than
	// mostLost ago; the others are killed sooner, opening the file included.
	slowEvery = 14
	mostLost  = time.Second
	// stall is a pause between two of the child's lines that says that the machine
	// held the whole child up; what it typed then is not judged by the clock.
	stall = 150 * time.Millisecond
)

// told is one line of the child with the moment at which it was heard.
type told struct {
	words []string
	at    time.Time
}

// killer knows what must be in the file.
type killer struct {
	*testing.T
	path   string
	random *rand.Rand
	// there tells of each set whether it was acknowledged to be in the file.
	there  map[string]bool
	judged int // rounds in which the last second of typing was judged
	acts   int
}

// TestKilledAtAnyMomentNothingIsLostOrHalfThere kills a child of this program with
// SIGKILL at a random moment, a hundred times over one file. After each the file
// is sound, what was acknowledged is there whole, what was under way is there
// whole or not at all, and of the typing at most the last second is missing.
// That the moment is random, by the clock or by the number of lines heard, is the
// point; nothing waits by it.
func TestKilledAtAnyMomentNothingIsLostOrHalfThere(t *testing.T) {
	seed := newSeed(t)
	k := &killer{
		T: t, path: filepath.Join(t.TempDir(), "data.gugustugas"),
		random: rand.New(rand.NewPCG(seed, 6)), there: map[string]bool{},
	}
	if err := store.Create(t.Context(), k.path); err != nil {
		t.Fatal(err)
	}
	k.begin()
	for round := range kills {
		lines, killedAt := k.run(round)
		k.judge(round, lines, killedAt)
		if t.Failed() {
			t.Fatalf("seed %d, round %d", seed, round)
		}
	}
	t.Logf("%d kills, %d acknowledged actions on %d sets, %d rounds of typing judged by the clock", kills, k.acts, len(k.there), k.judged)
	if k.acts == 0 {
		t.Error("no child did anything")
	}
}

// begin makes the meeting that the children type in.
func (k *killer) begin() {
	k.Helper()
	s := k.openFile()
	defer s.Close()
	_, err := secretariat.NewDesk(s, nil).CreateMeeting(k.Context(), secretariat.NewMeeting{
		Title: "Rapat yang diketik", Dates: []data.Date{"2001-01-01"}, // the oldest of all
	})
	if err != nil {
		k.Fatal(err)
	}
}

func (k *killer) openFile() *store.Store {
	k.Helper()
	s, err := store.Open(k.Context(), k.path, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		k.Fatal(err)
	}
	return s
}

// run starts a child, kills it, and returns what it told.
func (k *killer) run(round int) (lines []told, killedAt time.Time) {
	k.Helper()
	program, err := os.Executable()
	if err != nil {
		k.Fatal(err)
	}
	cmd := exec.Command(program)
	cmd.Env = append(os.Environ(), childFile+"="+k.path,
		childSeed+"="+strconv.FormatUint(k.random.Uint64(), 10), childRound+"="+strconv.Itoa(round))
	out, err := cmd.StdoutPipe()
	if err != nil {
		k.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		k.Fatal(err)
	}
	after := time.Duration(k.random.Int64N(int64(180 * time.Millisecond)))
	most := 1 + k.random.IntN(80)
	if round%slowEvery == slowEvery-1 {
		after, most = 1200*time.Millisecond+after, 1<<30
	}
	heard, enough := make(chan []told), make(chan struct{})
	go func() {
		var all []told
		for scan := bufio.NewScanner(out); scan.Scan(); {
			all = append(all, told{strings.Fields(scan.Text()), time.Now()})
			if len(all) == most {
				close(enough)
			}
		}
		heard <- all
	}()
	select {
	case <-time.After(after):
	case <-enough:
	}
	killedAt = time.Now()
	if err := cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		k.Fatal(err)
	}
	lines = <-heard
	_ = cmd.Wait() // it was killed, which is an error by itself
	return lines, killedAt
}

// judge compares the file with what the child told.
func (k *killer) judge(round int, lines []told, killedAt time.Time) {
	k.Helper()
	if findings, err := store.Check(k.Context(), k.path); err != nil || len(findings) > 0 {
		k.Errorf("the file is not sound: %q (%v)", findings, err)
		return
	}
	pending, touched := "", map[string]bool{}
	for _, line := range lines {
		if len(line.words) == 3 {
			touched[line.words[2]] = true
		}
		switch line.words[0] {
		case "gagal":
			k.Errorf("the child failed: %q", line.words)
		case "mulai":
			pending = line.words[2]
		case "selesai":
			k.there[line.words[2]] = line.words[1] == "tambah" || line.words[1] == "ulang"
			k.acts++
			pending = ""
		}
	}
	s := k.openFile()
	defer s.Close()
	err := s.View(k.Context(), func(r data.Reader) error {
		if pending != "" {
			if _, known := k.there[pending]; !known {
				k.there[pending] = false
			}
		}
		for name := range k.there {
			if touched[name] || round == kills-1 { // at the end all of them once more
				k.judgeSet(r, name, name == pending)
			}
		}
		return k.judgeTyping(r, round, lines, killedAt)
	})
	if err != nil {
		k.Error(err)
	}
}

// judgeSet finds a set whole or not at all. One that was under way may be either,
// and is from then on what it is.
func (k *killer) judgeSet(r data.Reader, name string, underWay bool) {
	k.Helper()
	all, err := r.Belongings("rapat " + name)
	switch there := len(all) > 0; {
	case err != nil:
		k.Error(err)
	case there && len(all) != setRecords:
		k.Errorf("of set %s %d of %d records are there", name, len(all), setRecords)
	case underWay:
		k.there[name] = there
	case there != k.there[name]:
		k.Errorf("set %s: in the file %v, acknowledged %v", name, there, k.there[name])
	}
}

// judgeTyping finds the text whole up to some key, with all that was acknowledged
// and all that was typed more than a second before.
func (k *killer) judgeTyping(r data.Reader, round int, lines []told, killedAt time.Time) error {
	k.Helper()
	last, must, err := k.typed(lines, killedAt)
	if err != nil {
		return err
	}
	kept, err := k.kept(r, round)
	if kept < must || kept > last+1 {
		err = errors.Join(err, fmt.Errorf("typed up to key %d, in the file up to %d, must be at least %d", last, kept, must))
	}
	return err
}

// typed finds the last key that the child told, and the last that must be in the
// file: what it told to be there, and what was typed more than a second before.
func (k *killer) typed(lines []told, killedAt time.Time) (last, must int, err error) {
	last, must = -1, -1
	judged := len(lines) > 0 && killedAt.Sub(lines[0].at) > mostLost
	for i, line := range lines {
		judged = judged && (i == 0 || line.at.Sub(lines[i-1].at) < stall)
	}
	if judged {
		k.judged++
	}
	for _, line := range lines {
		if line.words[0] != "ketik" && line.words[0] != "simpan" {
			continue
		}
		n, err := strconv.Atoi(line.words[1])
		if err != nil {
			return last, must, err
		}
		last = max(last, n)
		if line.words[0] == "simpan" || judged && killedAt.Sub(line.at) > mostLost {
			must = max(must, n)
		}
	}
	return last, must, nil
}

// kept is the last key of a round that is in the file; -1 for none.
func (k *killer) kept(r data.Reader, round int) (int, error) {
	meetings, err := r.Meetings()
	if err != nil {
		return -1, err
	}
	dossier, err := r.Dossier(meetings[len(meetings)-1].ID)
	if err != nil {
		return -1, err
	}
	kept, want := -1, typedMark(round)
	for _, entry := range dossier.Entries {
		keys, ours := strings.CutPrefix(entry.Text, typedMark(round))
		if !ours {
			continue
		}
		kept = len(strings.Fields(keys)) - 1
		for n := range kept + 1 {
			want += " " + strconv.Itoa(n)
		}
		if entry.Text != want {
			return kept, fmt.Errorf("the text is %q", entry.Text)
		}
	}
	return kept, nil
}
