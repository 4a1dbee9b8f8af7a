package paper

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"gugustugas/data"
)

// everyPaper prints each paper of the specimens with an office.
func everyPaper(t testing.TB, change func(*data.OfficeSnapshot)) map[string]Document {
	t.Helper()
	meeting, followUps, members := specimen(), owedList(), roster()
	long := specimen()
	for range 3 {
		long.Days = append(long.Days, long.Days[1])
	}
	third := followUpMeeting()
	third.Acknowledger = &data.Signatory{Name: "Dra. Hj. Nama Contoh 1, M.Si.", Post: "Kepala Dinas", Number: "NIP 19000101 190001 2 001"}
	third.Security = data.Confidential
	for _, office := range []*data.OfficeSnapshot{&meeting.Office, &followUps.Office, &members.Office, &long.Office, &third.Office} {
		change(office)
	}
	all := map[string]Document{}
	add := func(name string) func(Document, error) {
		return func(doc Document, err error) {
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			all[name] = doc
		}
	}
	add("notula")(Notula(meeting))
	add("notula lima hari")(Notula(long))
	add("notula rahasia")(Notula(third))
	add("notula beredar")(CirculatedNotula(meeting))
	add("daftar hadir kosong")(AttendanceSheet(meeting, SheetOptions{Blank: true}))
	add("daftar hadir nama")(AttendanceSheet(meeting, SheetOptions{Blank: true, Kind: NamesPrinted, Day: 1}))
	add("rekapitulasi")(AttendanceSheet(meeting, SheetOptions{}))
	add("dokumentasi")(Documentation(meeting, nil, DocumentationOptions{}))
	add("nota dinas")(ReportMemo(meeting, MemoOptions{Copies: []string{"Satu", "Dua"}}))
	add("daftar tindak lanjut")(FollowUpList(followUps))
	add("susunan")(Composition(members))
	add("daftar alamat")(AddressList(members))
	add("daftar anggota")(MemberList(members, false))
	add("daftar anggota rebah")(MemberList(members, true))
	return all
}

// contents is all that is drawn and embedded in a PDF, however it is compressed.
func contents(t testing.TB, pdf []byte) string {
	t.Helper()
	var all strings.Builder
	for rest := pdf; ; {
		_, after, found := bytes.Cut(rest, []byte("\nstream\n"))
		if !found {
			return all.String()
		}
		content, next, _ := bytes.Cut(after, []byte("\nendstream"))
		rest = next
		if plain, err := zlib.NewReader(bytes.NewReader(content)); err == nil {
			if content, err = io.ReadAll(plain); err != nil {
				t.Fatal(err)
			}
		}
		all.Write(content)
	}
}

func fingerprint(t testing.TB, pdf []byte) string {
	t.Helper()
	return fmt.Sprintf("%x", sha256.Sum256([]byte(contents(t, pdf))))
}

// testdata/sidik.txt has the fingerprints of the papers as they were before tata
// naskah could be chosen: what was archived then must print again to the byte.
func TestPapersOfTheDefaultStyleAreAsTheyWereBeforeThereWasAChoice(t *testing.T) {
	kept, err := os.ReadFile("testdata/sidik.txt")
	if err != nil {
		t.Fatal(err)
	}
	for name, doc := range everyPaper(t, func(*data.OfficeSnapshot) {}) {
		if line := name + ": " + fingerprint(t, doc.PDF) + "\n"; !strings.Contains(string(kept), line) {
			t.Errorf("is now %s", line)
		}
	}
	chosen := everyPaper(t, func(o *data.OfficeSnapshot) { o.Style = data.DefaultStyle() })
	for name, doc := range everyPaper(t, func(*data.OfficeSnapshot) {}) {
		if !bytes.Equal(doc.PDF, chosen[name].PDF) {
			t.Errorf("%s: the default style prints other bytes than none", name)
		}
	}
}

func TestASnapshotArchivedBeforeThereWasAStylePrintsTheSameBytes(t *testing.T) {
	now, err := Notula(specimen())
	if err != nil {
		t.Fatal(err)
	}
	kept, err := json.Marshal(specimen())
	if err != nil {
		t.Fatal(err)
	}
	var old map[string]any
	if err := json.Unmarshal(kept, &old); err != nil {
		t.Fatal(err)
	}
	delete(old["Office"].(map[string]any), "Style")
	delete(old["Office"].(map[string]any), "Crest")
	if kept, err = json.Marshal(old); err != nil {
		t.Fatal(err)
	}
	var archived data.MinutesSnapshot
	if err := json.Unmarshal(kept, &archived); err != nil {
		t.Fatal(err)
	}
	then, err := Notula(archived)
	if err != nil || !bytes.Equal(now.PDF, then.PDF) {
		t.Errorf("an archived snapshot without style prints other bytes: %v", err)
	}
}
