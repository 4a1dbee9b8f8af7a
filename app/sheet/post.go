package sheet

import (
	"fmt"
	"regexp"
	"strings"
)

// postReading is a jabatan as read from a cell.
type postReading struct {
	post   string
	status string
	// choices are the posts where a cell holds several, each as written in full.
	choices []postReading
	notes   []string
}

// text is the post with its status before it.
func (p postReading) text() string { return strings.TrimSpace(p.status + " " + p.post) }

var (
	actingWord  = regexp.MustCompile(`(?i)^(plt|plh|pj)\b\s*\.?\s*`)
	postParting = regexp.MustCompile(`(?i)\s*(?:\n|;|\s/\s|/|\s&\s|\bmerangkap\b|\bsekaligus\b)\s*(?:sebagai\s+)?`)
	postOpening = regexp.MustCompile(`(?i)^(plt|plh|pj|kepala|ka|kabid|kasi|kasie|kasubbag|kasubag|kasubbid|kasubid|kabag|kadis|kaban|sekretaris|sekdis|sekda|wakil|ketua|asisten|staf|direktur|camat|lurah|inspektur|kanit|kasat|anggota|bupati|kapolres|wakapolres|analis|koordinator)\b`)
)

// shortPosts are the usual short forms of posts. Only those that can mean one
// thing are here; what follows them stays.
var shortPosts = []struct {
	short *regexp.Regexp
	full  string
}{
	{regexp.MustCompile(`(?i)\bkabid\b\.?`), "Kepala Bidang"},
	{regexp.MustCompile(`(?i)\bkasie?\b\.?`), "Kepala Seksi"},
	{regexp.MustCompile(`(?i)\bkasub+ag\b\.?`), "Kepala Subbagian"},
	{regexp.MustCompile(`(?i)\bkasub+id\b\.?`), "Kepala Subbidang"},
	{regexp.MustCompile(`(?i)\bkasubsie?\b\.?`), "Kepala Subseksi"},
	{regexp.MustCompile(`(?i)\bkabag\b\.?`), "Kepala Bagian"},
	{regexp.MustCompile(`(?i)\bkadis\b\.?`), "Kepala Dinas"},
	{regexp.MustCompile(`(?i)\bkaban\b\.?`), "Kepala Badan"},
	{regexp.MustCompile(`(?i)\bkanit\b\.?`), "Kepala Unit"},
	{regexp.MustCompile(`(?i)\bkasat\b\.?`), "Kepala Satuan"},
	{regexp.MustCompile(`(?i)\bsekda\b\.?`), "Sekretaris Daerah"},
	{regexp.MustCompile(`(?i)\bsekdis\b\.?`), "Sekretaris Dinas"},
	{regexp.MustCompile(`(?i)\bsekcam\b\.?`), "Sekretaris Camat"},
	{regexp.MustCompile(`(?i)\bka\.\s*|\bka\s+`), "Kepala "},
	{regexp.MustCompile(`(?i)\breskrim\b\.?`), "Reserse Kriminal"},
	{regexp.MustCompile(`(?i)\bpidum\b\.?`), "Pidana Umum"},
	{regexp.MustCompile(`(?i)\bsub\s*bag(?:ian)?\b\.?`), "Subbagian"},
	{regexp.MustCompile(`(?i)(subbagian)\s+T\.?U\b\.?`), "$1 Tata Usaha"},
}

// readPost reads a post: status apart, short forms in full, several posts as
// choices.
func readPost(text string) postReading {
	if isBlankWord(text) {
		return postReading{}
	}
	var parts []string
	for _, part := range postParting.Split(text, -1) {
		if part = strings.Trim(part, " ,."); part != "" {
			parts = append(parts, part)
		}
	}
	several := len(parts) > 1
	for _, part := range parts {
		several = several && postOpening.MatchString(part)
	}
	whole := readOnePost(strings.Join(strings.Fields(text), " "))
	if several {
		for _, part := range parts {
			whole.choices = append(whole.choices, readOnePost(part))
		}
	}
	return whole
}

func readOnePost(text string) postReading {
	reading := postReading{post: text}
	if m := actingWord.FindStringSubmatch(text); m != nil {
		reading.status = capitalised(strings.ToLower(m[1])) + "."
		reading.post = text[len(m[0]):]
		reading.notes = append(reading.notes, fmt.Sprintf("%s dicatat sebagai status, bukan bagian dari jabatan.", reading.status))
	}
	if full := fullPost(reading.post); full != reading.post {
		reading.notes = append(reading.notes, fmt.Sprintf("Jabatan %s ditulis lengkap: %s.", reading.post, full))
		reading.post = full
	}
	return reading
}

// fullPost writes the short forms in a post in full.
func fullPost(text string) string {
	for _, s := range shortPosts {
		text = s.short.ReplaceAllString(text, s.full)
	}
	return unshout(strings.Join(strings.Fields(text), " "))
}

// postKey is a post as it is compared, whatever way it was written.
func postKey(text string) string { return key(fullPost(text)) }

// servantPost opens the posts that only a civil servant holds.
var servantPost = regexp.MustCompile(`(?i)^(kepala (dinas|badan|bidang|bagian|seksi|sub\w+|upt\w*|kantor|satuan)|sekretaris (dinas|daerah|badan|camat)|camat|lurah|inspektur|asisten)\b`)
