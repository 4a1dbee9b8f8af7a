package exchange

// whole is a file in which every field of the form is given.
const whole = `{
  "versi": 1,
  "kode": "R-2024-001",
  "judul": "Rapat Contoh",
  "jenis": "rapat koordinasi",
  "sifat": "Terbatas",
  "status": "Konsep",
  "nomor": "1/CONTOH/2024",
  "seri": "Koordinasi",
  "kuorum": 3,
  "perbaikan": {
    "ke": 2,
    "alasan": "Salah tulis"
  },
  "dasar": {
    "penerbit": "Kepala Dinas",
    "nomor": "2/CONTOH/2024",
    "tanggal": "2024-07-18",
    "hal": "Undangan"
  },
  "hari": [
    {
      "tanggal": "2024-07-25",
      "mulai": "09.00",
      "selesai": "15.30",
      "cara": "luring",
      "tempat": "Ruang Contoh",
      "pimpinan": {
        "orang": "Nama Contoh 1",
        "status": "Plt.",
        "jabatan": "Kepala Bidang"
      },
      "skors": [
        {
          "dari": "12.00",
          "sampai": "13.00"
        },
        {
          "dari": "14.00"
        }
      ]
    },
    {
      "tanggal": "2024-07-26",
      "mulai": "20.00",
      "selesai": "00.30",
      "selesai_esok": true,
      "cara": "hibrida",
      "tautan": "https://contoh.invalid/rapat"
    }
  ],
  "dibuka_oleh": {
    "orang": "Nama Contoh 2"
  },
  "sekretaris": {
    "orang": "Nama Contoh 2"
  },
  "notulis": {
    "orang": "Nama Contoh 2"
  },
  "penanda_tangan": {
    "orang": "Nama Contoh 1"
  },
  "mengetahui": {
    "orang": "Nama Contoh 1"
  },
  "agenda": [
    {
      "jenis": "pembahasan",
      "hari": 1,
      "judul": "Agenda Contoh",
      "catatan": [
        {
          "jenis": "catatan",
          "pembicara": "Nama Contoh 3",
          "teks": "Isi <catatan> & \"kutipan\".\nBaris kedua."
        },
        {
          "jenis": "keputusan",
          "teks": "Isi keputusan.",
          "intern": true
        },
        {
          "jenis": "tindak lanjut",
          "teks": "Isi tindak lanjut.",
          "keputusan": 1,
          "seluruh_instansi": true,
          "penanggung_jawab": [
            {
              "instansi": "Dinas Contoh",
              "status": "berjalan"
            }
          ],
          "tenggat": "2024-08-09"
        },
        {
          "jenis": "tindak lanjut",
          "tenggat_teks": "secepatnya"
        }
      ]
    },
    {
      "jenis": "lain-lain",
      "hari": 2
    }
  ],
  "peserta": [
    {
      "asal": "undangan",
      "orang": "Nama Contoh 2",
      "jabatan": "Sekretaris",
      "instansi": "Dinas Contoh",
      "jenis_kelamin": "P",
      "kehadiran": [
        {
          "hari": 1,
          "status": "diwakili"
        },
        {
          "hari": 2,
          "status": "izin",
          "alasan": "tugas luar",
          "keterangan": "Surat menyusul"
        }
      ]
    },
    {
      "asal": "wakil",
      "nama": "Nama Contoh 3",
      "instansi_lain": "Yayasan Contoh",
      "mewakili": "Nama Contoh 2",
      "kehadiran": [
        {
          "hari": 1,
          "status": "hadir",
          "tiba": "09.20",
          "pulang": "12.00",
          "daring": true
        }
      ]
    },
    {
      "rujukan": "Dinas Contoh, kursi kedua",
      "asal": "tamu",
      "instansi": "Dinas Contoh"
    }
  ],
  "jawaban_undangan": [
    {
      "instansi": "Dinas Contoh",
      "jawaban": "diwakili",
      "wakil": "Nama Contoh 3",
      "keterangan": "lewat telepon"
    }
  ],
  "orang": [
    {
      "nama": "Nama Contoh 1"
    },
    {
      "gelar_depan": "dr.",
      "nama": "Nama Contoh 2",
      "gelar_belakang": "M.Kes.",
      "jenis_nomor": "NIP",
      "nomor": "190001011900012002",
      "pangkat": "Pembina, IV/a",
      "jabatan": "Sekretaris",
      "instansi": "Dinas Contoh",
      "jenis_kelamin": "P"
    }
  ],
  "instansi": [
    {
      "nama": "Dinas Contoh",
      "singkatan": "Discontoh"
    }
  ]
}
`
