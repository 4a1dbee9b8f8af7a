package sheet

import (
	"fmt"
	"slices"
	"strings"
)

// settlePhone takes telephone and e-mail, only where the person at the desk has
// said that contacts are wanted.
func (r *rowPass) settlePhone() {
	if !r.plan.takePhones {
		return
	}
	r.person.Email = r.entry.email
	phones := r.entry.phones
	r.out.Notes = append(r.out.Notes, phones.notes...)
	if len(phones.numbers) == 0 {
		return
	}
	r.person.Phone = phones.numbers[0]
	if len(phones.numbers) > 1 {
		r.chooseNumber(phones.numbers)
		return
	}
	number := phones.numbers[0]
	detail := fmt.Sprintf("%s: %s", r.person.Name, r.entry.line.cell(fieldPhone).Text)
	answer := ""
	switch {
	case phones.letter:
		answer = r.ask("telepon-huruf", "Nomor telepon memuat huruf O. Apakah yang dimaksud angka 0?",
			[]Option{{"ganti", "Ya, ganti dengan angka 0"}, noPhone, skipRow}, detail)
	case phones.unsure || (r.usual > 0 && isMobile(number) && len(number) != r.usual):
		answer = r.ask("telepon-panjang", fmt.Sprintf("Banyaknya angka nomor telepon lain daripada yang lain (biasanya %d angka).", max(r.usual, 12)),
			[]Option{noPhone, {keepAsIs.Key, "Simpan seperti terbaca"}, skipRow}, fmt.Sprintf("%s: %s (%d angka)", r.person.Name, number, len(number)))
	case !isMobile(number):
		r.note("Telepon %s bukan nomor seluler.", number)
	}
	if answer == noPhone.Key {
		r.person.Phone = ""
	}
}

func (r *rowPass) chooseNumber(numbers []string) {
	all := strings.Join(numbers, " / ")
	switch r.ask("telepon-dua", "Satu sel memuat lebih dari satu nomor telepon. Mana yang disimpan?",
		[]Option{{"pertama", "Yang pertama"}, {"terakhir", "Yang terakhir"}, {"semua", "Semuanya"}, noPhone, skipRow}, r.person.Name+": "+all) {
	case "terakhir":
		r.person.Phone = numbers[len(numbers)-1]
	case "semua":
		r.person.Phone = all
	case noPhone.Key:
		r.person.Phone = ""
	}
}

// sharePhone asks where two people have one number.
func (r *rowPass) sharePhone() {
	number := r.person.Phone
	if number == "" || r.vacant {
		return
	}
	first := r.phones[number]
	if first == nil {
		r.phones[number] = r
		return
	}
	if first.ref == r.ref {
		return
	}
	answer := r.ask("telepon-sama:"+number, fmt.Sprintf("Nomor telepon %s milik %s (baris %d) dan orang lain. Milik siapa?", number, first.person.Name, first.place.Row),
		[]Option{{"pertama", "Milik " + first.person.Name}, {"kedua", "Milik " + r.person.Name}, {"bersama", "Milik bersama"}, noPhone, skipRow}, r.person.Name)
	if answer == "kedua" || answer == noPhone.Key {
		first.dropPhone()
	}
	if answer == "pertama" || answer == noPhone.Key {
		r.dropPhone()
	}
}

// dropPhone takes back the number that a row gave its person.
func (r *rowPass) dropPhone() {
	r.ref.rec.Phone = ""
	if r.ref.old != nil {
		r.ref.rec.Phone = r.ref.old.Phone
	}
	r.ref.changes = slices.DeleteFunc(r.ref.changes, func(c FieldChange) bool { return c.Field == "Telepon" })
}
