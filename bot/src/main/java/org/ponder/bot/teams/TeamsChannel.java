package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ponder.bot.channel.Account;
import org.ponder.bot.channel.Attendance;
import org.ponder.bot.channel.Channel;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/** Microsoft Teams, on the way out. */
public final class TeamsChannel implements Channel {

    public static final String KEY = "msteams";
    private static final int MOST_PAGES = 100;
    private final ConnectorClient connector;

    public TeamsChannel(TeamsCloud cloud, OutboundTokens tokens, Exchange exchange, InstantSource clock) {
        this.connector = new ConnectorClient(cloud, tokens, exchange, clock);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Posted post(Destination to, Post post) {
        Reference at = Reference.of(to);
        return inAFormThatFits(post.card(), post.nonce(), activity -> posted(at, activity));
    }

    private Posted posted(Reference at, Activity activity) {
        return at.hasThreads()
                ? new Posted(connector
                        .create(at, thread(at, activity))
                        .path("activityId")
                        .asText())
                : new Posted(connector.post(at, activity).path("id").asText());
    }

    private static <T> T inAFormThatFits(Card card, String nonce, Function<Activity, T> send) {
        try {
            return send.apply(message(card.title(), AdaptiveCards.rendered(card, nonce)));
        } catch (TooLarge first) {
            return shortened(card, nonce, send);
        }
    }

    private static <T> T shortened(Card card, String nonce, Function<Activity, T> send) {
        try {
            return send.apply(message(card.title(), AdaptiveCards.shortened(card, nonce)));
        } catch (TooLarge second) {
            throw Failures.refused("the card is too large for the Bot Connector, also in its shorter form");
        }
    }

    /** A message in a channel is the root of its own thread, and is reached through that. */
    @Override
    public void update(Destination at, Posted posted, Card card) {
        if (posted.id().isEmpty()) {
            throw Failures.refused("the message to change was sent, but Teams did not say under which id");
        }
        Reference where = Reference.of(at);
        Reference in = where.hasThreads() ? where.inThread(posted.id()) : where;
        inAFormThatFits(AdaptiveCards.said(card), "", activity -> {
            activity.setId(posted.id());
            connector.put(in, posted.id(), activity);
            return posted;
        });
    }

    @Override
    public Destination privateChat(Destination beside, Account with) {
        Reference at = Reference.of(beside);
        String id = withoutSaying(() -> connector.create(at, chat(at, with)))
                .path("id")
                .asText();
        if (id.isEmpty()) {
            throw Failures.refused("Teams made a private chat, but did not say which");
        }
        Conversation conversation = new Conversation(KEY, beside.conversation().workspace(), id, Place.PRIVATE);
        return new Destination(conversation, at.inPrivateChat(id).written());
    }

    @Override
    public Attendance roster(Destination of) {
        Reference at = Reference.of(of);
        List<Attendance.Person> people = new ArrayList<>();
        String next = "";
        for (int page = 0; page < MOST_PAGES && (page == 0 || !next.isEmpty()); page++) {
            String from = next;
            JsonNode found = withoutSaying(() -> connector.members(at, from));
            if (!found.path("members").isArray()) {
                throw unclear();
            }
            found.path("members").forEach(member -> people.add(person(member)));
            next = found.path("continuationToken").asText("");
        }
        people.removeIf(person -> person.account().address().equals(at.bot()));
        if (people.isEmpty()) {
            throw unclear();
        }
        return new Attendance("", people, List.of());
    }

    /** Nobody is ever let go by an answer that cannot be read. */
    private static ChannelFailure unclear() {
        return new ChannelFailure(
                ChannelFailure.Kind.NOT_SENT, Duration.ZERO, "Teams did not say who is in the channel");
    }

    private static Attendance.Person person(JsonNode member) {
        String address = member.path("id").asText();
        String id = member.path("aadObjectId").asText(member.path("objectId").asText(address));
        Account account = new Account(id, address, member.path("name").asText());
        return new Attendance.Person(
                account, "guest".equals(member.path("userRole").asText()), Set.of());
    }

    private static JsonNode withoutSaying(Supplier<JsonNode> call) {
        try {
            return call.get();
        } catch (ChannelFailure e) {
            throw Failures.nothingSent(e);
        } catch (TooLarge e) {
            throw Failures.refused(TooLarge.MESSAGE);
        }
    }

    /** The card stands alone: Teams would split a text beside it into a message of its own, and lose its id. */
    private static Activity message(String summary, JsonNode card) {
        Attachment attachment = new Attachment();
        attachment.setContentType(AdaptiveCards.CONTENT_TYPE);
        attachment.setContent(card);
        Activity activity = new Activity("message");
        activity.setSummary(summary);
        activity.setAttachments(List.of(attachment));
        return activity;
    }

    private static ConversationParameters thread(Reference at, Activity first) {
        ConversationParameters wanted = new ConversationParameters();
        wanted.setIsGroup(true);
        wanted.setBot(new ChannelAccount(at.bot()));
        wanted.setTenantId(at.tenant());
        wanted.setChannelData(Map.of("channel", Map.of("id", at.channel()), "tenant", Map.of("id", at.tenant())));
        wanted.setActivity(first);
        return wanted;
    }

    private static ConversationParameters chat(Reference at, Account with) {
        ConversationParameters wanted = new ConversationParameters();
        wanted.setIsGroup(false);
        wanted.setBot(new ChannelAccount(at.bot()));
        wanted.setMembers(List.of(new ChannelAccount(with.address())));
        wanted.setTenantId(at.tenant());
        wanted.setChannelData(Map.of("tenant", Map.of("id", at.tenant())));
        return wanted;
    }
}
