package secretariat_test

import (
	"bytes"
	"image"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
	"gugustugas/data/privacy"
)

// picture is a photograph as a telephone writes it, with a remark of its owner.
func picture(t testing.TB, width int) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := jpeg.Encode(&out, image.NewGray(image.Rect(0, 0, width, width/2)), nil); err != nil {
		t.Fatal(err)
	}
	remark := append([]byte{0xFF, 0xFE, 0, 8}, "RUMAH-"...)
	return slices.Insert(out.Bytes(), 2, remark...)
}

func (r *room) enclose(e secretariat.Enclosing) string {
	r.Helper()
	if e.FollowUpID == "" {
		e.MeetingID = r.id
	}
	id, _, err := r.desk.Enclose(r.Context(), e)
	r.must(err)
	return id
}

func (r *room) files() (list []string) {
	r.Helper()
	files, err := r.desk.Enclosures(r.Context(), r.id)
	r.must(err)
	for _, f := range files {
		list = append(list, strings.TrimSpace(f.Attachment.Name+" "+f.Enclosure.Caption))
	}
	return list
}

func TestAPhotoIsKeptSmallWithoutItsRemarksAndUnderANeutralName(t *testing.T) {
	r := newRoom(t)
	id := r.enclose(secretariat.Enclosing{Kind: data.Photo, Name: "Korban Bunga.JPG", Content: picture(t, 2400), Caption: " Pembukaan\nrapat "})
	name, content, err := r.desk.EnclosureContent(t.Context(), id)
	r.must(err)
	config, format, err := image.DecodeConfig(bytes.NewReader(content))
	if err != nil || format != "jpeg" || config.Width != 1600 || config.Height != 800 || bytes.Contains(content, []byte("RUMAH")) {
		t.Errorf("kept %s %dx%d, %v", format, config.Width, config.Height, err)
	}
	if name != "Foto 1.jpg" || r.files()[0] != "Foto 1.jpg Pembukaan rapat" {
		t.Errorf("kept as %q, %q", name, r.files())
	}
}

func TestWhatLooksLikePersonalDataInACaptionIsTold(t *testing.T) {
	r := newRoom(t)
	_, findings, err := r.desk.Enclose(t.Context(), secretariat.Enclosing{
		Kind: data.Photo, MeetingID: r.id, Name: "a.jpg", Content: picture(t, 40), Caption: "NIK 6401010101010001",
	})
	if err != nil || len(findings) != 1 || findings[0].Kind != privacy.IdentityNumber {
		t.Errorf("found %+v, %v", findings, err)
	}
}

func TestFilesStandInTheirOrderAndEveryStepIsUndone(t *testing.T) {
	r := newRoom(t)
	var ids []string
	for _, caption := range []string{"a", "b", "c"} {
		ids = append(ids, r.enclose(secretariat.Enclosing{Kind: data.Photo, Name: "f.jpg", Content: picture(t, 40), Caption: caption}))
	}
	scan := r.enclose(secretariat.Enclosing{Kind: data.InvitationScan, Name: "u.pdf", Content: []byte("%PDF-1.4 undangan")})
	r.must(r.desk.MoveEnclosure(t.Context(), ids[2], -2))
	r.must(r.desk.MoveEnclosure(t.Context(), ids[2], -1)) // nothing above
	r.must(r.desk.SetCaption(t.Context(), ids[0], "x"))
	photos := func() (list []string) {
		for _, f := range r.files() {
			if strings.HasPrefix(f, "Foto") {
				list = append(list, f)
			}
		}
		return list
	}
	if got, want := photos(), []string{"Foto 3.jpg c", "Foto 1.jpg x", "Foto 2.jpg b"}; !slices.Equal(got, want) {
		t.Errorf("files %q, want %q", got, want)
	}
	r.must(r.desk.RemoveEnclosure(t.Context(), ids[1]))
	if id := r.enclose(secretariat.Enclosing{Kind: data.Photo, Name: "f.jpg", Content: picture(t, 40)}); id == "" || photos()[2] != "Foto 4.jpg" {
		t.Errorf("a name is given twice: %q", photos())
	}
	for _, want := range []int{2, 3} {
		if _, err := r.desk.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := photos(); len(got) != want {
			t.Errorf("after undo %q, want %d photos", got, want)
		}
	}
	if _, content, err := r.desk.EnclosureContent(t.Context(), scan); err != nil || string(content) != "%PDF-1.4 undangan" {
		t.Errorf("the scan reads %q, %v", content, err)
	}
}

func TestARemovedDayLeavesItsPhotosToTheMeeting(t *testing.T) {
	r := newRoom(t)
	day := r.Dossier().Days[1].ID
	id := r.enclose(secretariat.Enclosing{Kind: data.Photo, Name: "a.jpg", Content: picture(t, 100)})
	r.must(r.desk.SetEnclosureDay(t.Context(), id, day))
	r.open()
	r.must(r.RemoveDay(day))
	r.flush()
	d := r.disk()
	if len(d.Days) != 1 || len(d.Files) != 1 || d.Files[0].Enclosure.DayID != "" || r.Dossier().Files[0].Enclosure.DayID != "" {
		t.Errorf("%d days, files %+v", len(d.Days), d.Files)
	}
	r.takesBack("hapus hari rapat")
	if d := r.disk(); len(d.Days) != 2 || d.Files[0].Enclosure.DayID != day {
		t.Errorf("undone: %d days, files %+v", len(d.Days), d.Files)
	}
}

func TestOnlyPapersAndPicturesAreTaken(t *testing.T) {
	r := newRoom(t)
	var transparent bytes.Buffer
	r.must(png.Encode(&transparent, image.NewRGBA(image.Rect(0, 0, 4, 4))))
	for _, c := range []struct {
		kind    data.EnclosureKind
		name    string
		content []byte
		begins  string
	}{
		{data.Photo, "foto.exe", picture(t, 40), "Berkas .exe tidak dapat dilampirkan"},
		{data.Photo, "foto.pdf", []byte("%PDF-1.4"), "Berkas .pdf tidak dapat dilampirkan"},
		{data.SignedMinutes, "notula.docx", []byte("PK\x03\x04"), "Berkas .docx tidak dapat dilampirkan"},
		{data.SignedMinutes, "notula.pdf", []byte("MZ"), "Isi berkas itu tidak sesuai"},
		{data.SignedMinutes, "notula.pdf", append([]byte("%PDF-1.4"), make([]byte, data.MaxBlob)...), "Berkas lebih besar dari 20 MB"},
		{data.Photo, "foto.heic", []byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), "Gambar ini berformat HEIC"},
		{data.SignedAttendance, "daftar.png", transparent.Bytes(), ""},
	} {
		_, _, err := r.desk.Enclose(t.Context(), secretariat.Enclosing{Kind: c.kind, MeetingID: r.id, Name: c.name, Content: c.content})
		if c.begins == "" && err != nil || c.begins != "" && (err == nil || !strings.HasPrefix(data.Message(err), c.begins)) {
			t.Errorf("%s %s: got %v, want %q", c.kind, c.name, err, c.begins)
		}
	}
	if got := r.files(); !slices.Equal(got, []string{"Daftar hadir bertanda tangan 1.jpg"}) {
		t.Errorf("kept %q", got)
	}
}

func TestAScanOfTheSignedPaperSignsFinalMinutesOnly(t *testing.T) {
	r := newRoom(t)
	r.complete()
	scan := secretariat.Enclosing{Kind: data.SignedMinutes, Name: "n.pdf", Content: []byte("%PDF-1.4 notula")}
	first := r.enclose(scan)
	if got := r.disk().Meeting.State; got != data.Draft {
		t.Errorf("a konsep became %q", got)
	}
	r.must(r.desk.RemoveEnclosure(t.Context(), first))
	r.must(r.finalise(""))
	r.flush()
	id := r.enclose(scan)
	if got := r.disk().Meeting.State; got != data.Signed {
		t.Errorf("final minutes with a scan are %q", got)
	}
	r.enclose(secretariat.Enclosing{Kind: data.Photo, Name: "f.jpg", Content: picture(t, 40)})
	r.must(r.desk.RemoveEnclosure(t.Context(), id))
	if got := r.disk().Meeting.State; got != data.Final {
		t.Errorf("without the scan they are %q", got)
	}
}

func TestEvidenceHangsOnItsFollowUp(t *testing.T) {
	r := newRoom(t)
	r.write(r.item("Agenda satu"), data.EntryFollowUp, "Menyampaikan data")
	followUp := r.disk().FollowUps[0].ID
	r.enclose(secretariat.Enclosing{Kind: data.Evidence, FollowUpID: followUp, Name: "Data.XLSX", Content: []byte("PK\x03\x04isi"), Caption: "Data per Juli"})
	files, err := r.desk.Evidence(t.Context(), followUp)
	if err != nil || len(files) != 1 || files[0].Attachment.Name != "Data dukung 1.xlsx" || files[0].Enclosure.Caption != "Data per Juli" {
		t.Errorf("evidence %+v, %v", files, err)
	}
	if len(r.files()) != 0 {
		t.Error("it hangs on the meeting too")
	}
}
