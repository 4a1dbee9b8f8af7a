package data

import "cmp"

// Given says that a number stands or stood on a paper. One that is only reserved
// or explained doesn't move the register on.
func (n RegisterNumber) Given() bool { return n.Sequence > 0 && n.Text != "" }

// NextNumber is the number that a register of our own gives to a paper of a date:
// the first one after the last given that nobody holds. A paper dated before the
// last number given gets a sub-number of the last one on or before its date
// ("041.a"), so that the book stays in the order of its dates. Whatever became of
// a number, it isn't given again.
func NextNumber(r Register, numbers []RegisterNumber, date Date) (sequence int, sub string) {
	last := lastGiven(numbers)
	if base, back := dateBack(numbers, last, date); back {
		return base, nextSub(numbers, base)
	}
	held := heldSequences(numbers)
	for sequence = max(r.First, last+1); held[sequence]; sequence++ {
	}
	return sequence, ""
}

// Gaps lists the numbers missing in a register of our own: between its first and
// the last given, neither given nor reserved nor explained. In a register that TU
// numbers there are none, because others hold what is missing in ours.
func Gaps(r Register, numbers []RegisterNumber) (missing []int) {
	if r.Mode != NumberedHere {
		return nil
	}
	held, last := heldSequences(numbers), lastGiven(numbers)
	for sequence := r.First; sequence <= last; sequence++ {
		if !held[sequence] {
			missing = append(missing, sequence)
		}
	}
	return missing
}

func lastGiven(numbers []RegisterNumber) (last int) {
	for _, n := range numbers {
		if n.Given() {
			last = max(last, n.Sequence)
		}
	}
	return last
}

func heldSequences(numbers []RegisterNumber) map[int]bool {
	held := map[int]bool{}
	for _, n := range numbers {
		if n.Sub == "" {
			held[n.Sequence] = true
		}
	}
	return held
}

// dateBack finds the number that a paper dated before the last one goes after; the
// first of the register where none is so early.
func dateBack(numbers []RegisterNumber, last int, date Date) (base int, back bool) {
	var latest RegisterNumber
	first := last
	for _, n := range numbers {
		if !n.Given() {
			continue
		}
		first = min(first, n.Sequence)
		if n.Date == "" {
			continue
		}
		if n.Sequence > latest.Sequence || n.Sequence == latest.Sequence && n.Date > latest.Date {
			latest = n
		}
		if n.Date <= date {
			base = max(base, n.Sequence)
		}
	}
	return cmp.Or(base, first), date != "" && date < latest.Date
}

// nextSub is the sub-number after the last of a number: a to z, then aa.
func nextSub(numbers []RegisterNumber, sequence int) string {
	last := 0
	for _, n := range numbers {
		if n.Sequence == sequence {
			last = max(last, subOrder(n.Sub))
		}
	}
	return subText(last + 1)
}

// subOrder counts a as 1, z as 26, aa as 27; 0 for none.
func subOrder(sub string) (order int) {
	for _, letter := range sub {
		order = order*26 + int(letter-'a') + 1
	}
	return order
}

func subText(order int) (sub string) {
	for ; order > 0; order = (order - 1) / 26 {
		sub = string(rune('a'+(order-1)%26)) + sub
	}
	return sub
}
