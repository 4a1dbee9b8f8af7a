package secretariat

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"gugustugas/data"
)

// Lists are what the office begins its meetings with and types its minutes with,
// each in the order of the office.
type Lists struct {
	Series    []data.Series
	Templates []data.AgendaTemplate
	Phrases   []data.Phrase
}

// Lists reads the series, the agenda templates and the phrase bank.
func (d *Desk) Lists(ctx context.Context) (Lists, error) { return view(ctx, d.store, readLists) }

func readLists(r data.Reader) (l Lists, err error) {
	if l.Series, err = r.Series(); err != nil {
		return l, err
	}
	if l.Templates, err = r.AgendaTemplates(); err != nil {
		return l, err
	}
	l.Phrases, err = r.Phrases()
	return l, err
}

// AddSeries puts a series behind the others.
func (d *Desk) AddSeries(ctx context.Context, s data.Series) error {
	return add(ctx, d, "tambah seri rapat", s, checkSeries)
}

// SaveSeries writes a changed series; successive changes are one.
func (d *Desk) SaveSeries(ctx context.Context, s data.Series) error {
	return save(ctx, d, "ubah seri rapat", s, checkSeries)
}

// AddTemplate puts an agenda template behind the others.
func (d *Desk) AddTemplate(ctx context.Context, t data.AgendaTemplate) error {
	return add(ctx, d, "tambah templat agenda", t, checkTemplate)
}

// SaveTemplate writes a changed agenda template; successive changes are one.
func (d *Desk) SaveTemplate(ctx context.Context, t data.AgendaTemplate) error {
	return save(ctx, d, "ubah templat agenda", t, checkTemplate)
}

// AddPhrase puts a phrase behind the others.
func (d *Desk) AddPhrase(ctx context.Context, p data.Phrase) error {
	return add(ctx, d, "tambah frasa", p, checkPhrase)
}

// SavePhrase writes a changed phrase; successive changes are one.
func (d *Desk) SavePhrase(ctx context.Context, p data.Phrase) error {
	return save(ctx, d, "ubah frasa", p, checkPhrase)
}

// MoveSeries moves one of a list up (negative) or down.
func (d *Desk) MoveSeries(ctx context.Context, id string, steps int) error {
	return move[data.Series](ctx, d, "pindahkan seri rapat", id, steps)
}

// MoveTemplate is as MoveSeries.
func (d *Desk) MoveTemplate(ctx context.Context, id string, steps int) error {
	return move[data.AgendaTemplate](ctx, d, "pindahkan templat agenda", id, steps)
}

// MovePhrase is as MoveSeries.
func (d *Desk) MovePhrase(ctx context.Context, id string, steps int) error {
	return move[data.Phrase](ctx, d, "pindahkan frasa", id, steps)
}

// RemoveSeries removes a series that no meeting belongs to. A used one stays: its
// meetings may be final, and open follow-ups find their way back by it.
func (d *Desk) RemoveSeries(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus seri rapat"}, func(tx data.Tx) error {
		meetings, err := tx.Meetings()
		if err != nil {
			return err
		}
		var codes []string
		for _, m := range slices.Backward(meetings) {
			if m.SeriesID == id {
				codes = append(codes, m.Code)
			}
		}
		if len(codes) > 0 {
			return data.Fault(fmt.Sprintf("Seri ini dipakai %s, jadi tidak dihapus; pilih dahulu seri lain pada rapat itu, atau ubah nama seri ini.",
				enumerate(codes)), data.ErrInvalid)
		}
		return tx.Delete(&data.Series{ID: id})
	})
}

// enumerate tells a few of many: "R-2024-001, R-2024-002, dan 3 rapat lain".
func enumerate(codes []string) string {
	const most = 3
	switch n := len(codes); {
	case n == 1:
		return codes[0]
	case n <= most:
		return strings.Join(codes[:n-1], ", ") + " dan " + codes[n-1]
	default:
		return fmt.Sprintf("%s, dan %d rapat lain", strings.Join(codes[:most], ", "), n-most)
	}
}

// RemoveTemplate removes an agenda template. Series that began with it begin
// without one; Undo brings both back.
func (d *Desk) RemoveTemplate(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus templat agenda"}, func(tx data.Tx) error {
		series, err := tx.Series()
		if err != nil {
			return err
		}
		for _, s := range series {
			if s.TemplateID != id {
				continue
			}
			s.TemplateID = ""
			if err := tx.Put(&s); err != nil {
				return err
			}
		}
		return tx.Delete(&data.AgendaTemplate{ID: id})
	})
}

// RemovePhrase removes a phrase; minutes that hold its words keep them.
func (d *Desk) RemovePhrase(ctx context.Context, id string) error {
	return d.store.Do(ctx, data.Action{Name: "hapus frasa"}, func(tx data.Tx) error {
		return tx.Delete(&data.Phrase{ID: id})
	})
}

// FillLists puts the starter lists where the office's own are still empty.
func (d *Desk) FillLists(ctx context.Context) error {
	return d.store.Do(ctx, data.Action{Name: "isi daftar dengan contoh"}, PutStarterLists)
}

// PutStarterLists writes the starter lists into those that are empty; a new data
// file begins with them.
func PutStarterLists(tx data.Tx) error {
	now, err := readLists(tx)
	if err != nil {
		return err
	}
	starter := starterLists()
	var records []data.Record
	if len(now.Templates) == 0 {
		records = append(records, numbered(starter.Templates)...)
	}
	if len(now.Series) == 0 && len(now.Templates) == 0 { // a series names its template
		records = append(records, numbered(starter.Series)...)
	}
	if len(now.Phrases) == 0 {
		records = append(records, numbered(starter.Phrases)...)
	}
	return putAll(tx, records)
}

// listed is a record of one of the lists.
type listed interface {
	data.Series | data.AgendaTemplate | data.Phrase
}

// parts are the id and the place of a listed record, and the record for the store.
func parts[T listed](row *T) (id string, position *int, record data.Record) {
	switch row := any(row).(type) {
	case *data.Series:
		return row.ID, &row.Position, row
	case *data.AgendaTemplate:
		return row.ID, &row.Position, row
	case *data.Phrase:
		return row.ID, &row.Position, row
	}
	panic("listed names every list")
}

// rowsOf reads the list that T is a row of.
func rowsOf[T listed](r data.Reader) (rows []T, err error) {
	switch rows := any(&rows).(type) {
	case *[]data.Series:
		*rows, err = r.Series()
	case *[]data.AgendaTemplate:
		*rows, err = r.AgendaTemplates()
	case *[]data.Phrase:
		*rows, err = r.Phrases()
	}
	return rows, err
}

func numbered[T listed](rows []T) (records []data.Record) {
	for i := range rows {
		_, position, record := parts(&rows[i])
		*position = (i + 1) * positionStep
		records = append(records, record)
	}
	return records
}

func add[T listed](ctx context.Context, d *Desk, action string, row T, check func(data.Reader, *T) error) error {
	return d.store.Do(ctx, data.Action{Name: action}, func(tx data.Tx) error {
		rows, err := rowsOf[T](tx)
		if err != nil {
			return err
		}
		_, position, record := parts(&row)
		*position = positionStep
		if n := len(rows); n > 0 {
			_, last, _ := parts(&rows[n-1])
			*position += *last
		}
		if err := check(tx, &row); err != nil {
			return err
		}
		return tx.Put(record)
	})
}

func save[T listed](ctx context.Context, d *Desk, action string, row T, check func(data.Reader, *T) error) error {
	id, _, record := parts(&row)
	return d.store.Do(ctx, data.Action{Name: action, Session: action + " " + id}, func(tx data.Tx) error {
		if err := check(tx, &row); err != nil {
			return err
		}
		return tx.Put(record)
	})
}

func move[T listed](ctx context.Context, d *Desk, action, id string, steps int) error {
	return d.store.Do(ctx, data.Action{Name: action}, func(tx data.Tx) error {
		rows, err := rowsOf[T](tx)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(rows, func(row T) bool {
			rowID, _, _ := parts(&row)
			return rowID == id
		})
		to := at + steps
		if at < 0 || to < 0 || to >= len(rows) {
			return nil
		}
		row := rows[at]
		rows = slices.Insert(slices.Delete(rows, at, at+1), to, row)
		return putAll(tx, numbered(rows))
	})
}

func checkSeries(_ data.Reader, s *data.Series) error {
	s.Name = strings.TrimSpace(plainLine(s.Name))
	if s.Name == "" {
		return data.Fault("Nama seri belum diisi, jadi belum ada yang disimpan; isi namanya dahulu.", data.ErrInvalid)
	}
	return nil
}

func checkTemplate(_ data.Reader, t *data.AgendaTemplate) error {
	t.Name, t.Topics = strings.TrimSpace(plainLine(t.Name)), plainText(t.Topics)
	if t.Name == "" {
		return data.Fault("Nama templat belum diisi, jadi belum ada yang disimpan; isi namanya dahulu.", data.ErrInvalid)
	}
	return nil
}

// commands are what is typed after / in the minutes already.
var commands = []string{"k", "t", "c", "h", "i"}

// CheckPhrase holds a phrase to a shortcut that one word after / can name and no
// other phrase has. It fails with a sentence for people.
func CheckPhrase(p data.Phrase, all []data.Phrase) error {
	fault := func(sentence string) error { return data.Fault(sentence, data.ErrInvalid) }
	switch {
	case p.Shortcut == "":
		return fault("Singkatan frasa belum diisi, jadi belum ada yang disimpan; isi satu kata, misalnya setuju.")
	case strings.ContainsFunc(p.Shortcut, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' }):
		return fault("Singkatan frasa hanya boleh satu kata dari huruf, angka, dan tanda hubung; yang sebelumnya tetap tersimpan.")
	case slices.Contains(commands, p.Shortcut), len(p.Shortcut) == 1 && unicode.IsDigit(rune(p.Shortcut[0])):
		return fault(fmt.Sprintf("/%s sudah berarti lain dalam notula; yang sebelumnya tetap tersimpan, pilih kata lain.", p.Shortcut))
	case p.Text == "":
		return fault("Isi frasa belum ditulis, jadi belum ada yang disimpan; tulis kalimatnya dahulu.")
	}
	for _, other := range all {
		if other.ID != p.ID && other.Shortcut == p.Shortcut {
			return fault(fmt.Sprintf("/%s sudah dipakai frasa lain; yang sebelumnya tetap tersimpan, pilih kata lain.", p.Shortcut))
		}
	}
	return nil
}

// PlainPhrase is a phrase as it is kept: its shortcut in small letters without /.
func PlainPhrase(p data.Phrase) data.Phrase {
	p.Shortcut = strings.ToLower(strings.TrimPrefix(strings.TrimSpace(plainLine(p.Shortcut)), "/"))
	p.Text = strings.TrimSpace(plainText(p.Text))
	return p
}

func checkPhrase(r data.Reader, p *data.Phrase) error {
	phrases, err := r.Phrases()
	if err != nil {
		return err
	}
	*p = PlainPhrase(*p)
	return CheckPhrase(*p, phrases)
}
