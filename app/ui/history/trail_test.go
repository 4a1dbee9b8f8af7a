package history

import (
	"strings"
	"testing"

	"gugustugas/app/secretariat"
)

func TestBeforeAndAfterAreToldApart(t *testing.T) {
	long := strings.Repeat("kata ", 8)
	for _, c := range []struct{ before, after, want string }{
		{"", "ya", "ya"},
		{"tidak", "ya", "semula tidak, menjadi ya"},
		{"berhalangan", "", "semula berhalangan, menjadi kosong"},
		{long, "pendek", "Semula: " + long + "\nMenjadi: pendek"},
	} {
		if got := fieldText(secretariat.TrailField{Label: "Isi", Before: c.before, After: c.after}); got != c.want {
			t.Errorf("%q to %q: %q", c.before, c.after, got)
		}
	}
}
