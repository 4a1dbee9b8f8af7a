package minutes

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// line is what one row shows: an entry, or the place to type where id is empty.
type line struct {
	id      string
	kind    data.EntryKind
	number  string // "K-2", "TL-13"
	speaker string
	agency  string
	text    string
	intern  bool // stays out of minutes that are handed round
	doubt   bool // may hold personal data
	tags    []tag
}

// tag is a chip under a follow-up: an owner, the deadline, or what is missing.
type tag struct {
	icon    icons.Name
	text    string
	missing bool
	remove  func(Draft) // takes it off the entry; nil where there is nothing to take
}

// chip is the kind of chip that the tag is shown by.
func (t tag) chip() kit.ChipKind {
	if t.missing {
		return kit.ChipAttention
	}
	return kit.ChipNeutral
}

// invitations are what the place to type says until somebody types.
var invitations = map[data.EntryKind]string{
	data.EntryNote:     "Ketik di sini untuk catatan berikutnya",
	data.EntryDecision: "Ketik di sini untuk keputusan berikutnya",
}

// under is the small line under the chip of the kind: number, and whether the
// entry is intern.
func (l line) under() string {
	switch {
	case l.intern && l.number != "":
		return l.number + ", intern"
	case l.intern:
		return "intern"
	}
	return l.number
}

// body is the text of the row as it is read.
func (l line) body() string {
	switch {
	case l.id == "":
		return invitations[l.kind]
	case l.text == "":
		return "(kosong)"
	}
	return l.text
}

// same tells whether two lines look alike.
func (l line) same(other line) bool {
	return l.id == other.id && l.kind == other.kind && l.number == other.number && l.speaker == other.speaker &&
		l.agency == other.agency && l.text == other.text && l.intern == other.intern && l.doubt == other.doubt &&
		slices.EqualFunc(l.tags, other.tags, func(a, b tag) bool { return a.icon == b.icon && a.text == b.text })
}

// lineOf gathers what the row of an entry shows.
func lineOf(d Draft, e data.Entry) line {
	l := line{id: e.ID, kind: e.Kind, text: e.Text, intern: e.Internal}
	if e.SpeakerID != "" {
		l.speaker, l.agency = d.Display(e.SpeakerID)
		if l.speaker == "" {
			l.speaker, l.agency = l.agency, ""
		}
	}
	switch e.Kind {
	case data.EntryDecision:
		if n := d.DecisionNumber(e.ID); n > 0 {
			l.number = fmt.Sprintf("K-%d", n)
		}
	case data.EntryFollowUp:
		if f, owners, ok := d.FollowUp(e.ID); ok {
			l.number = f.Code()
			l.tags = append(ownerTags(d, f, owners), dueTag(f))
		}
	}
	return l
}

func ownerTags(d Draft, f data.FollowUp, owners []data.FollowUpOwner) []tag {
	if f.AllAgencies {
		remove := func(d Draft) { d.SetAllAgencies(f.EntryID, false) }
		return []tag{{icon: icons.Person, text: "Seluruh instansi", remove: remove}}
	}
	if len(owners) == 0 {
		return []tag{{icon: icons.Warning, text: "Penanggung jawab belum ada", missing: true}}
	}
	agencies := d.Agencies()
	var tags []tag
	for _, o := range owners {
		remove := func(d Draft) { d.RemoveOwner(f.EntryID, o.AgencyID) }
		name := ""
		if i := slices.IndexFunc(agencies, func(a data.Agency) bool { return a.ID == o.AgencyID }); i >= 0 {
			name = agencies[i].Short()
		}
		tags = append(tags, tag{icon: icons.Person, text: name, remove: remove})
	}
	return tags
}

func dueTag(f data.FollowUp) tag {
	remove := func(d Draft) { d.SetDue(f.EntryID, "", "") }
	switch {
	case f.Due != "":
		return tag{icon: icons.Calendar, text: indonesian.DayDate(dateOf(f.Due)), remove: remove}
	case f.DueText != "":
		return tag{icon: icons.Warning, text: "Belum terbaca: " + f.DueText, missing: true, remove: remove}
	}
	return tag{icon: icons.Warning, text: "Tenggat belum ada", missing: true}
}

// heightKey is equal for lines that are equally high.
func (l line) heightKey() string {
	var key strings.Builder
	if l.speaker != "" {
		key.WriteByte('@')
	}
	if l.under() != "" {
		key.WriteByte('#')
	}
	if l.doubt {
		key.WriteByte('?')
	}
	key.WriteByte('\n')
	for _, t := range l.tags {
		key.WriteString(t.text)
		key.WriteByte('\t')
	}
	key.WriteByte('\n')
	key.WriteString(l.text)
	return key.String()
}
