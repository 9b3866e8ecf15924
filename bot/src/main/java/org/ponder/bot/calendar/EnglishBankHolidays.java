package org.ponder.bot.calendar;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.calendar.BankHolidays;

/**
 * The bank holidays of England and Wales, by Jollyday’s rules: from 2020 to 2060, since who looks back or plans goes no further.
 *
 * <p>All of them are worked out when it is made: Jollyday reads its rules by what the making thread can see.
 */
public final class EnglishBankHolidays implements BankHolidays {
    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2060;
    private static final String ENGLAND = "eng";

    private final Set<LocalDate> days;

    public EnglishBankHolidays() {
        HolidayManager rules = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        this.days = IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(Year::of)
                .flatMap(year -> rules.getHolidays(year, ENGLAND).stream())
                .flatMap(EnglishBankHolidays::days)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day itself, and the one on which it is kept where that is another. */
    private static Stream<LocalDate> days(Holiday holiday) {
        return Stream.concat(Stream.of(holiday.getActualDate()), holiday.getObservedDate().stream());
    }

    @Override
    public boolean have(LocalDate day) {
        return days.contains(day);
    }
}
