package binding

import (
	"fmt"
	"maps"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"gugustugas/data"
)

// pageCopy copies the pages of a PDF into a file, with what they draw: no scripts,
// forms, enclosed files or actions on opening. Numbers follow from the content.
type pageCopy struct {
	from *model.Context
	to   *file
	// numbers are those of the copies by the numbers of the originals.
	numbers map[int]int
	// waiting are originals that have a number and are not copied yet.
	waiting []types.IndirectRef
}

// append puts all pages of a PDF behind those of the file.
func (f *file) append(from *model.Context, chapter string) error {
	c := pageCopy{from: from, to: f, numbers: map[int]int{}}
	root, err := from.Pages()
	if err != nil || root == nil {
		return fmt.Errorf("%w: no pages: %w", data.ErrInvalid, err)
	}
	branch := c.reference(*root)
	for len(c.waiting) > 0 {
		next := c.waiting[0]
		c.waiting = c.waiting[1:]
		object, err := from.Dereference(next)
		if err != nil {
			return fmt.Errorf("object %d: %w", next.ObjectNumber.Value(), err)
		}
		f.set(c.numbers[next.ObjectNumber.Value()], c.object(object))
	}
	pages, ok := f.at(branch).(types.Dict)
	if !ok {
		return fmt.Errorf("%w: pages are %T", data.ErrInvalid, f.at(branch))
	}
	pages["Parent"] = reference(pagesNumber)
	f.branches = append(f.branches, branch)
	f.pages += from.PageCount
	if chapter != "" {
		f.chapters = append(f.chapters, chapterStart{chapter, f.firstPage(branch)})
	}
	return nil
}

// reference is the copy of a reference; what it leads to is copied later.
func (c *pageCopy) reference(ref types.IndirectRef) types.IndirectRef {
	original := ref.ObjectNumber.Value()
	number, known := c.numbers[original]
	if !known {
		number = c.to.add(nil)
		c.numbers[original] = number
		c.waiting = append(c.waiting, ref)
	}
	return reference(number)
}

// object is a copy with the references of the new file.
func (c *pageCopy) object(object types.Object) types.Object {
	switch o := object.(type) {
	case types.IndirectRef:
		return c.reference(o)
	case types.Dict:
		return c.dict(o)
	case types.Array:
		list := make(types.Array, len(o))
		for i, element := range o {
			list[i] = c.object(element)
		}
		return list
	case types.StreamDict:
		return c.stream(o)
	case types.ObjectStreamDict, types.XRefStreamDict:
		return nil
	}
	return object
}

func (c *pageCopy) dict(d types.Dict) types.Dict {
	bare := types.NewDict()
	for _, name := range slices.Sorted(maps.Keys(d)) {
		if name != "AA" && !acts(name, d[name]) {
			bare[name] = c.object(d[name])
		}
	}
	return bare
}

// acts says that an entry is an action other than a leap or an address.
func acts(name string, value types.Object) bool {
	d, ok := value.(types.Dict)
	if name != "A" || !ok {
		return false
	}
	kind := d.NameEntry("S")
	return kind != nil && *kind != "GoTo" && *kind != "URI"
}

// stream keeps the bytes as they are; their length is told anew.
func (c *pageCopy) stream(s types.StreamDict) types.StreamDict {
	bare := maps.Clone(s.Dict)
	delete(bare, "Length")
	s.Dict = c.dict(bare)
	s.Dict["Length"] = types.Integer(len(s.Raw))
	return s
}

// firstPage is the first page under a branch of pages; the branch itself where a
// damaged file has none.
func (f *file) firstPage(branch types.IndirectRef) types.IndirectRef {
	at := branch
	for range len(f.objects) {
		d, ok := f.at(at).(types.Dict)
		if !ok {
			return branch
		}
		kids, ok := d["Kids"].(types.Array)
		if !ok {
			return at
		}
		if len(kids) == 0 {
			return branch
		}
		if at, ok = kids[0].(types.IndirectRef); !ok {
			return branch
		}
	}
	return branch
}
