package writing

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// salutations are how somebody is addressed; the first says that it is not known.
var salutations = []string{"Bapak/Ibu", "Bapak", "Ibu", "Saudara"}

// mostFound is how many agencies and people are offered.
const mostFound = 7

// addRecipients adds whom the letter goes to, and how they are named.
func (f *form) addRecipients(letter data.Letter) {
	if !f.shape.recipients {
		return
	}
	l := newLineup(f.view.offers, lineupRules{
		label: "Yth.", hint: "Tambah instansi, orang, atau tujuan lain",
		names:  func() []string { return addresseeNames(f.draft.File().Recipients) },
		find:   func(text string) []addition { return f.findAddressees(text, f.addRecipient, true) },
		remove: func(i int) { f.setRecipients(slices.Delete(f.recipients(), i, i+1)) },
		move:   func(from, to int) { f.setRecipients(moved(f.recipients(), from, to)) },
		detail: f.recipientDetail, focus: f.focus, follow: f.follow, grown: f.grown,
	})
	f.serveLineup(secretariat.AtRecipients, l)
	f.column.Add(l.object)
	if f.shape.ways {
		ways, at := wordsOf(data.Addressings(), addressingWords, letter.Addressing)
		way := kit.NewChoice(ways, at, func(i int) {
			f.change(func(l *data.Letter) { l.Addressing = data.Addressings()[i] })
		})
		f.follow(way)
		f.column.Add(kit.Labelled("Cara menulis tujuan", way))
	}
	if f.shape.via {
		f.column.Add(f.line(secretariat.AtVia, "Melalui", letter.Via, "", func(l *data.Letter, text string) { l.Via = text }))
	}
}

// serveLineup has the form scroll with a lineup and lead to it.
func (f *form) serveLineup(at string, l *lineup) {
	f.followEntry(l.entry)
	if _, taken := f.places[at]; !taken { // of several rows of parties the first
		f.places[at] = func() { f.focus(l.entry) }
	}
}

func (f *form) recipients() []data.Addressee { return slices.Clone(f.draft.File().Recipients) }

func (f *form) setRecipients(list []data.Addressee) {
	f.draft.SetRecipients(list)
	f.view.touched()
}

func (f *form) addRecipient(a data.Addressee) {
	f.setRecipients(append(f.recipients(), a))
}

// copiesLineup is Tembusan.
func (f *form) copiesLineup() fyne.CanvasObject {
	copies := func() []data.Addressee { return slices.Clone(f.draft.File().Copies) }
	set := func(list []data.Addressee) {
		f.draft.SetCopies(list)
		f.view.touched()
	}
	l := newLineup(f.view.offers, lineupRules{
		label: "Tembusan", hint: "Tambah tembusan",
		names: func() []string { return addresseeNames(f.draft.File().Copies) },
		find: func(text string) []addition {
			return f.findAddressees(text, func(a data.Addressee) { set(append(copies(), a)) }, false)
		},
		remove: func(i int) { set(slices.Delete(copies(), i, i+1)) },
		move:   func(from, to int) { set(moved(copies(), from, to)) },
		detail: func(i int) (fyne.CanvasObject, fyne.Focusable) {
			name := fields.Line("Ditulis dalam surat", copies()[i].Name, "", func(text string) string {
				return f.rename(text, func() {
					list := copies()
					list[i].Name = text
					set(list)
				})
			})
			f.followEntry(name.Entry)
			return name.Object, name.Entry
		},
		focus: f.focus, follow: f.follow, grown: f.grown,
	})
	f.serveLineup(secretariat.AtCopies, l)
	return l.object
}

// rename takes a name that is not empty.
func (f *form) rename(text string, keep func()) (refusal string) {
	if text == "" {
		return "Nama tujuan tidak boleh kosong; pakai tanda × untuk menghapusnya."
	}
	keep()
	return ""
}

// recipientDetail is how one of them is named on the paper.
func (f *form) recipientDetail(i int) (fyne.CanvasObject, fyne.Focusable) {
	at := f.recipients()[i]
	set := func(change func(*data.Addressee)) {
		list := f.recipients()
		change(&list[i])
		f.setRecipients(list)
	}
	name := fields.Line("Ditulis dalam surat", at.Name, "", func(text string) string {
		return f.rename(text, func() { set(func(a *data.Addressee) { a.Name = text }) })
	})
	place := fields.Line("Tempat, di bawahnya", at.Place, "di "+f.known.office.City, func(text string) string {
		set(func(a *data.Addressee) { a.Place = text })
		return ""
	})
	call := fields.Line("Sapaan", at.Salutation, salutations[0], func(text string) string {
		set(func(a *data.Addressee) { a.Salutation = text })
		return ""
	})
	var put func(string)
	put = f.view.offers.Serve(call, func(string) []fields.Offer {
		rows := make([]fields.Offer, len(salutations))
		for i, word := range salutations {
			rows[i].Text = word
		}
		return rows
	}, func(i int) { put(salutations[i]) })
	for _, field := range []*fields.Field{name, place, call} {
		f.followEntry(field.Entry)
	}
	return newColumn(6, name.Object, fields.Row([]float32{0, 100}, place.Object, call.Object)), name.Entry
}

// findAddressees lists whom a text may mean: agencies, people, all agencies at
// once, and the text itself.
func (f *form) findAddressees(text string, add func(data.Addressee), all bool) (found []addition) {
	query := strings.ToLower(text)
	there := f.there()
	for _, a := range f.known.agencies {
		if len(found) == mostFound {
			break
		}
		if there[a.ID] && all || !spelled(a, query) {
			continue
		}
		found = append(found, addition{
			Offer: fields.Offer{Text: f.addressee(a).Name, Note: a.Short()},
			add:   func() { add(f.addressee(a)) },
		})
	}
	if text != "" {
		for _, p := range fields.PeopleLike(f.known.people, fields.AgencyNames(f.known.agencies), text, 3) {
			found = append(found, addition{
				Offer: fields.Offer{Text: fields.PersonLabel(p), Note: p.Post},
				add:   func() { add(f.toPerson(p)) },
			})
		}
	}
	if rest := f.notYet(); all && len(rest) > 1 && strings.Contains("semua instansi", query) {
		found = append(found, addition{
			Offer: fields.Offer{Text: fmt.Sprintf("Semua instansi (%d)", len(rest)), Adds: true},
			add:   func() { f.addAll(rest) },
		})
	}
	if text != "" {
		found = append(found, addition{
			Offer: fields.Offer{Text: "Tulis: " + text, Adds: true},
			add:   func() { add(data.Addressee{Name: text, Place: f.city()}) },
		})
	}
	return found
}

// spelled says whether one of the spellings of an agency, or its head's title, has
// a text in it.
func spelled(a data.Agency, query string) bool {
	return slices.ContainsFunc(append(a.Spellings(), a.Salutation), func(s string) bool {
		return strings.Contains(strings.ToLower(s), query)
	})
}

func (f *form) there() map[string]bool {
	there := map[string]bool{}
	for _, r := range f.draft.File().Recipients {
		there[r.AgencyID] = true
	}
	return there
}

// notYet are the agencies beside our own that the letter does not go to yet.
func (f *form) notYet() (rest []data.Agency) {
	there := f.there()
	for _, a := range f.draft.Facts().Others() {
		if !there[a.ID] {
			rest = append(rest, a)
		}
	}
	return rest
}

// addAll adds agencies.
func (f *form) addAll(agencies []data.Agency) {
	list := f.recipients()
	for _, a := range agencies {
		list = append(list, f.addressee(a))
	}
	f.setRecipients(list)
}

func (f *form) city() string {
	if f.known.office.City == "" {
		return ""
	}
	return "di " + f.known.office.City
}

// addressee is the head of an agency, as a letter names it.
func (f *form) addressee(a data.Agency) data.Addressee {
	return f.draft.Facts().AddresseeOf(a)
}

func (f *form) toPerson(p data.Person) data.Addressee {
	name := fields.PersonLabel(p)
	return data.Addressee{AgencyID: p.AgencyID, Name: cmp.Or(strings.TrimSpace(p.Post), name), Place: f.city(), Salutation: salutations[0]}
}

// region is what is left out of the words on a chip: they are short.
const region = " Kabupaten "

// addresseeNames are addressees as their chips name them.
func addresseeNames(list []data.Addressee) []string {
	names := make([]string, len(list))
	for i, a := range list {
		short, _, _ := strings.Cut(a.Name, region)
		names[i] = cmp.Or(short, a.Name)
	}
	return names
}

// moved is a list with one of it at another place.
func moved[T any](list []T, from, to int) []T {
	one := list[from]
	list = slices.Delete(list, from, from+1)
	return slices.Insert(list, to, one)
}
