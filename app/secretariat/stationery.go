package secretariat

import (
	"bytes"
	"cmp"
	"context"
	"image"
	_ "image/jpeg" // the formats of crests
	_ "image/png"
	"slices"
	"strings"

	"gugustugas/data"
)

// Stationery is what the papers of the office are made with: its profile, its kops
// with their crests, and the tata naskah of each kind of paper. It is read once and
// serves any number of snapshots without the file.
type Stationery struct {
	Office data.Office
	Styles []data.PaperStyle
	// Letterheads are the four kops, the usual ones where the office has none of its
	// own.
	Letterheads []data.Letterhead
	// crests are by the ids of their attachments.
	crests map[string]*data.Crest
}

// Stationery is what papers are made with now.
func (d *Desk) Stationery(ctx context.Context) (Stationery, error) {
	return view(ctx, d.store, readStationery)
}

func readStationery(r data.Reader) (s Stationery, err error) {
	if s.Office, err = r.Office(); err != nil {
		return s, err
	}
	if s.Styles, err = r.PaperStyles(); err != nil {
		return s, err
	}
	own, err := r.Letterheads()
	if err != nil {
		return s, err
	}
	s.Letterheads = letterheads(s.Office, own)
	s.crests = map[string]*data.Crest{}
	for _, head := range s.Letterheads {
		if id := head.CrestID; id != "" && s.crests[id] == nil {
			s.crests[id] = readCrest(r, id)
		}
	}
	return s, nil
}

// readCrest reads the picture of a kop. One that is gone or damaged has no content,
// which every print refuses with a sentence: work on the records must go on.
func readCrest(r data.Reader, attachmentID string) *data.Crest {
	var file data.Attachment
	if r.Get(attachmentID, &file) != nil {
		return &data.Crest{}
	}
	crest := &data.Crest{SHA256: file.SHA256}
	content, err := r.Blob(file.SHA256)
	if err != nil {
		return crest
	}
	if config, _, err := image.DecodeConfig(bytes.NewReader(content)); err == nil {
		crest.Content, crest.Width, crest.Height = content, config.Width, config.Height
	}
	return crest
}

// For is the office as a kind of paper prints it, under its own kop. A paper that is
// no DocumentKind, as a list, takes "".
func (s Stationery) For(kind data.DocumentKind) data.OfficeSnapshot {
	return s.Under(data.OfficeLetterhead, kind)
}

// Under is the office as a kind of paper prints it under one of the four kops; an
// unknown one is its own.
func (s Stationery) Under(head data.LetterheadKind, kind data.DocumentKind) data.OfficeSnapshot {
	snapshot := snapshotOffice(s.Office)
	snapshot.Style = data.StyleFor(s.Styles, kind)
	i := max(0, slices.Index(data.LetterheadKinds(), head))
	if i < len(s.Letterheads) {
		l := s.Letterheads[i]
		snapshot.Government, snapshot.NameLines, snapshot.AddressLines = l.Government, lines(l.Name), lines(l.Address)
		snapshot.Crest = s.crests[l.CrestID]
	}
	return snapshot
}

// officeFor is the office as a kind of paper prints it now.
func officeFor(r data.Reader, kind data.DocumentKind) (data.OfficeSnapshot, error) {
	s, err := readStationery(r)
	return s.For(kind), err
}

// letterheads are the four kops in the order of the screen: the office's own from
// its profile, the others as they were written, or the usual.
func letterheads(office data.Office, own []data.Letterhead) []data.Letterhead {
	all := usualLetterheads(office)
	for i := range all {
		for _, l := range own {
			if l.ID == all[i].ID && l.ID != data.OfficeLetterhead {
				all[i] = l
			}
		}
		if all[i].ID != data.RegentLetterhead {
			all[i].CrestID = cmp.Or(all[i].CrestID, office.CrestID)
		}
	}
	return all
}

func usualLetterheads(office data.Office) []data.Letterhead {
	regent := ""
	for before, post := range map[string]string{"PEMERINTAH KABUPATEN ": "BUPATI ", "PEMERINTAH KOTA ": "WALI KOTA "} {
		if region, found := strings.CutPrefix(strings.ToUpper(strings.TrimSpace(office.Government)), before); found {
			regent = post + region
		}
	}
	return []data.Letterhead{
		{ID: data.OfficeLetterhead, Government: office.Government, Name: office.Name, Address: office.Address},
		{ID: data.SecretariatLetterhead, Government: office.Government, Name: "SEKRETARIAT DAERAH"},
		{ID: data.RegentLetterhead, Government: regent},
		{
			ID: data.TaskForceLetterhead, Government: office.Government,
			Name: "GUGUS TUGAS PENCEGAHAN DAN PENANGANAN\nTINDAK PIDANA PERDAGANGAN ORANG",
		},
	}
}
