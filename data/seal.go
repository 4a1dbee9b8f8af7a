package data

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// SealCode is what the foot of a sealed paper says, in figures and in its QR:
// code, revision and the first 16 hex digits of the SHA-256 of the snapshot as the
// archive keeps it, "S-2026-001/0/3fa912bc44d091ee". A PDF cannot hold its own hash.
func SealCode(code string, revision int, snapshotJSON []byte) string {
	sum := sha256.Sum256(snapshotJSON)
	return code + "/" + strconv.Itoa(revision) + "/" + hex.EncodeToString(sum[:])[:SealDigits]
}
