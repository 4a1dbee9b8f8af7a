package paper

import "gugustugas/data"

// Word is the paper as a .docx, for an office that has to edit it. It has the same
// words in the same order, because it is made of the same blocks; where its pages end
// is left to Word. What was issued is the PDF alone. Only letters and minutes have such
// a copy; of minutes about cases and of those to be handed round nothing leaves the
// program to be changed, so these and all other papers are refused with a data.Error.
func (d Document) Word() ([]byte, error) {
	if d.laid == nil {
		return nil, data.Fault("Naskah ini tidak dibuat salinan Word-nya; simpan sebagai PDF.", data.ErrInvalid)
	}
	return d.laid.Word()
}
