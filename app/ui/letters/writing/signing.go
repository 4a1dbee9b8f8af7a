package writing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// signing is who signs, in which quality, and whose kop the letter carries.
type signing struct {
	form   *form
	object fyne.CanvasObject
	signer *kit.Choice
	kop    *kit.Choice
	detail fyne.CanvasObject
	more   *kit.Button
	says   *kit.Paragraph
	// The fields that follow a choice.
	post, behalf, under, as *fields.Field
	status                  *kit.Choice
	hideRank, hideNumber    *kit.Check
	open                    bool
}

// statuses are what may stand before a post.
var (
	statuses    = []string{"", "Plt.", "Plh.", "Pj."}
	statusWords = []string{"definitif", "Plt.", "Plh.", "Pj."}
)

func newSigning(f *form, letter data.Letter) *signing {
	s := &signing{form: f, says: kit.NewParagraph("", kit.TextStyle{Size: kit.TextCaption, Color: kit.ColorMuted})}
	s.signer = kit.NewChoice(f.signerWords(), f.signerOf(letter.Signing), s.take)
	f.follow(s.signer)
	f.places[secretariat.AtSigner] = func() { f.focus(s.signer) }
	kops, at := wordsOf(data.LetterheadKinds(), letterheadWords, letter.Letterhead)
	s.kop = kit.NewChoice(kops, at, func(i int) {
		f.change(func(l *data.Letter) { l.Letterhead = data.LetterheadKinds()[i] })
	})
	f.follow(s.kop)
	f.places[secretariat.AtLetterhead] = func() { f.focus(s.kop) }
	s.more = kit.NewButton(kit.ButtonLink, icons.Down, "", s.toggle).Small()
	f.follow(s.more)
	s.detail = s.details(letter.Signing)
	s.object = newColumn(fieldGap,
		kit.Labelled("Penanda tangan", s.signer),
		newColumn(0, s.says, kit.HStack(0, s.more)), s.detail,
		kit.Labelled("Kepala surat", s.kop))
	s.unfold(false)
	s.follow(letter)
	return s
}

// signerWords are the choices, short: "Kepala Dinas: Nama Contoh 1, M.Si.".
func (f *form) signerWords() []string {
	words := make([]string, len(f.known.signers))
	for i, c := range f.known.signers {
		words[i] = f.shortPost(c.Signing.PostText()) + ": " + c.Person.Titled()
	}
	return words
}

// shortPost is a post with the short name of its agency: "Kepala DPPPA".
func (f *form) shortPost(post string) string {
	for _, a := range f.known.agencies {
		if a.ShortName != "" {
			post = strings.ReplaceAll(post, a.Name, a.ShortName)
		}
	}
	post, _, _ = strings.Cut(post, region)
	return post
}

// signerOf is the choice that a letter has, or -1.
func (f *form) signerOf(s data.Signing) int {
	exact := slices.IndexFunc(f.known.signers, func(c secretariat.SignerChoice) bool { return c.Signing == s })
	if exact >= 0 {
		return exact
	}
	same := slices.IndexFunc(f.known.signers, func(c secretariat.SignerChoice) bool { return c.Signing.Officer == s.Officer })
	if same >= 0 {
		return same
	}
	return slices.IndexFunc(f.known.signers, func(c secretariat.SignerChoice) bool {
		return s.PersonID != "" && c.Signing.PersonID == s.PersonID
	})
}

// take puts a choice into the letter, with the kop that belongs to it.
func (s *signing) take(i int) {
	c := s.form.known.signers[i]
	s.form.change(func(l *data.Letter) { l.Signing, l.Letterhead = c.Signing, c.Letterhead })
	letter := s.form.draft.File().Letter
	s.kop.Select(slices.Index(data.LetterheadKinds(), letter.Letterhead))
	s.put(letter.Signing)
	s.follow(letter)
}

// details are the fields of the quality in which somebody signs.
func (s *signing) details(now data.Signing) fyne.CanvasObject {
	line := func(label, value, hint string, put func(*data.Signing, string)) *fields.Field {
		field := fields.Line(label, value, hint, func(text string) string {
			s.change(func(n *data.Signing) { put(n, text) })
			return ""
		})
		return field
	}
	s.status = kit.NewChoice(statusWords, slices.Index(statuses, now.Status), func(i int) {
		s.change(func(n *data.Signing) { n.Status = statuses[i] })
	})
	s.form.follow(s.status)
	s.post = line("Jabatan", now.Post, "", func(n *data.Signing, text string) { n.Post = text })
	s.behalf = line("a.n. (atas nama)", now.OnBehalf, "mis. Bupati Kutai Timur", func(n *data.Signing, text string) { n.OnBehalf = text })
	s.under = line("u.b. (untuk beliau)", now.Under, "mis. Sekretaris Daerah", func(n *data.Signing, text string) { n.Under = text })
	s.as = line("Selaku, di bawah jabatan", now.As, "mis. selaku Ketua Harian Gugus Tugas", func(n *data.Signing, text string) { n.As = text })
	s.propose()
	s.hideRank = kit.NewCheck("Tanpa pangkat", now.HideRank, func(on bool) {
		s.change(func(n *data.Signing) { n.HideRank = on })
	})
	s.hideNumber = kit.NewCheck("Tanpa NIP", now.HideNumber, func(on bool) {
		s.change(func(n *data.Signing) { n.HideNumber = on })
	})
	for _, field := range []*fields.Field{s.post, s.behalf, s.under, s.as} {
		s.form.followEntry(field.Entry)
	}
	s.form.follow(s.hideRank)
	s.form.follow(s.hideNumber)
	return newColumn(6,
		fields.Row([]float32{104, 0}, kit.Labelled("Status", s.status), s.post.Object),
		s.behalf.Object, s.under.Object, s.as.Object, kit.HStack(16, s.hideRank, s.hideNumber))
}

// propose offers in which quality the signer may sign.
func (s *signing) propose() {
	choice := func() (c secretariat.SignerChoice) {
		if i := s.signer.Selected(); i >= 0 {
			c = s.form.known.signers[i]
		}
		return c
	}
	s.form.view.offers.Serve(s.behalf, func(string) (rows []fields.Offer) {
		for _, b := range choice().Behalves {
			rows = append(rows, fields.Offer{Text: b.OnBehalf, Note: strings.TrimSpace("u.b. " + b.Under)})
		}
		return rows
	}, func(i int) {
		b := choice().Behalves[i]
		s.change(func(n *data.Signing) { n.OnBehalf, n.Under = b.OnBehalf, b.Under })
		s.put(s.form.draft.File().Letter.Signing)
	})
	s.form.view.offers.Serve(s.as, func(string) (rows []fields.Offer) {
		if as := choice().As; as != "" {
			rows = append(rows, fields.Offer{Text: as})
		}
		return rows
	}, func(int) {
		s.change(func(n *data.Signing) { n.As = choice().As })
		s.put(s.form.draft.File().Letter.Signing)
	})
}

func (s *signing) change(do func(*data.Signing)) {
	s.form.change(func(l *data.Letter) { do(&l.Signing) })
	s.follow(s.form.draft.File().Letter)
}

// put shows another quality in the fields.
func (s *signing) put(now data.Signing) {
	s.status.Select(slices.Index(statuses, now.Status))
	for field, text := range map[*fields.Field]string{s.post: now.Post, s.behalf: now.OnBehalf, s.under: now.Under, s.as: now.As} {
		heard := field.OnChanged
		field.OnChanged = nil
		field.SetText(text)
		field.OnChanged = heard
	}
	s.hideRank.SetChecked(now.HideRank)
	s.hideNumber.SetChecked(now.HideNumber)
}

// follow says in one line how the block will read.
func (s *signing) follow(letter data.Letter) {
	n := letter.Signing
	var parts []string
	add := func(before, text string) {
		if text != "" {
			parts = append(parts, strings.TrimSpace(before+" "+text))
		}
	}
	add("a.n.", n.OnBehalf)
	add("u.b.", n.Under)
	add("", n.As)
	if n.HideRank {
		parts = append(parts, "tanpa pangkat")
	}
	if n.HideNumber {
		parts = append(parts, "tanpa NIP")
	}
	kit.SetVisible(s.says, len(parts) > 0)
	s.says.SetText(strings.Join(parts, "; "))
	s.form.grown()
}

func (s *signing) toggle() { s.unfold(!s.open) }

func (s *signing) unfold(open bool) {
	s.open = open
	kit.SetVisible(s.detail, open)
	if open {
		s.more.SetText(icons.Up, "Tutup rincian")
	} else {
		s.more.SetText(icons.Down, "a.n., Plt., selaku, NIP …")
	}
	s.form.grown()
}
