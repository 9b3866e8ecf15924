package org.ponder.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.ElementKey;
import org.ponder.domain.people.Audience;
import org.ponder.domain.people.Floor;
import org.ponder.domain.sample.Poll;
import org.ponder.domain.sample.SamplePack;
import org.ponder.domain.summary.Profile.Entry;
import org.ponder.domain.summary.SummaryLine.Look;

class ProfileTest {

    @ParameterizedTest(name = "between {1} and {2} on a scale of {0}: {3}")
    @CsvSource({
        "4, 2, 3, IN_PLACE", "4, 2, 2, IN_PLACE", "4, 1, 2, OPEN", "4, 1, 1, EARLY", "4, 0, 1, EARLY",
        "5, 2, 2, OPEN", "5, 3, 4, IN_PLACE", "5, 2, 3, OPEN", "5, 0, 1, EARLY", "5, 1, 2, OPEN",
        "3, 2, 2, IN_PLACE", "3, 1, 1, OPEN", "3, 0, 0, EARLY", "7, 4, 6, IN_PLACE", "7, 2, 2, EARLY"
    })
    void the_half_in_which_the_middle_lies_is_the_basket(int places, int lower, int upper, String basket) {
        assertThat(of(places, new SummaryLine.Centre("", "place " + lower, "place " + upper)))
                .isEqualTo(basket);
    }

    @Test
    void every_group_has_to_be_in_the_same_half() {
        SummaryLine heads = new SummaryLine.Centre("heads", "place 2", "place 3");
        SummaryLine trustees = new SummaryLine.Mostly("trustees", "place 3", 5, 7);

        assertThat(of(4, heads, trustees)).isEqualTo("IN_PLACE");
        assertThat(of(4, heads, new SummaryLine.Mostly("trustees", "place 0", 5, 7)))
                .isEqualTo("OPEN");
        assertThat(of(4, heads, new SummaryLine.Mostly("trustees", "I can’t see this from my role", 5, 7)))
                .isEqualTo("OPEN");
    }

    @Test
    void whatever_is_seen_differently_is_that_wherever_its_middle_lies() {
        SummaryLine centre = new SummaryLine.Centre("", "place 3", "place 3");

        assertThat(of(4, centre, new SummaryLine.InAgreement("", Agreement.SPREAD_OUT)))
                .isEqualTo("SEEN_DIFFERENTLY");
        assertThat(of(4, centre, new SummaryLine.InAgreement("", Agreement.TWO_PICTURES)))
                .isEqualTo("SEEN_DIFFERENTLY");
        assertThat(of(4, centre, new SummaryLine.SeenDifferently("heads", "trustees")))
                .isEqualTo("SEEN_DIFFERENTLY");
        assertThat(of(4, centre, new SummaryLine.InAgreement("", Agreement.SOMEWHAT_SPREAD)))
                .isEqualTo("IN_PLACE");
    }

    @Test
    void nothing_is_said_of_an_element_of_which_nothing_was() {
        assertThat(of(4, new SummaryLine.TooFew(5), new SummaryLine.Question("What next?")))
                .isEqualTo("OPEN");
    }

    @Test
    void baskets_are_in_alphabetical_order_whatever_order_the_rounds_had() {
        List<Entry> entries = new ArrayList<>(SamplePack.EDITION.elements().stream()
                .map(element -> entry(element, new SummaryLine.Centre("", "Taking shape", "Taking shape")))
                .toList());
        List<SummaryLine> profile = Profile.of(entries);
        Collections.reverse(entries);

        assertThat(profile)
                .containsExactly(new SummaryLine.Basket(
                        Look.EARLY,
                        List.of("Oversight and assurance", "Purpose and strategy", "Working culture and wellbeing")));
        assertThat(Profile.of(entries)).isEqualTo(profile);
    }

    /** Whatever was answered: what a reader of the summaries could not tell, the profile does not tell either. */
    @Test
    void is_a_function_of_what_was_published() {
        Random random = new Random(3);
        Poll poll = Poll.byPerspective(Floor.USUAL, 4, 5, 6);
        Map<List<SummaryLine>, List<SummaryLine>> seen = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            List<Integer> choices =
                    IntStream.range(0, 11).mapToObj(p -> random.nextInt(4)).toList();
            List<SummaryLine> lines = poll.summary(poll.choosing(choices), Audience.TEAM);
            List<SummaryLine> profile = Profile.of(List.of(new Entry(
                    poll.edition().element(poll.round().subject().element()).orElseThrow(),
                    poll.edition().scale(),
                    lines)));
            assertThat(seen.merge(lines, profile, (first, second) -> first)).isEqualTo(profile);
        }
    }

    @Test
    void a_closing_adds_what_was_named_in_it_and_is_in_no_basket() {
        SummaryLine talk = new SummaryLine.ToTalkAbout("", List.of("Purpose and strategy"));
        SummaryLine proud = new SummaryLine.ProudOf("", List.of());
        Element closing = SamplePack.EDITION.element(ElementKey.CLOSING).orElseThrow();

        assertThat(Profile.of(List.of(
                        entry(
                                closing,
                                new SummaryLine.Answered(9, 12),
                                new SummaryLine.Basket(Look.EARLY, List.of("Purpose and strategy")),
                                talk,
                                proud,
                                new SummaryLine.Question("What next?")),
                        entry(SamplePack.ELEMENT, new SummaryLine.Centre("", "Taking shape", "Taking shape")))))
                .containsExactly(new SummaryLine.Basket(Look.EARLY, List.of("Oversight and assurance")), talk, proud);
    }

    @Test
    void of_nothing_is_nothing() {
        assertThat(Profile.of(List.of())).isEmpty();
    }

    /** In which basket it is. */
    private static String of(int places, SummaryLine... lines) {
        return Profile.of(List.of(new Entry(SamplePack.ELEMENT, SamplePack.scaleOf(places), List.of(lines)))).stream()
                .map(line -> ((SummaryLine.Basket) line).look().name())
                .reduce((one, other) -> "several")
                .orElse("none");
    }

    private static Entry entry(Element element, SummaryLine... lines) {
        return new Entry(element, SamplePack.SCALE, Stream.of(lines).toList());
    }
}
