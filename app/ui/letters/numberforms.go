package letters

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// reserve asks for a reason to keep a number of our own register free.
func (p *Page) reserve() {
	if p.aside.form != nil {
		return
	}
	if !p.view.book.own() {
		p.deps.Notify(kit.NoticeInfo, "Nomor dicadangkan hanya dalam register sendiri; nomor buku ini dari TU.")
		return
	}
	book := p.view.book
	f := p.newForm("Cadangkan nomor", "Cadangkan nomor")
	f.say("Nomor yang dicadangkan tidak diberikan kepada surat lain.")
	urut := f.text("Nomor urut", "", "Kosongkan untuk nomor berikutnya")
	reason := f.lines("Alasan", "", 2)
	f.beside = urut
	f.confirm = func() (func(context.Context) error, string) {
		sequence := 0
		if text := trimmed(urut); text != "" {
			n, err := strconv.Atoi(text)
			if err != nil || n < 1 {
				f.stop(urut, "Tulis nomor urutnya dengan angka, misalnya 42.")
				return nil, ""
			}
			sequence = n
		}
		why, ok := f.demand(reason, "Tulis dahulu alasan mencadangkannya.")
		if !ok {
			return nil, ""
		}
		return func(ctx context.Context) error {
			n, err := p.deps.Desk.ReserveNumber(ctx, book.register.ID, sequence, why)
			if err == nil {
				p.wish(n.ID)
			}
			return err
		}, "Nomor dicadangkan."
	}
	p.aside.openForm(f)
}

// explain asks why the chosen number is missing, or why all that are missing are.
func (p *Page) explain() {
	l, ok := p.line()
	if !ok || !l.gap {
		return
	}
	text, register := numberText(p.view.book, l), p.view.book.register.ID
	one, all := []int{l.number.Sequence}, p.view.gaps()
	f := p.newForm("Jelaskan nomor "+text, "Simpan penjelasan")
	f.say("Mengapa nomor ini kosong? Penjelasannya tercetak dalam buku agenda.")
	reason := f.lines("Alasan", "", 2)
	var which *kit.Choice
	if len(all) > 1 {
		which = f.choice("Berlaku untuk", []string{"Nomor " + text + " saja", "Semua " + number(len(all)) + " nomor kosong"}, 0, nil)
	}
	f.confirm = func() (func(context.Context) error, string) {
		why, ok := f.demand(reason, "Tulis dahulu mengapa nomor ini kosong.")
		if !ok {
			return nil, ""
		}
		sequences, told := one, "Nomor "+text+" dijelaskan."
		if which != nil && which.Selected() == 1 {
			sequences, told = all, number(len(all))+" nomor kosong dijelaskan."
		}
		return func(ctx context.Context) error { return p.deps.Desk.ExplainGap(ctx, register, sequences, why) }, told
	}
	p.aside.openForm(f)
}

// gaps lists the numbers that nobody took and nobody explained.
func (v view) gaps() (sequences []int) {
	for _, l := range v.lines {
		if l.gap {
			sequences = append(sequences, l.number.Sequence)
		}
	}
	return sequences
}

// openImport takes over the numbers of the old book, pasted from a sheet.
func (p *Page) openImport() {
	if p.aside.form != nil || p.view.book.kind != registered {
		return
	}
	book := p.view.book
	f := p.newForm("Impor nomor lama", "Masukkan nomor")
	f.say("Tempel baris dari buku agenda lama ke " + book.name() + ": nomor, tanggal, hal, kepada; dipisahkan tab (salinan lembar kerja) atau tanda |.")
	rows := f.lines("Baris", "", 10)
	rows.OnChanged = func(string) { rows.Refuse("") } // longer than an entry of minutes
	f.beside = rows
	f.confirm = func() (func(context.Context) error, string) {
		list, refusal := pastedNumbers(rows.Text, p.deps.Now())
		if refusal != "" {
			f.stop(rows, refusal)
			return nil, ""
		}
		return func(ctx context.Context) error { return p.deps.Desk.ImportNumbers(ctx, book.register.ID, list) },
			number(len(list)) + " nomor lama dimasukkan."
	}
	p.aside.openForm(f)
}

// pastedNumbers reads lines of number, date, subject and addressee, parted by tabs
// or bars. A heading is passed over. refusal names the line that can't be read.
func pastedNumbers(text string, now time.Time) (list []secretariat.ImportedNumber, refusal string) {
	for i, row := range strings.Split(text, "\n") {
		if strings.TrimSpace(row) == "" {
			continue
		}
		cells := strings.Split(row, "\t")
		if len(cells) == 1 {
			cells = strings.Split(strings.Trim(strings.TrimSpace(row), "|"), "|")
		}
		for len(cells) < 4 {
			cells = append(cells, "")
		}
		for j := range cells {
			cells[j] = strings.TrimSpace(cells[j])
		}
		if len(list) == 0 && !strings.ContainsAny(cells[0], "0123456789") {
			continue
		}
		n := secretariat.ImportedNumber{Number: cells[0], Subject: cells[2], To: cells[3]}
		if cells[1] != "" && cells[1] != "-" {
			t, ok := indonesian.ParseDate(cells[1], now)
			if !ok {
				return nil, fmt.Sprintf("Baris %d: tanggal “%s” belum terbaca; tulis seperti 2 Maret 2026 atau 2/3/2026.", i+1, cells[1])
			}
			n.Date = data.DateOf(t)
		}
		list = append(list, n)
	}
	if len(list) == 0 {
		return nil, "Belum ada nomor; tempel dahulu barisnya."
	}
	return list, ""
}
