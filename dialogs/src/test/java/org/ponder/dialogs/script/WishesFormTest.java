package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Rest;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Wishes;
import org.ponder.domain.sample.Samples;

class WishesFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Member HEAD = Samples.seeingFrom(Samples.HEADTEACHERS).get(0);
    private static final Wishes MANY = Wishes.NONE
            .at("Quarry Bank Academy")
            .in("Asia/Tokyo")
            .within(List.of(GoodHours.onWeekdays(LocalTime.of(7, 0), LocalTime.of(8, 30), Season.ON_SCHOOL_DAYS)))
            .on(Season.ON_SCHOOL_DAYS)
            .resting(new Rest(LocalDate.of(2027, 1, 4)));

    private final WishesForm form = new WishesForm(new Words(Locale.UK), Samples.TRUST, TODAY);

    static Stream<Wishes> wishes() {
        return Stream.of(
                Wishes.NONE,
                MANY,
                MANY.resting(Rest.FOR_GOOD),
                MANY.at("Old Mill School"),
                MANY.in("Europe/London"),
                Wishes.NONE.on(Season.NOT_ON_BANK_HOLIDAYS));
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void what_is_left_as_it_stands_changes_nothing(Wishes wishes) {
        assertThat(read(wishes, Map.of())).isEqualTo(wishes);
    }

    @Test
    void a_pause_that_is_over_is_forgotten() {
        assertThat(read(MANY.resting(new Rest(TODAY)), Map.of()).rest()).isEqualTo(Rest.NONE);
    }

    @Test
    void everything_can_be_taken_back() {
        Map<String, String> nothing =
                Map.of("school", "none", "hours", "", "zone", "", "pause", "none", "holidays", "");
        assertThat(read(MANY, nothing)).isEqualTo(Wishes.NONE.in("Europe/London"));
    }

    @Test
    void a_school_is_chosen_among_those_of_the_trust() {
        String key = SchoolOptions.key("Larch Hill Primary School");
        assertThat(read(MANY, Map.of("school", key)).school()).isEqualTo("Larch Hill Primary School");
        assertThat(read(MANY, Map.of("school", SchoolOptions.key("Elsewhere"))).school())
                .isEqualTo("Quarry Bank Academy");
    }

    @Nested
    class Where_they_live {
        @Test
        void is_where_the_trust_is_until_they_say_otherwise() {
            assertThat(read(Wishes.NONE, Map.of("zone", "Europe/London")).zone())
                    .isEmpty();
            assertThat(read(Wishes.NONE, Map.of("zone", "")).zone()).isEmpty();
            assertThat(read(Wishes.NONE, Map.of("zone", "Tokyo")).zone()).isEqualTo("Asia/Tokyo");
        }

        @Test
        void is_there_by_their_own_choice_once_they_have_said_so() {
            assertThat(read(MANY, Map.of("zone", "London")).zone()).isEqualTo("Europe/London");
            assertThat(read(MANY, Map.of("zone", "")).zone()).isEqualTo("Europe/London");
        }
    }

    @Nested
    class A_fault {
        @Test
        void is_found_in_its_field() {
            assertThat(fault(Map.of("hours", "whenever"))).isEqualTo("hours");
            assertThat(fault(Map.of("zone", "the moon"))).isEqualTo("zone");
            assertThat(fault(Map.of("pause", "the summer"))).isEqualTo("pause");
            assertThat(fault(Map.of("pause", "22 November 2026"))).isEqualTo("pause");
        }

        private String fault(Map<String, String> changed) {
            return form.read(filled(MANY, changed), HEAD.wishing(MANY)).fold(wishes -> "none", fault -> fault.field());
        }
    }

    private Wishes read(Wishes now, Map<String, String> changed) {
        return form.read(filled(now, changed), HEAD.wishing(now)).fold(wishes -> wishes, fault -> {
            throw new AssertionError(fault.toString());
        });
    }

    private Map<String, String> filled(Wishes now, Map<String, String> changed) {
        Map<String, String> filled = new HashMap<>(
                form.fields(HEAD.wishing(now)).stream().collect(Collectors.toMap(Field::id, Field::value)));
        filled.putAll(changed);
        return filled;
    }
}
