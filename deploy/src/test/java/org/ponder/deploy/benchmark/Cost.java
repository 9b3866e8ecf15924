package org.ponder.deploy.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * What a number of like calls cost.
 *
 * @param each how long each of them took
 * @param all how long they took together, which is less than the sum where some ran side by side
 * @param server what processors did for the server meanwhile
 * @param compiling what of that its compilers took, which goes on for long and then ends
 * @param database what processors did for all processes of the database meanwhile
 */
record Cost(List<Duration> each, Duration all, Duration server, Duration compiling, Duration database) {

    Cost {
        each = each.stream().sorted().toList();
    }

    int calls() {
        return each.size();
    }

    double median() {
        return quantile(0.50);
    }

    double nearlyLongest() {
        return quantile(0.95);
    }

    double serverEach() {
        return millis(server) / calls();
    }

    double compilingEach() {
        return millis(compiling) / calls();
    }

    double databaseEach() {
        return millis(database) / calls();
    }

    double callsPerSecond() {
        return 1000.0 * calls() / millis(all);
    }

    private double quantile(double share) {
        return millis(each.get((int) Math.ceil(share * calls()) - 1));
    }

    static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
