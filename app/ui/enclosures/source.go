// Package enclosures is the view of the files that hang on a meeting: photos with
// their captions and scans of signed papers.
package enclosures

import (
	"context"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// Source is the record that the files hang on.
type Source interface {
	// Kinds are the kinds of file that may hang on it, in the order of the screen.
	Kinds() []data.EnclosureKind
	// Days are the days that a file can belong to; none where there is no choice.
	Days() []data.MeetingDay
	// Files reads what hangs on it, in order.
	Files(ctx context.Context) ([]data.EnclosedFile, error)
	// Enclosing is a file of that kind that is to hang on it.
	Enclosing(kind data.EnclosureKind) secretariat.Enclosing
}

// OfMeeting is the files of a meeting. days tells its days as they are now.
func OfMeeting(desk *secretariat.Desk, meetingID string, days func() []data.MeetingDay) Source {
	return meeting{desk, meetingID, days}
}

type meeting struct {
	desk *secretariat.Desk
	id   string
	days func() []data.MeetingDay
}

func (m meeting) Kinds() []data.EnclosureKind {
	return []data.EnclosureKind{data.Photo, data.InvitationScan, data.SignedAttendance, data.SignedMinutes}
}

func (m meeting) Days() []data.MeetingDay {
	if days := m.days(); len(days) > 1 {
		return days
	}
	return nil
}

func (m meeting) Files(ctx context.Context) ([]data.EnclosedFile, error) {
	return m.desk.Enclosures(ctx, m.id)
}

func (m meeting) Enclosing(kind data.EnclosureKind) secretariat.Enclosing {
	return secretariat.Enclosing{Kind: kind, MeetingID: m.id}
}

// word is what a kind of file is called over its rows and on its button, and key
// the letter that adds one.
type word struct {
	head, add string
	key       rune
}

var words = map[data.EnclosureKind]word{
	data.Photo:            {"Foto dokumentasi", "Foto", 'F'},
	data.InvitationScan:   {"Undangan", "Undangan", 'U'},
	data.SignedAttendance: {"Daftar hadir bertanda tangan", "Daftar hadir", 'D'},
	data.SignedMinutes:    {"Notula bertanda tangan", "Notula", 'N'},
}
