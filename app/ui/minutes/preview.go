package minutes

import (
	"gugustugas/app/ui/kit"
)

// preview keeps the real pages beside the entries. One paper is made at a time;
// what was typed meanwhile makes the next one.
type preview struct {
	page     *Page
	paper    *kit.PaperPreview
	making   bool
	stale    bool
	followed string
}

func newPreview(p *Page) *preview {
	v := &preview{page: p}
	hide := kit.HStack(6,
		kit.NewButton(kit.ButtonLink, "", "Sembunyikan", func() { v.show(false) }), kit.KeyCap("F5"))
	v.paper = kit.NewPaperPreview(p.deps.Pages, p.deps.Runner, hide)
	v.paper.OnError = p.deps.OnError
	return v
}

func (v *preview) show(show bool) {
	if show == v.paper.Visible() {
		return
	}
	if show {
		v.paper.Show()
		v.make()
	} else {
		v.paper.Hide()
	}
	v.page.head.offerPreview(!show)
	v.page.content.Refresh()
}

// follow keeps an entry's place on the paper in sight.
func (v *preview) follow(entryID string) {
	if entryID == v.followed {
		return
	}
	v.followed = entryID
	v.paper.Follow(entryID)
}

// make makes the paper of what stands in the draft now.
func (v *preview) make() {
	if !v.paper.Visible() {
		return
	}
	if v.making {
		v.stale = true
		return
	}
	v.making, v.stale = true, false
	dossier, paper := v.page.deps.Draft.Copy(), v.page.deps.Paper
	var pdf []byte
	var marks []Mark
	v.page.deps.Runner.Go(func() (err error) {
		pdf, marks, err = paper(dossier)
		return err
	}, func(err error) {
		v.making = false
		switch {
		case err != nil:
			v.page.deps.OnError(err)
		case pdf != nil:
			v.paper.SetDocument(pdf, lastMarks(marks))
		}
		if v.stale {
			v.make()
		}
	})
}

// lastMarks gives each entry one place: its end, where it is typed on.
func lastMarks(marks []Mark) map[string]kit.Mark {
	places := make(map[string]kit.Mark, len(marks))
	for _, m := range marks {
		places[m.ID] = kit.Mark{Page: m.Page - 1, Top: m.Top, Bottom: m.Bottom}
	}
	return places
}
