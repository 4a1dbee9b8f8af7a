package data

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// SealDigits is how many hex digits of the snapshot's SHA-256 stand in a seal.
const SealDigits = 16

// Seal is what the code at the foot of a paper says: of which paper it is, and
// how its frozen snapshot begins as SHA-256.
type Seal struct {
	// Code is that of the record, "S-2026-001"; Revision counts from 0.
	Code     string
	Revision int
	// Digits are the first SealDigits hex digits, in small letters.
	Digits string
}

// sealShape takes a code as people type it: with blanks, stops and strokes where
// they like, in either case.
var sealShape = regexp.MustCompile(`^([SR])[-\s.]*(\d{4})[-\s.]*(\d{3,6})(?:[\s/]+(\d{1,4}))?(?:[\s/]+([^/]*))?$`)

// ParseSealCode reads a code as it stands on the paper, as it was typed or as a
// scanner gave it. What is wrong with it is told in a sentence (ErrInvalid).
func ParseSealCode(text string) (s Seal, err error) {
	text = strings.NewReplacer("–", "-", "—", "-", "‑", "-", "−", "-", "\\", "/", "∕", "/", "⁄", "/").Replace(text)
	text = strings.ToUpper(strings.Join(strings.Fields(text), " "))
	if text == "" {
		return s, Fault("Kode belum ditulis; salin dari kaki naskah, misalnya S-2026-001/0/ lalu 16 huruf dan angka.", ErrInvalid)
	}
	part := sealShape.FindStringSubmatch(text)
	if len(text) > MaxLine || part == nil {
		return s, Fault("Itu bukan kode pemeriksaan arsip; bentuknya kode naskah, perbaikan, dan 16 huruf dan angka, misalnya S-2026-001/0/3fa912bc44d091ee.", ErrInvalid)
	}
	s.Code = fmt.Sprintf("%s-%s-%s", part[1], part[2], part[3])
	if part[4] == "" {
		return s, Fault(fmt.Sprintf("Kode %s belum lengkap; tulis juga nomor perbaikan dan 16 huruf dan angka sesudah garis miring.", s.Code), ErrInvalid)
	}
	if s.Revision, err = strconv.Atoi(part[4]); err != nil {
		return s, fmt.Errorf("%w: revision %q", ErrInvalid, part[4])
	}
	s.Digits, err = typedDigits(fmt.Sprintf("%s/%d", s.Code, s.Revision), part[5])
	return s, err
}

// typedDigits reads the hex digits; O and the like are what people take for digits.
func typedDigits(code, text string) (string, error) {
	digits := strings.NewReplacer(" ", "", "-", "", ".", "", "O", "0", "I", "1", "L", "1").Replace(text)
	for _, r := range digits {
		if !strings.ContainsRune("0123456789ABCDEF", r) {
			return "", Fault(fmt.Sprintf("Kode %s memuat “%c”, padahal bagian akhirnya hanya angka 0–9 dan huruf a–f; periksa ketikannya.", code, r), ErrInvalid)
		}
	}
	if n := len(digits); n != SealDigits {
		if n == 0 {
			return "", Fault(fmt.Sprintf("Kode %s belum lengkap; tulis juga 16 huruf dan angka sesudah garis miring kedua.", code), ErrInvalid)
		}
		return "", Fault(fmt.Sprintf("Kode %s tidak utuh: bagian akhirnya %d huruf dan angka, seharusnya %d; periksa ketikannya.", code, n, SealDigits), ErrInvalid)
	}
	return strings.ToLower(digits), nil
}
