package org.ponder.dialogs.script;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.dialogs.words.Words;

/** Hears in typed words what somebody wishes about being written to: a wish is one only where it is all that is said. */
public final class WishReading {
    /** Longer than any wish. */
    private static final int LONGEST = 120;

    private static final Pattern PLEASE = Pattern.compile("^please,? |,? please$");
    private static final Pattern HYPHEN = Pattern.compile("[-‐‑]");
    private static final Pattern THE = Pattern.compile("\\bthe ");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final Words words;
    private final Map<String, Wish> byWay = new HashMap<>();
    private final Pauses pauses;

    public WishReading(Words words) {
        this.words = words;
        put("wish.pause-alone", Wish.Plain.PAUSE_UNCLEAR);
        put("wish.not-in-holidays", Wish.Plain.NOT_IN_HOLIDAYS);
        put("wish.also-in-holidays", Wish.Plain.ALSO_IN_HOLIDAYS);
        put("wish.stop", Wish.Plain.STOP_WRITING);
        put("wish.start-again", Wish.Plain.START_AGAIN);
        pauses = new Pauses(
                Stream.of("wish.pause", "wish.pause-alone", "wish.stop")
                        .flatMap(this::ways)
                        .collect(Collectors.toSet()),
                words.locale());
    }

    /** @param today after which a pause ends, not more than a year later */
    public Optional<Wish> in(String typed, LocalDate today) {
        String plain = plain(typed);
        return whole(plain).or(() -> pauses.in(plain, today).map(Pauses.Pause::wish));
    }

    /**
     * The same where it could be an answer in somebody’s own words as well: only what speaks of "me" or of messages, "unsubscribe"
     * and the like, and "pause" until a day that can be read; "stop", "come back" or "only in term" may be said of a trust just so.
     */
    public Optional<Wish> unmistakable(String typed, LocalDate today) {
        String plain = plain(typed);
        return whole(plain)
                .filter(wish -> isUnmistakable(plain))
                .or(() -> pauses.in(plain, today).filter(this::isUnmistakable).map(Pauses.Pause::wish));
    }

    private boolean isUnmistakable(Pauses.Pause pause) {
        return isUnmistakable(pause.way())
                || (pause.hasEnd() && ways("wish.unmistakable-with-date").anyMatch(pause.way()::equals));
    }

    private boolean isUnmistakable(String way) {
        return ways("wish.unmistakable").anyMatch(SPACE.splitAsStream(way).toList()::contains);
    }

    private Optional<Wish> whole(String plain) {
        return Optional.ofNullable(byWay.get(bare(plain)));
    }

    private void put(String key, Wish wish) {
        ways(key).forEach(way -> byWay.put(bare(way), wish));
    }

    private Stream<String> ways(String key) {
        return words.ways(key).stream().map(WishReading::plain);
    }

    private static String plain(String typed) {
        return typed.length() > LONGEST
                ? ""
                : PLEASE.matcher(Meaning.plain(typed)).replaceAll("").replace("'", "");
    }

    /** Without what may be left out where there is no date. */
    private static String bare(String plain) {
        return THE.matcher(HYPHEN.matcher(plain).replaceAll(" ")).replaceAll("");
    }
}
