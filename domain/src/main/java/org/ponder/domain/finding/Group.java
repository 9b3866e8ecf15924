package org.ponder.domain.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ponder.domain.framework.Aspect;
import org.ponder.domain.framework.AspectKey;
import org.ponder.domain.framework.Element;
import org.ponder.domain.framework.Prompt;
import org.ponder.domain.people.Floor;
import org.ponder.domain.people.MemberId;
import org.ponder.domain.people.Perspective;

/**
 * Respondents who are counted together.
 *
 * @param perspectives theirs, by key; none where it is the whole team
 */
record Group(List<Perspective> perspectives, List<Respondent> people) {

    /** Whole team first, then by the key of the first perspective: an order that no answer has a say in. */
    static final Comparator<Group> IN_ORDER = Comparator.comparing(group ->
            group.perspectives.stream().map(Perspective::key).findFirst().orElse(""));

    int size() {
        return people.size();
    }

    Set<MemberId> members() {
        return people.stream().map(Respondent::member).collect(Collectors.toSet());
    }

    List<String> keys() {
        return perspectives.stream().map(Perspective::key).toList();
    }

    Group with(Group other) {
        return new Group(
                Stream.concat(perspectives.stream(), other.perspectives.stream())
                        .sorted(Comparator.comparing(Perspective::key))
                        .toList(),
                Stream.concat(people.stream(), other.people.stream()).toList());
    }

    /** As in "central team, headteachers and trustees"; empty for the whole team. */
    String name() {
        List<String> names = perspectives.stream().map(Perspective::name).toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** @param places how many positions the scale has */
    Tally tally(int places) {
        int[] counts = new int[places + Tally.BESIDE_THE_SCALE];
        people.forEach(person -> counts[person.choice()]++);
        return new Tally(IntStream.of(counts).boxed().toList());
    }

    /**
     * Aspects that at least the floor named and at least the floor did not, so that to name them tells on nobody. None at all where
     * so many would be named that people could not have ticked much else.
     */
    Finding<List<AspectKey>> named(Element element, Prompt prompt, Floor floor) {
        int fewest = floor.respondents();
        List<AspectKey> named = element.aspects().stream()
                .map(Aspect::key)
                .filter(aspect -> {
                    int by = tickedBy(prompt, aspect);
                    return by >= fewest && by <= size() - fewest;
                })
                .toList();
        int others = size() - 1 - floor.colluders();
        boolean leavesChoice = fewest * named.size() <= element.mostTicked() * others;
        return named.isEmpty() || !leavesChoice
                ? new Withheld<>(Suppression.NAMED_BY_TOO_FEW_OR_TOO_MANY)
                : new Shown<>(named);
    }

    private int tickedBy(Prompt prompt, AspectKey aspect) {
        return Math.toIntExact(
                people.stream().filter(person -> person.ticked(prompt, aspect)).count());
    }
}
