package meetings

import (
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// now is the present time of day in the zone of the office.
func (r *record) now() data.Clock {
	return data.ClockOf(r.deps.Now().In(r.draft.Office().Zone.Location()))
}

// stampArrival marks whoever is chosen as present from now on.
func (a *attendance) stampArrival() {
	a.stamp(func(id string) error { return a.record.draft.Arrive(id, a.dayID(), a.record.now()) })
}

// stampDeparture notes that whoever is chosen leaves now.
func (a *attendance) stampDeparture() {
	a.stamp(func(id string) error { return a.record.draft.Depart(id, a.dayID(), a.record.now()) })
}

// switchOnline turns the one present by his screen into one in the room, and back.
func (a *attendance) switchOnline() {
	a.stamp(func(id string) error {
		online := a.record.draft.MarkOf(id, a.dayID()).Online
		return a.record.draft.SetOnline(id, a.dayID(), !online)
	})
}

// stamp does something to whoever is in the room for the chosen row, and stays at
// the row.
func (a *attendance) stamp(do func(participantID string) error) {
	row, ok := a.selected()
	if !ok {
		return
	}
	a.popover.Close()
	if row.state == data.Represented && row.deputyID == "" {
		a.record.deps.Notify(kit.NoticeInfo, "Wakilnya belum dicatat; tekan W dan tulis namanya dahulu.")
		return
	}
	id, _ := row.inRoom()
	if err := do(id); err != nil {
		a.record.deps.Fail(err)
		return
	}
	a.refresh()
}
