-- No statement lasts longer than anybody waits for the database: what is old is forgotten in pieces, and what was published is read
-- from where it was read before.

CREATE INDEX published_when ON published (published_at);

DROP FUNCTION forget(timestamptz);

CREATE FUNCTION forget(before timestamptz, most integer) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT
AS
$$
DECLARE
    came integer;
    went integer;
BEGIN
    DELETE FROM inbound WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM inbound WHERE came_at < before AND state <> 'WAITING' ORDER BY came_at LIMIT most FOR UPDATE SKIP LOCKED));
    GET DIAGNOSTICS came = ROW_COUNT;
    DELETE FROM dispatch WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM dispatch WHERE put_at < before AND state <> 'WAITING' ORDER BY put_at LIMIT most FOR UPDATE SKIP LOCKED));
    GET DIAGNOSTICS went = ROW_COUNT;
    RETURN came = most OR went = most;
END
$$;
COMMENT ON FUNCTION forget IS 'Forgets, for all trusts, so much of what is kept only to tell what came or went before; tells whether there may be more.';
REVOKE ALL ON FUNCTION forget(timestamptz, integer) FROM PUBLIC;
