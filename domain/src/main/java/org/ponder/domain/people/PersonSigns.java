package org.ponder.domain.people;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ponder.domain.people.Clue.Kind;

/** What to look for to find a member by name: the whole name, and each part that is long enough to be one. */
final class PersonSigns {
    /** What platforms put beside a name: a role or a place in brackets, or after a dash or a bar. */
    private static final Pattern BESIDE = Pattern.compile("\\([^)]*\\)|\\[[^]]*]|\\s[-–—|/]\\s.*");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final int SHORTEST = 3;

    private final TellingWords words;

    PersonSigns(TellingWords words) {
        this.words = words;
    }

    Stream<Sign> of(Member member) {
        List<String> parts = Arrays.stream(
                        BETWEEN.split(BESIDE.matcher(member.name()).replaceAll(" ")))
                .filter(part -> part.codePoints().anyMatch(Character::isLetter))
                .filter(part -> !words.isTitle(part))
                .toList();
        return Stream.concat(
                whole(parts),
                parts.stream()
                        .flatMap(PersonSigns::withPieces)
                        .filter(this::isLongEnough)
                        .map(this::part));
    }

    private static Stream<Sign> whole(List<String> parts) {
        String name = String.join(" ", parts);
        return parts.size() < 2
                ? Stream.of()
                : Stream.of(Sign.word(new Clue(Kind.COLLEAGUE, name), Sign.inAnyCase(name)));
    }

    /** A double name may be used by half. */
    private static Stream<String> withPieces(String part) {
        return Stream.concat(Stream.of(part), Arrays.stream(part.split("-"))).distinct();
    }

    private boolean isLongEnough(String part) {
        return part.codePoints().filter(Character::isLetter).count() >= SHORTEST;
    }

    private Sign part(String part) {
        Sign sign = Sign.word(new Clue(Kind.COLLEAGUE, part), Sign.capital(part));
        return words.isOrdinary(part) ? sign.butNotFirst() : sign;
    }
}
