package minutes

import (
	"cmp"
	"fmt"
	"strings"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// offer is one row of the list: what it says, and what choosing it does.
type offer struct {
	name, detail, note string
	// adds marks the offer of a guest, which stands last and apart.
	adds bool
	take func()
}

// offersFor lists what a question can be answered by.
func (p *Page) offersFor(q question) []offer {
	switch q.asks {
	case forSpeaker:
		return p.people(q, p.deps.Draft.Speakers(q.query), p.nameSpeaker, p.deps.Draft.AddGuest)
	case forPresence:
		return p.people(q, p.deps.Draft.NotYetHere(q.query, p.today()), p.markPresent, func(line string) (string, error) {
			return p.deps.Draft.ReceiveGuest(line, p.today())
		})
	}
	list := p.phraseOffers(q)
	if q.from == 0 {
		list = append(p.commandOffers(q), list...)
	}
	return list
}

// people offers those who may be meant, and somebody new, whom add puts on the
// list.
func (p *Page) people(q question, found []secretariat.Speaker, take func(participantID string), add func(line string) (string, error)) []offer {
	if len(found) > maxPeople {
		found = found[:maxPeople]
	}
	list := make([]offer, 0, len(found)+1)
	for _, s := range found {
		list = append(list, offer{name: s.Name, detail: s.Agency, note: s.Note, take: func() { take(s.ParticipantID) }})
	}
	if guest := strings.TrimSpace(q.query); guest != "" {
		list = append(list, offer{name: guest, adds: true, take: func() {
			id, err := add(guest)
			if err != nil {
				p.deps.OnError(err)
				return
			}
			take(id)
		}})
	}
	return list
}

// nameSpeaker names the speaker of the entry and marks the speaker hadir on the
// day of the agenda item.
func (p *Page) nameSpeaker(participantID string) {
	draft := p.deps.Draft
	_, day := agendaItem(draft.Dossier(), p.flow.itemID)
	former := p.formerMark(participantID, day.ID)
	draft.NameSpeaker(p.flow.now.id, participantID, day.ID)
	if former != data.Unmarked && former != data.Present {
		name, agency := draft.Display(participantID)
		p.deps.OnNotice(cmp.Or(name, agency) + " semula " + string(former) + ", kini ditandai hadir karena berbicara. Keliru? Ubah di Daftar hadir.")
	}
	p.answer("")
}

// markPresent marks somebody hadir today without anything being written.
func (p *Page) markPresent(participantID string) {
	draft := p.deps.Draft
	day := draft.DayInProgress(p.shownDay())
	if p.formerMark(participantID, day.ID) != data.Present {
		draft.Mark(participantID, day.ID, data.Present, "")
	}
	name, agency := draft.Display(participantID)
	if name == "" {
		name = agency
	}
	p.deps.OnNotice(name + " ditandai hadir, " + indonesian.DayDate(dateOf(day.Date)) + ".")
	p.answer("")
}

// formerMark is what is known of somebody on a day.
func (p *Page) formerMark(participantID, dayID string) (state data.AttendanceState) {
	for _, a := range p.deps.Draft.Dossier().Attendance {
		if a.ParticipantID == participantID && a.DayID == dayID {
			state = a.State
		}
	}
	return state
}

// answer puts text in the place of the question.
func (p *Page) answer(text string) {
	f := p.flow
	rest, caret := p.asked.cut(f.editor.text())
	runes := []rune(rest)
	f.put(string(runes[:caret])+text+string(runes[caret:]), caret+len([]rune(text)))
	f.redress()
	f.reveal()
	f.grab()
}

// commandOffers are the commands whose letter begins with what was typed.
func (p *Page) commandOffers(q question) (list []offer) {
	add := func(letter, detail, note string, take func()) {
		if strings.HasPrefix(letter, strings.ToLower(q.query)) {
			list = append(list, offer{name: "/" + letter, detail: detail, note: note, take: take})
		}
	}
	obey := func(c command) func() {
		return func() {
			rest, _ := p.asked.cut(p.flow.editor.text())
			p.flow.obey(c, rest, 0)
			p.flow.grab()
		}
	}
	draft := p.deps.Draft
	add("k", "Keputusan", "", obey(command{kind: data.EntryDecision}))
	add("t", "Tindak lanjut", "", obey(command{kind: data.EntryFollowUp}))
	if draft.PlainKind() == data.EntryNote {
		add("c", "Catatan", "", obey(command{kind: data.EntryNote}))
	}
	add("h", "Tandai hadir", "lalu nama", func() {
		p.answer(presenceSign)
		p.suggest()
	})
	add("i", "Intern, atau tidak lagi", "tidak diedarkan", obey(command{intern: true}))
	number := 0
	for _, item := range draft.Dossier().Agenda {
		if item.Kind != data.AgendaTopic {
			continue
		}
		if number++; number <= maxTopicDigit {
			add(fmt.Sprint(number), titleOf(item), "agenda", obey(command{topic: number}))
		}
	}
	return list
}

// phraseOffers are the phrases whose shortcut begins with what was typed.
func (p *Page) phraseOffers(q question) (list []offer) {
	for _, phrase := range p.deps.Draft.Phrases() {
		if hasPrefixFold(phrase.Shortcut, q.query) {
			list = append(list, offer{
				name: "/" + phrase.Shortcut, detail: strings.ReplaceAll(phrase.Text, "\n", " "),
				take: func() { p.flow.insertPhrase(q.from, q.to, phrase) },
			})
		}
	}
	return list
}

func hasPrefixFold(text, prefix string) bool {
	return len(text) >= len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
}
