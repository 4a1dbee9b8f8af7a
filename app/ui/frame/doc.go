// Package frame holds what stands around the content of every page: its head,
// its messages, and what the window lends to a page.
package frame
