package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.teams.ChannelInfo;
import com.microsoft.bot.schema.teams.TeamInfo;
import com.microsoft.bot.schema.teams.TeamsChannelData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Event;
import org.ponder.bot.channel.Inbound;
import org.ponder.dialogs.Heard;
import org.ponder.dialogs.Visitor.Place;

/** What an activity means to us; many mean nothing. */
final class Translation {

    static final String PRESSED = "adaptiveCard/action";
    private final ActivityJson json;

    Translation(ActivityJson json) {
        this.json = json;
    }

    /** @throws MalformedActivity if the activity lacks what every activity has */
    Optional<Inbound> of(Activity activity) {
        return event(activity).map(event -> inbound(activity, event));
    }

    /** The tenant it came from, or empty. */
    String tenant(Activity activity) {
        return Optional.ofNullable(teams(activity).getTenant())
                .map(tenant -> tenant.getId())
                .or(() -> Optional.ofNullable(conversation(activity).getTenantId()))
                .orElse("");
    }

    private Optional<Event> event(Activity activity) {
        return switch (need(activity.getType(), "type")) {
            case "message" -> Optional.of(new Event.Spoke(message(activity)));
            case "invoke" -> PRESSED.equals(activity.getName()) ? Optional.of(pressed(activity)) : Optional.empty();
            case "conversationUpdate" -> conversationChanged(activity);
            case "installationUpdate" -> installationChanged(activity);
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

    private Optional<Event> conversationChanged(Activity activity) {
        List<ChannelAccount> came = listed(activity.getMembersAdded());
        List<ChannelAccount> left = listed(activity.getMembersRemoved());
        if (holdBot(came, activity)) {
            return Optional.of(new Event.Added(place(activity)));
        }
        if (holdBot(left, activity)) {
            return Optional.of(new Event.Removed());
        }
        boolean others = !came.isEmpty() || !left.isEmpty();
        return others && where(activity) == Place.CHANNEL ? Optional.of(new Event.RosterChanged()) : Optional.empty();
    }

    private Optional<Event> installationChanged(Activity activity) {
        return switch (Optional.ofNullable(activity.getAction()).orElse("")) {
            case "add" -> Optional.of(new Event.Added(place(activity)));
            case "remove" -> Optional.of(new Event.Removed());
            default -> Optional.empty();
        };
    }

    private static boolean holdBot(List<ChannelAccount> accounts, Activity activity) {
        String bot = need(activity.getRecipient(), "recipient").getId();
        return accounts.stream().anyMatch(account -> account.getId().equals(bot));
    }

    private Inbound inbound(Activity activity, Event event) {
        Reference reference = reference(activity);
        Conversation conversation =
                new Conversation(TeamsChannel.KEY, reference.tenant(), reference.conversation(), where(activity));
        return new Inbound(delivery(activity), conversation, from(activity), reference.written(), event);
    }

    private Reference reference(Activity activity) {
        String conversation = conversation(activity).getId();
        String bot = need(need(activity.getRecipient(), "recipient").getId(), "recipient.id");
        String channel = Optional.ofNullable(teams(activity).getChannel())
                .map(ChannelInfo::getId)
                .orElse(isTeam(activity) ? withoutThread(conversation) : "");
        return new Reference(
                need(activity.getServiceUrl(), "serviceUrl"),
                withoutThread(conversation),
                bot,
                need(tenant(activity), "tenant"),
                channel);
    }

    private static Account from(Activity activity) {
        ChannelAccount from = need(activity.getFrom(), "from");
        String address = need(from.getId(), "from.id");
        return new Account(
                Optional.ofNullable(from.getAadObjectId()).orElse(address),
                address,
                Optional.ofNullable(from.getName()).orElse(""));
    }

    /** A thread's root is named after a semicolon; the channel it is in comes before. */
    private static String withoutThread(String conversation) {
        int thread = conversation.indexOf(';');
        return thread < 0 ? conversation : conversation.substring(0, thread);
    }

    private static Place where(Activity activity) {
        ConversationAccount conversation = conversation(activity);
        boolean personal = "personal".equals(conversation.getConversationType());
        return personal ? Place.PRIVATE : Place.CHANNEL;
    }

    private static boolean isTeam(Activity activity) {
        return "channel".equals(conversation(activity).getConversationType());
    }

    private String place(Activity activity) {
        if (where(activity) == Place.PRIVATE) {
            return "";
        }
        TeamsChannelData teams = teams(activity);
        Optional<String> team = Optional.ofNullable(teams.getTeam()).map(TeamInfo::getName);
        Optional<String> channel = Optional.ofNullable(teams.getChannel()).map(ChannelInfo::getName);
        Optional<String> chat = Optional.ofNullable(conversation(activity).getName());
        String name = Stream.of(team, channel)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? chat.orElse("") : name;
    }

    /** Updates of a conversation may come without an id: then the same update always gets the same one. */
    private static String delivery(Activity activity) {
        return Optional.ofNullable(activity.getId()).filter(id -> !id.isEmpty()).orElseGet(() -> madeUp(activity));
    }

    private static String madeUp(Activity activity) {
        String whom = Stream.of(listed(activity.getMembersAdded()), listed(activity.getMembersRemoved()))
                .map(members ->
                        members.stream().map(ChannelAccount::getId).sorted().collect(Collectors.joining(",")))
                .collect(Collectors.joining(";"));
        String all = activity.getType() + ";" + activity.getAction() + ";" + activity.getTimestamp() + ";" + whom;
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private TeamsChannelData teams(Activity activity) {
        return Optional.ofNullable(activity.getChannelData())
                .map(data -> json.part(data, TeamsChannelData.class))
                .orElseGet(TeamsChannelData::new);
    }

    private static ConversationAccount conversation(Activity activity) {
        ConversationAccount conversation = need(activity.getConversation(), "conversation");
        need(conversation.getId(), "conversation.id");
        return conversation;
    }

    private static List<ChannelAccount> listed(List<ChannelAccount> accounts) {
        return Optional.ofNullable(accounts).orElse(List.of());
    }

    private static <T> T need(T value, String name) {
        return Optional.ofNullable(value)
                .filter(found -> !"".equals(found))
                .orElseThrow(() -> new MalformedActivity("The activity has no " + name + "."));
    }
}
