package org.ponder.bot.teams;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.ponder.bot.teams.LocalServer.Reply;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.script.CalendarFile.Because;

/** Files that people hand over, from a server on this machine. */
class TeamsFilesTest {
    private static final String CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
    private static final Duration SOON = Duration.ofMillis(500);

    private final LocalServer server = new LocalServer(asked -> Reply.ok(CALENDAR));
    private final ActivityJson json = new ActivityJson();

    @AfterEach
    void close() {
        server.close();
    }

    private static ObjectNode handed(String fixture, String name, String type, String address) {
        ObjectNode activity = Fixtures.tree(fixture);
        activity.putArray("attachments")
                .addObject()
                .put("contentType", "application/vnd.microsoft.teams.file.download.info")
                .put("contentUrl", "https://trust-my.sharepoint.example/personal/amina/" + name)
                .put("name", name)
                .putObject("content")
                .put("downloadUrl", address)
                .put("uniqueId", "1150D938-8870-4044-9F2C-5BBDEBA70C9D")
                .put("fileType", type);
        return activity;
    }

    private Event heard(ObjectNode activity, boolean alsoLoopback, Duration atMost) {
        return new Translation(json, new TeamsFiles(json, Exchange.within(atMost), alsoLoopback)::heard)
                .of(json.activity(activity.toString().getBytes(StandardCharsets.UTF_8)))
                .orElseThrow()
                .event();
    }

    private Event heard(String address) {
        return heard(handed("message-empty", "terms.ics", "ics", address), true, Duration.ofSeconds(10));
    }

    private String there() {
        return server.address() + "/download.aspx?tempauth=secret";
    }

    private static Event typed(String text) {
        return new Event.Spoke(new Heard.Typed(text));
    }

    private static Event missed(Because because) {
        return new Event.FileMissed(because);
    }

    @ParameterizedTest
    @CsvSource({"terms.ics, ''", "terms, ics", "TERMS.ICS, ICS"})
    void a_calendar_is_heard_as_if_it_had_been_typed_and_no_token_is_sent(String name, String type) {
        assertThat(heard(handed("message-empty", name, type, there()), true, Duration.ofSeconds(10)))
                .isEqualTo(typed(CALENDAR));
        assertThat(server.asked).hasSize(1);
        assertThat(server.asked.get(0).authorization()).isEqualTo("null");
    }

    @Test
    void any_other_file_is_not_asked_for() {
        assertThat(heard(handed("message-personal", "plan.pdf", "pdf", there()), true, SOON))
                .isEqualTo(typed("We agreed it in March & told everyone <twice> ’"));
        assertThat(server.asked).isEmpty();
    }

    @Test
    void in_a_channel_none_is_had() {
        assertThat(heard(handed("message-channel", "terms.ics", "ics", there()), true, SOON))
                .isEqualTo(typed("please ask Sam Lee too"));
        assertThat(server.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nowhere",
                "https://127.0.0.1/terms.ics",
                "https://localhost/terms.ics",
                "https://10.0.0.1/terms.ics",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/terms.ics",
                "https://[::ffff:192.168.0.1]/terms.ics",
                "http://93.184.216.34/terms.ics",
                "https://user@93.184.216.34/terms.ics",
                "ftp://93.184.216.34/terms.ics",
                "https://does-not-exist.invalid/terms.ics",
                "https://exa mple/"
            })
    void nothing_within_our_own_network_and_nothing_unencrypted_is_asked(String address) {
        assertThat(heard(handed("message-empty", "terms.ics", "ics", address), false, SOON))
                .isEqualTo(missed(Because.UNREACHABLE));
    }

    @Test
    void this_machine_is_asked_only_where_the_bot_is_tried_out() {
        assertThat(heard(handed("message-empty", "terms.ics", "ics", there()), false, SOON))
                .isEqualTo(missed(Because.UNREACHABLE));
        assertThat(server.asked).isEmpty();
    }

    @Test
    void one_that_leads_on_is_followed_where_it_may_be() {
        server.answer(asked ->
                asked.path().equals("/on") ? Reply.ok(CALENDAR) : new Reply(302, "", Map.of("Location", "/on")));
        assertThat(heard(there())).isEqualTo(typed(CALENDAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "http://10.0.0.1/", "/again", ""})
    void one_that_leads_elsewhere_or_round_in_circles_is_missed(String location) {
        server.answer(asked -> new Reply(302, "", Map.of("Location", location)));
        assertThat(heard(there())).isEqualTo(missed(Because.UNREACHABLE));
        assertThat(server.asked.size()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 401, 404, 500})
    void what_is_refused_is_missed(int status) {
        server.answer(asked -> new Reply(status, "", Map.of()));
        assertThat(heard(there())).isEqualTo(missed(Because.UNREACHABLE));
    }

    @Test
    void a_page_in_its_place_is_nobodys_answer() {
        server.answer(asked -> Reply.ok("<html>Please sign in</html>"));
        assertThat(heard(there())).isEqualTo(missed(Because.UNREADABLE));
    }

    @Test
    void more_than_may_be_read_is_not_read() {
        server.answer(asked -> Reply.ok(CALENDAR + "X".repeat(HandedFile.MOST_BYTES)));
        assertThat(heard(there())).isEqualTo(missed(Because.TOO_LARGE));
    }

    @Test
    void what_does_not_come_soon_is_missed() {
        CountDownLatch over = new CountDownLatch(1);
        server.answer(asked -> {
            try {
                over.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            return Reply.ok(CALENDAR);
        });
        assertThat(heard(handed("message-empty", "terms.ics", "ics", there()), true, SOON))
                .isEqualTo(missed(Because.UNREACHABLE));
        over.countDown();
    }
}
