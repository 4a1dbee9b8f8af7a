package secretariat_test

import (
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func (l *letters) templates() []data.LetterTemplate {
	l.Helper()
	list, err := l.desk.LetterTemplates(l.Context())
	l.must(err)
	return list
}

func TestEveryKindBeginsWithATemplateWhoseFieldsAreKnown(t *testing.T) {
	l := newLetters(t)
	list := l.templates()
	for _, kind := range data.LetterKinds() {
		if !slices.ContainsFunc(list, func(t data.LetterTemplate) bool { return t.Kind == kind }) {
			t.Errorf("none for %s", kind)
		}
	}
	ids := map[string]bool{}
	for _, template := range list {
		if err := template.Validate(); err != nil || ids[template.ID] {
			t.Errorf("%s: %v", template.Name, err)
		}
		ids[template.ID] = true
		if faults := secretariat.CheckTemplate(template); len(faults) > 0 {
			t.Errorf("%s: %+v", template.Name, faults)
		}
	}
}

func TestEveryTemplateMakesALetterThatOnlyLacksWhatNobodyKnows(t *testing.T) {
	l := newLetters(t)
	l.times()
	entry := l.AddEntry(l.Dossier().Agenda[1].ID, "", data.EntryDecision)
	l.SetText(entry, "Rapat menyepakati program.")
	l.duty("Menyusun rancangan", "2024-08-09", "a1")
	for _, template := range l.templates() {
		n := secretariat.NewLetter{TemplateID: template.ID, MeetingID: l.id}
		if template.Kind != data.InvitationLetter && secretariat.Addressed(template.Kind) {
			n.AgencyIDs = []string{"a1"}
		}
		draft := l.write(n)
		s := draft.Snapshot()
		if len(s.Unfilled) > 0 || s.Kind != template.Kind {
			t.Errorf("%s lacks %q", template.Name, s.Unfilled)
		}
		for _, f := range draft.Check() {
			if f.Severity == secretariat.SeverityError && f.Field != secretariat.AtParties {
				t.Errorf("%s: %s", template.Name, f.Text)
			}
		}
		if found := secretariat.CheckPaper(s); len(found) > 0 {
			t.Errorf("%s: %+v", template.Name, found)
		}
	}
}

func TestAChangedTemplateIsUsedUntilItIsBroughtBack(t *testing.T) {
	l := newLetters(t)
	first := l.templates()[0]
	changed := first
	changed.Body, changed.Name = "Isi kantor untuk {rapat.nama}.", "Undangan kantor"
	l.must(l.desk.SaveLetterTemplate(t.Context(), changed))
	if s := l.write(secretariat.NewLetter{Kind: first.Kind, MeetingID: l.id}).Snapshot(); s.Body != "Isi kantor untuk Rapat Contoh." {
		t.Errorf("wrote %q", s.Body)
	}
	if list := l.templates(); list[0].Name != "Undangan kantor" || len(list) != 12 {
		t.Errorf("listed %+v", list[0])
	}
	for range 2 { // a second time there is nothing to bring back
		l.must(l.desk.RemoveLetterTemplate(t.Context(), first.ID))
		if got := l.templates()[0]; got != first {
			t.Errorf("brought back %+v", got)
		}
	}
	changed.Name = " "
	if err := l.desk.SaveLetterTemplate(t.Context(), changed); err == nil {
		t.Error("a nameless template was saved")
	}
}

func TestTheOfficeHasTemplatesOfItsOwn(t *testing.T) {
	l := newLetters(t)
	own := l.templates()[1]
	own.Name = "Permohonan narasumber"
	id, err := l.desk.AddLetterTemplate(t.Context(), own)
	l.must(err)
	list := l.templates()
	if last := list[len(list)-1]; last.ID != id || last.Name != own.Name || secretariat.BuiltIn(id) || !secretariat.BuiltIn(list[0].ID) {
		t.Errorf("last %+v", last)
	}
	l.must(l.desk.RemoveLetterTemplate(t.Context(), id))
	if got := l.templates(); len(got) != len(list)-1 {
		t.Error("it is still there")
	}
}

func TestAFieldThatNobodyKnowsIsNamedWithTheNearest(t *testing.T) {
	for text, want := range map[string]string{
		"pada {rapat.tangal}":     "{rapat.tangal} tidak dikenal; maksudnya {rapat.tanggal}?",
		"pada {qwertyuiop.zxcvb}": "{qwertyuiop.zxcvb} tidak dikenal.",
		"pada {rapat.tanggal":     "Tanda { tidak ditutup dengan }; tutup, atau tulis \\{ bila memang tanda kurung.",
		"pada {Rapat.Tanggal}":    "",
		`pada \{rapat}`:           "",
	} {
		faults := secretariat.CheckFields(data.InvitationLetter, "Body", text)
		switch {
		case want == "" && len(faults) > 0, want != "" && (len(faults) != 1 || faults[0].Text != want):
			t.Errorf("%q: %+v", text, faults)
		case want != "" && !strings.HasPrefix(text[faults[0].From:faults[0].To], "{"):
			t.Errorf("%q: at %d–%d", text, faults[0].From, faults[0].To)
		}
	}
	if faults := secretariat.CheckFields(data.ReportLetter, "Body", "{sapaan}"); len(faults) != 1 {
		t.Errorf("a paper to nobody greets: %+v", faults)
	}
}

func TestATemplateIsPreviewedWithTheNewestMeetingAndNothingIsWritten(t *testing.T) {
	l := newLetters(t)
	l.times()
	template := l.templates()[0]
	template.Body = "Tentang {rapat.nama}."
	s, err := l.desk.PreviewTemplate(t.Context(), template)
	l.must(err)
	if s.Body != "Tentang Rapat Contoh." || s.State != data.LetterDraft || len(s.Recipients) != 6 {
		t.Errorf("previewed %q to %d", s.Body, len(s.Recipients))
	}
	s, err = l.desk.InvitationSnapshot(t.Context(), l.id)
	l.must(err)
	if len(s.Recipients) != 6 || s.State != data.LetterDraft {
		t.Errorf("an invitation that nobody wrote yet: %+v", s)
	}
	l.must(l.store.View(t.Context(), func(r data.Reader) error {
		list, err := r.Letters(data.LetterFilter{})
		if len(list) > 0 {
			t.Errorf("written %+v", list)
		}
		return err
	}))
	draft := l.write(secretariat.NewLetter{Kind: data.InvitationLetter, MeetingID: l.id})
	draft.Change(func(letter *data.Letter) { letter.Subject = "Undangan Kedua" })
	l.save()
	if s, err = l.desk.InvitationSnapshot(t.Context(), l.id); err != nil || s.Subject != "Undangan Kedua" {
		t.Errorf("the written one: %q %v", s.Subject, err)
	}
}
