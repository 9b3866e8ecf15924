package org.ponder.bot.slack;

import com.slack.api.methods.response.usergroups.UsergroupsListResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.model.Usergroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The user groups of a workspace; not every plan has them, and not everybody lets us see them. */
final class Groups {
    private static final Set<Verdict> NONE_TO_SEE = Set.of(Verdict.OURS, Verdict.KEPT_OUT);

    private final SlackCalls calls;

    Groups(SlackCalls calls) {
        this.calls = calls;
    }

    /**
     * A group that is in use.
     *
     * @param names what it is called, and how it is mentioned
     * @param channels whose members its people are by being in it
     */
    record Group(Set<String> names, Set<String> people, Set<String> channels) {}

    List<Group> of(Reference at) {
        return list(at).unless(NONE_TO_SEE).map(UsergroupsListResponse::getUsergroups).orElse(List.of()).stream()
                .filter(group -> Optional.ofNullable(group.getDateDelete()).orElse(0) == 0)
                .map(group -> group(at, group))
                .toList();
    }

    private Group group(Reference at, Usergroup group) {
        Set<String> channels = Optional.ofNullable(group.getPrefs()).stream()
                .flatMap(prefs -> Stream.concat(each(prefs.getChannels()), each(prefs.getGroups())))
                .collect(Collectors.toSet());
        Set<String> names = Stream.of(group.getName(), group.getHandle())
                .flatMap(name -> Optional.ofNullable(name).stream())
                .filter(name -> !name.isBlank())
                .collect(Collectors.toSet());
        return new Group(names, people(at, group), channels);
    }

    /** Slack tells them with the group, but does not promise to. */
    private Set<String> people(Reference at, Usergroup group) {
        boolean untold = group.getUsers() == null
                && Optional.ofNullable(group.getUserCount()).orElse(0) > 0;
        Stream<String> people = untold
                ? members(at, group.getId()).unless(NONE_TO_SEE).stream().flatMap(answer -> each(answer.getUsers()))
                : each(group.getUsers());
        return people.collect(Collectors.toSet());
    }

    private static Stream<String> each(@Nullable List<String> some) {
        return Optional.ofNullable(some).stream().flatMap(List::stream);
    }

    private Answer<UsergroupsListResponse> list(Reference at) {
        return calls.make(
                Method.USERGROUPS_LIST,
                at,
                slack -> slack.usergroupsList(ask -> ask.teamId(calls.team(at))
                        .includeUsers(true)
                        .includeCount(true)
                        .includeDisabled(false)));
    }

    private Answer<UsergroupsUsersListResponse> members(Reference at, String group) {
        return calls.make(
                Method.USERGROUPS_USERS_LIST,
                at,
                slack -> slack.usergroupsUsersList(
                        ask -> ask.teamId(calls.team(at)).usergroup(group).includeDisabled(false)));
    }
}
