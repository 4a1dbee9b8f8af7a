// Package roster is the page Keanggotaan: the decrees, the seats under one of
// them, and who holds each on a date.
package roster
