package meetings

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"gugustugas/app/secretariat"
	"gugustugas/app/ui/kit"
	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// answerSquares are the answers with their letters, which are also their keys.
var answerSquares = []struct {
	key    rune
	answer data.Answer
	role   fyne.ThemeColorName
}{
	{'A', data.WillCome, kit.ColorDone},
	{'W', data.WillSend, kit.ColorRunning},
	{'B', data.WillNotCome, kit.ColorAttention},
}

// inviteRow is an invited agency, or a guest who was asked.
type inviteRow struct {
	data.InvitedAgency
	guest  bool
	post   string   // of the first on the row
	people []string // names with posts
	names  string
	found  string // what the filter looks through, in small letters
}

func (r inviteRow) answer() data.Answer { return r.Confirmation.Answer }

// title names the row: an agency, or the post of somebody without one.
func (r inviteRow) title() string { return cmp.Or(r.Name, r.post, "Tanpa instansi") }

// who is the person on a row without an agency.
func (r inviteRow) who() string {
	for _, person := range r.people {
		if person != "" {
			return person
		}
	}
	return "baris ini"
}

// homeless says that no answer can be kept on the row before its agency is known.
func (r inviteRow) homeless() bool { return !r.guest && r.ID == "" }

func (r inviteRow) holds(participantID string) bool {
	for _, id := range r.ParticipantIDs {
		if id == participantID {
			return true
		}
	}
	return false
}

// remark is who is announced instead, and the note.
func (r inviteRow) remark() string {
	deputy := r.Confirmation.Deputy
	if deputy != "" {
		deputy = "oleh " + deputy
	}
	return indonesian.Capitalised(strings.Join(nonEmpty(deputy, r.Confirmation.Note), ", "))
}

// inviteRows lists the invited agencies and then the guests.
func inviteRows(draft *secretariat.MeetingDraft) (rows []inviteRow, count data.AnswerCount) {
	d := draft.Dossier()
	agencies := d.InvitedAgencies()
	for _, a := range agencies {
		rows = append(rows, inviteRow{InvitedAgency: a})
	}
	for _, p := range d.Participants {
		if p.Origin == data.Guest {
			_, agency := draft.Display(p.ID)
			rows = append(rows, inviteRow{guest: true, InvitedAgency: data.InvitedAgency{Name: agency, ParticipantIDs: []string{p.ID}}})
		}
	}
	posts := make(map[string]string, len(d.Participants))
	for _, p := range d.Participants {
		posts[p.ID] = p.Post
	}
	for i := range rows {
		row := &rows[i]
		var names []string
		for _, id := range row.ParticipantIDs {
			name, _ := draft.Display(id)
			names = append(names, nonEmpty(name)...)
			row.post = cmp.Or(row.post, posts[id])
			row.people = append(row.people, strings.Join(nonEmpty(name, posts[id]), ", "))
		}
		if row.names = strings.Join(names, "; "); row.names == "" {
			row.names = "Nama belum ada"
		}
		row.found = strings.ToLower(row.title() + " " + strings.Join(row.people, " "))
	}
	return rows, data.CountAnswers(agencies)
}

// answerWords tells the counts: "14 akan hadir, 3 diwakili, 2 berhalangan, 5
// belum menjawab".
func answerWords(count data.AnswerCount) string {
	if count.Total() == 0 {
		return "Belum ada instansi yang diundang"
	}
	var parts []string
	for _, answer := range []data.Answer{data.WillCome, data.WillSend, data.WillNotCome, data.Unanswered} {
		parts = append(parts, fmt.Sprintf("%d %s", count[answer], answer.Word()))
	}
	return strings.Join(parts, ", ")
}

var inviteWidths = []float32{28, 150, 0, 3*26 + 2*4, 116, 0}

// inviteLine shows one row of the list.
type inviteLine struct {
	widget.BaseWidget
	body                             fyne.CanvasObject
	number, name, people, word, note *kit.Text
	squares                          []*square
	answer                           func(data.Answer)
}

func newInviteLine() *inviteLine {
	l := &inviteLine{
		number: kit.Muted("").Right().Shrink(), name: kit.Body("").Shrink(), people: kit.Muted("").Shrink(),
		word: kit.Body("").Shrink(), note: kit.Body("").Shrink(),
	}
	box := kit.HStack(4)
	for _, a := range answerSquares {
		s := newSquare(string(a.key), a.role, func() { l.answer(a.answer) })
		l.squares = append(l.squares, s)
		box.Add(s)
	}
	l.body = kit.Inset(0, 12, 0, 8, kit.Columns(9, inviteWidths, l.number, l.name, l.people, box, l.word, l.note))
	l.ExtendBaseWidget(l)
	return l
}

// fill shows a row. State colours never stand bare on the tint of the chosen row.
func (l *inviteLine) fill(i int, row inviteRow, selected, locked bool, answer func(data.Answer)) {
	l.answer = answer
	l.number.SetText(strconv.Itoa(i + 1))
	l.name.SetRuns(kit.Run{Text: row.title(), Bold: selected})
	l.people.SetText(row.names)
	word := kit.Run{Text: indonesian.Capitalised(row.answer().Word()), Color: kit.ColorMuted}
	if row.guest {
		word.Text = "Tamu"
	}
	for i, a := range answerSquares {
		set := !row.guest && a.answer == row.answer()
		l.squares[i].show(set, locked || row.guest || row.homeless())
		if set {
			word.Bold, word.Color = true, a.role
		}
	}
	if selected {
		word.Color = kit.ColorText
	}
	note := kit.Run{Text: row.remark()}
	if row.homeless() {
		word.Text, note = "", kit.Run{Text: "Belum ada instansi", Color: kit.ColorMuted}
	}
	l.word.SetRuns(word)
	l.note.SetRuns(note)
}

// CreateRenderer is for Fyne.
func (l *inviteLine) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(l.body) }

// inviteHead is the head of the list.
func inviteHead() fyne.CanvasObject {
	cell := func(text string) *kit.Text { return kit.Heading(text).In(kit.ColorMuted).Shrink() }
	head := kit.Columns(9, inviteWidths, cell("No").Right(), cell("Instansi"), cell("Yang diundang"), cell("Jawaban"), cell(""), cell("Keterangan"))
	line := kit.Border(nil, kit.Separator(), nil, nil, kit.Inset(0, 12, 0, 8, head))
	return kit.Fixed(0, kit.TableHeadHeight, kit.Panel(kit.ColorGround, line))
}
