package sheet

import (
	"fmt"
	"slices"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// chooseDay finds the day of the meeting that the row speaks of.
func (r *visitRow) chooseDay() {
	v, days := r.entry.visit, r.in.attendance.existing.Days
	for _, date := range []data.Date{v.date, v.other} {
		for i := range days {
			if r.day == nil && v.isOn(days[i], date) {
				r.day = &days[i]
				if date != v.date {
					r.note("Tanggal %s dibaca dengan bulan di depan: %s.", v.stamped, shortDate(date))
				}
			}
		}
	}
	switch {
	case r.day != nil:
		r.seeLate()
	case v.date == "" && len(days) == 1:
		r.day = &days[0]
		if v.stamped != "" {
			r.note("Cap waktu %q tidak terbaca; dicatat pada %s.", v.stamped, shortDate(r.day.Date))
		}
	case v.date == "":
		r.askDay("hari", "Barisnya tidak menyebut tanggal. Dicatat pada hari mana?", func(day data.MeetingDay) bool {
			return day.ID == r.in.attendance.existing.DayID
		})
	default:
		t, _ := v.date.Time()
		r.askDay("tanggal:"+string(v.date), fmt.Sprintf("%s bukan hari rapat ini. Isian bertanggal itu dicatat pada hari mana?", indonesian.Date(t)),
			func(day data.MeetingDay) bool { return day.Date <= v.date })
	}
}

// isOn says that a stamp of that date belongs to a day, past midnight too.
func (v *visit) isOn(day data.MeetingDay, date data.Date) bool {
	if date == "" || date == day.Date {
		return date != ""
	}
	return day.EndsNextDay && v.clock != "" && v.clock <= day.End && day.Date.DaysUntil(date) == 1
}

// askDay proposes the last day that is likely, else the first.
func (r *visitRow) askDay(id, text string, likely func(data.MeetingDay) bool) {
	days := r.in.attendance.existing.Days
	proposed := 0
	var options []Option
	for i, day := range days {
		if likely(day) {
			proposed = i
		}
		options = append(options, Option{"hari:" + day.ID, fmt.Sprintf("Hari ke-%d, %s", i+1, shortDate(day.Date))})
	}
	first := options[proposed]
	options = append([]Option{first}, slices.Delete(options, proposed, proposed+1)...)
	answer := r.ask(id, text, append(options, skipRow), r.person.Name)
	for i := range days {
		if answer == "hari:"+days[i].ID {
			r.day = &days[i]
		}
	}
}

// seeLate counts who filled the form in after the day had begun.
func (r *visitRow) seeLate() {
	if r.isLate() {
		r.in.late++
	}
}

func (r *visitRow) isLate() bool {
	v := r.entry.visit
	return r.day.Start != "" && v.clock > r.day.Start && v.date == r.day.Date && r.mark.state == data.Present
}
