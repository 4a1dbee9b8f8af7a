//go:build linux

package journey

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// today is a meeting of today with one topic and two invited people.
const today = `{
  "versi": 1, "judul": "Rapat langsung (contoh)",
  "hari": [{"tanggal": "%s", "cara": "luring", "tempat": "Ruang Contoh"}],
  "agenda": [
    {"jenis": "pembukaan", "hari": 1, "judul": "Pembukaan"},
    {"jenis": "pembahasan", "hari": 1, "judul": "Rencana aksi"},
    {"jenis": "lain-lain", "hari": 1, "judul": "Lain-lain"},
    {"jenis": "penutup", "hari": 1, "judul": "Penutup"}
  ],
  "instansi": [{"nama": "Badan Contoh Satu", "singkatan": "Bancosa"}],
  "peserta": [
    {"nama": "Nama Contoh 81", "asal": "undangan", "instansi": "Badan Contoh Satu"},
    {"nama": "Nama Contoh 82", "asal": "undangan", "instansi": "Badan Contoh Satu"}
  ]
}`

// session is what a journey asks of the meeting's JSON.
type session struct {
	Days []struct {
		Start string `json:"mulai"`
		End   string `json:"selesai"`
	} `json:"hari"`
	Agenda []struct {
		Title   string `json:"judul"`
		Entries []struct {
			Kind    string `json:"jenis"`
			Text    string `json:"teks"`
			Speaker string `json:"pembicara"`
		} `json:"catatan"`
	} `json:"agenda"`
}

func readSession(t *testing.T, file, code string) (s session) {
	t.Helper()
	play(t, json.Unmarshal([]byte(run(t, "rapat", "ekspor", code, "--berkas", file)), &s))
	return s
}

// A meeting is minuted from its start to what is read out, and the mouse is never
// touched.
func TestAMeetingIsMinutedByKeyboard(t *testing.T) {
	// given: a meeting of today, open in the minutes editor
	file := sampleFile(t)
	wita := time.FixedZone("WITA", 8*60*60)
	source := filepath.Join(t.TempDir(), "rapat.json")
	play(t, os.WriteFile(source, fmt.Appendf(nil, today, time.Now().In(wita).Format(time.DateOnly)), 0o600))
	code := strings.Fields(run(t, "rapat", "impor", source, "--berkas", file))[0]
	screen := openScreen(t, 1366, 768)
	window := start(t, screen, "--berkas", file)
	play(t, screen.Steps(ToMinutes()...))
	play(t, screen.WaitPreview())

	// when: it starts, somebody comes in, and the window for the room is opened
	play(t, screen.Steps("F9"))
	play(t, screen.Type("/h Contoh 82"))
	play(t, screen.Steps("Return", "F11", "Tab", "ctrl+Down"))
	// and: a note with its speaker, a decision and a follow-up are written while the
	// room looks on
	play(t, screen.Type("@Contoh 81"))
	play(t, screen.Steps("Return"))
	play(t, screen.Type("Data perlu dilengkapi."))
	play(t, screen.Steps("Return"))
	play(t, screen.Type("/k Rencana aksi disusun bersama."))
	play(t, screen.Steps("Return"))
	play(t, screen.Type("/t Bancosa mengirim data 2 minggu"))
	// and: a topic is added from the outline
	play(t, screen.Steps("F6"))
	play(t, screen.Type("+"))
	play(t, screen.WaitStill())
	play(t, screen.Type("Evaluasi"))
	play(t, screen.Steps("Return"))
	// and: the meeting is suspended, opened again and closed
	play(t, screen.Steps("shift+F9", "shift+F9", "F9", "Down"))

	// then: all of it is on disk a second later
	pause(time.Second)
	s := readSession(t, file, code)
	if s.Days[0].Start == "" || s.Days[0].End == "" {
		t.Fatalf("the times are %+v", s.Days[0])
	}
	var said []string
	for _, item := range s.Agenda {
		for _, e := range item.Entries {
			said = append(said, item.Title+" | "+e.Kind+" | "+e.Text)
		}
	}
	holds(t, "the minutes", strings.Join(said, "\n"),
		"Rencana aksi | catatan | Data perlu dilengkapi.",
		"Rencana aksi | keputusan | Rencana aksi disusun bersama.",
		"Rencana aksi | tindak lanjut | Bancosa mengirim data 2 minggu")
	whole := run(t, "rapat", "ekspor", code, "--berkas", file)
	holds(t, "the meeting", whole, "Evaluasi", `"skors"`, `"Nama Contoh 81"`)
	if strings.Count(whole, `"hadir"`) < 2 {
		t.Errorf("both who came are not marked hadir:\n%s", whole)
	}
	healthy(t, window)

	// then: Esc leads back from what is read out, F11 puts the room's window away
	play(t, screen.Steps("Escape", "F11"))
	play(t, window.Close())
	healthy(t, window)
}
