package importing

import (
	"context"

	"gugustugas/app/sheet"
	"gugustugas/app/ui/frame"
	"gugustugas/data"
)

// Attendance is the import of a list of attendance into a meeting: the export of a
// form, or cells and lines that were copied. dayID is the day in sight.
func Attendance(services frame.Services, meeting data.Meeting, dayID string, leave func(written bool)) Job {
	return Job{
		Title: "Impor daftar hadir", Into: meeting.Code, Unit: "isian", What: "Pilih daftar hadir",
		Hint: "Ekspor formulir kehadiran (.csv atau .xlsx), atau sel dan baris yang disalin: nama, jabatan, instansi. " +
			"Setiap baris ditampilkan dahulu, dan yang meragukan ditanyakan.",
		File: File("Daftar hadir"),
		Plan: func(ctx context.Context, book *sheet.Book) (Plan, error) {
			var existing sheet.AttendanceExisting
			err := services.Desk.Read(ctx, func(r data.Reader) (err error) {
				existing, err = sheet.ReadAttendance(r, meeting.ID)
				return err
			})
			if err != nil {
				return nil, err
			}
			existing.DayID = dayID
			plan, err := sheet.PlanAttendance(book, existing)
			if err != nil {
				return nil, err
			}
			return plan, nil
		},
		Ticks: attendanceTicks,
		Write: func(ctx context.Context, plan Plan) error {
			return services.Desk.ImportAttendance(ctx, plan.(*sheet.AttendancePlan).Apply)
		},
		Leave: leave,
	}
}

// attendanceTicks are offered only where the list holds what they take.
func attendanceTicks(plan Plan) (ticks []Tick) {
	p := plan.(*sheet.AttendancePlan)
	if p.HasTimes() {
		ticks = append(ticks, Tick{"Catat jam datang yang terlambat", p.TakeTimes})
	}
	if p.HasPhones() {
		ticks = append(ticks, Tick{"Lengkapi telepon di Keanggotaan", p.TakePhones})
	}
	return ticks
}
