package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.HandedFile;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.script.CalendarFile.Because;

/** Files that people hand over, on a Slack of this machine. */
class SlackFilesTest {
    private static final String PATH = "/files-pri/T0LARKFLD-F0TERMS/download/terms.ics";
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

    private final LocalSlack slack = new LocalSlack();
    private final SlackSdk sdk = new SlackSdk(slack.cloud().api());
    private final InstalledIn installed = new InstalledIn(SlackEar.TEAM);
    private final OnceTurns turns = new OnceTurns(taken -> {});
    private final SlackInbound inbound = new SlackInbound(
            new Listening(
                    List.of(),
                    Listening.HOOKS,
                    new SlackFiles(sdk, slack.address()),
                    InstantSource.fixed(SlackEar.NOW)),
            installed,
            turns,
            new Submissions());

    @AfterEach
    void close() {
        sdk.close();
        slack.close();
    }

    private Event handed(String name, String kind, String address) {
        ObjectNode event = SlackFixtures.tree("events/message-im-file");
        event.withObject("/event")
                .putArray("files")
                .addObject()
                .put("name", name)
                .put("mimetype", kind)
                .put("url_private_download", address);
        return heard(event);
    }

    private Event heard(ObjectNode event) {
        assertThat(inbound.answer(new SlackPayload(SlackPayload.Kind.EVENT, event)))
                .isEqualTo(SlackAnswer.taken());
        List<Inbound> taken = turns.taken;
        assertThat(taken).hasSize(1);
        return taken.get(0).event();
    }

    private String there() {
        return slack.address().resolve(PATH).toString();
    }

    private static Event typed(String text) {
        return new Event.Spoke(new Heard.Typed(text));
    }

    private static Event missed(Because because) {
        return new Event.FileMissed(because);
    }

    @ParameterizedTest
    @CsvSource({"terms.ics, text/calendar", "TERMS.ICS, application/octet-stream", "terms, text/calendar"})
    void a_calendar_is_heard_as_if_it_had_been_typed(String name, String kind) {
        slack.says(PATH, LocalSlack.Said.ok("\uFEFF" + CALENDAR + "\0"));

        assertThat(handed(name, kind, there())).isEqualTo(typed("\uFEFF" + CALENDAR));
        assertThat(slack.asked(PATH)).hasSize(1);
        assertThat(slack.asked(PATH).get(0).authorization())
                .isEqualTo("Bearer "
                        + installed.of(SlackEar.TEAM).orElseThrow().token().value());
    }

    @Test
    void any_other_file_is_not_asked_for() {
        assertThat(handed("plan.pdf", "application/pdf", there())).isEqualTo(typed("here is the plan"));
        assertThat(slack.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nowhere",
                "https://files.slack.com.attacker.example/terms.ics",
                "http://127.0.0.1:1/terms.ics",
                "file:///etc/passwd"
            })
    void the_token_goes_nowhere_else(String address) {
        assertThat(handed("terms.ics", "text/calendar", address)).isEqualTo(missed(Because.UNREACHABLE));
        assertThat(slack.asked).isEmpty();
    }

    @Test
    void it_is_not_led_elsewhere_and_what_is_refused_is_missed() {
        slack.says(PATH, new LocalSlack.Said(302, "", Map.of("Location", slack.address() + "login")));
        assertThat(handed("terms.ics", "text/calendar", there())).isEqualTo(missed(Because.UNREACHABLE));
        assertThat(slack.asked).hasSize(1);
    }

    @Test
    void a_page_in_its_place_is_nobodys_answer() {
        slack.says(PATH, LocalSlack.Said.ok("<html>Please sign in</html>"));
        assertThat(handed("terms.ics", "text/calendar", there())).isEqualTo(missed(Because.UNREADABLE));
    }

    @Test
    void more_than_may_be_read_is_not_read() {
        slack.says(PATH, LocalSlack.Said.ok(CALENDAR + "X".repeat(HandedFile.MOST_BYTES)));
        assertThat(handed("terms.ics", "text/calendar", there())).isEqualTo(missed(Because.TOO_LARGE));
    }

    @Test
    void what_does_not_come_soon_is_missed() {
        CountDownLatch over = new CountDownLatch(1);
        slack.says(PATH, asked -> {
            try {
                over.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return LocalSlack.Said.ok(CALENDAR);
        });
        assertThat(handed("terms.ics", "text/calendar", there())).isEqualTo(missed(Because.UNREACHABLE));
        over.countDown();
    }

    @Test
    void in_a_channel_none_is_had() {
        ObjectNode event = SlackFixtures.tree("events/app-mention");
        event.withObject("/event")
                .putArray("files")
                .addObject()
                .put("name", "terms.ics")
                .put("url_private_download", there());
        assertThat(heard(event)).isEqualTo(typed("what is open?"));
        assertThat(slack.asked).isEmpty();
    }
}
