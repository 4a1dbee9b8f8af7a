package indonesian

import (
	"slices"
	"strings"
)

// Words that open the name of an agency and that of a post, in lower case.
var (
	agencyWords = wordSet(`dinas badan kantor kepolisian polres polsek polda polri kejaksaan pengadilan mahkamah kecamatan
		kelurahan desa pemerintah pemkab kabupaten rsud rs puskesmas yayasan forum lsm pt cv bagian sekretariat inspektorat
		satuan satpol upt uptd kementerian kemenag imigrasi bp3mi bnn bnnk kodim koramil lanal universitas sekolah sma smk
		smp sd dprd dpmdes dpmptsp bappeda bapenda bpkad bkpsdm disnaker disnakertrans dinkes dinsos disdik
		disdikbud disdukcapil diskominfo dispora distransnaker dpppa dp3a dppkb lapas rutan kua mui pkk komisi komite lembaga
		organisasi ikatan asosiasi persatuan perkumpulan rumah balai unit gereja majelis pondok pesantren tni media pusat`)
	postWords = wordSet(`kepala sekretaris ketua wakil anggota staf staff kasi kabid kabag kasubbag kasubag kadis kanit kasat
		kapolres kapolsek camat lurah direktur manajer koordinator pendamping analis jabatan plt plh pj penyidik jaksa hakim
		dokter bidan perawat psikolog guru dosen pengurus penyuluh konselor relawan bendahara operator asisten bupati
		kasubsi kabagops komandan danramil pelaksana fungsional wartawan penata pengelola`)
)

// SplitGuest reads one typed line "Nama, jabatan, instansi", or the same parted by
// tabs, with the titles kept at the name: "Nama Contoh, S.Sos., M.Si., Kepala
// Seksi, Dinas Sosial". A part that opens like an agency ("Dinas …", "Polres …")
// starts the agency, so that commas inside a post or an agency do no harm; when
// none does, the last of several parts is the agency.
func SplitGuest(line string) (name Name, post, agency string) {
	if strings.Contains(line, "\t") {
		return splitTabbed(line)
	}
	parts := splitCommas(line)
	end := min(1, len(parts))
	for end < len(parts) && isDegrees(parts[end]) && (end > 1 || !opens(parts[end], postWords)) {
		end++ // "Psikolog" right after the name is a post, after "M.Psi." a title
	}
	name = ParseName(strings.Join(parts[:end], ", "))
	post, agency = splitPost(parts[end:])
	return name, post, agency
}

func splitTabbed(line string) (name Name, post, agency string) {
	var parts []string
	for part := range strings.SplitSeq(line, "\t") {
		parts = append(parts, spaced(part))
	}
	name = ParseName(parts[0])
	if len(parts) == 2 {
		post, agency = splitPost(parts[1:])
		return name, post, agency
	}
	return name, parts[1], strings.TrimSpace(strings.Join(parts[2:], " "))
}

// splitPost parts post from agency; the two may stand the other way round.
func splitPost(parts []string) (post, agency string) {
	at := slices.IndexFunc(parts, func(part string) bool { return opens(part, agencyWords) })
	last := len(parts) - 1
	switch {
	case last < 0:
		return "", ""
	case at == 0 && last > 0 && opens(parts[last], postWords):
		return parts[last], strings.Join(parts[:last], ", ")
	case at < 0 && last > 0:
		at = last
	case at < 0:
		at = len(parts)
	}
	return strings.Join(parts[:at], ", "), strings.Join(parts[at:], ", ")
}

func opens(part string, words map[string]bool) bool {
	first, _, _ := strings.Cut(strings.ToLower(part), " ")
	return words[strings.Trim(first, ".()")]
}
