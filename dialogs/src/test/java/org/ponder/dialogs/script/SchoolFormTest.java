package org.ponder.dialogs.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.Field;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.Days;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Standing;
import org.ponder.domain.sample.Samples;

class SchoolFormTest {
    private static final TermDates AUTUMN = new TermDates(
            List.of(new Days(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 12, 18))),
            List.of(),
            Set.of(LocalDate.of(2026, 9, 1)));

    private final SchoolForm form = new SchoolForm(new Words(Locale.UK), LocalDate.of(2026, 8, 22));

    @Test
    void dates_that_are_left_as_they_stand_stay_as_they_are() {
        assertThat(read(form.dates(AUTUMN).value(), "").dates()).isEqualTo(AUTUMN);
        assertThat(read(form.dates(TermDates.UNTOLD).value(), "").dates()).isEqualTo(TermDates.UNTOLD);
    }

    @Test
    void there_may_be_no_dates_any_more() {
        assertThat(read("", "").dates()).isEqualTo(TermDates.UNTOLD);
        assertThat(read("None.", "").dates()).isEqualTo(TermDates.UNTOLD);
    }

    @Test
    void what_is_wrong_is_said_with_its_line() {
        FilledForm<SchoolForm.Filled> read = form.read(Map.of("dates", "Term: 2/9 - 18/12\nsoon"), Samples.MEMBERS);
        assertThat(read.<FilledForm.Fault>fold(
                        filled -> {
                            throw new AssertionError("it could be read");
                        },
                        fault -> fault))
                .isEqualTo(new FilledForm.Fault("dates", "school.fault.unreadable", List.of("2", "soon")));
    }

    @Test
    void people_are_chosen_by_their_names_and_namesakes_as_one() {
        Member ben = Samples.MEMBERS.get(1);
        Member namesake = new Member(new MemberId(new UUID(7, 1)), ben.name(), Samples.HEADTEACHERS, Standing.MEMBER);
        List<Member> all =
                Stream.concat(Samples.MEMBERS.stream(), Stream.of(namesake)).toList();
        Field people = form.people(all, namesake::equals);
        assertThat(people.fold(new Names())).doesNotHaveDuplicates().hasSize(Samples.MEMBERS.size());
        assertThat(people.value()).isEqualTo(ben.id().value().toString());
        assertThat(form.read(Map.of("people", people.value()), all)
                        .<Set<MemberId>>fold(SchoolForm.Filled::staff, fault -> Set.of()))
                .containsExactlyInAnyOrder(ben.id(), namesake.id());
    }

    private SchoolForm.Filled read(String dates, String people) {
        return form.read(Map.of("dates", dates, "people", people), Samples.MEMBERS)
                .fold(filled -> filled, fault -> {
                    throw new AssertionError(fault.toString());
                });
    }

    /** Of all who may be chosen. */
    private static final class Names implements Field.Cases<List<String>> {
        @Override
        public List<String> text(Field.TextField field) {
            return List.of();
        }

        @Override
        public List<String> oneOf(Field.OneOf field) {
            return List.of();
        }

        @Override
        public List<String> manyOf(Field.ManyOf field) {
            return field.options().stream().map(Field.Option::name).collect(Collectors.toList());
        }
    }
}
