// Package fields holds what the forms of the pages are made of: a field with its
// name and its refusal, fields side by side, suggestions under a field, and a
// question beside a row.
package fields
