package org.ponder.domain.people;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Who is in a channel, as its platform told it.
 *
 * @param channel what its people call it now; empty where the platform does not say
 * @param leftOut who is in it too and is never asked
 */
public record Roster(String channel, List<Person> people, List<LeftOut> leftOut) {
    public Roster {
        people = List.copyOf(people);
        leftOut = List.copyOf(leftOut);
    }

    /** The same as a trust wants it that asks guests, or leaves them out. */
    public Roster asking(Guests guests) {
        Predicate<Person> asked = person -> guests == Guests.ASKED || !person.isGuest();
        Stream<LeftOut> others =
                people.stream().filter(asked.negate()).map(guest -> new LeftOut(guest.name(), LeftOut.Why.GUEST));
        return new Roster(
                channel,
                people.stream().filter(asked).toList(),
                Stream.concat(leftOut.stream(), others).toList());
    }

    /**
     * Somebody in a channel.
     *
     * @param isGuest whether the platform knows them as a guest of the organisation
     * @param groups names of the platform's groups that they are in
     * @param zone where they live, as in Europe/London; empty where the platform does not say
     */
    public record Person(MemberId id, String name, boolean isGuest, Set<String> groups, String zone) {
        public Person {
            groups = Set.copyOf(groups);
        }

        /** Somebody of whom it is not known where they live. */
        public Person(MemberId id, String name, boolean isGuest, Set<String> groups) {
            this(id, name, isGuest, groups, "");
        }

        /** As {@link Member#toString()}. */
        @Override
        public String toString() {
            return "Person[" + id.value() + "]";
        }
    }
}
