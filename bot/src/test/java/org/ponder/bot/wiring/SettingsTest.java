package org.ponder.bot.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.secrets.Secrets;
import org.ponder.bot.slack.SlackClient;
import org.ponder.bot.slack.SlackCloud;
import org.ponder.bot.slack.SlackIngress;
import org.ponder.bot.slack.SlackSettings;
import org.ponder.bot.slack.Token;
import org.ponder.bot.teams.Expiry;
import org.ponder.bot.teams.Registration;
import org.ponder.bot.teams.TeamsCloud;
import org.ponder.bot.teams.TeamsSettings;
import org.ponder.bot.turn.Kinship;
import org.ponder.bot.turn.Workspace;
import org.ponder.domain.people.Hours;

class SettingsTest {
    private static final Map<String, String> REGISTERED = Map.of(
            "PONDER_TEAMS_APP_ID", "app",
            "PONDER_TEAMS_TENANT", "home",
            "PONDER_TEAMS_SECRET", "hush",
            "PONDER_TEAMS_TENANTS", "home, another");

    @Nested
    class Where_nothing_is_set {
        private final Settings settings = new Settings(Map.of());

        @Test
        void nothing_is_let_in_and_nobody_is_named() {
            assertThat(settings.tryingOut()).isFalse();
            assertThat(settings.teams()).isEqualTo(TeamsSettings.none());
            assertThat(settings.facilitators()).isEmpty();
            assertThat(settings.pack()).isEmpty();
            assertThat(settings.hours()).isEqualTo(Hours.USUAL);
        }
    }

    @Nested
    class For_whoever_runs_it {

        @Test
        void nothing_is_traced_and_the_log_is_for_people_unless_it_is_asked_for() {
            assertThat(new Settings(Map.of()).traces()).isFalse();
            assertThat(with("OTEL_SDK_DISABLED", "true").traces()).isFalse();
            assertThat(with("OTEL_SDK_DISABLED", "false").traces()).isTrue();
            assertThat(new Settings(Map.of()).jsonLog()).isFalse();
            assertThat(with("PONDER_LOG", "json").jsonLog()).isTrue();
        }

        @Test
        void a_form_of_the_log_is_not_guessed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with("PONDER_LOG", "xml").jsonLog())
                    .withMessageStartingWith("Set PONDER_LOG to json");
        }
    }

    @Nested
    class Quiet_hours {

        @Test
        void are_kept_unless_ponder_is_only_tried_out_or_shown() {
            assertThat(with("PONDER_QUIET_HOURS", "none").hours()).isEqualTo(Hours.ALWAYS);
            assertThat(with("PONDER_PROFILE", "try").hours()).isEqualTo(Hours.ALWAYS);
            assertThat(with("PONDER_QUIET_HOURS", " ").hours()).isEqualTo(Hours.USUAL);
        }

        @Test
        void are_not_guessed() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with("PONDER_QUIET_HOURS", "22-7").hours())
                    .withMessageStartingWith("Set PONDER_QUIET_HOURS to none where ");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PONDER_PROFILE",
                "PONDER_PACK",
                "PONDER_FACILITATORS",
                "PONDER_TEAMS_APP_ID",
                "PONDER_TEAMS_ISSUER",
                "PONDER_TEAMS_METADATA",
                "PONDER_TEAMS_LOGIN",
                "PONDER_TEAMS_SCOPE",
                "PONDER_TEAMS_SERVICE_HOSTS"
            })
    void what_is_blank_is_not_set(String name) {
        Map<String, String> without = new HashMap<>(REGISTERED);
        without.remove(name);
        Map<String, String> blank = new HashMap<>(without);
        blank.put(name, " \t");

        assertThat(everything(new Settings(blank))).isEqualTo(everything(new Settings(without)));
    }

    private static String everything(Settings settings) {
        return settings.tryingOut()
                + "|" + settings.pack()
                + "|" + settings.facilitators()
                + "|" + settings.teams()
                + "|" + settings.facilitators();
    }

    @Nested
    class The_profile {

        @ParameterizedTest
        @ValueSource(strings = {"try", " try\n"})
        void lets_this_machine_try_it_out(String value) {
            Settings settings = with("PONDER_PROFILE", value);

            assertThat(settings.tryingOut()).isTrue();
            assertThat(settings.teams()).isEqualTo(TeamsSettings.tryingOut());
        }

        @ParameterizedTest
        @ValueSource(strings = {"Try", "tryout", "production", "try,test"})
        void that_is_not_known_is_refused(String value) {
            Settings settings = with("PONDER_PROFILE", value);

            assertThatIllegalArgumentException()
                    .isThrownBy(settings::tryingOut)
                    .withMessage(
                            "Set PONDER_PROFILE to try for trying Ponder out, or unset it: there is no other profile.");
        }

        @Test
        void opens_no_registered_bot_to_requests_without_a_token() {
            Map<String, String> both = new HashMap<>(REGISTERED);
            both.put("PONDER_PROFILE", "try");

            assertThat(new Settings(both).teams().unauthenticatedLoopback()).isFalse();
            assertThat(new Settings(both).tryingOut()).isTrue();
        }
    }

    @Nested
    class A_registered_bot {

        @Test
        void has_an_id_a_secret_and_the_tenants_it_serves_in_the_public_cloud() {
            Settings settings = new Settings(REGISTERED);

            assertThat(settings.teams())
                    .isEqualTo(new TeamsSettings("app", Set.of("home", "another"), TeamsCloud.PUBLIC, false));
            assertThat(settings.registration()).isEqualTo(new Registration("app", "home", TeamsCloud.PUBLIC));
            assertThat(settings.credential().ends()).isEmpty();
        }

        @Test
        void gives_its_secret_away_in_no_text() {
            assertThat(new Settings(REGISTERED).credential().toString()).doesNotContain("hush");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                PONDER_TEAMS_TENANT | Set PONDER_TEAMS_TENANT to the id of the tenant that the bot is registered in.
                PONDER_TEAMS_SECRET | Set one of PONDER_TEAMS_SECRET, PONDER_TEAMS_CERTIFICATE and PONDER_TEAMS_IDENTITY: the bot has to show Microsoft that it is the one that is registered.
                """)
        void wants_everything_that_tokens_are_had_with(String missing, String sentence) {
            Map<String, String> crooked = new HashMap<>(REGISTERED);
            crooked.remove(missing);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> {
                        new Settings(crooked).registration();
                        new Settings(crooked).credential();
                    })
                    .withMessage(sentence);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", ",", " , ,"})
        void is_spoken_to_by_its_own_tenant_where_no_other_is_named(String tenants) {
            assertThat(registeredWith("PONDER_TEAMS_TENANTS", tenants).teams().tenants())
                    .containsExactly("home");
        }

        @Test
        void shows_one_thing_and_not_several() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            registeredWith("PONDER_TEAMS_IDENTITY", "an id").credential())
                    .withMessageStartingWith("Set one of PONDER_TEAMS_SECRET,");
        }

        @Test
        void shows_what_stands_in_the_configuration_now() {
            Map<String, String> changing = new HashMap<>(REGISTERED);
            Settings settings = Settings.of(() -> Map.copyOf(changing));
            assertThat(settings.credential().ends()).isEmpty();

            changing.put("PONDER_TEAMS_SECRET_ENDS", "2027-03-31");
            assertThat(settings.credential().ends())
                    .contains(new Expiry("client secret", "PONDER_TEAMS_SECRET", LocalDate.of(2027, 3, 31)));
        }

        @Test
        void may_be_vouched_for_by_azure() {
            Map<String, String> managed = new HashMap<>(REGISTERED);
            managed.remove("PONDER_TEAMS_SECRET");
            managed.put("PONDER_TEAMS_IDENTITY", "an id");
            assertThat(new Settings(managed).credential().isManaged()).isTrue();
        }
    }

    @Nested
    class Another_cloud {

        @ParameterizedTest
        @CsvSource({
            "public, https://api.botframework.com, login.microsoftonline.com, smba.trafficmanager.net",
            "us-government, https://api.botframework.us, login.microsoftonline.us, smba.infra.gov.teams.microsoft.us",
            "us-defence, https://api.botframework.us, login.microsoftonline.us, smba.infra.dod.teams.microsoft.us",
            "china, https://api.botframework.azure.cn, login.partner.microsoftonline.cn,"
                    + " frontend.botapi.msg.infra.teams.microsoftonline.cn",
        })
        void is_known_by_its_name(String name, String issuer, String login, String host) {
            TeamsCloud cloud =
                    registeredWith("PONDER_TEAMS_CLOUD", name).teams().cloud();

            assertThat(cloud.issuer()).isEqualTo(issuer);
            assertThat(cloud.scope()).isEqualTo(issuer + "/.default");
            assertThat(cloud.login()).hasHost(login);
            assertThat(cloud.serviceHosts()).contains(host);
        }

        @Test
        void of_another_name_is_refused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> registeredWith("PONDER_TEAMS_CLOUD", "usgov").teams())
                    .withMessageStartingWith("Set PONDER_TEAMS_CLOUD to public, us-government,");
        }

        @Test
        void is_described_by_its_addresses() {
            Map<String, String> other = new HashMap<>(REGISTERED);
            other.put("PONDER_TEAMS_ISSUER", "https://issuer.example");
            other.put("PONDER_TEAMS_METADATA", "https://login.example/keys");
            other.put("PONDER_TEAMS_LOGIN", "https://login.example/");
            other.put("PONDER_TEAMS_SCOPE", "https://api.example/.default");

            assertThat(new Settings(other).teams().cloud())
                    .isEqualTo(new TeamsCloud(
                            "https://issuer.example",
                            URI.create("https://login.example/keys"),
                            URI.create("https://login.example/"),
                            "https://api.example/.default",
                            TeamsCloud.PUBLIC.serviceHosts()));
        }

        @Test
        void needs_no_slash_at_the_end_of_its_login() {
            assertThat(registeredWith("PONDER_TEAMS_LOGIN", "https://login.example/people")
                            .teams()
                            .cloud()
                            .login()
                            .resolve("home/"))
                    .hasToString("https://login.example/people/home/");
        }

        @ParameterizedTest
        @ValueSource(strings = {"PONDER_TEAMS_METADATA", "PONDER_TEAMS_LOGIN"})
        void whose_address_is_none_is_refused(String name) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registeredWith(name, "https://log in").teams())
                    .withMessage("Set " + name
                            + " to an address that begins with https://, or unset it for the public cloud.");
        }

        @ParameterizedTest
        @CsvSource({
            "PONDER_TEAMS_METADATA, http://login.example/keys",
            "PONDER_TEAMS_METADATA, login.example",
            "PONDER_TEAMS_LOGIN, http://login.example/",
            "PONDER_TEAMS_LOGIN, https://somebody@login.example/"
        })
        void that_others_could_read_or_change_is_refused(String name, String address) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> registeredWith(name, address).teams())
                    .withMessage(
                            "Set PONDER_TEAMS_METADATA and PONDER_TEAMS_LOGIN to addresses that begin with https://.");
        }

        @Test
        void may_be_served_by_more_hosts_whatever_their_case() {
            assertThat(registeredWith("PONDER_TEAMS_SERVICE_HOSTS", "One.example , two.example,")
                            .teams()
                            .cloud())
                    .isEqualTo(TeamsCloud.PUBLIC.alsoServing(Set.of("one.example", "two.example")));
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://one.example", "one.example/teams", "one.example two.example"})
        void is_served_by_hosts_and_not_by_addresses(String hosts) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            registeredWith("PONDER_TEAMS_SERVICE_HOSTS", hosts).teams())
                    .withMessage("Set PONDER_TEAMS_SERVICE_HOSTS to names of hosts alone,"
                            + " as in smba.trafficmanager.net, with commas between them.");
        }
    }

    @Test
    void what_is_kept_is_hidden_with_a_key_that_has_to_be_set() {
        String key = Secrets.fresh("spring");

        assertThat(new Settings(Map.of("PONDER_SECRET_KEYS", key)).secrets().name())
                .isEqualTo("spring");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(Map.of()).secrets())
                .withMessageContaining(
                        "Set PONDER_SECRET_KEYS to a name, a colon and a key that openssl rand -base64 32 makes");
    }

    @Nested
    class An_app_in_slack {
        private static final String KEY = "test:AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        private static final Map<String, String> OURS =
                Map.of("PONDER_SLACK_TOKEN", "xoxb-hush", "PONDER_SLACK_SIGNING_SECRETS", " one-hush ,two-hush, ");
        private static final Map<String, String> FOR_OTHERS = Map.of(
                "PONDER_SLACK_CLIENT_ID", "123.456",
                "PONDER_SLACK_CLIENT_SECRET", "client-hush",
                "PONDER_SLACK_SIGNING_SECRETS", "one-hush",
                "PONDER_ADDRESS", "https://ponder.example.org/",
                "PONDER_SECRET_KEYS", KEY);

        @Test
        void is_none_where_nothing_is_set() {
            assertThat(new Settings(Map.of()).slack()).isEqualTo(SlackSettings.NONE);
            assertThat(new Settings(Map.of()).slack().isOn()).isFalse();
        }

        @Test
        void of_our_own_has_a_token_and_signing_secrets_in_their_order() {
            SlackSettings slack = new Settings(OURS).slack();

            assertThat(slack)
                    .isEqualTo(new SlackSettings(
                            SlackCloud.PUBLIC,
                            new SlackIngress(List.of(new Token("one-hush"), new Token("two-hush")), new Token("")),
                            new Token("xoxb-hush"),
                            SlackClient.NONE));
            assertThat(slack.isOn()).isTrue();
            assertThat(slack.isForOthers()).isFalse();
        }

        @Test
        void behind_a_wall_has_socket_mode_instead() {
            SlackSettings slack = new Settings(
                            Map.of("PONDER_SLACK_TOKEN", "xoxb-hush", "PONDER_SLACK_APP_TOKEN", "xapp-hush"))
                    .slack();

            assertThat(slack.ingress().isSocketMode()).isTrue();
        }

        @Test
        void for_others_has_a_client_and_an_address() {
            SlackSettings slack = new Settings(FOR_OTHERS).slack();

            assertThat(slack.isForOthers()).isTrue();
            assertThat(slack.client())
                    .isEqualTo(new SlackClient(
                            "123.456", new Token("client-hush"), URI.create("https://ponder.example.org/")));
        }

        @Test
        void may_be_in_another_slack() {
            SlackCloud cloud = new Settings(Map.of(
                            "PONDER_SLACK_API", "http://127.0.0.1:4003/api",
                            "PONDER_SLACK_AUTHORIZE", "https://slack.example/oauth/v2/authorize"))
                    .slack()
                    .cloud();

            assertThat(cloud.api()).hasToString("http://127.0.0.1:4003/api/");
            assertThat(cloud.authorize()).hasToString("https://slack.example/oauth/v2/authorize");
        }

        @ParameterizedTest
        @CsvSource({
            "PONDER_SLACK_API, http://slack.example/api/",
            "PONDER_SLACK_API, slack.com/api/",
            "PONDER_SLACK_API, https://me@slack.com/api/",
            "PONDER_SLACK_AUTHORIZE, http://slack.example/",
            "PONDER_SLACK_AUTHORIZE, https://slack.example/?scope=admin"
        })
        void is_in_no_slack_that_others_could_listen_to(String name, String address) {
            refuses(Map.of(), name, address, "Set PONDER_SLACK_API to an address that begins with https://");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                PONDER_SLACK_SIGNING_SECRETS | '' | Set PONDER_SLACK_SIGNING_SECRETS to the app’s signing secret, or PONDER_SLACK_APP_TOKEN
                PONDER_SLACK_TOKEN | '' | Set PONDER_SLACK_TOKEN to the app’s bot token, or unset PONDER_SLACK_SIGNING_SECRETS
                PONDER_SLACK_TOKEN | xapp-hush | Set PONDER_SLACK_TOKEN to the app’s bot token, which begins with xoxb-.
                PONDER_SLACK_TOKEN | xoxp-hush | Set PONDER_SLACK_TOKEN to the app’s bot token, which begins with xoxb-.
                PONDER_SLACK_TOKEN | xoxe.xoxb-hush | Turn token rotation off for this app
                PONDER_SLACK_APP_TOKEN | xoxb-hush | Set PONDER_SLACK_APP_TOKEN to an app-level token, which begins with xapp-
                """)
        void of_our_own_wants_what_it_needs(String name, String value, String sentence) {
            refuses(OURS, name, value, sentence);
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                PONDER_SLACK_CLIENT_SECRET | '' | Set PONDER_SLACK_CLIENT_SECRET to the client secret of the Slack app.
                PONDER_ADDRESS | '' | Set PONDER_ADDRESS to Ponder’s own public address
                PONDER_ADDRESS | http://ponder.example.org | Set PONDER_ADDRESS to Ponder’s own public address
                PONDER_ADDRESS | https://example.org/ponder | Set PONDER_ADDRESS to Ponder’s own public address
                PONDER_ADDRESS | ponder at home | Set PONDER_ADDRESS to Ponder’s own public address
                PONDER_ADDRESS | mailto:ponder@example.org | Set PONDER_ADDRESS to Ponder’s own public address
                PONDER_SLACK_SIGNING_SECRETS | '' | Set PONDER_SLACK_SIGNING_SECRETS to the app’s signing secret
                PONDER_SLACK_TOKEN | xoxb-hush | Set PONDER_SLACK_TOKEN for one workspace, or PONDER_SLACK_CLIENT_ID for others
                PONDER_SLACK_APP_TOKEN | xapp-hush | Unset PONDER_SLACK_APP_TOKEN, or PONDER_SLACK_CLIENT_ID
                """)
        void for_others_wants_what_it_needs(String name, String value, String sentence) {
            refuses(FOR_OTHERS, name, value, sentence);
        }

        @Test
        void gives_its_secrets_away_in_no_text() {
            assertThat(new Settings(OURS).slack() + " "
                            + new Settings(FOR_OTHERS).slack() + " "
                            + new Settings(FOR_OTHERS).secrets())
                    .doesNotContain("hush", "AAEC");
        }

        private void refuses(Map<String, String> settings, String name, String value, String sentence) {
            Map<String, String> crooked = new HashMap<>(settings);
            crooked.put(name, value);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Settings(crooked).slack())
                    .withMessageStartingWith(sentence)
                    .withMessageNotContaining("hush");
        }
    }

    @Nested
    class The_workspaces_of_one_trust {
        private static final Map<String, String> ONE_TENANT = Map.of(
                "PONDER_TEAMS_APP_ID", "app",
                "PONDER_TEAMS_TENANTS", "home",
                "PONDER_SLACK_TOKEN", "xoxb-hush",
                "PONDER_SLACK_SIGNING_SECRETS", "hush");
        private static final Workspace HOME = teams("home");
        private static final Workspace ANY_IN_SLACK = new Workspace("slack", Workspace.ONLY);

        private static Workspace teams(String tenant) {
            return new Workspace("msteams", tenant);
        }

        private static Workspace slack(String team) {
            return new Workspace("slack", team);
        }

        private static Kinship of(String trusts) {
            return with("PONDER_TRUSTS", trusts).kinship();
        }

        @Test
        void are_none_where_nothing_is_set() {
            assertThat(new Settings(Map.of()).kinship()).isEqualTo(Kinship.NONE);
        }

        @Test
        void are_the_only_tenant_and_the_only_workspace() {
            assertThat(new Settings(ONE_TENANT).kinship()).isEqualTo(new Kinship(List.of(Set.of(HOME, ANY_IN_SLACK))));
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                PONDER_TEAMS_TENANTS | home, another
                PONDER_TEAMS_APP_ID | ''
                PONDER_TRUSTS | teams/home
                """)
        void are_not_guessed_where_there_may_be_others(String name, String value) {
            Map<String, String> changed = new HashMap<>(ONE_TENANT);
            changed.put(name, value);

            assertThat(new Settings(changed).kinship().families()).noneMatch(family -> family.size() > 1);
        }

        @Test
        void are_not_guessed_where_others_install_the_app() {
            Map<String, String> forOthers = new HashMap<>(An_app_in_slack.FOR_OTHERS);
            forOthers.put("PONDER_TEAMS_APP_ID", "app");
            forOthers.put("PONDER_TEAMS_TENANTS", "home");

            assertThat(new Settings(forOthers).kinship()).isEqualTo(Kinship.NONE);
        }

        @Test
        void are_not_guessed_where_there_is_no_slack() {
            assertThat(registeredWith("PONDER_TEAMS_TENANTS", "home").kinship()).isEqualTo(Kinship.NONE);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "teams/home + slack/T0123; teams/another+slack/E0456+slack/T0789",
                    "  teams/home+slack/T0123 ;teams/another + slack/E0456 + slack/T0789 ; ",
                    ";teams/home + teams/home + slack/T0123;;slack/T0789 + teams/another + slack/E0456;"
                })
        void are_named_with_a_plus_between_and_a_semicolon_between_trusts(String trusts) {
            assertThat(of(trusts).families())
                    .containsExactlyInAnyOrder(
                            Set.of(HOME, slack("T0123")), Set.of(teams("another"), slack("E0456"), slack("T0789")));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    ";",
                    " ; ;",
                    "+",
                    "teams/home +",
                    "+ slack/T0123",
                    "teams/home ++ slack/T0123",
                    "home",
                    "teams",
                    "teams/",
                    "slack/",
                    "/",
                    "/T0123",
                    "teams/home/again",
                    "teams / home",
                    "teams/ home",
                    "teams/home slack/T0123",
                    "teams/home, slack/T0123",
                    "teams/home & slack/T0123",
                    "Teams/home",
                    "msteams/home",
                    "web/home",
                    "slack/*",
                    "teams/*",
                    "slack/t0123",
                    "slack/C0123",
                    "slack/T01 23",
                    "slack/T0123#general",
                    "teams/höme",
                    "slack/T",
                    "https://slack.com/T0123",
                    "teams=home",
                    "{}",
                    "teams/home + slack/T0123 ; nonsense"
                })
        void are_refused_where_they_cannot_be_read(String trusts) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of(trusts))
                    .withMessage("Set PONDER_TRUSTS to the workspaces of each trust that has several,"
                            + " as in teams/TENANT + slack/T0123, with ; between trusts.");
        }

        @Test
        void belong_to_no_other() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> of("teams/home + slack/T0123; teams/another + slack/T0123"))
                    .withMessage("Name each workspace in one trust only in PONDER_TRUSTS: one of them stands in two.");
        }
    }

    @Test
    void facilitators_are_named_one_after_the_other() {
        assertThat(with("PONDER_FACILITATORS", " one,two , ,one").facilitators())
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void a_further_pack_is_a_file() {
        assertThat(with("PONDER_PACK", " ours.yaml ").pack()).contains("ours.yaml");
    }

    private static Settings with(String name, String value) {
        return new Settings(Map.of(name, value));
    }

    private static Settings registeredWith(String name, String value) {
        Map<String, String> settings = new HashMap<>(REGISTERED);
        settings.put(name, value);
        return new Settings(settings);
    }
}
