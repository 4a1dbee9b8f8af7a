package kit

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"gugustugas/assets/texts"
)

func TestEveryWordOfFynesIsTranslated(t *testing.T) {
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "fyne.io/fyne/v2").Output()
	if err != nil {
		t.Fatal(err)
	}
	english := words(t, filepath.Join(strings.TrimSpace(string(dir)), "lang", "translations", "base.en.json"))
	var ours map[string]any
	if err := json.Unmarshal(texts.Fyne, &ours); err != nil {
		t.Fatal(err)
	}
	for key := range english {
		if ours[key] == nil || ours[key] == "" {
			t.Errorf("%q has no translation", key)
		}
	}
	for key := range ours {
		if english[key] == nil {
			t.Errorf("%q is not among Fyne's words", key)
		}
	}
}

func words(t *testing.T, path string) map[string]any {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var all map[string]any
	if err := json.Unmarshal(raw, &all); err != nil {
		t.Fatal(err)
	}
	return all
}

func TestFyneSpeaksIndonesianWhateverTheSystemSpeaks(t *testing.T) {
	for _, locale := range []string{"C", "de_DE.UTF-8", "en_US.UTF-8", "id_ID.UTF-8"} {
		t.Run(locale, func(t *testing.T) {
			t.Setenv("LANG", locale)
			t.Setenv("LC_ALL", locale)
			t.Setenv("LANGUAGE", "")
			if err := RegisterIndonesian(); err != nil {
				t.Fatal(err)
			}
			for english, want := range map[string]string{"Cancel": "Batal", "Select all": "Pilih semua"} {
				if got := lang.L(english); got != want {
					t.Errorf("%s is %q, want %q", english, got, want)
				}
			}
			if got := lang.X("file.name", "Name"); got != "Nama" {
				t.Errorf("file.name is %q", got)
			}
		})
	}
}
