package minutes

import "testing"

func TestMentionStandsAtTheStartOrAfterASpace(t *testing.T) {
	for text, want := range map[string]string{
		"@": "", "@din": "din", "kata @din": "din", "baris\n@din": "din",
		"@Nama Contoh 3": "Nama Contoh 3", "a@b.id @din": "din",
		"@Budi, Kepala Seksi Perlindungan Korban, Polres": "Budi, Kepala Seksi Perlindungan Korban, Polres",
	} {
		m, ok := mentionAt(text, len([]rune(text)))
		if !ok || m.query != want {
			t.Errorf("mentionAt(%q) = %+v, %v; want %q", text, m, ok, want)
		}
	}
}

func TestMentionIsNeverAnAddressOrASentence(t *testing.T) {
	for _, text := range []string{
		"", "1 s/d 3", "surel@kutaitimurkab.go.id", "@din\n", "@ 5 orang",
		"@din besok kita rapat lagi di",
	} {
		if m, ok := mentionAt(text, len([]rune(text))); ok {
			t.Errorf("mentionAt(%q) = %+v; want none", text, m)
		}
	}
}

func TestMentionEndsAtTheCaretAndIsCutOutWhole(t *testing.T) {
	text := "Menurut @din data kurang."
	m, ok := mentionAt(text, len("Menurut @din"))
	if !ok || m.query != "din" {
		t.Fatalf("mentionAt = %+v, %v", m, ok)
	}
	rest, caret := m.cut(text)
	if rest != "Menurut data kurang." || caret != len("Menurut ") {
		t.Errorf("cut = %q, %d", rest, caret)
	}
}
