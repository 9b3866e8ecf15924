-- Reminders: what was planned, what was decided, and who wants none. Nothing here depends on who has answered.

ALTER TABLE round
    ADD COLUMN reminders  text,
    ADD COLUMN held_since timestamptz;
COMMENT ON COLUMN round.reminders IS 'JSON: when those who have not answered are to be reminded, as it was planned; none where nobody is.';
COMMENT ON COLUMN round.held_since IS 'While everything is held for the trust: since when, so that the time that was left then is left afterwards.';

CREATE TABLE nudge (
    trust_id    uuid        NOT NULL,
    round_id    uuid        NOT NULL,
    number      integer     NOT NULL CHECK (number BETWEEN 1 AND 2),
    decided_at  timestamptz NOT NULL,
    facilitator uuid,
    name        text,
    line        text,
    PRIMARY KEY (trust_id, round_id, number),
    FOREIGN KEY (trust_id, round_id) REFERENCES round,
    CHECK ((facilitator IS NULL) = (name IS NULL) AND (facilitator IS NULL) = (line IS NULL))
);
COMMENT ON TABLE nudge IS 'That those of a round who have not answered are reminded: decided for everybody who was asked alike, and never more than twice.';
COMMENT ON COLUMN nudge.facilitator IS 'Who pressed; nobody where it was the clock.';
COMMENT ON COLUMN nudge.line IS 'What they added; empty where that is nothing.';

CREATE TABLE left_alone (
    trust_id  uuid NOT NULL,
    round_id  uuid NOT NULL,
    member_id uuid NOT NULL,
    PRIMARY KEY (trust_id, round_id, member_id),
    FOREIGN KEY (trust_id, round_id) REFERENCES round
);
COMMENT ON TABLE left_alone IS 'Confidential. Who wants no reminder in a round.';
