// Package sample holds the data of a sample file: the meeting of 25–26 July 2024
// in Sangatta, an office profile, and the seats of the task force.
//
// Only what the press reported stands under a real name: place, dates, matters,
// the chair, and what she said in the opening and on further meetings. All other
// people are Nama Contoh, their NIP begin with 19000101, their districts are
// Kecamatan Rekaan, and their speech, the times and the numbers of papers are
// invented. Papers and screens say so, because the profile is marked as sample.
package sample

import _ "embed"

// Meeting is the sample meeting in the form that package exchange reads.
//
//go:embed rapat-juli-2024.json
var Meeting []byte

// Roster is the decree and its seats. The decree's number is known from the press;
// when it took effect is taken to be the kick-off of 5 September 2023. Its title,
// its date and who sits where are not known: the title says that it is invented, so
// are the seats and their holders, and nobody sits there under a real name.
//
//go:embed keanggotaan.json
var Roster []byte

// Office is the sample profile: a data.Office as JSON, as the change log writes
// it. What isn't known of the office is in brackets.
//
//go:embed profil-kantor.json
var Office []byte
