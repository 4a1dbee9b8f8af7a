package cli_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gugustugas/app/cli"
	"gugustugas/assets/sample"
	"gugustugas/data"
)

// run carries out a call and gives what it wrote.
func run(env func(stdout, stderr io.Writer) cli.Env, args ...string) (exit int, stdout, stderr string) {
	var out, err bytes.Buffer
	outcome := cli.Run(context.Background(), args, env(&out, &err))
	return outcome.Exit, out.String(), err.String()
}

func sampleFile(t testing.TB) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "contoh.db")
	if exit, _, stderr := run(wired, "contoh", "--berkas", path); exit != 0 {
		t.Fatalf("contoh: %s", stderr)
	}
	return path
}

// hold opens the file as a window does, for the rest of the test.
func hold(t *testing.T, path string) {
	t.Helper()
	file, err := wired(io.Discard, io.Discard).OpenWrite(context.Background(), path, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := file.Close(); err != nil {
			t.Error(err)
		}
	})
}

func TestReadingWorksWhileAWindowHoldsTheFile(t *testing.T) {
	path := sampleFile(t)
	hold(t, path)
	for _, args := range [][]string{
		{"rapat", "daftar"},
		{"rapat", "ekspor", "R-2024-001"},
		{"cetak", "notula", "R-2024-001", "-o", filepath.Join(t.TempDir(), "notula.pdf")},
		{"periksa"},
	} {
		if exit, stdout, stderr := run(wired, append(args, "--berkas", path)...); exit != 0 || stdout == "" {
			t.Errorf("%v: exit %d, %s", args, exit, stderr)
		}
	}
}

func TestWritingWaitsFiveSecondsAndNamesTheHolder(t *testing.T) {
	path := sampleFile(t)
	hold(t, path)
	meeting := filepath.Join(t.TempDir(), "rapat.json")
	if err := os.WriteFile(meeting, sample.Meeting, 0o600); err != nil {
		t.Fatal(err)
	}
	var waited time.Duration
	impatient := func(stdout, stderr io.Writer) cli.Env {
		env := wired(stdout, stderr)
		open := env.OpenWrite
		env.OpenWrite = func(ctx context.Context, path string, wait time.Duration) (cli.File, error) {
			waited = wait
			return open(ctx, path, time.Millisecond)
		}
		return env
	}
	exit, stdout, stderr := run(impatient, "rapat", "impor", meeting, "--berkas", path)
	if exit != 1 || stdout != "" || waited != 5*time.Second {
		t.Errorf("exit %d, stdout %q, waited %s", exit, stdout, waited)
	}
	if !strings.Contains(stderr, "komputer-uji") || strings.Count(stderr, "\n") != 1 {
		t.Errorf("the holder is not told in one line: %q", stderr)
	}
	if _, stdout, _ := run(wired, "rapat", "daftar", "--berkas", path); strings.Contains(stdout, "R-2024-002") {
		t.Error("a meeting was written")
	}
}

// brokenFile does its work and fails at the very end, as on a full disk.
type brokenFile struct{ cli.File }

var errDisk = errors.New("disk is full")

func (f brokenFile) Do(ctx context.Context, action data.Action, fn func(data.Tx) error) error {
	return f.File.Do(ctx, action, func(tx data.Tx) error { return errors.Join(fn(tx), errDisk) })
}

func TestAHalfMadeSampleIsTakenAway(t *testing.T) {
	folder := t.TempDir()
	broken := func(stdout, stderr io.Writer) cli.Env {
		env := wired(stdout, stderr)
		open := env.OpenWrite
		env.OpenWrite = func(ctx context.Context, path string, wait time.Duration) (cli.File, error) {
			file, err := open(ctx, path, wait)
			return brokenFile{file}, err
		}
		return env
	}
	exit, stdout, stderr := run(broken, "contoh", "--berkas", filepath.Join(folder, "contoh.db"))
	if exit != 1 || stdout != "" || strings.Count(stderr, "\n") != 1 {
		t.Errorf("exit %d, stdout %q, stderr %q", exit, stdout, stderr)
	}
	left, err := os.ReadDir(folder)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v %v", left, err)
	}
}

func TestADamagedFileIsNotGood(t *testing.T) {
	path := sampleFile(t)
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := len(content) / 2; i < len(content)/2+3*4096; i++ {
		content[i] ^= 0x5a
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	exit, stdout, stderr := run(wired, "periksa", "--berkas", path)
	if exit != 1 || strings.Contains(stdout, "baik") || strings.Count(stderr, "\n") != 1 {
		t.Errorf("exit %d, stdout %q, stderr %q", exit, stdout, stderr)
	}
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, content) {
		t.Errorf("the check changed the file: %v", err)
	}
}

type fullPipe struct{}

func (fullPipe) Write([]byte) (int, error) { return 0, errDisk }

func TestAResultThatCannotBeWrittenIsAFailure(t *testing.T) {
	path := sampleFile(t)
	var stderr bytes.Buffer
	outcome := cli.Run(context.Background(), []string{"rapat", "ekspor", "R-2024-001", "--berkas", path}, wired(fullPipe{}, &stderr))
	if outcome.Exit != 1 || !strings.Contains(stderr.String(), "keluaran standar") {
		t.Errorf("exit %d, %q", outcome.Exit, stderr.String())
	}
}

// BenchmarkListMeetings is a whole `rapat daftar` but for the start of the
// process: parse, open, list, print, close.
func BenchmarkListMeetings(b *testing.B) {
	path := sampleFile(b)
	for b.Loop() {
		if exit, _, stderr := run(wired, "rapat", "daftar", "--berkas", path); exit != 0 {
			b.Fatal(stderr)
		}
	}
}

func TestASentenceIsOneLineThatCommandsNoTerminal(t *testing.T) {
	exit, stdout, stderr := run(wired, "periksa", "--berkas", "dua\nbaris\x1b[31m\a")
	if exit != 1 || stdout != "" || strings.Count(stderr, "\n") != 1 || strings.ContainsAny(stderr, "\x1b\a\r") {
		t.Errorf("exit %d, stdout %q, stderr %q", exit, stdout, stderr)
	}
}

// riskyMeeting is a sample file with a second meeting that names a victim.
func riskyMeeting(t *testing.T) (path, code string) {
	t.Helper()
	path = sampleFile(t)
	meeting := filepath.Join(t.TempDir(), "rapat.json")
	text := `{"judul": "Rapat", "hari": [{"tanggal": "2025-01-02"}],
 "agenda": [{"jenis": "pembahasan", "hari": 1, "judul": "Satu", "catatan": [{"teks": "Didampingi korban a.n. Contoh Nama"}]}]}`
	if err := os.WriteFile(meeting, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	exit, stdout, stderr := run(wired, "rapat", "impor", meeting, "--berkas", path)
	if exit != 0 {
		t.Fatal(stderr)
	}
	return path, strings.TrimSpace(stdout)
}

func TestAPrintInSpiteOfFindingsIsRecordedWithItsReason(t *testing.T) {
	path, code := riskyMeeting(t)
	out := filepath.Join(t.TempDir(), "notula.pdf")
	if exit, _, stderr := run(wired, "cetak", "notula", code, "-o", out, "--alasan", "diizinkan pimpinan", "--berkas", path); exit != 0 {
		t.Fatal(stderr)
	}
	file, err := wired(io.Discard, io.Discard).OpenRead(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	err = file.View(context.Background(), func(r data.Reader) error {
		id, err := r.MeetingID(code)
		if err != nil {
			return err
		}
		changes, err := r.Changes(id, 1)
		if len(changes) != 1 || changes[0].RecordType != (data.Waiver{}).TableName() ||
			!strings.Contains(changes[0].After, "diizinkan pimpinan") || strings.Contains(changes[0].After, "Contoh Nama") {
			t.Errorf("recorded %+v", changes)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestAPrintThatCannotBeRecordedIsNotMade(t *testing.T) {
	path, code := riskyMeeting(t)
	hold(t, path)
	impatient := func(stdout, stderr io.Writer) cli.Env {
		env := wired(stdout, stderr)
		open := env.OpenWrite
		env.OpenWrite = func(ctx context.Context, path string, _ time.Duration) (cli.File, error) {
			return open(ctx, path, time.Millisecond)
		}
		return env
	}
	out := filepath.Join(t.TempDir(), "notula.pdf")
	exit, _, stderr := run(impatient, "cetak", "notula", code, "-o", out, "--alasan", "diizinkan", "--berkas", path)
	if _, err := os.Stat(out); exit != 1 || err == nil {
		t.Errorf("exit %d, %q, printed: %v", exit, stderr, err == nil)
	}
}
