//go:build linux

package journey

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// A meeting of two days is kept from its invitation to its final minutes and their
// correction, and the mouse is never touched.
func TestTwoDaysFromTheInvitationToACorrection(t *testing.T) {
	d := sitDown(t, sampleFile(t))
	today := time.Now().In(time.FixedZone("WITA", 8*60*60))
	code := fmt.Sprintf("R-%d-001", today.Year())

	d.convene()
	d.invite()
	d.callTheRoll()
	d.firstDay()
	d.night(today)
	d.secondDay()
	d.finalise(code)
	d.wantMeeting(code, today)
	d.wantFollowUps(code, today)
	first := d.printed("the final notula", code)
	for _, part := range paperParts {
		holds(t, "the final notula", first, part)
	}
	lacksText(t, "the final notula", first, "KONSEP")

	d.correct(code)
	second := d.printed("the correction", code)
	holds(t, "the correction", second, "Perbaikan ke-1", "salah tulis", "Data dilengkapi")
	lacksText(t, "the final notula", first, "Perbaikan ke-1")
	holds(t, "periksa", d.run("periksa"), "baik")
	healthy(t, d.window)
	play(t, d.window.Close())
	healthy(t, d.window)
}

// paperParts stand on the final paper.
var paperParts = []string{
	"(hari pertama)", "(hari kedua)", "Nama Contoh 33, Kepala Badan Perencanaan", "Nama Contoh 1, Kepala Dinas",
	"Forum Contoh (Nama Contoh 71, S.H.) menyampaikan data.", "Peserta rapat menyepakati jadwal.",
	"Data dilengkapi.", "Rapat lagi bulan depan.", "Dinas Sosial mengirim data 2 minggu",
	"Menghimpun program kerja gugus tugas", "Sudah separuh", "menskors rapat", "Nama Contoh 60", "Nama Contoh 61",
}

// convene puts the earlier meeting into its series and makes the next one of it,
// with a chair for each day and somebody who takes the minutes.
func (d *desk) convene() {
	d.Helper()
	d.keys("ctrl+2", "Return")
	d.look()
	d.keys("alt+1")
	d.look()
	d.keys("5×Tab", "r", "ctrl+n")
	d.look()
	d.write("Rapat dua hari", "Tab", "r", "4×Tab")
	d.write("hari ini", "4×Tab")
	d.write("Aula", "alt+h", "5×Tab")
	d.write("Kesepakatan", "ctrl+Return")
	d.look()
	d.keys("15×Tab")
	d.write("Contoh 33", "Return", "9×Tab")
	d.write("Contoh 1", "Return", "11×Tab")
	d.write("Contoh 3", "Return")
}

// invite fills the list from the seats and notes three answers.
func (d *desk) invite() {
	d.Helper()
	d.keys("alt+2", "ctrl+i")
	d.look()
	d.keys("Home", "a", "w")
	d.write("Nama Contoh 60, Kabid Contoh", "Return", "2×Down", "b", "Return")
}

// callTheRoll marks the first day: the deputy that was announced, a reason, a
// deputy in one line, the rest at once, and a guest.
func (d *desk) callTheRoll() {
	d.Helper()
	d.keys("alt+3", "Home", "h", "w", "Return", "h", "i", "2", "t", "w")
	d.write("Nama Contoh 61, Kasat Contoh", "Return", "s", "plus")
	d.write("Nama Contoh 71, S.H., Ketua, Forum Contoh", "Return", "Escape")
}

// firstDay starts, minutes, suspends and closes the first day.
func (d *desk) firstDay() {
	d.Helper()
	d.keys("alt+4")
	d.look()
	d.keys("F9", "2×ctrl+Down")
	d.write("@Contoh 71", "Return")
	d.write("menyampaikan data.", "Return")
	d.write("/k Data dilengkapi.", "Return")
	d.write("/t Dinas Sosial mengirim data 2 minggu", "Return")
	d.write("/c /setuju jadwal", "Return")
	d.write("/h Contoh 31", "Return", "2×shift+F9", "F9")
}

// night moves both days back by one: nobody here can turn the clock on.
func (d *desk) night(today time.Time) {
	d.Helper()
	d.keys("Escape", "alt+1", "10×Tab", "ctrl+a")
	d.write(today.AddDate(0, 0, -1).Format(time.DateOnly), "9×Tab", "ctrl+a")
	d.write("hari ini", "Tab")
}

// secondDay marks somebody who comes late, reports on what the earlier meeting
// left open, decides and closes the meeting.
func (d *desk) secondDay() {
	d.Helper()
	d.keys("alt+3", "Right", "Home", "h", "h", "h", "Up", "d", "s")
	d.look()
	d.turn("alt+4", "ctrl+t")
	d.keys("2×Down")
	d.turn("Return")
	d.keys("Down", "Tab")
	d.write("Sudah separuh", "ctrl+Return", "Escape", "3×ctrl+Down", "F9")
	d.write("/k Rapat lagi bulan depan.", "F9")
}

// finalise leaves what is read out, hands the minutes to the chair and makes them
// final.
func (d *desk) finalise(code string) {
	d.Helper()
	d.keys("Escape", "alt+5")
	d.look()
	d.keys("Return")
	d.awaitRun("Menunggu koreksi", "rapat", "ekspor", code)
	d.look()
	d.keys("Return", "Tab", "Return")
	d.awaitRun(`"status": "Final"`, "rapat", "daftar", "--json")
	d.look()
}

// correct opens the final minutes for a reason and makes them final again.
func (d *desk) correct(code string) {
	d.Helper()
	d.keys("l", "Tab", "Return")
	d.write("salah tulis", "Return")
	d.awaitRun(`"status": "Konsep"`, "rapat", "ekspor", code)
	d.look()
	d.keys("l", "Tab", "Return", "Tab", "Return")
	d.awaitRun(`"status": "Final"`, "rapat", "ekspor", code)
	d.look()
}

// printed prints the minutes by Ctrl+P and reads the paper, which is the one that
// the command hands out.
func (d *desk) printed(what, code string) string {
	d.Helper()
	if err := os.Remove(program.Printed()); err != nil && !os.IsNotExist(err) {
		d.Fatal(err)
	}
	d.keys("ctrl+p")
	await(d.T, what, func() bool { return exists(program.Printed()) })
	pdf := filepath.Join(d.TempDir(), "notula.pdf")
	d.run("cetak", "notula", code, "-o", pdf)
	paper, err := os.ReadFile(program.Printed())
	play(d.T, err)
	other, err := os.ReadFile(pdf)
	play(d.T, err)
	if !bytes.Equal(paper, other) {
		d.Errorf("%s from Ctrl+P is not the one from cetak notula", what)
	}
	return pdfText(d.T, program.Printed())
}

// twoDays is what rapat ekspor says of a meeting that this journey looks at.
type twoDays struct {
	Series string `json:"seri"`
	Days   []struct {
		Date  string `json:"tanggal"`
		Start string `json:"mulai"`
		End   string `json:"selesai"`
		Chair struct {
			Name string `json:"orang"`
		} `json:"pimpinan"`
		Pauses []struct {
			To string `json:"sampai"`
		} `json:"skors"`
	} `json:"hari"`
	Answers []struct {
		Answer string `json:"jawaban"`
		Deputy string `json:"wakil"`
	} `json:"jawaban_undangan"`
	Participants []struct {
		Name   string `json:"nama"`
		Person string `json:"orang"`
		Marks  []struct {
			Day     int    `json:"hari"`
			State   string `json:"status"`
			Reason  string `json:"alasan"`
			Arrived string `json:"tiba"`
		} `json:"kehadiran"`
	} `json:"peserta"`
}

// marks lists who was marked on which day as what.
func (m twoDays) marks() (list []string) {
	for _, p := range m.Participants {
		for _, mark := range p.Marks {
			words := fmt.Sprintf("%s%s %d %s %s", p.Name, p.Person, mark.Day, mark.State, mark.Reason)
			if mark.Arrived != "" {
				words += "terlambat"
			}
			list = append(list, strings.TrimSpace(words))
		}
	}
	return list
}

func (d *desk) wantMeeting(code string, today time.Time) {
	d.Helper()
	var m twoDays
	play(d.T, json.Unmarshal([]byte(d.run("rapat", "ekspor", code)), &m))
	if m.Series == "" || len(m.Days) != 2 || len(m.Answers) != 3 {
		d.Fatalf("the meeting is %+v", m)
	}
	chairs := []string{"Nama Contoh 33", "Nama Contoh 1"}
	for i, day := range m.Days {
		date := today.AddDate(0, 0, i-1).Format(time.DateOnly)
		if day.Date != date || day.Start == "" || day.End == "" || day.Chair.Name != chairs[i] {
			d.Errorf("day %d is %+v", i+1, day)
		}
	}
	if pauses := m.Days[0].Pauses; len(pauses) != 1 || pauses[0].To == "" {
		d.Errorf("the first day was suspended %+v", pauses)
	}
	if m.Answers[1].Deputy != "Nama Contoh 60, Kabid Contoh" {
		d.Errorf("the answers are %+v", m.Answers)
	}
	marks := m.marks()
	for _, want := range []string{
		"Nama Contoh 1 1 diwakili", "Nama Contoh 60 1 hadir", "Nama Contoh 3 1 hadir", "Nama Contoh 30 1 izin rapat lain",
		"Nama Contoh 31 1 hadir", "Nama Contoh 32 1 diwakili", "Nama Contoh 61 1 hadir", "Nama Contoh 4 1 tidak hadir",
		"Nama Contoh 71, S.H. 1 hadir", "Nama Contoh 33 2 hadir", "Nama Contoh 3 2 hadir terlambat", "Nama Contoh 30 2 tidak hadir",
	} {
		if !slices.Contains(marks, want) {
			d.Errorf("%q is not among the marks:\n%s", want, strings.Join(marks, "\n"))
		}
	}
}

// wantFollowUps looks at the matter that was reported on and the one that is new.
func (d *desk) wantFollowUps(code string, today time.Time) {
	d.Helper()
	var list []struct {
		Text    string `json:"uraian"`
		Meeting string `json:"rapat"`
		Owners  []struct {
			Agency string `json:"instansi"`
			State  string `json:"status"`
		} `json:"penanggung_jawab"`
		Due   string `json:"tenggat"`
		Times int    `json:"dibahas"`
	}
	play(d.T, json.Unmarshal([]byte(d.run("tindaklanjut", "daftar", "--json")), &list))
	var got []string
	for _, f := range list {
		for _, o := range f.Owners {
			got = append(got, fmt.Sprintf("%s | %s | %s %s | %s | %d", f.Meeting, f.Text, o.Agency, o.State, f.Due, f.Times))
		}
	}
	for _, want := range []string{
		"R-2024-001 | Menghimpun program kerja gugus tugas | DPPPA berjalan | 2024-08-23 | 2",
		code + " | Dinas Sosial mengirim data 2 minggu | Dinas Sosial belum mulai | " + today.AddDate(0, 0, 14).Format(time.DateOnly) + " | 1",
	} {
		if !slices.Contains(got, want) {
			d.Errorf("%q is not among the follow-ups:\n%s", want, strings.Join(got, "\n"))
		}
	}
}
