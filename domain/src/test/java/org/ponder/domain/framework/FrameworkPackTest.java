package org.ponder.domain.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.framework.PackEntry.Field;
import org.ponder.domain.framework.PackEntry.Fields;
import org.ponder.domain.framework.PackEntry.Items;
import org.ponder.domain.framework.PackEntry.Text;
import org.ponder.domain.framework.PackEntry.Unreadable;

class FrameworkPackTest {
    private static final int SCALE_LINE = 5;
    private static final int KEY_LINE = 9;
    private static final int ABOUT_LINE = 11;
    private static final int DESCRIPTIONS_LINE = 12;
    private static final int ASPECTS_LINE = 15;
    private static final int FIRST_PROMPT_LINE = 18;

    private static FrameworkPack read(PackEntry pack) {
        return FrameworkPack.of(pack, text -> text.contains("top of the league") ? List.of("league") : List.of());
    }

    private static List<Fault> faults(PackEntry pack) {
        return read(pack).fold(edition -> List.of(), Function.identity());
    }

    private static List<Fault> faultsWith(int line, PackEntry instead) {
        return faults(new WrittenPack(Map.of(line, instead)).of(1));
    }

    private static List<Fault> faultsWith(int line, String text) {
        return faultsWith(line, new Text(text, line));
    }

    private static Edition edition(PackEntry pack) {
        return read(pack).fold(Function.identity(), faults -> {
            throw new AssertionError(faults);
        });
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(seed);
    }

    static LongStream seeds() {
        return LongStream.of(1, 2, 3, 5, 8, 13, System.nanoTime());
    }

    @Nested
    class A_pack_without_a_fault {

        @Test
        void becomes_an_edition_in_the_order_in_which_it_was_written() {
            Edition edition = edition(new WrittenPack(Map.of()).of(2, 1));

            assertThat(edition.id()).isEqualTo(new EditionId("own", "2026-11"));
            assertThat(edition.title()).isEqualTo("Our own");
            assertThat(edition.notice()).isEqualTo("Our own copy");
            assertThat(edition.scale().names()).containsExactly("Early", "Under way", "Settled");
            assertThat(edition.areas()).extracting(Area::name).containsExactly("Area a0", "Area a1");
            assertThat(edition.elements())
                    .extracting(element -> element.key().value())
                    .containsExactly("a0-e0", "a0-e1", "a1-e0");
        }

        @Test
        void keeps_every_text_of_its_elements_where_it_belongs() {
            Element element =
                    edition(new WrittenPack(Map.of()).of(1)).elements().get(0);

            assertThat(element.name()).isEqualTo("Element a0-e0");
            assertThat(element.about()).isEqualTo("What a0-e0 is about.");
            assertThat(element.descriptions()).containsExactly("Early a0-e0", "Middle a0-e0", "Late a0-e0");
            assertThat(element.aspects())
                    .containsExactly(aspect("one", "One"), aspect("two", "Two"), aspect("three", "Three"));
            assertThat(element.prompt(Prompt.NEXT_STEP)).startsWith("What of next-step in a0-e0");
            assertThat(element.question(Cue.TOO_FEW)).startsWith("What of too-few in a0-e0");
        }

        private static Aspect aspect(String key, String name) {
            return new Aspect(new AspectKey(key), name);
        }

        @Test
        void has_a_closing_in_which_its_elements_are_named() {
            Edition edition = edition(new WrittenPack(Map.of()).of(2, 1));
            Element closing = edition.element(ElementKey.CLOSING).orElseThrow();

            assertThat(closing.name()).isEqualTo("Looking back");
            assertThat(closing.about()).isEqualTo("All of it together.");
            assertThat(closing.prompts()).containsExactly(Prompt.STRENGTH, Prompt.CHALLENGE);
            assertThat(closing.prompt(Prompt.STRENGTH)).isEqualTo("Which of these make you proud?");
            assertThat(closing.prompt(Prompt.CHALLENGE)).isEqualTo("Which of these should we talk about?");
            assertThat(closing.aspects())
                    .containsExactly(
                            aspect("a0-e0", "Element a0-e0"),
                            aspect("a0-e1", "Element a0-e1"),
                            aspect("a1-e0", "Element a1-e0"));
            assertThat(Cue.values())
                    .allSatisfy(
                            cue -> assertThat(closing.question(cue)).isEqualTo("What would we see a year from now?"));
            assertThat(edition.elements()).noneMatch(Element::isClosing);
        }

        @Test
        void needs_no_closing() {
            Edition edition = edition(without("closing", new WrittenPack(Map.of()).of(1)));

            assertThat(edition.closing()).isEmpty();
            assertThat(edition.element(ElementKey.CLOSING)).isEmpty();
        }

        @Test
        void may_fold_a_text_over_several_lines() {
            PackEntry folded =
                    new WrittenPack(Map.of(ABOUT_LINE, new Text(" What it\n  is about.\n", ABOUT_LINE))).of(1);

            assertThat(edition(folded).elements().get(0).about()).isEqualTo("What it is about.");
        }

        @Test
        void needs_no_notice_if_it_is_a_trusts_own_copy() {
            Fields pack = new WrittenPack(Map.of()).of(1);

            assertThat(edition(without("notice", pack)).notice()).isEmpty();
        }

        @ParameterizedTest
        @MethodSource("org.ponder.domain.framework.FrameworkPackTest#seeds")
        void may_have_from_3_to_21_elements_in_areas_of_any_sizes(long seed) {
            RandomGenerator random = random(seed);
            IntStream.rangeClosed(3, 21).forEach(size -> {
                int[] areas = uneven(size, random);
                assertThat(edition(new WrittenPack(Map.of()).of(areas)).areas())
                        .as("seed %d", seed)
                        .extracting(area -> area.elements().size())
                        .containsExactly(IntStream.of(areas).boxed().toArray(Integer[]::new));
            });
        }

        private static int[] uneven(int size, RandomGenerator random) {
            int first = random.nextInt(1, size);
            int second = random.nextInt(0, size - first);
            return IntStream.of(first, second, size - first - second)
                    .filter(n -> n > 0)
                    .toArray();
        }
    }

    @Nested
    class All_faults_at_once {

        @ParameterizedTest
        @MethodSource("org.ponder.domain.framework.FrameworkPackTest#seeds")
        void are_told_by_line_wherever_texts_are_missing_and_nowhere_else(long seed) {
            RandomGenerator random = random(seed);
            WrittenPack plain = new WrittenPack(Map.of());
            plain.of(2, 3, 1);
            Map<Integer, PackEntry> blank = new HashMap<>();
            random.ints(12, 1, plain.lines() + 1).forEach(line -> blank.put(line, new Text("", line)));

            assertThat(faults(new WrittenPack(blank).of(2, 3, 1)))
                    .as("seed %d", seed)
                    .extracting(Fault::line)
                    .containsExactlyElementsOf(new TreeSet<>(blank.keySet()));
        }

        @Test
        void include_what_the_file_format_does_not_allow() {
            assertThat(faultsWith(ABOUT_LINE, new Unreadable("Take out the tag.", ABOUT_LINE)))
                    .containsExactly(new Fault(ABOUT_LINE, "Take out the tag."));
        }

        @Test
        void come_by_line_even_where_a_later_line_was_read_first() {
            PackEntry repeated = new Text("What a0-e0 is about.", FIRST_PROMPT_LINE);
            PackEntry blank = new Text("", FIRST_PROMPT_LINE + 1);

            assertThat(faults(new WrittenPack(Map.of(FIRST_PROMPT_LINE, repeated, FIRST_PROMPT_LINE + 1, blank)).of(1)))
                    .extracting(Fault::line)
                    .containsExactly(FIRST_PROMPT_LINE, FIRST_PROMPT_LINE + 1);
        }

        @Test
        void are_one_where_nothing_can_be_read() {
            assertThat(faults(new Text("hello", 1)))
                    .containsExactly(new Fault(1, "A pack must have named fields: one “name: text” on each line."));
        }
    }

    @Nested
    class Names {

        @ParameterizedTest
        @ValueSource(strings = {"framework", "edition", "title", "scale", "areas"})
        void that_are_missing_are_asked_for(String name) {
            assertThat(faults(without(name, new WrittenPack(Map.of()).of(1))))
                    .extracting(Fault::message)
                    .containsExactly("“" + name + "” is missing: add it.");
        }

        @ParameterizedTest
        @ValueSource(strings = {"key", "name", "about", "descriptions", "aspects", "prompts", "questions"})
        void that_an_element_lacks_are_asked_for_where_it_begins(String name) {
            assertThat(faults(inElement(new WrittenPack(Map.of()).of(1), element -> without(name, element))))
                    .containsExactly(new Fault(KEY_LINE, "“" + name + "” is missing: add it."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"name", "about", "proud", "talk", "question"})
        void that_a_closing_lacks_are_asked_for(String name) {
            Fields pack = new WrittenPack(Map.of()).of(1);
            Fields closing = (Fields) pack.all().stream()
                    .filter(field -> field.name().equals("closing"))
                    .findFirst()
                    .orElseThrow()
                    .entry();

            assertThat(faults(replace(pack, "closing", without(name, closing))))
                    .extracting(Fault::message)
                    .containsExactly("“" + name + "” is missing: add it.");
        }

        @Test
        void that_mean_nothing_are_refused_with_those_that_do() {
            PackEntry extra = inElement(
                    new WrittenPack(Map.of()).of(1),
                    element -> with(new Field("colour", 30, new Text("blue", 30)), element));

            assertThat(faults(extra))
                    .containsExactly(new Fault(
                            30,
                            "“colour” means nothing here: take it out, or use one of key, formerly, name, about, descriptions,"
                                    + " aspects, prompts, questions."));
        }

        @Test
        void that_come_twice_are_refused_with_the_first_line() {
            PackEntry twice = inElement(
                    new WrittenPack(Map.of()).of(1),
                    element -> with(new Field("name", 30, new Text("Again", 30)), element));

            assertThat(faults(twice))
                    .containsExactly(new Fault(30, "“name” is already given in line 10: keep one of the two."));
        }
    }

    @Nested
    class Keys {

        @ParameterizedTest
        @ValueSource(
                strings = {"Purpose", "our purpose", "-purpose", "purpose-", "our--purpose", "zweck_ä", "our.purpose"})
        void that_are_not_lower_case_with_hyphens_are_refused(String key) {
            assertThat(faultsWith(KEY_LINE, key))
                    .containsExactly(new Fault(
                            KEY_LINE,
                            "“" + key
                                    + "” cannot be a key: use at most 60 lower-case letters, digits and hyphens, as in"
                                    + " “shared-purpose”."));
        }

        @Test
        void of_elements_are_unique_over_all_areas() {
            assertThat(faults(new WrittenPack(Map.of(31, new Text("a0-e0", 31))).of(1, 1)))
                    .containsExactly(new Fault(31, "“a0-e0” is already used in line 9: choose another."));
        }
    }

    @Nested
    class Numbers {

        @ParameterizedTest
        @ValueSource(ints = {0, 2, 8})
        void of_positions_are_3_to_7(int size) {
            PackEntry scale = new Items(List.copyOf(numbered(size, SCALE_LINE)), SCALE_LINE);

            assertThat(faults(replace(new WrittenPack(Map.of()).of(1), "scale", scale)))
                    .contains(new Fault(SCALE_LINE, "The scale has " + size + " positions: give it 3 to 7."));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 2, 4})
        void of_descriptions_are_those_of_the_positions(int size) {
            PackEntry descriptions = new Items(List.copyOf(numbered(size, DESCRIPTIONS_LINE)), DESCRIPTIONS_LINE);

            assertThat(faults(inElement(
                            new WrittenPack(Map.of()).of(1),
                            element -> replace(element, "descriptions", descriptions))))
                    .containsExactly(new Fault(
                            DESCRIPTIONS_LINE,
                            "There are " + size
                                    + " descriptions for 3 positions: write one for each, in the order of the scale."));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 2, 7})
        void of_aspects_are_3_to_6(int size) {
            List<Field> aspects = numbered(size, ASPECTS_LINE).stream()
                    .map(text -> new Field("aspect-" + text.value().charAt(1), ASPECTS_LINE, text))
                    .toList();

            assertThat(faults(inElement(
                            new WrittenPack(Map.of()).of(1),
                            element -> replace(element, "aspects", new Fields(aspects, ASPECTS_LINE)))))
                    .containsExactly(
                            new Fault(ASPECTS_LINE, "There are " + size + " aspects: give an element 3 to 6."));
        }

        private static List<Text> numbered(int size, int line) {
            return IntStream.range(0, size)
                    .mapToObj(i -> new Text("N" + i, line))
                    .toList();
        }

        @Test
        void of_areas_and_elements_are_not_zero() {
            assertThat(faults(replace(new WrittenPack(Map.of()).of(1), "areas", new Items(List.of(), 8))))
                    .containsExactly(new Fault(8, "“areas” is empty: give it at least one entry."));
        }
    }

    @Nested
    class Texts {

        @ParameterizedTest
        @CsvSource({"3,60", "5,40", "8,75", "10,75", "11,300", "12,160", "15,60", "18,200", "23,200"})
        void that_are_too_long_for_a_phone_are_refused(int line, int longest) {
            assertThat(faultsWith(line, "é".repeat(longest))).isEmpty();
            assertThat(faultsWith(line, "é".repeat(longest + 1)))
                    .containsExactly(new Fault(
                            line,
                            "This text has " + (longest + 1) + " characters: shorten it to " + longest
                                    + " or fewer, so that it reads well on a phone."));
        }

        @Test
        void that_the_guard_refuses_are_refused_wherever_they_stand() {
            WrittenPack plain = new WrittenPack(Map.of());
            plain.of(1);
            IntStream.rangeClosed(3, plain.lines())
                    .filter(line -> line != KEY_LINE)
                    .forEach(line -> assertThat(faultsWith(line, "We are top of the league"))
                            .containsExactly(
                                    new Fault(line, "“league” is a word that Ponder never says: choose another.")));
        }

        @Test
        void that_are_lists_are_refused() {
            assertThat(faultsWith(FIRST_PROMPT_LINE, new Items(List.of(), FIRST_PROMPT_LINE)))
                    .containsExactly(new Fault(FIRST_PROMPT_LINE, "“position” must be plain text."));
        }

        @Test
        void that_repeat_a_sentence_are_refused_whatever_its_capitals_and_marks() {
            assertThat(faultsWith(FIRST_PROMPT_LINE, "Take a moment. WHAT, a0-e0, is about"))
                    .containsExactly(new Fault(
                            FIRST_PROMPT_LINE,
                            "“WHAT, a0-e0, is about” is already said in line 11: say it in words that fit only here."));
        }

        @Test
        void may_be_the_same_where_they_are_names_of_different_elements_aspects() {
            assertThat(faults(new WrittenPack(Map.of()).of(1, 1))).isEmpty();
        }

        @Test
        void that_name_two_aspects_of_one_element_alike_are_refused() {
            assertThat(faultsWith(ASPECTS_LINE + 1, "ONE"))
                    .containsExactly(new Fault(16, "“ONE” is already used in line 15: choose another."));
        }
    }

    private static Fields without(String name, Fields fields) {
        return new Fields(
                fields.all().stream()
                        .filter(field -> !field.name().equals(name))
                        .toList(),
                fields.line());
    }

    private static Fields with(Field field, Fields fields) {
        return new Fields(Stream.concat(fields.all().stream(), Stream.of(field)).toList(), fields.line());
    }

    private static Fields replace(Fields fields, String name, PackEntry value) {
        return with(new Field(name, value.line(), value), without(name, fields));
    }

    /** The pack with the only element of its only area changed. */
    private static PackEntry inElement(Fields pack, Function<Fields, Fields> change) {
        Fields area = only("areas", pack);
        Fields element = change.apply(only("elements", area));
        PackEntry changed = replace(area, "elements", new Items(List.of(element), element.line()));
        return replace(pack, "areas", new Items(List.of(changed), changed.line()));
    }

    private static Fields only(String list, Fields fields) {
        return fields.all().stream()
                .filter(field -> field.name().equals(list))
                .flatMap(field -> field.entry().asItems().stream())
                .flatMap(items -> items.entries().get(0).asFields().stream())
                .findFirst()
                .orElseThrow();
    }
}
