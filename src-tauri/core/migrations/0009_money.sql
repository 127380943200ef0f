-- Transfers of which many payments are made, money given back, and what the finance office needs for an invoice.

CREATE TABLE transfer (
    id             TEXT PRIMARY KEY,
    desk_id        TEXT NOT NULL,
    received_on    TEXT NOT NULL CHECK (received_on IS date(received_on)),
    fen            INTEGER NOT NULL CHECK (fen > 0),
    payer          TEXT NOT NULL,
    bank_reference TEXT NOT NULL,
    remark         TEXT NOT NULL,
    -- Of the statement's line it came with; none where it was typed. No line is booked twice.
    fingerprint    TEXT UNIQUE CHECK (length(fingerprint) = 64),
    recorded_at    INTEGER NOT NULL,
    recorded_by    TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
CREATE TRIGGER transfer_is_append_only_update BEFORE UPDATE ON transfer BEGIN SELECT RAISE(ABORT, 'append-only'); END;
CREATE TRIGGER transfer_is_append_only_delete BEFORE DELETE ON transfer BEGIN SELECT RAISE(ABORT, 'append-only'); END;

-- A payment made of a transfer is a part of it; a counter-entry names the payment that it takes back.
ALTER TABLE payment ADD COLUMN transfer_id TEXT REFERENCES transfer (id);
ALTER TABLE payment ADD COLUMN refunds TEXT REFERENCES payment (id);
ALTER TABLE payment ADD COLUMN reason TEXT;
CREATE INDEX payment_transfer ON payment (transfer_id) WHERE transfer_id IS NOT NULL;
CREATE INDEX payment_refunds ON payment (refunds) WHERE refunds IS NOT NULL;
CREATE INDEX payment_recorded ON payment (recorded_at);
CREATE TRIGGER transfer_is_not_overspent BEFORE INSERT ON payment
WHEN NEW.transfer_id IS NOT NULL AND (SELECT coalesce(sum(fen), 0) FROM payment WHERE transfer_id = NEW.transfer_id) + NEW.fen
    NOT BETWEEN 0 AND (SELECT fen FROM transfer WHERE id = NEW.transfer_id)
BEGIN SELECT RAISE(ABORT, 'a transfer is not overspent'); END;
CREATE TRIGGER payment_is_not_refunded_beyond_itself BEFORE INSERT ON payment
WHEN NEW.refunds IS NOT NULL AND (SELECT coalesce(sum(fen), 0) FROM payment WHERE refunds = NEW.refunds) + NEW.fen
    NOT BETWEEN -(SELECT fen FROM payment WHERE id = NEW.refunds) AND 0
BEGIN SELECT RAISE(ABORT, 'a payment is not refunded beyond itself'); END;

CREATE TABLE invoice (
    registration_id TEXT PRIMARY KEY REFERENCES registration (id),
    desk_id         TEXT NOT NULL,
    title           TEXT NOT NULL CHECK (trim(title) <> ''),
    tax_number      TEXT NOT NULL,
    send_to         TEXT NOT NULL,
    changed_at      INTEGER NOT NULL,
    changed_by      TEXT NOT NULL REFERENCES clerk (id)
) STRICT;
