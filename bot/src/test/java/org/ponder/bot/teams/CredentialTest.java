package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.SignIn;

/** What the bot shows Microsoft, over a login on this machine that answers as Microsoft documents. */
class CredentialTest {
    @TempDir
    private static Path folder;

    private static Pfx pfx;

    private final LocalAuthority authority = new LocalAuthority();
    private Instant now = Instant.now();

    @BeforeAll
    static void make() {
        pfx = Pfx.goodFor(20, folder.resolve("ponder.pfx"));
    }

    @AfterEach
    void close() {
        authority.close();
    }

    private SignedIn tokens(Supplier<Credential> credential, Registration at) {
        return new SignedIn(MsalTokens.over(request -> authority.send(request), credential, at, () -> now));
    }

    private SignedIn tokens(Supplier<Credential> credential) {
        return tokens(credential, registration(LocalAuthority.APP, LocalAuthority.TENANT));
    }

    private SignedIn secret(String secret) {
        return tokens(() -> Credential.secret(secret, Optional.empty()));
    }

    private SignedIn certificate() {
        return tokens(() -> Credential.certificate(pfx.file(), Pfx.PASSWORD));
    }

    private static Registration registration(String app, String tenant) {
        return new Registration(app, tenant, TeamsCloud.PUBLIC);
    }

    /** Why there is none, as health and the self-test say it. */
    private static String refusal(SignedIn tokens) {
        assertThat(catchThrowableOfType(ChannelFailure.class, tokens::renewed)).isNotNull();
        assertThat(tokens.last()).isEqualTo(SignIn.REFUSED);
        return tokens.refusal();
    }

    @Nested
    class A_secret {

        @Test
        void has_a_token() {
            authority.knows("hush");
            assertThat(secret("hush").current()).contains("token-1");
        }

        @Test
        void that_is_another_is_told_from_one_that_has_ended() {
            authority.knows("hush");
            assertThat(refusal(secret("its id")))
                    .isEqualTo(
                            "Microsoft gives no token for the bot (AADSTS7000215): set PONDER_TEAMS_SECRET to the value of a"
                                    + " client secret of the bot’s registration, not to its id.");
            authority.ends("hush");
            assertThat(refusal(secret("hush")))
                    .startsWith(
                            "Microsoft gives no token for the bot (AADSTS7000222): the client secret has ended: make a new one");
        }

        @Test
        void may_be_changed_while_the_bot_runs() throws IOException {
            Path file = Files.writeString(folder.resolve("secret"), "old");
            authority.knows("old");
            SignedIn tokens = tokens(() -> Credential.secret(read(file), Optional.empty()));
            assertThat(tokens.current()).contains("token-1");

            authority.ends("old");
            now = now.plus(Duration.ofHours(1));
            assertThat(refusal(tokens)).contains("has ended");

            authority.knows("new");
            Files.writeString(file, "new");
            assertThat(tokens.current()).contains("token-2");
            assertThat(tokens.refusal()).isEmpty();
            assertThat(tokens.last()).isEqualTo(SignIn.WORKS);
        }

        private String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        @Test
        void that_cannot_be_read_any_more_is_told_of_and_nothing_is_sent() {
            Supplier<Credential> gone = () -> {
                throw new IllegalArgumentException("The file secret cannot be read.");
            };
            assertThat(refusal(tokens(gone))).isEqualTo("The file secret cannot be read.");
        }
    }

    @Nested
    class A_certificate {

        @Test
        void has_a_token_for_what_it_signed() {
            authority.knows(pfx.certificate());
            assertThat(certificate().current()).contains("token-1");
        }

        @Test
        void that_was_not_uploaded_is_refused() {
            authority.knows(Pfx.goodFor(20, folder.resolve("other.pfx")).certificate());
            assertThat(refusal(certificate())).contains("(AADSTS700027): upload the certificate, without its key, to");
        }

        @Test
        void is_refused_by_another_clock() {
            authority.knows(pfx.certificate());
            authority.isAhead(Duration.ofHours(2));
            assertThat(refusal(certificate())).contains("(AADSTS700024): set this server’s clock right");
            authority.isAhead(Duration.ofHours(-2));
            assertThat(refusal(certificate())).contains("(AADSTS700024)");
        }

        @Test
        void ends_on_the_day_that_stands_in_it() {
            Expiry expiry =
                    Credential.certificate(pfx.file(), Pfx.PASSWORD).ends().orElseThrow();
            assertThat(expiry.lastDay()).isEqualTo(LocalDate.now(ZoneOffset.UTC).plusDays(20));
            assertThat(expiry.warning(LocalDate.now(ZoneOffset.UTC)))
                    .hasValueSatisfying(line -> assertThat(line)
                            .startsWith("The certificate of the bot’s registration ends in 20 days")
                            .contains("PONDER_TEAMS_CERTIFICATE"));
        }

        @Test
        void with_another_password_is_told_from_a_file_that_is_none() throws IOException {
            assertRefused(
                    pfx.file(),
                    "hush",
                    "The password of the certificate ",
                    "correct PONDER_TEAMS_CERTIFICATE_PASSWORD.");
            assertRefused(folder.resolve("gone.pfx"), "hush", "The certificate ", "cannot be read: correct");
            assertRefused(
                    Files.writeString(folder.resolve("text.pfx"), "-----BEGIN"),
                    "hush",
                    "The certificate ",
                    "PKCS #12");
            assertRefused(
                    pfx.withoutKey(folder.resolve("trust.pfx")),
                    Pfx.PASSWORD,
                    "The certificate ",
                    "comes without its key");
        }

        private void assertRefused(Path file, String password, String... words) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Credential.certificate(file, password))
                    .withMessageContainingAll(words)
                    .withMessageNotContaining("hush");
        }
    }

    @Nested
    class A_managed_identity {

        @Test
        void has_a_token_without_any_secret() {
            SignedIn tokens = tokens(() -> Credential.managedIdentity(LocalAuthority.IDENTITY));
            assertThat(tokens.current()).contains("token-1");
            assertThat(tokens.renewed()).contains("token-2");
        }

        @Test
        void that_the_server_was_not_given_is_refused() {
            assertThat(refusal(tokens(() -> Credential.managedIdentity("another"))))
                    .contains("assign the managed identity to this server in Azure");
        }

        @Test
        void never_ends() {
            assertThat(Credential.managedIdentity("any").ends()).isEmpty();
        }
    }

    @Test
    void a_registration_in_another_tenant_is_told_from_one_that_is_not_there() {
        authority.knows("hush");
        Supplier<Credential> hush = () -> Credential.secret("hush", Optional.empty());
        assertThat(refusal(tokens(hush, registration(LocalAuthority.APP, LocalAuthority.APP))))
                .contains("(AADSTS90002): correct PONDER_TEAMS_TENANT:");
        assertThat(refusal(tokens(hush, registration(LocalAuthority.TENANT, LocalAuthority.TENANT))))
                .contains("(AADSTS700016): correct PONDER_TEAMS_APP_ID and PONDER_TEAMS_TENANT:");
    }

    @Test
    void another_cloud_s_scope_is_named() {
        authority.knows("hush");
        TeamsCloud cloud = TeamsCloud.PUBLIC;
        TeamsCloud crooked = new TeamsCloud(
                cloud.issuer(),
                cloud.metadata(),
                cloud.login(),
                "https://api.botframework.us/.default",
                cloud.serviceHosts());
        assertThat(refusal(tokens(
                        () -> Credential.secret("hush", Optional.empty()),
                        new Registration(LocalAuthority.APP, LocalAuthority.TENANT, crooked))))
                .contains("(AADSTS500011): unset PONDER_TEAMS_SCOPE");
    }

    @Test
    void a_login_that_is_down_refuses_nobody() {
        authority.goDown();
        for (SignedIn tokens : new SignedIn[] {
            secret("hush"), certificate(), tokens(() -> Credential.managedIdentity(LocalAuthority.IDENTITY))
        }) {
            assertThat(catchThrowableOfType(ChannelFailure.class, tokens::current))
                    .isNotNull();
            assertThat(tokens.last()).isEqualTo(SignIn.NO_ANSWER);
            assertThat(tokens.refusal()).isEmpty();
        }
    }

    @Test
    void no_credential_shows_what_it_holds() {
        assertThat(Credential.secret("hush", Optional.empty())).asString().doesNotContain("hush");
        assertThat(Credential.certificate(pfx.file(), Pfx.PASSWORD)).asString().doesNotContain(Pfx.PASSWORD);
    }
}
