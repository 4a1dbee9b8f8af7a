package sheet

import (
	"fmt"
	"slices"
	"strings"

	"gugustugas/data"
	"gugustugas/data/indonesian"
)

// agencyRef is an agency that rows refer to: one on record, or a new one.
type agencyRef struct {
	rec data.Agency
	// old is the agency on record, nil for a new one.
	old *data.Agency
	// learnt are spellings that an answer has given to an agency on record.
	learnt []string
}

// agencyGroup are the spellings that are one agency without doubt.
type agencyGroup struct {
	near      string
	spellings []agencySpelling
	rows      int
}

// agencyCluster are the groups that are probably one agency.
type agencyCluster struct {
	far    string
	groups []*agencyGroup
	// main is the group that the others are proposed to be.
	main *agencyGroup
	// old is the agency on record that the cluster probably is.
	old *data.Agency
}

// agencyIndex knows how a file spells agencies and which are on record.
type agencyIndex struct {
	readings map[string]agencySpelling
	clusters map[string]*agencyCluster // by near
	byFar    map[string]*agencyCluster
	order    []*agencyCluster
	oldNear  map[string]*data.Agency
	oldFar   map[string]*data.Agency
}

// mostSpellings is how many different agencies are compared for slips of typing.
const mostSpellings = 1000

func newAgencyIndex(existing []data.Agency) *agencyIndex {
	x := &agencyIndex{
		readings: map[string]agencySpelling{}, clusters: map[string]*agencyCluster{}, byFar: map[string]*agencyCluster{},
		oldNear: map[string]*data.Agency{}, oldFar: map[string]*data.Agency{},
	}
	for i := range existing {
		for _, spelling := range existing[i].Spellings() {
			s := readAgency(spelling)
			if s.unit != "" {
				s.near = headingWords(spelling) // "Bagian Hukum Setkab" is not all of Setkab
			}
			setFirst(x.oldNear, s.near, &existing[i])
			setFirst(x.oldNear, headingWords(spelling), &existing[i])
			if s.unit == "" {
				setFirst(x.oldFar, s.far, &existing[i])
			}
		}
	}
	return x
}

func setFirst(m map[string]*data.Agency, key string, agency *data.Agency) {
	if m[key] == nil {
		m[key] = agency
	}
}

// add counts one row that names an agency.
func (x *agencyIndex) add(text string) {
	s, ok := x.readings[text]
	if !ok {
		s = readAgency(text)
		x.readings[text] = s
	}
	cluster := x.clusters[s.near]
	if cluster == nil {
		cluster = x.clusterOf(s.far)
		cluster.groups = append(cluster.groups, &agencyGroup{near: s.near})
		x.clusters[s.near] = cluster
	}
	group := cluster.group(s.near)
	group.rows++
	if !slices.ContainsFunc(group.spellings, func(other agencySpelling) bool { return other.written == s.written }) {
		group.spellings = append(group.spellings, s)
	}
}

func (x *agencyIndex) clusterOf(far string) *agencyCluster {
	cluster := x.byFar[far]
	if cluster == nil {
		cluster = &agencyCluster{far: far}
		x.byFar[far] = cluster
		x.order = append(x.order, cluster)
	}
	return cluster
}

func (c *agencyCluster) group(near string) *agencyGroup {
	return c.groups[slices.IndexFunc(c.groups, func(g *agencyGroup) bool { return g.near == near })]
}

// close joins clusters that differ by a slip of typing and finds the main group
// of each: what stands on most rows, and of those the fullest.
func (x *agencyIndex) close() {
	x.joinSlips()
	for _, cluster := range x.order {
		cluster.old = x.oldFar[cluster.far]
		for far, agency := range x.oldFar {
			if cluster.old == nil && isSlip(far, cluster.far) {
				cluster.old = agency
			}
		}
		for _, group := range cluster.groups {
			x.clusters[group.near] = cluster
			switch {
			case cluster.main == nil, group.rows > cluster.main.rows,
				group.rows == cluster.main.rows && len(group.near) > len(cluster.main.near) && group.near == cluster.far:
				cluster.main = group
			}
		}
	}
}

func (x *agencyIndex) joinSlips() {
	if len(x.order) > mostSpellings {
		return
	}
	var kept []*agencyCluster
	for _, cluster := range x.order {
		at := slices.IndexFunc(kept, func(other *agencyCluster) bool { return isSlip(other.far, cluster.far) })
		if at < 0 {
			kept = append(kept, cluster)
			continue
		}
		kept[at].groups = append(kept[at].groups, cluster.groups...)
	}
	x.order = kept
}

// isSlip says that two keys differ by one or two letters: a letter left out,
// doubled or mistaken. Numbers must agree ("SMP 1", "SMP 2").
func isSlip(a, b string) bool {
	const shortest = 10
	if a == b || len(a) < shortest || len(b) < shortest || a[:2] != b[:2] || max(len(a), len(b))-min(len(a), len(b)) > 2 {
		return false
	}
	digits := func(s string) string {
		return strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, s)
	}
	return digits(a) == digits(b) && indonesian.SlipDistance(a, b) <= 2 && len(strings.Fields(a)) == len(strings.Fields(b))
}

// known is the agency on record that a cell certainly means.
func (x *agencyIndex) known(text string) *data.Agency {
	if agency := x.oldNear[headingWords(text)]; agency != nil {
		return agency
	}
	return x.oldNear[x.readings[text].near]
}

// fullName is the name that a cluster goes by on papers.
func (c *agencyCluster) fullName() string {
	for _, group := range c.groups {
		if group.near == c.far {
			return group.spellings[0].name
		}
	}
	if full, ok := agencyShort[c.main.near]; ok {
		return full
	}
	return c.main.spellings[0].name
}

// record makes a new agency of some groups of a cluster.
func (c *agencyCluster) record(name string, groups []*agencyGroup) data.Agency {
	rec := data.Agency{Name: name}
	var aliases []string
	for _, group := range groups {
		for _, s := range group.spellings {
			if _, short := agencyShort[s.near]; short && s.unit == "" && headingWords(s.written) == s.near && (rec.ShortName == "" || group == c.main) {
				rec.ShortName = s.name
			}
			aliases = append(aliases, s.written)
			if kind := s.kind(name); kind != "" {
				rec.Kind = kind
			}
		}
	}
	if key(rec.ShortName) == key(rec.Name) {
		rec.ShortName = ""
	}
	aliases = slices.DeleteFunc(aliases, func(alias string) bool { return alias == rec.Name || alias == rec.ShortName })
	rec.Aliases = strings.Join(slices.Compact(aliases), "\n")
	return rec
}

// question puts the spellings of a cluster that are not on record to the person at
// the desk; apart is the answer that they are not one.
func (x *agencyIndex) question(c *agencyCluster, apart string) (id, text string, options []Option) {
	var spellings []string
	for _, group := range c.groups {
		for _, s := range group.spellings {
			if x.known(s.written) == nil {
				spellings = append(spellings, fmt.Sprintf("%q", s.written))
			}
		}
	}
	name := c.fullName()
	if c.old != nil {
		name = c.old.Name
		text = fmt.Sprintf("Ejaan %s belum dikenal. Apakah yang dimaksud %s yang sudah tercatat?", strings.Join(spellings, ", "), name)
	} else {
		text = fmt.Sprintf("Instansi ditulis dengan beberapa cara: %s. Apakah semuanya satu instansi?", strings.Join(spellings, ", "))
	}
	return "instansi:" + c.far, text, []Option{
		{"gabung", fmt.Sprintf("Ya, catat sebagai %s", name)},
		{"pisah", apart},
		skipRow,
	}
}
