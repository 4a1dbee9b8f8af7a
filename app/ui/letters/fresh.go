package letters

import (
	"context"
	"fmt"
	"slices"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// askForNew asks what a new letter is: its kind, the template it starts from, and
// the meeting whose facts fill it.
func (p *Page) askForNew() {
	if p.aside.form != nil {
		p.aside.leaveForm()
	}
	f := p.newForm("Surat baru", "Buat surat")
	kinds := data.LetterKinds()
	words := make([]string, len(kinds))
	for i, k := range kinds {
		words[i] = kindWord(k)
	}
	var templates *kit.Choice
	var ids []string
	offer := func(i int) {
		var names []string
		names, ids = p.templatesOf(kinds[i])
		templates.SetOptions(names, 0)
	}
	kind := f.choice("Jenis", words, 0, func(i int) { offer(i) })
	templates = f.choice("Templat", nil, 0, nil)
	offer(0)
	meetings, meetingIDs := []string{"Tanpa rapat"}, []string{""}
	for _, m := range p.view.meetings {
		meetings, meetingIDs = append(meetings, m.Code+", "+m.Title), append(meetingIDs, m.ID)
	}
	meeting := f.choice("Dari rapat", meetings, min(1, len(meetings)-1), nil)
	f.say("Hari, tanggal, tempat, agenda, dan penerima diisi dari rapat itu. Permintaan tindak lanjut dibuat satu surat untuk setiap instansi.")
	f.confirm = func() (func(context.Context) error, string) {
		asked := secretariat.NewLetter{
			Kind: kinds[kind.Selected()], TemplateID: ids[max(0, templates.Selected())], MeetingID: meetingIDs[max(0, meeting.Selected())],
		}
		return func(ctx context.Context) error { return p.makeLetters(ctx, asked) }, kindWord(asked.Kind) + " dibuat sebagai konsep."
	}
	f.after = p.open
	p.aside.openForm(f)
}

// templatesOf lists the templates of a kind; the first place is an empty letter
// where there are none.
func (p *Page) templatesOf(kind data.LetterKind) (names, ids []string) {
	for _, t := range p.view.templates {
		if t.Kind == kind {
			names, ids = append(names, t.Name), append(ids, t.ID)
		}
	}
	if len(ids) == 0 {
		return []string{"Tanpa templat"}, []string{""}
	}
	return names, ids
}

// makeLetters makes one letter; of a kind whose content differs from agency to
// agency, one for each that still owes something.
func (p *Page) makeLetters(ctx context.Context, asked secretariat.NewLetter) error {
	if asked.Kind == data.FollowUpRequest && asked.MeetingID != "" && len(asked.AgencyIDs) == 0 {
		matters, err := p.deps.Desk.Matters(ctx, data.MatterFilter{})
		if err != nil {
			return err
		}
		asked.AgencyIDs = owing(matters, asked.MeetingID)
		if len(asked.AgencyIDs) == 0 {
			return data.Fault("Tidak ada instansi yang masih mempunyai tindak lanjut dari rapat itu; belum ada surat yang dibuat.", data.ErrNotFound)
		}
	}
	if asked.Kind == data.FollowUpRequest && len(asked.AgencyIDs) > 0 {
		ids, err := p.deps.Desk.NewLetters(ctx, asked)
		if err == nil {
			p.wish(ids[0])
		}
		return err
	}
	id, err := p.deps.Desk.NewLetter(ctx, asked)
	if err == nil {
		p.wish(id)
	}
	return err
}

// owing lists the agencies with open follow-ups of a meeting, each once.
func owing(matters []data.Matter, meetingID string) (agencyIDs []string) {
	for _, m := range matters {
		if m.FollowUp.MeetingID != meetingID || !m.Open() {
			continue
		}
		for _, id := range m.OwingAgencies() {
			if !slices.Contains(agencyIDs, id) {
				agencyIDs = append(agencyIDs, id)
			}
		}
	}
	return agencyIDs
}

// NewFrom makes a letter from elsewhere, such as an invitation from its meeting, and
// shows it.
func (p *Page) NewFrom(asked secretariat.NewLetter) {
	p.do(func(ctx context.Context) error { return p.makeLetters(ctx, asked) }, func(err error) {
		if !p.failed(err) {
			p.deps.Notify(kit.NoticeInfo, fmt.Sprintf("%s dibuat sebagai konsep. Ctrl+Z mengurungkan.", kindWord(asked.Kind)))
			p.open()
		}
	})
}

// wish has the next reading show a line, in whichever book it stands. It is called
// where records are written, before the reading begins.
func (p *Page) wish(id string) { p.wished.Store(&id) }

// granted takes the wish, if there is one.
func (p *Page) granted() (id string, ok bool) {
	if wished := p.wished.Swap(nil); wished != nil {
		return *wished, true
	}
	return "", false
}

// meetingsForLetters are the meetings that letters come from, the newest first;
// those about a case never leave the file.
func meetingsForLetters(all []data.MeetingSummary) []data.MeetingSummary {
	return slices.DeleteFunc(all, func(m data.MeetingSummary) bool { return m.Kind == data.CaseMeeting })
}
