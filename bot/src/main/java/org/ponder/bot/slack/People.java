package org.ponder.bot.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersListResponse;
import com.slack.api.model.User;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who the people of a workspace are. */
final class People {
    /** With more, it is less to ask for everybody in the workspace. */
    static final int MOST_ONE_BY_ONE = 50;

    /** Slack gives fewer than a thousand at once, and lets us ask twenty times a minute. */
    private static final int AT_ONCE = 800;

    private static final Set<String> OUT_OF_SIGHT = Set.of("user_not_found", "user_not_visible");

    private final SlackCalls calls;

    People(SlackCalls calls) {
        this.calls = calls;
    }

    /** By their ids; without those whom we may not see. */
    Map<String, User> named(Reference at, Collection<String> ids) {
        Map<String, User> known = new LinkedHashMap<>();
        if (ids.size() > MOST_ONE_BY_ONE) {
            known.putAll(ofWorkspace(at, new HashSet<>(ids)));
        }
        ids.stream()
                .filter(id -> !known.containsKey(id))
                .limit(MOST_ONE_BY_ONE)
                .flatMap(id -> named(at, id).stream())
                .toList()
                .forEach(user -> known.put(user.getId(), user));
        return known;
    }

    private Map<String, User> ofWorkspace(Reference at, Set<String> ids) {
        return Pages.<User>all(cursor -> {
                    UsersListResponse page = page(at, cursor).get();
                    return new Pages.Page<>(page.getMembers(), page.getResponseMetadata());
                })
                .stream()
                .filter(user -> ids.contains(user.getId()))
                .collect(Collectors.toMap(User::getId, user -> user, (one, same) -> one));
    }

    private Answer<UsersListResponse> page(Reference at, String cursor) {
        return calls.make(
                Method.USERS_LIST,
                at,
                slack -> slack.usersList(ask -> ask.teamId(calls.team(at))
                        .includeLocale(true)
                        .limit(AT_ONCE)
                        .cursor(cursor)));
    }

    private Optional<User> named(Reference at, String id) {
        Answer<UsersInfoResponse> answer = calls.make(
                Method.USERS_INFO,
                at,
                slack -> slack.usersInfo(ask -> ask.user(id).includeLocale(true)));
        return answer.isRefusedFor(OUT_OF_SIGHT)
                ? Optional.empty()
                : Optional.of(Optional.ofNullable(answer.get().getUser()).orElseThrow(Pages::unclear));
    }
}
