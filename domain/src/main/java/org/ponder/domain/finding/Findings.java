package org.ponder.domain.finding;

import java.util.List;
import java.util.stream.IntStream;
import org.ponder.domain.framework.Edition;
import org.ponder.domain.framework.Element;
import org.ponder.domain.reflection.Reflection;
import org.ponder.domain.round.Floor;
import org.ponder.domain.round.Round;

/**
 * What may be said of a closed round, by the rules of this package.
 *
 * @param floor the one that the round was opened with
 * @param blocks in an order that no answer has a say in; none where too few answered
 * @param differences one finding for each two blocks
 */
public record Findings(
        Floor floor, Finding<Turnout> turnout, List<Block> blocks, List<Finding<Difference>> differences) {

    public Findings {
        blocks = List.copyOf(blocks);
        differences = List.copyOf(differences);
    }

    /**
     * Decides what may be said of a round.
     *
     * @param edition the edition that the round is bound to
     * @param sent every reflection of the round that was sent, in any order
     */
    public static Findings of(Round round, Edition edition, List<Reflection> sent) {
        Floor floor = round.terms().floor();
        List<Respondent> people = Respondent.all(round, edition, sent);
        if (people.size() < floor.respondents()) {
            return new Findings(floor, new Withheld<>(Suppression.TOO_FEW_ANSWERED), List.of(), List.of());
        }
        Element element = edition.element(round.subject().element()).orElseThrow();
        int places = edition.scale().size();
        List<Masked> groups = Partition.of(people, round.terms().grouping(), floor.respondents()).stream()
                .map(group -> Masked.of(group, places, floor))
                .toList();
        return new Findings(
                floor,
                new Shown<>(new Turnout(people.size(), round.terms().audience().size())),
                groups.stream().map(group -> group.block(element)).toList(),
                differences(groups));
    }

    private static List<Finding<Difference>> differences(List<Masked> groups) {
        return IntStream.range(0, groups.size())
                .boxed()
                .flatMap(i -> groups.stream().skip(i + 1L).map(groups.get(i)::differenceTo))
                .toList();
    }
}
