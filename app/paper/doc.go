// Package paper makes the official papers of the secretariat: a frozen snapshot
// in, PDF bytes out. It looks nothing up and keeps nothing, so the same snapshot
// makes the same bytes.
//
// Shape and order follow Permendagri 1/2023 on tata naskah dinas; measures are
// those of a specimen that practice settled on. How type gets on a page is
// package layout's business, what stands on it is this package's.
package paper
