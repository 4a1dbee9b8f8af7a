// Package history shows what became of a record (Riwayat) and what was deleted
// and can be restored (Sampah), over whichever page asks for it.
package history
