package secretariat

import (
	"context"
	"slices"
	"strings"

	"gugustugas/data"
)

// Classifications are the codes of the archive with their retention, in the order of
// the office; the main classes until it has a list of its own.
func (d *Desk) Classifications(ctx context.Context) ([]data.Classification, error) {
	return view(ctx, d.store, classifications)
}

func classifications(r data.Reader) ([]data.Classification, error) {
	own, err := r.Classifications()
	if err != nil || len(own) > 0 {
		return own, err
	}
	return mainClasses(), nil
}

// mainClasses are the main classes of Permendagri 83/2022 and the one of the office,
// without retention, which is the office's to fill in.
func mainClasses() []data.Classification {
	var all []data.Classification
	for i, class := range [][2]string{
		{"000", "Umum"},
		{"100", "Pemerintahan"},
		{"200", "Politik"},
		{"300", "Keamanan dan ketertiban"},
		{"400", "Kesejahteraan rakyat"},
		{"400.2", "Pemberdayaan perempuan dan perlindungan anak"},
		{"500", "Perekonomian"},
		{"600", "Pekerjaan umum dan ketenagakerjaan"},
		{"700", "Pengawasan"},
		{"800", "Kepegawaian"},
		{"900", "Keuangan"},
	} {
		all = append(all, data.Classification{
			ID: "kelas-" + class[0], Code: class[0], Name: class[1], Position: (i + 1) * positionStep,
		})
	}
	return all
}

// SaveClassification writes a changed class; successive changes are one.
func (d *Desk) SaveClassification(ctx context.Context, c data.Classification) error {
	return d.changeClasses(ctx, data.Action{Name: "ubah klasifikasi arsip", Session: "klasifikasi " + c.ID},
		func(tx data.Tx, all []data.Classification) error { return putClass(tx, all, c) })
}

// AddClassification puts a class behind the last of a smaller code.
func (d *Desk) AddClassification(ctx context.Context, c data.Classification) error {
	c.Code = strings.TrimSpace(plainLine(c.Code))
	return d.changeClasses(ctx, data.Action{Name: "tambah klasifikasi arsip"}, func(tx data.Tx, all []data.Classification) error {
		c.Position = positionStep / 2
		for _, other := range all {
			if other.Code <= c.Code {
				c.Position = max(c.Position, other.Position+1)
			}
		}
		return putClass(tx, all, c)
	})
}

// RemoveClassification removes a class; papers keep its code. The last one stays:
// without any the main classes would be back.
func (d *Desk) RemoveClassification(ctx context.Context, id string) error {
	return d.changeClasses(ctx, data.Action{Name: "hapus klasifikasi arsip"}, func(tx data.Tx, all []data.Classification) error {
		if len(all) == 1 && all[0].ID == id {
			return data.Fault("Ini kode terakhir dalam daftar, jadi tidak dihapus; ubah isinya, atau tambahkan kode lain dahulu.", data.ErrInvalid)
		}
		return tx.Delete(&data.Classification{ID: id})
	})
}

// changeClasses makes the main classes the office's own before the first change.
func (d *Desk) changeClasses(ctx context.Context, action data.Action, change func(data.Tx, []data.Classification) error) error {
	return d.store.Do(ctx, action, func(tx data.Tx) error {
		all, err := tx.Classifications()
		if err != nil {
			return err
		}
		if len(all) == 0 {
			all = mainClasses()
			for _, c := range all {
				if err := tx.Put(&c); err != nil {
					return err
				}
			}
		}
		return change(tx, all)
	})
}

func putClass(tx data.Tx, all []data.Classification, c data.Classification) error {
	c.Code, c.Name = strings.TrimSpace(plainLine(c.Code)), strings.TrimSpace(plainLine(c.Name))
	if err := CheckClassification(c, all); err != nil {
		return err
	}
	return tx.Put(&c)
}

// CheckClassification says in a sentence why a class can't be kept among the others.
// The error is ErrInvalid.
func CheckClassification(c data.Classification, all []data.Classification) error {
	fault := func(sentence string) error { return data.Fault(sentence, data.ErrInvalid) }
	switch {
	case c.Code == "":
		return fault("Kode klasifikasi belum diisi, jadi belum ada yang disimpan; isi kodenya dahulu.")
	case slices.ContainsFunc(all, func(o data.Classification) bool { return o.ID != c.ID && o.Code == c.Code }):
		return fault("Kode " + c.Code + " sudah ada dalam daftar; yang sebelumnya tetap tersimpan, pilih kode lain.")
	case c.Validate() != nil:
		return fault("Retensi boleh 0 sampai 100 tahun; yang sebelumnya tetap tersimpan.")
	}
	return nil
}
