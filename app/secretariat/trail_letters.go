package secretariat

import (
	"cmp"
	"fmt"
	"strings"

	"gugustugas/data"
)

// letterTitle is the name of a letter, of what belongs to it, and of what the
// office has set for its papers.
func (t *teller) letterTitle(rec data.Record) (title string, ok bool) {
	switch rec := rec.(type) {
	case *data.Letter:
		title = strings.TrimSuffix(rec.Code+", "+opening(rec.Subject), ", ")
	case *data.Addressee:
		title = cmp.Or(rec.Name, t.nameOf(data.Agency{}.TableName(), rec.AgencyID))
	case *data.LetterParty:
		title = cmp.Or(rec.Name, t.nameOf(data.Person{}.TableName(), rec.PersonID))
	case *data.IncomingLetter:
		title = strings.TrimSuffix(rec.Code+", "+opening(rec.Subject), ", ")
	case *data.Register:
		title = fmt.Sprintf("%s %d", rec.Name, rec.Year)
	case *data.RegisterNumber:
		title = cmp.Or(rec.Text, fmt.Sprintf("%d%s", rec.Sequence, rec.Sub))
	case *data.LetterTemplate:
		title = rec.Name
	case *data.Classification:
		title = strings.TrimSpace(rec.Code + " " + rec.Name)
	case *data.Letterhead:
		title = string(rec.ID)
	case *data.PaperStyle:
		title = rec.ID
	default:
		return "", false
	}
	return title, true
}
