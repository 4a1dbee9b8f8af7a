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

func TestCommandsMakeKinds(t *testing.T) {
	r := newRoom(t)
	r.write("/k ")
	r.wantEditor("|")
	r.write("Sepakat")
	r.press(home)
	r.write("/t ")
	r.wantEditor("|Sepakat")
	if got := r.current().Kind; got != data.EntryFollowUp {
		t.Errorf("kind %q", got)
	}
	r.write("/c ")
	r.wantEntries("Agenda satu", "catatan: Sepakat")
}

func TestCommandCountsOnlyAtTheStart(t *testing.T) {
	r := newRoom(t)
	r.write("1 s/d 3 dan /k x")
	r.wantEntries("Agenda satu", "catatan: 1 s/d 3 dan /k x")
}

func TestDecisionsAreNumberedThroughTheMeeting(t *testing.T) {
	r := newRoom(t)
	r.write("/k Satu")
	r.press(ctrlEnter)
	r.write("Dua")
	if got := r.flow.editor.face.line.number; got != "K-2" {
		t.Errorf("number %q, want K-2", got)
	}
	r.press(up)
	r.write("/")
	r.press(backspace, home)
	r.write("/c ")
	if got := r.flow.line(1).number; got != "K-1" {
		t.Errorf("the other decision is %q, want K-1", got)
	}
}

func TestDigitFilesTheEntryUnderThatTopicAndTheEditorGoesWithIt(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(enter)
	r.write("/2 Dua")
	r.wantEntries("Agenda satu", "catatan: Satu")
	r.wantEntries("Agenda dua", "catatan: Dua")
	if r.flow.itemID != r.item("Agenda dua") || r.outline.marked != r.item("Agenda dua") {
		t.Error("the editor stayed behind")
	}
	r.press(enter)
	r.write("Tiga")
	r.wantEntries("Agenda dua", "catatan: Dua", "catatan: Tiga")
}

func TestDigitOfNoTopicStaysAsTyped(t *testing.T) {
	r := newRoom(t)
	r.write("/7 Dua")
	r.wantEntries("Agenda satu", "catatan: /7 Dua")
}

func TestACommandKeepsTheCaretBehindIt(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	r.press(home)
	r.write("/k ")
	r.write("X")
	r.wantEditor("X|Satu")
}
