//go:build linux

// Package packaging_test tries the set-up script against a Debian that is made
// up: a dpkg-query, an apt-get, an id and a sudo that only write down what they
// were asked.
package packaging_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// machine says what the made-up Debian is like.
type machine struct {
	installed string // names, parted by spaces
	uid       string
	sudo      bool
	lists     bool // whether apt's lists are there before apt-get update
}

// setUp runs paket-sistem for gcc and make on the machine; it returns what it
// printed, what apt-get was asked, and whether it was content.
func (m machine) setUp(t *testing.T) (printed, asked string, ok bool) {
	t.Helper()
	dir := t.TempDir()
	log, lists := filepath.Join(dir, "asked"), filepath.Join(dir, "lists")
	sudo := "exit 1"
	if m.sudo {
		sudo = `shift; exec "$@"`
	}
	if m.lists {
		write(t, lists, "")
	}
	tools := map[string]string{
		"dpkg-query": "for name in " + m.installed + "; do printf '|%s installed|' $name; done",
		"id":         "echo " + m.uid,
		"sudo":       sudo,
		"apt-get": `for word; do case $word in -*|DPkg*) ;; *) printf '%s ' "$word" >>` + log + `;; esac; done
			echo >>` + log + `
			case "$*" in *update*) touch ` + lists + `;; *) [ -e ` + lists + ` ];; esac`,
	}
	for name, body := range tools {
		write(t, filepath.Join(dir, name), "#!/bin/sh\n"+body+"\n")
	}
	write(t, log, "")

	cmd := exec.Command("./paket-sistem", "gcc", "make")
	cmd.Env = []string{"PATH=" + dir + ":/usr/bin:/bin"}
	out, err := cmd.CombinedOutput()
	calls, readErr := os.ReadFile(log)
	if readErr != nil {
		t.Fatal(readErr)
	}
	return string(out), string(calls), err == nil
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
}

func TestNothingMissingIsSilent(t *testing.T) {
	printed, asked, ok := machine{installed: "gcc make", uid: "1000"}.setUp(t)
	if printed != "" || asked != "" || !ok {
		t.Errorf("printed %q, asked apt-get %q, content %v", printed, asked, ok)
	}
}

func TestOnlyWhatIsMissingIsInstalled(t *testing.T) {
	_, asked, ok := machine{installed: "gcc", uid: "0", lists: true}.setUp(t)
	if asked != "install make \n" || !ok {
		t.Errorf("asked apt-get %q, content %v", asked, ok)
	}
}

func TestListsAreFetchedOnlyWhenNeeded(t *testing.T) {
	_, asked, ok := machine{installed: "gcc", uid: "1000", sudo: true}.setUp(t)
	if asked != "install make \nupdate \ninstall make \n" || !ok {
		t.Errorf("asked apt-get %q, content %v", asked, ok)
	}
}

func TestWithoutRightsOneLineIsPrinted(t *testing.T) {
	printed, asked, ok := machine{installed: "make", uid: "1000"}.setUp(t)
	if asked != "" || ok {
		t.Errorf("asked apt-get %q, content %v", asked, ok)
	}
	if strings.Count(printed, "  sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends gcc'\n") != 1 {
		t.Errorf("printed %q", printed)
	}
}
