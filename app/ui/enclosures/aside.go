package enclosures

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
	"gugustugas/data/privacy"
)

// pictureHeight is the height in px of the picture over its caption.
const pictureHeight float32 = 200

// showAside shows the chosen file, anew where it is another or something else has
// changed it.
func (v *View) showAside() {
	file, ok := v.file()
	if !ok {
		v.shown, v.caption = shown{}, nil
		v.aside.Show(kit.Muted(""))
		return
	}
	picture := v.pictures.of(file.Attachment)
	now := shown{file.Enclosure, picture != nil, len(v.source.Days())}
	if now == v.shown {
		return
	}
	v.shown = now
	column := kit.VStack(12)
	if picture != nil {
		image := canvas.NewImageFromImage(picture)
		image.FillMode = canvas.ImageFillContain
		column.Add(kit.Fixed(0, pictureHeight, image))
	}
	column.Add(kit.VStack(0, kit.Strong(file.Attachment.Name).Shrink(), kit.Muted(indonesian.FileSize(file.Attachment.Size))))
	column.Add(v.captionField(file.Enclosure))
	if days := v.source.Days(); len(days) > 0 {
		column.Add(v.dayField(file.Enclosure, days))
	}
	column.Add(kit.Inset(0, 0, 0, -8, kit.HStack(4,
		kit.NewButton(kit.ButtonLink, icons.Eye, "Buka", v.open),
		kit.NewButton(kit.ButtonLink, icons.Trash, "Hapus", v.remove))))
	v.aside.Show(kit.VScroll(kit.Inset(16, kit.PagePadding, 20, kit.PagePadding, column)))
}

// captionField saves itself, and tells quietly what looks like personal data.
func (v *View) captionField(e data.Enclosure) fyne.CanvasObject {
	doubt := kit.FieldNotice(kit.NoticeWarning, "")
	doubt.Wrap(asideInner)
	desk, key := v.services.Desk, "lampiran "+e.ID
	var column *fyne.Container
	judge := func(text string) {
		doubt.SetText(doubts(text))
		doubt.Hidden = doubt.Text() == ""
	}
	field := fields.Line("Keterangan", e.Caption, "Yang tampak, di mana, kapan", func(text string) string {
		judge(text)
		column.Refresh()
		v.follow(e.ID, func(e *data.Enclosure) { e.Caption = text })
		v.services.Saver.Touch(key, func(ctx context.Context) error { return desk.SetCaption(ctx, e.ID, text) })
		return ""
	})
	v.caption = field.Entry
	field.OnSubmitted = func(string) { v.focusList() }
	judge(e.Caption)
	column = kit.VStack(2, field.Object, doubt)
	return column
}

// doubts tells what in a caption looks like personal data; "" for nothing.
func doubts(text string) string {
	var kinds []string
	for _, finding := range privacy.Find(text, privacy.Options{}) {
		kinds = append(kinds, string(finding.Kind))
	}
	if len(kinds) == 0 {
		return ""
	}
	return "Tampaknya memuat " + strings.Join(kinds, ", ") + ". Tulis tanpa data pribadi korban atau saksi."
}

// follow changes a file of the list at once, before it is on disk.
func (v *View) follow(id string, change func(*data.Enclosure)) {
	for i := range v.files {
		if v.files[i].Enclosure.ID == id {
			change(&v.files[i].Enclosure)
			if id == v.chosen {
				v.shown.enclosure = v.files[i].Enclosure
			}
		}
	}
	v.list.Reload()
}

func (v *View) dayField(e data.Enclosure, days []data.MeetingDay) fyne.CanvasObject {
	options, selected := []string{"Tidak ditentukan"}, 0
	for i, day := range days {
		t, _ := day.Date.Time()
		options = append(options, indonesian.DayDate(t))
		if day.ID == e.DayID {
			selected = i + 1
		}
	}
	return kit.Labelled("Hari", kit.NewChoice(options, selected, func(i int) {
		dayID := ""
		if i > 0 {
			dayID = days[i-1].ID
		}
		v.follow(e.ID, func(e *data.Enclosure) { e.DayID = dayID })
		v.services.Saver.Now(func(ctx context.Context) error { return v.services.Desk.SetEnclosureDay(ctx, e.ID, dayID) })
	}))
}
