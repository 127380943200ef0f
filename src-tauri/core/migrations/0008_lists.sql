-- Which column of a list holds what, kept by name: an employer's sheet comes again, and the authority has a template.

CREATE TABLE list_template (
    id       TEXT PRIMARY KEY,
    desk_id  TEXT NOT NULL,
    name     TEXT NOT NULL UNIQUE CHECK (length(trim(name)) > 0),
    columns  TEXT NOT NULL CHECK (json_valid(columns)),
    saved_at INTEGER NOT NULL,
    saved_by TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
