package org.ponder.bot.slack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Something that Slack tells of, and the installation of ours that it is told to.
 *
 * @param all of it
 * @param enterprise the organisation that our workspace belongs to, or empty
 */
record Happening(Told all, Installation here, String enterprise) {

    /**
     * In a channel that is shared, what surrounds an event may name the others' workspace; what it is authorised by names ours.
     */
    static Optional<Happening> ofEvent(Told all, Installations installations) {
        Told ours = all.first("authorizations");
        String team = Told.firstOf(ours.text("team_id"), all.text("context_team_id"), all.text("team_id"));
        String enterprise = (ours.equals(Told.NOTHING) ? all : ours).text("enterprise_id");
        return in(all, installations, enterprise, team);
    }

    /** Where the app is installed in all of an organisation, no workspace may be named but the person's own. */
    static Optional<Happening> ofInteraction(Told all, Installations installations) {
        String team = Told.firstOf(all.text("team", "id"), all.text("user", "team_id"), all.text("view", "team_id"));
        String enterprise = Told.firstOf(all.text("enterprise", "id"), all.text("team", "enterprise_id"));
        return in(all, installations, enterprise, team);
    }

    static Optional<Happening> ofCommand(Told all, Installations installations) {
        return in(all, installations, all.text("enterprise_id"), all.text("team_id"));
    }

    private static Optional<Happening> in(Told all, Installations installations, String enterprise, String team) {
        return installations.of(enterprise, team).map(here -> new Happening(all, here, enterprise));
    }

    Told event() {
        return all.in("event");
    }

    /** Who did it; the actor, where that is not whom it befell. */
    String by(String... names) {
        return Stream.of(names)
                .map(event()::text)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean isUs(String user) {
        return user.equals(here.bot());
    }

    /**
     * Whether somebody belongs to another organisation; of whom nothing is said in a channel that is shared with one, that is
     * assumed. In an installation for all of an organisation every workspace is ours, unless the channel is so shared.
     */
    boolean isStranger(String theirs) {
        boolean isShared = all.is("is_ext_shared_channel");
        if (theirs.isEmpty()) {
            return isShared;
        }
        boolean isOurs = List.of(here.team(), here.workspace(), enterprise).contains(theirs);
        boolean isForAll = here.workspace().equals(enterprise);
        return !isOurs && (isShared || !isForAll);
    }

    /** By its own id; the same for the same, where it has none. */
    String delivery() {
        String id = Told.firstOf(all.text("event_id"), all.text("trigger_id"));
        return id.isEmpty()
                ? UUID.nameUUIDFromBytes(all.node().toString().getBytes(StandardCharsets.UTF_8))
                        .toString()
                : id;
    }

    Room room(String user, String channel) {
        return new Room(here, user, channel);
    }
}
