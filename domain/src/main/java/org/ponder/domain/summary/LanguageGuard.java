package org.ponder.domain.summary;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the words by which a diagnosis would turn into a judgement, in any text of our own that leaves.
 *
 * <p>It goes by a published list, which says of each family of words why they are never said. What members wrote themselves is not
 * its business, and neither are names. A word that is a judgement only in some company is found only in that company.
 */
public final class LanguageGuard {
    /** The family of what no list can hold. */
    public static final String NAMES_OF_MEMBERS = "Names of members";

    private static final NeverSaid NEVER_SAID = NeverSaid.published();

    private LanguageGuard() {}

    /** What a text says that it must not, as it says it; empty where it may leave. */
    public static List<String> offences(String text) {
        return found(plain(text), GivenNames.NONE)
                .map(found -> found.at().group())
                .distinct()
                .toList();
    }

    /** The families of what a text says that it must not, names apart; empty where it may leave. */
    public static Set<String> families(String text, GivenNames names) {
        return found(plain(text), names).map(NeverSaid.Found::family).collect(Collectors.toUnmodifiableSet());
    }

    /** The same in a summary, which names nobody either. */
    public static Set<String> familiesInSummary(String text, GivenNames names) {
        String plain = plain(text);
        return Stream.concat(
                        found(plain, names).map(NeverSaid.Found::family),
                        names.peopleIn(plain).map(person -> NAMES_OF_MEMBERS))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<NeverSaid.Found> found(String plain, GivenNames names) {
        return NEVER_SAID.in(plain).stream().filter(found -> !names.account(found.at(), plain));
    }

    /** With full-width and other variants of a character made one, and without characters that cannot be seen. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
    }
}
