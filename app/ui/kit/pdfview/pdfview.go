// Package pdfview draws and reads PDF pages with PDFium compiled to
// WebAssembly: the same bytes that are printed are what is seen, without any
// program outside this one.
package pdfview

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"io"
	"runtime/debug"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"

	"gugustugas/app/ui/kit"
)

// ErrClosed is returned by every call after Close.
var ErrClosed = errors.New("penampil PDF sudah ditutup")

const (
	mmPerPoint = 25.4 / 72
	// mostPixels bounds a page's width, so that no odd caller asks for gigabytes.
	mostPixels = 8000
	startLimit = 2 * time.Minute // the very first start compiles PDFium: 4 s here
)

// Renderer draws pages. It holds one PDFium, started at first use and ended
// when idle, and may be used from any goroutine; calls wait for each other.
type Renderer struct {
	cacheDir string
	idle     time.Duration

	lock   sync.Mutex
	closed bool
	timer  *time.Timer
	cache  wazero.CompilationCache
	pool   pdfium.Pool
	engine pdfium.Pdfium
	opened *references.FPDF_DOCUMENT
	sum    [sha256.Size]byte
	bytes  []byte // PDFium reads from these as long as the document is open
}

// Open returns a renderer that keeps PDFium's compiled form in cacheDir, which
// makes every start but the first quick (0.14 s instead of 4 s). Nothing is
// started yet. A renderer unused for idle gives its memory back and starts
// again when it is needed; idle of 0 means never.
func Open(cacheDir string, idle time.Duration) *Renderer {
	return &Renderer{cacheDir: cacheDir, idle: idle}
}

// Warm starts PDFium, so that the first page does not wait for it.
func (r *Renderer) Warm() error {
	return r.use(func() error { return nil })
}

// Pages tells the size of each page in mm. The document stays open for Render.
func (r *Renderer) Pages(pdf []byte) ([]kit.PageSize, error) {
	var sizes []kit.PageSize
	err := r.with(pdf, func(document references.FPDF_DOCUMENT) error {
		count, err := r.engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document})
		if err != nil {
			return fmt.Errorf("menghitung halaman PDF: %w", err)
		}
		for i := range count.PageCount {
			size, err := r.engine.GetPageSize(&requests.GetPageSize{Page: page(document, i)})
			if err != nil {
				return fmt.Errorf("mengukur halaman %d PDF: %w", i+1, err)
			}
			sizes = append(sizes, kit.PageSize{Width: size.Width * mmPerPoint, Height: size.Height * mmPerPoint})
		}
		return nil
	})
	return sizes, err
}

// Render draws a page, counted from 0, so many pixels wide. The picture is the caller's.
func (r *Renderer) Render(pdf []byte, index, pixelWidth int) (*image.RGBA, error) {
	if pixelWidth < 1 || pixelWidth > mostPixels {
		return nil, fmt.Errorf("menggambar halaman %d PDF: lebar %d piksel di luar batas", index+1, pixelWidth)
	}
	var picture *image.RGBA
	err := r.with(pdf, func(document references.FPDF_DOCUMENT) error {
		drawn, err := r.engine.RenderPageInPixels(&requests.RenderPageInPixels{
			Page: page(document, index), Width: pixelWidth, Height: 20 * pixelWidth,
		})
		if err != nil {
			return fmt.Errorf("menggambar halaman %d PDF: %w", index+1, err)
		}
		defer drawn.Cleanup()
		// PDFium's memory is gone after Cleanup.
		picture = image.NewRGBA(drawn.Result.RenderedImage.Bounds())
		draw.Draw(picture, picture.Bounds(), drawn.Result.RenderedImage, drawn.Result.RenderedImage.Bounds().Min, draw.Src)
		return nil
	})
	return picture, err
}

// Text reads the text of each page.
func (r *Renderer) Text(pdf []byte) ([]string, error) {
	var texts []string
	err := r.with(pdf, func(document references.FPDF_DOCUMENT) error {
		count, err := r.engine.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document})
		if err != nil {
			return fmt.Errorf("menghitung halaman PDF: %w", err)
		}
		for i := range count.PageCount {
			text, err := r.engine.GetPageText(&requests.GetPageText{Page: page(document, i)})
			if err != nil {
				return fmt.Errorf("membaca halaman %d PDF: %w", i+1, err)
			}
			texts = append(texts, text.Text)
		}
		return nil
	})
	return texts, err
}

// Close ends the renderer for good and gives its memory back.
func (r *Renderer) Close() error {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.closed = true
	if r.timer != nil {
		r.timer.Stop()
	}
	return r.stop()
}

func page(document references.FPDF_DOCUMENT, index int) requests.Page {
	return requests.Page{ByIndex: &requests.PageByIndex{Document: document, Index: index}}
}

// use runs do with PDFium started, and puts the idle end off.
func (r *Renderer) use(do func() error) error {
	r.lock.Lock()
	defer r.lock.Unlock()
	if r.closed {
		return ErrClosed
	}
	if err := r.start(); err != nil {
		return err
	}
	r.rest()
	return do()
}

// with runs do with a document open. The last document stays open, because one
// is drawn page by page.
func (r *Renderer) with(pdf []byte, do func(references.FPDF_DOCUMENT) error) error {
	return r.use(func() error {
		sum := sha256.Sum256(pdf)
		if r.opened == nil || r.sum != sum {
			r.forget()
			held := append([]byte(nil), pdf...)
			document, err := r.engine.OpenDocument(&requests.OpenDocument{File: &held})
			if err != nil {
				return fmt.Errorf("membuka PDF: %w", err)
			}
			r.opened, r.sum, r.bytes = &document.Document, sum, held
		}
		return do(*r.opened)
	})
}

// forget closes the open document. PDFium's answer to that tells nothing of use.
func (r *Renderer) forget() {
	if r.opened != nil {
		_, _ = r.engine.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: *r.opened})
		r.opened, r.bytes = nil, nil
	}
}

// start brings PDFium up, where it is not. It sees no file of the computer.
func (r *Renderer) start() error {
	if r.engine != nil {
		return nil
	}
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling)
	if r.cacheDir != "" {
		// Without the cache a start takes longer and is otherwise the same.
		if cache, err := wazero.NewCompilationCacheWithDir(r.cacheDir); err == nil {
			r.cache = cache
			config = config.WithCompilationCache(cache)
		}
	}
	pool, err := webassembly.Init(webassembly.Config{
		MinIdle: 1, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config, FSConfig: wazero.NewFSConfig(),
		Stdout: io.Discard, Stderr: io.Discard,
	})
	if err != nil {
		return errors.Join(fmt.Errorf("menyiapkan penampil PDF: %w", err), r.stop())
	}
	r.pool = pool
	if r.engine, err = pool.GetInstance(startLimit); err != nil {
		return errors.Join(fmt.Errorf("menyiapkan penampil PDF: %w", err), r.stop())
	}
	return nil
}

// rest ends PDFium when nothing has been asked of it for the idle time.
func (r *Renderer) rest() {
	if r.idle <= 0 {
		return
	}
	if r.timer != nil {
		r.timer.Stop()
	}
	r.timer = time.AfterFunc(r.idle, func() {
		r.lock.Lock()
		defer r.lock.Unlock()
		_ = r.stop() // nobody waits for the answer; a next start begins afresh
	})
}

// stop ends PDFium and hands its memory back to the system.
func (r *Renderer) stop() error {
	var errs []error
	r.forget()
	if r.engine != nil {
		errs = append(errs, r.engine.Close())
	}
	if r.pool != nil {
		errs = append(errs, r.pool.Close())
	}
	if r.cache != nil {
		errs = append(errs, r.cache.Close(context.Background()))
	}
	r.engine, r.pool, r.cache = nil, nil, nil
	debug.FreeOSMemory()
	if err := errors.Join(errs...); err != nil {
		return fmt.Errorf("menutup penampil PDF: %w", err)
	}
	return nil
}
