package secretariat

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// Difference is one line that two papers do not share. Before is empty for an
// added line, After for a removed one.
type Difference struct {
	Kind ChangeKind
	// Section is the part of the paper: "Agenda 2. Penyusunan program kerja".
	Section string
	// What names the line: "Catatan", "Keputusan 3", "Waktu".
	What          string
	Before, After string
}

// Compare tells what changed in a meeting's minutes from one archived paper to
// another. An empty laterID compares with the records as they are now.
func (d *Desk) Compare(ctx context.Context, meetingID, earlierID, laterID string) ([]Difference, error) {
	return view(ctx, d.store, func(r data.Reader) ([]Difference, error) {
		earlier, err := snapshotOf(r, meetingID, earlierID)
		if err != nil {
			return nil, err
		}
		later, err := snapshotOf(r, meetingID, laterID)
		return CompareMinutes(earlier, later), err
	})
}

func snapshotOf(r data.Reader, meetingID, documentID string) (data.MinutesSnapshot, error) {
	if documentID == "" {
		return presentMinutes(r, meetingID)
	}
	var document data.Document
	if err := r.Get(documentID, &document); err != nil {
		return data.MinutesSnapshot{}, err
	}
	return frozen(r, document)
}

// line is one comparable line of a paper. The key says which lines of two papers
// are the same one.
type line struct{ key, section, what, text string }

// CompareMinutes lists what two snapshots print differently, in the order of the
// paper; a removed line stands where it was.
func CompareMinutes(earlier, later data.MinutesSnapshot) (changes []Difference) {
	before, after := linesOf(earlier), linesOf(later)
	was := map[string]line{}
	for _, l := range before {
		was[l.key] = l
	}
	kept := map[string]bool{}
	for _, l := range after {
		kept[l.key] = true
	}
	next := 0
	gone := func(upTo string) {
		for ; next < len(before) && before[next].key != upTo; next++ {
			if l := before[next]; !kept[l.key] && l.text != "" {
				changes = append(changes, Difference{Removed, l.section, l.what, l.text, ""})
			}
		}
	}
	for _, l := range after {
		old, known := was[l.key]
		if known && slices.IndexFunc(before[next:], func(b line) bool { return b.key == l.key }) >= 0 {
			gone(l.key)
		}
		switch {
		case old.text == l.text:
		case old.text == "":
			changes = append(changes, Difference{Added, l.section, l.what, "", l.text})
		case l.text == "":
			changes = append(changes, Difference{Removed, old.section, old.what, old.text, ""})
		default:
			changes = append(changes, Difference{Changed, l.section, l.what, old.text, l.text})
		}
	}
	gone("")
	return changes
}

// linesOf lists what minutes print, line by line.
func linesOf(s data.MinutesSnapshot) (lines []line) {
	add := func(key, section, what, text string) { lines = append(lines, line{key, section, what, text}) }
	const head = "Kepala notula"
	add("title", head, "Nama rapat", s.Title)
	add("number", head, "Nomor", s.Number)
	add("security", head, "Sifat", string(s.Security))
	add("quorum", head, "Kuorum", positive(s.Quorum))
	add("basis", head, "Dasar", phrase(s.BasisIssuer, s.BasisNumber, s.BasisDate.Text(), s.BasisSubject))
	for i, day := range s.Days {
		section := fmt.Sprintf("Hari ke-%d", i+1)
		add("date "+day.ID, section, "Hari, tanggal", day.Date.Text())
		add("time "+day.ID, section, "Waktu", hours(day))
		add("place "+day.ID, section, "Tempat", phrase(string(day.Mode), day.Place, day.Link))
		add("chair "+day.ID, section, "Pimpinan rapat", official(day.Chair))
	}
	for _, o := range []struct {
		what string
		who  *data.Signatory
	}{
		{"Pembuka rapat", s.OpenedBy},
		{"Sekretaris", s.Secretary},
		{"Notulis", s.MinuteTaker},
		{"Penanda tangan", s.Signer},
		{"Mengetahui", s.Acknowledger},
	} {
		add(o.what, head, o.what, official(o.who))
	}
	lines = append(lines, contentLines(s)...)
	return append(lines, attendanceLines(s)...)
}

func contentLines(s data.MinutesSnapshot) (lines []line) {
	add := func(key, section, what, text string) { lines = append(lines, line{key, section, what, text}) }
	for _, a := range s.Agenda {
		section := a.Title
		if a.Number > 0 {
			section = fmt.Sprintf("Agenda %d. %s", a.Number, a.Title)
		}
		add(a.ID, section, "Judul agenda", a.Title)
		for _, c := range a.Carried {
			add(c.ID, section, c.Code, phrase(c.Text+internal(c.Internal), string(c.State), c.Due.Text(), reports(c.Reports)))
		}
		for _, n := range a.Notes {
			text := n.Text
			if n.Speaker != "" {
				text = n.Speaker + ": " + text
			}
			add(n.ID, section, "Catatan", text+internal(n.Internal))
		}
	}
	for _, d := range s.Decisions {
		add(d.ID, "Keputusan", fmt.Sprintf("Keputusan %d", d.Number), d.Text+internal(d.Internal))
	}
	for _, f := range s.FollowUps {
		owners := strings.Join(f.Owners, ", ")
		if f.AllAgencies {
			owners = "Seluruh instansi"
		}
		add(f.ID, "Tindak lanjut", f.Code, phrase(f.Text+internal(f.Internal), owners, f.Due.Text(), f.DueText))
	}
	return lines
}

func attendanceLines(s data.MinutesSnapshot) (lines []line) {
	for _, p := range s.Participants {
		var marks []string
		for _, day := range p.Days {
			marks = append(marks, phrase(string(day.State), online(day.Online), day.Reason, day.Note, string(day.ArrivedAt), string(day.LeftAt)))
		}
		what := strings.TrimSpace(p.Agency)
		if what == "" {
			what = "Peserta"
		}
		lines = append(lines, line{p.ID, "Daftar hadir", what, phrase(p.Name, p.Post) + " (" + strings.Join(marks, "; ") + ")"})
	}
	return lines
}

func online(is bool) string {
	if is {
		return string(data.Online)
	}
	return ""
}

func internal(is bool) string {
	if is {
		return " (intern)"
	}
	return ""
}

func reports(list []data.ReportSnapshot) string {
	var texts []string
	for _, r := range list {
		texts = append(texts, phrase(r.Agency, string(r.State), r.Due.Text(), r.Note))
	}
	return strings.Join(texts, "; ")
}

// positive is a number as text; empty for none.
func positive(n int) string {
	if n == 0 {
		return ""
	}
	return indonesian.Number(int64(n))
}

// phrase joins what there is with commas.
func phrase(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(p string) bool { return p == "" }), ", ")
}

func official(s *data.Signatory) string {
	if s == nil {
		return ""
	}
	return phrase(s.Name, s.PostText(), s.Rank, s.Number)
}

func hours(day data.DaySnapshot) string {
	text := string(day.Start)
	if day.End != "" {
		text += "–" + string(day.End)
	}
	if day.EndsNextDay {
		text += " hari berikutnya"
	}
	for _, p := range day.Pauses {
		text += fmt.Sprintf(", skors %s–%s", p.From, p.To)
	}
	return text
}

// Run is a piece of a text, with the space behind it, that another text has too
// or has not.
type Run struct {
	Text    string
	Changed bool
}

// CompareWords marks what two texts do not share, word by word.
func CompareWords(before, after string) (was, is []Run) {
	a, b := strings.Fields(before), strings.Fields(after)
	common := commonWords(a, b)
	i, j := 0, 0
	for _, pair := range append(common, [2]int{len(a), len(b)}) {
		for ; i < pair[0]; i++ {
			was = append(was, Run{a[i], true})
		}
		for ; j < pair[1]; j++ {
			is = append(is, Run{b[j], true})
		}
		if i < len(a) && j < len(b) {
			was, is = append(was, Run{a[i], false}), append(is, Run{b[j], false})
		}
		i, j = i+1, j+1
	}
	return was, is
}

// commonWords is the longest row of words that both texts have in order, as pairs
// of places.
func commonWords(a, b []string) (pairs [][2]int) {
	width := len(b) + 1
	length := make([]int32, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i*width+j] = length[(i+1)*width+j+1] + 1
			} else {
				length[i*width+j] = max(length[(i+1)*width+j], length[i*width+j+1])
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			pairs = append(pairs, [2]int{i, j})
			i, j = i+1, j+1
		case length[(i+1)*width+j] >= length[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}
