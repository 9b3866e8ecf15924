package org.ponder.bot.wiring;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.ponder.bot.configuration.Given;
import org.ponder.bot.secrets.Secrets;
import org.ponder.bot.slack.SlackChannel;
import org.ponder.bot.slack.SlackClient;
import org.ponder.bot.slack.SlackCloud;
import org.ponder.bot.slack.SlackIngress;
import org.ponder.bot.slack.SlackSettings;
import org.ponder.bot.slack.Token;
import org.ponder.bot.teams.Credential;
import org.ponder.bot.teams.Registration;
import org.ponder.bot.teams.TeamsChannel;
import org.ponder.bot.teams.TeamsCloud;
import org.ponder.bot.teams.TeamsSettings;
import org.ponder.bot.turn.Kinship;
import org.ponder.bot.turn.Workspace;
import org.ponder.domain.people.Hours;

/** What the deployment decides, by the names of its {@link org.ponder.bot.configuration.Setting settings}. */
final class Settings {
    private static final String TRUSTS = "PONDER_TRUSTS";
    static final String KEYS = "PONDER_SECRET_KEYS";

    private final Map<String, String> given;
    private final Supplier<Map<String, String>> anew;

    Settings(Map<String, String> given) {
        this(given, () -> given);
    }

    private Settings(Map<String, String> given, Supplier<Map<String, String>> anew) {
        this.given = Map.copyOf(given);
        this.anew = anew;
    }

    /**
     * What MicroProfile Config finds in the server.
     *
     * @throws IllegalArgumentException with sentences that say what to set
     */
    static Settings ofTheServer() {
        return of(() -> Given.in(ConfigProvider.getConfig()).right());
    }

    /** @param anew is asked again for what may change while the server runs */
    static Settings of(Supplier<Map<String, String>> anew) {
        return new Settings(anew.get(), anew);
    }

    /**
     * Whether the try-out page and a client without a token on this machine are let in.
     *
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    boolean tryingOut() {
        Optional<String> profile = value("PONDER_PROFILE");
        if (profile.filter(name -> !name.equals("try")).isPresent()) {
            throw new IllegalArgumentException(
                    "Set PONDER_PROFILE to try for trying Ponder out, or unset it: there is no other profile.");
        }
        return profile.isPresent();
    }

    /**
     * Which workspaces belong to one trust, where it has several: as the deployment says, and else the one of Teams and the one of
     * Slack where it has no others.
     *
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    Kinship kinship() {
        return new Kinship(value(TRUSTS)
                .map(Settings::families)
                .orElseGet(() -> isOfOneTrust() ? List.of(theOnlyTwo()) : List.of()));
    }

    private boolean isOfOneTrust() {
        SlackSettings slack = slack();
        return teams().tenants().size() == 1 && slack.isOn() && !slack.isForOthers();
    }

    private Set<Workspace> theOnlyTwo() {
        String tenant = teams().tenants().iterator().next();
        return Set.of(new Workspace(TeamsChannel.KEY, tenant), new Workspace(SlackChannel.KEY, Workspace.ONLY));
    }

    private static List<Set<Workspace>> families(String trusts) {
        List<Set<Workspace>> families = Arrays.stream(trusts.split(";"))
                .filter(trust -> !trust.isBlank())
                .map(Settings::family)
                .toList();
        if (families.isEmpty()) {
            throw crookedTrusts();
        }
        List<Workspace> all = families.stream().flatMap(Set::stream).toList();
        if (Set.copyOf(all).size() < all.size()) {
            throw new IllegalArgumentException(
                    "Name each workspace in one trust only in " + TRUSTS + ": one of them stands in two.");
        }
        return families;
    }

    private static Set<Workspace> family(String trust) {
        return Arrays.stream(trust.split("\\+", -1))
                .map(String::strip)
                .map(Settings::workspace)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Slack writes its ids in capitals, and one that is written otherwise would never be found. */
    private static Workspace workspace(String written) {
        if (written.matches("teams/[A-Za-z0-9-]+")) {
            return new Workspace(TeamsChannel.KEY, afterSlash(written));
        }
        if (written.matches("slack/[TE][A-Z0-9]+")) {
            return new Workspace(SlackChannel.KEY, afterSlash(written));
        }
        throw crookedTrusts();
    }

    private static String afterSlash(String written) {
        return written.substring(written.indexOf('/') + 1);
    }

    private static IllegalArgumentException crookedTrusts() {
        return new IllegalArgumentException(
                "Set " + TRUSTS
                        + " to the workspaces of each trust that has several, as in teams/TENANT + slack/T0123, with ; between trusts.");
    }

    /**
     * The hours of a trust that is new: none are quiet where Ponder is only tried out or shown.
     *
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    Hours hours() {
        Optional<String> quiet = value("PONDER_QUIET_HOURS");
        if (quiet.filter(hours -> !hours.equals("none")).isPresent()) {
            throw new IllegalArgumentException(
                    "Set PONDER_QUIET_HOURS to none where everything is to come at once, as when Ponder is shown to somebody,"
                            + " or unset it for quiet hours as each trust decides.");
        }
        return tryingOut() || quiet.isPresent() ? Hours.ALWAYS : Hours.USUAL;
    }

    /** Whether the server is told to send traces somewhere, by the name that OpenTelemetry has for it. */
    boolean traces() {
        return value(Given.NO_TRACES).filter("false"::equalsIgnoreCase).isPresent();
    }

    /**
     * Whether each line of the log is to be one of JSON; that the server writes it so is for whoever starts the server to see to.
     *
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    boolean jsonLog() {
        Optional<String> log = value("PONDER_LOG");
        if (log.filter(form -> !form.equals("json")).isPresent()) {
            throw new IllegalArgumentException(
                    "Set PONDER_LOG to json for a log of one JSON object a line, or unset it for lines to read.");
        }
        return log.isPresent();
    }

    /** A further framework pack to load. */
    Optional<String> pack() {
        return value("PONDER_PACK");
    }

    /** The platform's ids of people who are facilitators whatever happened before; empty if none is named. */
    Set<String> facilitators() {
        return several("PONDER_FACILITATORS");
    }

    /** @throws IllegalArgumentException with a sentence that says what to set */
    TeamsSettings teams() {
        Optional<String> appId = value("PONDER_TEAMS_APP_ID");
        if (appId.isEmpty()) {
            return tryingOut() ? TeamsSettings.tryingOut() : TeamsSettings.none();
        }
        Set<String> tenants = several("PONDER_TEAMS_TENANTS");
        return new TeamsSettings(appId.get(), tenants.isEmpty() ? Set.of(tenant()) : tenants, cloud(), false);
    }

    /**
     * Where and as what the bot is registered; asked only where it is.
     *
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    Registration registration() {
        return new Registration(teams().appId(), tenant(), teams().cloud());
    }

    private String tenant() {
        return required("PONDER_TEAMS_TENANT", "the id of the tenant that the bot is registered in");
    }

    /**
     * What the bot shows that it is the one that is registered with, as it stands in the configuration now: it may be changed
     * without starting again.
     *
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    Credential credential() {
        return new Settings(anew.get()).credentialOfTheStart();
    }

    private Credential credentialOfTheStart() {
        List<Credential> given = Stream.of(secret(), certificate(), identity())
                .flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw new IllegalArgumentException("Set one of PONDER_TEAMS_SECRET, PONDER_TEAMS_CERTIFICATE and"
                    + " PONDER_TEAMS_IDENTITY: the bot has to show Microsoft that it is the one that is registered.");
        }
        return given.get(0);
    }

    private Optional<Credential> secret() {
        return value("PONDER_TEAMS_SECRET")
                .map(secret -> Credential.secret(
                        secret, value("PONDER_TEAMS_SECRET_ENDS").map(LocalDate::parse)));
    }

    private Optional<Credential> certificate() {
        return value("PONDER_TEAMS_CERTIFICATE")
                .map(file -> Credential.certificate(
                        Path.of(file),
                        value("PONDER_TEAMS_CERTIFICATE_PASSWORD").orElse("")));
    }

    private Optional<Credential> identity() {
        return value("PONDER_TEAMS_IDENTITY").map(Credential::managedIdentity);
    }

    /** @throws IllegalArgumentException with a sentence that says what to set */
    SlackSettings slack() {
        SlackIngress ingress =
                new SlackIngress(inOrder("PONDER_SLACK_SIGNING_SECRETS"), token("PONDER_SLACK_APP_TOKEN"));
        return new SlackSettings(slackCloud(), ingress, token("PONDER_SLACK_TOKEN"), slackClient());
    }

    private SlackCloud slackCloud() {
        SlackCloud usual = SlackCloud.PUBLIC;
        return new SlackCloud(
                address("PONDER_SLACK_API", "/").orElse(usual.api()),
                address("PONDER_SLACK_AUTHORIZE", "").orElse(usual.authorize()));
    }

    private SlackClient slackClient() {
        Optional<String> id = value("PONDER_SLACK_CLIENT_ID");
        if (id.isEmpty()) {
            return SlackClient.NONE;
        }
        String secret = required("PONDER_SLACK_CLIENT_SECRET", "the client secret of the Slack app");
        String ours = required("PONDER_ADDRESS", "Ponder’s own public address, as in https://ponder.example.org");
        return new SlackClient(id.get(), new Token(secret), SlackClient.address(ours));
    }

    private Token token(String name) {
        return new Token(value(name).orElse(""));
    }

    private List<Token> inOrder(String name) {
        return value(name).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Token::new)
                .toList();
    }

    /**
     * What people’s words and platforms’ tokens are hidden with where they are kept.
     *
     * @throws IllegalArgumentException with a sentence that says what to set
     */
    Secrets secrets() {
        return new Secrets(required(
                KEYS,
                "a name, a colon and a key that openssl rand -base64 32 makes: what people write is kept with it, and cannot"
                        + " be read without it"));
    }

    private TeamsCloud cloud() {
        TeamsCloud usual = TeamsCloud.named(value("PONDER_TEAMS_CLOUD").orElse("public"));
        return new TeamsCloud(
                        value("PONDER_TEAMS_ISSUER").orElse(usual.issuer()),
                        address("PONDER_TEAMS_METADATA", "").orElse(usual.metadata()),
                        address("PONDER_TEAMS_LOGIN", "/").orElse(usual.login()),
                        value("PONDER_TEAMS_SCOPE").orElse(usual.scope()),
                        usual.serviceHosts())
                .alsoServing(hosts("PONDER_TEAMS_SERVICE_HOSTS"));
    }

    /** @param end what the address ends with, also where that was left out */
    private Optional<URI> address(String name, String end) {
        try {
            return value(name).map(address -> URI.create(address.endsWith(end) ? address : address + end));
        } catch (IllegalArgumentException crooked) {
            throw new IllegalArgumentException(
                    "Set " + name + " to an address that begins with https://, or unset it for the public cloud.");
        }
    }

    /** Names of hosts compare in lower case. */
    private Set<String> hosts(String name) {
        Set<String> hosts = several(name);
        if (hosts.stream().anyMatch(host -> host.contains("/") || host.contains(" "))) {
            throw new IllegalArgumentException("Set " + name
                    + " to names of hosts alone, as in smba.trafficmanager.net, with commas between them.");
        }
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private String required(String name, String what) {
        return value(name).orElseThrow(() -> new IllegalArgumentException("Set " + name + " to " + what + "."));
    }

    private Set<String> several(String name) {
        return value(name)
                .map(list -> Arrays.stream(list.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
