package org.ponder.bot.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/**
 * What the server says of Ponder at {@code /health}: in plain words what is wrong, and nothing of who is spoken with, where the
 * database stands, or what either is signed in to with.
 */
@Singleton
class Health {
    /** No sentence, since nobody has to do anything about it. */
    private static final List<String> NOT_YET = List.of("not begun yet");

    private final Begun begun;

    @Inject
    Health(Begun begun) {
        this.begun = begun;
    }

    /** Not tied to the database or to a platform: to start again mends neither. */
    @Produces
    @Liveness
    HealthCheck live() {
        return () -> {
            boolean stuck = ManagementFactory.getThreadMXBean().findDeadlockedThreads() != null;
            return said("ponder", stuck ? List.of("Threads wait for each other for ever: start again.") : List.of());
        };
    }

    /** Once the tables are up to date and the framework packs are loaded. */
    @Produces
    @org.eclipse.microprofile.health.Startup
    HealthCheck started() {
        return () -> looked("ponder", condition -> List.of());
    }

    @Produces
    @Readiness
    HealthCheck database() {
        return () -> looked("database", Condition::database);
    }

    @Produces
    @Readiness
    HealthCheck clock() {
        return () -> looked("clock", Condition::clock);
    }

    @Produces
    @Readiness
    HealthCheck platforms() {
        return () -> begun.condition().map(Health::platforms).orElseGet(() -> said("platforms", NOT_YET));
    }

    private static HealthCheckResponse platforms(Condition condition) {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("platforms").status(condition.isOnSpeakingTerms());
        condition.platforms().forEach(answer::withData);
        return answer.build();
    }

    private HealthCheckResponse looked(String name, Function<Condition, List<String>> at) {
        return said(name, begun.condition().map(at).orElse(NOT_YET));
    }

    private static HealthCheckResponse said(String name, List<String> wrong) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named(name).status(wrong.isEmpty());
        wrong.forEach(sentence -> answer.withData("wrong", sentence));
        return answer.build();
    }
}
