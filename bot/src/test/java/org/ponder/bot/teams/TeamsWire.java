package org.ponder.bot.teams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.conformance.Sight;
import org.ponder.bot.conformance.Wire;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/**
 * Teams with people at its other end. Presses come in both ways that its clients have: as an invoke with nothing of what was left
 * empty, and as a message with all of it, in turn.
 */
final class TeamsWire extends Wire {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String THREAD = "19:leaders@thread.tacv2";

    private final TeamsHere teams;
    private final List<Chat> chats = new ArrayList<>();
    private final Map<String, TeamsForm> forms = new HashMap<>();
    private final Map<Posted, Sight> replaced = new HashMap<>();
    private final List<JsonNode> unread = new ArrayList<>();
    private Optional<JsonNode> answered = Optional.empty();
    private int deliveries;

    TeamsWire(TeamsHere teams) {
        super(teams.channel, teams.turns);
        this.teams = teams;
    }

    @Override
    protected Destination to(Chat chat) {
        boolean isChannel = chat.place() == Place.CHANNEL;
        String id = isChannel ? THREAD : "a:1chat" + number(chat);
        Reference reference = new Reference(
                teams.service(), id, "28:" + LocalIssuer.APP, LocalIssuer.TENANT, isChannel ? THREAD : "");
        return new Destination(
                new Conversation(TeamsChannel.KEY, LocalIssuer.TENANT, id, chat.place()), reference.written());
    }

    private int number(Chat chat) {
        if (!chats.contains(chat)) {
            chats.add(chat);
        }
        return chats.indexOf(chat);
    }

    @Override
    protected void sendWords(Chat chat, String words) {
        boolean isChannel = chat.place() == Place.CHANNEL;
        ObjectNode activity = from(chat, isChannel ? "message-channel" : "message-personal");
        String encoded = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        send(activity.put("text", isChannel ? "<at>Ponder</at> " + encoded : encoded));
    }

    @Override
    protected void sendPress(Chat chat, Press press) {
        TeamsForm form = Objects.requireNonNull(forms.get(press.on().nonce()));
        if (deliveries % 2 == 0) {
            ObjectNode activity = from(chat, "card-execute");
            activity.withObject("/value").set("action", form.execute(press));
            answered = Optional.of(json(send(activity).json()));
        } else {
            ObjectNode activity = from(chat, "card-submit");
            activity.set("value", form.submit(press));
            send(activity);
        }
    }

    private ObjectNode from(Chat chat, String sample) {
        ObjectNode activity =
                Fixtures.tree(sample).put("serviceUrl", teams.service()).put("id", "sent-" + ++deliveries);
        activity.withObject("/from").put("id", "29:1" + number(chat)).put("name", chat.who());
        activity.withObject("/from").put("aadObjectId", "aa000000-0000-4000-8000-" + number(chat));
        if (chat.place() == Place.PRIVATE) {
            activity.withObject("/conversation")
                    .put("id", to(chat).conversation().id());
        } else {
            ObjectNode there = Fixtures.tree("message-channel");
            activity.set("conversation", there.path("conversation"));
            activity.set("channelData", there.path("channelData"));
        }
        return activity;
    }

    private Answer send(ObjectNode activity) {
        byte[] body = activity.toString().getBytes(UTF_8);
        Answer answer = teams.inbound.answer(new Call(teams::header, "127.0.0.1", new ByteArrayInputStream(body)));
        assertThat(answer.status()).as(answer.json()).isEqualTo(200);
        return answer;
    }

    @Override
    protected Posted post(Destination to, Post post) {
        Posted posted = super.post(to, post);
        unread.add(content());
        return posted;
    }

    @Override
    protected void replace(Destination at, Posted posted, Card card) {
        super.replace(at, posted, card);
        replaced.put(posted, TeamsSight.of(content()));
    }

    /** Of what was asked of Teams last. */
    private JsonNode content() {
        JsonNode asked =
                json(teams.connector.asked.get(teams.connector.asked.size() - 1).body());
        JsonNode card = (asked.has("activity") ? asked.path("activity") : asked).at("/attachments/0/content");
        teams.keep(card);
        assertThat(CardRules.broken(card)).isEmpty();
        return card;
    }

    @Override
    protected void read(Chat chat, List<Out> said, Bot bot) {
        for (int i = 0; i < said.size(); i++) {
            saw(said.get(i).posts(), TeamsSight.of(unread.get(i)));
            forms.put(said.get(i).one().nonce(), new TeamsForm(unread.get(i)));
        }
        unread.clear();
        answered = Optional.empty();
    }

    /** A press in place is answered with the same. */
    @Override
    protected Optional<Sight> readLeft(Chat chat, Out out) {
        Sight seen = Objects.requireNonNull(replaced.get(out.as()));
        answered.filter(answer -> answer.path("type").asText().equals(AdaptiveCards.CONTENT_TYPE))
                .ifPresent(answer -> assertThat(replaced.values()).contains(TeamsSight.of(answer.path("value"))));
        return Optional.of(seen);
    }

    private static JsonNode json(String written) {
        try {
            return JSON.readTree(written);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(written, e);
        }
    }
}
