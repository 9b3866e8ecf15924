package org.ponder.bot.configuration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.eclipse.microprofile.config.Config;

/**
 * What a deployment gave of the {@link Setting settings}, wherever it did.
 *
 * @param values by the names of their variables, what stands in files included; what is blank is not given
 * @param wrong a sentence for each thing that has to be put right
 */
public record Given(Map<String, String> values, List<String> wrong) {
    /** OpenTelemetry's own name for what we have to know, too. */
    public static final String NO_TRACES = "OTEL_SDK_DISABLED";

    public Given {
        values = Map.copyOf(values);
        wrong = List.copyOf(wrong);
    }

    /** Whatever the server finds, in its environment or any other source that MicroProfile Config has there. */
    public static Given in(Config config) {
        return of(StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(Setting.PREFIX) || name.equals(NO_TRACES))
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> asWritten(config, name))));
    }

    /** A secret may hold what would else stand for another setting. */
    private static String asWritten(Config config, String name) {
        return Optional.ofNullable(config.getConfigValue(name).getRawValue()).orElse("");
    }

    /** @param environment variables, with those that are none of ours */
    public static Given of(Map<String, String> environment) {
        Map<String, String> set = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (!value.isBlank()) {
                set.put(name, value.strip());
            }
        });
        List<String> wrong = new ArrayList<>(unknown(set));
        Map<String, String> values = new TreeMap<>();
        Optional.ofNullable(set.get(NO_TRACES)).ifPresent(value -> values.put(NO_TRACES, value));
        for (Setting setting : Setting.values()) {
            try {
                value(setting, set).ifPresent(value -> values.put(setting.variable(), value));
            } catch (IllegalArgumentException reason) {
                wrong.add(String.valueOf(reason.getMessage()));
            }
        }
        wrong.addAll(alone(values));
        return new Given(values, wrong);
    }

    /** @throws IllegalArgumentException with a sentence for each thing that has to be put right */
    public Map<String, String> right() {
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", wrong));
        }
        return values;
    }

    private static List<String> unknown(Map<String, String> set) {
        return set.keySet().stream()
                .filter(name -> name.startsWith(Setting.PREFIX))
                .filter(name -> known().noneMatch(name::equals))
                .map(name -> "There is no setting " + name + ": unset it, or did you mean " + nearest(name) + "?")
                .toList();
    }

    private static Stream<String> known() {
        return Arrays.stream(Setting.values()).flatMap(Setting::variables);
    }

    private static String nearest(String name) {
        LevenshteinDistance apart = LevenshteinDistance.getDefaultInstance();
        return known().min(Comparator.comparing(known -> apart.apply(known, name)))
                .orElseThrow();
    }

    private static Optional<String> value(Setting setting, Map<String, String> set) {
        Optional<String> given = Optional.ofNullable(set.get(setting.variable()));
        Optional<SecretFile> file = Optional.ofNullable(set.get(setting.variable() + Setting.IN_A_FILE))
                .filter(path -> setting.kind() == Kind.SECRET)
                .map(path -> new SecretFile(setting, path));
        if (given.isPresent() && file.isPresent()) {
            throw new IllegalArgumentException(
                    "Set " + setting.variable() + " or " + setting.variable() + Setting.IN_A_FILE + ", and not both.");
        }
        Optional<String> value = given.or(() -> file.map(SecretFile::read));
        value.filter(one -> !setting.kind().fits(one)).ifPresent(crooked -> {
            throw new IllegalArgumentException(
                    "Set " + setting.variable() + " to " + setting.kind().words() + ": it is " + setting.what() + ".");
        });
        return value;
    }

    /** What is set and does nothing is somebody's mistake. */
    private static List<String> alone(Map<String, String> values) {
        return Arrays.stream(Setting.values())
                .filter(setting -> values.containsKey(setting.variable()))
                .flatMap(setting -> setting.companions().stream()
                        .filter(companion -> !values.containsKey(companion.variable()))
                        .map(companion -> "Set " + companion.variable() + " too, or unset " + setting.variable()
                                + ": without the one the other does nothing."))
                .toList();
    }

    @Override
    public String toString() {
        return "Given[" + values.keySet() + "]";
    }
}
