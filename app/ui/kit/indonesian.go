package kit

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"gugustugas/assets/texts"
)

// RegisterIndonesian gives Fyne's own words (menus, file dialogs, names of days)
// in Indonesian: under "id", and under the name of the system's language too,
// because many of the laptops run an English Windows. Call it once, when the
// app has been made.
func RegisterIndonesian() error {
	for _, locale := range []fyne.Locale{"id", lang.SystemLocale()} {
		if err := lang.AddTranslationsForLocale(texts.Fyne, locale); err != nil {
			return fmt.Errorf("mendaftarkan kata-kata bahasa Indonesia (%s): %w", locale, err)
		}
	}
	return nil
}
