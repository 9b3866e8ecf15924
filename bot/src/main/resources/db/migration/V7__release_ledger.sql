-- What was published is remembered with the people it was about, so that later summaries on the same element can be decided
-- against it; and what protects people is the trust's to raise.

ALTER TABLE trust
    ADD COLUMN respondents integer NOT NULL DEFAULT 5,
    ADD COLUMN colluders   integer NOT NULL DEFAULT 1,
    ADD COLUMN movers      integer NOT NULL DEFAULT 5,
    ADD COLUMN writers     integer NOT NULL DEFAULT 8,
    ADD CONSTRAINT trust_floor CHECK (colluders >= 1 AND respondents >= 5 AND respondents >= 2 * colluders + 3
        AND movers >= 5 AND writers >= 8);
ALTER TABLE trust
    ALTER COLUMN respondents DROP DEFAULT,
    ALTER COLUMN colluders DROP DEFAULT,
    ALTER COLUMN movers DROP DEFAULT,
    ALTER COLUMN writers DROP DEFAULT;
COMMENT ON COLUMN trust.respondents IS 'With the next round: the smallest number of people of whom anything is said. This and the next three are raised, never lowered.';
COMMENT ON COLUMN trust.colluders IS 'How many may put their heads together without finding out another''s answer.';
COMMENT ON COLUMN trust.movers IS 'How many must have come, and gone, for two summaries on one element to be shown in full, unless nobody has.';
COMMENT ON COLUMN trust.writers IS 'How many must have written at a prompt before any of them is quoted.';

ALTER TABLE round
    ADD COLUMN movers  integer NOT NULL DEFAULT 5 CHECK (movers >= 5),
    ADD COLUMN writers integer NOT NULL DEFAULT 8 CHECK (writers >= 8);
ALTER TABLE round
    ALTER COLUMN movers DROP DEFAULT,
    ALTER COLUMN writers DROP DEFAULT;
COMMENT ON COLUMN round.movers IS 'As in trust when the round opened.';
COMMENT ON COLUMN round.writers IS 'As in trust when the round opened.';

CREATE TABLE release (
    trust_id  uuid        NOT NULL,
    id        uuid        NOT NULL,
    framework text        NOT NULL,
    edition   text        NOT NULL,
    element   text        NOT NULL,
    scale     text        NOT NULL,
    closed_at timestamptz NOT NULL,
    blocks    text        NOT NULL,
    PRIMARY KEY (trust_id, id),
    FOREIGN KEY (trust_id, id) REFERENCES round
);
CREATE INDEX release_element ON release (trust_id, framework, element);
COMMENT ON TABLE release IS 'The release ledger: what was published of each round''s positions, and of whom. Written once, never changed and never removed, whoever withdraws or leaves; to whom and when is in published.';
COMMENT ON COLUMN release.id IS 'The round.';
COMMENT ON COLUMN release.scale IS 'JSON: the names of the positions that people chose from.';
COMMENT ON COLUMN release.blocks IS 'JSON, confidential: who was reported together, how much of them was shown, and the counts that were.';

-- Of rounds that were published before, it is not known for certain who was in them: some may have withdrawn since.
INSERT INTO release
SELECT r.trust_id, r.id, r.framework, r.edition, r.element, '["not known","not known","not known"]', r.closes_at,
       json_build_array(json_build_object(
           'perspectives', json_build_array(),
           'people', (SELECT json_agg(asked -> 'member') FROM json_array_elements(r.audience::json) asked),
           'sight', 'UNKNOWN',
           'seen', json_build_array()))::text
  FROM round r
  JOIN published p ON p.trust_id = r.trust_id AND p.round_id = r.id AND p.audience = 'TEAM'
 WHERE p.lines NOT LIKE '%"is":"too-few"%';

CREATE TABLE note (
    trust_id uuid        NOT NULL,
    id       uuid        NOT NULL,
    round_id uuid        NOT NULL,
    audience text        NOT NULL CHECK (audience IN ('TEAM', 'BOARD')),
    author   uuid        NOT NULL,
    name     text        NOT NULL,
    text     text        NOT NULL,
    added_at timestamptz NOT NULL,
    PRIMARY KEY (trust_id, id),
    FOREIGN KEY (trust_id, round_id, audience) REFERENCES published,
    FOREIGN KEY (trust_id, author) REFERENCES member
);
CREATE INDEX note_round ON note (trust_id, round_id, audience);
COMMENT ON TABLE note IS 'What a facilitator added beneath a summary, under their name; the summary itself nobody can change.';
COMMENT ON COLUMN note.name IS 'The author''s name as it was then.';
