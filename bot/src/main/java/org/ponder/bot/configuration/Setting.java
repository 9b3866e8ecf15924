package org.ponder.bot.configuration;

import java.util.List;
import java.util.stream.Stream;

/**
 * Everything that a deployment may decide. Each is set by an environment variable, or by any other source that MicroProfile Config
 * has in the server, under {@link #variable its name}; a secret also by a file whose path is in the variable of that name with
 * {@value #IN_A_FILE} behind.
 */
public enum Setting {
    PORT(Kind.PORT, "8080", "8443", "the port of the page and the bot"),
    ADDRESS(Kind.ADDRESS, "", "https://ponder.example.org", "where Ponder is reached from outside, without a path"),
    DATA(
            Kind.FOLDER,
            ".ponder",
            "/var/lib/ponder",
            "the folder for everything that is kept beside a database of Ponder’s own"),
    JAVA_OPTIONS(
            Kind.TEXT, "a quick start on a small machine", "-XX:+UseSerialGC -Xmx512m", "how Java runs the server"),
    LOG(Kind.TEXT, "lines to read", "json", "json, for a log of one JSON object a line"),

    DATABASE_URL(
            Kind.DATABASE,
            "a database of Ponder’s own",
            "jdbc:postgresql://localhost:5432/ponder",
            "the address of a database of your own, of PostgreSQL 15 or newer; where a synchronous standby may take its place,"
                    + " jdbc:postgresql://ONE,OTHER/ponder?targetServerType=primary"),
    DATABASE_USER(Kind.TEXT, "ponder", "ponder", "the database user that owns Ponder’s tables", DATABASE_URL),
    DATABASE_PASSWORD(Kind.SECRET, "no password", "", "that user’s password", DATABASE_URL),
    DATABASE_PORT(Kind.PORT, "any that is free", "5433", "the port of a database of Ponder’s own"),
    SECRET_KEYS(
            Kind.SECRET,
            "one that is made once and lies beside a database of Ponder’s own; needed with a database of your own",
            "spring:AbC…=",
            "what people’s words and platforms’ tokens are hidden with: a name, a colon and a key that openssl rand -base64 32"
                    + " makes; or several with commas between, of which the first hides and all are read"),

    PACK(Kind.FILE, "the packs that come with Ponder", "our-framework.yaml", "a framework pack of the trust’s own"),
    QUIET_HOURS(
            Kind.TEXT,
            "as each trust and each person decide",
            "none",
            "none, where Ponder is only shown to somebody: in a trust that is new then, everything comes at once"),
    FACILITATORS(
            Kind.LIST,
            "whoever adds the bot first",
            "29:1abc, U0123",
            "the account ids of people who are facilitators"),
    TRUSTS(
            Kind.TEXT,
            "one tenant and one token are one trust",
            "teams/TENANT + slack/T0123",
            "the workspaces of each trust that has several, with + between them and ; between trusts"),

    TEAMS_APP_ID(
            Kind.ID,
            "Teams is closed",
            "11111111-2222-3333-4444-555555555555",
            "the application (client) id of the bot’s registration"),
    TEAMS_TENANT(
            Kind.ID,
            "",
            "66666666-7777-8888-9999-000000000000",
            "the directory (tenant) id of the tenant that the bot is registered in",
            TEAMS_APP_ID),
    TEAMS_TENANTS(
            Kind.IDS,
            "the tenant of the registration",
            "66666666-7777-8888-9999-000000000000",
            "the ids of the tenants whose people may speak to the bot",
            TEAMS_APP_ID),
    TEAMS_SECRET(Kind.SECRET, "", "", "a client secret of the registration: its value, not its id", TEAMS_APP_ID),
    TEAMS_SECRET_ENDS(
            Kind.DAY,
            "nobody is warned",
            "2027-03-31",
            "the day on which that client secret ends, to be warned a month before",
            TEAMS_SECRET),
    TEAMS_CERTIFICATE(
            Kind.FILE,
            "",
            "/run/secrets/ponder.pfx",
            "instead of a client secret, a file that holds a certificate and its key (PKCS #12, .pfx)",
            TEAMS_APP_ID),
    TEAMS_CERTIFICATE_PASSWORD(Kind.SECRET, "no password", "", "the password of that file", TEAMS_CERTIFICATE),
    TEAMS_IDENTITY(
            Kind.ID,
            "",
            "11111111-2222-3333-4444-555555555555",
            "instead of a client secret, the client id of a user-assigned managed identity of Azure that the server runs with;"
                    + " the bot is registered with the same id",
            TEAMS_APP_ID),
    TEAMS_CLOUD(
            Kind.TEXT,
            "public",
            "us-government",
            "public, us-government, us-defence or china: which of Microsoft’s clouds the tenant is in",
            TEAMS_APP_ID),
    TEAMS_ISSUER(
            Kind.TEXT, "that of the cloud", "https://api.botframework.com", "who signs the tokens of inbound requests"),
    TEAMS_METADATA(
            Kind.ADDRESS,
            "that of the cloud",
            "https://login.botframework.com/v1/.well-known/openidconfiguration",
            "the OpenID document that leads to that issuer’s keys"),
    TEAMS_LOGIN(
            Kind.ADDRESS,
            "that of the cloud",
            "https://login.microsoftonline.com/",
            "where tokens for outbound requests are had"),
    TEAMS_SCOPE(
            Kind.TEXT, "that of the cloud", "https://api.botframework.com/.default", "what an outbound token is for"),
    TEAMS_SERVICE_HOSTS(
            Kind.HOSTS, "those of the cloud", "smba.trafficmanager.net", "further hosts that messages may be sent to"),

    SLACK_TOKEN(Kind.SECRET, "Slack is closed", "xoxb-…", "the bot token of your workspace or organisation"),
    SLACK_SIGNING_SECRETS(
            Kind.SECRET,
            "",
            "",
            "the app’s signing secret, or two with a comma between while it is changed; needed unless Socket Mode is used"),
    SLACK_APP_TOKEN(Kind.SECRET, "requests come to /api/slack", "xapp-…", "an app-level token, for Socket Mode"),
    SLACK_CLIENT_ID(
            Kind.TEXT,
            "nobody else installs the app",
            "1234567890.1234567890",
            "instead of a token, the app’s client id: others install the app at /slack/install",
            ADDRESS),
    SLACK_CLIENT_SECRET(Kind.SECRET, "", "", "the client secret of the Slack app", SLACK_CLIENT_ID),
    SLACK_API(Kind.ADDRESS, "Slack’s own", "https://slack.com/api/", "where Slack is called"),
    SLACK_AUTHORIZE(
            Kind.ADDRESS,
            "Slack’s own",
            "https://slack.com/oauth/v2/authorize",
            "where people are sent to install the app"),

    PUBLISHER_NAME(
            Kind.TEXT,
            "no app package for Teams can be made",
            "Larchdown Academy Trust",
            "who offers Ponder to its people, as the app package says: the trust, or a provider; at most 32 characters"),
    PUBLISHER_WEBSITE(
            Kind.ADDRESS, "", "https://www.larchdown.example", "where people find out more about them", PUBLISHER_NAME),
    PUBLISHER_PRIVACY(
            Kind.ADDRESS,
            "",
            "https://www.larchdown.example/ponder-privacy",
            "where the privacy notice for members stands",
            PUBLISHER_NAME),
    PUBLISHER_TERMS(
            Kind.ADDRESS,
            "",
            "https://www.larchdown.example/acceptable-use",
            "where the terms of use stand, such as the trust’s policy on acceptable use",
            PUBLISHER_NAME),

    PROFILE(
            Kind.TEXT,
            "Ponder is for real people",
            "try",
            "try, to let people on this machine try Ponder out; the launcher sets it");

    static final String PREFIX = "PONDER_";
    static final String IN_A_FILE = "_FILE";

    private final Kind kind;
    private final String otherwise;
    private final String example;
    private final String what;
    /** Immutable, as {@code List.of} makes them. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Setting> companions;

    Setting(Kind kind, String otherwise, String example, String what, Setting... companions) {
        this.kind = kind;
        this.otherwise = otherwise;
        this.example = example;
        this.what = what;
        this.companions = List.of(companions);
    }

    /** The name that it is set under. */
    public String variable() {
        return PREFIX + name();
    }

    /** Every name that it may be set under. */
    Stream<String> variables() {
        return kind == Kind.SECRET ? Stream.of(variable(), variable() + IN_A_FILE) : Stream.of(variable());
    }

    public Kind kind() {
        return kind;
    }

    /** What holds where it is not set; empty where nothing does. */
    public String otherwise() {
        return otherwise;
    }

    /** A value as somebody might write it; empty where one would look like a secret. */
    public String example() {
        return example;
    }

    /** What it says, to go on after “it is”. */
    public String what() {
        return what;
    }

    /** The settings without which this one does nothing. */
    public List<Setting> companions() {
        return companions;
    }
}
