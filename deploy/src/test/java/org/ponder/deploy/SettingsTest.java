package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be set, and what is said of what may not. */
final class SettingsTest {
    @TempDir
    private Path project;

    @Test
    void nothing_needs_to_be_set() {
        Settings settings = settings(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.databasePort()).isEmpty();
        assertThat(settings.isDatabaseGiven()).isFalse();
        assertThat(settings.home().folder()).isEqualTo(project.resolve(".ponder"));
        assertThat(settings.forTheServer()).containsExactly(Map.entry("PONDER_PROFILE", "try"));
    }

    @Test
    void a_variable_that_is_set_to_nothing_is_not_set() {
        Settings settings = settings(Map.of("PONDER_PORT", " ", "PONDER_DATABASE_URL", "", "PONDER_TEAMS_APP_ID", ""));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.isDatabaseGiven()).isFalse();
        assertThat(settings.entrances()).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource({
        "PONDER_TEAMS_APP_ID, api/messages",
        "PONDER_SLACK_TOKEN, api/slack",
        "PONDER_SLACK_TOKEN_FILE, api/slack",
        "PONDER_SLACK_CLIENT_ID, api/slack",
    })
    void whoever_has_real_people_lets_nobody_try_it_out_on_them(String platform, String entrance) {
        Settings settings = settings(Map.of(platform, "set"));

        assertThat(settings.entrances()).containsExactly(entrance);
        assertThat(settings.forTheServer()).doesNotContainKey("PONDER_PROFILE");
    }

    @Test
    void people_may_come_from_both_platforms() {
        assertThat(settings(Map.of("PONDER_TEAMS_APP_ID", "app", "PONDER_SLACK_TOKEN", "xoxb-1"))
                        .entrances())
                .containsExactly("api/messages", "api/slack");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "99999", "-1", "http", "8080x", "999999"})
    void a_port_that_is_none_is_refused_in_words(String given) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> settings(Map.of("PONDER_PORT", given)).port())
                .withMessage("PONDER_PORT is “" + given + "”: set it to a port number from 1 to 65535.");
    }

    @Test
    void a_pack_is_passed_on_as_a_file_that_is_there() throws Exception {
        Path pack = Files.writeString(project.resolve("ours.json"), "{}");

        assertThat(settings(Map.of("PONDER_PACK", "ours.json")).forTheServer())
                .containsEntry("PONDER_PACK", pack.toString());
    }

    @Test
    void a_pack_that_is_not_there_is_refused_in_words() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> settings(Map.of("PONDER_PACK", "gone.json")).forTheServer())
                .withMessageContaining("gone.json cannot be read: correct PONDER_PACK");
    }

    @Test
    void how_java_is_to_run_the_server_is_passed_on_where_it_is_said() {
        assertThat(settings(Map.of("PONDER_JAVA_OPTIONS", "-Xmx1g")).forTheServer())
                .containsEntry("PONDER_JAVA_OPTIONS", "-Xmx1g");
        assertThat(settings(Map.of()).forTheServer()).doesNotContainKey("PONDER_JAVA_OPTIONS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PONDER_SECRET_KEYS", "PONDER_SECRET_KEYS_FILE", "PONDER_DATABASE_URL"})
    void no_key_is_made_where_one_is_given_or_has_to_be(String given) {
        assertThat(settings(Map.of(given, "set")).ownKey()).isEmpty();
    }

    @Test
    void a_key_is_made_once_for_a_database_of_our_own() throws IOException {
        Files.createDirectories(settings(Map.of()).home().folder());
        Map<String, String> made = settings(Map.of()).ownKey();

        assertThat(settings(Map.of()).ownKey()).isEqualTo(made);
        String[] parts = made.getOrDefault("PONDER_SECRET_KEYS", "").split(":", -1);
        assertThat(parts[0]).startsWith("own-");
        assertThat(Base64.getDecoder().decode(parts[1])).hasSize(32);
    }

    private Settings settings(Map<String, String> environment) {
        return new Settings(environment, project);
    }
}
