package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"text/tabwriter"
	"time"

	"gugustugas/app/exchange"
	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// importTimeout bounds the writing of one meeting; the largest file that is
// taken needs some seconds.
const importTimeout = 2 * time.Minute

// meetingRow is a meeting in `rapat daftar --json`.
type meetingRow struct {
	Code      string            `json:"kode"`
	Title     string            `json:"judul"`
	Kind      data.MeetingKind  `json:"jenis"`
	FirstDate data.Date         `json:"tanggal_mulai"`
	LastDate  data.Date         `json:"tanggal_selesai"`
	Dates     []data.Date       `json:"hari"`
	Place     string            `json:"tempat"`
	State     data.MeetingState `json:"status"`
	Notes     int               `json:"catatan"`
	Decisions int               `json:"keputusan"`
	FollowUps int               `json:"tindak_lanjut"`
}

func listMeetings(ctx context.Context, c *call) error {
	return c.read(ctx, func(file File) error {
		meetings, err := secretariat.NewDesk(file, nil).Meetings(ctx)
		if err != nil {
			return err
		}
		text := meetingTable(meetings)
		if c.json {
			if text, err = meetingJSON(meetings); err != nil {
				return err
			}
		}
		return c.print(text)
	})
}

func meetingJSON(meetings []data.MeetingSummary) ([]byte, error) {
	rows := make([]meetingRow, 0, len(meetings))
	for _, m := range meetings {
		rows = append(rows, meetingRow{
			Code: m.Code, Title: m.Title, Kind: m.Kind, FirstDate: m.FirstDate, LastDate: m.LastDate, Dates: m.Dates(),
			Place: m.Place, State: m.State, Notes: m.Notes, Decisions: m.Decisions, FollowUps: m.FollowUps,
		})
	}
	return asJSON(rows)
}

// asJSON is how every list is told to scripts.
func asJSON(rows any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(rows); err != nil {
		return nil, fmt.Errorf("write a list as JSON: %w", err)
	}
	return text.Bytes(), nil
}

func meetingTable(meetings []data.MeetingSummary) []byte {
	if len(meetings) == 0 {
		return []byte("Belum ada rapat.\n")
	}
	var text bytes.Buffer
	table := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "KODE\tTANGGAL\tSTATUS\tNAMA RAPAT")
	for _, m := range meetings {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\n", m.Code, span(m.Dates()), m.State, oneLine(m.Title))
	}
	table.Flush() // into memory, which doesn't fail
	return text.Bytes()
}

// span is when a meeting was, with the days that it left out: "25 dan 27 Juli 2024".
func span(dates []data.Date) string {
	var days []time.Time
	for _, date := range dates {
		if t, ok := date.Time(); ok {
			days = append(days, t)
		}
	}
	return indonesian.DateSpan(days)
}

func importMeeting(ctx context.Context, c *call) error {
	ctx, cancel := context.WithTimeout(ctx, importTimeout)
	defer cancel()
	path := c.args[0]
	text, err := readMeeting(path)
	if err != nil {
		return err
	}
	meeting, err := exchange.Decode(text)
	if err != nil {
		return refusedMeeting(path, err)
	}
	return c.write(ctx, func(file File) error {
		var (
			code    string
			notices []string
		)
		err := file.Do(ctx, data.Action{Name: "impor rapat"}, func(tx data.Tx) (err error) {
			code, notices, err = exchange.Import(tx, meeting)
			return err
		})
		if err != nil {
			return refusedMeeting(path, err)
		}
		for _, notice := range notices {
			fmt.Fprintln(c.Stderr, oneLine(notice))
		}
		return c.print([]byte(code + "\n"))
	})
}

// readMeeting reads no more than tells that a file is too large.
func readMeeting(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err == nil {
		defer file.Close()
		var text []byte
		if text, err = io.ReadAll(io.LimitReader(file, exchange.MaxSize+1)); err == nil {
			return text, nil
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fail(err, "Berkas rapat %s tidak ada, jadi tidak ada yang diimpor; periksa nama dan foldernya.", path)
	}
	if info, err := os.Stat(path); err == nil && info.IsDir() {
		return nil, fail(fs.ErrInvalid, "%s adalah folder, jadi tidak ada yang diimpor; sebut berkas rapat di dalamnya.", path)
	}
	return nil, fail(err, "Berkas rapat %s tidak dapat dibaca, jadi tidak ada yang diimpor; periksa izin berkas itu.", path)
}

func refusedMeeting(path string, err error) error {
	var refusal *exchange.Error
	if !errors.As(err, &refusal) {
		return err
	}
	return fail(err, "Berkas rapat %s ditolak sehingga tidak ada yang diimpor; perbaiki dahulu: %s.", path, refusal.Error())
}

// meetingID is the id of the meeting whose code is the first argument.
func (c *call) meetingID(r data.Reader) (string, error) {
	code := c.args[0]
	id, err := r.MeetingID(code)
	if errors.Is(err, data.ErrNotFound) {
		return "", fail(err, "Rapat %s tidak ada dalam berkas data ini; lihat kode yang ada dengan gugustugas rapat daftar.", code)
	}
	return id, err
}
