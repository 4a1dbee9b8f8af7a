// Package board shows the agenda, the decisions and the follow-ups of one meeting
// in large type: to be read out by the chair, and to the room on a projector.
// What is marked intern never stands on it.
package board
