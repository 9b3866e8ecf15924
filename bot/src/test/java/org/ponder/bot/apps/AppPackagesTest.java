package org.ponder.bot.apps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.script.Commands;
import org.ponder.dialogs.words.Words;

class AppPackagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 0, 5);
    private static final String APP = "0b07c0de-1a2b-4c3d-8e4f-a5b6c7d8e9f0";

    private static final Map<String, String> ANSWERS = Map.of(
            "PONDER_TEAMS_APP_ID", APP,
            "PONDER_ADDRESS", "https://ponder.larchdown.org.uk/",
            "PONDER_PUBLISHER_NAME", "Larchdown Academy Trust",
            "PONDER_PUBLISHER_WEBSITE", "https://www.larchdown.org.uk",
            "PONDER_PUBLISHER_PRIVACY", "https://www.larchdown.org.uk/ponder",
            "PONDER_PUBLISHER_TERMS", "https://www.larchdown.org.uk/use");

    @TempDir
    private Path folder;

    private final List<String> said = new ArrayList<>();

    private boolean written(Map<String, String> answers) {
        return new AppPackages(answers, NOW).write(folder.resolve("apps"), said::add);
    }

    private Map<String, byte[]> unzipped() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("apps/ponder-teams.zip"))))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private JsonNode teams() throws IOException {
        return JSON.readTree(unzipped().get("manifest.json"));
    }

    private JsonNode slack() throws IOException {
        return JSON.readTree(Files.readString(folder.resolve("apps/ponder-slack.json")));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> answers = new HashMap<>(ANSWERS);
        answers.put(name, value);
        return answers;
    }

    @Nested
    class The_package_for_teams {

        @Test
        void holds_a_manifest_and_the_icons_that_it_names() throws IOException {
            assertThat(written(ANSWERS)).as(said::toString).isTrue();

            assertThat(unzipped()).containsOnlyKeys("manifest.json", "color.png", "outline.png");
            assertThat(teams().path("icons"))
                    .containsExactlyInAnyOrder(JSON.readTree("\"color.png\""), JSON.readTree("\"outline.png\""));
            assertThat(unzipped().get("color.png")).isEqualTo(Icon.COLOUR.png());
        }

        @Test
        void is_made_from_the_answers_and_leaves_no_placeholder() throws IOException {
            written(ANSWERS);

            assertThat(teams().path("id").asText()).isEqualTo(APP);
            assertThat(teams().at("/bots/0/botId").asText()).isEqualTo(APP);
            assertThat(teams().at("/developer/name").asText()).isEqualTo("Larchdown Academy Trust");
            assertThat(teams().at("/developer/privacyUrl").asText()).isEqualTo("https://www.larchdown.org.uk/ponder");
            assertThat(teams().toString()).doesNotContain("{{", "${", "TODO", "example", "\"\"");
        }

        @Test
        void works_in_a_team_in_private_and_in_a_group_and_in_private_channels_too() throws IOException {
            written(ANSWERS);

            assertThat(teams().at("/bots/0/scopes")).hasSize(3);
            assertThat(teams().at("/bots/0/supportsFiles").booleanValue()).isTrue();
            assertThat(teams().path("supportsChannelFeatures").asText()).isEqualTo("tier1");
            assertThat(teams().path("manifestVersion").asText()).isEqualTo("1.25");
        }

        @Test
        void asks_for_no_permission() throws IOException {
            written(ANSWERS);

            for (String asking : List.of(
                    "permissions", "devicePermissions", "authorization", "webApplicationInfo", "validDomains")) {
                assertThat(teams().has(asking)).as(asking).isFalse();
            }
        }

        @Test
        void has_a_version_that_is_higher_whenever_it_is_made_later() throws IOException {
            written(ANSWERS);

            assertThat(teams().path("version").asText())
                    .isEqualTo("2026.102.5")
                    .matches("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}");
        }

        /** As Microsoft's schema has it. */
        @Test
        void says_no_more_than_teams_shows() throws IOException {
            written(ANSWERS);

            assertThat(teams().at("/name/short").asText()).hasSizeLessThanOrEqualTo(30);
            assertThat(teams().at("/name/full").asText()).hasSizeLessThanOrEqualTo(100);
            assertThat(teams().at("/description/short").asText()).hasSizeLessThanOrEqualTo(80);
            assertThat(teams().at("/description/full").asText()).hasSizeLessThanOrEqualTo(4000);
            assertThat(teams().at("/bots/0/commandLists"))
                    .hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(list -> assertThat(list.path("commands"))
                            .hasSizeLessThanOrEqualTo(12)
                            .allSatisfy(command ->
                                    assertThat(command.path("title").asText()).hasSizeLessThanOrEqualTo(128)));
        }

        @Test
        void promises_no_more_than_holds() throws IOException {
            written(ANSWERS);

            assertThat(teams().toString().toLowerCase(Locale.ROOT))
                    .contains("confidential")
                    .doesNotContain("anonym");
        }

        @Test
        void offers_nothing_to_say_that_ponder_does_not_understand() throws IOException {
            written(ANSWERS);

            Commands understood = new Commands(new Words(Locale.UK));
            assertThat(teams().at("/bots/0/commandLists").findValuesAsText("title"))
                    .hasSizeGreaterThan(5)
                    .allSatisfy(
                            title -> assertThat(understood.in(title)).as(title).isPresent());
        }

        @Test
        void is_not_made_where_there_is_no_registration() throws IOException {
            assertThat(written(Map.of())).isTrue();

            assertThat(folder.resolve("apps/ponder-teams.zip")).doesNotExist();
            assertThat(said).first().asString().contains("no app package was made", "PONDER_TEAMS_APP_ID");
        }
    }

    @Nested
    class The_manifest_for_slack {

        @Test
        void has_everything_sent_to_the_address() throws IOException {
            written(ANSWERS);

            assertThat(slack().toString()).doesNotContain("example");
            assertThat(slack().at("/settings/event_subscriptions/request_url").asText())
                    .isEqualTo("https://ponder.larchdown.org.uk/api/slack");
            assertThat(slack().at("/settings/socket_mode_enabled").booleanValue())
                    .isFalse();
        }

        @Test
        void has_everything_fetched_where_there_is_no_address() throws IOException {
            written(Map.of());

            assertThat(slack().toString()).doesNotContain("http");
            assertThat(slack().at("/settings/socket_mode_enabled").booleanValue())
                    .isTrue();
            assertThat(said).anyMatch(line -> line.contains("connections:write"));
        }
    }

    @Nested
    class Nonsense {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "PONDER_ADDRESS",
                    "PONDER_PUBLISHER_NAME",
                    "PONDER_PUBLISHER_WEBSITE",
                    "PONDER_PUBLISHER_PRIVACY",
                    "PONDER_PUBLISHER_TERMS"
                })
        void that_is_missing_is_named_and_nothing_is_written(String name) {
            Map<String, String> answers = new HashMap<>(ANSWERS);
            answers.remove(name);

            assertThat(written(answers)).isFalse();
            assertThat(said).isNotEmpty().anyMatch(line -> line.startsWith("Set " + name));
            assertThat(folder.resolve("apps")).doesNotExist();
        }

        @ParameterizedTest
        @CsvSource({
            "PONDER_TEAMS_APP_ID, 11111111-2222-3333-4444-555555555555",
            "PONDER_TEAMS_APP_ID, 00000000-0000-0000-0000-000000000000",
            "PONDER_TEAMS_APP_ID, ponder",
            "PONDER_ADDRESS, https://ponder.example",
            "PONDER_ADDRESS, http://localhost:8080",
            "PONDER_ADDRESS, https://192.168.0.7",
            "PONDER_ADDRESS, https://ponder.larchdown.org.uk/api/messages",
            "PONDER_PUBLISHER_PRIVACY, https://www.example.org/privacy",
            "PONDER_PUBLISHER_TERMS, https://intranet/terms",
            "PONDER_PUBLISHER_WEBSITE, larchdown.org.uk",
            "PONDER_PUBLISHER_NAME, The Larchdown and Upper Teasel Valley Academy Trust",
        })
        void is_refused_in_words_that_say_what_to_set(String name, String value) {
            assertThat(written(with(name, value))).isFalse();

            assertThat(said).singleElement().asString().startsWith("Set " + name + " to ");
            assertThat(folder.resolve("apps")).doesNotExist();
        }

        @Test
        void of_a_folder_is_told_of() throws IOException {
            Files.writeString(folder.resolve("apps"), "a file");

            assertThat(written(ANSWERS)).isFalse();
            assertThat(said)
                    .singleElement()
                    .asString()
                    .startsWith("The folder ")
                    .contains("cannot be written to");
        }
    }

    @Test
    void what_comes_next_is_said_with_the_address_to_enter() {
        written(ANSWERS);

        assertThat(said)
                .anyMatch(line -> line.contains("https://ponder.larchdown.org.uk/api/messages;"))
                .anyMatch(line -> line.contains("upload the file"))
                .anyMatch(line -> line.contains("paste the file"));
    }
}
