package minutes

import (
	"testing"

	"gugustugas/data"
)

func TestCommandIsASlashALetterAndASpaceAtTheStart(t *testing.T) {
	for text, want := range map[string]struct {
		command
		rest string
	}{
		"/k ":          {command{kind: data.EntryDecision}, ""},
		"/t Kirim":     {command{kind: data.EntryFollowUp}, "Kirim"},
		"/c ":          {command{kind: data.EntryNote}, ""},
		"/K Sepakat":   {command{kind: data.EntryDecision}, "Sepakat"},
		"/2 Data":      {command{topic: 2}, "Data"},
		"/9 ":          {command{topic: 9}, ""},
		"/1 s/d akhir": {command{topic: 1}, "s/d akhir"},
	} {
		got, rest, ok := commandOf(text)
		if !ok || got != want.command || rest != want.rest {
			t.Errorf("commandOf(%q) = %+v, %q, %v", text, got, rest, ok)
		}
	}
}

func TestOtherSlashesAreText(t *testing.T) {
	for _, text := range []string{"", "/", "/k", "/kita ", "/0 ", "/x ", "//k ", " /k ", "s/d ", "a/k b", "/é "} {
		if got, rest, ok := commandOf(text); ok || rest != text {
			t.Errorf("commandOf(%q) = %+v, %q, %v; want plain text", text, got, rest, ok)
		}
	}
}
