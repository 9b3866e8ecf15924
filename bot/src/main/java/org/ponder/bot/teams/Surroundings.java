package org.ponder.bot.teams;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.teams.ChannelInfo;
import com.microsoft.bot.schema.teams.TeamInfo;
import com.microsoft.bot.schema.teams.TeamsChannelData;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Conversation;
import org.ponder.dialogs.Visitor.Place;

/** Where an activity happened, and who was there. */
final class Surroundings {

    private final Activity activity;
    private final ConversationAccount conversation;
    private final TeamsChannelData teams;

    /** @throws MalformedActivity if the activity is in no conversation */
    Surroundings(Activity activity, ActivityJson json) {
        this.activity = activity;
        this.conversation = MalformedActivity.need(activity.getConversation(), "conversation");
        this.teams = Optional.ofNullable(activity.getChannelData())
                .map(data -> json.part(data, TeamsChannelData.class))
                .orElseGet(TeamsChannelData::new);
    }

    /** The tenant it came from, or empty. */
    String tenant() {
        return Optional.ofNullable(teams.getTenant())
                .map(tenant -> tenant.getId())
                .or(() -> Optional.ofNullable(conversation.getTenantId()))
                .orElse("");
    }

    Place place() {
        return "personal".equals(conversation.getConversationType()) ? Place.PRIVATE : Place.CHANNEL;
    }

    /** What people call the team and the channel, or the group chat; empty in a private chat. */
    String name() {
        if (place() == Place.PRIVATE) {
            return "";
        }
        Optional<String> team = Optional.ofNullable(teams.getTeam()).map(TeamInfo::getName);
        Optional<String> channel = Optional.ofNullable(teams.getChannel()).map(ChannelInfo::getName);
        String name = Stream.of(team, channel)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return name.isEmpty() ? Optional.ofNullable(conversation.getName()).orElse("") : name;
    }

    Conversation conversation() {
        return new Conversation(TeamsChannel.KEY, MalformedActivity.need(tenant(), "tenant"), id(), place());
    }

    Reference reference() {
        String channel = Optional.ofNullable(teams.getChannel())
                .map(ChannelInfo::getId)
                .orElse("channel".equals(conversation.getConversationType()) ? id() : "");
        String service = MalformedActivity.need(activity.getServiceUrl(), "serviceUrl");
        return new Reference(service, id(), bot(), tenant(), channel);
    }

    /** Our own account. */
    String bot() {
        ChannelAccount bot = MalformedActivity.need(activity.getRecipient(), "recipient");
        return MalformedActivity.need(bot.getId(), "recipient.id");
    }

    Account from() {
        ChannelAccount from = MalformedActivity.need(activity.getFrom(), "from");
        String address = MalformedActivity.need(from.getId(), "from.id");
        return new Account(
                Optional.ofNullable(from.getAadObjectId()).orElse(address),
                address,
                Optional.ofNullable(from.getName()).orElse(""));
    }

    /** A thread's root is named after a semicolon; the channel it is in comes before. */
    private String id() {
        String id = MalformedActivity.need(conversation.getId(), "conversation.id");
        int thread = id.indexOf(';');
        return thread < 0 ? id : id.substring(0, thread);
    }
}
