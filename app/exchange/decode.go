package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"gugustugas/data"
)

const (
	// MaxSize is the largest file that is read, in bytes.
	MaxSize = 20 << 20
	// maxObjects bounds the memory that a small file of many empty objects takes.
	maxObjects = 100_000
)

// Error is a refusal: where in the file, and an Indonesian sentence without
// capital and full stop that says what is wrong.
type Error struct {
	// Path is like "agenda[1].catatan[3].teks", counted from 0; empty for the file.
	Path    string
	Message string
}

func (e *Error) Error() string {
	if e.Path == "" {
		return e.Message
	}
	return e.Path + ": " + e.Message
}

func refuse(path, format string, args ...any) error {
	return &Error{Path: path, Message: fmt.Sprintf(format, args...)}
}

// Decode reads a meeting and checks every rule that holds inside the file. A
// refusal is an *Error with the path of the first fault.
func Decode(file []byte) (Meeting, error) {
	switch {
	case len(file) > MaxSize:
		return Meeting{}, refuse("", "berkas lebih besar daripada 20 MB")
	case bytes.HasPrefix(file, []byte("\xff\xfe")), bytes.HasPrefix(file, []byte("\xfe\xff")):
		return Meeting{}, refuse("", "berkas tersimpan sebagai UTF-16 (simpan ulang sebagai UTF-8)")
	}
	file = bytes.TrimPrefix(file, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(file)) == 0 {
		return Meeting{}, refuse("", "berkas kosong")
	}
	r := reader{file: file, tokens: json.NewDecoder(bytes.NewReader(file))}
	r.tokens.UseNumber()

	var m Meeting
	if err := r.value(reflect.ValueOf(&m).Elem(), "", ""); err != nil {
		return Meeting{}, err
	}
	if _, err := r.tokens.Token(); !errors.Is(err, io.EOF) {
		return Meeting{}, refuse("", "masih ada isi setelah akhir data rapat pada baris %d", r.line())
	}
	m.setDefaults()
	if err := m.check(); err != nil {
		return Meeting{}, err
	}
	return m, nil
}

// reader fills structs from a stream of JSON tokens, because encoding/json
// forgives unknown and doubled fields and doesn't say where a type is wrong. It
// goes no deeper than the structs do, so deep nesting costs nothing.
type reader struct {
	file    []byte
	tokens  *json.Decoder
	objects int
}

func (r *reader) line() int {
	return 1 + bytes.Count(r.file[:min(int(r.tokens.InputOffset()), len(r.file))], []byte("\n"))
}

// next is the next token and the bytes it was read from.
func (r *reader) next(path string) (json.Token, []byte, error) {
	start := r.tokens.InputOffset()
	token, err := r.tokens.Token()
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return nil, nil, refuse(path, "berkas terpotong di sini")
	case err != nil:
		return nil, nil, refuse(path, "penulisan JSON salah pada baris %d", r.line())
	}
	return token, r.file[start:r.tokens.InputOffset()], nil
}

// value reads one value into v. The tag is that of the struct field, if any.
func (r *reader) value(v reflect.Value, path string, tag reflect.StructTag) error {
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	token, raw, err := r.next(path)
	if err != nil {
		return err
	}
	switch v.Kind() {
	case reflect.Struct:
		if token != json.Delim('{') {
			return refuse(path, "harus berupa objek {…}")
		}
		return r.object(v, path)
	case reflect.Slice:
		if token != json.Delim('[') {
			return refuse(path, "harus berupa daftar […]")
		}
		return r.list(v, path)
	}
	return scalar(v, token, raw, path, tag)
}

func (r *reader) object(v reflect.Value, path string) error {
	if r.objects++; r.objects > maxObjects {
		return refuse(path, "isian terlalu banyak untuk satu rapat")
	}
	seen := map[string]bool{}
	for {
		token, _, err := r.next(path)
		if err != nil {
			return err
		}
		if token == json.Delim('}') {
			return nil
		}
		name, _ := token.(string)
		at := strings.TrimPrefix(path+"."+name, ".")
		field, tag, known := fieldNamed(v, name)
		switch {
		case !known:
			return refuse(strings.ToValidUTF8(at, "\ufffd"), "isian ini tidak dikenal")
		case seen[name]:
			return refuse(at, "isian ini tertulis dua kali")
		}
		seen[name] = true
		if err := r.value(field, at, tag); err != nil {
			return err
		}
	}
}

func (r *reader) list(v reflect.Value, path string) error {
	for i := 0; r.tokens.More(); i++ {
		item := reflect.New(v.Type().Elem()).Elem()
		if err := r.value(item, fmt.Sprintf("%s[%d]", path, i), ""); err != nil {
			return err
		}
		v.Set(reflect.Append(v, item))
	}
	_, _, err := r.next(path)
	return err
}

func fieldNamed(v reflect.Value, name string) (reflect.Value, reflect.StructTag, bool) {
	for i := range v.NumField() {
		tag := v.Type().Field(i).Tag
		if known, _, _ := strings.Cut(tag.Get("json"), ","); known == name {
			return v.Field(i), tag, true
		}
	}
	return reflect.Value{}, "", false
}

func scalar(v reflect.Value, token json.Token, raw []byte, path string, tag reflect.StructTag) error {
	switch v.Kind() {
	case reflect.Int:
		number, ok := token.(json.Number)
		n, err := strconv.Atoi(string(number))
		if !ok || err != nil {
			return refuse(path, "harus berupa bilangan bulat")
		}
		v.SetInt(int64(n))
	case reflect.Bool:
		yes, ok := token.(bool)
		if !ok {
			return refuse(path, "harus true atau false")
		}
		v.SetBool(yes)
	default:
		text, ok := token.(string)
		if !ok {
			return refuse(path, "harus berupa teks dalam tanda petik")
		}
		if err := checkText(text, raw, path, tag.Get("text") == "long"); err != nil {
			return err
		}
		v.SetString(text)
		return checkForm(v.Interface(), path)
	}
	return nil
}

func checkText(text string, raw []byte, path string, long bool) error {
	limit, told := data.MaxLine, "500"
	if long {
		limit, told = data.MaxEntryText, "5.000"
	}
	switch {
	case !utf8.Valid(raw), brokenPair(raw):
		return refuse(path, "ada huruf yang rusak (bukan UTF-8 yang benar)")
	case utf8.RuneCountInString(text) > limit && long:
		return refuse(path, "teks lebih dari %s huruf (pecah menjadi beberapa catatan)", told)
	case utf8.RuneCountInString(text) > limit:
		return refuse(path, "teks lebih dari %s huruf", told)
	}
	for _, letter := range text {
		if isControl(letter, long) {
			return refuse(path, "ada tanda kendali U+%04X yang tidak boleh dipakai", letter)
		}
	}
	return nil
}

// isControl says that a character may not stand in a text; a long one may have
// line feeds and tabs.
func isControl(letter rune, long bool) bool {
	return unicode.IsControl(letter) && (!long || (letter != '\n' && letter != '\t'))
}

// brokenPair finds a \u escape of half a character, which encoding/json turns
// into U+FFFD without a word.
func brokenPair(raw []byte) bool {
	for i := 0; i+1 < len(raw); i++ {
		if raw[i] != '\\' {
			continue
		}
		i++ // the escaped character, which may be a backslash itself
		if raw[i] != 'u' {
			continue
		}
		first, second := escaped(raw[i-1:]), escaped(raw[min(i+5, len(raw)):])
		switch {
		case !utf16.IsSurrogate(first):
		case utf16.DecodeRune(first, second) == unicode.ReplacementChar:
			return true
		default:
			i += len(`uD83D\`)
		}
	}
	return false
}

// escaped is the code of the \uXXXX that raw begins with, else 0.
func escaped(raw []byte) rune {
	if len(raw) < len(`\uXXXX`) || raw[0] != '\\' || raw[1] != 'u' {
		return 0
	}
	code, err := strconv.ParseUint(string(raw[2:6]), 16, 16)
	if err != nil {
		return 0
	}
	return rune(code)
}

// checkForm holds dates and times to their one form.
func checkForm(value any, path string) error {
	switch value := value.(type) {
	case data.Date:
		if value.Validate() != nil {
			return refuse(path, "%q bukan tanggal yang ada (tulis seperti 2024-07-25)", string(value))
		}
	case data.Clock:
		if value.Validate() != nil {
			return refuse(path, "%q bukan jam yang terbaca (tulis seperti 09.00)", string(value))
		}
	}
	return nil
}
