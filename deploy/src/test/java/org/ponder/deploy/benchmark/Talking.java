package org.ponder.deploy.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.ponder.deploy.Ponder;
import org.ponder.deploy.teams.FakeTeams;

/** Members who reflect again and again, each thinking for a while before each turn, until they are told to come to an end. */
final class Talking implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Turn> turns = new CopyOnWriteArrayList<>();
    private final List<Reflecting> members;
    private volatile boolean isOver;
    private List<CompletableFuture<Void>> all = List.of();

    /** @param thinking on average */
    Talking(FakeTeams teams, Ponder ponder, Stream<String> people, Duration thinking) {
        this.members = people.map(person -> new Reflecting(teams, ponder.uri(), person, () -> think(thinking)))
                .toList();
    }

    /** From half to one and a half times the average. */
    private void think(Duration thinking) {
        long millis = thinking.toMillis();
        Pause.of(Duration.ofMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis + 1)));
    }

    void begin() {
        members.forEach(Reflecting::forget);
        all = members.stream()
                .map(member -> CompletableFuture.runAsync(() -> talk(member), threads))
                .toList();
    }

    private void talk(Reflecting member) {
        while (!isOver) {
            turns.addAll(member.once());
        }
    }

    /** Everybody finishes what they began. */
    void end() {
        isOver = true;
        all.forEach(CompletableFuture::join);
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    /** What was said to them that no turn of theirs has waited for. */
    List<String> unasked() {
        return members.stream().flatMap(member -> member.unasked().stream()).toList();
    }

    int deliveredAgain() {
        return members.stream().mapToInt(Reflecting::deliveredAgain).sum();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
