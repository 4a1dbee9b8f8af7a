package cli

import (
	"context"
	"encoding/json"
	"fmt"

	"gugustugas/app/exchange"
	"gugustugas/app/secretariat"
	"gugustugas/assets/sample"
	"gugustugas/data"
)

// makeSample makes a file with the sample profile and meeting; it takes its name
// when it is whole.
func makeSample(ctx context.Context, c *call) error {
	var code string
	err := c.Create(ctx, c.file, func(half string) error {
		return c.writeTo(ctx, half, func(file File) (err error) {
			code, err = fillSample(ctx, file)
			return err
		})
	})
	if err != nil {
		return err
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
		if err := secretariat.PutStarterLists(tx); err != nil {
			return err
		}
		if code, _, err = exchange.Import(tx, meeting); err != nil {
			return err
		}
		return fillRoster(tx)
	})
	return code, err
}
