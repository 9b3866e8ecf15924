package org.ponder.bot.turn;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which workspaces of different platforms belong to one trust, because whoever runs Ponder says so.
 *
 * @param families each the workspaces of one trust, and no workspace in two of them
 */
public record Kinship(List<Set<Workspace>> families) {
    /** Every workspace is a trust of its own. */
    public static final Kinship NONE = new Kinship(List.of());

    public Kinship {
        families = families.stream().map(Set::copyOf).toList();
        List<Workspace> all = families.stream().flatMap(Set::stream).toList();
        if (Set.copyOf(all).size() < all.size()) {
            throw new IllegalArgumentException("a workspace belongs to one trust, and here to two");
        }
    }

    /** The others of the trust that a workspace belongs to. */
    Stream<Workspace> of(Workspace workspace) {
        return families.stream()
                .filter(family -> family.stream().anyMatch(one -> one.is(workspace)))
                .flatMap(Set::stream)
                .filter(other -> !other.is(workspace));
    }
}
