-- +goose Up
-- The decree, its seats and who holds them; what agencies and people are known
-- by; attachments apart from the records; and which action a change takes back.

ALTER TABLE agencies ADD COLUMN aliases    TEXT NOT NULL DEFAULT '';
ALTER TABLE agencies ADD COLUMN kind       TEXT NOT NULL DEFAULT '';
ALTER TABLE agencies ADD COLUMN duty       TEXT NOT NULL DEFAULT '';
ALTER TABLE agencies ADD COLUMN address    TEXT NOT NULL DEFAULT '';
ALTER TABLE agencies ADD COLUMN salutation TEXT NOT NULL DEFAULT '';
ALTER TABLE agencies ADD COLUMN contact    TEXT NOT NULL DEFAULT '';
ALTER TABLE people   ADD COLUMN phone      TEXT NOT NULL DEFAULT '';
ALTER TABLE people   ADD COLUMN email      TEXT NOT NULL DEFAULT '';
ALTER TABLE changes  ADD COLUMN undoes     TEXT NOT NULL DEFAULT '';
CREATE INDEX changes_undoes ON changes (undoes) WHERE undoes <> '';
CREATE INDEX changes_action ON changes (action_id, id);

-- The content is never part of a change; it is kept once for each SHA-256.
CREATE TABLE blobs (
  sha256  TEXT PRIMARY KEY,
  content BLOB NOT NULL
) STRICT;

CREATE TABLE attachments (
  id     TEXT PRIMARY KEY,
  name   TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blobs (sha256) DEFERRABLE INITIALLY DEFERRED,
  size   INTEGER NOT NULL
) STRICT;
CREATE INDEX attachments_blob ON attachments (sha256);

CREATE TABLE decrees (
  id         TEXT PRIMARY KEY,
  number     TEXT NOT NULL,
  date       TEXT NOT NULL,
  title      TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to   TEXT NOT NULL,
  scan_id    TEXT NOT NULL,
  scan_ref   TEXT GENERATED ALWAYS AS (NULLIF(scan_id, '')) STORED
             REFERENCES attachments (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX decrees_scan ON decrees (scan_ref);

CREATE TABLE seats (
  id             TEXT PRIMARY KEY,
  decree_id      TEXT NOT NULL REFERENCES decrees (id) DEFERRABLE INITIALLY DEFERRED,
  position       INTEGER NOT NULL,
  role           TEXT NOT NULL,
  sub_task_force TEXT NOT NULL,
  agency_id      TEXT NOT NULL,
  post           TEXT NOT NULL,
  agency_ref     TEXT GENERATED ALWAYS AS (NULLIF(agency_id, '')) STORED
                 REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX seats_decree ON seats (decree_id, position);
CREATE INDEX seats_agency ON seats (agency_ref);

CREATE TABLE holdings (
  id        TEXT PRIMARY KEY,
  seat_id   TEXT NOT NULL REFERENCES seats (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  "from"    TEXT NOT NULL,
  "to"      TEXT NOT NULL,
  status    TEXT NOT NULL
) STRICT;
CREATE INDEX holdings_seat ON holdings (seat_id, "from");
CREATE INDEX holdings_person ON holdings (person_id);
