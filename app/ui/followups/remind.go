package followups

import (
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
)

// remind writes a permintaan tindak lanjut to each agency that still owes the
// chosen follow-up, or to the one that the list is filtered by.
func (p *Page) remind() {
	m, ok := p.matter()
	if !ok {
		return
	}
	agencies := m.OwingAgencies()
	if only := p.filter.agencyID; only != "" {
		agencies = []string{only}
	}
	switch {
	case !m.Open():
		p.deps.Notify(kit.NoticeInfo, "Tindak lanjut ini sudah tidak berjalan, jadi tidak ada yang perlu diingatkan.")
	case len(agencies) == 0:
		p.deps.Notify(kit.NoticeWarning, "Belum ada instansi penanggung jawab yang dapat disurati; lengkapi dahulu dalam notulanya (R).")
	default:
		p.deps.NewLetter(secretariat.NewLetter{Kind: data.FollowUpRequest, AgencyIDs: agencies, FollowUpIDs: []string{m.FollowUp.ID}})
	}
}
