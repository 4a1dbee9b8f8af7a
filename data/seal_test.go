package data

import "testing"

func TestSealNamesPaperRevisionAndTheSnapshotsHash(t *testing.T) {
	// The SHA-256 of "{}" begins with 44136fa355b3678a.
	if got := SealCode("S-2026-001", 2, []byte("{}")); got != "S-2026-001/2/44136fa355b3678a" {
		t.Errorf("got %q", got)
	}
}
