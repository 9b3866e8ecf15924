package org.ponder.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ponder.domain.people.Clue.Kind;

class RecognisableTest {
    private static final Perspective HEADS = new Perspective("heads", "headteachers");
    private static final Perspective BOARD = new Perspective("board", "trustees");

    private final Recognisable recognisable = Recognisable.within(
            trust(
                    "Larkfield Learning Trust",
                    "Larkfield Primary School",
                    "St Mary’s C of E Primary School",
                    "Harrow Lane School",
                    "Quayside High",
                    "Hope Academy",
                    "The Academy of St Brannoc",
                    "St Joseph’s Catholic Primary School, Moorthorpe"),
            members(
                    "Amara Osei",
                    "Siân Pritchard",
                    "Will Bell",
                    "Dr Jo O’Brien-Nowak",
                    "Kowalczyk, Joanna (Trustee)",
                    "Grace Young | Larkfield",
                    "Ng Li"));

    private static Trust trust(String name, String... schools) {
        Trust founded = Trust.founded(new TrustId(new UUID(1, 1)), name);
        SetUp usual = founded.setUp();
        return founded.with(
                new SetUp(usual.perspectives(), usual.times(), usual.safeguarding(), Map.of(), Arrays.asList(schools)));
    }

    private static List<Member> members(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> member(names[i], HEADS))
                .toList();
    }

    private static Member member(String name, Perspective perspective) {
        return new Member(new MemberId(UUID.randomUUID()), name, perspective, Standing.MEMBER);
    }

    private List<String> found(String text) {
        return recognisable.in(text).stream().map(Clue::words).toList();
    }

    @Nested
    class A_colleague {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "We have Amara to thank.",
                    "Amara’s idea.",
                    "It was (Amara) again",
                    "“Amara” they say",
                    "AMARA",
                    "ask Amara."
                })
        void is_found_by_a_part_of_the_name_with_a_capital(String text) {
            assertThat(recognisable.in(text)).containsExactly(new Clue(Kind.COLLEAGUE, "Amara"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"amara osei", "Amara  Osei", "AMARA OSEI’S list", "thank Amara\nOsei"})
        void is_found_by_the_whole_name_in_any_case_and_only_once(String text) {
            assertThat(found(text)).containsExactly("Amara Osei");
        }

        @ParameterizedTest
        @ValueSource(strings = {"amara trees", "The Amaranth is in flower", "Oseitutu", "Camara came", "bell-ringing"})
        void is_not_found_in_other_words(String text) {
            assertThat(found(text)).isEmpty();
        }

        @Test
        void is_found_with_accents_or_without_and_with_any_apostrophe() {
            assertThat(found("Sian did")).containsExactly("Siân");
            assertThat(found("Sia\u0302n did")).containsExactly("Siân");
            assertThat(found("It was O'Brien")).containsExactly("O’Brien");
            assertThat(found("It was Nowak")).containsExactly("Nowak");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Will you ask? Grace helps. Bell times changed.",
                    "It is late.\nYoung people notice.",
                    "- Will it last\n- “Grace” is a word",
                    "It will be a young team with grace; the bell went."
                })
        void whose_name_is_a_word_is_not_found_where_it_is_one(String text) {
            assertThat(found(text)).isEmpty();
        }

        @Test
        void whose_name_is_a_word_is_found_amid_a_sentence() {
            assertThat(found("I asked Will, and Grace agreed")).containsExactly("Will", "Grace");
            assertThat(found("Will Bell did it")).containsExactly("Will Bell");
        }

        @Test
        void is_not_found_by_a_title_or_by_what_a_platform_puts_beside_the_name() {
            assertThat(found("Dr No and a Trustee met, and The Trustee left")).isEmpty();
            assertThat(found("So Joanna came")).containsExactly("Joanna");
            assertThat(found("Ng Li did it")).containsExactly("Ng Li");
        }
    }

    @Nested
    class A_school {
        @ParameterizedTest
        @ValueSource(strings = {"at harrow lane", "Harrow Lane’s way", "HARROW-LANE", "Harrow  lane."})
        void is_found_by_what_people_call_it(String text) {
            assertThat(recognisable.in(text)).containsExactly(new Clue(Kind.SCHOOL, "Harrow Lane"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"at St Mary’s", "at St. Mary's", "at st marys", "at Saint Mary's"})
        void is_found_however_its_saint_is_written(String text) {
            assertThat(found(text)).containsExactly("St Mary’s");
        }

        @Test
        void is_found_by_its_whole_name_and_only_once() {
            assertThat(found("at Harrow Lane school")).containsExactly("Harrow Lane School");
            assertThat(found("at Quayside")).containsExactly("Quayside");
            assertThat(found("at St Joseph’s")).containsExactly("St Joseph’s");
            assertThat(found("at St Brannoc")).containsExactly("St Brannoc");
        }

        @Test
        void called_like_the_trust_is_found_by_its_whole_name_alone() {
            assertThat(found("Larkfield is a good place to be.")).isEmpty();
            assertThat(found("at larkfield primary school")).containsExactly("Larkfield Primary School");
        }

        @Test
        void called_by_an_ordinary_word_is_found_with_a_capital_amid_a_sentence() {
            assertThat(found("Hope is not a plan, and we hope.")).isEmpty();
            assertThat(found("We saw it at Hope.")).containsExactly("Hope");
        }

        @Test
        void is_not_found_by_what_kind_of_school_it_is() {
            assertThat(found("Every primary school, high school and academy; the C of E ones too."))
                    .isEmpty();
        }
    }

    @Nested
    class A_role {
        @ParameterizedTest
        @ValueSource(strings = {"our chief executive", "Chief Executive’s", "the chief-executive"})
        void that_one_person_holds_is_found(String text) {
            assertThat(recognisable.in(text)).containsExactly(new Clue(Kind.ROLE, "chief executive"));
        }

        @Test
        void is_found_at_its_longest() {
            assertThat(found("the deputy chief executive")).containsExactly("deputy chief executive");
            assertThat(found("chair of the trust board, or the CFO"))
                    .containsExactly("CFO", "chair of the trust board");
        }

        @Test
        void at_a_place_is_found_where_the_place_has_a_name() {
            assertThat(found("the headteacher of Quarry Bank")).containsExactly("headteacher of …");
            assertThat(found("a head of school at the Bridge")).containsExactly("head of school at …");
            assertThat(found("the headteacher of each school")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"chief executives meet", "headteachers and trustees", "leaders in finance", "the heads"})
        void that_many_hold_is_not_found(String text) {
            assertThat(found(text)).isEmpty();
        }

        @Test
        void is_a_perspective_that_one_member_has_to_themselves() {
            Recognisable one = Recognisable.within(
                    trust("Weald"), List.of(member("A", HEADS), member("B", HEADS), member("C", BOARD)));
            assertThat(one.in("What a trustee asks, and the trustees hear"))
                    .containsExactly(new Clue(Kind.ROLE, "trustees"));
            assertThat(one.in("What headteachers ask")).isEmpty();
            assertThat(Recognisable.within(trust("Weald"), List.of(member("A", Perspective.NOT_SET)))
                            .in("not set yet"))
                    .isEmpty();
        }
    }

    @Test
    void nothing_is_found_where_nothing_tells() {
        assertThat(found("Cover is hard to find in winter, and nobody says so."))
                .isEmpty();
        assertThat(found("")).isEmpty();
    }

    @Test
    void odd_names_and_odd_texts_are_taken_as_they_are() {
        Recognisable odd = Recognisable.within(
                trust("(", ")", "\\E", "School", "\ud83c\udfeb 1"),
                members("", "(", "'''", "\\Q.*\\E x", "\u5f35\u5049", "\ud83d"));
        assertThat(odd.in("\ud83d ( ' \\ .* \u0000")).isEmpty();
        assertThat(odd.in("\u5f35\u5049")).extracting(Clue::words).isEmpty();
    }

    @Test
    @Timeout(10)
    void a_long_text_and_a_large_trust_take_no_time_to_speak_of() {
        String[] names = IntStream.range(0, 200)
                .mapToObj(i -> "Name" + i + " Surname" + i)
                .toArray(String[]::new);
        Recognisable large = Recognisable.within(trust("Large", names), members(names));
        assertThat(large.in(" .".repeat(500) + "Name7 ".repeat(150)))
                .extracting(Clue::words)
                .containsExactly("Name7");
    }

    @Test
    void a_clue_hides_the_name() {
        assertThat(new Clue(Kind.COLLEAGUE, "Amara Osei")).hasToString("Clue[COLLEAGUE]");
    }
}
