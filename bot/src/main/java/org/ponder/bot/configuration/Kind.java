package org.ponder.bot.configuration;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/** What a setting has to look like. */
public enum Kind {
    TEXT("a text", value -> true),
    /** Shown nowhere, and may be read from a file. */
    SECRET("a secret", value -> true),
    LIST("texts, with commas between", value -> true),
    ID("an id of Microsoft’s, as in 11111111-2222-3333-4444-555555555555", Kind::isId),
    IDS("ids of Microsoft’s, with commas between", each(Kind::isId)),
    HOSTS("names of hosts alone, with commas between", each(host -> host.matches("[A-Za-z0-9.\\[\\]:-]+"))),
    PORT("a port number from 1 to 65535", Kind::isPort),
    ADDRESS("an address that begins with https://", Kind::isAddress),
    DATABASE("the address of a PostgreSQL database", value -> value.startsWith("jdbc:postgresql:")),
    FILE("a file", value -> true),
    FOLDER("a folder", value -> true),
    DAY("a day, as in 2027-03-31", Kind::isDay);

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String words;
    /** Without a state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Predicate<String> fits;

    Kind(String words, Predicate<String> fits) {
        this.words = words;
        this.fits = fits;
    }

    /** What it has to look like, to go on after “set it to”. */
    public String words() {
        return words;
    }

    boolean fits(String value) {
        return fits.test(value);
    }

    /** The values of a list, without what stands around them. */
    static String[] parts(String list) {
        return list.strip().split("\\s*,\\s*");
    }

    private static Predicate<String> each(Predicate<String> fits) {
        return list -> Arrays.stream(parts(list)).allMatch(fits);
    }

    private static boolean isId(String value) {
        return value.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
    }

    private static boolean isPort(String value) {
        return value.matches("[1-9][0-9]{0,4}") && Integer.parseInt(value) <= 65_535;
    }

    /** A host on this machine may be spoken with openly, as in a test. */
    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            boolean near = "http".equals(address.getScheme()) && HERE.contains(String.valueOf(address.getHost()));
            return near || ("https".equals(address.getScheme()) && address.getHost() != null);
        } catch (IllegalArgumentException crooked) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value).getYear() > 2000;
        } catch (DateTimeException crooked) {
            return false;
        }
    }
}
