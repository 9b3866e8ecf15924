package org.ponder.domain.people;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.people.Clue.Kind;

/**
 * Finds in a text what may point at somebody: names of a trust's members and schools, and roles that only one person holds.
 *
 * <p>It knows names and understands nothing, so that it will be wrong at times in both directions. Whoever wrote the text decides;
 * nothing is refused because of it.
 */
public final class Recognisable {
    private final List<Sign> signs;

    private Recognisable(List<Sign> signs) {
        this.signs = List.copyOf(signs);
    }

    public static Recognisable within(Trust trust, List<Member> members) {
        TellingWords words = TellingWords.LISTED;
        SchoolSigns schools = new SchoolSigns(words, trust.name());
        Stream<Sign> colleagues = members.stream().flatMap(new PersonSigns(words)::of);
        return new Recognisable(Stream.of(
                        colleagues,
                        trust.setUp().schools().stream().flatMap(schools::of),
                        words.roles().map(Recognisable::role),
                        heldByOne(members))
                .flatMap(signs -> signs)
                .toList());
    }

    /** What is found, each thing once: members first, then schools, then roles. */
    public List<Clue> in(String text) {
        String plain = Sign.plain(text);
        List<Clue> found = signs.stream()
                .filter(sign -> sign.isIn(plain))
                .map(Sign::clue)
                .distinct()
                .toList();
        return found.stream()
                .filter(clue -> found.stream().noneMatch(clue::isWithin))
                .toList();
    }

    /** A role as it is listed; "…" at its end stands for a name. */
    private static Sign role(String listed) {
        Clue clue = new Clue(Kind.ROLE, listed);
        String name = " …";
        return listed.endsWith(name)
                ? Sign.anywhere(
                        clue,
                        Sign.inAnyCase(listed.substring(0, listed.length() - name.length()))
                                + "\\s+(?:the\\s+)?\\p{Lu}")
                : Sign.word(clue, Sign.inAnyCase(listed));
    }

    /** Perspectives from which one member alone sees the trust, also where one of their people is meant. */
    private static Stream<Sign> heldByOne(List<Member> members) {
        Map<Perspective, Long> held = members.stream()
                .map(Member::perspective)
                .filter(Perspective::isSet)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return held.entrySet().stream()
                .filter(perspective -> perspective.getValue() == 1)
                .map(perspective -> perspective.getKey().name())
                .sorted()
                .map(name -> Sign.word(
                        new Clue(Kind.ROLE, name),
                        Sign.inAnyCase(name.endsWith("s") ? name.substring(0, name.length() - 1) : name) + "s?"));
    }
}
