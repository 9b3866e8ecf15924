package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.ponder.bot.channel.Inbound;
import org.ponder.bot.persistence.Kept;
import org.ponder.bot.sample.Endurance;

/** Where Slack comes in, with nobody behind it. */
final class SlackDoor {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String NOW = Long.toString(SlackEar.NOW.getEpochSecond());
    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    private static final String KIND = "[a-z_]{1,60}|of no kind";

    private final Endurance endurance = new Endurance(
            "nothing came of something from Slack: [A-Z_]+ \\((" + KIND + ")\\)",
            "something from Slack was not understood: (" + KIND
                    + ") without (anything to read|at most 50 values|ids of a usual length|[a-z_.]+)",
            "a request was not taken to be from Slack: [A-Z_]+");

    /** What is taken of something that Slack signed: it was answered, in bounds, and can be kept. */
    List<Inbound> signed(String type, byte[] body) throws Exception {
        return knock(Signed.with(SECRET, NOW, body).and("Content-Type", type), 200, 413);
    }

    /** What is taken of a request: it was answered as a request is. */
    List<Inbound> knock(Signed request, int... answers) throws Exception {
        SlackEar ear = SlackEar.behind(SECRET);
        endurance.of(() -> {
            SlackAnswer answer = ear.inbound.answer(request.call());
            assertThat(answers).contains(answer.status());
            assertThat(ear.turns.taken).hasSizeLessThanOrEqualTo(1).allSatisfy(Kept::asItCame);
        });
        return List.copyOf(ear.turns.taken);
    }

    /** The same of what comes over a connection of ours. */
    void heard(String type, JsonNode payload) throws Exception {
        SlackEar ear = SlackEar.behind(SECRET);
        endurance.of(() -> {
            assertThat(new SlackEnvelopes(ear.inbound).answer(type, payload)).isNotNull();
            assertThat(ear.turns.taken).hasSizeLessThanOrEqualTo(1).allSatisfy(Kept::asItCame);
        });
    }

    /** All samples of one kind, such as {@code events}. */
    static Stream<Named<byte[]>> samples(String kind, Function<String, byte[]> written) {
        return SlackFixtures.names().stream()
                .filter(name -> name.startsWith(kind + "/"))
                .map(name -> Named.of(name, written.apply(name)));
    }
}
