package archive

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"gugustugas/app/paper"
	"gugustugas/app/paper/textof"
	"gugustugas/app/secretariat"
	"gugustugas/app/ui/frame"
	"gugustugas/app/ui/kit"
	"gugustugas/assets/icons"
	"gugustugas/data"
)

// Measures of the place of checks in px.
const (
	askWidth   float32 = 404
	askPadding float32 = kit.PagePadding
	askInner           = askWidth - 2*askPadding - 1
)

// deadlineOfCheck is how long a check may take: copies of letters are drawn anew.
const deadlineOfCheck = 2 * time.Minute

// checking is the place where a file or a code is compared with the archive.
type checking struct {
	page   *Page
	object fyne.CanvasObject
	pick   *kit.Button
	code   *kit.Entry
	notice *frame.Place
	answer *frame.Place
	ask    *fyne.Container
	late   int // counts the checks, so that a late one is dropped
}

// paperTools read and draw papers for a check.
var paperTools = secretariat.PaperTools{
	Lines: textof.Pages, PageAt: textof.PageAt,
	Draw: func(s data.LetterSnapshot) ([]byte, error) {
		document, err := paper.Letter(s)
		return document.PDF, err
	},
}

var checkedFile = frame.FileKind{
	Title: "Verifikasi PDF", Extensions: []string{".pdf"}, Most: data.MaxBlob,
	TooBig: "Berkas lebih besar dari 20 MB, jadi tidak diperiksa; naskah dalam arsip tidak ada yang sebesar itu.",
}

func newChecking(p *Page) *checking {
	c := &checking{page: p, notice: frame.NewPlace(kit.VStack(0)), answer: frame.NewPlace(kit.Muted(""))}
	c.pick = kit.NewButton(kit.ButtonPrimary, icons.PDF, "Pilih PDF…", c.choose)
	c.code = kit.NewEntry()
	c.code.SetPlaceHolder("mis. S-2026-001/0/3fa912bc44d091ee")
	c.code.OnSubmitted = func(string) { c.checkCode() }
	c.code.OnChanged = func(string) { c.refuse("") }
	words := func(text string) fyne.CanvasObject {
		return kit.NewParagraph(text, kit.TextStyle{Color: kit.ColorMuted}).Wrap(askInner)
	}
	check := kit.NewButton(kit.ButtonQuiet, icons.Check, "Periksa", c.checkCode)
	c.ask = kit.VStack(kit.FieldGap,
		kit.Section("Cocokkan berkas"),
		words("Pilih PDF yang diterima. Isinya dibandingkan dengan arsip, tidak disimpan, dan tidak dikirim ke mana pun."),
		kit.HStack(8, c.pick, kit.Middle(kit.KeyCap("Ctrl+O"))),
		kit.Inset(14, 0, 6, 0, kit.Separator()),
		kit.Section("Cocokkan kode"),
		words("Ketik, tempel, atau pindai kode di kaki naskah. Spasi dan huruf besar atau kecil tidak berpengaruh."),
		kit.Labelled("Kode pemeriksaan arsip", c.code),
		c.notice.Object(),
		kit.HStack(8, check, kit.Middle(kit.KeyCap("Enter"))),
		kit.Inset(14, 0, 0, 0, words("Kode membuktikan dari isi mana naskah dibuat, tetapi tidak membandingkan kata-katanya, dan bukan tanda tangan elektronik. Untuk memastikan isi, cocokkan berkasnya.")),
	)
	left := kit.Border(nil, nil, nil, kit.Separator(), kit.VScroll(kit.Inset(18, askPadding, 18, askPadding, c.ask)))
	c.rest()
	c.object = kit.Border(nil, checkKeys(), kit.Fixed(askWidth, 0, left), nil, c.answer.Object())
	return c
}

// rest says what will be shown.
func (c *checking) rest() {
	c.answer.Show(kit.EmptyState("Belum ada yang diperiksa",
		"Hasilnya muncul di sini: sama, berbeda dan di baris mana, sudah diperbaiki, atau tidak dikenal."))
}

// choose asks for a PDF and checks it.
func (c *checking) choose() {
	frame.AskForFile(c.page.deps.Services, checkedFile, c.checkFile)
}

func (c *checking) checkFile(name string, content []byte) {
	c.run(name, func(ctx context.Context) (secretariat.Verdict, error) {
		return c.page.deps.Desk.Verify(ctx, content, paperTools)
	}, c.page.deps.Fail)
}

func (c *checking) checkCode() {
	code := strings.TrimSpace(c.code.Text)
	c.run(code, func(ctx context.Context) (secretariat.Verdict, error) {
		return c.page.deps.Desk.VerifyCode(ctx, code)
	}, func(err error) { c.refuse(data.Message(err)) })
}

// refuse says under the field what is wrong with a code; nothing for none.
func (c *checking) refuse(sentence string) {
	c.code.SetInvalid(sentence != "")
	if sentence == "" {
		c.notice.Show(kit.VStack(0))
	} else {
		c.notice.Show(kit.FieldNotice(kit.NoticeError, sentence).Wrap(askInner))
	}
	c.ask.Refresh()
}

// run does a check away from the UI goroutine and shows its answer.
func (c *checking) run(what string, check func(context.Context) (secretariat.Verdict, error), failed func(error)) {
	c.late++
	late := c.late
	c.refuse("")
	c.answer.Show(frame.Loading())
	var verdict secretariat.Verdict
	c.page.deps.Runner.Go(func() (err error) {
		ctx, cancel := context.WithTimeout(context.Background(), deadlineOfCheck)
		defer cancel()
		verdict, err = check(ctx)
		return err
	}, func(err error) {
		switch {
		case late != c.late:
		case err != nil:
			c.rest()
			failed(err)
		default:
			c.answer.Show(c.tell(what, verdict))
		}
	})
}
