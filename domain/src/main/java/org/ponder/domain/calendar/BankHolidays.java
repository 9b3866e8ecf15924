package org.ponder.domain.calendar;

import java.time.LocalDate;

/** Port: the bank holidays of England and Wales, which are the same. */
@FunctionalInterface
public interface BankHolidays {

    boolean have(LocalDate day);
}
