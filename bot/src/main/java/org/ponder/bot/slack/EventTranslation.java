package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Set;
import java.util.stream.Collectors;
import org.ponder.bot.channel.Event;

/** What an event of Slack's means to us; many mean nothing. */
final class EventTranslation {
    private final Installations installations;

    EventTranslation(Installations installations) {
        this.installations = installations;
    }

    /** @throws Unclear where it lacks what such an event always has */
    Meaning of(Told told) {
        return switch (told.text("type")) {
            case "event_callback" ->
                Happening.ofEvent(told, installations)
                        .map(EventTranslation::happened)
                        .orElse(Meaning.nothing(Unheard.NOT_INSTALLED));
            case "url_verification" ->
                new Meaning.Reply(JsonNodeFactory.instance.objectNode().put("challenge", told.need("challenge")));
            case "app_rate_limited" -> Meaning.nothing(Unheard.RATE_LIMITED);
            case "" -> throw new Unclear("type");
            default -> Meaning.nothing(Unheard.UNKNOWN);
        };
    }

    /**
     * Each of these stands in the manifest, and no other. A channel that is renamed is read again, if it was chosen. That one is
     * open again is no news: only where somebody lets the bot in is it to be at home.
     */
    private static Meaning happened(Happening it) {
        return switch (it.event().need("type")) {
            case "message" -> MessageTranslation.written(it);
            case "app_mention" -> MessageTranslation.called(it);
            case "member_joined_channel" -> joined(it);
            case "member_left_channel" -> left(it);
            case "channel_left", "channel_deleted", "channel_archive", "group_left", "group_deleted", "group_archive" ->
                inChannel(it, it.by("user", "actor_id"), new Event.Removed());
            case "channel_rename", "group_rename" -> inChannel(it, "", new Event.RosterChanged());
            case "app_home_opened" -> visited(it);
            case "user_change" -> changed(it);
            case "app_uninstalled" -> ended(Set.of(it.here().workspace()), Installations.Dead.UNINSTALLED);
            case "tokens_revoked" -> revoked(it);
            case "team_access_revoked" -> withdrawn(it);
            default -> Meaning.nothing(Unheard.UNKNOWN);
        };
    }

    /** Who let us in, where Slack says so, may be the first who leads the trust. */
    private static Meaning joined(Happening it) {
        return it.isUs(it.event().need("user"))
                ? inChannel(it, it.by("inviter"), new Event.Added(""))
                : inChannel(it, it.by("user"), new Event.RosterChanged());
    }

    private static Meaning left(Happening it) {
        String user = it.event().need("user");
        return inChannel(it, user, it.isUs(user) ? new Event.Removed() : new Event.RosterChanged());
    }

    private static Meaning inChannel(Happening it, String user, Event event) {
        Told told = it.event();
        String channel = Told.firstOf(told.text("channel"), told.text("channel", "id"));
        if (channel.isEmpty()) {
            throw new Unclear("event.channel");
        }
        return Room.isChat(channel)
                ? Meaning.nothing(Unheard.NOT_NEEDED)
                : Meaning.turn(it.room(user, channel).heard(it.delivery(), "", event));
    }

    private static Meaning visited(Happening it) {
        Told event = it.event();
        if (!event.text("tab").equals("home")) {
            return Meaning.nothing(Unheard.NOT_NEEDED);
        }
        String user = event.need("user");
        String window = new Showing.OfHome(user).written();
        return Meaning.turn(it.room(user, event.text("channel")).heard(it.delivery(), window, new Event.Visited()));
    }

    /** People change their picture and what they are up to all day; that somebody is here no more has to be known. */
    private static Meaning changed(Happening it) {
        Told user = it.event().in("user");
        if (!user.is("deleted") || user.is("is_bot") || it.isStranger(user.text("team_id"))) {
            return Meaning.nothing(Unheard.NOT_NEEDED);
        }
        return Meaning.turn(it.room(user.need("id"), "").heard(it.delivery(), "", new Event.RosterChanged()));
    }

    /** What is revoked of people's own tokens is not ours. */
    private static Meaning revoked(Happening it) {
        return it.event().in("tokens").each("bot").findAny().isPresent()
                ? ended(Set.of(it.here().workspace()), Installations.Dead.TOKEN_REFUSED)
                : Meaning.nothing(Unheard.NOT_NEEDED);
    }

    /** An installation in all of an organisation goes on in its other workspaces. */
    private static Meaning withdrawn(Happening it) {
        Set<String> teams = it.event()
                .each("team_ids")
                .map(Told::text)
                .filter(team -> !team.isEmpty())
                .collect(Collectors.toSet());
        return ended(teams, Installations.Dead.UNINSTALLED);
    }

    private static Meaning ended(Set<String> workspaces, Installations.Dead why) {
        return new Meaning.End(workspaces, why);
    }
}
