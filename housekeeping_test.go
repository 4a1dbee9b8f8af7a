package main_test

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// eachFile walks the files of the project, what a build or a run leaves behind
// left out.
func eachFile(t *testing.T, visit func(path string, content []byte)) {
	t.Helper()
	leave := []string{".git", ".alat", "keluaran", "gugustugas", "gugustugas-cli", "gugustugas.exe"}
	seen := 0
	err := filepath.WalkDir(".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if slices.Contains(leave, path) {
			if entry.IsDir() {
				return filepath.SkipDir
			}
			return nil
		}
		if entry.IsDir() {
			return nil
		}
		seen++
		content, err := os.ReadFile(path)
		visit(path, content)
		return err
	})
	if err != nil || seen < 10 {
		t.Fatalf("walked %d files: %v", seen, err)
	}
}

func isText(content []byte) bool {
	return utf8.Valid(content) && bytes.IndexByte(content, 0) < 0
}

// machinePath matches an absolute path into somebody's home or work folder, and
// a path out of the project. It is put together so as not to match itself.
var machinePath = regexp.MustCompile(`(?i)(^|[^\w.~/])(/(home|root|users|work|mnt)/|[a-z]:\\users\\|` + `\.\./sha` + `red)`)

func TestNoFileNamesAMachine(t *testing.T) {
	eachFile(t, func(path string, content []byte) {
		if !isText(content) || path == "go.sum" {
			return
		}
		for i, line := range bytes.Split(content, []byte("\n")) {
			if hit := machinePath.Find(line); hit != nil {
				t.Errorf("%s:%d holds a path of one machine: %s", path, i+1, hit)
			}
		}
	})
}

func TestMachinePathsAreRecognised(t *testing.T) {
	for _, bad := range []string{"see " + "/" + "home/ani/x", `"` + "/" + "root/go", "C:" + `\Users\ani`, "(.." + "/shared/x)", "/" + "work/main"} {
		if !machinePath.MatchString(bad) {
			t.Errorf("%q passes", bad)
		}
	}
	for _, good := range []string{"~/.local/share/gugustugas", "https://example.org/home/x", "#!/usr/bin/env bash", "app/work/x"} {
		if machinePath.MatchString(good) {
			t.Errorf("%q is refused", good)
		}
	}
}

// A name says what the thing is; these say nothing.
func TestNoFileOrPackageHasAnEmptyName(t *testing.T) {
	empty := []string{"util", "utils", "common", "helper", "helpers", "manager", "misc"}
	eachFile(t, func(path string, _ []byte) {
		words := strings.FieldsFunc(strings.ToLower(path), func(r rune) bool { return strings.ContainsRune("/\\_.-", r) })
		for _, word := range words {
			if slices.Contains(empty, word) {
				t.Errorf("%s: %q does not say what it is", path, word)
			}
		}
	})
}

func TestAFileIsOneIdea(t *testing.T) {
	const limit = 400
	eachFile(t, func(path string, content []byte) {
		if lines := bytes.Count(content, []byte("\n")); filepath.Ext(path) == ".go" && lines > limit {
			t.Errorf("%s has %d lines, at most %d", path, lines, limit)
		}
	})
}

// Whoever passes the program on passes on the licences of what is linked in it.
func TestNoticeNamesEveryLinkedModule(t *testing.T) {
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	for _, goos := range []string{"linux", "windows"} {
		cmd := exec.Command("go", "list", "-e", "-deps", "-f", "{{with .Module}}{{.Path}}{{end}}", ".")
		cmd.Env = append(os.Environ(), "GOOS="+goos, "CGO_ENABLED=1")
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("go list for %s: %v", goos, err)
		}
		linked := strings.Fields(string(out))
		if len(linked) < 20 {
			t.Fatalf("%s: only %d packages of modules are linked", goos, len(linked))
		}
		slices.Sort(linked)
		for _, path := range slices.Compact(linked) {
			if path != module && !bytes.Contains(notice, []byte("\n"+path+"\n")) {
				t.Errorf("%s: NOTICE does not name %s", goos, path)
			}
		}
	}
}
