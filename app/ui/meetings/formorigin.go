package meetings

import (
	"context"
	"slices"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// What a new meeting begins with where nothing is chosen.
const (
	noSeries   = "Tanpa seri"
	noTemplate = "Tanpa templat"
	noCopy     = "Tidak disalin"
	mostCopied = 40
)

// load reads what can be chosen from; the form is usable meanwhile.
func (f *form) load() {
	var lists secretariat.Lists
	var meetings []data.MeetingSummary
	f.deps.Runner.Go(func() (err error) {
		if lists, err = f.deps.Desk.Lists(context.Background()); err != nil {
			return err
		}
		meetings, err = f.deps.Desk.Meetings(context.Background())
		return err
	}, func(err error) {
		if err != nil {
			f.deps.Fail(err)
			return
		}
		f.lists, f.earlier = lists, meetings[:min(len(meetings), mostCopied)]
		series, templates, earlier := []string{noSeries}, []string{noTemplate}, []string{noCopy}
		for _, s := range f.lists.Series {
			series = append(series, s.Name)
		}
		for _, t := range f.lists.Templates {
			templates = append(templates, t.Name)
		}
		for _, m := range f.earlier {
			earlier = append(earlier, m.Code+" "+m.Title)
		}
		f.series.SetOptions(series, 0)
		f.template.SetOptions(templates, 0)
		f.copyOf.SetOptions(earlier, 0)
	})
}

// chosenSeries is empty where none is chosen.
func (f *form) chosenSeries() data.Series {
	if i := f.series.Selected(); i > 0 && i <= len(f.lists.Series) {
		return f.lists.Series[i-1]
	}
	return data.Series{}
}

// chosenCopy is the id of the earlier meeting, or "".
func (f *form) chosenCopy() string {
	if i := f.copyOf.Selected(); i > 0 && i <= len(f.earlier) {
		return f.earlier[i-1].ID
	}
	return ""
}

// chooseSeries takes kind and agenda of the series.
func (f *form) chooseSeries(int) {
	series := f.chosenSeries()
	if i := slices.Index(data.MeetingKinds(), series.Kind); i >= 0 {
		f.kind.Select(i)
	}
	template := slices.IndexFunc(f.lists.Templates, func(t data.AgendaTemplate) bool { return t.ID == series.TemplateID })
	if template >= 0 && f.chosenCopy() == "" {
		f.template.Select(template + 1)
		f.chooseTemplate(template + 1)
	}
}

// chooseTemplate puts the topics on the first day.
func (f *form) chooseTemplate(i int) {
	topics := ""
	if i > 0 && i <= len(f.lists.Templates) {
		topics = f.lists.Templates[i-1].Topics
	}
	f.days[0].offer(topics)
}

// chooseCopy fills the form as an earlier meeting began; the dates stay as they
// are. Its people are taken over when the meeting is made.
func (f *form) chooseCopy(int) {
	id := f.chosenCopy()
	if id == "" {
		return
	}
	var n secretariat.NewMeeting
	f.deps.Runner.Go(func() (err error) {
		n, err = f.deps.Desk.Outline(context.Background(), id)
		return err
	}, func(err error) {
		if err != nil {
			f.deps.Fail(err)
			return
		}
		if f.chosenCopy() == id {
			f.fill(n)
		}
	})
}

func (f *form) fill(n secretariat.NewMeeting) {
	if f.title.Text == "" || f.title.Text == f.offered {
		f.title.SetText(n.Title)
		f.offered = n.Title
	}
	f.kind.Select(max(0, slices.Index(data.MeetingKinds(), n.Kind)))
	f.series.Select(1 + slices.IndexFunc(f.lists.Series, func(s data.Series) bool { return s.ID == n.SeriesID }))
	f.template.Select(0)
	for len(f.days) < len(n.Days) {
		day := newFormDay(f)
		if last, ok := f.days[len(f.days)-1].date.Value(); ok {
			day.date.Set(last.AddDate(0, 0, 1))
		}
		f.days = append(f.days, day)
	}
	f.nameDays()
	for i, day := range n.Days {
		f.days[i].begin(day)
	}
}
