-- +goose Up
-- Letters: registers and their numbers, letters with addressees and parties, what
-- came in, tata naskah, and the archive of letters.

ALTER TABLE offices    ADD COLUMN crest_id       TEXT NOT NULL DEFAULT '';
ALTER TABLE documents  ADD COLUMN letter_id      TEXT NOT NULL DEFAULT '';
ALTER TABLE documents  ADD COLUMN "to"           TEXT NOT NULL DEFAULT '';
ALTER TABLE documents  ADD COLUMN classification TEXT NOT NULL DEFAULT '';
ALTER TABLE enclosures ADD COLUMN letter_id      TEXT NOT NULL DEFAULT '';
ALTER TABLE waivers    ADD COLUMN letter_id      TEXT NOT NULL DEFAULT '';
ALTER TABLE waivers    ADD COLUMN warnings       INTEGER NOT NULL DEFAULT 0;

CREATE TABLE letterheads (
  id         TEXT PRIMARY KEY,
  government TEXT NOT NULL,
  name       TEXT NOT NULL,
  address    TEXT NOT NULL,
  crest_id   TEXT NOT NULL,
  crest_ref  TEXT GENERATED ALWAYS AS (NULLIF(crest_id, '')) STORED
             REFERENCES attachments (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX letterheads_crest ON letterheads (crest_ref);

CREATE TABLE paper_styles (
  id            TEXT PRIMARY KEY,
  paper         TEXT NOT NULL,
  top           INTEGER NOT NULL,
  bottom        INTEGER NOT NULL,
  "left"        INTEGER NOT NULL,
  "right"       INTEGER NOT NULL,
  font_size     INTEGER NOT NULL,
  spacing       INTEGER NOT NULL,
  name_style    TEXT NOT NULL,
  dotted_number INTEGER NOT NULL CHECK (dotted_number IN (0, 1)),
  address       TEXT NOT NULL,
  place_form    TEXT NOT NULL,
  class_form    TEXT NOT NULL,
  catchword     INTEGER NOT NULL CHECK (catchword IN (0, 1)),
  seal          INTEGER NOT NULL CHECK (seal IN (0, 1)),
  command       TEXT NOT NULL
) STRICT;

CREATE TABLE classifications (
  id             TEXT PRIMARY KEY,
  code           TEXT NOT NULL UNIQUE,
  name           TEXT NOT NULL,
  position       INTEGER NOT NULL,
  active_years   INTEGER NOT NULL,
  inactive_years INTEGER NOT NULL,
  fate           TEXT NOT NULL
) STRICT;

CREATE TABLE letter_templates (
  id              TEXT PRIMARY KEY,
  kind            TEXT NOT NULL,
  name            TEXT NOT NULL,
  position        INTEGER NOT NULL,
  classification  TEXT NOT NULL,
  security        TEXT NOT NULL,
  speed           TEXT NOT NULL,
  subject         TEXT NOT NULL,
  attachment_note TEXT NOT NULL,
  addressing      TEXT NOT NULL,
  via             TEXT NOT NULL,
  copies          TEXT NOT NULL,
  basis           TEXT NOT NULL,
  body            TEXT NOT NULL,
  annex_title     TEXT NOT NULL,
  annex           TEXT NOT NULL,
  letterhead      TEXT NOT NULL
) STRICT;

CREATE TABLE registers (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  year     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kinds    TEXT NOT NULL,
  mode     TEXT NOT NULL,
  template TEXT NOT NULL,
  unit     TEXT NOT NULL,
  width    INTEGER NOT NULL,
  first    INTEGER NOT NULL,
  UNIQUE (name, year)
) STRICT;

CREATE TABLE letters (
  id                  TEXT PRIMARY KEY,
  code                TEXT NOT NULL UNIQUE,
  kind                TEXT NOT NULL,
  state               TEXT NOT NULL,
  register_id         TEXT NOT NULL,
  number_id           TEXT NOT NULL,
  meeting_id          TEXT NOT NULL,
  agency_id           TEXT NOT NULL,
  classification      TEXT NOT NULL,
  security            TEXT NOT NULL,
  speed               TEXT NOT NULL,
  date                TEXT NOT NULL,
  subject             TEXT NOT NULL,
  attachment_note     TEXT NOT NULL,
  addressing          TEXT NOT NULL,
  via                 TEXT NOT NULL,
  contact             TEXT NOT NULL,
  basis               TEXT NOT NULL,
  body                TEXT NOT NULL,
  annex_title         TEXT NOT NULL,
  annex               TEXT NOT NULL,
  letterhead          TEXT NOT NULL,
  signing_person_id   TEXT NOT NULL,
  signing_status      TEXT NOT NULL,
  signing_post        TEXT NOT NULL,
  signing_on_behalf   TEXT NOT NULL,
  signing_under       TEXT NOT NULL,
  signing_as          TEXT NOT NULL,
  signing_hide_rank   INTEGER NOT NULL CHECK (signing_hide_rank IN (0, 1)),
  signing_hide_number INTEGER NOT NULL CHECK (signing_hide_number IN (0, 1)),
  initials            INTEGER NOT NULL CHECK (initials IN (0, 1)),
  signed_on           TEXT NOT NULL,
  revision            INTEGER NOT NULL,
  revision_reason     TEXT NOT NULL,
  void_reason         TEXT NOT NULL,
  register_ref TEXT GENERATED ALWAYS AS (NULLIF(register_id, '')) STORED
               REFERENCES registers (id) DEFERRABLE INITIALLY DEFERRED,
  number_ref   TEXT GENERATED ALWAYS AS (NULLIF(number_id, '')) STORED
               REFERENCES register_numbers (id) DEFERRABLE INITIALLY DEFERRED,
  meeting_ref  TEXT GENERATED ALWAYS AS (NULLIF(meeting_id, '')) STORED
               REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  agency_ref   TEXT GENERATED ALWAYS AS (NULLIF(agency_id, '')) STORED
               REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
  signing_ref  TEXT GENERATED ALWAYS AS (NULLIF(signing_person_id, '')) STORED
               REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX letters_register ON letters (register_ref);
CREATE UNIQUE INDEX letters_number ON letters (number_ref) WHERE number_ref IS NOT NULL;
CREATE INDEX letters_meeting ON letters (meeting_ref);
CREATE INDEX letters_agency ON letters (agency_ref);
CREATE INDEX letters_signing ON letters (signing_ref);

-- No number of a register is ever given twice, whoever gives it and whatever
-- process asks: neither its text, however it is spaced, nor its place.
CREATE TABLE register_numbers (
  id          TEXT PRIMARY KEY,
  register_id TEXT NOT NULL REFERENCES registers (id) DEFERRABLE INITIALLY DEFERRED,
  sequence    INTEGER NOT NULL,
  sub         TEXT NOT NULL,
  text        TEXT NOT NULL,
  date        TEXT NOT NULL,
  state       TEXT NOT NULL,
  letter_id   TEXT NOT NULL,
  subject     TEXT NOT NULL,
  "to"        TEXT NOT NULL,
  reason      TEXT NOT NULL,
  spelling    TEXT GENERATED ALWAYS AS (replace(upper(text), ' ', '')) STORED,
  letter_ref  TEXT GENERATED ALWAYS AS (NULLIF(letter_id, '')) STORED
              REFERENCES letters (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX register_numbers_spelling ON register_numbers (register_id, spelling) WHERE spelling <> '';
CREATE UNIQUE INDEX register_numbers_sequence ON register_numbers (register_id, sequence, sub) WHERE sequence > 0;
CREATE INDEX register_numbers_letter ON register_numbers (letter_ref);

CREATE TABLE addressees (
  id          TEXT PRIMARY KEY,
  letter_id   TEXT NOT NULL REFERENCES letters (id) DEFERRABLE INITIALLY DEFERRED,
  role        TEXT NOT NULL,
  position    INTEGER NOT NULL,
  agency_id   TEXT NOT NULL,
  name        TEXT NOT NULL,
  place       TEXT NOT NULL,
  salutation  TEXT NOT NULL,
  copy_number INTEGER NOT NULL,
  sent_via    TEXT NOT NULL,
  sent_on     TEXT NOT NULL,
  received_by TEXT NOT NULL,
  received_on TEXT NOT NULL,
  agency_ref  TEXT GENERATED ALWAYS AS (NULLIF(agency_id, '')) STORED
              REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX addressees_letter ON addressees (letter_id, position);
CREATE INDEX addressees_agency ON addressees (agency_ref);

CREATE TABLE letter_parties (
  id         TEXT PRIMARY KEY,
  letter_id  TEXT NOT NULL REFERENCES letters (id) DEFERRABLE INITIALLY DEFERRED,
  role       TEXT NOT NULL,
  position   INTEGER NOT NULL,
  person_id  TEXT NOT NULL,
  name       TEXT NOT NULL,
  rank       TEXT NOT NULL,
  number     TEXT NOT NULL,
  post       TEXT NOT NULL,
  person_ref TEXT GENERATED ALWAYS AS (NULLIF(person_id, '')) STORED
             REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX letter_parties_letter ON letter_parties (letter_id, position);
CREATE INDEX letter_parties_person ON letter_parties (person_ref);

CREATE TABLE incoming_letters (
  id             TEXT PRIMARY KEY,
  code           TEXT NOT NULL UNIQUE,
  number         TEXT NOT NULL,
  date           TEXT NOT NULL,
  "from"         TEXT NOT NULL,
  subject        TEXT NOT NULL,
  received_on    TEXT NOT NULL,
  disposition_to TEXT NOT NULL,
  disposition    TEXT NOT NULL,
  scan_id        TEXT NOT NULL,
  meeting_id     TEXT NOT NULL,
  follow_up_id   TEXT NOT NULL,
  letter_id      TEXT NOT NULL,
  scan_ref      TEXT GENERATED ALWAYS AS (NULLIF(scan_id, '')) STORED
                REFERENCES attachments (id) DEFERRABLE INITIALLY DEFERRED,
  meeting_ref   TEXT GENERATED ALWAYS AS (NULLIF(meeting_id, '')) STORED
                REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  follow_up_ref TEXT GENERATED ALWAYS AS (NULLIF(follow_up_id, '')) STORED
                REFERENCES follow_ups (id) DEFERRABLE INITIALLY DEFERRED,
  letter_ref    TEXT GENERATED ALWAYS AS (NULLIF(letter_id, '')) STORED
                REFERENCES letters (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX incoming_letters_scan ON incoming_letters (scan_ref);
CREATE INDEX incoming_letters_meeting ON incoming_letters (meeting_ref);
CREATE INDEX incoming_letters_follow_up ON incoming_letters (follow_up_ref);
CREATE INDEX incoming_letters_letter ON incoming_letters (letter_ref);

ALTER TABLE offices ADD COLUMN crest_ref TEXT GENERATED ALWAYS AS (NULLIF(crest_id, '')) VIRTUAL
  REFERENCES attachments (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX offices_crest ON offices (crest_ref);
ALTER TABLE documents ADD COLUMN letter_ref TEXT GENERATED ALWAYS AS (NULLIF(letter_id, '')) VIRTUAL
  REFERENCES letters (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX documents_letter ON documents (letter_ref);
ALTER TABLE enclosures ADD COLUMN letter_ref TEXT GENERATED ALWAYS AS (NULLIF(letter_id, '')) VIRTUAL
  REFERENCES letters (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX enclosures_letter ON enclosures (letter_ref, position);
ALTER TABLE waivers ADD COLUMN letter_ref TEXT GENERATED ALWAYS AS (NULLIF(letter_id, '')) VIRTUAL
  REFERENCES letters (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX waivers_letter ON waivers (letter_ref);
