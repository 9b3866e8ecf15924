-- One courier at a time goes out for a trust.

CREATE TABLE outing (
    trust_id uuid        NOT NULL PRIMARY KEY REFERENCES trust,
    id       uuid        NOT NULL,
    until    timestamptz NOT NULL
) WITH (fillfactor = 50);
COMMENT ON TABLE outing IS 'Which courier is out for a trust, or was last, and until when nobody else goes out.';

ALTER TABLE dispatch ADD COLUMN place text NOT NULL
    GENERATED ALWAYS AS (coalesce(member_id::text, channel_id::text, channel || ' ' || conversation)) STORED;
COMMENT ON COLUMN dispatch.place IS 'Where it goes: there, nothing overtakes what was put before it.';

DROP INDEX dispatch_due;
CREATE INDEX dispatch_due ON dispatch (trust_id, not_before) WHERE state = 'WAITING';
