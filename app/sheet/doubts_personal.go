package sheet

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/data/privacy"
)

// askPersonal asks about a row whose texts hold what looks like personal data of a
// case, before they are kept and printed. A NIK is gone by then.
func (r *rowPass) askPersonal(texts ...string) {
	text := strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), ", ")
	var kinds []string
	for _, finding := range privacy.Find(text, privacy.Options{}) {
		if !slices.Contains(kinds, string(finding.Kind)) {
			kinds = append(kinds, string(finding.Kind))
		}
	}
	if len(kinds) == 0 {
		return
	}
	r.ask(fmt.Sprintf("pribadi:%d", r.place.Row), fmt.Sprintf("Nama, jabatan, atau instansi memuat yang tampak seperti data pribadi (%s). Simpan?", strings.Join(kinds, ", ")),
		[]Option{skipRow, keepAsIs}, text)
}
