package org.ponder.bot.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.bot.channel.HandedFile;
import org.ponder.bot.sample.Endurance;
import org.ponder.dialogs.script.CalendarFile;

/** Whatever somebody hands over as a calendar file is read, or it is told why not. */
class CalendarFuzzTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final IcalendarFiles files = new IcalendarFiles();
    private final Endurance endurance = new Endurance();

    static Stream<Named<byte[]>> calendars() {
        return Stream.of(
                Named.of("of a council", resource("council")),
                Named.of("of Google", resource("google")),
                Named.of("of Outlook", resource("outlook")),
                Named.of("hostile", HOSTILE.getBytes(UTF_8)));
    }

    private static final String HOSTILE = """
            BEGIN:VCALENDAR
            X-WR-TIMEZONE:+18:00
            BEGIN:VTIMEZONE
            TZID:x
            BEGIN:STANDARD
            DTSTART:00010101T000000
            RRULE:FREQ=SECONDLY
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            SUMMARY;ENCODING=QUOTED-PRINTABLE:=00
            DTSTART;TZID=x:99991231T235959
            DURATION:P99999999W
            ATTACH:file:///etc/passwd
            END:VEVENT
            END:VCALENDAR
            """;

    private static byte[] resource(String name) {
        try (InputStream file =
                Objects.requireNonNull(CalendarFuzzTest.class.getResourceAsStream("/calendars/" + name + ".ics"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("calendars")
    @FuzzTest
    void any_file_is_read_or_it_is_told_why_not(byte[] file) throws Exception {
        endurance.of(() -> {
            CalendarFile read = files.read(new String(file, UTF_8), LONDON);
            assertThat(read).isNotNull();
            assertThat(HandedFile.heard(file)).isNotNull();
        });
    }
}
