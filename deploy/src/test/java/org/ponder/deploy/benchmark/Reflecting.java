package org.ponder.deploy.benchmark;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ponder.deploy.teams.FakeTeams;
import org.ponder.deploy.teams.Said;

/**
 * A member who reflects by card from the first question to sending, then withdraws all of it and may begin anew. Each of these
 * nine activities is one turn, and the next is not sent before the bot has said and replaced what it had to. What the bot does not
 * take is delivered again, as the platform does.
 */
final class Reflecting implements FakeTeams.Witness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BEFORE_IT_COMES_AGAIN = Duration.ofSeconds(1);
    private static final int STANDING = 20;
    private static final String WORDS =
            "Two of our schools moved their meetings so that nobody has to stay after five.";

    private final FakeTeams teams;
    private final URI bot;
    private final String person;
    private final Runnable thinks;
    private final BlockingQueue<Said> said = new LinkedBlockingQueue<>();
    private final BlockingQueue<Said> replaced = new LinkedBlockingQueue<>();
    private Said shown = new Said("", MissingNode.getInstance());
    private final List<String> unasked = new CopyOnWriteArrayList<>();
    private int deliveredAgain;

    Reflecting(FakeTeams teams, URI bot, String person) {
        this(teams, bot, person, () -> {});
    }

    /** @param thinks what is done before each turn, and does not count */
    Reflecting(FakeTeams teams, URI bot, String person, Runnable thinks) {
        this.teams = teams;
        this.bot = bot;
        this.person = person;
        this.thinks = thinks;
        teams.tell(this);
    }

    /** A whole reflection, and how long each of its turns took. */
    List<Turn> once() {
        List<Turn> turns = new ArrayList<>(begin());
        turns.add(write(2));
        turns.addAll(finish());
        teams.forget(FakeTeams.chat(person), STANDING);
        return turns;
    }

    /** Goes on to the first question that is answered in words. */
    List<Turn> begin() {
        return List.of(
                took(teams.typed(person, "start"), step(1)), press("Continue", Map.of("position", "2"), step(2)));
    }

    /** Answers a question in words, which the next one follows. */
    Turn write(int step) {
        return press("Continue", Map.of("text", WORDS), step(step + 1));
    }

    /** Answers the others, sends all, and withdraws all. */
    List<Turn> finish() {
        return List.of(
                write(3),
                write(4),
                press("Continue", Map.of("text", WORDS), canPress("Send")),
                press("Send", Map.of(), canPress("Withdraw")),
                press("Withdraw", Map.of(), canPress("Yes, withdraw everything")),
                press("Yes, withdraw everything", Map.of(), says("Withdrawn")));
    }

    private static Predicate<Said> step(int step) {
        return says("(" + step + " of 5)");
    }

    private static Predicate<Said> says(String words) {
        return message -> message.text().contains(words);
    }

    private static Predicate<Said> canPress(String label) {
        return message -> message.actions().contains(label);
    }

    /** What has come so far was not asked for here. */
    void forget() {
        said.clear();
        replaced.clear();
    }

    /** What the bot has said that no turn has waited for. */
    List<String> unasked() {
        return Stream.concat(unasked.stream(), said.stream().map(Said::text)).toList();
    }

    /** How often the bot did not take something. */
    int deliveredAgain() {
        return deliveredAgain;
    }

    private Turn press(String label, Map<String, String> values, Predicate<Said> awaited) {
        Turn took = took(teams.press(person, shown, label, values), awaited);
        next(replaced);
        return took;
    }

    /** From when the activity leaves to when what the bot replies has arrived. */
    private Turn took(ObjectNode activity, Predicate<Said> awaited) {
        thinks.run();
        String body = activity.toString();
        String authorization = teams.authorization();
        Instant began = Instant.now();
        long sent = System.nanoTime();
        deliver(body, authorization);
        shown = next(said);
        while (!awaited.test(shown)) {
            unasked.add(shown.text());
            shown = next(said);
        }
        return new Turn(began, Duration.ofNanos(System.nanoTime() - sent));
    }

    private void deliver(String body, String authorization) {
        int answer = teams.deliver(bot, body, authorization).statusCode();
        for (long until = System.nanoTime() + PATIENCE.toNanos();
                answer == 503 && System.nanoTime() < until;
                answer = teams.deliver(bot, body, authorization).statusCode()) {
            deliveredAgain++;
            Pause.of(BEFORE_IT_COMES_AGAIN);
        }
        if (answer != 200) {
            throw new AssertionError("the bot answered " + answer);
        }
    }

    private static Said next(BlockingQueue<Said> awaited) {
        try {
            return Optional.ofNullable(awaited.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .orElseThrow(() -> new AssertionError("the bot did not reply within " + PATIENCE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void said(String conversation, Said message) {
        note(conversation, message, said);
    }

    @Override
    public void replaced(String conversation, Said by) {
        note(conversation, by, replaced);
    }

    private void note(String conversation, Said message, BlockingQueue<Said> what) {
        if (conversation.equals(FakeTeams.chat(person))) {
            what.add(message);
        }
    }
}
