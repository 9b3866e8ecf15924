package org.ponder.domain.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ponder.domain.finding.PastBlock;
import org.ponder.domain.finding.Sight;
import org.ponder.domain.people.MemberId;

/** Some people who were counted together in a round, and what their answers can have been for the round to read as it does. */
final class Seen {
    private final Closed round;
    private final PastBlock block;
    private final Secret secret;
    private final Object read;
    private final List<Integer> most;
    private final Map<List<Integer>, Boolean> tried = new HashMap<>();

    Seen(Closed round, PastBlock block, Secret secret) {
        this.round = round;
        this.block = block;
        this.secret = secret;
        this.read = Publisher.ponder(round, round.sent());
        this.most = most(block, secret);
    }

    boolean has(MemberId member) {
        return block.people().contains(member);
    }

    /** Whether the round would read as it does, had so many of these people answered what. */
    boolean reads(List<Integer> counts) {
        return tried.computeIfAbsent(counts, this::readsWith);
    }

    private boolean readsWith(List<Integer> counts) {
        List<MemberId> people = new ArrayList<>(block.people());
        World world = new World(round.sent());
        int next = 0;
        for (int possibility = 0; possibility < counts.size(); possibility++) {
            for (MemberId member : people.subList(next, next + counts.get(possibility))) {
                world = world.where(member, secret, possibility);
            }
            next += counts.get(possibility);
        }
        return Publisher.ponder(round, world.sent()).equals(read);
    }

    /** Whether so many can have answered what at most, by what was said of them; spares trying what cannot be. */
    boolean allows(int[] counts) {
        return IntStream.range(0, counts.length).allMatch(i -> counts[i] <= most.get(i));
    }

    private static List<Integer> most(PastBlock block, Secret secret) {
        int people = block.people().size();
        if (block.sight() != Sight.FULL
                || secret.possibilities() != block.seen().size()) {
            return Collections.nCopies(secret.possibilities(), people);
        }
        int hidden = people - block.seen().stream().mapToInt(Integer::intValue).sum();
        return block.seen().stream().map(least -> least + hidden).toList();
    }
}
