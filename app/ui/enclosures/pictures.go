package enclosures

import (
	"context"
	"image"
	"path/filepath"

	"gugustugas/app/photo"
	"gugustugas/app/ui/frame"
	"gugustugas/data"
)

// thumbSide is the long side of a picture on the screen, in pixels.
const thumbSide = 560

// pictures are the small pictures of photos, made away from the UI goroutine and
// kept by what is in them.
type pictures struct {
	services frame.Services
	made     map[string]image.Image
	wanted   map[string]bool
	ready    func()
}

func newPictures(services frame.Services, ready func()) *pictures {
	return &pictures{services: services, made: map[string]image.Image{}, wanted: map[string]bool{}, ready: ready}
}

// of is the small picture of a file, or nil: it is none, or not there yet; ready
// is called when it is.
func (p *pictures) of(a data.Attachment) image.Image {
	if picture, ok := p.made[a.SHA256]; ok {
		return picture
	}
	if p.wanted[a.SHA256] || filepath.Ext(a.Name) != ".jpg" {
		return nil
	}
	p.wanted[a.SHA256] = true
	var small image.Image
	p.services.Runner.Go(func() error {
		content, err := p.services.Desk.Content(context.Background(), a)
		if err == nil {
			small, err = photo.Thumbnail(content, thumbSide)
		}
		return err
	}, func(err error) {
		if err != nil {
			p.services.Fail(err)
			return
		}
		p.made[a.SHA256] = small
		p.ready()
	})
	return p.made[a.SHA256]
}
