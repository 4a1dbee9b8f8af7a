package settings

import (
	"context"
	"slices"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// house is what papers are made with, read once for the tabs that change it. A
// change shows at once and is written after a rest of the keys.
type house struct {
	page *Page
	with secretariat.Stationery
	read bool
}

// need reads what papers are made with, unless it is known, and then goes on.
func (h *house) need(then func(error)) {
	if h.read {
		then(nil)
		return
	}
	h.reload(then)
}

// reload waits for what was typed and reads everything anew.
func (h *house) reload(then func(error)) {
	var with secretariat.Stationery
	services := h.page.services
	services.Runner.Go(func() (err error) {
		if err = services.Saver.Flush(context.Background()); err != nil {
			return err
		}
		with, err = services.Desk.Stationery(context.Background())
		return err
	}, func(err error) {
		if err == nil {
			h.with, h.read = with, true
		}
		then(err)
	})
}

func (h *house) forget() { h.read = false }

// keepOffice changes the profile.
func (h *house) keepOffice(change func(*data.Office)) {
	change(&h.with.Office)
	office := h.with.Office
	own := &h.with.Letterheads[0]
	own.Government, own.Name, own.Address = office.Government, office.Name, office.Address
	services := h.page.services
	services.Saver.Touch("kantor", func(ctx context.Context) error { return services.Desk.SaveOffice(ctx, office) })
}

// keepLetterhead changes the texts of one of the kops.
func (h *house) keepLetterhead(i int, change func(*data.Letterhead)) {
	h.with.Letterheads = slices.Clone(h.with.Letterheads)
	head := &h.with.Letterheads[i]
	change(head)
	if head.ID == data.OfficeLetterhead {
		h.keepOffice(func(o *data.Office) { o.Government, o.Name, o.Address = head.Government, head.Name, head.Address })
		return
	}
	kept, services := *head, h.page.services
	services.Saver.Touch("kop "+string(kept.ID), func(ctx context.Context) error { return services.Desk.SaveLetterhead(ctx, kept) })
}

// style is that of a kind of paper; own says that it is the kind's own.
func (h *house) style(id string) (style data.PaperStyle, own bool) {
	style = data.StyleFor(h.with.Styles, data.DocumentKind(id))
	own = id == data.GeneralStyle || style.ID == id
	style.ID = id
	return style, own
}

// keepStyle changes the tata naskah of a kind of paper, which it has as its own from
// now on.
func (h *house) keepStyle(style data.PaperStyle) {
	h.with.Styles = append(h.without(style.ID), style)
	services := h.page.services
	services.Saver.Touch("tata naskah "+style.ID, func(ctx context.Context) error { return services.Desk.SaveStyle(ctx, style) })
}

// dropStyle lets a kind of paper follow the general tata naskah again.
func (h *house) dropStyle(id string) {
	h.with.Styles = h.without(id)
	services := h.page.services
	services.Saver.Now(func(ctx context.Context) error { return services.Desk.RemoveStyle(ctx, id) })
}

func (h *house) without(id string) []data.PaperStyle {
	return slices.DeleteFunc(slices.Clone(h.with.Styles), func(s data.PaperStyle) bool { return s.ID == id })
}
