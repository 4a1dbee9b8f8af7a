-- +goose Up
-- Minutes in the room: series and templates, answers to invitations, pauses,
-- what became of follow-ups, the archive of papers, files that hang on records,
-- and which undo an action takes back.

ALTER TABLE meetings     ADD COLUMN series_id       TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings     ADD COLUMN quorum          INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings     ADD COLUMN revision        INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings     ADD COLUMN revision_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting_days ADD COLUMN ends_next_day   INTEGER NOT NULL DEFAULT 0 CHECK (ends_next_day IN (0, 1));
ALTER TABLE entries      ADD COLUMN internal        INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1));
ALTER TABLE attendances  ADD COLUMN arrived_at      TEXT NOT NULL DEFAULT '';
ALTER TABLE attendances  ADD COLUMN left_at         TEXT NOT NULL DEFAULT '';
ALTER TABLE attendances  ADD COLUMN online          INTEGER NOT NULL DEFAULT 0 CHECK (online IN (0, 1));
ALTER TABLE changes      ADD COLUMN redoes          TEXT NOT NULL DEFAULT '';
CREATE INDEX changes_redoes ON changes (redoes) WHERE redoes <> '';
CREATE INDEX changes_deleted ON changes (id) WHERE after = '';
ALTER TABLE meetings ADD COLUMN series_ref TEXT GENERATED ALWAYS AS (NULLIF(series_id, '')) VIRTUAL
  REFERENCES series (id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX meetings_series ON meetings (series_ref);

CREATE TABLE agenda_templates (
  id       TEXT PRIMARY KEY,
  name     TEXT NOT NULL,
  topics   TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE series (
  id           TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  template_id  TEXT NOT NULL,
  position     INTEGER NOT NULL,
  template_ref TEXT GENERATED ALWAYS AS (NULLIF(template_id, '')) STORED
               REFERENCES agenda_templates (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX series_template ON series (template_ref);

CREATE TABLE phrases (
  id       TEXT PRIMARY KEY,
  shortcut TEXT NOT NULL,
  text     TEXT NOT NULL,
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE suspensions (
  id         TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  day_id     TEXT NOT NULL REFERENCES meeting_days (id) DEFERRABLE INITIALLY DEFERRED,
  "from"     TEXT NOT NULL,
  "to"       TEXT NOT NULL
) STRICT;
CREATE INDEX suspensions_meeting ON suspensions (meeting_id);
CREATE INDEX suspensions_day ON suspensions (day_id);

CREATE TABLE confirmations (
  id         TEXT PRIMARY KEY,
  meeting_id TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  agency_id  TEXT NOT NULL REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED,
  answer     TEXT NOT NULL,
  deputy     TEXT NOT NULL,
  note       TEXT NOT NULL,
  UNIQUE (meeting_id, agency_id)
) STRICT;
CREATE INDEX confirmations_agency ON confirmations (agency_id);

CREATE TABLE carry_overs (
  id             TEXT PRIMARY KEY,
  meeting_id     TEXT NOT NULL REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  agenda_item_id TEXT NOT NULL REFERENCES agenda_items (id) DEFERRABLE INITIALLY DEFERRED,
  follow_up_id   TEXT NOT NULL REFERENCES follow_ups (id) DEFERRABLE INITIALLY DEFERRED,
  position       INTEGER NOT NULL,
  UNIQUE (meeting_id, follow_up_id)
) STRICT;
CREATE INDEX carry_overs_item ON carry_overs (agenda_item_id);
CREATE INDEX carry_overs_follow_up ON carry_overs (follow_up_id);

CREATE TABLE progress (
  id           TEXT PRIMARY KEY,
  follow_up_id TEXT NOT NULL REFERENCES follow_ups (id) DEFERRABLE INITIALLY DEFERRED,
  meeting_id   TEXT NOT NULL,
  agency_id    TEXT NOT NULL,
  position     INTEGER NOT NULL,
  date         TEXT NOT NULL,
  state        TEXT NOT NULL,
  due          TEXT NOT NULL,
  note         TEXT NOT NULL,
  meeting_ref  TEXT GENERATED ALWAYS AS (NULLIF(meeting_id, '')) STORED
               REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  agency_ref   TEXT GENERATED ALWAYS AS (NULLIF(agency_id, '')) STORED
               REFERENCES agencies (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX progress_follow_up ON progress (follow_up_id, position);
CREATE INDEX progress_meeting ON progress (meeting_ref);
CREATE INDEX progress_agency ON progress (agency_ref);

-- The archive: a row is written once. The triggers stop every other way.
CREATE TABLE documents (
  id          TEXT PRIMARY KEY,
  kind        TEXT NOT NULL,
  meeting_id  TEXT NOT NULL,
  code        TEXT NOT NULL,
  title       TEXT NOT NULL,
  number      TEXT NOT NULL,
  date        TEXT NOT NULL,
  revision    INTEGER NOT NULL,
  security    TEXT NOT NULL,
  issued_at   TEXT NOT NULL,
  "by"        TEXT NOT NULL,
  pdf         TEXT NOT NULL REFERENCES blobs (sha256) DEFERRABLE INITIALLY DEFERRED,
  snapshot    TEXT NOT NULL REFERENCES blobs (sha256) DEFERRABLE INITIALLY DEFERRED,
  size        INTEGER NOT NULL,
  pages       INTEGER NOT NULL,
  meeting_ref TEXT GENERATED ALWAYS AS (NULLIF(meeting_id, '')) STORED
              REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX documents_meeting ON documents (meeting_ref);
CREATE INDEX documents_pdf ON documents (pdf);
CREATE INDEX documents_snapshot ON documents (snapshot);
-- +goose StatementBegin
CREATE TRIGGER documents_keep BEFORE UPDATE ON documents
BEGIN SELECT RAISE(ABORT, 'the archive is never changed'); END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER documents_stay BEFORE DELETE ON documents
BEGIN SELECT RAISE(ABORT, 'the archive is never emptied'); END;
-- +goose StatementEnd

CREATE TABLE enclosures (
  id            TEXT PRIMARY KEY,
  kind          TEXT NOT NULL,
  meeting_id    TEXT NOT NULL,
  follow_up_id  TEXT NOT NULL,
  day_id        TEXT NOT NULL,
  attachment_id TEXT NOT NULL REFERENCES attachments (id) DEFERRABLE INITIALLY DEFERRED,
  position      INTEGER NOT NULL,
  caption       TEXT NOT NULL,
  meeting_ref   TEXT GENERATED ALWAYS AS (NULLIF(meeting_id, '')) STORED
                REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED,
  follow_up_ref TEXT GENERATED ALWAYS AS (NULLIF(follow_up_id, '')) STORED
                REFERENCES follow_ups (id) DEFERRABLE INITIALLY DEFERRED,
  day_ref       TEXT GENERATED ALWAYS AS (NULLIF(day_id, '')) STORED
                REFERENCES meeting_days (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX enclosures_meeting ON enclosures (meeting_ref, position);
CREATE INDEX enclosures_follow_up ON enclosures (follow_up_ref, position);
CREATE INDEX enclosures_day ON enclosures (day_ref);
CREATE INDEX enclosures_attachment ON enclosures (attachment_id);

CREATE TABLE waivers (
  id          TEXT PRIMARY KEY,
  meeting_id  TEXT NOT NULL,
  paper       TEXT NOT NULL,
  findings    INTEGER NOT NULL,
  reason      TEXT NOT NULL,
  "at"        TEXT NOT NULL,
  "by"        TEXT NOT NULL,
  meeting_ref TEXT GENERATED ALWAYS AS (NULLIF(meeting_id, '')) STORED
              REFERENCES meetings (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX waivers_meeting ON waivers (meeting_ref);
