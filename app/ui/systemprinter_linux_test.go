package ui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// program puts a program on the path that notes its arguments and ends.
func program(t *testing.T, folder, name string, status string) (noted string) {
	t.Helper()
	noted = filepath.Join(folder, name+".txt")
	script := "#!/bin/sh\necho \"$@\" > '" + noted + "'\nexit " + status + "\n"
	if err := os.WriteFile(filepath.Join(folder, name), []byte(script), 0o700); err != nil {
		t.Fatal(err)
	}
	return noted
}

func TestAPaperGoesToTheQueueWhereThereIsOneAndToTheViewerElse(t *testing.T) {
	folder := t.TempDir()
	t.Setenv("PATH", folder)
	paper := filepath.Join(folder, "Notula R-2024-001.pdf")

	var told *data.Error
	if _, err := (SystemPrinter{}).Print(t.Context(), paper); !errors.As(err, &told) {
		t.Errorf("without any program: %v, want a sentence for people", err)
	}
	viewer := program(t, folder, "xdg-open", "0")
	if how, err := (SystemPrinter{}).Print(t.Context(), paper); err != nil || how != press.OpenedInViewer {
		t.Errorf("with a viewer alone: %v, %v", how, err)
	}
	if noted, err := os.ReadFile(viewer); err != nil || !strings.Contains(string(noted), paper) {
		t.Errorf("the viewer was given %q, %v", noted, err)
	}
	program(t, folder, "lp", "1")
	if how, err := (SystemPrinter{}).Print(t.Context(), paper); err != nil || how != press.OpenedInViewer {
		t.Errorf("with lp but no queue: %v, %v", how, err)
	}
	queue := program(t, folder, "lp", "0")
	if how, err := (SystemPrinter{}).Print(t.Context(), paper); err != nil || how != press.SentToPrinter {
		t.Errorf("with a queue: %v, %v", how, err)
	}
	if noted, err := os.ReadFile(queue); err != nil || !strings.Contains(string(noted), paper) {
		t.Errorf("the queue was given %q, %v", noted, err)
	}
}
