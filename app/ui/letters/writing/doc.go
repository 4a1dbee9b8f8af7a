// Package writing is where one letter is written: its form beside the live
// preview of its paper, what still has to be looked at before it goes out, and the
// way out: issued, printed, opened, saved.
package writing
