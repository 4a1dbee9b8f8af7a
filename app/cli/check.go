package cli

import (
	"context"
	"fmt"
	"strings"

	"gugustugas/data"
)

// checkFile prints what is wrong with the file, one line each, or "baik".
func checkFile(ctx context.Context, c *call) error {
	findings, err := c.Check(ctx, c.file)
	if err != nil {
		return err
	}
	if len(findings) == 0 {
		return c.print([]byte("baik\n"))
	}
	if err := c.print([]byte(strings.Join(findings, "\n") + "\n")); err != nil {
		return err
	}
	return fail(fmt.Errorf("%d findings: %w", len(findings), data.ErrInvalid),
		"Pemeriksaan %s menemukan %d masalah; berkas itu tidak diubah, simpan salinannya sebelum berbuat apa pun.",
		c.file, len(findings))
}
