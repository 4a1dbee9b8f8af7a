package home

import (
	"context"
	"fmt"
	"slices"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// missing are the numbers of a register of our own that nobody took or explained.
type missing struct {
	register  data.Register
	sequences []int
}

// waiting is what the registers ask for: letters without number, and numbers
// without letter.
type waiting struct {
	letters []data.LetterSummary
	missing []missing
}

func (w waiting) count() int { return len(w.letters) + len(w.missing) }

// readWaiting reads what the registers ask for. Letters of meetings about cases are
// named nowhere here (UU 21/2007 Pasal 44).
func readWaiting(ctx context.Context, desk *secretariat.Desk, meetings []data.MeetingSummary) (w waiting, err error) {
	err = desk.Read(ctx, func(r data.Reader) error {
		letters, err := r.Letters(data.LetterFilter{})
		if err != nil {
			return err
		}
		for _, l := range slices.Backward(letters) { // the oldest first
			if waitsForNumber(l) && !aboutCase(meetings, l.MeetingID) {
				w.letters = append(w.letters, l)
			}
		}
		registers, err := r.Registers(0)
		if err != nil {
			return err
		}
		for _, register := range registers {
			if register.Mode != data.NumberedHere {
				continue
			}
			numbers, err := r.RegisterNumbers(register.ID)
			if err != nil {
				return err
			}
			if gaps := data.Gaps(register, numbers); len(gaps) > 0 {
				w.missing = append(w.missing, missing{register, gaps})
			}
		}
		return nil
	})
	return w, err
}

// waitsForNumber says whether a letter was printed for signature and has no number
// yet; kinds without register need none.
func waitsForNumber(l data.LetterSummary) bool {
	return (l.State == data.LetterFinal || l.State == data.LetterSigned) && l.NumberID == "" && l.RegisterID != ""
}

func aboutCase(meetings []data.MeetingSummary, id string) bool {
	return slices.ContainsFunc(meetings, func(m data.MeetingSummary) bool { return m.ID == id && m.Kind == data.CaseMeeting })
}

// letterCure is what mends a letter without number.
func letterCure(l data.LetterSummary) string {
	if l.Kind == data.InvitationLetter && l.MeetingID != "" {
		return "Catat nomor undangan"
	}
	return "Catat nomor"
}

func (r *todoRow) fillLetter(l data.LetterSummary, selected bool) {
	r.show(l.Subject, l.Code, l.Date, selected)
	r.chip.Set(frame.LetterChip(l.State))
	r.cure.SetRuns(kit.Run{Text: letterCure(l), Color: kit.ColorAccent})
}

func (r *todoRow) fillMissing(m missing, selected bool) {
	text := fmt.Sprintf("%s %d: nomor %0*d kosong", m.register.Name, m.register.Year, m.register.Width, m.sequences[0])
	if more := len(m.sequences) - 1; more > 0 {
		text += fmt.Sprintf(", dan %d lagi", more)
	}
	r.show(text, "", "", selected)
	r.chip.Set(kit.ChipAttention, "", "Belum dijelaskan")
	r.cure.SetRuns(kit.Run{Text: "Jelaskan", Color: kit.ColorAccent})
}
