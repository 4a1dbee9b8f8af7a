package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"gugustugas/app/exchange"
	"gugustugas/assets/sample"
	"gugustugas/data"
)

// makeSample makes a file with the sample profile and meeting. What is half made
// when something fails is taken away again.
func makeSample(ctx context.Context, c *call) error {
	if err := c.Create(ctx, c.file); err != nil {
		return err
	}
	var code string
	err := c.write(ctx, func(file File) (err error) {
		code, err = fillSample(ctx, file)
		return err
	})
	if err != nil {
		return errors.Join(err, removeFile(c.file))
	}
	return c.print(fmt.Appendf(nil, "%s: berkas contoh dengan rapat %s\n", c.file, code))
}

func fillSample(ctx context.Context, file File) (code string, err error) {
	var office data.Office
	if err := json.Unmarshal(sample.Office, &office); err != nil {
		return "", fmt.Errorf("read the sample profile: %w", err)
	}
	meeting, err := exchange.Decode(sample.Meeting)
	if err != nil {
		return "", fmt.Errorf("read the sample meeting: %w", err)
	}
	err = file.Do(ctx, data.Action{Name: "buat data contoh"}, func(tx data.Tx) error {
		if err := tx.Put(&office); err != nil {
			return err
		}
		code, _, err = exchange.Import(tx, meeting)
		return err
	})
	return code, err
}

// removeFile takes away a data file with what SQLite and the lock lay beside it.
func removeFile(path string) error {
	var faults []error
	for _, suffix := range []string{"", "-wal", "-shm", ".lock", ".pemakai"} {
		if err := os.Remove(path + suffix); !errors.Is(err, fs.ErrNotExist) {
			faults = append(faults, err)
		}
	}
	return errors.Join(faults...)
}
