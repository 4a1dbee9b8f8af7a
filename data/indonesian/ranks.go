package indonesian

// Rank is one line of the table of PNS ranks: Group "III/a", Name "Penata Muda".
type Rank struct{ Group, Name string }

// Ranks is the table of PNS ranks from I/a to IV/e, lowest first.
func Ranks() []Rank {
	return []Rank{
		{"I/a", "Juru Muda"},
		{"I/b", "Juru Muda Tingkat I"},
		{"I/c", "Juru"},
		{"I/d", "Juru Tingkat I"},
		{"II/a", "Pengatur Muda"},
		{"II/b", "Pengatur Muda Tingkat I"},
		{"II/c", "Pengatur"},
		{"II/d", "Pengatur Tingkat I"},
		{"III/a", "Penata Muda"},
		{"III/b", "Penata Muda Tingkat I"},
		{"III/c", "Penata"},
		{"III/d", "Penata Tingkat I"},
		{"IV/a", "Pembina"},
		{"IV/b", "Pembina Tingkat I"},
		{"IV/c", "Pembina Utama Muda"},
		{"IV/d", "Pembina Utama Madya"},
		{"IV/e", "Pembina Utama"},
	}
}

// PPPKGroups are the groups of PPPK, I to XVII; they carry no rank.
func PPPKGroups() []string {
	groups := make([]string, 17)
	for i := range groups {
		groups[i] = Roman(i + 1)
	}
	return groups
}
