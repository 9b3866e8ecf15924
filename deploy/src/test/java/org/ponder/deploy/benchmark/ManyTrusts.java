package org.ponder.deploy.benchmark;

import java.time.Duration;
import org.ponder.deploy.Ponder;
import org.ponder.deploy.teams.FakeTeams;

/**
 * As if very many tenants had come and each had opened a round: the one trust that there is, many times over, with what waits to
 * be sent in it. Its own people stay as they are.
 */
record ManyTrusts(Ponder ponder, FakeTeams teams) {
    /** Until it is released. */
    private static final String NEVER = "timestamptz '2999-01-01'";

    /** Every table that belongs to a trust has its id in a column of that name. */
    private static final String COPY = """
            DO $$
            DECLARE
                one text;
                into_columns text;
                from_columns text;
            BEGIN
                SET LOCAL session_replication_role = replica;
                CREATE TEMP TABLE another ON COMMIT DROP AS
                    SELECT gen_random_uuid() AS its_id, 'tenant-' || i AS its_tenant FROM generate_series(1, {trusts}) i;
                FOREACH one IN ARRAY ARRAY ['trust', 'channel', 'member', 'account', 'roster', 'round', 'workspace',
                    'conversation', 'dispatch']
                LOOP
                    SELECT string_agg(quote_ident(column_name), ', '),
                           string_agg(CASE column_name
                               WHEN 'trust_id' THEN 'its_id'
                               WHEN 'workspace' THEN 'its_tenant'
                               WHEN 'reference' THEN $sql$replace(replace(reference, '{service}', '{its service}'), '{tenant}', its_tenant)$sql$
                               WHEN 'not_before' THEN $sql${never}$sql$
                               WHEN 'id' THEN CASE one WHEN 'dispatch' THEN 'gen_random_uuid()' ELSE 'id' END
                               WHEN 'tries' THEN '0'
                               WHEN 'tried_at' THEN 'NULL'
                               WHEN 'set_out' THEN 'false'
                               WHEN 'state' THEN CASE one WHEN 'dispatch' THEN $sql$'WAITING'$sql$ ELSE 'state' END
                               ELSE quote_ident(column_name) END, ', ')
                      INTO into_columns, from_columns
                      FROM information_schema.columns
                     WHERE table_schema = 'public' AND table_name = one AND is_generated = 'NEVER' AND is_identity = 'NO';
                    EXECUTE format('INSERT INTO %1$I (%2$s) SELECT %3$s FROM (SELECT * FROM %1$I %4$s) it, another,'
                            ' generate_series(1, %5$s) copy',
                        one, into_columns, from_columns,
                        CASE one
                            WHEN 'conversation' THEN $sql$WHERE place = 'CHANNEL'$sql$
                            WHEN 'dispatch' THEN $sql$WHERE kind = 'TELL' AND state = 'WAITING' AND NOT blind
                                                      ORDER BY channel_id NULLS LAST, number LIMIT {each}$sql$
                            ELSE '' END,
                        CASE one WHEN 'dispatch' THEN {copies} ELSE 1 END);
                END LOOP;
            END $$""";

    /**
     * @param each to how many in each trust something is to be said
     * @param copies how often
     * @param service where these tenants are served
     */
    void come(int trusts, int each, int copies, String service) {
        ponder.change(COPY.replace("{trusts}", Integer.toString(trusts))
                .replace("{each}", Integer.toString(each))
                .replace("{copies}", Integer.toString(copies))
                .replace("{service}", teams.service())
                .replace("{its service}", service)
                .replace("{tenant}", FakeTeams.TENANT)
                .replace("{never}", NEVER));
        ponder.change("ANALYZE");
    }

    /** All that waits becomes due, as if it had just been put then: at once, or one after the other over some time. */
    void release(long seconds) {
        ponder.change("UPDATE dispatch d SET not_before = due, put_at = due FROM"
                + " (SELECT trust_id, id, now() + random() * interval '" + seconds + " seconds' AS due"
                + " FROM dispatch WHERE not_before = " + NEVER + ") later"
                + " WHERE d.trust_id = later.trust_id AND d.id = later.id");
    }

    /** What the clock does in good time, at a time that somebody else decides. */
    void forget(Duration after) {
        ponder.asked("SELECT forget(now() - interval '" + after.toSeconds() + " seconds', 5000)::int");
    }

    /** What is still to be told; replies of this moment are none of it. */
    long waiting() {
        return ponder.asked(
                "SELECT count(*) FROM dispatch WHERE kind = 'TELL' AND state = 'WAITING' AND not_before < now() + interval '1 day'");
    }
}
