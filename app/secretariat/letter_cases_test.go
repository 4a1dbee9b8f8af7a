package secretariat_test

import (
	"errors"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

func TestALetterOfAMeetingAboutCasesIsIssuedOnlyAsRahasia(t *testing.T) {
	r := newLetterRoom(t)
	r.do("rapat kasus", func(tx data.Tx) error {
		var meeting data.Meeting
		err := tx.Get(r.id, &meeting)
		meeting.Kind, meeting.Security = data.CaseMeeting, data.Confidential
		return errors.Join(err, tx.Put(&meeting))
	})
	for _, security := range data.SecurityClasses() {
		id := r.draft(data.OfficialLetter, "", func(l *data.Letter) { l.MeetingID, l.Security = r.id, security })
		_, err := r.desk.IssueLetter(t.Context(), id, r.options())
		var told *secretariat.LetterCheckError
		refused := errors.As(err, &told) && told.Findings[0].Field == secretariat.AtSecurity
		if want := security != data.Confidential && security != data.TopSecret; refused != want {
			t.Errorf("%s: %v", security, err)
		}
	}
}
