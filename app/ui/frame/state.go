package frame

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Loading stands where something is still being read.
func Loading() fyne.CanvasObject {
	return container.NewCenter(kit.Muted("Sedang dibaca…"))
}

// Failed stands where something could not be read, and offers to try again.
func Failed(err error, again func()) fyne.CanvasObject {
	return kit.EmptyState("Belum dapat ditampilkan", data.Message(err),
		kit.NewButton(kit.ButtonQuiet, "", "Coba lagi", again))
}

// Place holds one object at a time: what is loading, empty, failed or there.
type Place struct{ holder *fyne.Container }

// NewPlace returns a place that holds an object.
func NewPlace(first fyne.CanvasObject) *Place { return &Place{container.NewStack(first)} }

// Object is what the page places.
func (p *Place) Object() fyne.CanvasObject { return p.holder }

// Showing returns what the place holds.
func (p *Place) Showing() fyne.CanvasObject { return p.holder.Objects[0] }

// Show replaces what the place holds by what may have the focus at once.
func (p *Place) Show(o fyne.CanvasObject) {
	if p.holder.Objects[0] == o {
		return
	}
	p.holder.Objects = []fyne.CanvasObject{o}
	p.holder.Refresh()
	kit.Wake(o)
}

// StateWord is a state of minutes, short enough for a column.
func StateWord(s data.MeetingState) string {
	if s == data.InReview {
		return "Menunggu koreksi"
	}
	return string(s)
}

// LetterChip is the chip that tells how far a letter has come.
func LetterChip(s data.LetterState) (kit.ChipKind, icons.Name, string) {
	switch s {
	case data.LetterFinal:
		return kit.ChipAttention, "", "Menunggu tanda tangan"
	case data.LetterSigned:
		return kit.ChipAttention, "", "Menunggu nomor TU"
	case data.LetterIssued:
		return kit.ChipRunning, "", "Terbit"
	case data.LetterSent:
		return kit.ChipDone, icons.Check, "Dikirim"
	case data.LetterVoid:
		return kit.ChipNeutral, icons.Close, "Dibatalkan"
	}
	return kit.ChipNeutral, "", "Konsep"
}
