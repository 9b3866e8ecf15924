package org.ponder.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

/** A database that somebody else runs is used if it can be reached; if not, we are told what to do. */
final class GivenDatabaseIT {
    private final Database there = new Database(System.getenv("PONDER_DATABASE_URL"), "postgres", "postgres");

    @Test
    void is_used_as_it_was_given() {
        assertThat(GivenDatabase.reach(there)).isSameAs(there);
    }

    @Test
    void that_does_not_exist_is_named() {
        assertRefused(
                new Database(there.url() + "_gone", "postgres", "postgres"), "There is no database postgres_gone");
    }

    @Test
    void that_does_not_know_us_says_whom_it_turned_away() {
        assertRefused(new Database(there.url(), "nobody", "postgres"), "does not let nobody in");
    }

    @Test
    void that_is_not_running_is_told_from_one_that_is() {
        String nowhere = "jdbc:postgresql://localhost:" + Port.anyFree() + "/ponder";

        assertRefused(new Database(nowhere, "postgres", "postgres"), "cannot be reached: start it");
    }

    @Test
    void that_is_of_another_kind_is_refused() {
        assertRefused(
                new Database("jdbc:oracle:thin:@db", "postgres", "postgres"), "PONDER_DATABASE_URL cannot be read");
    }

    private static void assertRefused(Database given, String words) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> GivenDatabase.reach(given))
                .withMessageContaining(words);
    }
}
