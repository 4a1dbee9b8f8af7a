package minutes

import (
	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
)

// keyStrips are the strips at the foot of the page: for minutes that are being
// written, and for final ones.
func keyStrips() (writing, reading fyne.CanvasObject) {
	hint := func(does string, keys ...string) kit.KeyHint { return kit.KeyHint{Keys: keys, Does: does} }
	writing = kit.KeyStrip([]kit.KeyHint{
		hint("entri baru", "Enter"), hint("keputusan", "/k"), hint("tindak lanjut", "/t"), hint("agenda 2", "/2"),
		hint("hadir", "/h"), hint("pembicara", "@"), hint("perintah dan frasa", "/"), hint("baris baru", "Shift+Enter"),
	}, hint("mulai, tutup", "F9"), hint("agenda", "F6"), hint("proyektor", "F11"))
	reading = kit.KeyStrip([]kit.KeyHint{
		hint("agenda lain", "Ctrl+↑", "Ctrl+↓"), hint("pratinjau", "F5"), hint("bacakan", "F8"),
	}, hint("proyektor", "F11"))
	return writing, reading
}
