package writing

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// facts are what a letter that was issued says of itself, and what comes next. Its
// text stands on the paper beside them.
func (v *View) facts(k known) fyne.CanvasObject {
	file := v.draft.File()
	letter := file.Letter
	column := newColumn(10, titleRow(letter))
	if v.deps.Steps != nil {
		steps := kit.VStack(6)
		for i, step := range v.deps.Steps(file) {
			kind := kit.ButtonQuiet
			if i > 0 {
				kind = kit.ButtonLink
			}
			steps.Add(kit.HStack(0, kit.NewButton(kind, step.Icon, step.Word, step.Do)))
		}
		if len(steps.Objects) > 0 {
			column.Add(steps)
		}
	}
	add := func(label, text string) {
		if text = strings.TrimSpace(text); text != "" {
			column.Add(newColumn(0, kit.Caption(label), kit.NewParagraph(text, kit.TextStyle{})))
		}
	}
	add("Nomor", numberText(file))
	add("Tanggal", letter.Date.DayText())
	if letter.SignedOn != "" {
		add("Ditandatangani", letter.SignedOn.DayText())
	}
	add("Sifat", string(letter.Security)+", "+strings.ToLower(string(letter.Speed)))
	add("Hal", letter.Subject)
	add("Yth.", manyNames(addresseeNames(file.Recipients)))
	add("Melalui", letter.Via)
	for _, c := range k.signers {
		if c.Signing.PersonID == letter.Signing.PersonID {
			add("Penanda tangan", letter.Signing.PostText()+": "+c.Person.Titled())
			break
		}
	}
	add("Tembusan", manyNames(addresseeNames(file.Copies)))
	add("Alasan perbaikan", letter.RevisionReason)
	add("Alasan pembatalan", letter.VoidReason)
	lock := kit.Inset(2, 8, 0, 0, kit.VStack(0, kit.NewIcon(icons.Lock, kit.IconSizeSmall, kit.ColorMuted)))
	column.Add(kit.Border(nil, nil, lock, nil,
		kit.NewParagraph("Isinya tersimpan dalam arsip dan tidak berubah lagi.", kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted})))
	text := kit.VScroll(kit.Inset(10, formPadding, 16, formPadding, kit.AtMost(wideForm, column)))
	return kit.Border(nil, v.tools.object, nil, nil, text)
}

// numberText is the number, or what is waited for.
func numberText(file data.LetterFile) string {
	switch {
	case file.Number != nil:
		return file.Number.Text
	case shapeOf(file.Letter.Kind).number && file.Letter.State != data.LetterVoid:
		return "belum ada"
	}
	return ""
}

// mostNames is how many addressees are named one by one.
const mostNames = 8

func manyNames(names []string) string {
	if rest := len(names) - mostNames; rest > 0 {
		names = append(names[:mostNames:mostNames], fmt.Sprintf("dan %d lagi", rest))
	}
	return strings.Join(names, "\n")
}
