package org.ponder.bot.slack;

import com.slack.api.model.User;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Attendance.Person;
import org.ponder.domain.people.LeftOut;
import org.ponder.domain.people.LeftOut.Why;

/** Somebody, or something, as Slack tells of them. */
record Profile(User user) {
    private static final String SLACKBOT = "USLACKBOT";

    /**
     * Why it is never asked; nothing where it is one of the people of an organisation or a workspace.
     *
     * @param home the keys by which the organisation and the workspace go
     */
    Optional<LeftOut> leftOut(Set<String> home) {
        return why(home).map(why -> new LeftOut(name(), why));
    }

    Person person(Set<String> groups) {
        Account account = new Account(user.getId(), user.getId(), name(), timeZone(), known(user.getLocale()));
        return new Person(account, user.isRestricted() || user.isUltraRestricted(), groups);
    }

    private Optional<Why> why(Set<String> home) {
        if (user.isBot() || user.isWorkflowBot() || user.isConnectorBot() || SLACKBOT.equals(user.getId())) {
            return Optional.of(Why.APP);
        }
        if (user.isStranger() || !isAtHome(home)) {
            return Optional.of(Why.ELSEWHERE);
        }
        return user.isDeleted() ? Optional.of(Why.SWITCHED_OFF) : Optional.empty();
    }

    /** Somebody of whom Slack does not say it belongs here. */
    private boolean isAtHome(Set<String> home) {
        List<String> theirs = theirs().toList();
        return theirs.isEmpty() || theirs.stream().anyMatch(home::contains);
    }

    private Stream<String> theirs() {
        Stream<String> organisation = Optional.ofNullable(user.getEnterpriseUser()).stream()
                .flatMap(of -> Stream.concat(
                        Stream.of(known(of.getEnterpriseId())),
                        Optional.ofNullable(of.getTeams()).stream().flatMap(List::stream)));
        return Stream.concat(Stream.of(known(user.getTeamId())), organisation).filter(key -> !key.isEmpty());
    }

    private String name() {
        String profiled = Optional.ofNullable(user.getProfile())
                .map(User.Profile::getRealName)
                .orElse("");
        return Stream.of(profiled, known(user.getRealName()), known(user.getName()))
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse("");
    }

    /** By its name, which knows of summer time. */
    private String timeZone() {
        return Optional.ofNullable(user.getTz())
                .filter(zone -> ZoneId.getAvailableZoneIds().contains(zone))
                .orElse("");
    }

    private static String known(@Nullable String said) {
        return Optional.ofNullable(said).orElse("");
    }

    @Override
    public String toString() {
        return "Profile[…]";
    }
}
