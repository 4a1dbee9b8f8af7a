package minutes

import (
	"slices"
	"testing"
	"time"

	"gugustugas/data"
)

var testAgencies = []data.Agency{
	{ID: "bappeda", Name: "Badan Perencanaan Pembangunan Daerah", ShortName: "Bappeda"},
	{ID: "polres", Name: "Kepolisian Resor Kutai Timur", ShortName: "Polres"},
	{ID: "dinkes", Name: "Dinas Kesehatan", ShortName: "Dinkes"},
	{ID: "bare", Name: "BAZNAS"},
}

func TestRecogniserFindsOwnersInTheOrderOfTheText(t *testing.T) {
	read := newRecogniser(testAgencies)
	today := time.Date(2024, 7, 26, 0, 0, 0, 0, time.UTC)
	for text, want := range map[string][]string{
		"Menetapkan narahubung.":                         nil,
		"Polres dan Bappeda menyusun data.":              {"polres", "bappeda"},
		"bappeda, dinas kesehatan":                       {"bappeda", "dinkes"},
		"Bappedalitbang bukan Bappeda2":                  nil,
		"Kepolisian Resor Kutai Timur (Polres)":          {"polres"},
		"Bersama Baznas":                                 {"bare"},
		"Laporan ke Dinkes; salinan ke Dinas Kesehatan.": {"dinkes"},
	} {
		if got := read.read(text, today).owners; !slices.Equal(got, want) {
			t.Errorf("owners of %q = %v, want %v", text, got, want)
		}
	}
}

func TestRecogniserFindsADeadlineAndEverybody(t *testing.T) {
	read := newRecogniser(testAgencies)
	today := time.Date(2024, 7, 26, 0, 0, 0, 0, time.UTC)
	got := read.read("Seluruh instansi mengirim program kerja paling lambat 30 Agustus.", today)
	if got.due != "2024-08-30" || !got.all || len(got.owners) != 0 {
		t.Errorf("read = %+v", got)
	}
	if got := read.read("Mengirim program kerja.", today); got.due != "" || got.all {
		t.Errorf("read = %+v, want nothing", got)
	}
}
