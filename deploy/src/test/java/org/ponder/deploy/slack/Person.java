package org.ponder.deploy.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ponder.deploy.Eventually;

/** Somebody of the workspace: writes to the bot, presses what it shows, fills in its windows and gives commands, all signed by Slack. */
final class Person {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String IN_A_WINDOW = "Open in a window";

    private final FakeSlack slack;
    private final Door bot;
    private final String id;
    private final Set<String> opened = new HashSet<>();

    Person(FakeSlack slack, Door bot, String name) {
        this.slack = slack;
        this.bot = bot;
        this.id = FakeSlack.id(name);
    }

    String id() {
        return id;
    }

    void invitesTheBot() {
        ObjectNode event = happens("member_joined_channel")
                .put("user", FakeSlack.BOT)
                .put("channel", FakeSlack.CHANNEL)
                .put("channel_type", "C")
                .put("inviter", id);
        tells(event);
    }

    void types(String words) {
        tells(typed(words, "17620741" + slack.number() + ".000100"));
    }

    /** @param ts what Slack calls this message, in whichever event it tells of it */
    ObjectNode typed(String words, String ts) {
        return happens("message")
                .put("channel_type", "im")
                .put("channel", FakeSlack.chat(id))
                .put("user", id)
                .put("team", FakeSlack.TEAM)
                .put("text", words)
                .put("ts", ts);
    }

    /** Opens the page about themselves. */
    void visits() {
        tells(visiting());
    }

    ObjectNode visiting() {
        return happens("app_home_opened").put("tab", "home").put("user", id).put("channel", FakeSlack.chat(id));
    }

    private static ObjectNode happens(String type) {
        return object().put("type", type).put("event_ts", "1762074000.000100");
    }

    private void tells(ObjectNode event) {
        assertThat(bot.takes(Door.JSON, Door.signed(told(event, "Ev" + slack.number())))
                        .statusCode())
                .isEqualTo(200);
    }

    /** How Slack tells the bot of an event. */
    static String told(ObjectNode event, String delivery) {
        ObjectNode told = object().put("type", "event_callback")
                .put("team_id", FakeSlack.TEAM)
                .put("event_id", delivery);
        told.putArray("authorizations")
                .addObject()
                .put("team_id", FakeSlack.TEAM)
                .put("user_id", FakeSlack.BOT)
                .put("is_bot", true);
        told.set("event", event);
        return told.toString();
    }

    /** @param answer the name of where the answer goes that nobody else sees */
    void commands(String words, String channel, String answer) {
        Map<String, String> form = Map.of(
                "command",
                "/ponder",
                "text",
                words,
                "team_id",
                FakeSlack.TEAM,
                "channel_id",
                channel,
                "user_id",
                id,
                "response_url",
                slack.hook(answer),
                "trigger_id",
                slack.trigger(id));
        sends(form);
    }

    /** Presses this on the newest message in the private chat that has it. */
    void presses(String label) {
        Message message = newestWith(label)
                .orElseThrow(() -> new AssertionError("“" + label + "” is not to be pressed in: " + chat()));
        press(message, label);
    }

    private void press(Message message, String label) {
        ObjectNode press = acts("block_actions");
        press.putObject("container").put("type", "message").put("message_ts", message.ts());
        press.putObject("channel").put("id", message.channel());
        interacts(press, Blocks.pressed(message.blocks(), label).orElseThrow());
    }

    private Optional<Message> newestWith(String label) {
        List<Message> all = slack.standing(FakeSlack.chat(id));
        return IntStream.rangeClosed(1, all.size())
                .mapToObj(fromLast -> all.get(all.size() - fromLast))
                .filter(message -> Blocks.pressed(message.blocks(), label).isPresent())
                .findFirst();
    }

    void reads(String words) {
        eventually(id + " reads “" + words + "”", () -> chat().contains(words));
    }

    /** The window, once it says all that; what came too late for a window stands in the chat, and is opened from there. */
    Form sees(String... words) {
        eventually(id + " sees " + Arrays.toString(words), () -> {
            Optional<Message> late = newestWith(IN_A_WINDOW).filter(message -> says(message.words(), words));
            late.filter(message -> opened.add(message.ts())).ifPresent(message -> press(message, IN_A_WINDOW));
            return slack.window(id).filter(view -> says(view.words(), words)).isPresent();
        });
        return new Form(this, slack.window(id).orElseThrow());
    }

    private static boolean says(String all, String... words) {
        return Arrays.stream(words).allMatch(all::contains);
    }

    String chat() {
        return slack.standing(FakeSlack.chat(id)).stream().map(Message::words).collect(Collectors.joining("\n"));
    }

    /** Something done to a window; what is shown instead at once, if anything is. */
    void acts(String type, ObjectNode view, JsonNode... pressed) {
        ObjectNode act = acts(type);
        act.putObject("container")
                .put("type", "view")
                .put("view_id", view.path("id").asText());
        act.set("view", view);
        JsonNode answer = interacts(act, pressed);
        if (answer.path("response_action").asText().equals("update")) {
            slack.shows(view.path("id").asText(), answer.path("view"));
        }
    }

    void closes(ObjectNode view) {
        slack.closes(view.path("id").asText());
        acts("view_closed", view);
    }

    private ObjectNode acts(String type) {
        ObjectNode act = object().put("type", type).put("trigger_id", slack.trigger(id));
        act.putObject("team").put("id", FakeSlack.TEAM);
        act.putObject("user").put("id", id).put("team_id", FakeSlack.TEAM);
        return act;
    }

    private JsonNode interacts(ObjectNode act, JsonNode... pressed) {
        ArrayNode actions = act.putArray("actions");
        actions.addAll(Arrays.asList(pressed));
        return sends(Map.of("payload", act.toString()));
    }

    private JsonNode sends(Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = bot.takes(Door.FORM, Door.signed(body));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer.body());
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(answer, e);
        }
    }

    static void eventually(String what, Supplier<Boolean> holds) {
        Eventually.within(Duration.ofSeconds(60), () -> "not so yet: " + what, holds);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
