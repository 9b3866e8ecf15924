package org.ponder.domain.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.domain.people.Perspective;
import org.ponder.domain.round.Grouping;

/** Who is reported together: decided by the sizes of the perspectives alone, never by an answer. */
final class Partition {
    private Partition() {}

    /** @param people as many as the floor, or more */
    static List<Group> of(List<Respondent> people, Grouping grouping, int floor) {
        return switch (grouping) {
            case WHOLE_TEAM -> List.of(new Group(List.of(), people));
            case BY_PERSPECTIVE -> byPerspective(people, floor);
        };
    }

    private static List<Group> byPerspective(List<Respondent> people, int floor) {
        Map<Perspective, List<Respondent>> perspectives =
                people.stream().collect(Collectors.groupingBy(Respondent::perspective));
        List<Group> merged = merged(
                perspectives.entrySet().stream()
                        .map(e -> new Group(List.of(e.getKey()), e.getValue()))
                        .toList(),
                floor);
        return merged.size() == 1
                ? List.of(new Group(List.of(), people))
                : merged.stream().sorted(Group.IN_ORDER).toList();
    }

    /** While the smallest is too small to be spoken of, it joins the next smallest; of equal ones the first by key. */
    private static List<Group> merged(List<Group> groups, int floor) {
        List<Group> bySize = groups.stream()
                .sorted(Comparator.comparingInt(Group::size).thenComparing(Group.IN_ORDER))
                .toList();
        Group smallest = bySize.get(0);
        if (bySize.size() == 1 || smallest.size() >= floor) {
            return bySize;
        }
        Stream<Group> joined = Stream.of(smallest.with(bySize.get(1)));
        return merged(Stream.concat(joined, bySize.stream().skip(2)).toList(), floor);
    }
}
