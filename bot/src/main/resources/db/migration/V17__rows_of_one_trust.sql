-- A second line behind the ports, which name the trust in every statement: whoever acts as the application finds, changes and
-- adds rows of that trust alone which its transaction is within, and none at all while it is within none. A table that a later
-- migration adds needs a policy of its own.

CREATE FUNCTION current_trust() RETURNS uuid
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('ponder.trust', true), '')::uuid;
COMMENT ON FUNCTION current_trust IS 'Which trust the transaction is within.';

DO
$$
DECLARE
    of_a_trust text;
BEGIN
    FOREACH of_a_trust IN ARRAY ARRAY ['trust', 'channel', 'member', 'round', 'reflection', 'published', 'account', 'roster',
        'conversation', 'inbound', 'dispatch', 'outing', 'release', 'note', 'link', 'nudge', 'left_alone', 'cycle']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', of_a_trust);
        EXECUTE format('CREATE POLICY of_one_trust ON %I USING (trust_id = current_trust())', of_a_trust);
    END LOOP;
END
$$;

-- packs that come with Ponder are everybody's
ALTER TABLE edition ENABLE ROW LEVEL SECURITY;
CREATE POLICY of_one_trust ON edition USING (trust_id IS NULL OR trust_id = current_trust());

-- whose a workspace is has to be known before a trust can be named
ALTER TABLE workspace ENABLE ROW LEVEL SECURITY;
CREATE POLICY whose_it_is ON workspace FOR SELECT USING (true);
CREATE POLICY of_one_trust ON workspace USING (trust_id = current_trust());

-- What has to be known of all trusts together, ids and times: read with the rights of the owner, and changed by nobody.

CREATE VIEW round_of_all AS
    SELECT trust_id, id, closes_at FROM round WHERE state = 'OPEN' AND held_since IS NULL;
COMMENT ON VIEW round_of_all IS 'When the rounds of all trusts close.';

CREATE VIEW inbound_of_all AS
    SELECT DISTINCT trust_id, channel, workspace, conversation, place FROM inbound WHERE state = 'WAITING';
COMMENT ON VIEW inbound_of_all IS 'In which conversations of all trusts something waits for its turn.';

CREATE VIEW dispatch_of_all AS
    SELECT trust_id, not_before FROM dispatch WHERE state = 'WAITING';
COMMENT ON VIEW dispatch_of_all IS 'When something is due in all trusts.';

CREATE VIEW outing_of_all AS
    SELECT trust_id, until FROM outing;
COMMENT ON VIEW outing_of_all IS 'Until when a courier is out, for all trusts.';

CREATE FUNCTION forget(before timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path FROM CURRENT
AS
$$
    DELETE FROM inbound WHERE came_at < before AND state <> 'WAITING';
    DELETE FROM dispatch WHERE put_at < before AND state <> 'WAITING';
$$;
COMMENT ON FUNCTION forget IS 'Forgets, for all trusts, what is kept only to tell what came or went before.';
REVOKE ALL ON FUNCTION forget(timestamptz) FROM PUBLIC;
