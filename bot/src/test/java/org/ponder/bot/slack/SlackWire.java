package org.ponder.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ponder.bot.channel.Conversation;
import org.ponder.bot.channel.Destination;
import org.ponder.bot.channel.Posted;
import org.ponder.bot.conformance.Sight;
import org.ponder.bot.conformance.Wire;
import org.ponder.bot.slack.LocalSlack.Asked;
import org.ponder.dialogs.Visitor.Place;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/**
 * Slack with people at its other end, who open the window of a question as soon as it is asked, and answer in there where they do
 * not type.
 */
final class SlackWire extends Wire {
    private static final String ROOM = "C0LEADERS";
    private static final String OPEN = "Open in a window";

    private final SlackHere here;
    private final List<Chat> chats = new ArrayList<>();
    private final Map<String, SlackForm> windows = new HashMap<>();
    private final Map<String, ArrayNode> messages = new HashMap<>();
    private final Map<Posted, Sight> replaced = new HashMap<>();
    private final List<List<Asked>> unread = new ArrayList<>();
    private final List<String> confided = new ArrayList<>();
    private Optional<Submitted> submitted = Optional.empty();
    private Optional<Opening> opening = Optional.empty();
    private int deliveries;

    SlackWire(SlackHere here) {
        super(here.channel, here.turns);
        this.here = here;
    }

    /** A window that was sent off, and what Slack was told to do with it. */
    private record Submitted(Press press, SlackForm form, JsonNode answer) {}

    /** A message whose question is just being opened in a window. */
    private record Opening(Out out, Sight message) {}

    @Override
    protected Destination to(Chat chat) {
        boolean isRoom = chat.place() == Place.CHANNEL;
        Reference reference = new Reference(SlackHere.TEAM, channel(chat), SlackHere.TEAM);
        return new Destination(
                new Conversation(SlackChannel.KEY, SlackHere.TEAM, isRoom ? ROOM : user(chat), chat.place()),
                reference.written());
    }

    /** In Slack everything between somebody and the bot is one chat; who has two is somebody else in each. */
    private String user(Chat chat) {
        if (!chats.contains(chat)) {
            chats.add(chat);
        }
        return "U0PERSON" + chats.indexOf(chat);
    }

    private String channel(Chat chat) {
        return chat.place() == Place.CHANNEL ? ROOM : "D" + user(chat);
    }

    @Override
    protected void sendWords(Chat chat, String words) {
        boolean isRoom = chat.place() == Place.CHANNEL;
        String sample = isRoom ? "events/app-mention" : "events/message-im";
        ObjectNode told = SlackFixtures.tree(sample).put("event_id", "Ev" + ++deliveries);
        String text = words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("https://[^\\s)]+", "<$0>");
        ObjectNode event = told.withObject("/event");
        event.put("user", user(chat)).put("channel", channel(chat)).put("ts", "1762074001.%06d".formatted(deliveries));
        event.put("text", isRoom ? "<@" + InstalledIn.BOT + "> " + text : text).remove("blocks");
        here.says(sample, told);
    }

    @Override
    protected void sendPress(Chat chat, Press press) {
        String nonce = press.on().nonce();
        Optional<SlackForm> window = Optional.ofNullable(windows.get(nonce)).map(form -> form.filledIn(press));
        window.ifPresentOrElse(
                form -> pressInWindow(chat, press, form),
                () -> pressInMessage(chat, Objects.requireNonNull(messages.get(nonce)), press.button()));
    }

    private void pressInWindow(Chat chat, Press press, SlackForm form) {
        boolean submits = form.isSubmittedBy(press.button());
        press.filled().stream()
                .flatMap(filled -> filled.inOnesOwnWords().stream())
                .forEach(confided::add);
        ObjectNode told = told(chat, submits ? "submission" : "press-in-modal");
        told.set("view", form.sent());
        if (!submits) {
            told.withObject("/container").put("view_id", form.id());
            told.putArray("actions").add(button(form.view(), press.button()).orElseThrow());
        }
        JsonNode answer = here.says("interactions/submission", told);
        submitted = Optional.of(new Submitted(press, form, answer));
    }

    private void pressInMessage(Chat chat, ArrayNode blocks, String label) {
        ObjectNode told = told(chat, chat.place() == Place.CHANNEL ? "press-in-channel" : "press-in-chat");
        told.withObject("/channel").put("id", channel(chat));
        told.withObject("/container").put("channel_id", channel(chat));
        told.withObject("/message").set("blocks", blocks);
        told.putArray("actions").add(button(blocks, label).orElseThrow());
        here.says("interactions/press-in-chat", told);
    }

    private static Optional<JsonNode> button(JsonNode shown, String label) {
        return shown.findParents("action_id").stream()
                .filter(part -> part.path("type").asText().equals("button"))
                .filter(part -> SlackSight.shown(part, "text").equals(label))
                .findFirst();
    }

    private ObjectNode told(Chat chat, String sample) {
        ObjectNode told = SlackFixtures.tree("interactions/" + sample);
        told.withObject("/user").put("id", user(chat));
        return told.put("trigger_id", "9810146.3735." + ++deliveries);
    }

    @Override
    protected Posted post(Destination to, Post post) {
        int before = here.slack.asked.size();
        Posted posted = super.post(to, post);
        unread.add(here.askedSince(before));
        keepsNothing(before);
        return posted;
    }

    @Override
    protected void replace(Destination at, Posted posted, Card card) {
        int before = here.slack.asked.size();
        super.replace(at, posted, card);
        keepsNothing(before);
        here.askedSince(before).forEach(call -> replaced.put(posted, SlackSight.of(call.json("blocks"))));
    }

    /** What somebody wrote in a window is never in a message. */
    private void keepsNothing(int before) {
        here.askedSince(before).stream()
                .filter(call -> call.method().equals("chat.postMessage")
                        || call.method().equals("chat.update"))
                .forEach(call -> confided.forEach(
                        words -> assertThat(call.form().values()).noneMatch(sent -> sent.contains(words))));
    }

    /** What was shown in a window stands there no more. */
    @Override
    protected Optional<Sight> readLeft(Chat chat, Out out) {
        return Optional.ofNullable(replaced.get(out.as()));
    }

    @Override
    protected void read(Chat chat, List<Out> out, Bot bot) {
        List<List<Asked>> asked = List.copyOf(unread);
        unread.clear();
        Optional<Submitted> answered = submitted;
        submitted = Optional.empty();
        for (int i = 0; i < out.size(); i++) {
            Out one = out.get(i);
            Optional<SlackForm> window = window(asked.get(i), answered);
            Optional<SlackMessage> message = message(asked.get(i));
            if (message.isPresent()) {
                readMessage(chat, one, message.get(), bot);
                window.ifPresent(
                        form -> assertThat(SlackSight.ofWindow(form.view()).said())
                                .as("what a window shows that does not stay")
                                .isEqualTo(SlackSight.of(message.get().blocks()).said()));
            } else if (window.isPresent()) {
                readWindow(one, window.get());
            } else {
                readErrors(one, answered.orElseThrow());
            }
        }
    }

    private static Optional<SlackMessage> message(List<Asked> asked) {
        return asked.stream()
                .filter(call -> call.method().startsWith("chat."))
                .map(call -> new SlackMessage(call.field("text"), (ArrayNode) call.json("blocks")))
                .findFirst();
    }

    /** Opened or changed by a call, or in the answer to what was sent off. */
    private Optional<SlackForm> window(List<Asked> asked, Optional<Submitted> answered) {
        String id = answered.map(Submitted::form).map(SlackForm::id).orElseGet(here::opened);
        return asked.stream()
                .filter(call -> call.method().startsWith("views."))
                .map(call -> call.json("view"))
                .findFirst()
                .or(() -> answered.map(sent -> sent.answer().path("view")).filter(JsonNode::isObject))
                .map(view -> new SlackForm(id, (ObjectNode) view));
    }

    private void readMessage(Chat chat, Out out, SlackMessage message, Bot bot) {
        messages.put(out.one().nonce(), message.blocks());
        if (button(message.blocks(), OPEN).isEmpty()) {
            saw(out.posts(), SlackSight.of(message.blocks()));
            return;
        }
        assertThat(opening).as("questions whose window does not open").isEmpty();
        Said.asked(out.one(), message);
        opening = Optional.of(new Opening(out, SlackSight.of(message.blocks())));
        List<Post> again = turn(chat, bot, () -> pressInMessage(chat, message.blocks(), OPEN));
        assertThat(again).hasSize(1);
        windows.put(
                out.one().nonce(),
                Objects.requireNonNull(windows.get(again.get(0).nonce())));
    }

    private void readWindow(Out out, SlackForm form) {
        windows.put(out.one().nonce(), form);
        Sight seen = SlackSight.ofWindow(form.view());
        if (opening.isEmpty()) {
            saw(out.posts(), seen);
            return;
        }
        readOpened(opening.get(), out.one().card(), seen);
        opening = Optional.empty();
    }

    /** What was said before the question stands in the message alone. */
    private void readOpened(Opening from, Card asked, Sight window) {
        List<Post> said = from.out().posts();
        List<Card> before =
                said.subList(0, said.size() - 1).stream().map(Post::card).toList();
        int title = (int) Sight.lines(asked.title()).count();
        int first = title + Sight.of(before).said().size();
        Stream<String> all = Stream.concat(
                from.message().said().subList(0, first).stream(),
                window.said().subList(title, window.said().size()).stream());
        saw(said, Stream.concat(before.stream(), Stream.of(asked)).toList(), window.butSaying(all.toList()));
    }

    /** The window stands as it was filled in, and says at one of its inputs what is wrong. */
    private void readErrors(Out out, Submitted submitted) {
        JsonNode errors = submitted.answer().path("errors");
        assertThat(submitted.form().inputs())
                .contains(errors.fieldNames().next())
                .anyMatch(name -> name.startsWith(out.one().field()) && errors.has(name));
        saw(out.posts(), Sight.saying(Visible.texts(errors)));
        Post on = submitted.press().on();
        windows.put(on.nonce(), submitted.form());
        saw(
                List.of(on.saying(submitted.press().asFilledIn())),
                SlackSight.ofWindow(submitted.form().view()));
    }
}
