package indonesian

import (
	"testing"
	"time"
)

// day is a civil date for tests, "2024-07-25".
func day(t *testing.T, iso string) time.Time {
	t.Helper()
	d, err := time.Parse("2006-01-02", iso)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func days(t *testing.T, isos ...string) []time.Time {
	t.Helper()
	var list []time.Time
	for _, iso := range isos {
		list = append(list, day(t, iso))
	}
	return list
}

func equal(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s\n got %q\nwant %q", what, got, want)
	}
}

func TestDateIsWrittenInEveryForm(t *testing.T) {
	for _, c := range []struct{ iso, date, dayDate, short, words string }{
		{
			"2024-07-25", "25 Juli 2024", "Kamis, 25 Juli 2024", "25 Juli",
			"Kamis tanggal dua puluh lima bulan Juli tahun dua ribu dua puluh empat",
		},
		{
			"2024-02-29", "29 Februari 2024", "Kamis, 29 Februari 2024", "29 Februari",
			"Kamis tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh empat",
		},
		{
			"2024-08-30", "30 Agustus 2024", "Jumat, 30 Agustus 2024", "30 Agustus",
			"Jumat tanggal tiga puluh bulan Agustus tahun dua ribu dua puluh empat",
		},
		{
			"1999-12-01", "1 Desember 1999", "Rabu, 1 Desember 1999", "1 Desember",
			"Rabu tanggal satu bulan Desember tahun seribu sembilan ratus sembilan puluh sembilan",
		},
	} {
		d := day(t, c.iso)
		equal(t, c.iso, Date(d), c.date)
		equal(t, c.iso, DayDate(d), c.dayDate)
		equal(t, c.iso, ShortDayMonth(d), c.short)
		equal(t, c.iso, DateInWords(d), c.words)
	}
}

func TestNoDateIsNoText(t *testing.T) {
	var none time.Time
	for _, got := range []string{
		Date(none), DayDate(none), ShortDayMonth(none), DateInWords(none), DateSpan(nil), DayDateSpan(nil),
		DateSpan([]time.Time{none}), Month(0), Month(13), MonthRoman(0), MonthRoman(13), Weekday(7), Weekday(-1),
	} {
		equal(t, "none", got, "")
	}
}

func TestMonthsAndWeekdays(t *testing.T) {
	equal(t, "month", Month(time.February), "Februari")
	equal(t, "month", Month(time.November), "November")
	equal(t, "roman", MonthRoman(time.August), "VIII")
	for d, want := range []string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"} {
		equal(t, "weekday", Weekday(time.Weekday(d)), want)
	}
}

func TestDateSpanNamesWhatDiffersOnce(t *testing.T) {
	for _, c := range []struct {
		name       string
		days       []string
		span, with string
	}{
		{"one", []string{"2024-07-25"}, "25 Juli 2024", "Kamis, 25 Juli 2024"},
		{"two", []string{"2024-07-25", "2024-07-26"}, "25–26 Juli 2024", "Kamis–Jumat, 25–26 Juli 2024"},
		{"unsorted and twice", []string{"2024-07-26", "2024-07-25", "2024-07-26"}, "25–26 Juli 2024", "Kamis–Jumat, 25–26 Juli 2024"},
		{
			"across months",
			[]string{"2024-07-30", "2024-07-31", "2024-08-01"},
			"30 Juli–1 Agustus 2024", "Selasa–Kamis, 30 Juli–1 Agustus 2024",
		},
		{
			"across years",
			[]string{"2024-12-31", "2025-01-01"},
			"31 Desember 2024–1 Januari 2025", "Selasa–Rabu, 31 Desember 2024–1 Januari 2025",
		},
		{"gap", []string{"2024-07-25", "2024-07-27"}, "25 dan 27 Juli 2024", "Kamis dan Sabtu, 25 dan 27 Juli 2024"},
		{
			"two gaps",
			[]string{"2024-07-25", "2024-07-27", "2024-07-29"},
			"25, 27, dan 29 Juli 2024", "Kamis, Sabtu, dan Senin, 25, 27, dan 29 Juli 2024",
		},
		{
			"run and gap",
			[]string{"2024-07-25", "2024-07-26", "2024-07-29"},
			"25–26 dan 29 Juli 2024", "Kamis–Jumat dan Senin, 25–26 dan 29 Juli 2024",
		},
		{
			"gap across months",
			[]string{"2024-07-25", "2024-07-26", "2024-08-01"},
			"25–26 Juli dan 1 Agustus 2024", "Kamis–Jumat dan Kamis, 25–26 Juli dan 1 Agustus 2024",
		},
		{
			"gap across years",
			[]string{"2024-12-30", "2024-12-31", "2025-01-02"},
			"30–31 Desember 2024 dan 2 Januari 2025", "Senin–Selasa dan Kamis, 30–31 Desember 2024 dan 2 Januari 2025",
		},
		{
			"runs across months and years",
			[]string{"2024-02-29", "2024-03-01", "2024-12-31", "2025-01-01"},
			"29 Februari–1 Maret 2024 dan 31 Desember 2024–1 Januari 2025",
			"Kamis–Jumat dan Selasa–Rabu, 29 Februari–1 Maret 2024 dan 31 Desember 2024–1 Januari 2025",
		},
	} {
		given := days(t, c.days...)
		first := given[0]
		equal(t, c.name, DateSpan(given), c.span)
		equal(t, c.name, DayDateSpan(given), c.with)
		if given[0] != first {
			t.Errorf("%s: the caller's list was reordered", c.name)
		}
	}
}

func TestClockSpan(t *testing.T) {
	for _, c := range [][4]string{
		{"09.00", "12.00", "WITA", "pukul 09.00–12.00 WITA"},
		{"09.00", "", "WITA", "pukul 09.00 WITA s.d. selesai"},
		{"", "", "WITA", "pukul …… WITA"},
		{"", "12.00", "WITA", "pukul ……–12.00 WITA"},
		{"13.30", "15.00", "", "pukul 13.30–15.00"},
	} {
		equal(t, c[0]+"/"+c[1], ClockSpan(c[0], c[1], c[2]), c[3])
	}
}

func TestParseClock(t *testing.T) {
	for in, want := range map[string]string{
		"9": "09.00", "09": "09.00", "0": "00.00", "09.00": "09.00", "9:30": "09.30", "0930": "09.30", "930": "09.30",
		"pukul 9.30": "09.30", "  PUKUL   9.30 ": "09.30", "jam 14": "14.00", "pkl. 08.15": "08.15", "23.59": "23.59",
		"9.5": "", "24.00": "", "9.60": "", "25": "", "": "", "pukul": "", "09.00 WIB": "", "9,30": "", "-9": "",
		"12345": "", "09.00-10.00": "", "٩": "", "\xff9": "",
	} {
		got, ok := ParseClock(in)
		equal(t, in, got, want)
		if ok != (want != "") {
			t.Errorf("%q: ok is %v", in, ok)
		}
	}
}
