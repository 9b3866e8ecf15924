package org.ponder.bot.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.ponder.domain.framework.Cue;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.summary.LanguageGuard;

class ShippedPacksTest {

    /** Words of marking, ranking and inspection that our own texts must do without, whatever the guard at run time says. */
    private static final Pattern NEVER = Pattern.compile(
            "\\b(scor\\w+|grad(e|es|ed|ing)|rank\\w*|rating\\w*|averag\\w+|percent\\w*|good|better|best|worse|worst"
                    + "|outstanding|inadequate|excellent|exceptional|poor|weak\\w*|strong\\w*|secure|judge\\w*|judg(e)?ment\\w*"
                    + "|inspect\\w*|ofsted|league|benchmark\\w*|target\\w*|fail\\w*|performance|requires|red|amber|green)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final List<Edition> PACKS = new ShippedPacks(new PackReader(
                    text -> NEVER.matcher(text).results().map(r -> r.group()).toList()))
            .editions();
    private static final Edition STARTER = PACKS.get(0);
    private static final Edition GOVERNANCE = PACKS.get(1);

    private static Stream<Element> elements() {
        return PACKS.stream().flatMap(pack -> pack.elements().stream());
    }

    private static Stream<String> texts(Function<Element, Stream<String>> of) {
        Stream<Element> closings =
                PACKS.stream().map(pack -> pack.element(ElementKey.CLOSING).orElseThrow());
        return Stream.concat(elements(), closings).flatMap(of);
    }

    private static List<Integer> sizes(Edition pack) {
        return pack.areas().stream().map(area -> area.elements().size()).toList();
    }

    @Test
    void the_starter_pack_says_that_it_is_unofficial_and_has_fourteen_elements_in_seven_areas() {
        assertThat(STARTER.notice()).isEqualTo("Unofficial starter pack");
        assertThat(sizes(STARTER)).containsExactly(2, 2, 2, 2, 2, 2, 2);
    }

    @Test
    void the_governance_pack_says_that_it_is_unofficial_and_has_eight_elements_in_uneven_areas() {
        assertThat(GOVERNANCE.notice()).isEqualTo("Unofficial governance pack");
        assertThat(sizes(GOVERNANCE)).containsExactly(1, 3, 2, 2);
    }

    @Test
    void keys_stay_the_same_for_ever_because_answers_are_kept_under_them() {
        assertThat(PACKS.stream()
                        .map(pack -> pack.id().framework() + " " + pack.id().edition()))
                .containsExactly("starter 2026-12", "governance 2026-12");
        assertThat(elements()
                        .map(element -> element.key().value() + ": "
                                + element.aspects().stream()
                                        .map(aspect -> aspect.key().value())
                                        .collect(Collectors.joining(" "))))
                .containsExactly(
                        "strategy-and-purpose: sense-of-purpose few-priorities local-roots joined-plans saying-no",
                        "oversight-and-assurance: who-decides-what board-papers curious-trustees local-voice other-eyes skills-on-the-board",
                        "ethical-leadership-culture: leaders-example speaking-up fair-choices owning-mistakes",
                        "one-organisation: one-trust centre-and-schools enough-hands shared-know-how next-leaders",
                        "ambitious-inclusive-culture: hopes feeling-at-home attendance-and-behaviour families beyond-lessons pupils-voice",
                        "curriculum-teaching-and-support: what-is-taught daily-teaching reading send-support disadvantage checking-learning",
                        "shared-conception-of-quality: common-language whole-child honest-evidence visits-between-schools",
                        "improvement-capacity: people-and-time early-signs networks using-evidence stopping",
                        "working-culture-and-wellbeing: workload flexible-working everyday-kindness hard-times staff-voice",
                        "development-recruitment-and-retention: warm-start professional-learning paths support-staff finding-people reasons-to-stay",
                        "stewardship-of-resources: planning-ahead sharing-between-schools staffing value-for-pupils openness-about-money",
                        "operations-estates-risk-and-compliance: buildings it-and-data knowing-risks legal-duties service-to-schools bad-days",
                        "working-with-other-trusts: what-we-give what-we-take-home trust-among-neighbours",
                        "civic-partnership-and-community: local-partners what-families-tell-us open-doors whole-area",
                        "fundamental-principle: knowing-the-role time-and-preparation proper-start binding-papers",
                        "charitable-objects: purpose-in-mind plan-to-pupil public-benefit looking-back growth",
                        "leadership: setting-direction chair-and-chief-executive tone-and-culture stepping-back",
                        "board-effectiveness: mix-of-people meetings learning-as-a-board committees renewal governance-professional",
                        "integrity: conflicts-of-interest independent-minds values-under-strain",
                        "decisions-risk-and-control: options delegation talking-about-risk internal-scrutiny follow-up",
                        "equality-diversity-and-inclusion: who-is-at-the-table fair-chances listening barriers figures-and-stories",
                        "openness-and-accountability: explaining-decisions listening-to-parents listening-to-staff members bad-news complaints");
    }

    @Test
    void neither_the_scales_nor_the_numbers_of_aspects_are_all_alike() {
        assertThat(STARTER.scale().size()).isNotEqualTo(GOVERNANCE.scale().size());
        assertThat(STARTER.scale().names())
                .doesNotContainAnyElementsOf(GOVERNANCE.scale().names());
        assertThat(elements().map(element -> element.aspects().size()).distinct())
                .containsExactlyInAnyOrder(3, 4, 5, 6);
    }

    @Nested
    class Their_texts {

        @Test
        void never_say_the_same_twice_in_either_pack() {
            assertThat(texts(ShippedPacksTest::prose).flatMap(ShippedPacksTest::sentences))
                    .doesNotHaveDuplicates();
        }

        @Test
        void begin_in_many_ways() {
            for (Prompt prompt : Prompt.values()) {
                assertThat(openings(e -> Stream.of(prompt).filter(e::asks).map(e::prompt)))
                        .as("openings of %s", prompt)
                        .isEmpty();
            }
            for (Cue cue : Cue.values()) {
                assertThat(openings(e -> Stream.of(e.question(cue))))
                        .as("openings of %s", cue)
                        .isEmpty();
            }
            assertThat(openings(e -> Stream.of(e.about()))).isEmpty();
            assertThat(openings(e -> e.descriptions().stream())).isEmpty();
        }

        /** The first three words of texts of one kind, where more than two texts share them. */
        private static Map<String, Long> openings(Function<Element, Stream<String>> of) {
            return texts(of)
                    .map(text -> words(text).limit(3).collect(Collectors.joining(" ")))
                    .collect(Collectors.groupingBy(opening -> opening, Collectors.counting()))
                    .entrySet()
                    .stream()
                    .filter(opening -> opening.getValue() > 2)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        @Test
        void ask_open_questions_one_at_a_time() {
            assertThat(texts(ShippedPacksTest::asked))
                    .allSatisfy(question -> assertThat(question)
                            .endsWith("?")
                            .containsOnlyOnce("?")
                            .containsPattern("(?i)\\b(what|how|where|who|whom|whose|which|when|why)\\b")
                            .doesNotContainPattern(
                                    "^(Is|Are|Do|Does|Did|Have|Has|Had|Can|Could|Will|Would|Should|Was|Were)\\b")
                            .doesNotContainPattern("(?i), (and|or) (what|how|where|who|whom|which|why|when)\\b"));
        }

        @Test
        void describe_what_one_would_see_in_one_sentence() {
            assertThat(texts(element -> element.descriptions().stream()))
                    .allSatisfy(
                            description -> assertThat(sentences(description)).hasSize(1));
            assertThat(texts(element -> element.descriptions().stream())).allMatch(text -> text.endsWith("."));
        }

        @Test
        void pass_the_guard_that_they_meet_again_whenever_they_leave() {
            assertThat(new ShippedPacks(new PackReader(LanguageGuard::offences)).editions())
                    .isEqualTo(PACKS);
            assertThat(texts(ShippedPacksTest::all))
                    .allSatisfy(text -> assertThat(LanguageGuard.offences(text)).isEmpty());
        }

        @Test
        void use_the_marks_that_print_uses() {
            assertThat(texts(ShippedPacksTest::all)).noneMatch(text -> text.contains("'") || text.contains("\""));
        }
    }

    private static Stream<String> asked(Element element) {
        return Stream.concat(
                element.prompts().stream().map(element::prompt),
                Arrays.stream(Cue.values()).map(element::question).distinct());
    }

    private static Stream<String> prose(Element element) {
        return Stream.concat(
                Stream.concat(Stream.of(element.about()), element.descriptions().stream()), asked(element));
    }

    private static Stream<String> all(Element element) {
        return Stream.concat(
                Stream.concat(
                        Stream.of(element.name()), element.aspects().stream().map(aspect -> aspect.name())),
                prose(element));
    }

    private static Stream<String> sentences(String text) {
        return Arrays.stream(text.split("(?<=[.!?]) "))
                .map(sentence -> words(sentence).collect(Collectors.joining(" ")));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.UK).split("[^\\p{L}\\p{N}’]+"))
                .filter(word -> !word.isEmpty());
    }
}
