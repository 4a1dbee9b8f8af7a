package roster

import "testing"

func TestTheVeryWordIsSuggestedFirst(t *testing.T) {
	for _, typed := range []string{"Ketua", "ketua"} {
		if found := likeAny(roleNames())(typed); len(found) < 3 || found[0].Text != "Ketua" {
			t.Errorf("%q: %+v", typed, found)
		}
	}
}
