package secretariat_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"slices"
	"strings"
	"testing"

	"gugustugas/app/secretariat"
	"gugustugas/data"
)

// badge is a PNG of a disc on nothing.
func badge(t testing.TB, size int, fill color.NRGBA) []byte {
	t.Helper()
	picture := image.NewNRGBA(image.Rect(0, 0, size, size))
	for y := range size {
		for x := range size {
			if dx, dy := 2*x-size, 2*y-size; dx*dx+dy*dy < size*size {
				picture.SetNRGBA(x, y, fill)
			}
		}
	}
	var out bytes.Buffer
	if err := png.Encode(&out, picture); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// hugePNG says that it is 20,000 pixels in both directions, in a few bytes.
func hugePNG() []byte {
	chunk := func(kind string, body []byte) []byte {
		out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
		out = append(append(out, kind...), body...)
		return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(append([]byte(kind), body...)))
	}
	head := binary.BigEndian.AppendUint32(nil, 20_000)
	head = append(binary.BigEndian.AppendUint32(head, 20_000), 8, 2, 0, 0, 0)
	return slices.Concat([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", head), chunk("IDAT", nil), chunk("IEND", nil))
}

func (r *room) stationery() secretariat.Stationery {
	r.Helper()
	s, err := r.desk.Stationery(r.Context())
	if err != nil {
		r.Fatal(err)
	}
	return s
}

func TestAKindOfPaperFollowsTheGeneralStyleUntilItHasItsOwn(t *testing.T) {
	r := newRoom(t)
	if got := r.stationery().For(data.MinutesDocument).Style; got != data.DefaultStyle() {
		t.Errorf("a new file prints %+v", got)
	}
	general, own := data.DefaultStyle(), data.DefaultStyle()
	general.Paper, general.FontSize = data.SheetF4, 11
	own.ID, own.DottedNumber = string(data.MinutesDocument), true
	r.must(r.desk.SaveStyle(t.Context(), general))
	r.must(r.desk.SaveStyle(t.Context(), own))
	s := r.stationery()
	if s.For("").Style != general || s.For(data.MinutesDocument).Style != own || s.For(data.DocumentKind(data.MemoLetter)).Style != general {
		t.Errorf("styles are %+v", s.Styles)
	}
	if got := s.For(data.DocumentKind(data.ReportLetter)).Style.Paper; got != data.SheetA4 {
		t.Errorf("a laporan is printed on %s", got)
	}
	r.must(r.desk.RemoveStyle(t.Context(), own.ID))
	r.must(r.desk.RemoveStyle(t.Context(), own.ID))
	if got := r.stationery().For(data.MinutesDocument).Style; got != general {
		t.Errorf("after removing its own the notula prints %+v", got)
	}
	bad := general
	bad.Left = 9
	var fault *data.Error
	if err := r.desk.SaveStyle(t.Context(), bad); !errors.As(err, &fault) || !strings.Contains(fault.Message, "10 sampai 50 mm") {
		t.Errorf("a margin of 9 mm: %v", err)
	}
}

// withKop is a room whose office has a kop.
func withKop(t *testing.T) *room {
	t.Helper()
	r := newRoom(t)
	office, err := r.desk.Office(t.Context())
	r.must(err)
	office.Government, office.Name = "PEMERINTAH KABUPATEN CONTOH", "DINAS CONTOH"
	r.must(r.desk.SaveOffice(t.Context(), office))
	return r
}

func TestAKopThatNobodyWroteIsTheUsualOne(t *testing.T) {
	r := withKop(t)
	regent := r.stationery().Under(data.RegentLetterhead, "")
	if regent.Government != "BUPATI CONTOH" || regent.NameLines != nil || regent.Crest != nil {
		t.Errorf("the Bupati's kop is %+v", regent)
	}
	if got := r.stationery().Under(data.SecretariatLetterhead, "").NameLines; !slices.Equal(got, []string{"SEKRETARIAT DAERAH"}) {
		t.Errorf("the secretariat's kop names %q", got)
	}
}

func TestACrestIsPrintableAndStandsOnAllKopsButTheBupatis(t *testing.T) {
	r := withKop(t)
	green := badge(t, 900, color.NRGBA{G: 128, A: 255})
	r.must(r.desk.SetCrest(t.Context(), data.OfficeLetterhead, "lambang.png", green))
	s := r.stationery()
	own := s.For(data.MinutesDocument).Crest
	if own == nil || own.Width != 700 || own.Height != 700 {
		t.Fatalf("the office's crest is %+v", own)
	}
	picture, err := jpeg.Decode(bytes.NewReader(own.Content))
	if err != nil {
		t.Fatal(err)
	}
	if red, _, _, _ := picture.At(0, 0).RGBA(); red < 0xF000 {
		t.Error("what is transparent is not printed white")
	}
	if s.Under(data.TaskForceLetterhead, "").Crest == nil || s.Under(data.RegentLetterhead, "").Crest != nil {
		t.Error("the office's crest stands on its other kops, except the Bupati's")
	}
}

func TestEachKopKeepsItsTextsAndCrest(t *testing.T) {
	r := withKop(t)
	r.must(r.desk.SetCrest(t.Context(), data.OfficeLetterhead, "lambang.png", badge(t, 60, color.NRGBA{G: 128, A: 255})))
	own := r.stationery().For("").Crest
	r.must(r.desk.SetCrest(t.Context(), data.RegentLetterhead, "garuda.png", badge(t, 90, color.NRGBA{R: 200, G: 180, A: 255})))
	r.must(r.desk.SaveLetterhead(t.Context(), data.Letterhead{ID: data.RegentLetterhead, Government: "BUPATI LAIN", Address: "Jalan Contoh"}))
	r.must(r.desk.SaveLetterhead(t.Context(), data.Letterhead{ID: data.OfficeLetterhead, Government: "PEMERINTAH KABUPATEN LAIN", Name: "SATU\nDUA"}))
	s := r.stationery()
	if regent := s.Under(data.RegentLetterhead, ""); regent.Government != "BUPATI LAIN" || regent.Crest == nil || regent.Crest.SHA256 == own.SHA256 {
		t.Errorf("the Bupati's kop is now %+v", regent)
	}
	if now := s.For(""); now.Government != "PEMERINTAH KABUPATEN LAIN" || len(now.NameLines) != 2 || now.Crest == nil || s.Office.Name != "SATU\nDUA" {
		t.Errorf("the office's kop is now %+v", now)
	}
	r.must(r.desk.RemoveCrest(t.Context(), data.OfficeLetterhead))
	if s = r.stationery(); s.For("").Crest != nil || s.Under(data.RegentLetterhead, "").Crest == nil {
		t.Error("only the office's crest was to go")
	}
}

func TestABadOrHugeCrestIsRefusedAndTheFormerStays(t *testing.T) {
	r := newRoom(t)
	r.must(r.desk.SetCrest(t.Context(), data.OfficeLetterhead, "lambang.png", badge(t, 50, color.NRGBA{B: 255, A: 255})))
	before := r.stationery().For("").Crest.SHA256
	for name, c := range map[string]struct {
		content []byte
		says    string
	}{
		"no picture":      {[]byte("%PDF-1.7"), "bukan gambar"},
		"half a picture":  {badge(t, 400, color.NRGBA{R: 255, A: 255})[:300], "rusak"},
		"20,000 × 20,000": {hugePNG(), "lebih dari 40 megapiksel"},
		"more than 10 MB": {make([]byte, 10<<20+1), "lebih besar dari 10 MB"},
		"an empty file":   {nil, "bukan gambar"},
		"a telephone's":   {[]byte("\x00\x00\x00\x18ftypheic\x00\x00\x00\x00"), "HEIC"},
	} {
		var fault *data.Error
		err := r.desk.SetCrest(t.Context(), data.OfficeLetterhead, "lambang.png", c.content)
		if !errors.As(err, &fault) || !strings.Contains(fault.Message, c.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if after := r.stationery().For("").Crest.SHA256; after != before {
		t.Error("a refused crest took the place of the former")
	}
	if err := r.desk.SetCrest(t.Context(), "kop lain", "x.png", badge(t, 5, color.NRGBA{A: 255})); !errors.Is(err, data.ErrInvalid) {
		t.Errorf("an unknown kop: %v", err)
	}
}

// worn is a file whose blobs can't be read any more.
type worn struct{ secretariat.Store }

func (w worn) View(ctx context.Context, fn func(data.Reader) error) error {
	return w.Store.View(ctx, func(r data.Reader) error { return fn(wornReader{r}) })
}

type wornReader struct{ data.Reader }

func (wornReader) Blob(string) ([]byte, error) { return nil, errors.New("disk fault") }

func TestADamagedCrestHoldsUpThePrintAlone(t *testing.T) {
	r := withKop(t)
	r.must(r.desk.SetCrest(t.Context(), data.OfficeLetterhead, "lambang.png", badge(t, 60, color.NRGBA{G: 128, A: 255})))
	r.desk = secretariat.NewDesk(worn{r.store}, nil)
	r.open()
	if crest := r.stationery().For(data.MinutesDocument).Crest; crest == nil || crest.Content != nil {
		t.Errorf("the crest is %+v, which a print would let pass", crest)
	}
}

func TestFinalMinutesKeepTheirStyleAndCrest(t *testing.T) {
	r := newRoom(t)
	style := data.DefaultStyle()
	style.FontSize = 11
	r.must(r.desk.SaveStyle(t.Context(), style))
	r.must(r.desk.SetCrest(t.Context(), data.OfficeLetterhead, "lambang.png", badge(t, 60, color.NRGBA{G: 128, A: 255})))
	r.open()
	r.complete()
	r.must(r.Flush(t.Context()))
	var drawn data.MinutesSnapshot
	_, err := r.desk.Finalise(t.Context(), r.id, secretariat.FinaliseOptions{
		Reason: "disetujui", Print: func(s data.MinutesSnapshot) ([]byte, int, error) { drawn = s; return []byte("%PDF"), 1, nil },
	})
	r.must(err)
	r.must(r.desk.RemoveCrest(t.Context(), data.OfficeLetterhead))
	r.must(r.desk.RemoveStyle(t.Context(), data.GeneralStyle))
	again, err := r.desk.Minutes(t.Context(), r.id)
	r.must(err)
	if again.Office.Style.FontSize != 11 || again.Office.Crest == nil || !bytes.Equal(again.Office.Crest.Content, drawn.Office.Crest.Content) {
		t.Errorf("read back with style %+v and crest %v", again.Office.Style, again.Office.Crest != nil)
	}
	if now := r.stationery().For(data.MinutesDocument); now.Crest != nil || now.Style != data.DefaultStyle() {
		t.Error("the change was to reach what is printed from now on")
	}
}

func TestTheMainClassesAreTheListUntilItIsChanged(t *testing.T) {
	r := newRoom(t)
	list := func() (codes []string) {
		all, err := r.desk.Classifications(t.Context())
		r.must(err)
		for _, c := range all {
			codes = append(codes, c.Code)
		}
		return codes
	}
	first := strings.Fields("000 100 200 300 400 400.2 500 600 700 800 900")
	if got := list(); !slices.Equal(got, first) {
		t.Errorf("a new file lists %q", got)
	}
	r.must(r.desk.AddClassification(t.Context(), data.Classification{ID: "baru", Code: " 400.2.1 ", Name: "Pencegahan", ActiveYears: 2, InactiveYears: 3, Fate: data.Destroyed}))
	if got := list(); !slices.Equal(got, slices.Insert(slices.Clone(first), 6, "400.2.1")) {
		t.Errorf("after adding one %q", got)
	}
	r.must(r.desk.RemoveClassification(t.Context(), "kelas-000"))
	if got := list(); slices.Contains(got, "000") {
		t.Errorf("after removing one %q", got)
	}
	for _, c := range []data.Classification{{ID: "x"}, {ID: "x", Code: "100"}, {ID: "x", Code: "101", ActiveYears: 101}} {
		var fault *data.Error
		if err := r.desk.SaveClassification(t.Context(), c); !errors.As(err, &fault) {
			t.Errorf("%+v: %v", c, err)
		}
	}
	_, err := r.desk.Undo(t.Context())
	r.must(err)
	_, err = r.desk.Undo(t.Context())
	r.must(err)
	if got := list(); !slices.Equal(got, first) {
		t.Errorf("after taking it all back %q", got)
	}
}

func TestTheLastClassStaysSoThatTheMainClassesAreNotBack(t *testing.T) {
	r := newRoom(t)
	all, err := r.desk.Classifications(t.Context())
	r.must(err)
	for _, c := range all[1:] {
		r.must(r.desk.RemoveClassification(t.Context(), c.ID))
	}
	var fault *data.Error
	if err := r.desk.RemoveClassification(t.Context(), all[0].ID); !errors.As(err, &fault) {
		t.Errorf("the last one is removed: %v", err)
	}
	if left, err := r.desk.Classifications(t.Context()); err != nil || len(left) != 1 {
		t.Errorf("left %+v %v", left, err)
	}
}
