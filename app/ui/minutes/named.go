package minutes

import (
	"slices"

	"gugustugas/data"
)

// seen is what this visit to an entry has read out of its text.
type seen struct {
	named recognised // as of the last key
	// set are the deadline and the owners that this visit put on, so that they go
	// again with their words.
	set recognised
	// refused were taken off by hand and are not put on again in this visit.
	refused refused
}

type refused struct {
	dues   []data.Date
	owners []string
	all    bool
}

// recognise puts on a follow-up what its text newly names, and takes off what
// this visit put on and the text names no longer. What was set by other means
// stays: only the change of the words counts.
func (f *flow) recognise(text string) {
	l := f.current()
	if l.kind != data.EntryFollowUp {
		return
	}
	l.text = text
	found := f.page.read(l)
	changed := f.recogniseDue(found.due)
	changed = f.recogniseOwners(found) || changed
	f.seen.named = found
	if changed {
		f.dress()
		f.column.RefreshRow(f.at)
		f.reveal()
	}
}

func (f *flow) recogniseDue(due data.Date) bool {
	s := &f.seen
	switch {
	case due == s.named.due:
		return false
	case due != "" && !slices.Contains(s.refused.dues, due):
		f.draft.SetDue(f.now.id, due, "")
		s.set.due = due
	case due == "" && s.set.due != "":
		f.draft.SetDue(f.now.id, "", "")
		s.set.due = ""
	}
	return true
}

func (f *flow) recogniseOwners(found recognised) (changed bool) {
	s := &f.seen
	if found.all != s.named.all && !s.refused.all && (found.all || s.set.all) {
		f.draft.SetAllAgencies(f.now.id, found.all)
		s.set.all, changed = found.all, true
	}
	for _, id := range found.owners {
		if !slices.Contains(s.named.owners, id) && !slices.Contains(s.refused.owners, id) {
			f.draft.AddOwner(f.now.id, id)
			s.set.owners, changed = append(s.set.owners, id), true
		}
	}
	gone := func(id string) bool { return !slices.Contains(found.owners, id) }
	for _, id := range slices.DeleteFunc(slices.Clone(s.set.owners), func(id string) bool { return !gone(id) }) {
		f.draft.RemoveOwner(f.now.id, id)
		changed = true
	}
	s.set.owners = slices.DeleteFunc(s.set.owners, gone)
	return changed
}

// takeLast takes off the last chip that can be taken off.
func (f *flow) takeLast() {
	tags := f.current().tags
	for i := len(tags) - 1; i >= 0; i-- {
		if tags[i].remove != nil {
			f.takeOff(tags[i])
			return
		}
	}
}

// takeOff takes a chip off and remembers that it was not meant.
func (f *flow) takeOff(t tag) {
	before, owners, _ := f.draft.FollowUp(f.now.id)
	had := ownerIDs(owners)
	t.remove(f.draft)
	after, owners, _ := f.draft.FollowUp(f.now.id)
	left := ownerIDs(owners)
	r := &f.seen.refused
	r.all = r.all || (before.AllAgencies && !after.AllAgencies)
	if before.Due != after.Due {
		r.dues = append(r.dues, before.Due)
	}
	for _, id := range had {
		if !slices.Contains(left, id) {
			r.owners = append(r.owners, id)
		}
	}
	f.dress()
	f.column.RefreshRow(f.at)
	f.page.changed()
	f.grab()
}

func ownerIDs(owners []data.FollowUpOwner) []string {
	ids := make([]string, 0, len(owners))
	for _, o := range owners {
		ids = append(ids, o.AgencyID)
	}
	return ids
}
