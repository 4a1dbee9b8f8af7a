package cli

import (
	"bytes"
	"context"
	"fmt"
	"text/tabwriter"

	"gugustugas/app/paper"
	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// seatRow is a seat in `anggota daftar --json`. A vacant one has no name.
type seatRow struct {
	Role         data.SeatRole `json:"kedudukan"`
	SubTaskForce string        `json:"sub_gugus_tugas,omitempty"`
	Agency       string        `json:"instansi,omitempty"`
	Post         string        `json:"jabatan,omitempty"`
	Vacant       bool          `json:"kosong"`
	Name         string        `json:"nama,omitempty"`
	Status       string        `json:"sebagai,omitempty"`
	From         data.Date     `json:"mulai,omitempty"`
	To           data.Date     `json:"sampai,omitempty"`
}

// date is the date that was asked for, else today in the office's zone.
func (c *call) date(ctx context.Context, desk *secretariat.Desk) (data.Date, error) {
	if c.on != "" {
		return data.Date(c.on), nil
	}
	office, err := desk.Office(ctx)
	return desk.Today(office.Zone), err
}

// roster reads the roster that the call asks for.
func (c *call) roster(ctx context.Context, file File) (data.RosterSnapshot, error) {
	desk := secretariat.NewDesk(file, nil)
	on, err := c.date(ctx, desk)
	if err != nil {
		return data.RosterSnapshot{}, err
	}
	return desk.RosterSnapshot(ctx, on)
}

func listRoster(ctx context.Context, c *call) error {
	return c.read(ctx, func(file File) error {
		snapshot, err := c.roster(ctx, file)
		if err != nil {
			return err
		}
		rows := seatRows(snapshot.Roster)
		text := seatTable(snapshot.Roster, rows)
		if c.json {
			if text, err = asJSON(rows); err != nil {
				return err
			}
		}
		return c.print(text)
	})
}

func seatRows(roster data.Roster) []seatRow {
	rows := make([]seatRow, 0, len(roster.Lines))
	for _, line := range roster.Lines {
		row := seatRow{
			Role: line.Seat.Role, SubTaskForce: line.Seat.SubTaskForce, Post: line.Seat.Post, Vacant: line.Holding == nil,
		}
		if line.Agency != nil {
			row.Agency = line.Agency.Name
		}
		if line.Holding != nil {
			p := line.Person
			row.Name = indonesian.Name{Before: p.TitleBefore, Name: p.Name, After: p.TitleAfter}.String()
			row.From, row.To, row.Status = line.Holding.From, line.Holding.To, "definitif"
			if line.Holding.Status != "" {
				row.Status = line.Holding.Status
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func seatTable(roster data.Roster, rows []seatRow) []byte {
	on, _ := roster.On.Time()
	if roster.Decree == nil {
		return fmt.Appendf(nil, "Tidak ada SK yang berlaku pada %s.\n", indonesian.Date(on))
	}
	var text bytes.Buffer
	fmt.Fprintf(&text, "SK %s, keadaan pada %s: %d kedudukan, %d kosong\n",
		oneLine(roster.Decree.Number), indonesian.Date(on), len(rows), roster.Vacant())
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "KEDUDUKAN\tSUB GUGUS TUGAS\tINSTANSI\tJABATAN\tPEJABAT")
	for _, row := range rows {
		holder := row.Name
		switch {
		case row.Vacant:
			holder = "kosong"
		case row.Status != "definitif":
			holder += " (" + row.Status + ")"
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", oneLine(string(row.Role)), oneLine(row.SubTaskForce),
			oneLine(row.Agency), oneLine(row.Post), oneLine(holder))
	}
	table.Flush() // into memory, which doesn't fail
	return text.Bytes()
}

// printRoster draws a paper of the roster.
func (c *call) printRoster(ctx context.Context, draw func(data.RosterSnapshot) (paper.Document, error)) error {
	return c.printPaper(ctx, func(file File) (paper.Document, error) {
		snapshot, err := c.roster(ctx, file)
		if err != nil {
			return paper.Document{}, err
		}
		return draw(snapshot)
	})
}

func printMembers(ctx context.Context, c *call) error {
	return c.printRoster(ctx, func(s data.RosterSnapshot) (paper.Document, error) {
		return paper.MemberList(s, c.landscape)
	})
}

func printComposition(ctx context.Context, c *call) error {
	return c.printRoster(ctx, paper.Composition)
}

func printAddresses(ctx context.Context, c *call) error { return c.printRoster(ctx, paper.AddressList) }
