package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;

/** What an activity means to us; many mean nothing. */
final class Translation {

    private static final String PRESSED = "adaptiveCard/action";
    private final ActivityJson json;
    private final Function<Activity, Optional<Event>> files;

    /** @param files what is heard by the file of a message, where it has one that we read */
    Translation(ActivityJson json, Function<Activity, Optional<Event>> files) {
        this.json = json;
        this.files = files;
    }

    /** @throws MalformedActivity if the activity lacks what every activity has */
    Optional<Inbound> of(Activity activity) {
        Surroundings around = new Surroundings(activity, json);
        return event(activity, around)
                .map(event -> new Inbound(
                        delivery(activity),
                        around.conversation(),
                        around.from(),
                        around.reference().written(),
                        event));
    }

    private Optional<Event> event(Activity activity, Surroundings around) {
        return switch (MalformedActivity.need(activity.getType(), "type")) {
            case "message" ->
                Optional.of(activity)
                        .filter(message -> around.place() == Place.PRIVATE)
                        .flatMap(files)
                        .or(() -> Optional.of(new Event.Spoke(message(activity))));
            case "invoke" -> PRESSED.equals(activity.getName()) ? Optional.of(pressed(activity)) : Optional.empty();
            case "conversationUpdate" -> conversationChanged(activity, around);
            case "installationUpdate" -> installationChanged(activity, around);
            default -> Optional.empty();
        };
    }

    private Heard message(Activity activity) {
        JsonNode value = json.tree(activity.getValue());
        return value.isObject() ? Submitted.read(value) : new Heard.Typed(SpokenText.of(activity));
    }

    private Event pressed(Activity activity) {
        return new Event.Spoke(
                Submitted.read(json.tree(activity.getValue()).path("action").path("data")));
    }

    private static Optional<Event> conversationChanged(Activity activity, Surroundings around) {
        List<String> came = ids(activity.getMembersAdded());
        List<String> left = ids(activity.getMembersRemoved());
        if (came.contains(around.bot())) {
            return Optional.of(new Event.Added(around.name()));
        }
        if (left.contains(around.bot())) {
            return Optional.of(new Event.Removed());
        }
        boolean others = !came.isEmpty() || !left.isEmpty();
        return others && around.place() == Place.CHANNEL ? Optional.of(new Event.RosterChanged()) : Optional.empty();
    }

    private static Optional<Event> installationChanged(Activity activity, Surroundings around) {
        return switch (Optional.ofNullable(activity.getAction()).orElse("")) {
            case "add" -> Optional.of(new Event.Added(around.name()));
            case "remove" -> Optional.of(new Event.Removed());
            default -> Optional.empty();
        };
    }

    /** Updates of a conversation may come without an id: then the same update always gets the same one. */
    private static String delivery(Activity activity) {
        return Optional.ofNullable(activity.getId()).filter(id -> !id.isEmpty()).orElseGet(() -> madeUp(activity));
    }

    private static String madeUp(Activity activity) {
        String all = Stream.of(
                        activity.getType(),
                        activity.getAction(),
                        activity.getTimestamp(),
                        ids(activity.getMembersAdded()),
                        ids(activity.getMembersRemoved()))
                .map(String::valueOf)
                .collect(Collectors.joining(";"));
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<String> ids(List<ChannelAccount> accounts) {
        return Optional.ofNullable(accounts).orElse(List.of()).stream()
                .map(ChannelAccount::getId)
                .map(String::valueOf)
                .sorted()
                .toList();
    }
}
