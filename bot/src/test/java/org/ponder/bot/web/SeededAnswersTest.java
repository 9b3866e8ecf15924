package org.ponder.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Field;

class SeededAnswersTest {
    private static final Card CHECK = new Card(
            "Check and send",
            List.of(),
            List.of(ticks("share", "evidence", "strength", "challenge", "next-step"), ticks("board", "yes")),
            List.of());

    private final List<Map<String, String>> ticked = MadeUpTrust.PEOPLE.stream()
            .map(person -> SeededAnswers.ours().voice(person).fillIn(CHECK))
            .toList();

    private static Field ticks(String id, String... keys) {
        return new Field.ManyOf(
                id,
                id,
                List.of(keys).stream()
                        .map(key -> new Field.Option(key, key, ""))
                        .toList(),
                Set.of());
    }

    private List<String> inAll(String field) {
        return ticked.stream().map(values -> values.getOrDefault(field, "-")).toList();
    }

    @Test
    void share_some_words_with_the_team_and_fewer_with_the_board() {
        assertThat(inAll("share").stream().filter(keys -> keys.contains("strength")))
                .hasSizeGreaterThan(5);
        assertThat(inAll("board")).contains("yes", "");
    }

    @Test
    void name_a_few_things_looking_back_some_of_them_often_enough_to_be_told() {
        List<Field.Option> options = IntStream.range(0, 14)
                .mapToObj(i -> new Field.Option("o" + i, "Option " + i, ""))
                .toList();
        Card asking = new Card(
                "Looking back",
                List.of(),
                List.of(new Field.ManyOf("about", "Up to 3", options, Set.of(), Field.Ticks.ASKED)),
                List.of());
        List<List<String>> named = MadeUpTrust.PEOPLE.stream()
                .map(person -> SeededAnswers.ours().voice(person).fillIn(asking).get("about"))
                .map(keys -> List.of(keys.split(",")))
                .toList();

        assertThat(named)
                .allSatisfy(keys -> assertThat(keys).hasSizeBetween(1, 3).doesNotHaveDuplicates());
        assertThat(options)
                .filteredOn(option -> named.stream()
                                .filter(keys -> keys.contains(option.key()))
                                .count()
                        >= 5)
                .hasSize(2);
    }

    @Test
    void tick_only_what_a_card_offers_and_the_board_never_alone() {
        assertThat(inAll("share").stream().flatMap(keys -> List.of(keys.split(",")).stream()))
                .isSubsetOf("", "strength", "challenge", "next-step");
        assertThat(ticked)
                .noneMatch(values -> Map.of("share", "", "board", "yes").equals(values));
    }
}
