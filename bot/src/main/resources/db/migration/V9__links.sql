-- Two members may turn out to be one person, who has an account on each of two platforms. And a question that was answered in
-- one of a person's chats is known to be answered in the other.

CREATE TABLE link (
    trust_id   uuid NOT NULL,
    id         uuid NOT NULL,
    one_id     uuid NOT NULL,
    other_id   uuid NOT NULL CHECK (other_id <> one_id),
    one_said   text NOT NULL CHECK (one_said IN ('NOTHING', 'YES', 'NO')),
    other_said text NOT NULL CHECK (other_said IN ('NOTHING', 'YES', 'NO')),
    PRIMARY KEY (trust_id, id),
    FOREIGN KEY (trust_id, one_id) REFERENCES member,
    FOREIGN KEY (trust_id, other_id) REFERENCES member
);
COMMENT ON TABLE link IS 'Confidential. That a facilitator takes two members for one person, and what was said to it from either account; with a "yes" from both they are one.';
COMMENT ON COLUMN link.id IS 'Made of the two, so that the same two are asked once.';

ALTER TABLE member
    ADD COLUMN became uuid,
    ADD CONSTRAINT member_became FOREIGN KEY (trust_id, became) REFERENCES member;
COMMENT ON COLUMN member.became IS 'Who they turned out to be. Rounds that had ended then, and the release ledger, know them by their own id for ever.';

ALTER TABLE reflection ADD COLUMN changes text NOT NULL DEFAULT '{"all":0,"answers":{}}';
COMMENT ON COLUMN reflection.changes IS 'JSON: how often it changed, and with which change each prompt was last answered. Neither what was said, nor when, nor where.';

COMMENT ON COLUMN round.audience IS 'JSON: who was asked, and under which perspective they count in this round. On the row because every answer needs it; it changes only where two of them turn out to be one person while the round is open.';
