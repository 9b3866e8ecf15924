package org.ponder.domain.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ponder.domain.framework.Prompt;

/**
 * What an audience may be told of a closed round.
 *
 * @param fewest of how many people at least anything is said to them
 * @param blocks in an order that no answer has a say in; none where too few answered
 * @param differences one finding for each two blocks
 * @param quotes one finding for each prompt that is answered in words, the words in an order that a lot decided
 */
public record Findings(
        int fewest,
        Finding<Turnout> turnout,
        List<Block> blocks,
        List<Finding<Difference>> differences,
        Map<Prompt, Finding<Quotes>> quotes) {

    public Findings {
        blocks = List.copyOf(blocks);
        differences = List.copyOf(differences);
        quotes = Map.copyOf(quotes);
    }

    static Findings none(int fewest, Suppression why) {
        return new Findings(fewest, new Withheld<>(why), List.of(), List.of(), Map.of());
    }

    /**
     * The same for the board: neither figures nor positions, nothing of groups that are too small for it, and the quotes whose
     * authors let the board read them. It is told nothing that the team is not told too.
     */
    Findings forTheBoard(int fewestOfAll, Map<Prompt, Finding<Quotes>> itsQuotes) {
        List<Block> large = blocks.stream()
                .filter(block -> block.people() >= fewestOfAll)
                .map(Block::forTheBoard)
                .toList();
        if (large.isEmpty()) {
            return blocks.isEmpty() ? this : none(fewestOfAll, Suppression.NO_GROUP_LARGE_ENOUGH);
        }
        Set<String> groups = large.stream().map(Block::group).collect(Collectors.toSet());
        List<Finding<Difference>> between = differences.stream()
                .filter(finding -> finding.stream().allMatch(difference -> difference.isBetween(groups)))
                .toList();
        return new Findings(fewestOfAll, turnout, large, between, itsQuotes);
    }
}
