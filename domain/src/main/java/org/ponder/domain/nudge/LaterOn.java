package org.ponder.domain.nudge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.ponder.domain.calendar.Rhythm;
import org.ponder.domain.calendar.SchoolDay;

/** When somebody wants to be asked again who cannot answer now. */
public enum LaterOn {
    /** Whatever their hours are: they asked for it. */
    IN_AN_HOUR {
        @Override
        public Optional<Instant> after(Instant now, Rhythm member) {
            return Optional.of(now.plus(Duration.ofHours(1)));
        }
    },
    /** In the first good hour of another day. */
    TOMORROW {
        @Override
        public Optional<Instant> after(Instant now, Rhythm member) {
            return member.next(start(LocalDate.ofInstant(now, member.zone()).plusDays(1), member));
        }
    },
    /** In the first good hour after the school holiday that comes next, or that it is. */
    AFTER_THE_HOLIDAY {
        @Override
        public Optional<Instant> after(Instant now, Rhythm member) {
            LocalDate today = LocalDate.ofInstant(now, member.zone());
            return today.datesUntil(today.plusDays(LOOKS_AHEAD_DAYS))
                    .dropWhile(day -> !isHoliday(day, member))
                    .dropWhile(day -> isHoliday(day, member))
                    .findFirst()
                    .flatMap(day -> member.next(start(day, member)));
        }
    };

    /** Longer than any round is open. */
    private static final int LOOKS_AHEAD_DAYS = 100;

    /** At what instant that is; empty where there is none. */
    public abstract Optional<Instant> after(Instant now, Rhythm member);

    private static boolean isHoliday(LocalDate day, Rhythm member) {
        return member.school().on(day) == SchoolDay.HOLIDAY;
    }

    private static Instant start(LocalDate day, Rhythm member) {
        return day.atStartOfDay(member.zone()).toInstant();
    }
}
