-- A photo that was put right knows its original and what was done to it. The originals lie in a file of their own.

ALTER TABLE registration_photo ADD COLUMN original_sha256 TEXT CHECK (length(original_sha256) = 64);
ALTER TABLE registration_photo ADD COLUMN changed TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changed));
CREATE INDEX registration_photo_original ON registration_photo (original_sha256) WHERE original_sha256 IS NOT NULL;

-- A received file that was made from another one says from which and how; bytes stand last.
CREATE TABLE staged_file_2 (
    token          TEXT PRIMARY KEY CHECK (length(token) = 64),
    received_at    INTEGER NOT NULL,
    original_token TEXT CHECK (length(original_token) = 64),
    changed        TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(changed)),
    bytes          BLOB NOT NULL
) STRICT;
INSERT INTO staged_file_2 (token, received_at, bytes) SELECT token, received_at, bytes FROM staged_file;
DROP TABLE staged_file;
ALTER TABLE staged_file_2 RENAME TO staged_file;
