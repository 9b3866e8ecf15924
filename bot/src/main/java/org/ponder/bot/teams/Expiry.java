package org.ponder.bot.teams;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/**
 * When what the bot is known by ends.
 *
 * @param what is to be renewed, in words
 * @param setting that it stands in
 * @param lastDay on which it is good
 */
public record Expiry(String what, String setting, LocalDate lastDay) {
    /** As long as it may take until somebody is found who may renew it. */
    static final int DAYS_BEFORE = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /** What to do about it, in a sentence, from a month before on. */
    public Optional<String> warning(LocalDate today) {
        return today.plusDays(DAYS_BEFORE).isBefore(lastDay) ? Optional.empty() : Optional.of(sentence(today));
    }

    boolean isPast(LocalDate today) {
        return today.isAfter(lastDay);
    }

    private String sentence(LocalDate today) {
        return "The " + what + " of the bot’s registration " + when(ChronoUnit.DAYS.between(today, lastDay))
                + ": make a new one there, and put it where " + setting
                + " says; where that is a file, nothing has to be started again.";
    }

    private String when(long days) {
        String day = DAY.format(lastDay);
        if (days < 0) {
            return "ended on " + day;
        }
        return switch ((int) days) {
            case 0 -> "ends today, on " + day;
            case 1 -> "ends tomorrow, on " + day;
            default -> "ends in " + days + " days, on " + day;
        };
    }
}
