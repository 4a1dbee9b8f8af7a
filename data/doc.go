// Package data holds the records of the secretariat and the rules they obey:
// plain structs, no database and no window. Everything else in the program is
// written in terms of these types.
//
// Words that are stored (kinds, states) are the Indonesian words that the
// exported JSON uses too, so that a file can be read without this program.
package data
