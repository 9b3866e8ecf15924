package org.ponder.bot.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenTest {
    @TempDir
    private Path folder;

    @Test
    void nothing_has_to_be_set() {
        assertThat(Given.of(Map.of()).right()).isEmpty();
    }

    @Test
    void what_is_none_of_ours_is_left_alone() {
        assertThat(Given.of(Map.of("HOME", "/root", "PONDERING", "yes", "LC_ALL", "C"))
                        .right())
                .isEmpty();
    }

    @Test
    void what_is_blank_is_not_set_and_what_stands_around_a_value_is_no_part_of_it() {
        assertThat(Given.of(Map.of("PONDER_PORT", " 8443\n", "PONDER_LOG", " \t"))
                        .right())
                .containsExactly(Map.entry("PONDER_PORT", "8443"));
    }

    @ParameterizedTest
    @CsvSource({
        "PONDER_PROT, PONDER_PORT",
        "PONDER_TEAMS_TENNANTS, PONDER_TEAMS_TENANTS",
        "PONDER_SLACK_TOKENS, PONDER_SLACK_TOKEN",
        "PONDER_SLACK_TOKEN_FILES, PONDER_SLACK_TOKEN_FILE",
    })
    void what_there_is_no_setting_for_is_named_with_the_nearest(String name, String nearest) {
        assertThat(Given.of(Map.of(name, "x")).wrong())
                .containsExactly("There is no setting " + name + ": unset it, or did you mean " + nearest + "?");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        Given given = Given.of(Map.of("PONDER_PROT", "1", "PONDER_PORT", "http", "PONDER_DATABASE_USER", "ponder"));

        assertThat(given.wrong()).hasSize(3);
        assertThatIllegalArgumentException()
                .isThrownBy(given::right)
                .withMessageContainingAll("PONDER_PROT", "Set PONDER_PORT to ", "Set PONDER_DATABASE_URL too");
    }

    @ParameterizedTest
    @CsvSource({
        "PONDER_DATABASE_USER, ponder, PONDER_DATABASE_URL",
        "PONDER_TEAMS_SECRET, hush, PONDER_TEAMS_APP_ID",
        "PONDER_TEAMS_CERTIFICATE_PASSWORD, hush, PONDER_TEAMS_CERTIFICATE",
        "PONDER_TEAMS_TENANT, 66666666-7777-8888-9999-000000000000, PONDER_TEAMS_APP_ID",
        "PONDER_SLACK_CLIENT_SECRET, hush, PONDER_SLACK_CLIENT_ID",
    })
    void half_a_pair_is_named_with_its_other_half(String alone, String value, String other) {
        assertThat(Given.of(Map.of(alone, value)).wrong())
                .containsExactly(
                        "Set " + other + " too, or unset " + alone + ": without the one the other does nothing.");
    }

    @ParameterizedTest
    @CsvSource({
        "PONDER_PORT, 0",
        "PONDER_PORT, 65536",
        "PONDER_PORT, 99999999999",
        "PONDER_ADDRESS, ponder.example.org",
        "PONDER_ADDRESS, http://ponder.example.org",
        "PONDER_DATABASE_URL, postgres://localhost/ponder",
        "PONDER_TEAMS_APP_ID, ponder",
        "PONDER_TEAMS_APP_ID, 99999999-2222-3333-4444-5555",
    })
    void what_looks_otherwise_is_told_with_what_it_has_to_look_like_and_never_shown(String name, String value) {
        assertThat(Given.of(Map.of(name, value)).wrong())
                .singleElement()
                .asString()
                .startsWith("Set " + name + " to ")
                .doesNotContain(" " + value);
    }

    @Test
    void a_day_and_a_list_of_ids_are_read_as_such() {
        Map<String, String> registered = new TreeMap<>(Map.of(
                "PONDER_TEAMS_APP_ID", "11111111-2222-3333-4444-555555555555",
                "PONDER_TEAMS_SECRET", "hush",
                "PONDER_TEAMS_SECRET_ENDS", "2027-03-31",
                "PONDER_TEAMS_TENANTS", "66666666-7777-8888-9999-000000000000 ,66666666-7777-8888-9999-aaaaaaaaaaaa"));
        assertThat(Given.of(registered).right()).isEqualTo(registered);

        registered.put("PONDER_TEAMS_SECRET_ENDS", "31/03/2027");
        registered.put("PONDER_TEAMS_TENANTS", "ours");
        assertThat(Given.of(registered).wrong())
                .anyMatch(line -> line.startsWith("Set PONDER_TEAMS_SECRET_ENDS to a day"))
                .anyMatch(line -> line.startsWith("Set PONDER_TEAMS_TENANTS to ids"))
                .hasSize(2);
    }

    @Test
    void a_secret_may_stand_in_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "xoxb-${hush}\n");

        assertThat(Given.of(Map.of("PONDER_SLACK_TOKEN_FILE", file.toString())).right())
                .containsExactly(Map.entry("PONDER_SLACK_TOKEN", "xoxb-${hush}"));
    }

    @Test
    void a_file_is_read_anew_each_time() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "old");
        Map<String, String> set = Map.of("PONDER_SLACK_TOKEN_FILE", file.toString());
        assertThat(Given.of(set).right()).containsValue("old");

        Files.writeString(file, "new");
        assertThat(Given.of(set).right()).containsValue("new");
    }

    @Test
    void a_secret_stands_in_one_place_only() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "xoxb-1");

        assertThat(Given.of(Map.of("PONDER_SLACK_TOKEN_FILE", file.toString(), "PONDER_SLACK_TOKEN", "xoxb-2"))
                        .wrong())
                .containsExactly("Set PONDER_SLACK_TOKEN or PONDER_SLACK_TOKEN_FILE, and not both.");
    }

    @Test
    void a_file_that_cannot_be_read_or_is_empty_is_named() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), " \n");

        for (String file : new String[] {folder.resolve("gone").toString(), folder.toString(), empty.toString()}) {
            assertThat(Given.of(Map.of("PONDER_SLACK_TOKEN_FILE", file)).wrong())
                    .singleElement()
                    .asString()
                    .startsWith("The file " + file + " ")
                    .contains("correct PONDER_SLACK_TOKEN_FILE");
        }
    }

    @Test
    void no_secret_is_shown() {
        Given given = Given.of(Map.of("PONDER_SLACK_TOKEN", "hush"));

        assertThat(given).asString().doesNotContain("hush").contains("PONDER_SLACK_TOKEN");
    }
}
