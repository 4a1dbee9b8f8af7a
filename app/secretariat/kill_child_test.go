package secretariat_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/store"
)

// How the parent tells the child what to do.
const (
	childFile  = "GUGUSTUGAS_UJI_BERKAS"
	childSeed  = "GUGUSTUGAS_UJI_BENIH"
	childRound = "GUGUSTUGAS_UJI_PUTARAN"
)

// TestMain lets the test program also be the program that is killed.
func TestMain(m *testing.M) {
	if path := os.Getenv(childFile); path != "" {
		work := victim
		if os.Getenv(childRace) != "" {
			work = racer
		}
		if err := work(path); err != nil {
			fmt.Println("gagal", err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// keyEvery is how fast the child types. The pause is the pace of the typing, and
// waits for nothing.
const keyEvery = 4 * time.Millisecond

// child is the program that is killed. It tells each step on its standard output:
// "mulai X" before, "selesai X" once it is durable, "ketik N" when a key has been
// taken, "simpan N" when everything typed up to it is on disk.
type child struct {
	ctx    context.Context
	store  *store.Store
	desk   *secretariat.Desk
	draft  *secretariat.MeetingDraft
	random *rand.Rand
	round  int
	sets   int
}

func victim(path string) error {
	seed, err := strconv.ParseUint(os.Getenv(childSeed), 10, 64)
	if err != nil {
		return err
	}
	c := &child{ctx: context.Background(), random: rand.New(rand.NewPCG(seed, 5))}
	if c.round, err = strconv.Atoi(os.Getenv(childRound)); err != nil {
		return err
	}
	c.store, err = store.OpenExclusive(c.ctx, path, time.Second, store.Options{Device: "uji", User: "uji"})
	if err != nil {
		return err
	}
	c.desk = secretariat.NewDesk(c.store, nil)
	meetings, err := c.desk.Meetings(c.ctx)
	if err != nil {
		return err
	}
	oldest := meetings[len(meetings)-1]
	if c.draft, err = c.desk.OpenMeeting(c.ctx, oldest.ID, secretariat.NewAutosave(nil)); err != nil {
		return err
	}
	return c.work()
}

// work types until it is killed, and does other things between the keys.
func (c *child) work() error {
	entry := c.draft.AddEntry(c.draft.Dossier().Agenda[0].ID, "", data.EntryNote)
	text := typedMark(c.round)
	keys := time.NewTicker(keyEvery)
	for n := 0; ; n++ {
		<-keys.C
		text += " " + strconv.Itoa(n)
		c.draft.SetText(entry, text)
		fmt.Println("ketik", n)
		if c.random.IntN(12) > 0 {
			continue
		}
		if err := c.draft.Flush(c.ctx); err != nil {
			return err
		}
		fmt.Println("simpan", n)
		if err := c.act(); err != nil {
			return err
		}
	}
}

// typedMark begins the text that is typed in a round.
func typedMark(round int) string { return fmt.Sprintf("putaran %d:", round) }

// act does something that writes many records at once, and perhaps takes it back
// and does it again.
func (c *child) act() error {
	c.sets++
	name := fmt.Sprintf("%d-%d", c.round, c.sets)
	steps := []struct {
		word string
		do   func() error
	}{
		{"tambah", func() error { return c.set(name) }},
		{"urung", func() error { _, err := c.desk.Undo(c.ctx); return err }},
		{"ulang", func() error { _, err := c.desk.Redo(c.ctx); return err }},
		{"hapus", func() error { return c.desk.RemoveMeeting(c.ctx, "rapat "+name) }},
	}
	for _, step := range steps[:1+c.random.IntN(len(steps))] {
		fmt.Println("mulai", step.word, name)
		if err := step.do(); err != nil {
			return err
		}
		fmt.Println("selesai", step.word, name)
	}
	return nil
}

// setEntries is how many entries a set has; setRecords all that it hangs on a meeting.
const (
	setEntries = 12
	setRecords = 1 + 1 + 4 + 3*setEntries + 2
)

// set writes a meeting with everything, as an import or a finalising does: all
// or nothing.
func (c *child) set(name string) error {
	id := "rapat " + name
	day := data.MeetingDay{ID: "hari " + name, MeetingID: id, Date: "2024-07-25", Mode: data.InPerson}
	records := []data.Record{
		&data.Agency{ID: "instansi " + name, Name: "Dinas " + name},
		&data.Meeting{
			ID: id, Code: "R-" + name, Title: "Rapat " + name, Kind: data.CoordinationMeeting,
			Security: data.Restricted, State: data.Draft,
		}, &day,
	}
	for i, kind := range []data.AgendaKind{data.AgendaOpening, data.AgendaTopic, data.AgendaOther, data.AgendaClosing} {
		records = append(records, &data.AgendaItem{
			ID: fmt.Sprintf("agenda %s.%d", name, i), MeetingID: id, DayID: day.ID, Position: i, Kind: kind, Title: string(kind),
		})
	}
	return c.store.Do(c.ctx, data.Action{Name: "tambah " + name}, func(tx data.Tx) error {
		next, err := tx.NextFollowUpNumber()
		for i := range setEntries {
			key := fmt.Sprintf("%s.%d", name, i)
			records = append(records,
				&data.Entry{ID: "entri " + key, MeetingID: id, AgendaItemID: "agenda " + name + ".1", Kind: data.EntryFollowUp, Text: strings.Repeat(key+" ", 40)},
				&data.FollowUp{ID: "tl " + key, MeetingID: id, EntryID: "entri " + key, Number: next + i},
				&data.FollowUpOwner{ID: "pj " + key, MeetingID: id, FollowUpID: "tl " + key, AgencyID: "instansi " + name, State: data.NotStarted})
		}
		sum, blobErr := tx.PutBlob([]byte("gambar " + name))
		records = append(records, &data.Attachment{ID: "berkas " + name, Name: "foto.jpg", SHA256: sum, Size: 1},
			&data.Enclosure{ID: "foto " + name, Kind: data.Photo, MeetingID: id, AttachmentID: "berkas " + name})
		err = errors.Join(err, blobErr)
		for _, rec := range records {
			err = errors.Join(err, tx.Put(rec))
		}
		return err
	})
}
