package org.ponder.domain.summary;

import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.people.Channel;
import org.ponder.domain.people.Member;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.people.Trust;

/** The names that a trust gave to itself, its schools, its perspectives and its channels, and those of its people: they are not words of ours. */
public final class GivenNames {
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String BLANK = "\uFFFC";
    private static final Pattern BLANKED = Pattern.compile("[^\\p{L}\\p{N}]*" + BLANK + "[^\\p{L}\\p{N}]*");

    /** Where nobody has given any name. */
    public static final GivenNames NONE = new GivenNames(List.of(), List.of());

    private final Pattern ofTheTrust;
    private final Pattern any;
    private final Pattern fullNames;

    private GivenNames(List<String> ofTheTrust, List<String> ofPeople) {
        this.ofTheTrust = asGiven(ofTheTrust.stream());
        this.any = asGiven(Stream.concat(ofTheTrust.stream(), ofPeople.stream()));
        this.fullNames = pattern(ofPeople.stream().map(FullName::new).flatMap(FullName::expressions));
    }

    public static GivenNames of(Trust trust, List<Member> members, List<Channel> channels) {
        Stream<String> ofTheTrust = Stream.of(
                        Stream.of(trust.name(), trust.setUp().safeguarding().words()),
                        trust.setUp().perspectives().stream().map(Perspective::name),
                        trust.setUp().schools().stream(),
                        channels.stream().map(Channel::name))
                .flatMap(names -> names);
        return new GivenNames(
                ofTheTrust.toList(), members.stream().map(Member::name).toList());
    }

    /** Whether what was found is made of such names and of nothing else. */
    boolean account(MatchResult found, String text) {
        return covers(any, found, text);
    }

    /** The full names of members in a text, first name and last in either order, where they are not in a name that the trust gave. */
    Stream<MatchResult> peopleIn(String text) {
        return fullNames.matcher(text).results().filter(found -> !covers(ofTheTrust, found, text));
    }

    private static boolean covers(Pattern names, MatchResult found, String text) {
        String blanked =
                names.matcher(text).replaceAll(name -> BLANK.repeat(name.group().length()));
        return BLANKED.matcher(blanked.substring(found.start(), found.end()).replaceAll(BLANK + "+", BLANK))
                .matches();
    }

    private static Pattern asGiven(Stream<String> names) {
        return pattern(names.map(LanguageGuard::plain)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                // the longest first, since one may begin with another
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote));
    }

    private static Pattern pattern(Stream<String> expressions) {
        String any = expressions.collect(Collectors.joining("|"));
        return any.isEmpty()
                ? NOTHING
                : Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
