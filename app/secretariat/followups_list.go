package secretariat

import (
	"cmp"
	"context"
	"slices"

	"gugustugas/data"
)

// ListFilter chooses what the list of follow-ups tells; an empty one everything
// that is not finished.
type ListFilter struct {
	// AgencyID keeps to what one agency owes.
	AgencyID string
	// Late keeps to what is past its deadline, Finished takes in what is done or
	// dropped.
	Late, Finished bool
	// IDs keeps to chosen follow-ups; nil for all. Scope says in words what was
	// chosen.
	IDs   []string
	Scope string
}

// FollowUpList freezes the list of follow-ups as of today, grouped by agency. It
// is handed round, so what is internal is not in it.
func (d *Desk) FollowUpList(ctx context.Context, filter ListFilter) (s data.FollowUpListSnapshot, err error) {
	err = d.store.View(ctx, func(r data.Reader) error {
		office, err := officeFor(r, "")
		if err != nil {
			return err
		}
		agencies, err := r.Agencies()
		if err != nil {
			return err
		}
		matters, err := openMatters(r, data.MatterFilter{AgencyID: filter.AgencyID, IDs: filter.IDs})
		if err != nil {
			return err
		}
		s = snapshotList(matters, agencies, d.Today(office.Zone), filter)
		s.Office = office
		return nil
	})
	return s, err
}

// lets says whether the part of an agency (of the whole for none) is in the list.
func (f ListFilter) lets(s data.Standing) bool {
	if f.Late {
		return s.Mark == data.Late
	}
	return f.Finished || s.State != data.Done && s.State != data.Cancelled
}

func snapshotList(matters []data.Matter, agencies []data.Agency, today data.Date, filter ListFilter) data.FollowUpListSnapshot {
	s := data.FollowUpListSnapshot{AsOf: today, Scope: filter.Scope}
	data.ByUrgency(matters, today)
	groups := map[string]*data.FollowUpGroup{}
	add := func(agencyID string, m data.Matter, standing data.Standing) {
		group := groups[agencyID]
		if group == nil {
			group = &data.FollowUpGroup{}
			if i := find(agencies, agencyID); i >= 0 {
				group.Agency, group.Short = agencies[i].Name, agencies[i].Short()
			}
			groups[agencyID] = group
		}
		row := listRow(m, standing)
		row.Number = len(group.Rows) + 1
		group.Rows = append(group.Rows, row)
		if standing.Mark == data.Late {
			group.Late++
		}
	}
	for _, m := range matters {
		if m.Internal {
			continue
		}
		listed, late := false, false
		for agencyID, standing := range agencyParts(m, today, filter.AgencyID) {
			if filter.lets(standing) {
				add(agencyID, m, standing)
				listed, late = true, late || standing.Mark == data.Late
			}
		}
		if listed {
			s.Total++
		}
		if late {
			s.Late++
		}
	}
	for _, group := range groups {
		s.Groups = append(s.Groups, *group)
	}
	slices.SortFunc(s.Groups, func(a, b data.FollowUpGroup) int {
		if (a.Agency == "") != (b.Agency == "") {
			return cmp.Compare(b.Agency, a.Agency) // what nobody owes comes last
		}
		return cmp.Compare(a.Agency, b.Agency)
	})
	return s
}

// agencyParts tells how each owner's part of a matter stands, or of one agency only; a
// matter without owners stands as a whole, under no agency.
func agencyParts(m data.Matter, today data.Date, agencyID string) map[string]data.Standing {
	all := map[string]data.Standing{}
	for _, owner := range m.Owners {
		if agencyID == "" || owner.AgencyID == agencyID {
			all[owner.AgencyID] = m.Part(owner.AgencyID, today)
		}
	}
	if len(m.Owners) == 0 {
		all[""] = m.Standing(today)
	}
	return all
}

func listRow(m data.Matter, standing data.Standing) data.FollowUpRow {
	row := data.FollowUpRow{
		Code: m.FollowUp.Code(), Text: m.Text, Meeting: m.Origin().Code, MeetingTitle: m.Origin().Title,
		MeetingDate: m.Origin().Date, Decision: m.Decision, AllAgencies: m.FollowUp.AllAgencies, Done: m.DoneCount(),
		Due: m.Due(), Times: m.Times(), State: standing.State, LateBy: standing.LateBy, Status: standing.Text(),
	}
	if row.Due == "" {
		row.DueText = m.FollowUp.DueText
	}
	for _, owner := range m.Owners {
		row.Owners = append(row.Owners, owner.Name)
	}
	if last := m.LastNote(); last != nil {
		row.Note, row.NoteDate = last.Note, last.Date
	}
	return row
}
