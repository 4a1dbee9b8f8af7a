// Package assets holds what the program carries with it: fonts with their
// licences, icons, Indonesian words for Fyne and the sample data. Everything is
// embedded, because the program runs without installation and without network.
package assets

import _ "embed"

// FontRegular and FontBold are Liberation Sans (SIL OFL 1.1), whose widths are
// those of Arial, the face that Permendagri 1/2023 Pasal 32 asks for.
var (
	//go:embed fonts/LiberationSans-Regular.ttf
	FontRegular []byte
	//go:embed fonts/LiberationSans-Bold.ttf
	FontBold []byte
)
