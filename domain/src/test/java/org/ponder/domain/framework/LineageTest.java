package org.ponder.domain.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ponder.domain.sample.SamplePack;

class LineageTest {

    @Test
    void an_element_that_never_changed_its_key_has_no_other() {
        assertThat(of("a", edition("2026", "a", "b"), edition("2027", "a", "b")))
                .containsExactly("a");
    }

    @Test
    void an_element_is_what_it_was_and_what_it_has_become_over_any_number_of_editions() {
        Edition[] editions = {edition("2028", "c<b"), edition("2026", "a", "x"), edition("2027", "b<a", "x")};

        for (String key : List.of("a", "b", "c")) {
            assertThat(of(key, editions)).containsExactlyInAnyOrder("a", "b", "c");
        }
        assertThat(of("x", editions)).containsExactly("x");
    }

    @Test
    void halves_are_what_they_were_and_not_each_other() {
        Edition[] editions = {edition("2026", "whole"), edition("2027", "left<whole", "right<whole")};

        assertThat(of("whole", editions)).containsExactlyInAnyOrder("whole", "left", "right");
        assertThat(of("left", editions)).containsExactlyInAnyOrder("whole", "left");
    }

    @Test
    void two_that_become_one_are_both_of_it() {
        assertThat(of("both", edition("2026", "one", "other"), edition("2027", "both<one,other")))
                .containsExactlyInAnyOrder("one", "other", "both");
    }

    @Test
    void whoever_was_each_the_other_does_not_go_round_for_ever() {
        assertThat(of("a", edition("2026", "a<b"), edition("2027", "b<a"))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void an_element_that_is_gone_without_a_word_is_lost() {
        assertThat(lost(edition("2026", "a", "b", "c"), edition("2027", "a", "new<b")))
                .containsExactly("c");
        assertThat(lost(edition("2026", "a", "b"), edition("2027", "b2<b", "a"), edition("2028", "b3<b2")))
                .containsExactly("a");
        assertThat(lost(edition("2026", "a"), retiring(edition("2027", "new"), "a")))
                .isEmpty();
        assertThat(lost()).isEmpty();
    }

    private static Set<String> of(String key, Edition... editions) {
        return new Lineage(List.of(editions))
                .of(new ElementKey(key)).stream().map(ElementKey::value).collect(Collectors.toSet());
    }

    private static List<String> lost(Edition... editions) {
        return new Lineage(List.of(editions))
                .lost().stream().map(ElementKey::value).toList();
    }

    /** @param elements each a key, or {@code key<former,former} */
    private static Edition edition(String name, String... elements) {
        List<Element> all = Stream.of(elements).map(LineageTest::element).toList();
        return new Edition(
                new EditionId("sample", name),
                "Sample",
                "",
                SamplePack.SCALE,
                List.of(new Area("All", all)),
                Optional.empty(),
                Set.of());
    }

    private static Element element(String written) {
        String[] parts = written.split("<");
        Element like = SamplePack.ELEMENT;
        return new Element(
                new ElementKey(parts[0]),
                Stream.of(parts)
                        .skip(1)
                        .flatMap(keys -> Stream.of(keys.split(",")))
                        .map(ElementKey::new)
                        .toList(),
                like.name(),
                like.about(),
                like.descriptions(),
                like.aspects(),
                like.wording());
    }

    private static Edition retiring(Edition edition, String key) {
        return new Edition(
                edition.id(),
                edition.title(),
                "",
                edition.scale(),
                edition.areas(),
                Optional.empty(),
                Set.of(new ElementKey(key)));
    }
}
