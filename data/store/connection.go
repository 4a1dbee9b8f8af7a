package store

import (
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/glebarez/sqlite"
	"gorm.io/gorm"
	"gorm.io/gorm/logger"
)

// readers is how many connections read at a time, so that a page never waits for
// another or for a write.
const readers = 3

// openPool opens connections with the pragmas in the given order.
// busy_timeout comes first, because the others may already have to wait.
func openPool(path string, connections int, pragmas ...string) (*gorm.DB, error) {
	return openDSN(dsn(path, append([]string{"busy_timeout(5000)"}, pragmas...)), connections)
}

func openDSN(dsn string, connections int) (*gorm.DB, error) {
	db, err := gorm.Open(sqlite.Open(dsn), &gorm.Config{
		TranslateError:         true,
		SkipDefaultTransaction: true,
		Logger:                 logger.Discard,
	})
	if err != nil {
		return nil, err
	}
	pool, err := db.DB()
	if err != nil {
		return nil, err
	}
	pool.SetMaxOpenConns(connections)
	pool.SetMaxIdleConns(connections)
	return db, nil
}

func closePool(db *gorm.DB) error {
	pool, err := db.DB()
	if err != nil {
		return err
	}
	return pool.Close()
}

// dsn writes the path as a file: URI, because '?', '#' and '%' in a folder's
// name would otherwise be read as parameters.
func dsn(path string, pragmas []string, extra ...string) string {
	slashed := filepath.ToSlash(path)
	if len(slashed) > 1 && slashed[1] == ':' { // C:/…
		slashed = "/" + slashed
	}
	parts := strings.Split(slashed, "/")
	for i := range parts {
		parts[i] = url.PathEscape(parts[i])
	}
	parameters := append([]string{"_txlock=immediate"}, extra...)
	for _, pragma := range pragmas {
		parameters = append(parameters, "_pragma="+url.QueryEscape(pragma))
	}
	return "file:" + strings.Join(parts, "/") + "?" + strings.Join(parameters, "&")
}

// openReader opens a file for reading only. Where nothing may be written (a disc,
// another's folder, a file kept from changes) there is no room for the WAL that
// every connection makes; there the file is read as it lies.
func openReader(path string) (*gorm.DB, error) {
	if writable(path) {
		if db, err := openPool(path, readers, "query_only(1)"); err == nil {
			return db, nil
		}
	}
	db, err := openUntouched(path)
	if err != nil {
		return nil, diskFault(fmt.Errorf("open %s as it lies: %w", path, err))
	}
	return db, nil
}

func writable(path string) bool {
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return false
	}
	return file.Close() == nil
}

// openUntouched opens a file without changing a byte of it. Where no WAL lies
// beside it, it is opened as immutable, so that not even a WAL is made; else
// SQLite reads through the WAL that is there.
func openUntouched(path string) (*gorm.DB, error) {
	extra := []string{"mode=ro"}
	if !exists(path + "-wal") {
		extra = append(extra, "immutable=1")
	}
	return openDSN(dsn(path, []string{"busy_timeout(5000)", "query_only(1)"}, extra...), 1)
}

// realPath follows links: SQLite lays the WAL, and we the lock, beside the file
// itself, whatever name it was called by.
func realPath(path string) string {
	if resolved, err := filepath.EvalSymlinks(path); err == nil {
		return resolved
	}
	return path
}

// exists reports whether there is a file at path, following links.
func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}
