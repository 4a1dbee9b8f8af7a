package letters

import (
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// step is something that can be done with a line of the book.
type step int

const (
	stepIssue step = iota
	stepSign
	stepNumber
	stepSend
	stepReceive
	stepExplain
	stepDispose
	stepPrint
	stepPrintNumbered
	stepScan
	stepRevise
	stepVoid
	stepCopy
	stepRemove
	stepVoidNumber
	stepEditIncoming
	stepRemoveIncoming
	stepMeeting
)

// stepLook is a step as button and as key of the list.
type stepLook struct {
	word string
	icon icons.Name
	key  rune
}

var stepLooks = map[step]stepLook{
	stepIssue:          {"Cetak untuk ditandatangani", icons.Printer, 0},
	stepSign:           {"Catat tanda tangan", icons.Pen, 'T'},
	stepNumber:         {"Catat nomor", icons.Check, 'O'},
	stepSend:           {"Catat pengiriman", icons.Mail, 'K'},
	stepReceive:        {"Catat penerimaan", icons.Check, 'K'},
	stepExplain:        {"Jelaskan", icons.Pen, 'J'},
	stepDispose:        {"Catat disposisi", icons.Arrow, 'D'},
	stepPrint:          {"Cetak lagi", icons.Printer, 'C'},
	stepPrintNumbered:  {"Cetak dengan nomor", icons.Printer, 'G'},
	stepScan:           {"Lampirkan pindaian", icons.Plus, 'L'},
	stepRevise:         {"Perbaiki…", icons.Redo, 'P'},
	stepVoid:           {"Batalkan…", icons.Close, 'B'},
	stepCopy:           {"Salin jadi konsep baru", icons.Note, 'S'},
	stepRemove:         {"Hapus konsep…", icons.Trash, 0},
	stepVoidNumber:     {"Batalkan nomor…", icons.Close, 'B'},
	stepEditIncoming:   {"Ubah", icons.Pen, 'U'},
	stepRemoveIncoming: {"Hapus…", icons.Trash, 0},
	stepMeeting:        {"Buka rapat", icons.Meeting, 'R'},
}

// steps are what can be done with a line, the next step of its life first. own
// says that the program gives the numbers of the register.
func steps(l line, own bool) (list []step) {
	switch {
	case l.gap:
		return []step{stepExplain}
	case l.incoming.ID != "":
		list = []step{stepDispose, stepEditIncoming, stepScan, stepRemoveIncoming}
		if l.incoming.MeetingID != "" {
			list = append(list, stepMeeting)
		}
		return list
	case !l.isLetter() && l.number.State == data.NumberReserved:
		return []step{stepVoidNumber}
	case !l.isLetter():
		return nil
	}
	list = lifeSteps(l, own)
	if l.letter.MeetingID != "" {
		list = append(list, stepMeeting)
	}
	return list
}

// lifeSteps are those of a letter by its state: signed, numbered, sent. A number
// may come straight after the print: then it was signed.
func lifeSteps(l line, own bool) []step {
	after := []step{stepPrint, stepScan, stepRevise, stepVoid, stepCopy}
	if !own && l.numbered() {
		after = append([]step{stepPrintNumbered, stepNumber}, after...)
	}
	switch l.letter.State {
	case data.LetterDraft:
		if l.letter.Revision > 0 { // it went out before, so it is not simply thrown away
			return []step{stepIssue, stepVoid, stepCopy}
		}
		return []step{stepIssue, stepCopy, stepRemove}
	case data.LetterFinal:
		if !l.free {
			after = append([]step{stepNumber}, after...)
		}
		return append([]step{stepSign}, after...)
	case data.LetterSigned:
		return append([]step{stepNumber}, after...)
	case data.LetterIssued:
		return append([]step{stepSend}, after...)
	case data.LetterSent:
		return append([]step{stepReceive}, after...)
	}
	return []step{stepPrint, stepCopy}
}

// word is a step on its button. A register of our own gives the number with the
// print, and a kind without register needs none: there the letter is issued at once.
func (s step) word(l line, own bool) string {
	if s == stepIssue && (own || l.free) {
		return "Terbitkan"
	}
	if s == stepNumber && l.numbered() {
		return "Ubah nomor"
	}
	return stepLooks[s].word
}
