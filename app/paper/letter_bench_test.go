package paper

import (
	"fmt"
	"testing"

	"gugustugas/data"
)

// many is an invitation to each of n agencies, with a list of matters attached.
func many(n int) data.LetterSnapshot {
	s := letterOf(data.InvitationLetter)
	s.Addressing, s.Recipients = data.AddressedEach, recipients(n)
	for i := range s.Recipients {
		s.Recipients[i].Body = s.Body + fmt.Sprintf("\nSurat ini untuk %s.", s.Recipients[i].Name)
	}
	return s
}

// Benchmark200Letters prints 200 letters as papers of their own: at most 5 s.
func Benchmark200Letters(b *testing.B) {
	s := many(200)
	for b.Loop() {
		if _, err := LetterCopies(b.Context(), s, nil); err != nil {
			b.Fatal(err)
		}
	}
}

// Benchmark200LettersJoined prints 200 letters as one paper: at most 5 s.
func Benchmark200LettersJoined(b *testing.B) {
	s := many(200)
	for b.Loop() {
		if _, err := Letter(s); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLetter(b *testing.B) {
	s := letterOf(data.InvitationLetter)
	for b.Loop() {
		if _, err := Letter(s); err != nil {
			b.Fatal(err)
		}
	}
}
