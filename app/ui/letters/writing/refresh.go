package writing

import (
	"slices"
	"strings"

	"gugustugas/app/ui/kit"
	"gugustugas/data/markup"
)

// renew goes on with a letter that was read anew and is the same: what it is made
// with may be other people, codes and numbers now.
func (f *form) renew(o opened) {
	f.draft, f.known = o.draft, o.known
	f.signing.signer.SetOptions(f.signerWords(), f.signerOf(f.draft.File().Letter.Signing))
	f.follows()
}

// follows shows what depends on other fields, once the keys rest.
func (f *form) follows() {
	f.number.refresh()
}

// checkFields names the fields in a text that there are not.
func (f *form) checkFields(text string) {
	var odd []string
	for _, use := range markup.Fields(text) {
		name := "{" + use.Name + "}"
		known := slices.ContainsFunc(f.known.fields, func(in insertion) bool { return in.name == use.Name })
		if !known && !slices.Contains(odd, name) {
			odd = append(odd, name)
		}
	}
	sentence := ""
	if len(odd) > 0 {
		sentence = "Isian yang tidak dikenal: " + strings.Join(odd, ", ") + ". Ketik { untuk memilih."
	}
	if f.unknown.Text() != sentence {
		f.unknown.SetText(sentence)
		kit.SetVisible(f.unknown, sentence != "")
		f.grown()
	}
}

// held is where the keyboard is in a form, for one that is made anew: the field
// counted from the top, and its caret; -1 for none.
type held struct{ field, caret int }

func (f *form) held() held {
	if f == nil {
		return held{field: -1}
	}
	focused := f.view.deps.Window.Canvas().Focused()
	h := held{field: slices.Index(f.followed, focused)}
	if e, ok := focused.(*kit.Entry); ok {
		h.caret = e.Caret()
	}
	return h
}

// restore puts the keyboard back where it was held.
func (f *form) restore(h held) {
	if h.field < 0 || h.field >= len(f.followed) {
		return
	}
	f.focus(f.followed[h.field])
	if e, ok := f.followed[h.field].(*kit.Entry); ok {
		e.SetCaret(h.caret)
	}
}
