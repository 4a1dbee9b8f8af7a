package paper

import (
	"fmt"
	"strings"

	"gugustugas/data"
)

// seated describes the seats of a task force, one a line: group; role; post;
// agency; rank; kind and number; status; title before; titles after. A line that
// ends after the agency is vacant.
const seated = `
;Pengarah;Bupati Kutai Timur;Pemerintah Kabupaten Kutai Timur;;;;H.;S.E., M.M.
;Penanggung Jawab;Sekretaris Daerah;Sekretariat Kabupaten Kutai Timur;Pembina Utama Madya, IV/d;NIP 190001011990031001;;Drs. H.;M.Si.
;Ketua;Kepala Dinas;Dinas Pemberdayaan Perempuan dan Perlindungan Anak;Pembina Utama Muda, IV/c;NIP 190001011992032003;;Dra. Hj.;M.Si.
;Wakil Ketua;Wakapolres;Polres Kutai Timur;AKBP;NRP 00010004;;AKBP;S.I.K., M.H.
;Sekretaris;Kepala Bappeda;Badan Perencanaan Pembangunan Daerah;Pembina Utama Muda, IV/c;NIP 190001011995031005;;Ir.;M.T.
Pencegahan;Koordinator;Kepala Bidang Pembinaan SMP;Dinas Pendidikan dan Kebudayaan;Pembina, IV/a;NIP 190001012005012006;;;S.Pd., M.Pd.
Pencegahan;Anggota;Kepala Bidang Perlindungan Khusus Anak;Dinas Pemberdayaan Perempuan dan Perlindungan Anak;Penata Tingkat I, III/d;NIP 190001012008032008;Plt.;Hj.;S.Sos., M.Si.
Pencegahan;Anggota;Camat;Kecamatan Sangatta Utara;Pembina Tingkat I, IV/b;NIP 190001011999121009;;;S.STP., M.Si.
Pencegahan;Anggota;Direktur;Yayasan Peduli Contoh;;;;;
Pencegahan;Anggota;Kepala Bidang Pemerintahan dan Pembangunan Manusia;Badan Perencanaan Pembangunan Daerah
Rehabilitasi Kesehatan;Koordinator;Kepala Dinas;Dinas Kesehatan;Pembina Utama Muda, IV/c;NIP 190001012002121012;;dr.;Sp.A., M.Kes.
Rehabilitasi Kesehatan;Anggota;Pengelola Program Kekerasan terhadap Perempuan dan Anak;Dinas Kesehatan;Penata Muda Tingkat I, III/b;NIP 190001012011012014;;Ns.;S.Kep., M.Kes.
Rehabilitasi Kesehatan;Anggota;Bidan Terampil;RSUD Kudungga;VII;NI PPPK 190001012023212015;;;A.Md.Keb.
Rehabilitasi Sosial, Pemulangan dan Reintegrasi Sosial;Koordinator;Kepala Dinas;Dinas Sosial;Pembina Tingkat I, IV/b;NIP 190001012000121017;Plt.;;S.Sos., M.A.P.
Rehabilitasi Sosial, Pemulangan dan Reintegrasi Sosial;Anggota;Kepala Seksi Bimas Islam;Kementerian Agama Kabupaten Kutai Timur;Pembina, IV/a;NIP 190001012006011020;;H.;S.Ag., M.Pd.I.
Rehabilitasi Sosial, Pemulangan dan Reintegrasi Sosial;Anggota;Kepala Bidang Pelayanan Pendaftaran Penduduk;Dinas Kependudukan dan Pencatatan Sipil
Penegakan Hukum;Koordinator;Kepala Satuan Reserse Kriminal;Polres Kutai Timur;AKP;NRP 00010023;;AKP;S.T.K., S.I.K.
Penegakan Hukum;Anggota;Kepala Seksi Pidana Umum;Kejaksaan Negeri Kutai Timur;Jaksa Pratama, III/c;NIP 190001012012031025;;;S.H., M.H.
Penegakan Hukum;Anggota;;Satuan Polisi Pamong Praja;Penata Muda, III/a;NIP 190001012015061026;;;S.AP.
Pengembangan Norma Hukum;Koordinator;Kepala Bagian Hukum;Sekretariat Kabupaten Kutai Timur;Pembina, IV/a;NIP 190001012007012028;;;S.H., M.H., CLA.
Pengembangan Norma Hukum;Anggota;Panitera Muda Hukum;Pengadilan Agama Sangatta;Penata Muda, III/a;NIP 190001012020121030;;;S.H.I.
Koordinasi dan Kerja Sama;Koordinator;Kepala Pelaksana Harian;Badan Narkotika Kabupaten Kutai Timur;;;Plh.;;
Koordinasi dan Kerja Sama;Anggota;Guru Besar;Perguruan Tinggi Contoh;;NIDN 0000000034;;Prof. Dr. Hj.;M.Hum.
;Sekretariat;Staf Bidang PPA;Dinas Pemberdayaan Perempuan dan Perlindungan Anak;;;;;S.Kom.
;Sekretariat;Pengelola Data;Dinas Pemberdayaan Perempuan dan Perlindungan Anak;Pengatur, II/c;NIP 190001012022032036;;;A.Md.`

// roster is a task force with vacant and acting seats. Every person has a name,
// a telephone and an e-mail of their own.
func roster() data.RosterSnapshot {
	office := specimen().Office
	return data.RosterSnapshot{Office: office, Roster: data.Roster{
		On: "2024-07-25",
		Decree: &data.Decree{
			ID: "sk-1", Number: "264/K.503/2023", Date: "2023-08-14", ValidFrom: "2023-08-14",
			Title: "Pembentukan Gugus Tugas Pencegahan dan Penanganan Tindak Pidana Perdagangan Orang Kabupaten Kutai Timur",
		},
		Lines: rosterLines(),
	}}
}

func rosterLines() []data.RosterLine {
	agencies := map[string]*data.Agency{}
	var lines []data.RosterLine
	for i, text := range strings.Split(strings.TrimSpace(seated), "\n") {
		f := append(strings.Split(text, ";"), make([]string, 9)...)
		vacant := strings.Count(text, ";") == 3
		n := i + 1
		if agencies[f[3]] == nil {
			agencies[f[3]] = agency(f[3])
		}
		line := data.RosterLine{Agency: agencies[f[3]], Seat: data.Seat{
			ID: fmt.Sprintf("seat-%d", n), DecreeID: "sk-1", Position: n, Role: data.SeatRole(f[1]), SubTaskForce: f[0],
			AgencyID: agencies[f[3]].ID, Post: f[2],
		}}
		if !vacant {
			at := strings.LastIndex(f[5], " ") + 1
			line.Holding = &data.Holding{ID: fmt.Sprintf("holding-%d", n), SeatID: line.Seat.ID, PersonID: fmt.Sprintf("person-%d", n), From: "2023-09-05", Status: f[6]}
			line.Person = &data.Person{
				ID: line.Holding.PersonID, TitleBefore: f[7], Name: fmt.Sprintf("Nama Contoh %d", 100+n), TitleAfter: f[8], Rank: f[4],
				NumberKind: strings.TrimSpace(f[5][:at]), Number: f[5][at:], Post: "Jabatan pribadi",
				Phone: fmt.Sprintf("0812-0000-%04d", n), Email: fmt.Sprintf("contoh%d@contoh.invalid", n),
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func agency(name string) *data.Agency {
	a := &data.Agency{
		ID: "agency-" + name, Name: name, Salutation: "Kepala " + name, Contact: "narahubung 0549-000-" + name,
		Address: "Jalan Contoh Nomor 1\nSangatta Utara",
	}
	switch name {
	case "Pemerintah Kabupaten Kutai Timur":
		a.Salutation = "Bupati Kutai Timur"
	case "Sekretariat Kabupaten Kutai Timur":
		a.Salutation = "Sekretaris Daerah Kabupaten Kutai Timur"
	case "Kecamatan Sangatta Utara":
		a.Salutation = "Camat Sangatta Utara"
	case "Badan Perencanaan Pembangunan Daerah":
		a.ShortName = "Bappeda"
	case "Polres Kutai Timur":
		a.Salutation = "Kepala Kepolisian Resor Kutai Timur"
	case "Yayasan Peduli Contoh":
		a.Salutation, a.Address = "", ""
	}
	return a
}
