package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Season;
import org.ponder.domain.people.Hours;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.sample.Samples;

class HoursFormTest {
    private static final GoodHours MORNINGS =
            GoodHours.onWeekdays(LocalTime.of(7, 0), LocalTime.of(8, 30), Season.ON_SCHOOL_DAYS);
    private static final List<Perspective> PERSPECTIVES = Samples.TRUST.setUp().perspectives();

    private final HoursForm form = new HoursForm(new Words(Locale.UK), PERSPECTIVES);

    static List<Hours> hours() {
        List<GoodHours> two = List.of(MORNINGS, GoodHours.ALWAYS);
        return List.of(Hours.USUAL, Hours.ALWAYS, new Hours(Map.of("trustees", two, "gone", two), two, two));
    }

    @ParameterizedTest
    @MethodSource("hours")
    void what_is_left_as_it_stands_stays_as_it_is(Hours hours) {
        assertThat(read(hours, Map.of())).isEqualTo(hours);
    }

    @Test
    void a_perspective_may_have_its_own_or_keep_to_those_of_everybody_else() {
        Hours read = read(Hours.USUAL, Map.of("of-trustees", "", "of-headteachers", "school days 7 to 8.30"));
        assertThat(read.of(Samples.TRUSTEES)).isEqualTo(Hours.USUAL.others());
        assertThat(read.of(Samples.HEADTEACHERS)).containsExactly(MORNINGS);
        assertThat(read.of(Samples.CENTRAL_TEAM)).isEqualTo(Hours.USUAL.of(Samples.CENTRAL_TEAM));
    }

    @Test
    void everybody_else_and_the_channels_have_the_usual_ones_where_they_have_no_other() {
        Hours read = read(Hours.ALWAYS, Map.of("others", "", "channels", "none"));
        assertThat(read.others()).isEqualTo(Hours.USUAL.others());
        assertThat(read.channels()).isEqualTo(Hours.USUAL.channels());
    }

    @Test
    void a_fault_is_found_in_its_line() {
        FilledForm<Hours> read = form.read(Map.of("channels", "weekdays 9 to 5; whenever"), Hours.USUAL);
        assertThat(read.<Object>fold(hours -> hours, fault -> fault))
                .isEqualTo(new FilledForm.Fault("channels", "settings.fault.hours", List.of("whenever")));
    }

    private Hours read(Hours now, Map<String, String> changed) {
        Map<String, String> filled =
                new HashMap<>(form.fields(now).stream().collect(Collectors.toMap(Field::id, Field::value)));
        filled.putAll(changed);
        return form.read(filled, now).fold(hours -> hours, fault -> {
            throw new AssertionError(fault.toString());
        });
    }
}
