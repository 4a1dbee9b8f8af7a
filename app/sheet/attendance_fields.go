package sheet

import "slices"

// The fields that only a list of attendance has.
const (
	fieldStamp = "cap waktu"
	fieldMark  = "kehadiran"
)

// attendanceMust are the fields of which a list of attendance has at least one.
var attendanceMust = []string{fieldName}

// attendanceFields lists what a list of attendance may hold: its own columns, and
// of the roster's those that tell who somebody is.
var attendanceFields = append([]Field{
	{
		Key: fieldStamp, Label: "Cap waktu", Exact: []string{"tanggal", "waktu", "jam", "hari tanggal", "tanggal jam", "tgl", "date", "time"},
		Part: []string{"cap waktu", "timestamp", "time stamp", "stempel waktu", "waktu pengisian", "waktu isi", "tanggal kehadiran", "tanggal hadir"},
	},
	{
		Key: fieldMark, Label: "Kehadiran", Exact: []string{"hadir", "status", "status hadir", "presensi", "absensi", "absen", "hadir tidak hadir"},
		Part: []string{"kehadiran", "status kehadiran"}, Not: []string{"tanggal", "jumlah"},
	},
}, slices.DeleteFunc(slices.Clone(rosterFields), func(f Field) bool {
	return slices.Contains([]string{fieldSub, fieldRole, fieldStatus, fieldRank, fieldGroup}, f.Key)
})...)
