package textof

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"io"
	"regexp"
	"slices"
	"strconv"
)

// object is a value of a file with the bytes that it stands on.
type object struct {
	from, to int
	value    any
	// stream is what follows it, packed as it is; nil for none.
	stream []byte
}

// file is a PDF by its objects. unpacked, letters and steps count what was done
// with it.
type file struct {
	objects  map[int]*object
	order    []int // numbers in the order of the file
	unpacked int
	letters  int
	steps    int
	fonts    map[any]*font
}

var objectHead = regexp.MustCompile(`(\d{1,8})[ \t\r\n]{1,4}\d{1,5}[ \t\r\n]{1,4}obj\b`)

// open finds the objects. One that comes twice counts as it came last, which is
// how a PDF is changed by adding to it.
func open(pdf []byte) *file {
	f := &file{objects: map[int]*object{}, fonts: map[any]*font{}}
	for at := 0; at < len(pdf) && len(f.order) < maxObjects; {
		head := objectHead.FindSubmatchIndex(pdf[at:])
		if head == nil {
			break
		}
		number, _ := strconv.Atoi(string(pdf[at+head[2] : at+head[3]]))
		o := read(pdf, at+head[0], at+head[1])
		f.add(number, o)
		at = o.to
	}
	for _, number := range slices.Clone(f.order) {
		f.unfold(f.objects[number])
	}
	return f
}

func (f *file) add(number int, o *object) {
	if _, known := f.objects[number]; !known {
		f.order = append(f.order, number)
	}
	f.objects[number] = o
}

// read takes in the object that begins at from, its value at body.
func read(pdf []byte, from, body int) *object {
	l := lexer{in: pdf, at: body}
	o := &object{from: from}
	o.value = l.next(0)
	after := l.at
	l.skip()
	o.to = max(after, body)
	if !l.ahead("stream") {
		return o
	}
	start := l.at + len("stream")
	if start < len(pdf) && pdf[start] == '\r' {
		start++
	}
	if start < len(pdf) && pdf[start] == '\n' {
		start++
	}
	stop := streamEnd(pdf, start, o.value)
	o.stream, o.to = pdf[start:stop], stop
	return o
}

// streamEnd is where a stream ends: where its length says, if that is so.
func streamEnd(pdf []byte, start int, value any) int {
	const mark = "endstream"
	if d, ok := value.(dict); ok {
		if length, ok := d["Length"].(float64); ok && length >= 0 && length <= float64(len(pdf)-start) {
			stop := start + int(length)
			if near := pdf[stop:min(len(pdf), stop+len(mark)+4)]; bytes.Contains(near, []byte(mark)) {
				return stop
			}
		}
	}
	if i := bytes.Index(pdf[start:], []byte(mark)); i >= 0 {
		return start + i
	}
	return len(pdf)
}

// step counts work that takes no bytes; false says that it is enough.
func (f *file) step(n int) bool {
	f.steps += n
	return f.steps <= maxSteps
}

// content unpacks a stream as far as it goes.
func (f *file) content(o *object) []byte {
	const opening = 16 // steps
	if !f.step(opening) {
		return nil
	}
	d, _ := o.value.(dict)
	filter := d["Filter"]
	if several, ok := filter.(list); ok {
		if len(several) > 1 {
			return nil
		}
		filter = nil
		if len(several) == 1 {
			filter = several[0]
		}
	}
	switch filter {
	case nil:
		plain := o.stream[:min(len(o.stream), maxUnpacked-f.unpacked)]
		f.unpacked += len(plain)
		return plain
	case name("FlateDecode"), name("Fl"):
	default:
		return nil
	}
	var packed io.Reader
	packed, err := zlib.NewReader(bytes.NewReader(o.stream))
	if err != nil {
		if len(o.stream) < 2 {
			return nil
		}
		packed = flate.NewReader(bytes.NewReader(o.stream[2:])) // the two bytes of its head are broken
	}
	// A broken stream gives what came before the break.
	plain, _ := io.ReadAll(io.LimitReader(packed, int64(maxUnpacked-f.unpacked)))
	f.unpacked += len(plain)
	return plain
}

// unfold takes the objects out of a stream of objects (7.5.7).
func (f *file) unfold(o *object) {
	d, _ := o.value.(dict)
	count, _ := d["N"].(float64)
	first, _ := d["First"].(float64)
	if d["Type"] != name("ObjStm") || o.stream == nil || count < 1 || first < 0 {
		return
	}
	plain := f.content(o)
	if first > float64(len(plain)) {
		return
	}
	heads := lexer{in: plain[:int(first)]}
	for range int(min(count, float64(len(plain)))) {
		if len(f.order) >= maxObjects {
			return
		}
		number, ok := heads.next(0).(float64)
		at, also := heads.next(0).(float64)
		if !ok || !also || first+at >= float64(len(plain)) || at < 0 {
			return
		}
		body := lexer{in: plain[:min(len(plain), int(first+at)+maxUnpacked-f.unpacked)], at: int(first + at)}
		f.add(int(number), &object{from: o.from, to: o.to, value: body.next(0)})
		f.unpacked += body.at - int(first+at) // objects may lie on one another
	}
}

// resolve follows a reference; references to references lead nowhere.
func (f *file) resolve(value any) any {
	if r, ok := value.(ref); ok {
		if o := f.objects[int(r)]; o != nil {
			return o.value
		}
		return nil
	}
	return value
}

func (f *file) dict(value any) dict {
	d, _ := f.resolve(value).(dict)
	return d
}

// objectAt is the number of the object that a byte stands in; 0 for none.
func (f *file) objectAt(offset int) int {
	for _, number := range f.order {
		if o := f.objects[number]; offset >= o.from && offset < o.to {
			return number
		}
	}
	return 0
}

// pageOrder lists the objects that are pages: those of the tree in its order,
// then those that the tree has lost.
func (f *file) pageOrder() (pages []int) {
	seen := map[int]bool{}
	var walk func(number int)
	walk = func(number int) {
		if seen[number] || len(pages) >= maxPages {
			return
		}
		seen[number] = true
		node := f.dict(ref(number))
		if node["Type"] == name("Page") {
			pages = append(pages, number)
			return
		}
		kids, _ := f.resolve(node["Kids"]).(list)
		for _, kid := range kids {
			if !f.step(1) {
				return
			}
			if r, ok := kid.(ref); ok {
				walk(int(r))
			}
		}
	}
	for _, number := range f.order {
		d := f.dict(ref(number))
		if _, below := d["Parent"]; d["Type"] == name("Pages") && !below {
			walk(number)
		}
	}
	for _, number := range f.order {
		if f.dict(ref(number))["Type"] == name("Page") {
			walk(number)
		}
	}
	return pages
}

// contentsOf lists the objects that draw a page.
func (f *file) contentsOf(page int) (numbers []int) {
	contents := f.dict(ref(page))["Contents"]
	if r, ok := contents.(ref); ok {
		several, many := f.resolve(r).(list)
		if !many {
			return []int{int(r)}
		}
		contents = several
	}
	several, _ := contents.(list)
	for _, part := range several {
		if !f.step(1) {
			break
		}
		if r, ok := part.(ref); ok {
			numbers = append(numbers, int(r))
		}
	}
	return numbers
}
