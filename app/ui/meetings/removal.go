package meetings

import (
	"context"

	"fyne.io/fyne/v2"

	"gugustugas/app/ui/history"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// showHistory shows what became of a whole meeting.
func showHistory(deps Deps, id string, m data.Meeting) {
	history.Show(deps.Services, []string{id}, m.Code+", "+m.Title)
}

// bindings are the keys of the list.
func (o *overview) bindings() []kit.Binding {
	const group = "Rapat"
	return []kit.Binding{
		{Chord: kit.Key(fyne.KeyDelete), Group: group, Label: "Menghapus rapat", Do: o.remove},
		{Chord: kit.Ctrl(fyne.KeyDelete), Group: group, Label: "Sampah", Do: func() { history.ShowTrash(o.deps.Services) }},
		{Chord: kit.Ctrl(fyne.KeyH), Group: group, Label: "Riwayat rapat", Do: func() {
			if m := o.chosen(); m.ID != "" {
				showHistory(o.deps, m.ID, data.Meeting{Code: m.Code, Title: m.Title})
			}
		}},
	}
}

// remove says why the chosen meeting stays, or asks and then removes it with all
// that hangs on it.
func (o *overview) remove() {
	m := o.chosen()
	if m.ID == "" {
		return
	}
	o.afterWriting(func(ctx context.Context) error { return o.deps.Desk.MayRemoveMeeting(ctx, m.ID) }, func() {
		if o.shown && o.chosen().ID == m.ID && o.deps.Window.Canvas().Overlays().Top() == nil {
			o.askRemoval(m)
		}
	})
}

func (o *overview) askRemoval(m data.MeetingSummary) {
	kit.Ask(o.deps.Window.Canvas(), kit.Question{
		Title:    "Hapus rapat " + m.Code + "?",
		Sentence: m.Title + ": daftar hadir, notula, dan lampirannya ikut terhapus. Ctrl+Z atau Sampah mengembalikan semuanya.",
		Yes:      "Hapus", No: "Batal", Risky: true,
	}, func() {
		o.afterWriting(func(ctx context.Context) error { return o.deps.Desk.RemoveMeeting(ctx, m.ID) }, func() {
			o.deps.Notify(kit.NoticeInfo, "Dihapus: rapat "+m.Code+". Ctrl+Z mengembalikannya.")
			o.deps.Reread()
		})
	}, nil)
}

// afterWriting does one thing on disk after what was typed is there, and goes on if
// it went well.
func (o *overview) afterWriting(do func(context.Context) error, then func()) {
	o.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), openDeadline)
		defer cancel()
		if err := o.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		return do(ctx)
	}, func(err error) {
		if err != nil {
			o.deps.Fail(err)
			return
		}
		then()
	})
}
