package meetings

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"gugustugas/app/ui/fields"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

const (
	factsWidth float32 = 760
	stateWidth float32 = 340
)

// summary is the tab Ringkasan: the facts of the meeting as fields that save
// themselves, and the state of the minutes with what they still lack.
type summary struct {
	record *record
	facts  *frame.Place
	state  *frame.Place
	offers *fields.Offers
	root   fyne.CanvasObject
	// meeting and days are the facts that the fields hold: other tabs stamp times
	// and take steps.
	meeting data.Meeting
	days    []data.MeetingDay
	// places are the fields that a gap leads to, by kind and record.
	places map[place]fyne.Focusable
	first  fyne.Focusable
	clocks map[string]*frame.Place
	// series are those that the meeting may belong to.
	series []data.Series
}

// place names the field of a record.
type place struct {
	kind     data.GapKind
	recordID string
}

func newSummary(r *record) *summary {
	s := &summary{record: r, offers: fields.NewOffers(), facts: frame.NewPlace(kit.Muted("")), state: frame.NewPlace(kit.Muted(""))}
	right := kit.Border(nil, nil, kit.Separator(), nil,
		kit.VScroll(kit.Inset(14, kit.PagePadding, 16, kit.PagePadding, s.state.Object())))
	body := kit.Border(nil, nil, nil, kit.Fixed(stateWidth, 0, right), s.facts.Object())
	s.root = container.NewStack(body, s.offers.Layer())
	return s
}

func (s *summary) object() fyne.CanvasObject { return s.root }

func (s *summary) show() {
	if d := s.record.draft.Dossier(); d.Meeting != s.meeting || !slices.Equal(d.Days, s.days) {
		s.rebuild()
	}
	s.refreshState()
	s.readSeries()
	if !s.record.refocus() && s.first != nil {
		s.record.deps.Window.Canvas().Focus(s.first)
	}
}

// readSeries asks for the series of meetings, which may have come meanwhile, and
// shows them where they are others than before.
func (s *summary) readSeries() {
	var series []data.Series
	s.record.deps.Runner.Go(func() error {
		return s.record.deps.Desk.Read(context.Background(), func(r data.Reader) (err error) {
			series, err = r.Series()
			return err
		})
	}, func(err error) {
		if err != nil {
			s.record.deps.Fail(err)
			return
		}
		if slices.Equal(series, s.series) {
			return
		}
		s.series = series
		canvas := s.record.deps.Window.Canvas()
		at, focused := s.focusedPlace()
		first := s.first != nil && canvas.Focused() == s.first
		s.rebuild()
		if first {
			canvas.Focus(s.first)
		} else if field, ok := s.places[at]; ok && focused {
			canvas.Focus(field)
		}
	})
}

// focusedPlace is the place of the field that has the keyboard.
func (s *summary) focusedPlace() (at place, ok bool) {
	focused := s.record.deps.Window.Canvas().Focused()
	for at, field := range s.places {
		if focused != nil && field == focused {
			return at, true
		}
	}
	return place{}, false
}

func (s *summary) hide() { s.offers.Close() }

func (s *summary) actions() []fyne.CanvasObject { return s.record.minutesActions(kit.ButtonQuiet) }

func (s *summary) bindings() []kit.Binding { return nil }

func (s *summary) print() { s.record.printMinutes() }

// hold remembers the facts that the fields hold now.
func (s *summary) hold() {
	d := s.record.draft.Dossier()
	s.meeting, s.days = d.Meeting, slices.Clone(d.Days)
}

// lead goes to the field where a gap is mended.
func (s *summary) lead(gap data.Gap) {
	kind := gap.Kind
	if kind == data.DayToCome || kind == data.DaysOutOfOrder {
		kind = dayDate
	}
	if field, ok := s.places[place{kind, gap.RecordID}]; ok {
		s.record.deps.Window.Canvas().Focus(field)
	}
}

// changed follows one field: head of the page and gaps.
func (s *summary) changed() {
	s.hold()
	s.record.refreshHead()
	s.refreshState()
}

// rebuild makes the fields anew: days have come or gone, a time was stamped, or
// all is locked now. The driver still knows the former fields for a while, so the
// keyboard must not go back to one.
func (s *summary) rebuild() {
	delete(s.record.focused, TabSummary)
	s.places, s.clocks, s.first = map[place]fyne.Focusable{}, map[string]*frame.Place{}, nil
	d := s.record.draft.Dossier()
	s.hold()
	b := &factSheet{summary: s, locked: s.record.draft.Locked()}
	column := kit.VStack(18, b.general(d.Meeting), b.basis(d.Meeting))
	for i, day := range d.Days {
		column.Add(b.day(i, day, len(d.Days)))
	}
	if !b.locked {
		column.Add(kit.HStack(0, kit.NewButton(kit.ButtonLink, icons.Plus, "Tambah hari", s.addDay)))
	}
	column.Add(b.officers(d.Meeting))
	wide := kit.AtMost(factsWidth, column)
	s.facts.Show(kit.VScroll(kit.Inset(14, kit.PagePadding, 24, kit.PagePadding, wide)))
}

// addDay adds the day after the last one.
func (s *summary) addDay() {
	days := s.record.draft.Dossier().Days
	last, ok := days[len(days)-1].Date.Time()
	if !ok {
		return
	}
	id := s.record.draft.AddDay(data.DateOf(last.AddDate(0, 0, 1)))
	s.rebuild()
	s.changed()
	if field, ok := s.places[place{dayDate, id}]; ok {
		s.record.deps.Window.Canvas().Focus(field)
		field.(*kit.Entry).TypedShortcut(&fyne.ShortcutSelectAll{}) // typing replaces the date that is offered
	}
}

func (s *summary) removeDay(dayID string) {
	if err := s.record.draft.RemoveDay(dayID); err != nil {
		s.record.deps.Fail(err)
		return
	}
	s.rebuild()
	s.changed()
	s.record.deps.Notify(kit.NoticeInfo, "Satu hari dihapus beserta tanda hadirnya. Keliru? Tekan Esc, lalu Ctrl+Z.")
}
