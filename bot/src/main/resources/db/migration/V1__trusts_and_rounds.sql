-- Every table of a trust carries trust_id, first in its primary key and in every foreign key: a row of one trust can
-- neither be found nor be referred to by the ids of another.

CREATE TABLE trust (
    trust_id     uuid    NOT NULL PRIMARY KEY,
    name         text    NOT NULL,
    perspectives text    NOT NULL,
    time_zone    text    NOT NULL,
    round_days   integer NOT NULL CHECK (round_days BETWEEN 1 AND 60),
    closes_at    time    NOT NULL,
    safeguarding text    NOT NULL,
    channels     text    NOT NULL
);
COMMENT ON TABLE trust IS 'A school trust and what its facilitators decided; everything else belongs to exactly one trust.';
COMMENT ON COLUMN trust.perspectives IS 'JSON: the groups from which members see the trust, in the order in which they are named.';
COMMENT ON COLUMN trust.time_zone IS 'As in Europe/London: the zone of closes_at.';
COMMENT ON COLUMN trust.round_days IS 'From the day a round opens to the day it closes.';
COMMENT ON COLUMN trust.safeguarding IS 'Whom to tell about a child at risk, in the trust''s words; empty while nobody is named, and no round opens until somebody is.';
COMMENT ON COLUMN trust.channels IS 'JSON: in which channel each edition of a summary is posted; an edition without a channel is not posted.';

CREATE TABLE channel (
    trust_id uuid NOT NULL REFERENCES trust,
    id       uuid NOT NULL,
    name     text NOT NULL,
    PRIMARY KEY (trust_id, id)
);
COMMENT ON TABLE channel IS 'The channels that the bot was added to and not removed from, whatever platform they are on.';

CREATE TABLE member (
    trust_id         uuid NOT NULL REFERENCES trust,
    id               uuid NOT NULL,
    name             text NOT NULL,
    perspective      text NOT NULL,
    perspective_name text NOT NULL,
    standing         text NOT NULL CHECK (standing IN ('MEMBER', 'FACILITATOR', 'LEFT')),
    PRIMARY KEY (trust_id, id)
);
COMMENT ON TABLE member IS 'The people of a trust, each of whom sees it from exactly one perspective.';
COMMENT ON COLUMN member.perspective IS 'Its short key; empty while nobody has placed the member.';
COMMENT ON COLUMN member.standing IS 'Who has left keeps their row, for the rounds they were asked in.';

CREATE TABLE edition (
    trust_id  uuid REFERENCES trust,
    framework text NOT NULL CHECK (framework <> ''),
    edition   text NOT NULL CHECK (edition <> ''),
    source    text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (trust_id, framework, edition)
);
COMMENT ON TABLE edition IS 'The packs that rounds are bound to for ever: written once, never changed and never removed.';
COMMENT ON COLUMN edition.trust_id IS 'The one trust that may use it; none for a pack that comes with Ponder, which every trust may use.';
COMMENT ON COLUMN edition.source IS 'The pack as it was written, in YAML.';

CREATE TABLE round (
    trust_id    uuid        NOT NULL REFERENCES trust,
    id          uuid        NOT NULL,
    framework   text        NOT NULL,
    edition     text        NOT NULL,
    element     text        NOT NULL,
    grouping    text        NOT NULL CHECK (grouping IN ('WHOLE_TEAM', 'BY_PERSPECTIVE')),
    respondents integer     NOT NULL CHECK (respondents >= 5 AND respondents >= 2 * colluders + 3),
    colluders   integer     NOT NULL CHECK (colluders >= 1),
    audience    text        NOT NULL,
    opens_at    timestamptz NOT NULL,
    closes_at   timestamptz NOT NULL CHECK (closes_at > opens_at),
    state       text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'CANCELLED')),
    PRIMARY KEY (trust_id, id)
);
CREATE INDEX round_due ON round (closes_at) WHERE state = 'OPEN';
COMMENT ON TABLE round IS 'One element, put to an audience that was frozen at opening, from one instant to another.';
COMMENT ON COLUMN round.respondents IS 'The smallest number of people of whom anything is said.';
COMMENT ON COLUMN round.colluders IS 'How many may put their heads together without finding out another''s answer.';
COMMENT ON COLUMN round.audience IS 'JSON: who was asked, and under which perspective they count in this round. On the row because it never changes and every answer needs it.';
COMMENT ON COLUMN round.closes_at IS 'An answer at this instant is too late.';
COMMENT ON COLUMN round.state IS 'Closed and cancelled are for ever.';

CREATE TABLE reflection (
    trust_id  uuid    NOT NULL,
    round_id  uuid    NOT NULL,
    member_id uuid    NOT NULL,
    draft     text    NOT NULL,
    sent      text,
    sent_at   timestamptz,
    revision  integer NOT NULL,
    PRIMARY KEY (trust_id, round_id, member_id),
    FOREIGN KEY (trust_id, round_id) REFERENCES round,
    FOREIGN KEY (trust_id, member_id) REFERENCES member,
    CHECK ((sent IS NULL) = (sent_at IS NULL))
);
COMMENT ON TABLE reflection IS 'Confidential. What one member answers in one round; only its author and the privacy kernel ever read it.';
COMMENT ON COLUMN reflection.draft IS 'JSON: the answers so far; they count for nothing.';
COMMENT ON COLUMN reflection.sent IS 'JSON: the answers that count; none until their author sends them.';
COMMENT ON COLUMN reflection.revision IS 'Counts the changes, so that of two at the same moment one is done again instead of lost.';

CREATE TABLE published (
    trust_id     uuid        NOT NULL,
    round_id     uuid        NOT NULL,
    audience     text        NOT NULL CHECK (audience IN ('TEAM', 'BOARD')),
    lines        text        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (trust_id, round_id, audience),
    FOREIGN KEY (trust_id, round_id) REFERENCES round
);
COMMENT ON TABLE published IS 'The summaries as they were published, once for each round and audience: never changed and never removed.';
COMMENT ON COLUMN published.lines IS 'JSON: what it says, as facts without their words.';

CREATE FUNCTION name_facilitator(trust_name text, member_name text) RETURNS text
    LANGUAGE plpgsql AS
$$
DECLARE
    trusts  uuid[];
    persons uuid[];
BEGIN
    SELECT array_agg(t.trust_id) INTO trusts FROM trust t WHERE lower(t.name) = lower(btrim(trust_name));
    IF trusts IS NULL THEN
        RAISE EXCEPTION 'No trust is called "%".', trust_name
            USING HINT = 'List them with: SELECT name FROM trust ORDER BY name;';
    ELSIF cardinality(trusts) > 1 THEN
        RAISE EXCEPTION '% trusts are called "%".', cardinality(trusts), trust_name
            USING HINT = 'Tell them apart by trust_id and change the standing in table member by hand.';
    END IF;
    PERFORM FROM trust t WHERE t.trust_id = trusts[1] FOR NO KEY UPDATE;

    SELECT array_agg(m.id) INTO persons FROM member m
     WHERE m.trust_id = trusts[1] AND m.standing <> 'LEFT' AND lower(m.name) = lower(btrim(member_name));
    IF persons IS NULL THEN
        RAISE EXCEPTION 'Nobody of "%" who is still there is called "%".', trust_name, member_name
            USING HINT = 'Somebody becomes a member by being in a channel that the bot is in, or by writing to it.';
    ELSIF cardinality(persons) > 1 THEN
        RAISE EXCEPTION '% people of "%" are called "%".', cardinality(persons), trust_name, member_name
            USING HINT = 'Let the right one change their display name, or change the standing in table member by hand.';
    END IF;

    UPDATE member m SET standing = 'FACILITATOR' WHERE m.trust_id = trusts[1] AND m.id = persons[1];
    RETURN format('%s is now a facilitator of %s.', member_name, trust_name);
END
$$;
COMMENT ON FUNCTION name_facilitator(text, text) IS
    'For an administrator of the database, when a trust''s only facilitator has left: SELECT name_facilitator(''Name of the trust'', ''Name of the person'');';
REVOKE ALL ON FUNCTION name_facilitator(text, text) FROM PUBLIC;
