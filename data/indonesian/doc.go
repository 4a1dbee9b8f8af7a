// Package indonesian writes and reads what has a fixed form in Indonesia:
// dates, times, numbers, rupiah, amounts in words, names with titles, and the
// numbers of civil servants. Forms follow EYD V and Permendagri 1/2023.
//
// Civil dates are time.Time values at midnight UTC; money is int64 sen. Spaces
// are ordinary ones: what must not break across lines is glued by whoever sets
// the line.
package indonesian
