package org.ponder.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.ponder.bot.calendar.Calendars.calendar;
import static org.ponder.bot.calendar.Calendars.event;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.dialogs.script.CalendarFile;
import org.ponder.dialogs.script.CalendarFile.Because;
import org.ponder.dialogs.script.CalendarYear;
import org.ponder.dialogs.script.TermLines;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.calendar.TermDates;
import org.ponder.domain.sample.Seeds;

class IcalendarFilesTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final TermLines LINES = new TermLines(new Words(Locale.UK));

    private final IcalendarFiles files = new IcalendarFiles();

    private CalendarFile read(String text) {
        return files.read(text, LONDON);
    }

    /** The days of each event that was read, or why none was. */
    private String days(String text) {
        return read(text)
                .fold(
                        held -> String.join(
                                " ",
                                held.entries().stream()
                                        .map(entry -> entry.days().first() + ".."
                                                + entry.days().last())
                                        .toList()),
                        because -> because.key());
    }

    private String told(String text) {
        return new CalendarYear(TODAY)
                .read(
                        read(text),
                        found -> LINES.write(found.dates()) + "\nleft out: " + found.leftOut(),
                        because -> because.key());
    }

    @Nested
    class A_calendar_as_it_is_published {
        @Test
        void by_a_council_tells_where_terms_begin_and_end() {
            assertThat(told(Calendars.text(Calendars.COUNCIL))).isEqualTo("""
                            INSET: 1 September 2026
                            Term: 2 September 2026 – 18 December 2026
                            Half-term: 24 October 2026 – 1 November 2026
                            Term: 4 January 2027 – 25 March 2027
                            Half-term: 15 February 2027 – 19 February 2027
                            left out: 2""");
        }

        @Test
        void from_google_tells_terms_among_everything_else() {
            assertThat(told(Calendars.text(Calendars.GOOGLE))).isEqualTo("""
                            Term: 2 September 2026 – 18 December 2026
                            Half-term: 26 October 2026 – 30 October 2026
                            INSET: 4 January 2027
                            Term: 5 January 2027 – 25 March 2027
                            Half-term: 15 February 2027 – 19 February 2027
                            left out: 4""");
        }

        @Test
        void from_outlook_tells_days_by_times_of_its_own_zone() {
            assertThat(told(Calendars.text(Calendars.OUTLOOK))).isEqualTo("""
                            INSET: 1 September 2026
                            Term: 3 September 2026 – 21 October 2026
                            Term: 2 November 2026 – 18 December 2026
                            left out: 1""");
        }

        static Stream<String> all() {
            return Calendars.ALL.stream();
        }

        @ParameterizedTest
        @MethodSource("all")
        void may_have_any_ends_of_lines_and_a_mark_at_its_beginning(String name) {
            String text = Calendars.text(name);
            assertThat(List.of(
                            text.replace("\n", "\r\n"),
                            "\uFEFF" + text,
                            " \n" + text,
                            text.replace("\n", "\r\n\t").replace("\r\n\t", "\r\n"),
                            folded(text)))
                    .allSatisfy(other -> assertThat(told(other)).isEqualTo(told(text)));
        }

        /** After every nine characters of a line. */
        private String folded(String text) {
            return text.replaceAll("\r?\n[ \t]", "").replaceAll("(?m)(.{9})(?=.)", "$1\r\n ");
        }
    }

    @Nested
    class The_days_of_an_event {
        @Test
        void end_before_its_end() {
            assertThat(days(calendar(event("x", "DTSTART;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20260903"))))
                    .isEqualTo("2026-09-01..2026-09-02");
        }

        @Test
        void are_one_without_an_end_or_with_the_same() {
            assertThat(days(calendar(event("x", "DTSTART;VALUE=DATE:20260901"))))
                    .isEqualTo("2026-09-01..2026-09-01");
            assertThat(days(calendar(event("x", "DTSTART;VALUE=DATE:20260901", "DTEND;VALUE=DATE:20260901"))))
                    .isEqualTo("2026-09-01..2026-09-01");
            assertThat(days(calendar(event("x", "DTSTART:20260901T090000", "DTEND:20260901T100000"))))
                    .isEqualTo("2026-09-01..2026-09-01");
        }

        @Test
        void may_be_told_as_a_duration() {
            assertThat(days(calendar(event("x", "DTSTART;VALUE=DATE:20260901", "DURATION:P1W"))))
                    .isEqualTo("2026-09-01..2026-09-07");
        }

        @Test
        void are_those_of_the_calendars_zone_or_else_of_the_trusts() {
            String late = event("x", "DTSTART:20260831T230000Z", "DTEND:20260831T233000Z");
            assertThat(days(calendar(late))).isEqualTo("2026-09-01..2026-09-01");
            assertThat(days(calendar("X-WR-TIMEZONE:UTC", late))).isEqualTo("2026-08-31..2026-08-31");
            assertThat(days(calendar("X-WR-TIMEZONE:Nowhere/At all", late))).isEqualTo("2026-09-01..2026-09-01");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "DTSTART;VALUE=DATE:20260231",
                    "DTSTART;VALUE=DATE:soon",
                    "DTSTART:99999999T999999Z",
                    "DTSTART;VALUE=DATE:20260901\r\nDTEND;VALUE=DATE:20250901",
                    "DTSTART;VALUE=DATE:20260901\r\nRRULE:FREQ=YEARLY",
                    "DTSTART;VALUE=DATE:20260901\r\nRRULE:FREQ=SOMETIMES",
                    "DTSTART;VALUE=DATE:20260901\r\nRRULE:FREQ=SECONDLY;COUNT=999999999",
                    "DTSTART;VALUE=DATE:20260901\r\nRDATE;VALUE=DATE:20270901",
                    "DTSTART;VALUE=DATE:20260901\r\nSTATUS:CANCELLED",
                    "LOCATION:Hall"
                })
        void that_are_uncertain_are_left_out_and_counted(String lines) {
            CalendarFile file = read(calendar(event("x", lines), event("y", "DTSTART;VALUE=DATE:20260901")));
            assertThat(file.<Integer>fold(CalendarFile.Held::leftOut, because -> -1))
                    .isEqualTo(1);
        }
    }

    @Nested
    class Whatever_is_sent {
        @Test
        void is_read_only_as_far_as_it_is_bounded() {
            String one = event("x", "DTSTART;VALUE=DATE:20260901");
            assertThat(read(calendar((one + "\r\n").repeat(5_001)))).isEqualTo(unread(Because.TOO_LARGE));
            assertThat(read(calendar((one + "\r\n").repeat(5_000)))).isInstanceOf(CalendarFile.Held.class);
            assertThat(read("BEGIN:VCALENDAR\n" + "X".repeat(1 << 20))).isEqualTo(unread(Because.TOO_LARGE));
        }

        @Test
        void is_unreadable_where_it_is_no_calendar() {
            assertThat(List.of("", "\uFEFF", "BEGIN:VCARD\nEND:VCARD\n", "Term: 2 September", "BEGIN", "\0\0\0"))
                    .allSatisfy(text -> assertThat(read(text)).isEqualTo(unread(Because.UNREADABLE)));
        }

        private CalendarFile unread(Because because) {
            return new CalendarFile.Unread(because);
        }

        static Stream<String> hostile() {
            String rule = "1,".repeat(200_000) + "1";
            String zone =
                    "BEGIN:VTIMEZONE\nTZID:X\nTZURL:http://127.0.0.1:9/\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
                            + "RRULE:FREQ=SECONDLY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0000\nEND:STANDARD\nEND:VTIMEZONE";
            return Stream.of(
                    "BEGIN:VCALENDAR\n".repeat(60_000),
                    calendar("BEGIN:VEVENT\n".repeat(60_000)),
                    calendar("BEGIN:VEVENT\n".repeat(30_000) + "END:VEVENT\n".repeat(30_000)),
                    calendar(event("x", "RRULE:FREQ=SECONDLY;BYSECOND=" + rule)),
                    calendar(event("x", "ATTACH:http://127.0.0.1:9/", "DTSTART;TZID=/X/Y:20260901T000000")),
                    calendar(zone, event("x", "DTSTART;TZID=X:20260901T000000")),
                    calendar(zone.replace("VTIMEZONE", "VTIME\n ZONE"), event("x", "DTSTART;TZID=X:20260901T000000")),
                    calendar(zone.replace("VTIMEZONE", "vtimezone"), event("x", "DTSTART;TZID=X:20260901T000000")),
                    calendar("A:\n".repeat(300_000)),
                    calendar("X" + ";A=b".repeat(250_000) + ":1"),
                    calendar(event("\n a".repeat(300_000), "DTSTART;VALUE=DATE:20260901")),
                    calendar(event("term ".repeat(150_000), "DTSTART;VALUE=DATE:20260901")),
                    calendar("SUMMARY;ENCODING=QUOTED-PRINTABLE:" + "=\n".repeat(400_000)),
                    Calendars.text(Calendars.OUTLOOK).replace("VERSION:2.0", "VERSION:1.0"));
        }

        @ParameterizedTest(name = "{index}")
        @MethodSource("hostile")
        void is_read_soon_and_nobody_hears_an_exception(String text) {
            assertThat(assertTimeoutPreemptively(SOON, () -> told(text))).isNotEmpty();
        }

        static Stream<Long> seeds() {
            return Seeds.all().boxed();
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void be_it_bytes_of_any_kind(long seed) {
            RandomGenerator random = Seeds.random(seed);
            byte[] bytes = new byte[random.nextInt(5_000)];
            random.nextBytes(bytes);
            String garbage = new String(bytes, StandardCharsets.UTF_8);
            assertThat(assertTimeoutPreemptively(SOON, () -> told(garbage))).isNotEmpty();
            assertThat(assertTimeoutPreemptively(SOON, () -> told("BEGIN:VCALENDAR\r\n" + garbage)))
                    .isNotEmpty();
        }

        @ParameterizedTest
        @MethodSource("seeds")
        void be_it_calendars_with_anything_changed_reads_back_from_its_lines(long seed) {
            RandomGenerator random = Seeds.random(seed);
            for (int i = 0; i < 60; i++) {
                String mutated = mutated(Calendars.text(Calendars.ALL.get(i % 3)), random);
                assertTimeoutPreemptively(
                        SOON, () -> assertThat(readsBack(mutated)).isTrue());
            }
        }

        private boolean readsBack(String text) {
            return new CalendarYear(TODAY)
                    .read(read(text), found -> found.leftOut() >= 0 && again(found.dates()), because -> true);
        }

        private boolean again(TermDates dates) {
            return LINES.read(LINES.write(dates), TODAY).fold(dates::equals, fault -> false);
        }

        private String mutated(String text, RandomGenerator random) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            for (int changes = 1 + random.nextInt(12); changes > 0; changes--) {
                int at = random.nextInt(lines.size());
                String other = lines.get(random.nextInt(lines.size()));
                switch (random.nextInt(6)) {
                    case 0 -> lines.add(at, other);
                    case 1 -> lines.set(at, other);
                    case 2 -> lines.set(at, lines.get(at).replaceAll("[0-9]", String.valueOf(random.nextInt(10))));
                    case 3 ->
                        lines.set(
                                at,
                                lines.get(at)
                                        .substring(
                                                0, random.nextInt(lines.get(at).length() + 1)));
                    case 4 -> lines.set(at, lines.get(at) + (char) random.nextInt(0x3000));
                    default ->
                        lines.set(at, lines.get(at).replaceAll("2026[01][0-9]", "20260" + (1 + random.nextInt(9))));
                }
            }
            return String.join("\r\n", lines);
        }
    }
}
