package org.ponder.deploy.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The figures as they are read by people. */
final class Report {
    private static final int LONGEST_STATEMENT = 110;
    private final List<String> lines = new ArrayList<>();

    Report(String first) {
        lines.add(first);
    }

    void startUp(Duration first, Duration again) {
        say(
                "Start, from nothing to “Ponder is ready”, with its database: %.1f s the first time, %.1f s again",
                seconds(first), seconds(again));
    }

    void memory(String when, Memory memory) {
        say("Memory of the server %s: %s", when, memory);
    }

    void costs(Cost turn, Cost empty, Cost atOnce) {
        say("");
        say("%-42s %10s %10s %10s %10s", "", "a turn", "empty call", "ratio", "4 at once");
        row("calls", turn, empty, atOnce, Cost::calls, "%10.0f");
        row("time of one, median (ms)", turn, empty, atOnce, Cost::median, "%10.2f");
        row("time of one, 95th percentile (ms)", turn, empty, atOnce, Cost::nearlyLongest, "%10.2f");
        row("calls a second", turn, empty, atOnce, Cost::callsPerSecond, "%10.1f");
        row("processor time of the server (ms each)", turn, empty, atOnce, Cost::serverEach, "%10.2f");
        row("of that, compiling itself (ms each)", turn, empty, atOnce, Cost::compilingEach, "%10.2f");
        row("processor time of the database (ms each)", turn, empty, atOnce, Cost::databaseEach, "%10.2f");
        say("");
    }

    private void row(String what, Cost turn, Cost empty, Cost atOnce, ToDoubleFunction<Cost> figure, String form) {
        double ofTurn = figure.applyAsDouble(turn);
        double ofEmpty = figure.applyAsDouble(empty);
        say(
                "%-42s " + form + " " + form + " %10.2f " + form,
                what,
                ofTurn,
                ofEmpty,
                ofTurn / ofEmpty,
                figure.applyAsDouble(atOnce));
    }

    void idle(Cost idle) {
        say(
                "By themselves, in a second: the server %.1f ms, the database %.1f ms of processor time; they are in the figures above",
                Cost.millis(idle.server()) / seconds(idle.all()), Cost.millis(idle.database()) / seconds(idle.all()));
    }

    void statements(Collection<List<String>> transactions) {
        int all = transactions.stream().mapToInt(List::size).sum();
        say("");
        say("One answered step: %d SQL statements in %d transactions", all, transactions.size());
        transactions.forEach(transaction -> {
            say("  transaction");
            transaction.forEach(statement ->
                    say("    %s", statement.substring(0, Math.min(LONGEST_STATEMENT, statement.length()))));
        });
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
        lines.forEach(System.out::println);
    }

    void turns(String when, List<Turn> turns) {
        List<Double> sorted =
                turns.stream().map(turn -> Cost.millis(turn.took())).sorted().toList();
        say(
                "%s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms, of %d",
                when, quantile(sorted, 0.50), quantile(sorted, 0.95), quantile(sorted, 1.00), sorted.size());
    }

    /** When many came to an end, half of them and nearly all. */
    void since(String what, Sample begin, List<Instant> ends) {
        List<Double> sorted = ends.stream()
                .map(end -> seconds(Duration.between(begin.at(), end)))
                .sorted()
                .toList();
        say(
                "%s: half of them after %.0f s, 95 %% after %.0f s, of %d",
                what, quantile(sorted, 0.50), quantile(sorted, 0.95), sorted.size());
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    void shares(String when, Sample from, Sample to) {
        Share share = Share.between(from, to);
        say(
                "Processors at work, %s: %.2f for the server, of which %.2f for its couriers; %.2f for the database",
                when, share.server(), share.couriers(), share.database());
    }

    void say(String form, Object... figures) {
        lines.add(String.format(Locale.ROOT, form, figures));
    }

    private static double seconds(Duration duration) {
        return Cost.millis(duration) / 1000;
    }
}
