package store

import (
	"errors"
	"fmt"

	"gorm.io/gorm"

	"gugustugas/data"
)

// Letterheads implements data.Reader.
func (r reader) Letterheads() ([]data.Letterhead, error) {
	return list[data.Letterhead](r.db.Order("id"))
}

// PaperStyles implements data.Reader.
func (r reader) PaperStyles() ([]data.PaperStyle, error) {
	return list[data.PaperStyle](r.db.Order("id"))
}

// LetterTemplates implements data.Reader.
func (r reader) LetterTemplates() ([]data.LetterTemplate, error) {
	return list[data.LetterTemplate](r.db.Order("position, name, id"))
}

// Classifications implements data.Reader.
func (r reader) Classifications() ([]data.Classification, error) {
	return list[data.Classification](r.db.Order("position, code, id"))
}

// Registers implements data.Reader.
func (r reader) Registers(year int) ([]data.Register, error) {
	query := r.db.Order("year DESC, position, name, id")
	if year != 0 {
		query = query.Where("year = ?", year)
	}
	return list[data.Register](query)
}

// RegisterNumbers implements data.Reader. Numbers of TU that tell no place come
// last, by their text.
func (r reader) RegisterNumbers(registerID string) ([]data.RegisterNumber, error) {
	return list[data.RegisterNumber](r.db.Where("register_id = ?", registerID).
		Order("sequence = 0, sequence, length(sub), sub, text, id"))
}

// Letters implements data.Reader.
func (r reader) Letters(filter data.LetterFilter) ([]data.LetterSummary, error) {
	where, args := "1 = 1", []any{}
	narrow := func(condition string, value any) {
		where += " AND " + condition
		args = append(args, value)
	}
	if filter.RegisterID != "" {
		narrow("l.register_id = ?", filter.RegisterID)
	}
	if filter.MeetingID != "" {
		narrow("l.meeting_id = ?", filter.MeetingID)
	}
	if filter.Year != 0 {
		narrow("substr(l.code, 3, 4) = ?", fmt.Sprintf("%04d", filter.Year))
	}
	var rows []data.LetterSummary
	err := r.db.Raw(`
WITH addressed AS (
  SELECT letter_id, COUNT(*) AS recipients, MIN(position) AS first
  FROM addressees WHERE role = 'kepada' GROUP BY letter_id
)
SELECT l.*, COALESCE(n.text, '') AS number, COALESCE(n.sequence, 0) AS sequence, COALESCE(n.sub, '') AS sub,
       COALESCE(a.recipients, 0) AS recipients,
       COALESCE((SELECT name FROM addressees f
                 WHERE f.letter_id = l.id AND f.role = 'kepada' AND f.position = a.first ORDER BY f.id LIMIT 1), '') AS first_recipient
FROM letters l
LEFT JOIN register_numbers n ON n.id = l.number_id
LEFT JOIN addressed a ON a.letter_id = l.id
WHERE `+where+`
ORDER BY substr(l.code, 3, 4) DESC, length(l.code) DESC, l.code DESC`, args...).Scan(&rows).Error
	if err != nil {
		return nil, fmt.Errorf("list letters: %w", err)
	}
	return rows, nil
}

// LetterID implements data.Reader.
func (r reader) LetterID(code string) (string, error) {
	var letter data.Letter
	err := r.db.Where("code = ?", code).Take(&letter).Error
	if errors.Is(err, gorm.ErrRecordNotFound) {
		return "", fmt.Errorf("letter %s: %w", code, data.ErrNotFound)
	}
	return letter.ID, err
}

// LetterFile implements data.Reader.
func (r reader) LetterFile(letterID string) (f data.LetterFile, err error) {
	if err := r.Get(letterID, &f.Letter); err != nil {
		return f, err
	}
	of := r.db.Where("letter_id = ?", letterID).Session(&gorm.Session{})
	err = errors.Join(
		fill(&f.Recipients, of.Where("role = ?", data.Recipient).Order("position, id")),
		fill(&f.Copies, of.Where("role = ?", data.CarbonCopy).Order("position, id")),
		fill(&f.Parties, of.Order("position, id")),
	)
	if err != nil {
		return f, fmt.Errorf("read letter %s: %w", f.Letter.Code, err)
	}
	if id := f.Letter.RegisterID; id != "" {
		f.Register = &data.Register{}
		if err := r.Get(id, f.Register); err != nil {
			return f, err
		}
	}
	if id := f.Letter.NumberID; id != "" {
		f.Number = &data.RegisterNumber{}
		if err := r.Get(id, f.Number); err != nil {
			return f, err
		}
	}
	if f.Files, err = r.files(of); err != nil {
		return f, err
	}
	f.Documents, err = r.DocumentsOfLetter(letterID)
	return f, err
}

// DocumentsOfLetter implements data.Reader.
func (r reader) DocumentsOfLetter(letterID string) ([]data.Document, error) {
	return list[data.Document](r.db.Where("letter_id = ?", letterID).Order("revision DESC, issued_at DESC, id DESC"))
}

// IncomingLetters implements data.Reader.
func (r reader) IncomingLetters(year int) ([]data.IncomingLetter, error) {
	query := r.db.Order("substr(code, 3, 4) DESC, length(code) DESC, code DESC")
	if year != 0 {
		query = query.Where("substr(code, 3, 4) = ?", fmt.Sprintf("%04d", year))
	}
	return list[data.IncomingLetter](query)
}
