package writing

import (
	"context"
	"fmt"

	"fyne.io/fyne/v2"

	"gugustugas/app/photo"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// files are the scans and papers that go with the letter.
type files struct {
	form   *form
	list   *fyne.Container
	add    *kit.Button
	object fyne.CanvasObject
}

func newFiles(f *form) *files {
	s := &files{form: f, list: kit.VStack(2)}
	s.add = kit.NewButton(kit.ButtonLink, icons.Plus, "Lampirkan berkas", s.ask).Small()
	f.follow(s.add)
	f.places[secretariat.AtFiles] = func() { f.focus(s.add) }
	s.object = newColumn(2, s.list, kit.HStack(0, s.add))
	s.refresh()
	return s
}

func (s *files) refresh() {
	s.list.Objects = nil
	for _, file := range s.form.draft.File().Files {
		if file.Enclosure.Kind != data.LetterAttachment {
			continue
		}
		remove := kit.IconLink(icons.Close, func() {
			s.form.view.update(func(ctx context.Context) error {
				return s.form.view.deps.Desk.RemoveEnclosure(ctx, file.Enclosure.ID)
			})
		}).Small()
		s.form.follow(remove)
		s.list.Add(kit.Border(nil, nil, kit.Inset(0, 6, 0, 0, kit.NewIcon(icons.PDF, kit.IconSize, kit.ColorMuted)), remove,
			kit.Body(file.Attachment.Name).Shrink()))
	}
	kit.SetVisible(s.list, len(s.list.Objects) > 0)
	s.object.Refresh()
	s.form.grown()
}

func (s *files) ask() {
	v := s.form.view
	frame.AskForFile(v.deps.Services, frame.FileKind{
		Title: "Lampirkan berkas", Extensions: secretariat.FileEndings(data.LetterAttachment), Most: photo.MaxBytes,
		TooBig: fmt.Sprintf("Berkas lebih besar dari %d MB; belum dilampirkan, pilih berkas yang lebih kecil.", photo.MaxBytes>>20),
	}, func(name string, content []byte) {
		v.update(func(ctx context.Context) error {
			_, _, err := v.deps.Desk.Enclose(ctx, secretariat.Enclosing{
				Kind: data.LetterAttachment, LetterID: v.id, Name: name, Content: content,
			})
			return err
		})
	})
}
