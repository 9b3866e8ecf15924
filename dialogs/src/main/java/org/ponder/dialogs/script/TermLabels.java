package org.ponder.dialogs.script;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ponder.dialogs.words.Words;

/** The labels of lines about a school’s year, with or without a number, with or without a colon. */
final class TermLabels {
    private static final String COLON = " ?[:–—-]? ?(.+)";
    private static final List<String> AFTER_A_LABEL = List.of(COLON, " ?[0-9]{1,2}(?![0-9/.])" + COLON);

    private final List<Label> labels;

    TermLabels(Words words) {
        labels = Arrays.stream(TermKind.values())
                .flatMap(kind -> kind.labels(words).stream().flatMap(label -> labels(kind, Meaning.plain(label))))
                .toList();
    }

    private static Stream<Label> labels(TermKind kind, String label) {
        return AFTER_A_LABEL.stream().map(after -> new Label(kind, Pattern.compile(Pattern.quote(label) + after)));
    }

    /**
     * What is said after the first label after which anything can be read: in "Term 1 September …" the number is none of the term.
     *
     * @param rest what is made of a kind and of what follows the label
     */
    <T> Optional<T> read(String plain, Rest<T> rest) {
        return labels.stream()
                .flatMap(label -> label.read(plain, rest).stream())
                .findFirst();
    }

    /** Reads what follows a label. */
    interface Rest<T> {
        Optional<T> of(TermKind kind, String rest);
    }

    private record Label(TermKind kind, Pattern pattern) {
        <T> Optional<T> read(String plain, Rest<T> rest) {
            Matcher labelled = pattern.matcher(plain);
            return labelled.matches() ? rest.of(kind, labelled.group(1)) : Optional.empty();
        }
    }
}
