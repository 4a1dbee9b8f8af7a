package cli

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// followUpRow is a follow-up in `tindaklanjut daftar --json`.
type followUpRow struct {
	Code     string             `json:"nomor"`
	Text     string             `json:"uraian"`
	Meeting  string             `json:"rapat"`
	Date     data.Date          `json:"tanggal_rapat"`
	Decision int                `json:"keputusan,omitempty"`
	Owners   []ownerRow         `json:"penanggung_jawab"`
	All      bool               `json:"seluruh_instansi"`
	Due      data.Date          `json:"tenggat,omitempty"`
	DueText  string             `json:"tenggat_tertulis,omitempty"`
	Times    int                `json:"dibahas"`
	State    data.FollowUpState `json:"status"`
	LateBy   int                `json:"terlambat_hari"`
	Lacking  bool               `json:"perlu_dilengkapi"`
}

// ownerRow is an agency that owes a follow-up, with its own state.
type ownerRow struct {
	Agency string             `json:"instansi"`
	State  data.FollowUpState `json:"status"`
}

// agency finds the agency that --instansi names by any of its spellings; empty
// where the flag is not there.
func (c *call) agency(ctx context.Context, file File) (agency data.Agency, err error) {
	if c.agencyName == "" {
		return agency, nil
	}
	agencies, err := secretariat.NewDesk(file, nil).Agencies(ctx)
	if err != nil {
		return agency, err
	}
	wanted := strings.Join(strings.Fields(c.agencyName), " ")
	for _, a := range agencies {
		if slices.ContainsFunc(a.Spellings(), func(s string) bool { return strings.EqualFold(s, wanted) }) {
			return a, nil
		}
	}
	return agency, fail(data.ErrNotFound, "Instansi %q tidak dikenal; pakai nama lengkap atau singkatannya seperti dalam Keanggotaan.", c.agencyName)
}

// matters reads the follow-ups that the call asks for, the most urgent first.
func (c *call) matters(ctx context.Context, file File) (list []data.Matter, agency data.Agency, today data.Date, err error) {
	desk := secretariat.NewDesk(file, nil)
	if agency, err = c.agency(ctx, file); err != nil {
		return nil, agency, "", err
	}
	if today, err = c.date(ctx, desk); err != nil {
		return nil, agency, "", err
	}
	if list, err = desk.Matters(ctx, data.MatterFilter{AgencyID: agency.ID}); err != nil {
		return nil, agency, "", err
	}
	list = slices.DeleteFunc(list, func(m data.Matter) bool {
		return c.late && m.Part(agency.ID, today).Mark != data.Late
	})
	data.ByUrgency(list, today)
	return list, agency, today, nil
}

func listFollowUps(ctx context.Context, c *call) error {
	return c.read(ctx, func(file File) error {
		list, agency, today, err := c.matters(ctx, file)
		if err != nil {
			return err
		}
		text := followUpTable(list, agency.ID, today)
		if c.json {
			rows := make([]followUpRow, 0, len(list))
			for _, m := range list {
				rows = append(rows, newFollowUpRow(m, agency.ID, today))
			}
			if text, err = asJSON(rows); err != nil {
				return err
			}
		}
		return c.print(text)
	})
}

func newFollowUpRow(m data.Matter, agencyID string, today data.Date) followUpRow {
	standing := m.Part(agencyID, today)
	row := followUpRow{
		Code: m.FollowUp.Code(), Text: m.Text, Meeting: m.Origin().Code, Date: m.Origin().Date, Decision: m.Decision,
		Owners: []ownerRow{}, All: m.FollowUp.AllAgencies, Due: m.Due(), Times: m.Times(),
		State: standing.State, LateBy: standing.LateBy, Lacking: m.Incomplete(),
	}
	if row.Due == "" {
		row.DueText = m.FollowUp.DueText
	}
	for _, owner := range m.Owners {
		row.Owners = append(row.Owners, ownerRow{owner.Name, m.OwnerState(owner)})
	}
	return row
}

func followUpTable(list []data.Matter, agencyID string, today data.Date) []byte {
	if len(list) == 0 {
		return []byte("Tidak ada tindak lanjut.\n")
	}
	var text bytes.Buffer
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NOMOR\tRAPAT\tTENGGAT\tSTATUS\tPENANGGUNG JAWAB\tURAIAN")
	for _, m := range list {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", m.FollowUp.Code(), m.Origin().Code, deadlineText(m),
			m.Part(agencyID, today).Text(), oneLine(ownersText(m)), oneLine(m.Text))
	}
	table.Flush() // into memory, which doesn't fail
	return text.Bytes()
}

func deadlineText(m data.Matter) string {
	if t, ok := m.Due().Time(); ok {
		return indonesian.Date(t)
	}
	if m.FollowUp.DueText != "" {
		return oneLine(m.FollowUp.DueText)
	}
	return "belum ada"
}

func ownersText(m data.Matter) string {
	if m.FollowUp.AllAgencies {
		return fmt.Sprintf("Seluruh instansi (%d dari %d selesai)", m.DoneCount(), len(m.Owners))
	}
	var names []string
	for _, owner := range m.Owners {
		names = append(names, owner.Name)
	}
	if len(names) == 0 {
		return "belum ada"
	}
	return strings.Join(names, ", ")
}

// followUpList freezes the list that the call asks for; what is finished is left
// out of a paper that is sent to chase it.
func (c *call) followUpList(ctx context.Context, file File, finished bool) (list data.FollowUpListSnapshot, err error) {
	agency, err := c.agency(ctx, file)
	if err != nil {
		return list, err
	}
	return secretariat.NewDesk(file, nil).FollowUpList(ctx, secretariat.ListFilter{
		AgencyID: agency.ID, Scope: agency.Name, Late: c.late, Finished: finished && !c.late,
	})
}

func printFollowUps(ctx context.Context, c *call) error {
	return c.printPaper(ctx, func(file File) (paper.Document, error) {
		list, err := c.followUpList(ctx, file, false)
		if err != nil {
			return paper.Document{}, err
		}
		return paper.FollowUpList(list)
	})
}
