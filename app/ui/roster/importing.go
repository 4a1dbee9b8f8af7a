package roster

import (
	"context"
	"fmt"
	"strings"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// askForDecree asks for number and date of the decree where none is on record.
func (i *importer) askForDecree() {
	i.number, i.from = nil, nil
	if !i.plan.NeedsDecree() {
		return
	}
	i.number = fields.New("Nomor SK", kit.NewEntry())
	i.number.SetPlaceHolder("264/K.503/2023")
	i.from = i.page.newDateField()
}

// write writes the list as one action, or leads to what is still asked.
func (i *importer) write() {
	if i.plan == nil || i.working {
		return
	}
	if open := i.preview.nextOpen(i.at); open >= 0 {
		i.at = open
		i.focusQuestion()
		return
	}
	decree, ok := i.decree()
	if !ok || i.preview.writes() == 0 {
		return
	}
	p, n := i.page, i.preview.writes()
	i.working = true
	p.deps.Runner.Go(func() error {
		ctx, cancel := context.WithTimeout(context.Background(), workTime)
		defer cancel()
		if err := p.deps.Saver.Flush(ctx); err != nil {
			return err
		}
		return p.deps.Desk.ImportRoster(ctx, func(tx data.Tx) error {
			if decree.ID != "" {
				if err := tx.Put(&decree); err != nil {
					return err
				}
				i.plan.SetDecree(decree.ID, "")
			}
			return i.plan.Apply(tx)
		})
	}, func(err error) {
		i.working = false
		if err != nil {
			p.deps.Fail(err)
			return
		}
		p.wish.decreeID = decree.ID
		i.leave()
		p.deps.Notify(kit.NoticeInfo, fmt.Sprintf("%d kedudukan ditulis. Ctrl+Z mengurungkannya.", n))
	})
}

// decree is the one that is made with the list; its id is empty where one is on
// record.
func (i *importer) decree() (decree data.Decree, ok bool) {
	if i.number == nil {
		return decree, true
	}
	number := strings.TrimSpace(i.number.Text)
	i.number.Refuse("")
	from, readable := i.from.Value()
	switch {
	case number == "":
		i.number.Refuse("Isi nomor SK dahulu.")
		i.page.focus(i.number.Entry)
		return decree, false
	case !readable:
		i.page.focus(i.from.Entry)
		i.number.Refuse("Isi tanggal mulai berlakunya dahulu.")
		return decree, false
	}
	return newDecree(number, data.DateOf(from)), true
}
