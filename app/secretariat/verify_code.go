package secretariat

import (
	"context"
	"fmt"
	"strings"

	"gugustugas/data"
)

// VerifyCode says whether the code at the foot of a paper is that of a paper in
// the archive: it is compared with the SHA-256 of the frozen snapshot. A code that
// is not whole is refused with what is missing (data.ErrInvalid).
func (d *Desk) VerifyCode(ctx context.Context, code string) (Verdict, error) {
	seal, err := data.ParseSealCode(code)
	if err != nil {
		return Verdict{}, err
	}
	return view(ctx, d.store, func(r data.Reader) (Verdict, error) {
		list, err := archiveList(r, "")
		if err != nil {
			return Verdict{}, err
		}
		return verdictOfSeal(list, seal), nil
	})
}

func verdictOfSeal(list []ArchivedLine, seal data.Seal) Verdict {
	unknown := Verdict{Kind: VerdictUnknown, ByCode: true, Offset: -1}
	ofCode, ofRevision, nearest := false, false, data.SealDigits
	for _, line := range list {
		d := line.Document
		if d.Code != seal.Code {
			continue
		}
		ofCode = true
		if d.Revision != seal.Revision {
			continue
		}
		ofRevision = true
		if strings.HasPrefix(d.Snapshot, seal.Digits) {
			v := found(line)
			v.ByCode = true
			return v
		}
		if len(d.Snapshot) >= data.SealDigits {
			nearest = min(nearest, differing([]byte(seal.Digits), []byte(d.Snapshot[:data.SealDigits])))
		}
	}
	switch {
	case !ofCode:
		unknown.Hint = fmt.Sprintf("Kode %s tidak ada dalam arsip ini; periksa ketikannya.", seal.Code)
	case !ofRevision:
		unknown.Hint = fmt.Sprintf("Ada %s dalam arsip, tetapi bukan perbaikan %d; periksa angka di antara garis miring.", seal.Code, seal.Revision)
	case nearest <= farthestTypo:
		unknown.Hint = fmt.Sprintf("Ada %s dalam arsip, tetapi %d dari 16 huruf dan angka di ujung kodenya tidak cocok, mungkin salah ketik; ketik sekali lagi pelan-pelan.", seal.Code, nearest)
	default:
		unknown.Hint = fmt.Sprintf("Ada %s dalam arsip, tetapi 16 huruf dan angka di ujung kodenya lain; naskah itu tidak dibuat dari isi yang diarsipkan.", seal.Code)
	}
	return unknown
}

// farthestTypo is how many wrong digits of a code are taken for a slip.
const farthestTypo = 3
