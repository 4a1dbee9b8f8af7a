// Package texts holds Indonesian for the words that Fyne brings itself.
package texts

import _ "embed"

// Fyne is Fyne's word list (its lang/translations/base.en.json) in Indonesian,
// in the same form.
//
//go:embed base.id.json
var Fyne []byte
