package sheet

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
)

// Answers that several questions share.
var (
	keepAsIs  = Option{"tetap", "Simpan seperti tertulis"}
	leaveOut  = Option{"kosongkan", "Kosongkan nomornya, catat orangnya"}
	noPhone   = Option{"kosongkan", "Kosongkan teleponnya"}
	emptySeat = Option{"kosong", "Catat kedudukannya sebagai kosong"}
)

// work turns what was read into what would be written, and asks what only a
// person can know. The order matters: the agency tells people apart, and the
// number tells who they are.
func (r *seatRow) work() {
	e := r.entry
	r.out.Notes = append(r.out.Notes, e.notes...)
	r.askHidden()
	r.askPersonal(e.name.name.Name, e.post.post, e.agencyText)
	r.findAgency()
	r.choosePost()
	if r.vacant && !e.name.vacant {
		r.person = data.Person{}
	} else {
		r.readPerson()
	}
	if r.agency == nil && r.post == "" {
		r.ask("tanpa-jabatan", "Jabatan dan instansi tidak tertulis, padahal kedudukan memerlukan salah satunya.",
			[]Option{skipRow, {"catat", "Catat dengan jabatan \"Belum diketahui\""}}, r.entry.line.shown())
		r.post = "Belum diketahui"
	}
	if r.vacant && e.name.vacant {
		r.ask("kosong", "Nama pejabatnya tidak ada. Catat kedudukannya sebagai kosong?",
			[]Option{emptySeat, skipRow}, r.seatText())
	}
	if r.repeats() {
		return
	}
	r.about = r.seatText()
	r.linkPerson()
	if !r.skip {
		r.keepPerson()
		r.sharePhone()
	}
}

// askHidden asks about a row that the spreadsheet does not show.
func (r *rowPass) askHidden() {
	if r.entry.line.grid.RowHidden(r.entry.line.row) {
		r.ask("tersembunyi", "Ada baris yang disembunyikan atau tersaring dalam lembar kerja. Ambil juga?",
			[]Option{{"ambil", "Ya, ambil juga"}, skipRow}, r.entry.line.shown())
	}
}

// findAgency resolves the cell of the agency.
func (r *rowPass) findAgency() {
	text := r.entry.agencyText
	if text == "" {
		return
	}
	x := r.plan.agencyIndex
	s := x.readings[text]
	if old := x.known(text); old != nil {
		r.agency = r.agencyRefOf("lama:"+old.ID, func() *agencyRef { return &agencyRef{rec: *old, old: old} })
		r.noteAgency(s)
		return
	}
	cluster := x.clusters[s.near]
	if !r.plan.form.newAgencies && cluster.old == nil {
		r.agency = r.namedAgency(cluster.far, s.name)
		return
	}
	apart := false
	if cluster.old != nil || s.near != cluster.main.near {
		id, question, options := x.question(cluster, r.plan.form.apart)
		apart = r.ask(id, question, options, fmt.Sprintf("tertulis %q", text)) == "pisah"
	} else if r.answers["instansi:"+cluster.far] == "pisah" {
		apart = true
	}
	switch {
	case apart && !r.plan.form.newAgencies:
		r.agency = r.namedAgency(s.near, s.name)
		return
	case apart:
		group := cluster.group(s.near)
		r.agency = r.agencyRefOf("ejaan:"+s.near, func() *agencyRef {
			return &agencyRef{rec: cluster.record(group.spellings[0].name, []*agencyGroup{group})}
		})
	case cluster.old != nil:
		r.agency = r.agencyRefOf("lama:"+cluster.old.ID, func() *agencyRef { return &agencyRef{rec: *cluster.old, old: cluster.old} })
		if !slices.Contains(r.agency.learnt, s.written) {
			r.agency.learnt = append(r.agency.learnt, s.written)
		}
	default:
		r.agency = r.agencyRefOf("baru:"+cluster.far, func() *agencyRef {
			return &agencyRef{rec: cluster.record(cluster.fullName(), cluster.groups)}
		})
	}
	r.noteAgency(s)
}

// namedAgency is an agency that is not on record and stays the text that it is;
// it tells people apart all the same.
func (ps *pass) namedAgency(id, name string) *agencyRef {
	return ps.agencyRefOf("teks:"+id, func() *agencyRef { return &agencyRef{rec: data.Agency{Name: name}} })
}

func (ps *pass) agencyRefOf(id string, build func() *agencyRef) *agencyRef {
	ref := ps.agencies[id]
	if ref == nil {
		ref = build()
		ps.agencies[id] = ref
	}
	return ref
}

func (r *rowPass) noteAgency(s agencySpelling) {
	rec := r.agency.rec
	if headingWords(s.written) != headingWords(rec.Name) {
		r.note("Instansi %q dicatat sebagai %s.", s.written, rec.Name)
	}
	if s.unit != "" && r.agency.old == nil {
		r.note("%s adalah bagian dari instansi itu.", s.unit)
	}
}

// choosePost asks which of several posts is meant.
func (r *seatRow) choosePost() {
	post := r.entry.post
	r.post, r.status = post.post, post.status
	if len(post.choices) == 0 {
		return
	}
	var options []Option
	for i, choice := range post.choices {
		options = append(options, Option{fmt.Sprintf("jabatan-%d", i+1), choice.text()})
	}
	options = append(options, Option{keepAsIs.Key, "Keduanya seperti tertulis"}, skipRow)
	answer := r.ask("jabatan:"+key(r.entry.line.cell(fieldPost).Text), "Satu sel memuat lebih dari satu jabatan. Jabatan mana yang dipakai untuk kedudukan ini?",
		options, strings.ReplaceAll(r.entry.line.cell(fieldPost).Text, "\n", " / "))
	for i, choice := range post.choices {
		if answer == fmt.Sprintf("jabatan-%d", i+1) {
			r.post, r.status = choice.post, choice.status
			r.out.Notes = append(r.out.Notes, choice.notes...)
		}
	}
}

// readPerson settles name, number, rank and telephone of the row's person.
func (r *seatRow) readPerson() {
	e := r.entry
	r.person = data.Person{
		TitleBefore: e.name.name.Before, Name: e.name.name.Name, TitleAfter: e.name.name.After,
		Rank: e.rank.rank, Sex: e.sex, Post: r.post,
	}
	if r.vacant {
		return
	}
	if e.name.mark != "" {
		text := "Di belakang nama ada tanda " + e.name.mark + "."
		if note := r.plan.footnotes[e.name.mark]; note != "" {
			text += " Catatan kakinya: " + strings.TrimSuffix(note, ".") + "."
		}
		if r.ask("tanda:"+e.name.mark, text+" Bagaimana dicatat?",
			[]Option{{"catat", "Catat orangnya; tandanya tidak ikut"}, {"kosong", "Catat kedudukannya tanpa orang"}, skipRow}, r.person.Name) == "kosong" {
			r.vacant = true
			return
		}
	}
	r.settleID()
	r.settleRank()
	r.settlePhone()
}

// settleID asks about a number that is damaged or doubtful. A damaged one is never
// stored.
func (r *seatRow) settleID() {
	id := r.entry.id
	r.person.NumberKind, r.person.Number = id.kind, id.number
	if id.doubt == numberSure {
		r.missingID(id)
		return
	}
	if r.keepRecorded(id) {
		return
	}
	answer := ""
	detail := id.detail(r.entry.idCell)
	switch id.doubt {
	case numberDamaged:
		r.ask("nomor-rusak", "Nomor rusak di aplikasi lembar kerja: angka terakhirnya hilang, jadi tidak disimpan. Catat orangnya tanpa nomor?",
			[]Option{{leaveOut.Key, "Ya, catat tanpa nomor; nomornya diisi kemudian"}, skipRow}, r.person.Name+": "+detail)
		answer = leaveOut.Key
	case numberRounded:
		answer = r.ask("nomor-nol", "Nomor berakhir 000; mungkin dibulatkan aplikasi lembar kerja.", []Option{leaveOut, keepAsIs, skipRow}, r.person.Name+": "+detail)
	case numberLength:
		answer = r.ask("nomor-panjang:"+id.kind, fmt.Sprintf("Banyaknya angka %s tidak sesuai.", id.kind), []Option{keepAsIs, leaveOut, skipRow}, r.person.Name+": "+detail)
	case numberZeros:
		answer = r.ask("nol-hilang", "Angka 0 di depan NRP hilang di aplikasi lembar kerja.",
			[]Option{{"pulihkan", "Pulihkan angka 0 hingga 8 angka"}, keepAsIs, leaveOut, skipRow}, r.person.Name+": "+detail)
		if answer == "pulihkan" {
			r.person.Number = id.padded()
		}
	case numberSigns:
		answer = r.ask("nomor-tanda", "Nomor memuat tanda selain angka.", []Option{keepAsIs, leaveOut, skipRow}, r.person.Name+": "+detail)
	}
	if answer == leaveOut.Key {
		r.person.NumberKind, r.person.Number = "", ""
	}
}

// keepRecorded says that the record has the whole of a damaged number, or a
// doubtful one as it is: then it was asked once, and answered.
func (r *seatRow) keepRecorded(id identity) bool {
	const fewestLeft = 9 // that tell one person from another
	for _, ref := range r.people.byName[nameKey(r.person.Name)] {
		if ref.old == nil || ref.old.Number == "" {
			continue
		}
		whole := id.doubt == numberDamaged && len(id.left) >= fewestLeft && strings.HasPrefix(ref.old.Number, id.left)
		if whole {
			r.note("Nomor dalam berkas rusak; nomor yang sudah tercatat dipertahankan.")
		}
		if whole || (id.number != "" && (ref.old.Number == id.number || ref.old.Number == id.padded())) {
			r.person.NumberKind, r.person.Number = ref.old.NumberKind, ref.old.Number
			return true
		}
	}
	return false
}

// missingID asks about somebody whose post only a civil servant holds, where the
// list has a column for numbers.
func (r *seatRow) missingID(id identity) {
	e := r.entry
	if r.person.Number != "" || e.line.head.col(fieldID) == 0 || len(e.id.notes) > 0 {
		return
	}
	kind := data.AgencyKind("")
	if r.agency != nil {
		kind = r.agency.rec.Kind
	}
	outside := kind == data.NGO || kind == data.PrivateBody
	switch {
	case outside:
		r.note("Tanpa nomor; wajar bagi orang di luar pemerintahan.")
	case id.stated:
		r.note("%q dibaca sebagai tanpa nomor.", e.idCell.Text)
	}
	if servantPost.MatchString(r.post) && !outside {
		r.ask("tanpa-nomor", "Jabatannya jabatan pegawai negeri, tetapi nomornya tidak ada. Catat tanpa nomor?",
			[]Option{{"catat", "Ya, catat tanpa nomor"}, skipRow}, r.person.Name+", "+r.post)
	}
}

// settleRank asks where pangkat and golongan contradict.
func (r *seatRow) settleRank() {
	rank := r.entry.rank
	if rank.byName == "" {
		return
	}
	switch r.ask("pangkat:"+rank.rank, fmt.Sprintf("Pangkat dan golongan tidak sesuai: %s. Menurut tabel pangkat PNS %s atau %s. Mana yang benar?", rank.rank, rank.byName, rank.byGroup),
		[]Option{
			{"pangkat", "Ikuti pangkatnya: " + rank.byName},
			{"golongan", "Ikuti golongannya: " + rank.byGroup},
			keepAsIs,
			{leaveOut.Key, "Kosongkan pangkatnya"},
			skipRow,
		}, r.person.Name) {
	case "pangkat":
		r.person.Rank = rank.byName
	case "golongan":
		r.person.Rank = rank.byGroup
	case leaveOut.Key:
		r.person.Rank = ""
	}
}
