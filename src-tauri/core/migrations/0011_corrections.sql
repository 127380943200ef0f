-- Two rows that are one person: which of them stays, and exactly what moved to it, so that it can go back. A row stands
-- here while they are merged.
CREATE TABLE candidate_merge (
    merged_id   TEXT PRIMARY KEY REFERENCES candidate (id),
    desk_id     TEXT NOT NULL,
    survivor_id TEXT NOT NULL REFERENCES candidate (id),
    moved       TEXT NOT NULL CHECK (json_valid(moved)),
    reason      TEXT NOT NULL CHECK (trim(reason) <> ''),
    merged_at   INTEGER NOT NULL,
    merged_by   TEXT NOT NULL REFERENCES clerk (id),
    CHECK (merged_id <> survivor_id)
) STRICT;
CREATE INDEX candidate_merge_survivor ON candidate_merge (survivor_id);
