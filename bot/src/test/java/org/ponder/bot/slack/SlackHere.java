package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.ponder.bot.conformance.Platform;
import org.ponder.bot.conformance.TurnsAtOnce;
import org.ponder.bot.conformance.Wire;
import org.ponder.dialogs.words.Words;

/** A Slack on this machine, and what listens to it. */
public final class SlackHere implements Platform {
    static final String TEAM = "T0LARKFLD";
    private static final String SECRET = "a signing secret";

    final LocalSlack slack = new LocalSlack();
    final TurnsAtOnce turns = new TurnsAtOnce();
    final SlackChannel channel;
    private final SlackInbound inbound;
    private final Ticking time = new Ticking();
    private final SlackSdk sdk = new SlackSdk(slack.api());

    public SlackHere() {
        InstalledIn installed = new InstalledIn(TEAM);
        Submissions submissions = new Submissions();
        slack.says("views.open", asked -> {
            ObjectNode view = (ObjectNode) asked.json("view");
            return LocalSlack.Said.ok(JsonNodeFactory.instance.objectNode().set("view", view.put("id", opened())));
        });
        channel = new SlackChannel(
                new SlackCalls(sdk, slack.address(), installed, new Pace(time, time)),
                submissions,
                new Words(Locale.UK),
                time);
        inbound = new SlackInbound(
                new Listening(List.of(new Token(SECRET)), slack.address(), new SlackFiles(sdk, slack.address()), time),
                installed,
                turns,
                submissions);
    }

    /** The id of the window that was opened last. */
    String opened() {
        return "V" + slack.asked("views.open").size();
    }

    /** What was asked of Slack after so much else. */
    List<LocalSlack.Asked> askedSince(int before) {
        return List.copyOf(slack.asked.subList(before, slack.asked.size()));
    }

    /** Slack says something, signed and over HTTP, a while after whatever came before; gives what it is answered. */
    JsonNode says(String sample, ObjectNode tree) {
        time.pass(Duration.ofMinutes(1));
        String now = String.valueOf(time.instant().getEpochSecond());
        Signed signed = Signed.with(SECRET, now, SlackFixtures.body(sample, tree))
                .and("Content-Type", SlackFixtures.contentType(sample));
        try {
            SlackAnswer answer = inbound.answer(signed.call());
            assertThat(answer.status()).isEqualTo(200);
            return new ObjectMapper().readTree(answer.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Wire wire() {
        return new SlackWire(this);
    }

    @Override
    public void close() {
        sdk.close();
        slack.close();
    }
}
