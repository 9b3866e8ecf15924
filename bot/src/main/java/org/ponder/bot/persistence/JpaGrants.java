package org.ponder.bot.persistence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ponder.bot.secrets.Secrets;
import org.ponder.bot.secrets.Unreadable;
import org.ponder.bot.slack.BotUser;
import org.ponder.bot.slack.Grant;
import org.ponder.bot.slack.Grants;
import org.ponder.bot.slack.Installations.Dead;
import org.ponder.bot.slack.Site;
import org.ponder.bot.slack.Token;
import org.ponder.bot.slack.Tokens;

/** {@link Grants} on PostgreSQL, with tokens that only those who have the keys can read. */
public final class JpaGrants implements Grants {
    private static final System.Logger LOG = System.getLogger(JpaGrants.class.getName());

    private static final String SELECT = """
            SELECT coalesce(enterprise, ''), coalesce(team, ''), app, bot, scopes, installed_by,
                   token, coalesce(renewing, ''), cast(floor(extract(epoch FROM expires_at)) AS bigint)
              FROM slack_installation
             WHERE dead_at IS NULL""";

    private static final String OF_ONE = " AND workspace = ?1";
    private static final String FOR_CHANGE = " FOR UPDATE";

    private final EntityManager entities;
    private final Secrets secrets;

    public JpaGrants(EntityManager entities, Secrets secrets) {
        this.entities = entities;
        this.secrets = secrets;
    }

    @Override
    public void keep(Grant grant, Instant at) {
        Site site = grant.site();
        entities.createNativeQuery("""
                        INSERT INTO slack_installation AS was
                               (workspace, enterprise, team, app, bot, scopes, installed_by, installed_at, token)
                        VALUES (?1, nullif(?2, ''), nullif(?3, ''), ?4, ?5, ?6, ?7, ?8, '')
                        ON CONFLICT (workspace) DO UPDATE
                           SET enterprise = excluded.enterprise, team = excluded.team, app = excluded.app,
                               bot = excluded.bot, scopes = excluded.scopes, installed_by = excluded.installed_by,
                               installed_at = excluded.installed_at, token = '', dead_at = NULL, dead_why = NULL""")
                .setParameter(1, site.key())
                .setParameter(2, site.enterprise())
                .setParameter(3, site.team())
                .setParameter(4, grant.bot().app())
                .setParameter(5, grant.bot().id())
                .setParameter(6, String.join(" ", new TreeSet<>(grant.bot().scopes())))
                .setParameter(7, grant.by())
                .setParameter(8, at.atOffset(ZoneOffset.UTC))
                .executeUpdate();
        renew(site.key(), grant.tokens());
    }

    @Override
    public void renew(String workspace, Tokens tokens) {
        entities.createNativeQuery("""
                        UPDATE slack_installation
                           SET token = ?2, renewing = nullif(?3, ''), expires_at = cast(nullif(?4, '') AS timestamptz)
                         WHERE workspace = ?1""")
                .setParameter(1, workspace)
                .setParameter(2, hidden(tokens.bot(), workspace, "token"))
                .setParameter(3, tokens.expire() ? hidden(tokens.renewing(), workspace, "renewing") : "")
                .setParameter(4, tokens.expire() ? tokens.until().toString() : "")
                .executeUpdate();
    }

    @Override
    public Optional<Grant> living(String workspace) {
        return read(SELECT + OF_ONE, workspace);
    }

    @Override
    public Optional<Grant> held(String workspace) {
        return read(SELECT + OF_ONE + FOR_CHANGE, workspace);
    }

    @Override
    public boolean bury(String workspace, Dead why, Instant at, Instant installedBefore) {
        return entities.createNativeQuery("""
                                UPDATE slack_installation
                                   SET dead_at = ?2, dead_why = ?3, token = NULL, renewing = NULL, expires_at = NULL
                                 WHERE workspace = ?1 AND dead_at IS NULL AND installed_at <= ?4""")
                        .setParameter(1, workspace)
                        .setParameter(2, at.atOffset(ZoneOffset.UTC))
                        .setParameter(3, why.name())
                        .setParameter(4, installedBefore.atOffset(ZoneOffset.UTC))
                        .executeUpdate()
                > 0;
    }

    /** Hides with the first key what was hidden with an older one, so that the older one can be left out. */
    public void hideAnew() {
        List<?> rows = entities.createNativeQuery(SELECT + FOR_CHANGE).getResultList();
        rows.forEach(row -> hideAnew((Object[]) row));
    }

    private void hideAnew(Object[] row) {
        boolean outdated =
                secrets.isOutdated((String) row[6]) || (!row[7].equals("") && secrets.isOutdated((String) row[7]));
        if (outdated) {
            try {
                Grant grant = grant(row);
                renew(grant.site().key(), grant.tokens());
            } catch (Unreadable reason) {
                LOG.log(System.Logger.Level.WARNING, reason.getMessage());
            }
        }
    }

    private Optional<Grant> read(String sql, String workspace) {
        List<?> rows =
                entities.createNativeQuery(sql).setParameter(1, workspace).getResultList();
        return rows.stream().findFirst().map(row -> grant((Object[]) row));
    }

    private Grant grant(Object[] row) {
        Site site = new Site((String) row[0], (String) row[1]);
        BotUser bot = new BotUser((String) row[2], (String) row[3], Set.of(((String) row[4]).split(" ")));
        Token token = shown((String) row[6], site.key(), "token");
        Tokens tokens = Optional.ofNullable((Number) row[8])
                .map(until -> new Tokens(
                        token,
                        shown((String) row[7], site.key(), "renewing"),
                        Instant.ofEpochSecond(until.longValue())))
                .orElseGet(() -> Tokens.lasting(token));
        return new Grant(site, bot, tokens, (String) row[5]);
    }

    private String hidden(Token token, String workspace, String column) {
        return secrets.hidden(token.value(), place(workspace, column));
    }

    private Token shown(String hidden, String workspace, String column) {
        return new Token(secrets.shown(hidden, place(workspace, column)));
    }

    private static String place(String workspace, String column) {
        return "slack_installation." + column + " of " + workspace;
    }
}
