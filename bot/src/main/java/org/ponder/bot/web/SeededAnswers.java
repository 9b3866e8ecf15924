package org.ponder.bot.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;

/** What the people of the made-up trust answer when a visitor lets them: written beforehand, the same every time. */
final class SeededAnswers {
    private static final List<String> ASKED = List.of("evidence", "strength", "challenge", "next-step");

    private final Properties texts;

    private SeededAnswers(Properties texts) {
        this.texts = texts;
    }

    /** Those that come with Ponder. */
    static SeededAnswers ours() {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(SeededAnswers.class.getResourceAsStream("answers.properties")), UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SeededAnswers(texts);
    }

    /** One person's way of answering, from the first question on. */
    Voice voice(MadeUpPerson person) {
        List<MadeUpPerson> alike = MadeUpTrust.PEOPLE.stream()
                .filter(other -> other.perspective().equals(person.perspective()))
                .toList();
        int among = alike.indexOf(person);
        String perspective = person.perspective().key();
        return new Voice(
                pick(list("position." + perspective), among),
                MadeUpTrust.PEOPLE.indexOf(person),
                Integer.parseInt(pick(list("aspect." + perspective), among)),
                shared(person));
    }

    /** What one person lets others read: the keys of what they tick, by the list they tick it in. */
    private Map<String, String> shared(MadeUpPerson person) {
        int number = MadeUpTrust.PEOPLE.indexOf(person);
        return Map.of("share", pick(list("share"), number), "board", pick(list("board"), number));
    }

    private List<String> list(String key) {
        return Arrays.asList(texts.getProperty(key).strip().split("\\s+"));
    }

    private static String pick(List<String> list, int number) {
        return list.get(number % list.size());
    }

    /** Answers one card after the other; it counts the texts it gave, because they are asked for in a fixed order. */
    final class Voice {
        private final String position;
        private final int number;
        private final int aspect;
        private final Map<String, String> shared;
        private int told;
        private int named;

        private Voice(String position, int number, int aspect, Map<String, String> shared) {
            this.position = position;
            this.number = number;
            this.aspect = aspect;
            this.shared = shared;
        }

        Map<String, String> fillIn(Card card) {
            Map<String, String> values = new HashMap<>();
            card.fields().forEach(field -> values.put(field.id(), field.fold(new FilledIn())));
            return Collections.unmodifiableMap(values);
        }

        private String tell() {
            String asked = ASKED.get(Math.min(told, ASKED.size() - 1));
            told++;
            int many = Integer.parseInt(texts.getProperty(asked + ".many").strip());
            return texts.getProperty(asked + "." + (1 + number % many));
        }

        /** What goes into each kind of field. */
        private final class FilledIn implements Field.Cases<String> {
            @Override
            public String text(Field.TextField field) {
                return tell();
            }

            /** The last option is to be out of sight; the places before it run from the earliest to the furthest along. */
            @Override
            public String oneOf(Field.OneOf field) {
                int places = field.options().size() - 1;
                int place = position.equals("out") ? places : Math.round(Float.parseFloat(position) * (places - 1));
                return field.options().get(place).key();
            }

            @Override
            public String manyOf(Field.ManyOf field) {
                if (field.ticks() == Field.Ticks.ASKED) {
                    return named(field);
                }
                return Optional.ofNullable(shared.get(field.id()))
                        .map(keys -> keys.equals("none") ? "" : keys)
                        .orElseGet(() -> about(field));
            }

            /** One of two things that many name, and one that hardly anybody else does. */
            private String named(Field.ManyOf field) {
                int options = field.options().size();
                int often = (number % 2 == 0 ? 0 : options / 2) + named;
                int seldom = number * 5 + 1;
                named++;
                return IntStream.of(often, seldom)
                        .mapToObj(
                                option -> field.options().get(option % options).key())
                        .distinct()
                        .collect(Collectors.joining(","));
            }

            private String about(Field.ManyOf field) {
                int options = field.options().size();
                return field.options().get((aspect + told) % options).key();
            }
        }
    }
}
