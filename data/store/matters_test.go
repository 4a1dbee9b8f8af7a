package store

import (
	"os"
	"path/filepath"
	"testing"

	"gugustugas/data"
)

// sample is a copy of a file with the sample meeting, at the newest schema.
func sample(t *testing.T) *Store {
	t.Helper()
	content, err := os.ReadFile("testdata/skema-2.gugustugas")
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "data.gugustugas")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return openStore(t, path)
}

func TestMatterHasItsOwnersDecisionAndFirstMeeting(t *testing.T) {
	s := sample(t)
	err := s.View(t.Context(), func(r data.Reader) error {
		all, err := r.Matters(data.MatterFilter{})
		if err != nil || len(all) == 0 {
			t.Fatalf("%d matters (%v)", len(all), err)
		}
		first := all[0]
		if first.Text == "" || first.FollowUp.Number != 1 || len(first.Owners) == 0 || first.Owners[0].Name == "" ||
			first.Decision == 0 || first.Times() != 1 || first.Origin().Code != "R-2024-001" || first.Origin().Date != "2024-07-25" {
			t.Errorf("%+v", first)
		}
		none, err := r.Matters(data.MatterFilter{IDs: []string{}})
		if len(none) != 0 {
			t.Errorf("an empty list of ids lets %d through", len(none))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
