package org.ponder.bot.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ponder.bot.persistence.Postgres;
import org.ponder.bot.sample.World;
import org.ponder.bot.slack.LocalSlack;

@ExtendWith(Postgres.Extension.class)
class SelfTestTest {
    private final Map<String, String> database;
    private final List<String> said = new ArrayList<>();

    SelfTestTest(Postgres postgres) {
        this.database = postgres.settings();
    }

    private boolean told(Map<String, String> set) {
        Map<String, String> all = new HashMap<>(database);
        all.put("PONDER_SECRET_KEYS", World.KEYS);
        all.putAll(set);
        return new SelfTest(all, false).told(said::add);
    }

    @Test
    void says_that_all_is_well_where_nothing_but_a_database_is_set() {
        assertThat(told(Map.of())).as(() -> said.toString()).isTrue();
        assertThat(said)
                .anyMatch(line -> line.startsWith("well") && line.contains("Teams is not set up"))
                .last()
                .asString()
                .startsWith("Ponder is installed right");
    }

    @Test
    void says_what_to_set_where_a_setting_is_lacking_and_looks_no_further() {
        assertThat(told(Map.of("PONDER_TEAMS_APP_ID", "00000000-aaaa-bbbb-cccc-000000000001", "PONDER_LOG", "xml")))
                .isFalse();

        assertThat(said)
                .anyMatch(line -> line.startsWith("WRONG  Set PONDER_TEAMS_TENANT to "))
                .anyMatch(line -> line.startsWith("WRONG  Set PONDER_LOG to json"))
                .anyMatch(line -> line.contains("mend the settings first"))
                .last()
                .isEqualTo("To be mended: 3. Then look again.");
    }

    @Test
    void says_what_there_is_no_setting_for() {
        assertThat(told(Map.of("PONDER_TEAMS_TENNANT", "home"))).isFalse();

        assertThat(said)
                .contains(
                        "WRONG  There is no setting PONDER_TEAMS_TENNANT: unset it, or did you mean PONDER_TEAMS_TENANT?");
    }

    @Test
    void says_that_a_key_is_lacking() {
        assertThat(told(Map.of("PONDER_SECRET_KEYS", ""))).isFalse();

        assertThat(said).anyMatch(line -> line.startsWith("WRONG  Set PONDER_SECRET_KEYS to "));
    }

    @Test
    void says_how_to_mend_a_database_without_its_password() {
        assertThat(told(Map.of("PONDER_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/ponder?password=hush")))
                .isFalse();

        assertThat(String.join("\n", said))
                .contains("WRONG  Database: PostgreSQL cannot be reached")
                .doesNotContain("hush");
    }

    @Test
    void says_what_is_wrong_with_slack_and_shows_no_token() {
        try (LocalSlack slack = new LocalSlack()) {
            slack.says("auth.test", LocalSlack.Said.no("token_revoked"));
            assertThat(told(Map.of(
                            "PONDER_SLACK_API", slack.cloud().api().toString(),
                            "PONDER_SLACK_TOKEN", "xoxb-hush",
                            "PONDER_SLACK_SIGNING_SECRETS", "0123456789abcdef0123456789abcdef")))
                    .isFalse();
        }

        assertThat(String.join("\n", said))
                .contains("WRONG  Slack: the token in PONDER_SLACK_TOKEN is refused (token_revoked)")
                .doesNotContain("hush", "0123456789abcdef");
    }

    @Test
    void says_that_a_pack_cannot_be_read() {
        assertThat(told(Map.of("PONDER_PACK", "/nowhere/pack.yaml"))).isFalse();

        assertThat(said).anyMatch(line -> line.contains("correct PONDER_PACK"));
    }

    @Test
    void looks_at_no_database_that_is_started_with_ponder() {
        assertThat(new SelfTest(Map.of(), true).told(said::add)).isTrue();

        assertThat(said).anyMatch(line -> line.contains("one of Ponder’s own"));
    }
}
