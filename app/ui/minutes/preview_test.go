package minutes

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestThePaperFollowsAfterARestOfTheKeysLatestFirst(t *testing.T) {
	r := newRoom(t)
	made := len(r.papers)
	r.write("Satu")
	if len(r.papers) != made {
		t.Error("a paper was made while the keys were going")
	}
	r.rest()
	if len(r.papers) != made+1 {
		t.Fatalf("%d papers, want one", len(r.papers)-made)
	}
	if got := r.papers[made].Entries[0].Text; got != "Satu" {
		t.Errorf("the paper holds %q", got)
	}
	r.write("!")
	if got := r.papers[made].Entries[0].Text; got != "Satu" {
		t.Errorf("the paper's copy changed under it to %q", got)
	}
}

func TestWhatIsTypedWhileAPaperIsMadeIsOnTheNext(t *testing.T) {
	r := newRoom(t)
	r.write("Satu")
	paper, made := r.deps.Paper, len(r.papers)
	r.deps.Paper = func(d data.Dossier) ([]byte, []Mark, error) {
		r.deps.Paper = paper
		r.write(" dua")
		r.rest()
		return paper(d)
	}
	r.rest()
	if got := r.papers[len(r.papers)-1].Entries[0].Text; len(r.papers) != made+2 || got != "Satu dua" {
		t.Errorf("%d papers, the last of %q", len(r.papers)-made, got)
	}
}

func TestAPaperThatFailsIsReported(t *testing.T) {
	r := newRoom(t)
	r.deps.Paper = func(data.Dossier) ([]byte, []Mark, error) { return nil, nil, errors.New("rusak") }
	r.write("Satu")
	r.rest()
	if len(r.failed) != 1 || r.failed[0].Error() != "rusak" {
		t.Errorf("reported %v", r.failed)
	}
}

func TestMarksGiveThePreviewTheEndOfAnEntry(t *testing.T) {
	got := lastMarks([]Mark{{"a", 1, 250, 280}, {"a", 2, 20, 30}, {"b", 2, 30, 40}})
	if got["a"] != (kit.Mark{Page: 1, Top: 20, Bottom: 30}) || got["b"] != (kit.Mark{Page: 1, Top: 30, Bottom: 40}) {
		t.Errorf("marks %+v", got)
	}
}

func TestF5HidesAndShowsThePreview(t *testing.T) {
	r := newRoom(t)
	r.press(kit.Key(fyne.KeyF5))
	if r.PreviewVisible() {
		t.Error("the preview is still there")
	}
	r.write("Satu")
	made := len(r.papers)
	r.rest()
	if len(r.papers) != made {
		t.Error("a hidden preview made a paper")
	}
	r.press(kit.Key(fyne.KeyF5))
	if !r.PreviewVisible() || len(r.papers) != made+1 {
		t.Errorf("visible %v, %d papers", r.PreviewVisible(), len(r.papers)-made)
	}
}
