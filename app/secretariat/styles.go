package secretariat

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"gugustugas/app/photo"
	"gugustugas/data"
)

// Styles are the tata naskah that the office has chosen: the general one and those
// of kinds of paper that have their own. A kind without follows the general one.
func (d *Desk) Styles(ctx context.Context) ([]data.PaperStyle, error) {
	return view(ctx, d.store, data.Reader.PaperStyles)
}

// SaveStyle writes the tata naskah of a kind of paper, or of all; successive changes
// are one. What can't be printed or read is refused with a sentence.
func (d *Desk) SaveStyle(ctx context.Context, style data.PaperStyle) error {
	return d.store.Do(ctx, data.Action{Name: "ubah tata naskah", Session: "tata naskah " + style.ID}, func(tx data.Tx) error {
		if err := style.Validate(); err != nil {
			return data.Fault("Tata naskah belum disimpan; margin boleh 10 sampai 50 mm, huruf 10 sampai 14 pt, dan jarak baris 1 sampai 2.", err)
		}
		return tx.Put(&style)
	})
}

// RemoveStyle lets a kind of paper follow the general tata naskah again, or all of
// them the usual one.
func (d *Desk) RemoveStyle(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "ikuti tata naskah semua naskah"}, func(tx data.Tx) error {
		if found, err := exists(tx.Get(id, &data.PaperStyle{})); err != nil || !found {
			return err
		}
		return tx.Delete(&data.PaperStyle{ID: id})
	})
}

// Letterheads are the four kops in the order of the screen, each with the crest that
// it prints; those that nobody wrote are the usual ones.
func (d *Desk) Letterheads(ctx context.Context) ([]data.Letterhead, error) {
	s, err := d.Stationery(ctx)
	return s.Letterheads, err
}

// SaveLetterhead writes the texts of a kop; successive changes are one. Those of the
// office's own kop are written to its profile. The crest is left as it is.
func (d *Desk) SaveLetterhead(ctx context.Context, head data.Letterhead) error {
	return d.changeLetterhead(ctx, data.Action{Name: "ubah kop", Session: "kop " + string(head.ID)}, head.ID,
		func(tx data.Tx, now *data.Letterhead) error {
			now.Government, now.Name, now.Address = plainLine(head.Government), plainText(head.Name), plainText(head.Address)
			return nil
		})
}

// SetCrest puts a picture into a kop, a PNG or JPEG of at most 10 MB and 40
// megapixels. A bad or huge one is refused with a sentence, and the former stays.
func (d *Desk) SetCrest(ctx context.Context, kind data.LetterheadKind, name string, content []byte) error {
	picture, _, _, err := photo.PrepareCrest(content)
	if err != nil {
		return err
	}
	return d.changeLetterhead(ctx, data.Action{Name: "pasang lambang pada kop"}, kind, func(tx data.Tx, now *data.Letterhead) error {
		sum, err := tx.PutBlob(picture)
		if err != nil {
			return err
		}
		name = strings.TrimSuffix(plainLine(filepath.Base(name)), filepath.Ext(name)) + ".jpg"
		file := data.Attachment{ID: NewID(), Name: name, SHA256: sum, Size: int64(len(picture))}
		now.CrestID = file.ID
		return tx.Put(&file)
	})
}

// RemoveCrest takes the picture out of a kop; one of the other kops shows that of
// the office again, except the Bupati's. Papers of the archive keep theirs.
func (d *Desk) RemoveCrest(ctx context.Context, kind data.LetterheadKind) error {
	return d.changeLetterhead(ctx, data.Action{Name: "lepas lambang dari kop"}, kind, func(_ data.Tx, now *data.Letterhead) error {
		now.CrestID = ""
		return nil
	})
}

// changeLetterhead changes a kop where it is kept: the office's own is part of its
// profile.
func (d *Desk) changeLetterhead(ctx context.Context, action data.Action, kind data.LetterheadKind,
	change func(data.Tx, *data.Letterhead) error,
) error {
	return d.store.Do(ctx, action, func(tx data.Tx) error {
		office, err := tx.Office()
		if err != nil {
			return err
		}
		own, err := tx.Letterheads()
		if err != nil {
			return err
		}
		head, err := keptLetterhead(office, own, kind)
		if err != nil {
			return err
		}
		if err := change(tx, &head); err != nil {
			return err
		}
		if kind != data.OfficeLetterhead {
			return tx.Put(&head)
		}
		office.Government, office.Name, office.Address, office.CrestID = head.Government, head.Name, head.Address, head.CrestID
		return tx.Put(&office)
	})
}

// keptLetterhead is a kop with the crest of its own, as it is kept or as it would
// be.
func keptLetterhead(office data.Office, own []data.Letterhead, kind data.LetterheadKind) (data.Letterhead, error) {
	for _, l := range own {
		if l.ID == kind && kind != data.OfficeLetterhead {
			return l, nil
		}
	}
	for _, l := range usualLetterheads(office) {
		if l.ID != kind {
			continue
		}
		if kind == data.OfficeLetterhead {
			l.CrestID = office.CrestID
		}
		return l, nil
	}
	return data.Letterhead{}, fmt.Errorf("%w: letterhead %q", data.ErrInvalid, kind)
}
