package secretariat

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Deleted is one line of the trash: what an action deleted and is still gone.
type Deleted struct {
	ActionID string
	// What names the thing, Kind its kind: "Keputusan", "Rapat dilanjutkan …".
	Kind, What string
	// With tells what else comes back with it: "12 catatan, 3 peserta"; may be empty.
	With string
	// From is the meeting it belonged to, empty for none: "R-2024-003, Rapat …".
	From string
	When string
	By   string
}

const trashLines = 300

// Trash lists what was deleted and can be restored, the newest first. What held
// nothing, as an entry that was left empty or a mark taken back, is not listed.
func (d *Desk) Trash(ctx context.Context) ([]Deleted, error) {
	return view(ctx, d.store, func(r data.Reader) ([]Deleted, error) {
		office, err := r.Office()
		if err != nil {
			return nil, err
		}
		items, err := r.Trash(trashLines)
		if err != nil {
			return nil, err
		}
		t := newTeller(r, office.Zone)
		var list []Deleted
		for _, item := range items {
			records, err := deletedRecords(item)
			if err != nil {
				return nil, err
			}
			head, err := headOf(item)
			if err != nil {
				return nil, err
			}
			if slices.ContainsFunc(records, holdsSomething) {
				list = append(list, t.deleted(item, head, records))
			}
		}
		return list, nil
	})
}

// holdsSomething says whether a record is worth bringing back for itself.
func holdsSomething(rec data.Record) bool {
	switch rec := rec.(type) {
	case *data.Entry:
		return strings.TrimSpace(rec.Text) != ""
	case *data.FollowUp, *data.FollowUpOwner, *data.Attendance:
		return false
	case *data.RegisterNumber, *data.Register:
		return false // only an undo takes them away, and they are taken anew
	}
	return true
}

func (t *teller) deleted(item data.TrashItem, head data.Record, records []data.Record) Deleted {
	line := Deleted{
		ActionID: item.ActionID, Kind: indonesian.Capitalised(Word(head)), What: t.title(head),
		When: moment(item.At, t.zone), By: item.By, With: with(head, records),
	}
	if _, whole := head.(*data.Meeting); !whole {
		line.From = t.nameOf(data.Meeting{}.TableName(), data.MeetingOf(head))
	}
	return line
}

// with counts what comes back beside the head by kind, what weighs most first.
func with(head data.Record, records []data.Record) string {
	var order []string
	count := map[string]int{}
	records = slices.Clone(records)
	slices.SortStableFunc(records, func(a, b data.Record) int { return headRank[a.TableName()] - headRank[b.TableName()] })
	for _, rec := range records {
		word := Word(rec)
		if rec.RecordID() == head.RecordID() {
			continue
		}
		if count[word] == 0 {
			order = append(order, word)
		}
		count[word]++
	}
	for i, word := range order {
		order[i] = fmt.Sprintf("%d %s", count[word], word)
	}
	return strings.Join(order, ", ")
}
