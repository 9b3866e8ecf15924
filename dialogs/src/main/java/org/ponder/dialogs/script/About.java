package org.ponder.dialogs.script;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ponder.dialogs.card.Field.ManyOf;
import org.ponder.dialogs.card.Field.Option;

/**
 * A last line such as "about: pay, workload", which ticks options in words.
 *
 * @param text what stands before that line, as written; empty where nothing does
 * @param keys of the options, with commas between
 */
record About(String text, ManyOf ticks, String keys) {

    /** The last line of what was typed, if every name in it can only mean one option; otherwise all of it is plain text. */
    static Optional<About> in(String typed, ManyOf ticks) {
        String whole = typed.stripTrailing();
        int start = Math.max(whole.lastIndexOf('\n'), whole.lastIndexOf('\r')) + 1;
        String last = whole.substring(start);
        int colon = last.indexOf(':');
        if (colon < 0 || !Meaning.plain(last.substring(0, colon)).equals(ticks.id())) {
            return Optional.empty();
        }
        String before = whole.substring(0, start).replaceFirst("\\R$", "");
        return keys(last.substring(colon + 1), ticks).map(keys -> new About(before, ticks, keys));
    }

    /** The keys of the options that are named, with commas between as they are submitted. */
    static Optional<String> keys(String names, ManyOf ticks) {
        List<Optional<Option>> named = Arrays.stream(names.split(",", -1))
                .map(name -> Meaning.loosely(ticks.options(), o -> List.of(o.name(), o.key()), name))
                .toList();
        return named.stream().allMatch(Optional::isPresent)
                ? Optional.of(named.stream()
                        .flatMap(Optional::stream)
                        .map(Option::key)
                        .distinct()
                        .collect(Collectors.joining(",")))
                : Optional.empty();
    }

    /** What is submitted; where nothing but the ticks was typed, the text stays what it was. */
    Map<String, String> values(String textField) {
        return text.isBlank() ? Map.of(ticks.id(), keys) : Map.of(textField, text, ticks.id(), keys);
    }
}
