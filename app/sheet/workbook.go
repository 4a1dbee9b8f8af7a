package sheet

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

var errUnpacked = errors.New("more than the limit once unpacked")

// openWorkbook reads an Office Open XML workbook.
func openWorkbook(told string, content []byte) (*Book, error) {
	damaged := func(cause error) error {
		return refuse(told, "rusak sehingga tidak dapat dibaca", "Buka di aplikasi lembar kerja, simpan ulang, lalu coba lagi.", cause)
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, damaged(err)
	}
	if err := refuseArchive(told, archive); err != nil {
		return nil, err
	}
	switch err := unpackable(archive); {
	case errors.Is(err, errUnpacked):
		return nil, refuse(told, "sebenarnya lebih besar dari 100 MB setelah dibuka", "Pilih berkas lain; berkas seperti ini dapat melumpuhkan laptop.", err)
	case err != nil:
		return nil, damaged(err)
	}
	// Both limits are equal, so that nothing is put into temporary files.
	file, err := excelize.OpenReader(bytes.NewReader(content), excelize.Options{UnzipSizeLimit: maxUnpacked, UnzipXMLSizeLimit: maxUnpacked})
	if err != nil {
		return nil, damaged(err)
	}
	defer file.Close() //nolint:errcheck // nothing is written
	book, err := readWorkbook(told, file)
	if err != nil {
		return nil, err
	}
	if len(book.Grids) == 0 {
		return nil, damaged(errors.New("no worksheet"))
	}
	return book, nil
}

// refuseArchive sorts out archives that are something else, by their parts.
func refuseArchive(told string, archive *zip.Reader) error {
	parts := map[string]bool{}
	for _, part := range archive.File {
		if part.Flags&1 != 0 {
			return refuse(told, "terkunci dengan kata sandi (terenkripsi)", "Buka kuncinya dahulu, lalu coba lagi.", nil)
		}
		name := strings.ReplaceAll(part.Name, "\\", "/")
		if slices.Contains(strings.Split(name, "/"), "..") {
			return refuse(told, "rusak atau berbahaya: ada bagian yang menunjuk ke luar berkas", "Pilih berkas lain.", nil)
		}
		parts[strings.ToLower(name)] = true
	}
	switch {
	case parts["xl/workbook.bin"]:
		return refuse(told, "berformat Excel biner (.xlsb)", saveXLSX, nil)
	case parts["[content_types].xml"] && !parts["word/document.xml"] && !parts["ppt/presentation.xml"]:
		return nil
	case parts["content.xml"] && parts["meta-inf/manifest.xml"]:
		return refuse(told, "berformat OpenDocument (.ods)", saveXLSX, nil)
	}
	return refuse(told, "bukan buku kerja, melainkan arsip atau dokumen lain", "Pilih berkas .xlsx atau .csv.", nil)
}

// unpackable unpacks everything into nothing and counts: the sizes that an
// archive declares may be lies, and archive/zip would call a part damaged as soon
// as it passes its declared size, so that the truth would never be known.
func unpackable(archive *zip.Reader) error {
	left := int64(maxUnpacked)
	for _, part := range archive.File {
		n, sum, err := unpack(part, left+1)
		if left -= n; left < 0 {
			return errUnpacked
		}
		if err == nil && uint64(n) != part.UncompressedSize64 {
			err = fmt.Errorf("%d bytes, not the %d declared", n, part.UncompressedSize64)
		}
		if err == nil && part.CRC32 != 0 && sum != part.CRC32 {
			err = zip.ErrChecksum
		}
		if err != nil {
			return fmt.Errorf("unpack %s: %w", part.Name, err)
		}
	}
	return nil
}

// unpack counts the bytes of a part, up to a limit, and sums them up.
func unpack(part *zip.File, limit int64) (n int64, sum uint32, err error) {
	content, err := part.OpenRaw()
	if err != nil {
		return 0, 0, err
	}
	switch part.Method {
	case zip.Store:
	case zip.Deflate:
		content = flate.NewReader(content)
	default:
		return 0, 0, zip.ErrAlgorithm
	}
	hash := crc32.NewIEEE()
	n, err = io.Copy(hash, io.LimitReader(content, limit))
	return n, hash.Sum32(), err
}

// readWorkbook turns the sheets into grids: shown texts by excelize, what was
// typed as a number and what is merged or hidden from the sheet's own XML.
func readWorkbook(told string, file *excelize.File) (*Book, error) {
	book := &Book{}
	parts := partsOf(file)
	paths, err := parts.sheetPaths()
	if err != nil {
		return nil, refuse(told, "rusak sehingga tidak dapat dibaca", "Buka di aplikasi lembar kerja, simpan ulang, lalu coba lagi.", err)
	}
	cells := 0
	for _, name := range file.GetSheetList() {
		content, ok := parts.load(paths[name])
		if !ok || !strings.Contains(strings.ToLower(paths[name]), "worksheets/") {
			continue // a chart sheet holds no cells
		}
		grid := &Grid{Name: name}
		if visible, err := file.GetSheetVisible(name); err == nil {
			grid.Hidden = !visible
		}
		cut, err := fillShown(told, file, grid, &cells)
		if err != nil {
			return nil, err
		}
		marks, err := readMarks(content, grid)
		if err != nil {
			return nil, refuse(told, fmt.Sprintf("rusak: lembar %q tidak dapat dibaca", name), "Buka di aplikasi lembar kerja, simpan ulang, lalu coba lagi.", err)
		}
		grid.hiddenRows, grid.hiddenCols = marks.hiddenRows, marks.hiddenCols
		if cut {
			book.Notes = append(book.Notes, fmt.Sprintf("Lembar %q: sel di kanan kolom ke-%d tidak dibaca.", name, maxColumns))
		}
		if !grid.spread(marks.merges) {
			book.Notes = append(book.Notes, fmt.Sprintf("Lembar %q: terlalu banyak sel gabungan; sebagian dibaca hanya pada sel pertamanya.", name))
		}
		book.Grids = append(book.Grids, grid)
	}
	return book, nil
}

// fillShown reads the texts that the sheet shows, row by row, so that a row far
// down or a cell far right costs nothing. Formulas show their last value.
func fillShown(told string, file *excelize.File, grid *Grid, cells *int) (cut bool, err error) {
	damaged := func(cause error) error {
		return refuse(told, fmt.Sprintf("rusak: lembar %q tidak dapat dibaca", grid.Name), "Buka di aplikasi lembar kerja, simpan ulang, lalu coba lagi.", cause)
	}
	rows, err := file.Rows(grid.Name)
	if err != nil {
		return false, damaged(err)
	}
	defer rows.Close() //nolint:errcheck // read only
	filled := 0
	for row := 1; rows.Next(); row++ {
		texts, err := rows.Columns()
		if err != nil {
			return false, damaged(err)
		}
		if len(texts) > maxColumns {
			texts, cut = texts[:maxColumns], true
		}
		// A blank cell takes room as well when another stands to its right.
		*cells += len(texts)
		if err := fillRow(told, grid, row, texts, &filled, *cells); err != nil {
			return false, err
		}
	}
	if err := rows.Error(); err != nil {
		return false, damaged(err)
	}
	return cut, nil
}

// fillRow puts the texts of one row and checks the limits before any is kept.
func fillRow(told string, grid *Grid, row int, texts []string, filled *int, cells int) error {
	blank := true
	for i, text := range texts {
		if strings.TrimSpace(text) == "" {
			continue
		}
		if blank {
			blank = false
			*filled++
		}
		if err := tooMuch(told, grid.Name, row, *filled, cells, text); err != nil {
			return err
		}
		grid.put(row, i+1, text)
	}
	return tooMuch(told, grid.Name, row, *filled, cells, "")
}
