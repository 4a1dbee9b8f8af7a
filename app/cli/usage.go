package cli

import (
	"context"
	"fmt"
	"strings"

	"gugustugas/data/indonesian"
)

func (c *command) usageText() string {
	return fmt.Sprintf("Pemakaian: gugustugas %s\nSemua perintah: gugustugas --bantuan\n", c.usage)
}

// overview tells all commands; it is also the usage of a call that names none.
func overview() string {
	var text strings.Builder
	text.WriteString("Pemakaian:\n  gugustugas [--berkas FILE]\n      buka jendela program\n")
	for _, c := range commands() {
		fmt.Fprintf(&text, "  gugustugas %s\n      %s\n", c.usage, c.does)
	}
	text.WriteString(`  gugustugas --versi
      versi program

Pilihan:
  --berkas FILE        berkas data
  -o, --keluaran F     berkas PDF, Word, atau lembar kerja yang dibuat; yang lama diganti
  --json               tulis sebagai JSON
  --kosong             lembar kosong untuk ditandatangani, satu per hari
  --lembar JENIS       isi lembar kosong: instansi (nama ditulis tangan), nama, atau
                       baris bernomor saja
  --edar               notula untuk diedarkan, tanpa yang bertanda intern
  --hari N             hanya hari ke-N, dihitung mulai 1
  --per 2024-07-25     keanggotaan pada tanggal itu; tanpa pilihan ini, hari ini
  --mendatar           kertas mendatar, dengan nomor telepon dan pos-el
  --alasan "…"         cetak, ekspor, finalkan, terbitkan: mengapa tetap, meski ada temuan
                       data pribadi atau peringatan; buka: mengapa notula dibuka kembali
  --tahun 2026         hanya surat, atau buku agenda, tahun itu
  --per-instansi       satu PDF tiap penerima; keluaran menjadi nama folder
  --nomor N            nomor dari TU, lengkap atau urutnya saja
  --tanggal 2026-03-05 tanggal surat
  --tulis              tulis hasil impor; tanpa pilihan ini hanya pratinjau
  --terlambat          hanya tindak lanjut yang terlambat
  --instansi X         hanya tindak lanjut instansi itu; nama atau singkatannya
  -h, --bantuan        bantuan ini

Status keluar: 0 selesai, 1 tidak berhasil, 2 salah pemakaian.
`)
	return text.String()
}

func showOverview(_ context.Context, c *call) error { return c.print([]byte(overview())) }

func showVersion(_ context.Context, c *call) error {
	return c.print([]byte("gugustugas " + c.Version + "\n"))
}

// unknownCommand tells the command that was probably meant, or those of the
// group that the words begin.
func unknownCommand(words []string) error {
	asked := strings.Join(words[:min(len(words), 2)], " ")
	nearest, distance := "", farthestTypo+1
	var group []string
	for _, c := range commands() {
		said := strings.Join(words[:min(len(words), len(strings.Fields(c.name)))], " ")
		if d := indonesian.SlipDistance(said, c.name); d < distance {
			nearest, distance = c.name, d
		}
		if strings.HasPrefix(c.name, words[0]+" ") {
			group = append(group, c.name)
		}
	}
	message := fmt.Sprintf("Perintah %q tidak dikenal.", asked)
	switch {
	case nearest != "":
		message += fmt.Sprintf(" Maksud Anda: gugustugas %s?", nearest)
	case len(group) > 0:
		message += fmt.Sprintf(" Yang ada: %s.", strings.Join(group, ", "))
	}
	return &usageFault{message: message, usage: overview()}
}

// farthestTypo is how many letters may be wrong in a command that is recognised.
const farthestTypo = 3
