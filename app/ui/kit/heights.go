package kit

import "sort"

// heights knows where each row of a column stands. It measures a row once for
// its key and width; a change of one row moves the others by a sum only.
type heights struct {
	width  float32
	known  map[string]float32
	keys   []string
	starts []float32 // starts[i] is the top of row i; one more for the end
}

// rebuild takes the rows anew, measuring those whose key is not known.
func (h *heights) rebuild(count int, width float32, key func(int) string, measured func(int) float32) {
	if width != h.width || h.known == nil {
		h.known, h.width = make(map[string]float32, count), width
	}
	before := h.known
	h.known = make(map[string]float32, count)
	h.keys = h.keys[:0]
	h.starts = append(h.starts[:0], 0)
	for i := range count {
		k := key(i)
		high, ok := before[k]
		if !ok {
			high = measured(i)
		}
		h.known[k] = high
		h.keys = append(h.keys, k)
		h.starts = append(h.starts, h.starts[i]+high)
	}
}

// set gives one row another height and key.
func (h *heights) set(i int, key string, high float32) {
	delete(h.known, h.keys[i])
	h.known[key], h.keys[i] = high, key
	shift := high - h.height(i)
	if shift == 0 {
		return
	}
	for j := i + 1; j < len(h.starts); j++ {
		h.starts[j] += shift
	}
}

func (h *heights) count() int { return max(0, len(h.starts)-1) }

func (h *heights) height(i int) float32 { return h.starts[i+1] - h.starts[i] }

func (h *heights) total() float32 {
	if len(h.starts) == 0 {
		return 0
	}
	return h.starts[len(h.starts)-1]
}

// at is the row that covers a height, or the nearest.
func (h *heights) at(y float32) int {
	i := sort.Search(h.count(), func(i int) bool { return h.starts[i+1] > y })
	return max(0, min(i, h.count()-1))
}
