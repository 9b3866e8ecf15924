package org.ponder.domain.summary;

import java.util.Arrays;
import java.util.function.Predicate;
import org.ponder.domain.finding.Agreement;
import org.ponder.domain.finding.Block;
import org.ponder.domain.finding.Finding;
import org.ponder.domain.finding.Findings;
import org.ponder.domain.framework.Cue;

/** What findings ask a team to talk about first. */
record Cues(Findings findings) {
    /** The first cue that holds. */
    Cue first() {
        return Arrays.stream(Cue.values()).filter(this::holds).findFirst().orElseThrow();
    }

    private boolean holds(Cue cue) {
        return switch (cue) {
            case TOO_FEW -> isWithheld(findings.turnout());
            case SEEN_DIFFERENTLY ->
                findings.differences().stream()
                                .flatMap(Finding::stream)
                                .findAny()
                                .isPresent()
                        || any(block -> block.view().agreement().stream().anyMatch(Agreement::isWide));
            case OUT_OF_SIGHT -> any(block -> block.view().outOfSightOfSome());
            case CHALLENGE -> any(block -> !isWithheld(block.challenges()));
            case STRENGTH -> any(block -> !isWithheld(block.strengths()));
            case SOMEWHAT_SPREAD -> any(block -> !isAgreed(block));
            case AGREED -> true;
        };
    }

    private boolean any(Predicate<Block> block) {
        return findings.blocks().stream().anyMatch(block);
    }

    private static boolean isWithheld(Finding<?> finding) {
        return finding.stream().findAny().isEmpty();
    }

    /** Whether most chose the same position, or all lie close together. */
    private static boolean isAgreed(Block block) {
        return block.view().mostly().stream().anyMatch(most -> most.atLeast().placed() > 0)
                || block.view().agreement().stream().anyMatch(Agreement.CLOSE_TOGETHER::equals);
    }
}
