package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.SetUp;
import org.ponder.domain.people.Trust;
import org.ponder.domain.sample.Samples;

class SetUpReadingTest {
    private static final Trust NOW = Samples.TRUST;

    private static Map<String, String> filled(String field, String value) {
        Map<String, String> filled = new HashMap<>(Map.of(
                "trust",
                NOW.name(),
                "perspectives",
                SetUpReading.lines(NOW.setUp()),
                "days",
                "7",
                "closing-time",
                "16:00",
                "time-zone",
                "Europe/London",
                "safeguarding",
                "Priya Shah, 01632 960 001",
                "team",
                Samples.TEAM_CHANNEL.value().toString(),
                "board",
                Samples.BOARD_CHANNEL.value().toString(),
                "schools",
                "Larch Hill Primary School\nQuarry Bank Academy"));
        filled.put(field, value);
        return filled;
    }

    private static String fault(String field, String value) {
        return SetUpReading.of(NOW, filled(field, value)).fold(setUp -> "read", SetUpReading.Fault::name);
    }

    private static SetUp read(String field, String value) {
        return wanted(field, value).setUp();
    }

    private static Trust wanted(String field, String value) {
        return SetUpReading.of(NOW, filled(field, value)).fold(wanted -> wanted, fault -> {
            throw new AssertionError(fault);
        });
    }

    @Nested
    class Schools {
        @Test
        void are_read_one_to_a_line_or_with_semicolons_between_and_each_once() {
            assertThat(read("schools", " Larch Hill \r\n\nSt Mary’s, Weald; Quarry Bank;;Larch Hill\n")
                            .schools())
                    .containsExactly("Larch Hill", "St Mary’s, Weald", "Quarry Bank");
        }

        @Test
        void may_be_left_out() {
            assertThat(read("schools", " \n ").schools()).isEmpty();
        }

        @Test
        void may_be_as_many_and_as_long_as_a_large_trust_needs() {
            assertThat(read("schools", many(120)).schools()).hasSize(120);
            assertThat(fault("schools", many(121))).isEqualTo("SCHOOLS");
            assertThat(read("schools", "x".repeat(80)).schools()).hasSize(1);
            assertThat(fault("schools", "x".repeat(81))).isEqualTo("SCHOOLS");
        }

        private static String many(int schools) {
            return IntStream.range(0, schools).mapToObj(i -> "School " + i).collect(Collectors.joining("\n"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Larch Hill\n123", "–\n–"})
        void without_a_letter_are_asked_for_again(String schools) {
            assertThat(fault("schools", schools)).isEqualTo("SCHOOLS");
        }
    }

    @Test
    void what_was_left_as_it_is_reads_as_it_was() {
        assertThat(wanted("days", "7")).isEqualTo(NOW);
    }

    @Test
    void a_trust_is_called_as_its_people_say() {
        assertThat(wanted("trust", "  The Weald Schools ").name()).isEqualTo("The Weald Schools");
    }

    @Test
    void a_channel_that_the_team_got_while_its_card_lay_open_stays_the_teams() {
        assertThat(read("team", SetUpReading.NO_CHANNEL)).isEqualTo(NOW.setUp());
    }

    @Test
    void the_board_may_get_none() {
        assertThat(read("board", SetUpReading.NO_CHANNEL).channels())
                .containsOnly(Map.entry(Audience.TEAM, Samples.TEAM_CHANNEL));
    }

    @Test
    void a_perspective_that_was_there_keeps_its_key_and_a_new_one_gets_a_key_of_its_own() {
        assertThat(read("perspectives", "HEADTEACHERS\nÉquipe & friends\n\nmembers of the board, 理事")
                        .perspectives())
                .containsExactly(
                        new Perspective("headteachers", "HEADTEACHERS"),
                        new Perspective("equipe-friends", "Équipe & friends"),
                        new Perspective("members-of-the-board", "members of the board"),
                        new Perspective("perspective", "理事"));
    }

    @Test
    void names_that_make_the_same_key_are_told_apart() {
        assertThat(read("perspectives", "Heads!\nHeads?\nheads").perspectives().stream()
                        .map(Perspective::key)
                        .collect(Collectors.toList()))
                .containsExactly("heads", "heads-2", "heads-3");
    }

    @ParameterizedTest
    @CsvSource({
        "trust, ' ', TRUST",
        "trust, a trust with a name that goes on for longer than would fit on the first line of any card, TRUST",
        "perspectives, ' ', PERSPECTIVES",
        "perspectives, a perspective with a name that nobody would ever say, PERSPECTIVES",
        "days, 0, DAYS",
        "days, 61, DAYS",
        "days, a week, DAYS",
        "closing-time, 25:00, CLOSING_TIME",
        "time-zone, the moon, TIME_ZONE"
    })
    void what_cannot_be_read_is_named(String field, String value, SetUpReading.Fault fault) {
        assertThat(fault(field, value)).isEqualTo(fault.name());
    }

    @Test
    void a_contact_fits_in_two_hundred_characters() {
        assertThat(fault("safeguarding", "x".repeat(200))).isEqualTo("read");
        assertThat(fault("safeguarding", "x".repeat(201))).isEqualTo("SAFEGUARDING");
    }

    @Test
    void there_are_at_most_twelve_perspectives() {
        String twelve = IntStream.rangeClosed(1, 12).mapToObj(i -> "group " + i).collect(Collectors.joining("\n"));
        assertThat(fault("perspectives", twelve)).isEqualTo("read");
        assertThat(fault("perspectives", twelve + "\ngroup 13")).isEqualTo("PERSPECTIVES");
    }
}
