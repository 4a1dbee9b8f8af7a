package meetings

import (
	"strconv"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

func (b *factSheet) general(m data.Meeting) fyne.CanvasObject {
	draft := b.summary.record.draft
	title := b.text("Nama rapat", m.Title, "", func(text string) string {
		if text == "" {
			return "Nama rapat tidak boleh kosong; nama sebelumnya tetap tersimpan."
		}
		draft.SetMeeting(func(m *data.Meeting) { m.Title = text })
		return ""
	})
	kinds, kind := words(data.MeetingKinds(), m.Kind)
	section := fields.Section("Rapat", title, fields.Row([]float32{250, 150, 0, 96},
		b.choice("Jenis", kinds, kind, func(i int) {
			if err := draft.KindFault(data.MeetingKinds()[i]); err != nil {
				b.summary.record.deps.Fail(err)
			}
			draft.SetMeeting(func(m *data.Meeting) { m.Kind = data.MeetingKinds()[i] })
			b.summary.rebuild()
		}),
		b.security(m),
		b.line("Nomor notula", m.Number, "Bila ada", func(m *data.Meeting, text string) { m.Number = text }),
		b.quorum(m)))
	if len(b.summary.series) == 0 {
		return section
	}
	return kit.VStack(kit.FieldGap, section, b.series(m))
}

// security is fixed for a meeting about cases.
func (b *factSheet) security(m data.Meeting) fyne.CanvasObject {
	if m.Kind == data.CaseMeeting {
		return readOnly("Sifat", string(m.Security))
	}
	classes, class := words(data.SecurityClasses(), m.Security)
	return b.choice("Sifat", classes, class, func(i int) {
		b.summary.record.draft.SetMeeting(func(m *data.Meeting) { m.Security = data.SecurityClasses()[i] })
	})
}

// quorum is how many of the invited must come; empty for none.
func (b *factSheet) quorum(m data.Meeting) fyne.CanvasObject {
	value := ""
	if m.Quorum > 0 {
		value = strconv.Itoa(m.Quorum)
	}
	return b.text("Kuorum", value, "Bila ada", func(text string) string {
		n, err := strconv.Atoi(text)
		if text != "" && (err != nil || n < 1) {
			return "Tulis jumlah orang, misalnya 13."
		}
		b.summary.record.draft.SetMeeting(func(m *data.Meeting) { m.Quorum = n })
		return ""
	})
}

// series is the row of meetings that this one belongs to.
func (b *factSheet) series(m data.Meeting) fyne.CanvasObject {
	names, current := []string{"Tidak termasuk seri"}, 0
	for i, s := range b.summary.series {
		names = append(names, s.Name)
		if s.ID == m.SeriesID {
			current = i + 1
		}
	}
	return fields.Row([]float32{0, 0}, b.choice("Seri rapat", names, current, func(i int) {
		b.summary.record.draft.SetMeeting(func(m *data.Meeting) {
			m.SeriesID = ""
			if i > 0 {
				m.SeriesID = b.summary.series[i-1].ID
			}
		})
	}), kit.NewFill(kit.ColorNone))
}
