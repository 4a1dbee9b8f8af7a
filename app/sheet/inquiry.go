package sheet

import (
	"fmt"

	"gugustugas/data"
)

// RowKind is what a plan would do with a row.
type RowKind string

// The kinds of row. A row is question while one of its questions is open.
const (
	RowNew      RowKind = "baru"
	RowSame     RowKind = "sama"
	RowChanged  RowKind = "berubah"
	RowQuestion RowKind = "pertanyaan"
	RowSkipped  RowKind = "dilewati"
)

// FieldChange is a field whose recorded value a row would replace.
type FieldChange struct{ Field, Old, New string }

// PlanRow is one row of the file and what becomes of it. Every row that holds any
// text is one.
type PlanRow struct {
	Sheet string
	// Row counts from 1 as the spreadsheet shows it; 0 stands for a whole sheet.
	Row  int
	Kind RowKind
	// Summary is the row in short: who, in which seat; for a skipped row its text.
	Summary string
	// Reason says why a row is skipped.
	Reason  string
	Changes []FieldChange
	// Notes tell what was assumed or put right.
	Notes []string
	// Questions are the ids of the questions that concern the row.
	Questions []string
}

// Place is a row that a question concerns, with what is doubtful there.
type Place struct {
	Sheet  string
	Row    int
	Detail string
}

// Option is one answer to a question. Key is stable, Text is for people.
type Option struct{ Key, Text string }

// Question is asked once for all rows in Places; one answer serves them all.
type Question struct {
	ID string
	// Text is the doubt in one Indonesian sentence.
	Text string
	// Options has the proposed answer first; one of them leaves the row or the
	// field out.
	Options []Option
	Places  []Place
	// Answer is the index of the chosen option, -1 while the question is open.
	Answer int
}

// skipRow is the answer that every question about a row offers.
var skipRow = Option{"lewati", "Lewati baris ini"}

// inquiry gathers the questions of one pass over a file. It knows the answers
// given so far, so that a pass may be done again after each answer.
type inquiry struct {
	answers map[string]string // question id → key of the option
	list    []*Question
	byID    map[string]*Question
}

func newInquiry(answers map[string]string) *inquiry {
	return &inquiry{answers: answers, byID: map[string]*Question{}}
}

// ask puts a row under a question and returns the key of the answer, empty while
// the question is open.
func (q *inquiry) ask(id, text string, options []Option, at Place) string {
	question := q.byID[id]
	if question == nil {
		question = &Question{ID: id, Text: text, Options: options, Answer: -1}
		for i, option := range options {
			if option.Key == q.answers[id] {
				question.Answer = i
			}
		}
		q.byID[id] = question
		q.list = append(q.list, question)
	}
	question.Places = append(question.Places, at)
	if question.Answer < 0 {
		return ""
	}
	return question.Options[question.Answer].Key
}

// open counts the questions without an answer.
func (q *inquiry) open() (n int) {
	for _, question := range q.list {
		if question.Answer < 0 {
			n++
		}
	}
	return n
}

// answer checks and keeps an answer by the index of its option; -1 opens the
// question again.
func (q *inquiry) answer(id string, option int) error {
	question := q.byID[id]
	switch {
	case question == nil:
		return fmt.Errorf("question %q: %w", id, data.ErrNotFound)
	case option < -1 || option >= len(question.Options):
		return fmt.Errorf("%w: question %q has no option %d", data.ErrInvalid, id, option)
	case option < 0:
		delete(q.answers, id)
	default:
		q.answers[id] = question.Options[option].Key
	}
	return nil
}
