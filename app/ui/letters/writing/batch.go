package writing

import (
	"context"
	"fmt"

	"gugustugas/app/paper"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/press"
	"gugustugas/data"
)

// SaveEach writes the copy of each addressee as a file of its own.
func (v *View) SaveEach() {
	if v.draft == nil || !v.toEach() {
		return
	}
	v.settle()
	frame.AskForFolder(v.deps.Services, "Folder untuk tiap lembar", v.saveEach)
}

func (v *View) saveEach(folder string) {
	id := v.id
	v.deps.Press.SaveEach(press.Batch{
		Name: v.fileName(""), LetterID: id, Jump: v.jumpRecord,
		Make: func(ctx context.Context, progress func(done, of int)) ([]press.Copy, error) {
			snapshot, err := v.deps.Desk.LetterSnapshot(ctx, id)
			if err != nil {
				return nil, err
			}
			papers, err := paper.LetterCopies(ctx, snapshot, progress)
			if err != nil {
				return nil, err
			}
			return named(papers, snapshot), nil
		},
	}, folder)
}

// named gives each copy the name of whom it is for.
func named(papers []paper.Document, s data.LetterSnapshot) []press.Copy {
	copies := make([]press.Copy, len(papers))
	for i, doc := range papers {
		name := fmt.Sprintf("%03d", i+1)
		if i < len(s.Recipients) {
			name += " " + addresseeNames([]data.Addressee{{Name: s.Recipients[i].Name}})[0]
		}
		copies[i] = press.Copy{Name: name, Document: doc}
	}
	return copies
}
