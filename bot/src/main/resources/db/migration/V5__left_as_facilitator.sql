-- Who led a trust when they left may lead it again when they come back, where nobody else does; and whoever adds the bot to
-- another team of a trust that was led once does not become its facilitator.

ALTER TABLE member
    DROP CONSTRAINT member_standing_check,
    ADD CONSTRAINT member_standing_check CHECK (standing IN ('MEMBER', 'FACILITATOR', 'LEFT', 'LEFT_AS_FACILITATOR'));

CREATE OR REPLACE FUNCTION name_facilitator(trust_name text, member_name text) RETURNS text
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
     WHERE m.trust_id = trusts[1] AND m.standing IN ('MEMBER', 'FACILITATOR') AND lower(m.name) = lower(btrim(member_name));
    IF persons IS NULL THEN
        RAISE EXCEPTION 'Nobody of "%" who is still there is called "%".', trust_name, member_name
            USING HINT = 'Somebody becomes a member by being in a channel that was chosen for the team or the board.';
    ELSIF cardinality(persons) > 1 THEN
        RAISE EXCEPTION '% people of "%" are called "%".', cardinality(persons), trust_name, member_name
            USING HINT = 'Let the right one change their display name, or change the standing in table member by hand.';
    END IF;

    UPDATE member m SET standing = 'FACILITATOR' WHERE m.trust_id = trusts[1] AND m.id = persons[1];
    RETURN format('%s is now a facilitator of %s.', member_name, trust_name);
END
$$;
