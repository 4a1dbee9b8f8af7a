package writing

import (
	"slices"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/data"
)

// partyLineup is those of one role who are named in the letter.
func (f *form) partyLineup(role data.PartyRole) fyne.CanvasObject {
	own := func() (list []data.LetterParty) {
		for _, p := range f.draft.File().Parties {
			if p.Role == role {
				list = append(list, p)
			}
		}
		return list
	}
	set := func(list []data.LetterParty) {
		others := slices.DeleteFunc(slices.Clone(f.draft.File().Parties), func(p data.LetterParty) bool { return p.Role == role })
		f.draft.SetParties(append(others, list...))
		f.view.touched()
	}
	l := newLineup(f.view.offers, lineupRules{
		label: partyWords[role], hint: "Tambah orang",
		names: func() []string {
			var names []string
			for _, p := range own() {
				names = append(names, p.Name)
			}
			return names
		},
		find: func(text string) []addition {
			return f.findPeople(text, func(p data.LetterParty) {
				p.Role = role
				set(append(own(), p))
			})
		},
		remove: func(i int) { set(slices.Delete(own(), i, i+1)) },
		move:   func(from, to int) { set(moved(own(), from, to)) },
		detail: func(i int) (fyne.CanvasObject, fyne.Focusable) {
			return f.partyDetail(own()[i], func(change func(*data.LetterParty)) {
				list := own()
				change(&list[i])
				set(list)
			})
		},
		focus: f.focus, follow: f.follow, grown: f.grown,
	})
	f.serveLineup(secretariat.AtParties, l)
	return l.object
}

// partyDetail is what the paper says of somebody.
func (f *form) partyDetail(p data.LetterParty, set func(func(*data.LetterParty))) (fyne.CanvasObject, fyne.Focusable) {
	field := func(label, value string, put func(*data.LetterParty, string)) *fields.Field {
		line := fields.Line(label, value, "", func(text string) string {
			set(func(p *data.LetterParty) { put(p, text) })
			return ""
		})
		f.followEntry(line.Entry)
		return line
	}
	name := fields.Line("Nama dengan gelar", p.Name, "", func(text string) string {
		return f.rename(text, func() { set(func(p *data.LetterParty) { p.Name = text }) })
	})
	f.followEntry(name.Entry)
	post := field("Jabatan", p.Post, func(p *data.LetterParty, text string) { p.Post = text })
	rank := field("Pangkat/golongan", p.Rank, func(p *data.LetterParty, text string) { p.Rank = text })
	number := field("NIP/NRP", p.Number, func(p *data.LetterParty, text string) { p.Number = text })
	return newColumn(6, name.Object, post.Object, rank.Object, number.Object), name.Entry
}

// findPeople lists whom a text may mean, and the text itself.
func (f *form) findPeople(text string, add func(data.LetterParty)) (found []addition) {
	agencies := fields.AgencyNames(f.known.agencies)
	for _, p := range fields.PeopleLike(f.known.people, agencies, text, mostFound) {
		found = append(found, addition{
			Offer: fields.Offer{Text: fields.PersonLabel(p), Note: agencies[p.AgencyID]},
			add:   func() { add(secretariat.PartyOf(p)) },
		})
	}
	if text != "" {
		found = append(found, addition{
			Offer: fields.Offer{Text: "Tulis: " + text, Adds: true},
			add:   func() { add(data.LetterParty{Name: text}) },
		})
	}
	return found
}
