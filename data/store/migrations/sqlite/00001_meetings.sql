-- +goose Up
-- Ids are UUIDv7 text, dates 'yyyy-mm-dd', instants UTC. Optional references
-- are empty text in the record and NULL in a generated twin that carries the
-- foreign key. Keys are checked at commit, so that one action may write its
-- records in any order.

CREATE TABLE offices (
  id               TEXT PRIMARY KEY CHECK (id = 'kantor'),
  government       TEXT NOT NULL,
  name             TEXT NOT NULL,
  full_name        TEXT NOT NULL,
  short_name       TEXT NOT NULL,
  address          TEXT NOT NULL,
  city             TEXT NOT NULL,
  zone             TEXT NOT NULL,
  minutes_heading  TEXT NOT NULL,
  decision_heading TEXT NOT NULL,
  sample           INTEGER NOT NULL CHECK (sample IN (0, 1))
) STRICT;

CREATE TABLE agencies (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  short_name TEXT NOT NULL,
  position   INTEGER NOT NULL
) STRICT;

CREATE TABLE people (
  id           TEXT PRIMARY KEY,
  title_before TEXT NOT NULL,
  name         TEXT NOT NULL,
  title_after  TEXT NOT NULL,
  number_kind  TEXT NOT NULL,
  number       TEXT NOT NULL,
  rank         TEXT NOT NULL,
  post         TEXT NOT NULL,
  agency_id    TEXT NOT NULL,
  sex          TEXT NOT NULL,
  agency_ref   TEXT GENERATED ALWAYS AS (NULLIF(agency_id, '')) STORED
               REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX people_agency ON people (agency_ref);

CREATE TABLE meetings (
  id            TEXT PRIMARY KEY,
  code          TEXT NOT NULL UNIQUE,
  title         TEXT NOT NULL,
  kind          TEXT NOT NULL,
  security      TEXT NOT NULL,
  state         TEXT NOT NULL,
  number        TEXT NOT NULL,
  basis_issuer  TEXT NOT NULL,
  basis_number  TEXT NOT NULL,
  basis_date    TEXT NOT NULL,
  basis_subject TEXT NOT NULL,
  opened_by_person_id    TEXT NOT NULL,
  opened_by_status       TEXT NOT NULL,
  opened_by_post         TEXT NOT NULL,
  secretary_person_id    TEXT NOT NULL,
  secretary_status       TEXT NOT NULL,
  secretary_post         TEXT NOT NULL,
  minute_taker_person_id TEXT NOT NULL,
  minute_taker_status    TEXT NOT NULL,
  minute_taker_post      TEXT NOT NULL,
  signer_person_id       TEXT NOT NULL,
  signer_status          TEXT NOT NULL,
  signer_post            TEXT NOT NULL,
  acknowledger_person_id TEXT NOT NULL,
  acknowledger_status    TEXT NOT NULL,
  acknowledger_post      TEXT NOT NULL,
  opened_by_ref    TEXT GENERATED ALWAYS AS (NULLIF(opened_by_person_id, '')) STORED
                   REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  secretary_ref    TEXT GENERATED ALWAYS AS (NULLIF(secretary_person_id, '')) STORED
                   REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  minute_taker_ref TEXT GENERATED ALWAYS AS (NULLIF(minute_taker_person_id, '')) STORED
                   REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  signer_ref       TEXT GENERATED ALWAYS AS (NULLIF(signer_person_id, '')) STORED
                   REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  acknowledger_ref TEXT GENERATED ALWAYS AS (NULLIF(acknowledger_person_id, '')) STORED
                   REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE meeting_days (
  id              TEXT PRIMARY KEY,
  meeting_id      TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  position        INTEGER NOT NULL,
  date            TEXT NOT NULL,
  start           TEXT NOT NULL,
  "end"           TEXT NOT NULL,
  mode            TEXT NOT NULL,
  place           TEXT NOT NULL,
  link            TEXT NOT NULL,
  chair_person_id TEXT NOT NULL,
  chair_status    TEXT NOT NULL,
  chair_post      TEXT NOT NULL,
  chair_ref       TEXT GENERATED ALWAYS AS (NULLIF(chair_person_id, '')) STORED
                  REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX meeting_days_meeting ON meeting_days (meeting_id, position);

CREATE TABLE agenda_items (
  id         TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  day_id     TEXT NOT NULL REFERENCES meeting_days (id) DEFERRABLE INITIALLY DEFERRED,
  position   INTEGER NOT NULL,
  kind       TEXT NOT NULL,
  title      TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_items_meeting ON agenda_items (meeting_id, position);

CREATE TABLE participants (
  id            TEXT PRIMARY KEY,
  meeting_id    TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  position      INTEGER NOT NULL,
  origin        TEXT NOT NULL,
  person_id     TEXT NOT NULL,
  guest_name    TEXT NOT NULL,
  post          TEXT NOT NULL,
  agency_id     TEXT NOT NULL,
  agency_name   TEXT NOT NULL,
  sex           TEXT NOT NULL,
  represents_id TEXT NOT NULL,
  person_ref     TEXT GENERATED ALWAYS AS (NULLIF(person_id, '')) STORED
                 REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED,
  agency_ref     TEXT GENERATED ALWAYS AS (NULLIF(agency_id, '')) STORED
                 REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
  represents_ref TEXT GENERATED ALWAYS AS (NULLIF(represents_id, '')) STORED
                 REFERENCES participants (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX participants_meeting ON participants (meeting_id, position);
CREATE INDEX participants_person ON participants (person_ref);

CREATE TABLE attendances (
  id             TEXT PRIMARY KEY,
  meeting_id     TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  participant_id TEXT NOT NULL REFERENCES participants (id) DEFERRABLE INITIALLY DEFERRED,
  day_id         TEXT NOT NULL REFERENCES meeting_days (id) DEFERRABLE INITIALLY DEFERRED,
  state          TEXT NOT NULL,
  reason         TEXT NOT NULL,
  note           TEXT NOT NULL,
  UNIQUE (participant_id, day_id)
) STRICT;
CREATE INDEX attendances_meeting ON attendances (meeting_id);
CREATE INDEX attendances_day ON attendances (day_id);

CREATE TABLE entries (
  id             TEXT PRIMARY KEY,
  meeting_id     TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id) DEFERRABLE INITIALLY DEFERRED,
  position       INTEGER NOT NULL,
  kind           TEXT NOT NULL,
  speaker_id     TEXT NOT NULL,
  text           TEXT NOT NULL,
  speaker_ref    TEXT GENERATED ALWAYS AS (NULLIF(speaker_id, '')) STORED
                 REFERENCES participants (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX entries_meeting ON entries (meeting_id, agenda_item_id, position);
CREATE INDEX entries_item ON entries (agenda_item_id);
CREATE INDEX entries_speaker ON entries (speaker_ref);

CREATE TABLE follow_ups (
  id           TEXT PRIMARY KEY,
  meeting_id   TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  entry_id     TEXT NOT NULL UNIQUE REFERENCES entries (id) DEFERRABLE INITIALLY DEFERRED,
  number       INTEGER NOT NULL UNIQUE,
  due          TEXT NOT NULL,
  due_text     TEXT NOT NULL,
  all_agencies INTEGER NOT NULL CHECK (all_agencies IN (0, 1)),
  decision_id  TEXT NOT NULL,
  decision_ref TEXT GENERATED ALWAYS AS (NULLIF(decision_id, '')) STORED
               REFERENCES entries (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX follow_ups_meeting ON follow_ups (meeting_id);
CREATE INDEX follow_ups_decision ON follow_ups (decision_ref);

CREATE TABLE follow_up_owners (
  id           TEXT PRIMARY KEY,
  meeting_id   TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  follow_up_id TEXT NOT NULL REFERENCES follow_ups (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id    TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
  position     INTEGER NOT NULL,
  state        TEXT NOT NULL,
  UNIQUE (follow_up_id, agency_id)
) STRICT;
CREATE INDEX follow_up_owners_meeting ON follow_up_owners (meeting_id);
CREATE INDEX follow_up_owners_agency ON follow_up_owners (agency_id);

-- The running number never goes back, even when an autosave replaces the
-- change before it: pages compare it to know what is new.
CREATE TABLE changes (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  device_id   TEXT NOT NULL,
  action_id   TEXT NOT NULL,
  action      TEXT NOT NULL,
  session     TEXT NOT NULL,
  record_type TEXT NOT NULL,
  record_id   TEXT NOT NULL,
  meeting_id  TEXT NOT NULL,
  before      TEXT NOT NULL,
  after       TEXT NOT NULL,
  "by"        TEXT NOT NULL,
  "at"        TEXT NOT NULL
) STRICT;
CREATE INDEX changes_record ON changes (record_id, id);
CREATE INDEX changes_meeting ON changes (meeting_id, id);
