package org.ponder.bot.channel;

import java.util.List;
import java.util.Set;
import org.ponder.domain.people.LeftOut;

/**
 * Who is in a channel, as its platform tells it.
 *
 * @param channel what its people call it now; empty where the platform does not say
 * @param people without the bot and without those left out
 * @param leftOut who is in it too and is never asked, with the reason
 */
public record Attendance(String channel, List<Person> people, List<LeftOut> leftOut) {

    public Attendance {
        people = List.copyOf(people);
        leftOut = List.copyOf(leftOut);
    }

    /** A channel of which no more is known than who is in it. */
    public static Attendance of(List<Account> accounts) {
        return new Attendance(
                "",
                accounts.stream()
                        .map(account -> new Person(account, false, Set.of()))
                        .toList(),
                List.of());
    }

    public List<Account> accounts() {
        return people.stream().map(Person::account).toList();
    }

    /**
     * Somebody in a channel.
     *
     * @param isGuest whether the platform knows them as a guest of the organisation
     * @param groups names of the platform's groups that they are in
     */
    public record Person(Account account, boolean isGuest, Set<String> groups) {
        public Person {
            groups = Set.copyOf(groups);
        }
    }
}
