package photo

import (
	"bytes"
	"encoding/binary"
)

// orientation is how a camera was held, 1 to 8; 1 where nothing tells. Only this
// one number is read of what a camera writes; all of it is left behind.
func orientation(content []byte, format string) int {
	switch format {
	case "jpeg":
		return inTIFF(jpegEXIF(content))
	case "png":
		return inTIFF(chunk(content, 8, "eXIf", binary.BigEndian, 4, 0))
	case "webp":
		return inTIFF(bytes.TrimPrefix(chunk(content, 12, "EXIF", binary.LittleEndian, 0, 1), exifHead))
	}
	return 1
}

var exifHead = []byte("Exif\x00\x00")

// jpegEXIF is the EXIF part of a JPEG without its head; nil where there is none.
func jpegEXIF(content []byte) []byte {
	const startOfScan, app1 = 0xDA, 0xE1
	for at := 2; at+4 <= len(content) && content[at] == 0xFF && content[at+1] != startOfScan; {
		length := int(binary.BigEndian.Uint16(content[at+2:]))
		end := at + 2 + length
		if length < 2 || end > len(content) {
			return nil
		}
		if part := content[at+4 : end]; content[at+1] == app1 && bytes.HasPrefix(part, exifHead) {
			return part[len(exifHead):]
		}
		at = end
	}
	return nil
}

// chunk is the content of a named chunk of a file whose chunks begin at start.
// PNG writes the length before the name and a sum of tail bytes behind, WebP the
// name first and fills up to an even length.
func chunk(content []byte, start int, name string, order binary.ByteOrder, tail, even int) []byte {
	for at := start; at+8 <= len(content); {
		length, called := content[at:at+4], string(content[at+4:at+8])
		if order == binary.LittleEndian {
			length, called = content[at+4:at+8], string(content[at:at+4])
		}
		size := int64(order.Uint32(length))
		end := int64(at) + 8 + size
		if end > int64(len(content)) {
			return nil
		}
		if called == name {
			return content[at+8 : end]
		}
		at = int(end) + tail + int(size&1)*even
	}
	return nil
}

// inTIFF reads tag 274 of the first directory.
func inTIFF(exif []byte) int {
	const entrySize, tag = 12, 274
	if len(exif) < 8 {
		return 1
	}
	var order binary.ByteOrder = binary.BigEndian
	if string(exif[:2]) == "II" {
		order = binary.LittleEndian
	}
	at := int64(order.Uint32(exif[4:]))
	if at+2 > int64(len(exif)) {
		return 1
	}
	entries := int64(order.Uint16(exif[at:]))
	for i := range entries {
		entry := at + 2 + i*entrySize
		if entry+entrySize > int64(len(exif)) {
			return 1
		}
		if order.Uint16(exif[entry:]) == tag {
			return int(order.Uint16(exif[entry+8:]))
		}
	}
	return 1
}
