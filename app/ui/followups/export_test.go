package followups

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/press"
)

func TestWhatIsInSightIsExportedAndChecked(t *testing.T) {
	r := newRoom(t)
	r.Show()
	path := filepath.Join(t.TempDir(), "tindak lanjut.xlsx")
	r.exportTo(path)
	content, err := os.ReadFile(path)
	if err != nil || len(r.told) != 1 || !strings.Contains(r.told[0], press.Clean) {
		t.Fatalf("%v, told %q", err, r.told)
	}
	if _, err := sheet.Open("tindak lanjut.xlsx", content); err != nil {
		t.Errorf("it is no workbook: %v", err)
	}
}
