-- Who was thanked for an answer: a table of its own, kept apart like any other, and filled in for what was sent before.

CREATE TABLE thanks (
    trust_id  uuid NOT NULL REFERENCES trust,
    round_id  uuid NOT NULL,
    member_id uuid NOT NULL,
    PRIMARY KEY (trust_id, round_id, member_id)
);
COMMENT ON TABLE thanks IS 'Who was thanked for having answered; once written, for ever.';
ALTER TABLE thanks ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_trust ON thanks USING (trust_id = current_trust());

INSERT INTO thanks SELECT trust_id, round_id, member_id FROM reflection WHERE sent IS NOT NULL;

CREATE VIEW thanks_of_all AS
    SELECT trust_id FROM thanks;
