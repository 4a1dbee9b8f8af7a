package writing

import (
	"testing"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func TestPictures(t *testing.T) {
	l := letter(data.ReportRequest)
	l.Body = "Sesuai dengan keputusan rapat koordinasi gugus tugas pada tanggal 25–26 Juli 2024, kami mohon {sapaan} menyampaikan laporan kemajuan Triwulan III Tahun 2024 dengan formulir terlampir.\nLaporan kami harapkan diterima paling lambat Senin, 7 Oktober 2024, melalui [pos-el kantor].\nAtas perhatian dan kerja sama {sapaan}, kami mengucapkan terima kasih."
	r := openLetter(t, l, 3)
	r.focus(r.labelled("Isi"))
	r.rest()
	r.picture("a")
	r.window.Resize(fyne.NewSize(700, 640))
	r.focus(r.labelled("Yth."))
	r.press(kit.Key(fyne.KeyLeft), kit.Key(fyne.KeyReturn))
	r.picture("b")
	r.write("{")
	r.focus(r.labelled("Isi"))
	r.write("\n{ta")
	r.picture("c")
	r.ShowPreview(false)
	r.picture("d")
}
