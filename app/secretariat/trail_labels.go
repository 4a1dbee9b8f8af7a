package secretariat

import "gugustugas/data"

// fieldLabel is what a field is called on the screen. A field that means
// something else in one type of record stands under "type.Field" too.
var fieldLabel = map[string]string{
	"Acknowledger": "Mengetahui", "Address": "Alamat", "AgencyID": "Instansi", "AgencyName": "Nama instansi",
	"AgendaItemID": "Agenda", "Aliases": "Sebutan lain", "AllAgencies": "Seluruh instansi", "Answer": "Jawaban",
	"ArrivedAt": "Datang pukul", "AttachmentID": "Berkas", "BasisDate": "Tanggal surat dasar", "BasisIssuer": "Penerbit surat dasar",
	"BasisNumber": "Nomor surat dasar", "BasisSubject": "Hal surat dasar", "By": "Oleh", "Caption": "Keterangan",
	"Chair": "Pimpinan rapat", "City": "Kota", "Code": "Kode", "Contact": "Narahubung", "Date": "Tanggal",
	"DayID": "Hari", "DecisionHeading": "Judul bagian keputusan", "DecisionID": "Dasar keputusan", "DecreeID": "SK",
	"Deputy": "Wakil", "Due": "Tenggat", "DueText": "Tenggat seperti diketik", "Duty": "Tugas", "Email": "Pos-el",
	"End": "Selesai pukul", "EndsNextDay": "Selesai hari berikutnya", "Findings": "Banyak temuan", "FollowUpID": "Tindak lanjut",
	"From": "Mulai", "FullName": "Nama lengkap", "Government": "Pemerintah daerah", "GuestName": "Nama", "Internal": "Hanya internal",
	"IssuedAt": "Terbit", "Kind": "Jenis", "LeftAt": "Pulang pukul", "Link": "Tautan", "MinuteTaker": "Notulis",
	"MinutesHeading": "Judul notula", "Mode": "Cara hadir", "Name": "Nama", "Note": "Keterangan", "Number": "Nomor",
	"NumberKind": "Jenis nomor", "Online": "Hadir daring", "OpenedBy": "Dibuka oleh", "Origin": "Sebagai", "Pages": "Banyak halaman",
	"Paper": "Naskah", "ParticipantID": "Peserta", "PersonID": "Nama", "Phone": "Telepon", "Place": "Tempat", "Position": "Urutan",
	"Post": "Jabatan", "Quorum": "Kuorum", "Rank": "Pangkat", "Reason": "Alasan", "RepresentsID": "Mewakili",
	"Revision": "Perbaikan ke-", "RevisionReason": "Alasan perbaikan", "Role": "Kedudukan", "Salutation": "Sapaan",
	"Sample": "Data contoh", "ScanID": "Pindaian", "SeatID": "Kedudukan", "Secretary": "Sekretaris rapat", "Security": "Sifat",
	"SeriesID": "Seri rapat", "Sex": "Jenis kelamin", "ShortName": "Singkatan", "Shortcut": "Singkatan ketik", "Signer": "Penanda tangan",
	"Size": "Ukuran", "SpeakerID": "Pembicara", "Start": "Mulai pukul", "State": "Status", "Status": "Plt., Plh., atau Pj.",
	"SubTaskForce": "Sub gugus tugas", "TemplateID": "Templat agenda", "Text": "Isi", "Title": "Judul", "TitleAfter": "Gelar belakang",
	"TitleBefore": "Gelar depan", "To": "Sampai", "Topics": "Agenda", "ValidFrom": "Berlaku mulai", "ValidTo": "Berlaku sampai",
	"Zone": "Zona waktu", "At": "Pukul",
	"ActiveYears": "Retensi aktif", "InactiveYears": "Retensi inaktif", "Fate": "Nasib akhir", "Addressing": "Cara menyebut tujuan",
	"Annex": "Isi lampiran", "AnnexTitle": "Judul lampiran", "AttachmentNote": "Lampiran", "Basis": "Dasar", "Body": "Isi surat",
	"Bottom": "Margin bawah", "Catchword": "Kata penyambung", "ClassForm": "Bentuk sifat", "Classification": "Kode klasifikasi",
	"Command": "Kata perintah", "Copies": "Tembusan", "CopyNumber": "Nomor salinan", "CrestID": "Lambang", "Disposition": "Disposisi",
	"DispositionTo": "Disposisi kepada", "DottedNumber": "NIP bertitik", "First": "Nomor pertama", "FontSize": "Ukuran huruf",
	"Initials": "Kolom paraf", "Kinds": "Jenis surat", "Left": "Margin kiri", "LetterID": "Surat", "Letterhead": "Kop", "NameStyle": "Bentuk nama",
	"NumberID": "Nomor", "PlaceForm": "Bentuk tempat tujuan", "ReceivedBy": "Diterima oleh", "ReceivedOn": "Diterima tanggal",
	"RegisterID": "Buku agenda", "Right": "Margin kanan", "Seal": "Kode pemeriksaan arsip", "SentOn": "Dikirim tanggal",
	"SentVia": "Dikirim melalui", "Sequence": "Nomor urut", "SignedOn": "Ditandatangani tanggal", "Signing": "Penanda tangan",
	"Spacing": "Spasi", "Speed": "Kecepatan", "Sub": "Nomor sisipan", "Subject": "Hal", "Template": "Bentuk nomor", "Top": "Margin atas",
	"Unit": "Kode unit", "Via": "Melalui", "VoidReason": "Alasan dibatalkan", "Warnings": "Banyak peringatan", "Width": "Banyak angka", "Year": "Tahun",
	"OnBehalf": "a.n.", "Under": "u.b.", "As": "Selaku", "HideRank": "Tanpa pangkat", "HideNumber": "Tanpa NIP",

	data.Agency{}.TableName() + ".Name":           "Nama instansi",
	data.Attachment{}.TableName() + ".Name":       "Nama berkas",
	data.Attendance{}.TableName() + ".State":      "Kehadiran",
	data.Meeting{}.TableName() + ".Title":         "Nama rapat",
	data.Meeting{}.TableName() + ".Number":        "Nomor notula",
	data.Person{}.TableName() + ".Number":         "NIP, NI PPPK, atau NRP",
	data.Suspension{}.TableName() + ".From":       "Diskors pukul",
	data.Suspension{}.TableName() + ".To":         "Dibuka kembali pukul",
	data.FollowUpOwner{}.TableName() + ".State":   "Status",
	data.Confirmation{}.TableName() + ".AgencyID": "Instansi",

	data.Addressee{}.TableName() + ".Role":      "Sebagai",
	data.Document{}.TableName() + ".To":         "Kepada",
	data.IncomingLetter{}.TableName() + ".From": "Dari",
	data.Letterhead{}.TableName() + ".Name":     "Nama dalam kop",
	data.LetterParty{}.TableName() + ".Role":    "Sebagai",
	data.LetterTemplate{}.TableName() + ".Name": "Nama templat",
	data.PaperStyle{}.TableName() + ".Address":  "Letak alamat tujuan",
	data.PaperStyle{}.TableName() + ".Paper":    "Kertas",
	data.Register{}.TableName() + ".Mode":       "Pemberi nomor",
	data.Register{}.TableName() + ".Name":       "Buku agenda",
	data.RegisterNumber{}.TableName() + ".To":   "Kepada",
	data.RegisterNumber{}.TableName() + ".Text": "Nomor",
}

// silentField names the fields that tell people nothing: what a record belongs to
// stands in its name, and sums of bytes are for the archive.
var silentField = map[string]bool{
	"ID": true, "MeetingID": true, "EntryID": true, "SHA256": true, "PDF": true, "Snapshot": true,
}

// labelOf is the label of a field of a type of record; empty for a silent one.
func labelOf(table, field string) string {
	if label := fieldLabel[table+"."+field]; label != "" {
		return label
	}
	return fieldLabel[field]
}
