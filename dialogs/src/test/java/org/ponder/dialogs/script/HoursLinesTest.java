package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.GoodHours;
import org.ponder.domain.calendar.Season;

class HoursLinesTest {
    private static final List<GoodHours> TWO = List.of(
            GoodHours.onWeekdays(LocalTime.of(8, 0), LocalTime.of(9, 0), Season.ON_SCHOOL_DAYS),
            GoodHours.onWeekdays(LocalTime.of(16, 0), LocalTime.of(17, 0), Season.NOT_ON_BANK_HOLIDAYS));

    private final HoursLines lines = new HoursLines(new Words(Locale.UK));

    @Test
    void stand_on_lines_of_their_own_or_with_semicolons_between() {
        assertThat(lines.read("school days 8 to 9\n\n weekdays 4pm to 5pm ")).isEqualTo(TWO);
        assertThat(lines.read("school days 8 to 9; weekdays 4pm to 5pm")).isEqualTo(TWO);
        assertThat(lines.read(" \n ")).isEmpty();
    }

    @Test
    void read_back_the_same_as_they_are_written() {
        assertThat(lines.read(lines.write(TWO))).isEqualTo(TWO);
        assertThat(lines.read(lines.inOneLine(TWO))).isEqualTo(TWO);
    }

    @Test
    void are_at_fault_where_one_of_them_is() {
        assertThat(lines.fault(lines.write(TWO))).isEmpty();
        assertThat(lines.fault("")).isEmpty();
        assertThat(lines.fault("weekdays 8 to 9\nwhenever")).contains("whenever");
        assertThat(lines.fault("x".repeat(500))).contains("x".repeat(80));
    }

    @Test
    void are_seven_at_most() {
        assertThat(lines.fault("weekdays 8 to 9;".repeat(7))).isEmpty();
        assertThat(lines.fault("weekdays 8 to 9;".repeat(7) + "weekdays 9 to 10"))
                .contains("weekdays 9 to 10");
    }
}
