package org.ponder.deploy.benchmark;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.ponder.deploy.teams.FakeTeams;
import org.ponder.deploy.teams.Said;

/**
 * A member who reflects by card from the first question to sending, then withdraws all of it and may begin anew. Each of these
 * nine activities is one turn, and the next is not sent before the bot has said and replaced what it had to.
 */
final class Reflecting implements FakeTeams.Witness {
    private static final long PATIENCE_SECONDS = 30;
    private static final String WORDS =
            "Two of our schools moved their meetings so that nobody has to stay after five.";

    private final FakeTeams teams;
    private final URI bot;
    private final String person;
    private final String authorization;
    private final BlockingQueue<Long> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> replaced = new LinkedBlockingQueue<>();

    Reflecting(FakeTeams teams, URI bot, String person) {
        this.teams = teams;
        this.bot = bot;
        this.person = person;
        this.authorization = teams.authorization();
        teams.tell(this);
    }

    /** A whole reflection, and how long each of its turns took. */
    List<Duration> once() {
        List<Duration> turns = new ArrayList<>(begin());
        turns.add(write());
        turns.addAll(finish());
        return turns;
    }

    /** Goes on to the first question that is answered in words. */
    List<Duration> begin() {
        return List.of(took(teams.typed(person, "start")), press("Continue", Map.of("position", "2")));
    }

    /** Answers a question in words. */
    Duration write() {
        return press("Continue", Map.of("text", WORDS));
    }

    /** Answers the others, sends all, and withdraws all. */
    List<Duration> finish() {
        return List.of(
                write(),
                write(),
                write(),
                press("Send", Map.of()),
                press("Withdraw", Map.of()),
                press("Yes, withdraw everything", Map.of()));
    }

    /** What has come so far was not asked for here. */
    void forget() {
        said.clear();
        replaced.clear();
    }

    private Duration press(String label, Map<String, String> values) {
        Duration took = took(teams.press(person, label, values));
        next(replaced);
        return took;
    }

    /** From when the activity leaves to when what the bot replies has arrived. */
    private Duration took(ObjectNode activity) {
        String body = activity.toString();
        long sent = System.nanoTime();
        HttpResponse<String> answer = teams.deliver(bot, body, authorization);
        if (answer.statusCode() != 200) {
            throw new AssertionError("the bot answered " + answer.statusCode());
        }
        return Duration.ofNanos(next(said) - sent);
    }

    private static long next(BlockingQueue<Long> awaited) {
        try {
            Long at = awaited.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (at == null) {
                throw new AssertionError("the bot did not reply within " + PATIENCE_SECONDS + " seconds");
            }
            return at;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void said(String conversation, Said message) {
        note(conversation, said);
    }

    @Override
    public void replaced(String conversation, Said by) {
        note(conversation, replaced);
    }

    private void note(String conversation, BlockingQueue<Long> what) {
        if (conversation.equals(FakeTeams.chat(person))) {
            what.add(System.nanoTime());
        }
    }
}
