-- The notice of payment is printed too.

CREATE TABLE print_job_2 (
    id              TEXT PRIMARY KEY,
    desk_id         TEXT NOT NULL,
    registration_id TEXT REFERENCES registration (id),
    paper           TEXT NOT NULL CHECK (paper IN (
        'receipt', 'payment_notice', 'admit_ticket', 'recovery_sheet', 'application_form', 'work_history_commitment',
        'work_commitment', 'education_commitment')),
    printer         TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'done', 'failed')),
    spooler_job     INTEGER,
    failure         TEXT,
    reprint_reason  TEXT,
    asked_at        INTEGER NOT NULL,
    asked_by        TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
-- In the order they were asked for: the queue is listed by rowid.
INSERT INTO print_job_2
SELECT id, desk_id, registration_id, paper, printer, state, spooler_job, failure, reprint_reason, asked_at, asked_by
FROM print_job ORDER BY rowid;
DROP TABLE print_job;
ALTER TABLE print_job_2 RENAME TO print_job;
CREATE INDEX print_job_registration ON print_job (registration_id);
CREATE INDEX print_job_open ON print_job (state) WHERE state IN ('waiting', 'sent');
