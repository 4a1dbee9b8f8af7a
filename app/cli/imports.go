package cli

import (
	"context"
	"os"
	"path/filepath"

	"gugustugas/app/secretariat"
	"gugustugas/app/sheet"
	"gugustugas/data"
)

// sheetImport is one kind of list that a spreadsheet may bring.
type sheetImport struct {
	// place is where in the window questions are answered.
	place string
	plan  func(ctx context.Context, c *call, file File, book *sheet.Book) (importPlan, error)
	write func(desk *secretariat.Desk, ctx context.Context, apply func(data.Tx) error) error
}

// importPlan is a plan of any of them.
type importPlan interface {
	Text() string
	Open() int
	Apply(data.Tx) error
}

func importRoster(ctx context.Context, c *call) error {
	return c.importSheet(ctx, c.args[0], sheetImport{"Keanggotaan, Impor", planRoster, (*secretariat.Desk).ImportRoster})
}

func importAttendance(ctx context.Context, c *call) error {
	return c.importSheet(ctx, c.args[1], sheetImport{"Daftar hadir, Impor", planAttendance, (*secretariat.Desk).ImportAttendance})
}

// importSheet shows what a spreadsheet would bring. Only with --tulis, and only
// when no question is open, is anything written.
func (c *call) importSheet(ctx context.Context, path string, kind sheetImport) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return fail(err, "%s tidak dapat dibaca; tidak ada yang diimpor, periksa nama dan foldernya.", path)
	}
	book, err := sheet.Open(filepath.Base(path), content)
	if err != nil {
		return err
	}
	if !c.commit {
		return c.read(ctx, func(file File) error {
			_, err := c.preview(ctx, file, book, kind)
			return err
		})
	}
	return c.write(ctx, func(file File) error {
		plan, err := c.preview(ctx, file, book, kind)
		if err != nil {
			return err
		}
		if err := kind.write(secretariat.NewDesk(file, nil), ctx, plan.Apply); err != nil {
			return err
		}
		return c.print([]byte("Sudah ditulis.\n"))
	})
}

// preview prints the plan. Open questions are a failure: a script must not take a
// preview for done.
func (c *call) preview(ctx context.Context, file File, book *sheet.Book, kind sheetImport) (importPlan, error) {
	plan, err := kind.plan(ctx, c, file, book)
	if err != nil {
		return nil, err
	}
	if err := c.print([]byte(plan.Text())); err != nil {
		return nil, err
	}
	if n := plan.Open(); n > 0 {
		return nil, fail(data.ErrIncomplete, "%d pertanyaan belum dijawab, jadi tidak ada yang ditulis; jawab di jendela program lewat %s.", n, kind.place)
	}
	return plan, nil
}

func planRoster(ctx context.Context, c *call, file File, book *sheet.Book) (importPlan, error) {
	on, err := c.date(ctx, secretariat.NewDesk(file, nil))
	if err != nil {
		return nil, err
	}
	var existing sheet.Existing
	err = file.View(ctx, func(r data.Reader) (err error) {
		existing, err = sheet.ReadExisting(r, "", on)
		return err
	})
	if err != nil {
		return nil, err
	}
	return sheet.PlanRoster(book, existing)
}

func planAttendance(ctx context.Context, c *call, file File, book *sheet.Book) (importPlan, error) {
	var existing sheet.AttendanceExisting
	err := file.View(ctx, func(r data.Reader) error {
		id, err := c.meetingID(r)
		if err != nil {
			return err
		}
		existing, err = sheet.ReadAttendance(r, id)
		return err
	})
	if err != nil {
		return nil, err
	}
	return sheet.PlanAttendance(book, existing)
}
