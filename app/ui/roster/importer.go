package roster

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/sheet"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/importing"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// importer brings in a list of members, with its decree where none is on record.
type importer struct {
	*importing.Importer
	page   *Page
	number *fields.Field // of the decree that is made with the list; nil where one is there
	from   *kit.DateField
	decree data.Decree // made with the list; without an id none is
}

// openImport turns the page to importing.
func (p *Page) openImport() {
	if p.importing != nil || !p.read {
		return
	}
	i := &importer{page: p}
	i.Importer = importing.New(p.deps.Services, p.head, importing.Job{
		Title: "Impor anggota", Unit: "kedudukan", What: "Pilih daftar anggota",
		Hint: "Berkas Excel (.xlsx) atau CSV, atau sel yang disalin dari lembar kerja. Tabelnya dicari sendiri; " +
			"setiap baris ditampilkan dahulu, dan yang meragukan ditanyakan.",
		File: importing.File("Daftar anggota"),
		Plan: i.plan, Ticks: i.ticks, Ask: i.askForDecree, Ready: i.readDecree, Write: i.write, Leave: i.leave,
	})
	p.importing = i
	p.aside.leaveForm()
	p.place.Show(i.Object())
	p.bind()
	p.deps.Window.Canvas().Unfocus()
}

// plan compares a list with the records of the decree in sight.
func (i *importer) plan(ctx context.Context, book *sheet.Book) (importing.Plan, error) {
	known, err := existing(ctx, i.page.deps.Desk, i.page.view)
	if err != nil {
		return nil, err
	}
	plan, err := sheet.PlanRoster(book, known)
	if err != nil {
		return nil, err
	}
	return plan, nil
}

func (i *importer) ticks(plan importing.Plan) []importing.Tick {
	return []importing.Tick{{Word: "Ambil nomor telepon", Set: plan.(*sheet.RosterPlan).TakePhones}}
}

// leave ends importing and shows what is on record now.
func (i *importer) leave(written bool) {
	p := i.page
	if written {
		p.wish.decreeID = i.decree.ID
	}
	p.importing = nil
	p.place.Show(frame.Loading())
	p.bind()
	p.load(p.takeFocus)
}

// askForDecree asks for number and date of the decree where none is on record.
func (i *importer) askForDecree(plan importing.Plan) (fyne.CanvasObject, fyne.Focusable) {
	i.number, i.from = nil, nil
	if !plan.(*sheet.RosterPlan).NeedsDecree() {
		return nil, nil
	}
	i.number = fields.New("Nomor SK", kit.NewEntry())
	i.number.SetPlaceHolder("264/K.503/2023")
	i.from = i.page.newDateField()
	return kit.VStack(kit.FieldGap, kit.Strong("SK untuk daftar ini"), i.number.Object, kit.Labelled("Berlaku mulai", i.from)), i.number.Entry
}

// readDecree takes the decree that is made with the list, or leads to what is
// missing of it.
func (i *importer) readDecree() bool {
	i.decree = data.Decree{}
	if i.number == nil {
		return true
	}
	number := strings.TrimSpace(i.number.Text)
	i.number.Refuse("")
	from, readable := i.from.Value()
	switch {
	case number == "":
		i.number.Refuse("Isi nomor SK dahulu.")
		i.page.focus(i.number.Entry)
		return false
	case !readable:
		i.page.focus(i.from.Entry)
		i.number.Refuse("Isi tanggal mulai berlakunya dahulu.")
		return false
	}
	i.decree = newDecree(number, data.DateOf(from))
	return true
}

// write writes the list, with its decree, as one action.
func (i *importer) write(ctx context.Context, plan importing.Plan) error {
	roster := plan.(*sheet.RosterPlan)
	return i.page.deps.Desk.ImportRoster(ctx, func(tx data.Tx) error {
		if i.decree.ID != "" {
			if err := tx.Put(&i.decree); err != nil {
				return err
			}
			roster.SetDecree(i.decree.ID, "")
		}
		return roster.Apply(tx)
	})
}

// existing is what a list is compared with: the records of the decree in sight.
func existing(ctx context.Context, desk *secretariat.Desk, v view) (known sheet.Existing, err error) {
	decreeID := ""
	if v.roster.Decree != nil {
		decreeID = v.roster.Decree.ID
	}
	err = desk.Read(ctx, func(r data.Reader) (err error) {
		known, err = sheet.ReadExisting(r, decreeID, v.roster.On)
		return err
	})
	return known, err
}

// newDecree makes a decree for a list that comes before any is on record.
func newDecree(number string, from data.Date) data.Decree {
	return data.Decree{ID: secretariat.NewID(), Number: number, Date: from, ValidFrom: from}
}
