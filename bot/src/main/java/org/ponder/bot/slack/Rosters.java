package org.ponder.bot.slack;

import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.User;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.bot.channel.Attendance;
import org.ponder.bot.channel.Attendance.Person;
import org.ponder.bot.slack.Groups.Group;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.LeftOut.Why;

/** Who is in a channel, by themselves or by a group that brings its people there, and which groups they are in. */
final class Rosters {
    private static final int AT_ONCE = 200;
    private static final LeftOut OUT_OF_SIGHT = new LeftOut("", Why.ELSEWHERE);

    private final SlackCalls calls;
    private final People people;
    private final Groups groups;

    Rosters(SlackCalls calls) {
        this.calls = calls;
        this.people = new People(calls);
        this.groups = new Groups(calls);
    }

    Attendance of(Reference at) {
        Installation as = calls.installed(at);
        String name = name(at);
        List<Group> known = groups.of(at);
        Set<String> ids = ids(at, known);
        ids.remove(as.bot());
        Set<String> home = Stream.of(as.workspace(), calls.team(at)).collect(Collectors.toSet());
        Seen seen = new Seen(people.named(at, ids), known, home);
        List<Person> here = ids.stream().flatMap(id -> seen.person(id).stream()).toList();
        if (here.isEmpty()) {
            throw Pages.unclear();
        }
        return new Attendance(
                name,
                here,
                ids.stream().flatMap(id -> seen.leftOut(id).stream()).toList());
    }

    /** What Slack told of everybody. */
    private record Seen(Map<String, User> users, List<Group> groups, Set<String> home) {
        Optional<LeftOut> leftOut(String id) {
            return profile(id).map(one -> one.leftOut(home)).orElse(Optional.of(OUT_OF_SIGHT));
        }

        Optional<Person> person(String id) {
            return profile(id).filter(one -> one.leftOut(home).isEmpty()).map(one -> one.person(groupsOf(id)));
        }

        private Optional<Profile> profile(String id) {
            return Optional.ofNullable(users.get(id)).map(Profile::new);
        }

        private Set<String> groupsOf(String id) {
            return groups.stream()
                    .filter(group -> group.people().contains(id))
                    .flatMap(group -> group.names().stream())
                    .collect(Collectors.toSet());
        }
    }

    private Set<String> ids(Reference at, List<Group> known) {
        Set<String> ids = new LinkedHashSet<>(Pages.<String>all(cursor -> {
            ConversationsMembersResponse page = page(at, cursor).get();
            return new Pages.Page<>(page.getMembers(), page.getResponseMetadata());
        }));
        known.stream()
                .filter(group -> group.channels().contains(at.channel()))
                .flatMap(group -> group.people().stream().sorted())
                .forEach(ids::add);
        return ids;
    }

    private Answer<ConversationsMembersResponse> page(Reference at, String cursor) {
        return calls.make(
                Method.CONVERSATIONS_MEMBERS,
                at,
                slack -> slack.conversationsMembers(
                        ask -> ask.channel(at.channel()).limit(AT_ONCE).cursor(cursor)));
    }

    private String name(Reference at) {
        ConversationsInfoResponse told = calls.make(
                        Method.CONVERSATIONS_INFO,
                        at,
                        slack -> slack.conversationsInfo(ask -> ask.channel(at.channel())))
                .get();
        return Optional.ofNullable(told.getChannel()).map(Conversation::getName).orElse("");
    }
}
