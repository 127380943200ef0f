-- 标准变更: another rulebook or another reading, and who has to be told of it. A notification belongs to one
-- change, of a sitting or of the standard.

CREATE TABLE standard_change (
    id           TEXT PRIMARY KEY,
    desk_id      TEXT NOT NULL,
    kind         TEXT NOT NULL CHECK (kind IN ('rulebook', 'policy')),
    -- The year of the notice in force after it.
    year         INTEGER NOT NULL,
    policy       TEXT,
    -- Readings of the policy, or digests of the rulebooks.
    value_before TEXT NOT NULL,
    value_after  TEXT NOT NULL,
    reason       TEXT NOT NULL CHECK (trim(reason) <> ''),
    made_at      INTEGER NOT NULL,
    made_by      TEXT NOT NULL REFERENCES clerk (id),
    CHECK ((kind = 'policy') = (policy IS NOT NULL))
) STRICT;
CREATE INDEX standard_change_made ON standard_change (made_at);

-- Built anew beside what it held, in the same order.
CREATE TABLE notification_before AS SELECT * FROM notification ORDER BY rowid;
DROP TABLE notification;
CREATE TABLE notification (
    id                 TEXT PRIMARY KEY,
    desk_id            TEXT NOT NULL,
    change_id          TEXT REFERENCES sitting_change (id),
    standard_change_id TEXT REFERENCES standard_change (id),
    registration_id    TEXT NOT NULL REFERENCES registration (id),
    effects            TEXT NOT NULL CHECK (json_valid(effects)),
    standard_effects   TEXT NOT NULL CHECK (json_valid(standard_effects)),
    seats_before       TEXT NOT NULL CHECK (json_valid(seats_before)),
    told_at            INTEGER,
    told_by            TEXT REFERENCES clerk (id),
    told_how           TEXT
        CHECK (told_how IN ('telephone', 'wechat', 'sms', 'email', 'in_person', 'employer')),
    note               TEXT NOT NULL,
    UNIQUE (change_id, registration_id),
    UNIQUE (standard_change_id, registration_id),
    CHECK ((change_id IS NULL) <> (standard_change_id IS NULL)),
    CHECK ((told_at IS NULL) = (told_by IS NULL) AND (told_at IS NULL) = (told_how IS NULL))
) STRICT;
INSERT INTO notification
SELECT id, desk_id, change_id, NULL, registration_id, effects, '[]', seats_before, told_at, told_by, told_how,
    note
FROM notification_before ORDER BY rowid;
DROP TABLE notification_before;
CREATE INDEX notification_registration ON notification (registration_id);
