package paper

import "gugustugas/data"

// WordCopy is a paper as a .docx, for an office that has to edit it. It has the same
// words in the same order, because it is made of the same blocks; where its pages end
// is left to Word. What was issued is the PDF alone.
type WordCopy struct {
	Content []byte
	// Source is what is checked for personal data, as of Document.
	Source any
}

// NotulaWord is Notula as a Word copy. Minutes of a meeting about cases have none and
// are refused with a data.Error: nothing of them leaves the program to be changed.
func NotulaWord(s data.MinutesSnapshot) (WordCopy, error) {
	if s.Kind == data.CaseMeeting {
		return WordCopy{}, data.Fault(
			"Notula pembahasan kasus bersifat Rahasia, jadi tidak dibuat salinan Word-nya; cetak PDF-nya untuk yang berhak saja.",
			data.ErrInvalid)
	}
	return wordCopy(Notula(s))
}

// wordCopy makes the Word copy of a paper that was just drawn.
func wordCopy(doc Document, err error) (WordCopy, error) {
	if err != nil {
		return WordCopy{}, err
	}
	content, err := doc.laid.Word()
	return WordCopy{Content: content, Source: doc.Source}, err
}
