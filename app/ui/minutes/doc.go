// Package minutes is the editor of the minutes: the agenda at the left, the
// entries of one agenda item in the middle, the real pages at the right. It is
// written for the keyboard: a meeting is recorded without the mouse.
package minutes
