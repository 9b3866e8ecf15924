package org.ponder.bot.slack;

import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.ponder.bot.persistence.JpaGrants;
import org.ponder.bot.persistence.JpaStates;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.persistence.StandIn;
import org.ponder.bot.secrets.Secrets;
import org.ponder.domain.memory.SettableClock;
import org.ponder.domain.work.UnitOfWork;

/** An app that others may install, with a database and a Slack of this machine, and a workspace that no other test knows. */
public final class SlackWorld implements AutoCloseable {
    static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    static final String KEYS = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    public final LocalSlack slack = new LocalSlack();
    public final SettableClock clock = new SettableClock(MONDAY);
    public final String team;
    public final String enterprise;
    public final SlackSettings settings;
    final SlackSdk sdk;
    final OAuth oauth;
    final UnitOfWork work;
    final JpaGrants grants;
    public final KeptInstallations installations;
    private final StandIn server;

    public SlackWorld(Postgres postgres) {
        String unique = HexFormat.of().toHexDigits(new Random().nextLong()).toUpperCase(Locale.ROOT);
        this.team = "T" + unique;
        this.enterprise = "E" + unique;
        this.server = postgres.standIn();
        this.work = server.unitOfWork();
        this.settings = new SlackSettings(
                slack.cloud(),
                new SlackIngress(List.of(new Token("signing")), Token.NONE),
                Token.NONE,
                new SlackClient("123.456", new Token("client-secret"), URI.create("https://ponder.example.org")));
        this.sdk = new SlackSdk(slack.cloud().api());
        this.oauth = new OAuth(sdk, settings.client(), clock);
        this.grants = grants(KEYS);
        this.installations = node();
    }

    /** The same rows for somebody who has other keys. */
    JpaGrants grants(String keys) {
        return new JpaGrants(server.entities(), new Secrets(keys));
    }

    /** One that remembers nothing of the others. */
    KeptInstallations node() {
        return new KeptInstallations(grants, work, oauth, clock);
    }

    public Installing installing() {
        return new Installing(settings, oauth, states(), installations);
    }

    States states() {
        return new States(new JpaStates(server.entities()), work, clock);
    }

    /** Somebody installed the app, and Slack said so in that body. */
    void installed(String body) {
        slack.says("oauth.v2.access", LocalSlack.Said.ok(body));
        installations.installed(oauth.exchanged("a-code"));
        slack.asked.clear();
    }

    @Override
    public void close() {
        sdk.close();
        slack.close();
    }
}
