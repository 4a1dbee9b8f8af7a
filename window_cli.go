//go:build cli

package main

import (
	"context"
	"fmt"
	"io"
)

// openWindow has no window to open: this program is built for commands only.
func openWindow(_ context.Context, _ string, stderr io.Writer) int {
	fmt.Fprintln(stderr, "Program ini hanya menjalankan perintah; buka jendela dengan program gugustugas, atau jalankan gugustugas-cli bantuan.")
	return 1
}
