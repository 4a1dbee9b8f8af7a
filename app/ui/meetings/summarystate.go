package meetings

import (
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
)

const panelWidth = stateWidth - 2*kit.PagePadding - 1

// refreshState shows the state of the minutes and what is missing. The steps
// themselves are taken on the tab Dokumen.
func (s *summary) refreshState() {
	state := s.record.draft.Dossier().Meeting.State
	kind, icon := stateChip(state)
	column := kit.VStack(10, kit.Section("Status notula"), left(kit.NewChip(kind, icon, string(state))),
		kit.NewParagraph(stateWords[state], kit.TextStyle{Color: kit.ColorMuted}).Wrap(panelWidth),
		left(kit.NewButton(kit.ButtonLink, icons.Archive, "Langkah berikutnya di Dokumen", func() { s.record.choose(TabDocuments) })))
	if !state.Locked() {
		column.Add(kit.Inset(6, 0, 6, 0, kit.Separator()))
		column.Add(kit.Section("Sebelum difinalkan"))
		column.Add(s.record.gapRows(s.record.draft.Gaps(), panelWidth))
	}
	s.state.Show(column)
}
