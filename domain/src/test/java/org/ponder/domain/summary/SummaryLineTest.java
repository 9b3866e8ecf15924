package org.ponder.domain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.finding.Change;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.summary.SummaryLine.Bar;
import org.ponder.domain.summary.SummaryLine.Choice;
import org.ponder.domain.summary.SummaryLine.Look;

class SummaryLineTest {

    static Stream<SummaryLine> lines() {
        return Stream.of(
                new SummaryLine.Answered(6, 7),
                new SummaryLine.TooFew(5),
                new SummaryLine.Picture("", List.of()),
                new SummaryLine.Mostly("", "Taking shape", 3, 5),
                new SummaryLine.InAgreement("", Agreement.SPREAD_OUT),
                new SummaryLine.Centre("", "Taking shape", "Taking shape"),
                new SummaryLine.SeenDifferently("headteachers", "trustees"),
                new SummaryLine.OutOfSight(""),
                new SummaryLine.Strengths("", List.of()),
                new SummaryLine.Challenges("", List.of()),
                new SummaryLine.NoGroupLargeEnough(8),
                new SummaryLine.SomeNotReached(),
                new SummaryLine.CutShort(""),
                new SummaryLine.Said(Prompt.STRENGTH, List.of("We cover for each other.")),
                new SummaryLine.Changed("", List.of()),
                new SummaryLine.Basket(Look.EARLY, List.of("Purpose")),
                new SummaryLine.ToTalkAbout("", List.of("Purpose")),
                new SummaryLine.ProudOf("", List.of("Purpose")),
                new SummaryLine.Question("What next?"));
    }

    @Test
    void no_kind_of_line_is_missing_here() {
        assertThat(lines().<Class<?>>map(SummaryLine::getClass))
                .containsExactlyInAnyOrder(SummaryLine.class.getPermittedSubclasses());
    }

    /** The compiler sees to it that a line cannot be given to another line's case. */
    @ParameterizedTest
    @MethodSource("lines")
    void every_line_is_given_to_its_own_case(SummaryLine line) {
        assertThat(line.<SummaryLine>fold(new Itself())).isSameAs(line);
    }

    @Test
    void a_line_keeps_what_it_was_given_whatever_becomes_of_the_list() {
        List<Bar> bars = new ArrayList<>(List.of(new Bar(Choice.POSITION, "Taking shape", 3)));
        List<String> aspects = new ArrayList<>(List.of("Clear roles"));
        SummaryLine.Picture picture = new SummaryLine.Picture("", bars);
        SummaryLine.Strengths strengths = new SummaryLine.Strengths("", aspects);
        SummaryLine.Challenges challenges = new SummaryLine.Challenges("", aspects);
        List<String> words = new ArrayList<>(List.of("Purpose"));
        List<Change> changes = new ArrayList<>(List.of(Change.FURTHER_ALONG));
        SummaryLine.Said said = new SummaryLine.Said(Prompt.STRENGTH, words);
        SummaryLine.Changed changed = new SummaryLine.Changed("", changes);
        SummaryLine.Basket basket = new SummaryLine.Basket(Look.EARLY, words);
        SummaryLine.ToTalkAbout talk = new SummaryLine.ToTalkAbout("", words);
        SummaryLine.ProudOf proud = new SummaryLine.ProudOf("", words);

        bars.clear();
        aspects.clear();
        words.clear();
        changes.clear();

        assertThat(picture.bars()).hasSize(1);
        assertThat(strengths.aspects()).hasSize(1);
        assertThat(challenges.aspects()).hasSize(1);
        assertThat(said.texts()).hasSize(1);
        assertThat(changed.words()).hasSize(1);
        assertThat(basket.elements()).hasSize(1);
        assertThat(talk.elements()).hasSize(1);
        assertThat(proud.elements()).hasSize(1);
    }

    private static final class Itself extends EveryLine<SummaryLine> {
        @Override
        SummaryLine line(SummaryLine line) {
            return line;
        }
    }
}
