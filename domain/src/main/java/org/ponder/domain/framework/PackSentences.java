package org.ponder.domain.framework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sentences of one pack: each is said only once, because what fits everywhere asks about nothing. */
final class PackSentences {
    private static final Pattern END = Pattern.compile("(?<=[.!?…])\\s+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Sentence> all = new ArrayList<>();

    private record Sentence(String value, int line) {

        /** The same for sentences that differ in capitals and punctuation only. */
        String words() {
            return NOT_A_WORD
                    .matcher(value.toLowerCase(Locale.UK))
                    .replaceAll(" ")
                    .strip();
        }
    }

    void add(String text, int line) {
        END.splitAsStream(text)
                .map(sentence -> new Sentence(sentence, line))
                .filter(sentence -> !sentence.words().isEmpty())
                .forEach(all::add);
    }

    List<Fault> repeats() {
        Map<String, Integer> firstLines = new HashMap<>();
        List<Fault> repeats = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingInt(Sentence::line))
                .forEach(sentence -> Optional.ofNullable(firstLines.putIfAbsent(sentence.words(), sentence.line()))
                        .ifPresent(first -> repeats.add(new Fault(
                                sentence.line(),
                                "“" + sentence.value() + "” is already said in line " + first
                                        + ": say it in words that fit only here."))));
        return repeats;
    }
}
