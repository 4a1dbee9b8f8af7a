package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"gugustugas/app/paper"
	"gugustugas/data"
)

// command is one thing that can be asked for.
type command struct {
	// name is the words of the command: "rapat daftar".
	name string
	// args names the arguments after the words.
	args []string
	// usage is how the call is written after the program's name.
	usage string
	does  string
	// flags are those that belong to it beside --berkas.
	flags []string
	run   func(ctx context.Context, c *call) error
}

// commands lists all, in the order of the overview.
func commands() []command {
	return []command{
		{
			name: "contoh", usage: "contoh --berkas FILE",
			does: "buat berkas data contoh; ditolak bila FILE sudah ada", run: makeSample,
		},
		{
			name: "rapat daftar", usage: "rapat daftar --berkas FILE [--json]", flags: []string{"json"},
			does: "daftar semua rapat", run: listMeetings,
		},
		{
			name: "rapat impor", args: []string{"RAPAT.json"}, usage: "rapat impor RAPAT.json --berkas FILE",
			does: "masukkan sebagai rapat baru; mencetak kodenya", run: importMeeting,
		},
		{
			name: "rapat impor-hadir", args: []string{"KODE", "FILE.csv"}, usage: "rapat impor-hadir KODE FILE.csv [--tulis] --berkas FILE",
			flags: []string{"tulis"},
			does:  "pratinjau daftar hadir dari formulir; dengan --tulis ditulis bila tidak ada pertanyaan", run: importAttendance,
		},
		{
			name: "rapat ekspor", args: []string{"KODE"}, usage: "rapat ekspor KODE --berkas FILE",
			does: "tulis rapat sebagai JSON ke keluaran standar", run: exportMeeting,
		},
		{
			name: "rapat finalkan", args: []string{"KODE"}, usage: `rapat finalkan KODE [--alasan "…"] --berkas FILE`,
			flags: []string{"alasan"}, does: "periksa lalu finalkan notula; PDF-nya masuk arsip", run: finaliseMinutes,
		},
		{
			name: "rapat buka", args: []string{"KODE"}, usage: `rapat buka KODE --alasan "…" --berkas FILE`,
			flags: []string{"alasan"}, does: "buka kembali notula final sebagai perbaikan", run: reopenMinutes,
		},
		{
			name: "cetak notula", args: []string{"KODE"}, usage: "cetak notula KODE [--edar] -o F.pdf|F.docx --berkas FILE",
			flags: []string{"keluaran", "edar"}, does: "buat PDF notula, yang final dari arsip; F.docx membuat salinan Word", run: printMinutes,
		},
		{
			name: "cetak daftar-hadir", args: []string{"KODE"},
			usage: "cetak daftar-hadir KODE [--kosong [--lembar instansi]] [--hari N] -o F.pdf --berkas FILE",
			flags: []string{"keluaran", "kosong", "lembar", "hari"},
			does:  "buat PDF rekapitulasi, atau lembar kosong untuk ditandatangani", run: printAttendance,
		},
		{
			name: "cetak nota-dinas", args: []string{"KODE"}, usage: "cetak nota-dinas KODE -o F.pdf --berkas FILE",
			flags: []string{"keluaran"}, does: "buat PDF nota dinas laporan hasil rapat", run: printMemo,
		},
		{
			name: "cetak dokumentasi", args: []string{"KODE"}, usage: "cetak dokumentasi KODE -o F.pdf --berkas FILE",
			flags: []string{"keluaran"}, does: "buat PDF foto rapat dengan keterangannya", run: printPhotos,
		},
		{
			name: "cetak berkas", args: []string{"KODE"}, usage: "cetak berkas KODE -o F.pdf --berkas FILE",
			flags: []string{"keluaran"},
			does:  "gabungkan undangan, daftar hadir, notula, dan dokumentasi menjadi satu PDF", run: printBundle,
		},
		{
			name: "anggota daftar", usage: "anggota daftar --berkas FILE [--per 2024-07-25] [--json]",
			flags: []string{"per", "json"}, does: "daftar kedudukan dan pejabatnya pada suatu tanggal", run: listRoster,
		},
		{
			name: "anggota impor", args: []string{"FILE.xlsx"}, usage: "anggota impor FILE.xlsx [--tulis] --berkas FILE",
			flags: []string{"tulis"},
			does:  "pratinjau isi lembar kerja; dengan --tulis ditulis bila tidak ada pertanyaan", run: importRoster,
		},
		{
			name: "anggota ekspor", usage: "anggota ekspor -o F.xlsx --berkas FILE [--per 2024-07-25]",
			flags: []string{"keluaran", "per"}, does: "tulis keanggotaan sebagai lembar kerja", run: exportRoster,
		},
		{
			name: "cetak anggota", usage: "cetak anggota -o F.pdf --berkas FILE [--per 2024-07-25] [--mendatar]",
			flags: []string{"keluaran", "per", "mendatar"}, does: "buat PDF daftar anggota untuk penggunaan intern", run: printMembers,
		},
		{
			name: "cetak susunan", usage: "cetak susunan -o F.pdf --berkas FILE [--per 2024-07-25]",
			flags: []string{"keluaran", "per"}, does: "buat PDF susunan keanggotaan, lampiran SK", run: printComposition,
		},
		{
			name: "cetak alamat", usage: "cetak alamat -o F.pdf --berkas FILE [--per 2024-07-25]",
			flags: []string{"keluaran", "per"}, does: "buat PDF daftar alamat instansi", run: printAddresses,
		},
		{
			name: "tindaklanjut daftar", usage: "tindaklanjut daftar --berkas FILE [--terlambat] [--instansi X] [--json]",
			flags: []string{"terlambat", "instansi", "json"},
			does:  "daftar tindak lanjut semua rapat, yang paling mendesak dahulu", run: listFollowUps,
		},
		{
			name: "tindaklanjut ekspor", usage: "tindaklanjut ekspor -o F.xlsx --berkas FILE [--terlambat] [--instansi X]",
			flags: []string{"keluaran", "terlambat", "instansi"}, does: "tulis tindak lanjut sebagai lembar kerja", run: exportFollowUps,
		},
		{
			name: "cetak tindak-lanjut", usage: "cetak tindak-lanjut -o F.pdf --berkas FILE [--terlambat] [--instansi X]",
			flags: []string{"keluaran", "terlambat", "instansi"},
			does:  "buat PDF tindak lanjut yang belum selesai, per instansi", run: printFollowUps,
		},
		{
			name: "verifikasi", args: []string{"FILE.pdf|KODE"}, usage: "verifikasi FILE.pdf|KODE --berkas FILE",
			does: "cocokkan PDF, atau kode di kaki naskah, dengan arsip; status keluar 1 bila tidak sama", run: verify,
		},
		{
			name: "surat daftar", usage: "surat daftar --berkas FILE [--tahun 2026] [--json]", flags: []string{"tahun", "json"},
			does: "daftar surat dengan nomor dan statusnya, yang terbaru dahulu", run: listLetters,
		},
		{
			name: "surat terbitkan", args: []string{"KODE"}, usage: `surat terbitkan KODE [--alasan "…"] --berkas FILE`,
			flags: []string{"alasan"}, does: "periksa lalu terbitkan surat; PDF-nya masuk arsip", run: issueLetter,
		},
		{
			name: "surat nomori", args: []string{"KODE"}, usage: "surat nomori KODE --nomor N --tanggal 2026-03-05 --berkas FILE",
			flags: []string{"nomor", "tanggal"}, does: "catat nomor dan tanggal dari TU pada surat yang sudah terbit", run: numberLetter,
		},
		{
			name: "cetak undangan", args: []string{"KODE_RAPAT"}, usage: "cetak undangan KODE_RAPAT -o F.pdf|FOLDER [--per-instansi] --berkas FILE",
			flags: []string{"keluaran", "per-instansi"},
			does:  "buat PDF undangan rapat, yang sudah terbit dari arsip; --per-instansi membuat satu PDF tiap penerima", run: printInvitation,
		},
		{
			name: "cetak surat", args: []string{"KODE"}, usage: "cetak surat KODE -o F.pdf|F.docx --berkas FILE", flags: []string{"keluaran"},
			does: "buat PDF surat, yang sudah terbit dari arsip; F.docx membuat salinan Word", run: printLetter,
		},
		{
			name: "cetak agenda", usage: "cetak agenda --tahun 2026 -o F.pdf --berkas FILE", flags: []string{"keluaran", "tahun"},
			does: "buat PDF semua buku agenda tahun itu", run: printRegisters,
		},
		{
			name: "periksa", usage: "periksa --berkas FILE",
			does: "periksa keutuhan berkas data", run: checkFile,
		},
	}
}

// call is one call of a command, read from the command line.
type call struct {
	Env
	// command is nil where the window is meant.
	command *command
	args    []string
	file    string
	output  string
	json    bool
	blank   bool
	// sheet is the word for the kind of blank sheet.
	sheet string
	// circulate asks for minutes to be handed round.
	circulate bool
	// day counts from 1; 0 for all days.
	day int
	// on is the date that a roster is asked for; empty for today.
	on string
	// commit lets an import write; without it there is only the preview.
	commit    bool
	landscape bool
	// late keeps to follow-ups past their deadline, agencyName to those of an agency.
	late       bool
	agencyName string
	// reason lets findings of the check for personal data and warnings pass, or opens
	// final minutes.
	reason string
	// year keeps to the letters of a year, 0 for all; number and dated are those of a
	// letter.
	year          int
	number, dated string
	// each asks for a file for each addressee, in the folder that is the output.
	each bool
	// aboutMeeting and aboutLetter are the ids of what the call was found to be about;
	// empty for neither.
	aboutMeeting, aboutLetter string
}

// parse reads the command line. A call that asks for help or the version gets a
// command of its own.
func parse(args []string, env Env) (*call, error) {
	c := &call{Env: env}
	flags := pflag.NewFlagSet("gugustugas", pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&c.file, "berkas", "", "")
	flags.StringVarP(&c.output, "keluaran", "o", "", "")
	flags.BoolVar(&c.json, "json", false, "")
	flags.BoolVar(&c.blank, "kosong", false, "")
	flags.StringVar(&c.sheet, "lembar", paper.SheetKindWords()[0], "")
	flags.BoolVar(&c.circulate, "edar", false, "")
	flags.IntVar(&c.day, "hari", 0, "")
	flags.StringVar(&c.on, "per", "", "")
	flags.BoolVar(&c.commit, "tulis", false, "")
	flags.BoolVar(&c.landscape, "mendatar", false, "")
	flags.BoolVar(&c.late, "terlambat", false, "")
	flags.StringVar(&c.agencyName, "instansi", "", "")
	flags.StringVar(&c.reason, "alasan", "", "")
	flags.IntVar(&c.year, "tahun", 0, "")
	flags.BoolVar(&c.each, "per-instansi", false, "")
	flags.StringVar(&c.number, "nomor", "", "")
	flags.StringVar(&c.dated, "tanggal", "", "")
	help := flags.BoolP("bantuan", "h", false, "")
	flags.BoolVar(help, "help", false, "")
	version := flags.Bool("versi", false, "")

	err := flags.Parse(args)
	words := flags.Args()
	switch {
	case err != nil:
		return nil, misread(err)
	case *help, len(words) > 0 && words[0] == "bantuan":
		c.command = &command{run: showOverview}
		return c, nil
	case *version:
		c.command = &command{run: showVersion}
		return c, nil
	}
	if c.command, err = find(words); err != nil {
		return nil, err
	}
	if c.command != nil {
		c.args = words[len(strings.Fields(c.command.name)):]
	}
	return c, c.check(flags)
}

// misread tells in Indonesian why the flags can't be read.
func misread(err error) error {
	wrong := &usageFault{message: "Perintah ini tidak terbaca.", usage: overview()}
	var (
		unknown *pflag.NotExistError
		empty   *pflag.ValueRequiredError
		invalid *pflag.InvalidValueError
	)
	switch {
	case errors.As(err, &unknown):
		wrong.message = fmt.Sprintf("Pilihan %s tidak dikenal.", asWritten(unknown))
	case errors.As(err, &empty):
		wrong.message = fmt.Sprintf("Pilihan %s memerlukan isi.", written(empty.GetSpecifiedName()))
	case errors.As(err, &invalid):
		wrong.message = fmt.Sprintf("Isi pilihan --%s tidak dapat dipakai: %q.", invalid.GetFlag().Name, invalid.GetValue())
	}
	return wrong
}

// asWritten is an unknown flag as it was written; a long one may have one letter.
func asWritten(unknown *pflag.NotExistError) string {
	if unknown.GetSpecifiedShortnames() == "" {
		return "--" + unknown.GetSpecifiedName()
	}
	return written(unknown.GetSpecifiedName())
}

func written(flag string) string {
	if len(flag) == 1 {
		return "-" + flag
	}
	return "--" + flag
}

// find is the command that the words begin with; nil for no words at all.
func find(words []string) (*command, error) {
	if len(words) == 0 {
		return nil, nil
	}
	all := commands()
	for i := range all {
		name := strings.Fields(all[i].name)
		if len(words) >= len(name) && slices.Equal(words[:len(name)], name) {
			return &all[i], nil
		}
	}
	return nil, unknownCommand(words)
}

// check refuses flags of other commands and arguments too few or too many.
func (c *call) check(flags *pflag.FlagSet) error {
	mine, usage := []string{"berkas"}, overview()
	if c.command != nil {
		mine, usage = append(mine, c.command.flags...), c.command.usageText()
		if strings.HasPrefix(c.command.name, "cetak ") || strings.HasSuffix(c.command.name, exportEnding) {
			mine = append(mine, "alasan") // whatever leaves the file is checked for personal data
		}
	}
	foreign := ""
	flags.Visit(func(f *pflag.Flag) {
		if foreign == "" && !slices.Contains(mine, f.Name) {
			foreign = f.Name
		}
	})
	wrong := func(format string, args ...any) error {
		return &usageFault{message: fmt.Sprintf(format, args...), usage: usage}
	}
	switch {
	case foreign != "":
		return wrong("Pilihan --%s tidak berlaku di sini.", foreign)
	case flags.Changed("berkas") && c.file == "":
		return wrong("Nama berkas data pada --berkas kosong.")
	case c.command == nil:
		return nil
	case c.file == "":
		return wrong("Berkas data belum disebut; tambahkan --berkas FILE.")
	}
	return c.checkParts(flags, wrong)
}

// checkParts refuses arguments and contents of flags that the command can't use.
func (c *call) checkParts(flags *pflag.FlagSet, wrong func(format string, args ...any) error) error {
	switch {
	case len(c.args) < len(c.command.args):
		return wrong("%s belum disebut.", c.command.args[len(c.args)])
	case len(c.args) > len(c.command.args):
		return wrong("%q berlebih.", c.args[len(c.command.args)])
	case slices.Contains(c.command.flags, "keluaran") && c.output == "":
		_, example, _ := strings.Cut(c.command.usage, "-o ")
		return wrong("Nama berkas keluaran belum disebut; tambahkan -o %s.", strings.Fields(example)[0])
	case flags.Changed("alasan") && strings.TrimSpace(c.reason) == "":
		return wrong("Isi pilihan --alasan kosong.")
	case c.command.name == "rapat buka" && c.reason == "":
		return wrong(`Alasan membuka kembali belum disebut; tambahkan --alasan "…".`)
	case flags.Changed("hari") && c.day < 1:
		return wrong("Isi pilihan --hari harus 1 atau lebih, bukan %d.", c.day)
	case flags.Changed("per") && data.Date(c.on).Year() == 0:
		return wrong("Isi pilihan --per harus tanggal seperti 2024-07-25, bukan %q.", c.on)
	}
	if err := c.checkNumber(flags, wrong); err != nil {
		return err
	}
	return c.checkSheet(flags, wrong)
}

// checkNumber refuses a year, number or date of letters that can't be one.
func (c *call) checkNumber(flags *pflag.FlagSet, wrong func(format string, args ...any) error) error {
	switch {
	case flags.Changed("tahun") && (c.year < 1900 || c.year > 9999):
		return wrong("Isi pilihan --tahun harus tahun seperti 2026, bukan %d.", c.year)
	case c.command.name == "cetak agenda" && c.year == 0:
		return wrong("Tahun buku agenda belum disebut; tambahkan --tahun 2026.")
	case !slices.Contains(c.command.flags, "nomor"):
		return nil
	case strings.TrimSpace(c.number) == "":
		return wrong("Nomor surat belum disebut; tambahkan --nomor N.")
	case data.Date(c.dated).Year() == 0:
		return wrong("Tanggal surat harus ditulis seperti --tanggal 2026-03-05, bukan %q.", c.dated)
	}
	return nil
}

// checkSheet refuses a kind of blank sheet that there is not.
func (c *call) checkSheet(flags *pflag.FlagSet, wrong func(format string, args ...any) error) error {
	switch words := paper.SheetKindWords(); {
	case !slices.Contains(words, c.sheet):
		return wrong("Isi pilihan --lembar harus %s, bukan %q.", strings.Join(words, ", "), c.sheet)
	case flags.Changed("lembar") && !c.blank:
		return wrong("Pilihan --lembar berlaku bersama --kosong.")
	}
	return nil
}
