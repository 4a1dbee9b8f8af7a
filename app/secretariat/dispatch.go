package secretariat

import (
	"context"
	"slices"

	"gugustugas/data"
)

// DispatchFilter chooses what stands on a lembar ekspedisi: the letters named,
// whether sent yet or not, else all that was sent from From until Until.
type DispatchFilter struct {
	LetterIDs   []string
	From, Until data.Date
}

// Dispatch is the lembar ekspedisi: a line for each letter and addressee, in the
// order in which they were sent. A letter without number or receiver leaves room.
func (d *Desk) Dispatch(ctx context.Context, filter DispatchFilter) (data.DispatchSnapshot, error) {
	return view(ctx, d.store, func(r data.Reader) (s data.DispatchSnapshot, err error) {
		office, err := officeFor(r, "")
		if err != nil {
			return s, err
		}
		s.Office, s.From, s.Until = office, filter.From, filter.Until
		ids := filter.LetterIDs
		if len(ids) == 0 {
			if ids, err = sentLetters(r); err != nil {
				return s, err
			}
		}
		for _, id := range ids {
			f, err := r.LetterFile(id)
			if err != nil {
				return s, err
			}
			s.Lines = append(s.Lines, dispatchLines(f, filter)...)
		}
		slices.SortStableFunc(s.Lines, func(a, b data.DispatchLine) int {
			switch {
			case a.SentOn == b.SentOn:
				return 0
			case b.SentOn == "" || a.SentOn != "" && a.SentOn < b.SentOn:
				return -1 // what is still to go stands last
			}
			return 1
		})
		return s, nil
	})
}

// sentLetters lists the letters that went to somebody, the oldest first.
func sentLetters(r data.Reader) (ids []string, err error) {
	letters, err := r.Letters(data.LetterFilter{})
	for _, letter := range slices.Backward(letters) {
		if letter.State == data.LetterSent {
			ids = append(ids, letter.ID)
		}
	}
	return ids, err
}

func dispatchLines(f data.LetterFile, filter DispatchFilter) (lines []data.DispatchLine) {
	number := ""
	if f.Number != nil {
		number = f.Number.Text
	}
	for _, a := range slices.Concat(f.Recipients, f.Copies) {
		if len(filter.LetterIDs) == 0 && (a.SentOn == "" || a.SentOn < filter.From || filter.Until != "" && a.SentOn > filter.Until) {
			continue
		}
		lines = append(lines, data.DispatchLine{
			Number: number, Date: f.Letter.Date, Subject: f.Letter.Subject, To: a.Name,
			SentVia: a.SentVia, SentOn: a.SentOn, ReceivedBy: a.ReceivedBy, ReceivedOn: a.ReceivedOn,
		})
	}
	return lines
}
