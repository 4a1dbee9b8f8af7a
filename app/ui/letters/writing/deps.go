package writing

import (
	"cmp"
	"context"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/app/ui/press"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Deps are what the view works with.
type Deps struct {
	frame.Services
	Press *press.Press
	// Render draws the pages of a PDF.
	Render kit.PageRenderer
	// Steps are what comes next for a letter that was issued: signed, numbered, sent.
	// They are the host's; nil means none.
	Steps func(data.LetterFile) []Action
	// OnActions hears that the letter can do other things now; may be nil.
	OnActions func()
	// OnChanged hears that something of the letter that a list may show was changed;
	// may be nil.
	OnChanged func(letterID string)
}

// Action is something that can be done with the letter.
type Action struct {
	Icon icons.Name
	Word string
	Do   func()
}

// known is what the fields of the form offer, read once when a letter is opened.
type known struct {
	office   data.Office
	classes  []data.Classification
	agencies []data.Agency
	people   []data.Person
	signers  []secretariat.SignerChoice
	fields   []insertion
	// next is the number that the letter would get in a register of our own.
	next string
	// reserved are the numbers kept free there that it could take instead.
	reserved []data.RegisterNumber
}

// read reads what the form of a letter offers.
func read(ctx context.Context, desk *secretariat.Desk, file data.LetterFile) (k known, err error) {
	letter := file.Letter
	err = desk.Read(ctx, func(r data.Reader) (err error) {
		if k.office, err = r.Office(); err != nil {
			return err
		}
		if k.agencies, err = r.Agencies(); err != nil {
			return err
		}
		if k.people, err = r.People(); err != nil {
			return err
		}
		k.classes, err = r.Classifications()
		return err
	})
	if err != nil {
		return k, err
	}
	if k.signers, err = desk.Signers(ctx, cmp.Or(letter.Date, desk.Today(k.office.Zone))); err != nil {
		return k, err
	}
	for _, field := range secretariat.LetterFields(letter.Kind) {
		k.fields = append(k.fields, insertion{name: field.Name, means: field.Means, text: "{" + field.Name + "}"})
	}
	if letter.State == data.LetterDraft && shapeOf(letter.Kind).number {
		if k.next, err = desk.NextNumber(ctx, letter.ID); err != nil {
			return k, err
		}
		k.reserved, err = desk.ReservedNumbers(ctx, letter.ID)
	}
	return k, err
}
