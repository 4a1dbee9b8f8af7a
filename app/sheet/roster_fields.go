package sheet

// The fields of a roster.
const (
	fieldNo      = "no"
	fieldFront   = "gelar depan"
	fieldName    = "nama"
	fieldBack    = "gelar belakang"
	fieldIDKind  = "jenis nomor"
	fieldID      = "nomor"
	fieldRank    = "pangkat"
	fieldGroup   = "golongan"
	fieldStatus  = "status"
	fieldPost    = "jabatan"
	fieldAgency  = "instansi"
	fieldRole    = "kedudukan"
	fieldSub     = "sub gugus tugas"
	fieldSex     = "jenis kelamin"
	fieldPhone   = "telepon"
	fieldEmail   = "pos-el"
	fieldCivilID = "nik"
	fieldRemark  = "keterangan"
)

// rosterMust are the fields of which a roster has at least one.
var rosterMust = []string{fieldName, fieldPost, fieldAgency}

// rosterFields lists what a roster may hold, the more particular words first: the
// first field that fits a heading has it. The headings of WriteRoster are among
// them.
var rosterFields = []Field{
	{Key: fieldCivilID, Label: "NIK", Part: []string{"nik", "ktp", "induk kependudukan", "kk"}},
	{
		Key: fieldPhone, Label: "Telepon", Exact: []string{"wa", "hp", "no wa", "kontak", "contact", "mobile", "phone"},
		Part: []string{"hp", "telp", "telepon", "tlp", "telpon", "handphone", "whatsapp", "ponsel", "no wa", "nomor wa", "phone", "mobile", "kontak"},
		Not:  []string{"nama"},
	},
	{Key: fieldEmail, Label: "Pos-el", Part: []string{"email", "e mail", "surel", "mail", "pos el", "posel"}},
	{Key: fieldFront, Label: "Gelar depan", Part: []string{"gelar depan", "gelar di depan"}},
	{Key: fieldBack, Label: "Gelar belakang", Part: []string{"gelar belakang", "gelar di belakang"}},
	{Key: fieldIDKind, Label: "Jenis nomor", Exact: []string{"jenis nomor", "jenis nip"}},
	{
		Key: fieldID, Label: "NIP/NRP", Exact: []string{"nomor induk", "employee id", "id number", "nomor pegawai", "nomor identitas"},
		Part: []string{"nip", "nrp", "nidn", "ni pppk", "nippppk", "nomor induk pegawai", "npp"}, Not: []string{"nama", "jabatan", "pangkat"},
	},
	{
		Key: fieldSub, Label: "Sub gugus tugas",
		Exact: []string{"sub gugus tugas", "subgugus tugas", "sub gugus", "gugus tugas", "pokja", "kelompok kerja", "bidang tugas", "sub tim", "bidang dalam gugus tugas"},
	},
	{
		Key: fieldRole, Label: "Kedudukan", Exact: []string{"role", "peran", "role in team", "unsur keanggotaan", "susunan", "keanggotaan"},
		Part: []string{
			"kedudukan", "jabatan dalam tim", "jabatan dalam gugus", "jabatan dalam gugus tugas", "jabatan dalam satgas",
			"jabatan dalam keanggotaan", "jabatan dalam sk", "jabatan tim", "jabatan di tim", "jabatan dalam kepengurusan", "peran dalam",
		},
	},
	{Key: fieldStatus, Label: "Status jabatan", Exact: []string{"status", "status jabatan", "status pejabat"}},
	{
		Key: fieldAgency, Label: "Instansi",
		Exact: []string{
			"asal", "lembaga", "organisasi", "kantor", "agency", "office", "institution", "organization", "organisation", "department",
			"unsur", "perangkat daerah", "dinas", "lembaga organisasi", "asal lembaga", "satuan kerja", "instansi",
		},
		Part: []string{"instansi", "unit kerja", "opd", "skpd", "satker", "unit organisasi", "perangkat daerah", "asal instansi"},
		Not:  []string{"jabatan", "pangkat"},
	},
	{
		Key: fieldRank, Label: "Pangkat/golongan", Exact: []string{"rank", "grade"},
		Part: []string{"pangkat"}, Not: []string{"nama", "jabatan"},
	},
	{Key: fieldGroup, Label: "Golongan", Exact: []string{"gol", "golongan", "gol ruang", "golongan ruang", "gol r"}},
	{Key: fieldSex, Label: "L/P", Exact: []string{"l p", "p l", "lp", "jk", "j k", "jenis kelamin", "kelamin", "gender", "sex", "l p jk"}, Part: []string{"jenis kelamin"}},
	{Key: fieldPost, Label: "Jabatan", Exact: []string{"position", "post", "title", "job title"}, Part: []string{"jabatan"}},
	{
		Key: fieldName, Label: "Nama",
		Exact: []string{
			"nama", "name", "nama lengkap", "nama dan gelar", "nama gelar", "nama pejabat", "nama anggota", "nama nip", "nama nrp",
			"nama nip nrp", "nama dan nip", "nama personil", "nama personel", "nama pegawai", "nama peserta", "nama petugas", "personil", "pejabat",
		},
		Part: []string{"nama lengkap", "nama pejabat", "nama anggota", "nama pegawai", "nama peserta", "full name", "nama dan gelar"},
	},
	{Key: fieldNo, Label: "No.", Exact: []string{"no", "nomor", "nomer", "no urut", "nomor urut", "num", "number", "n o"}},
	{Key: fieldRemark, Label: "Keterangan", Exact: []string{"ket", "keterangan", "catatan", "remark", "remarks", "notes"}},
}
