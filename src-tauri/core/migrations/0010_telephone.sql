-- 电话报名: who called and what was said, a name that was only heard, an image of the document seen in place of the
-- original; and at any counter how a file and the certificate reach the candidate.

ALTER TABLE candidate ADD COLUMN wechat TEXT NOT NULL DEFAULT '';

ALTER TABLE identity_document ADD COLUMN image_seen_at INTEGER;
ALTER TABLE identity_document ADD COLUMN image_seen_by TEXT REFERENCES clerk (id);

-- `name_heard` is the name as it was first written down from hearing; it is 字未核 until somebody reads it from the document.
ALTER TABLE registration ADD COLUMN name_heard TEXT CHECK (name_heard <> '');
ALTER TABLE registration ADD COLUMN name_read_at INTEGER;
ALTER TABLE registration ADD COLUMN name_read_by TEXT REFERENCES clerk (id);
ALTER TABLE registration ADD COLUMN delivery TEXT CHECK (delivery IN ('pick_up', 'courier'));
ALTER TABLE registration ADD COLUMN courier_recipient TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN courier_telephone TEXT NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN courier_address TEXT NOT NULL DEFAULT '';

CREATE TABLE call (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT NOT NULL REFERENCES registration (id),
    direction       TEXT NOT NULL CHECK (direction IN ('incoming', 'outgoing')),
    name            TEXT NOT NULL,
    relation        TEXT NOT NULL CHECK (relation IN ('self', 'family', 'employer', 'other')),
    telephone       TEXT NOT NULL,
    result          TEXT NOT NULL CHECK (result IN ('agreed', 'no_answer', 'call_again', 'refused')),
    call_back_on    TEXT CHECK (call_back_on IS NULL OR call_back_on IS date(call_back_on)),
    note            TEXT NOT NULL,
    at              INTEGER NOT NULL,
    recorded_by     TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE INDEX call_registration ON call (registration_id);
CREATE INDEX call_back ON call (call_back_on) WHERE call_back_on IS NOT NULL;

-- A19: by telephone an image of the document is enough for the ticket, unless the institution chose otherwise; the original
-- is then owed at the door of the exam room.
DROP VIEW overview;
CREATE VIEW overview AS
SELECT r.id, r.candidate_id, c.name, c.other_name, c.sex, d.number, c.telephone, r.offering, r.month, r.channel, r.state,
    r.registered_at, r.registered_by, k.name AS clerk_name, p.sha256 AS photo, t.number AS ticket_number,
    d.original_seen_at IS NOT NULL AS original_seen,
    (r.channel = 'telephone' AND d.original_seen_at IS NULL AND d.image_seen_at IS NOT NULL
        AND coalesce((SELECT value FROM policy WHERE id = 'telephone_ticket'), 'image_then_door') = 'image_then_door')
        AS original_at_door,
    p.sha256 IS NOT NULL AS photo_accepted,
    (EXISTS (SELECT 1 FROM json_each(r.verdict, '$.satisfied') s WHERE s.value = r.condition_id)
            AND json_extract(r.verdict, '$.verdict') = 'eligible'
        OR EXISTS (SELECT 1 FROM approval a WHERE a.registration_id = r.id)) AS condition_approved,
    NOT EXISTS (SELECT 1 FROM material m WHERE m.registration_id = r.id AND m.state = 'owed') AS materials_complete,
    (SELECT coalesce(sum(y.fen), 0) FROM payment y WHERE y.registration_id = r.id)
        >= r.theory_fen + r.skill_fen AS paid,
    EXISTS (SELECT 1 FROM seat s WHERE s.registration_id = r.id) AS seated
FROM registration r
JOIN candidate c ON c.id = r.candidate_id
JOIN identity_document d ON d.id = r.document_id
JOIN clerk k ON k.id = r.registered_by
LEFT JOIN registration_photo p ON p.registration_id = r.id
LEFT JOIN ticket t ON t.registration_id = r.id AND t.voided_at IS NULL;

ALTER TABLE glance ADD COLUMN original_at_door INTEGER NOT NULL DEFAULT 0;
-- The day's page asks by month, and for those who wait, without reading everybody.
CREATE INDEX glance_month ON glance (month, state, offering);
CREATE INDEX glance_materials_owed ON glance (registered_at) WHERE materials_complete = 0 AND state IN ('provisional', 'open');
CREATE INDEX glance_provisional ON glance (registered_at) WHERE state = 'provisional';
