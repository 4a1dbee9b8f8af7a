// Package migrations holds the numbered steps of the data file's schema. A step
// that has been released is never changed; a new one follows it.
package migrations

import (
	"embed"
	"io/fs"
)

//go:embed sqlite/*.sql
var files embed.FS

// SQLite is the folder of steps for SQLite.
func SQLite() fs.FS {
	sub, err := fs.Sub(files, "sqlite")
	if err != nil {
		panic("embedded migrations: " + err.Error()) // the folder is compiled in
	}
	return sub
}
