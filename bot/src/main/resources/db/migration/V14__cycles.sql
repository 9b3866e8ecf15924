-- Runs of rounds towards a review day.

CREATE TABLE cycle (
    trust_id   uuid    NOT NULL REFERENCES trust,
    id         uuid    NOT NULL,
    number     bigint  NOT NULL GENERATED ALWAYS AS IDENTITY,
    framework  text    NOT NULL,
    edition    text    NOT NULL,
    grouping   text    NOT NULL CHECK (grouping IN ('WHOLE_TEAM', 'BY_PERSPECTIVE')),
    pace       text    NOT NULL CHECK (pace IN ('WEEKLY', 'FORTNIGHTLY', 'EVERY_THREE_WEEKS')),
    review_day text    NOT NULL,
    legs       text    NOT NULL,
    state      text    NOT NULL CHECK (state IN ('PLANNED', 'DONE', 'CALLED_OFF')),
    PRIMARY KEY (trust_id, id)
);
CREATE UNIQUE INDEX cycle_planned ON cycle (trust_id) WHERE state = 'PLANNED';
COMMENT ON TABLE cycle IS 'An ordered run of rounds towards a review day; a trust plans one at a time.';
COMMENT ON COLUMN cycle.review_day IS 'JSON: the day, by when the last round is closed, and what the day is for.';
COMMENT ON COLUMN cycle.legs IS 'JSON: its rounds, as they were opened or are planned.';
