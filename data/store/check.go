package store

import (
	"context"
	"errors"
	"fmt"

	"gorm.io/gorm"

	"gugustugas/data/store/migrations"
)

// Check examines a data file without changing it: integrity, foreign keys and
// schema version. It returns what is wrong, one Indonesian line each; an empty
// list means that the file is good. The error says why it could not look.
func Check(ctx context.Context, path string) (findings []string, err error) {
	path = realPath(path)
	if err := recognise(ctx, path); err != nil {
		return nil, err
	}
	db, err := openUntouched(path)
	if err != nil {
		return nil, diskFault(fmt.Errorf("open %s: %w", path, err))
	}
	findings, err = examine(db.WithContext(ctx))
	if err == nil {
		var version []string
		version, err = checkVersion(ctx, path)
		findings = append(findings, version...)
	}
	if err != nil {
		err = diskFault(fmt.Errorf("check %s: %w", path, err))
	}
	if errors.Is(err, ErrDamaged) { // that is what was looked for
		findings, err = append(findings, "Isi berkas rusak sehingga tidak terbaca seluruhnya"), nil
	}
	return findings, errors.Join(err, closePool(db))
}

func examine(db *gorm.DB) (findings []string, err error) {
	var verdicts []string
	if err := db.Raw("PRAGMA integrity_check(20)").Scan(&verdicts).Error; err != nil {
		return nil, err
	}
	for _, verdict := range verdicts {
		if verdict != "ok" {
			findings = append(findings, "Isi berkas rusak: "+verdict)
		}
	}
	var orphans []struct {
		Table  string
		Parent string
		Lost   int
	}
	err = db.Raw(`SELECT "table", parent, COUNT(*) AS lost FROM pragma_foreign_key_check GROUP BY "table", parent`).
		Scan(&orphans).Error
	for _, o := range orphans {
		findings = append(findings, fmt.Sprintf("%d baris %s menunjuk ke %s yang tidak ada", o.Lost, o.Table, o.Parent))
	}
	return findings, err
}

func checkVersion(ctx context.Context, path string) ([]string, error) {
	current, target, err := versions(ctx, path, migrations.SQLite())
	switch {
	case err != nil:
		return nil, fmt.Errorf("read the schema version of %s: %w", path, err)
	case current > target:
		return []string{fmt.Sprintf("Skema berkas versi %d lebih baru daripada program ini (versi %d)", current, target)}, nil
	case current < target:
		return []string{fmt.Sprintf("Skema berkas versi %d lebih lama daripada program ini (versi %d); buka dengan jendela program agar diperbarui", current, target)}, nil
	}
	return nil, nil
}
