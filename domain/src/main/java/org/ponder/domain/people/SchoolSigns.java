package org.ponder.domain.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ponder.domain.people.Clue.Kind;

/** What to look for to find a school: its whole name, and what people call it for short. */
final class SchoolSigns {
    private static final int SHORTEST = 3;

    private final TellingWords words;
    private final String trust;

    /** @param trust its name, which tells no school apart */
    SchoolSigns(TellingWords words, String trust) {
        this.words = words;
        this.trust = bounded(trust);
    }

    Stream<Sign> of(String school) {
        Sign whole = Sign.word(new Clue(Kind.SCHOOL, school.strip()), Sign.inAnyCase(school));
        String called = called(school);
        boolean tells = called.length() >= SHORTEST && !trust.contains(bounded(called));
        return tells ? Stream.of(whole, shortly(called)) : Stream.of(whole);
    }

    private Sign shortly(String called) {
        Clue clue = new Clue(Kind.SCHOOL, called);
        return words.isOrdinary(called)
                ? Sign.word(clue, Sign.capital(called)).butNotFirst()
                : Sign.word(clue, Sign.inAnyCase(called));
    }

    /** Without the place after a comma, and without what kind of school it is. */
    private String called(String school) {
        List<String> parts =
                new ArrayList<>(List.of(school.split(",", 2)[0].strip().split("[\\s.]+")));
        while (!parts.isEmpty() && words.isKindOfSchool(parts.get(parts.size() - 1))) {
            parts.remove(parts.size() - 1);
        }
        while (!parts.isEmpty() && words.isKindOfSchool(parts.get(0))) {
            parts.remove(0);
        }
        return String.join(" ", parts);
    }

    private static String bounded(String name) {
        return " "
                + Sign.plain(name)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}']+", " ")
                        .strip() + " ";
    }
}
