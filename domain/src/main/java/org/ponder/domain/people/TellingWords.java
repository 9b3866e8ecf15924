package org.ponder.domain.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that tell nobody apart though they stand in names, and roles that do; by the lists in the resources. */
record TellingWords(Map<String, Set<String>> lists) {
    static final TellingWords LISTED = listed("telling-words.txt");

    /** Whether a name is also a word that anybody uses. */
    boolean isOrdinary(String name) {
        return has("ordinary", name);
    }

    /** Whether it stands before a name and is none. */
    boolean isTitle(String word) {
        return has("titles", word);
    }

    boolean isKindOfSchool(String word) {
        return has("schools", word);
    }

    Stream<String> roles() {
        return list("roles").stream();
    }

    private boolean has(String list, String word) {
        return list(list).contains(Sign.plain(word).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", ""));
    }

    private Set<String> list(String name) {
        return Objects.requireNonNull(lists.get(name));
    }

    private static TellingWords listed(String resource) {
        try (InputStream file = Objects.requireNonNull(TellingWords.class.getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new TellingWords(
                    read(lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, Set<String>> read(String lists) {
        Map<String, Set<String>> read = new HashMap<>();
        for (String list : lists.strip().substring(1).split("\\R\\[", -1)) {
            String[] parts = list.split("]", 2);
            read.put(
                    parts[0],
                    Arrays.stream(parts[1].strip().split("\\s*[/\\n]\\s*"))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }
        return Map.copyOf(read);
    }
}
