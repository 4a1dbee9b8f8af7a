// Package journey plays the program as a person does: a real window on a
// virtual display, real keys, the data file read back through the program's own
// commands. It knows the program only from outside and imports none of it.
//
// It needs Debian's xvfb, openbox, xdotool and xclip, which make test installs.
package journey
