package org.ponder.deploy.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.ponder.bot.slack.LocalSlack;
import org.ponder.bot.slack.LocalSlack.Asked;
import org.ponder.bot.slack.LocalWorkspace;

/**
 * Slack as the bot sees it, on this machine only: what the bot says in chats, and shows in windows and on home pages, stands there
 * until it changes it. Triggers open one window each.
 */
final class FakeSlack implements AutoCloseable {
    static final String TEAM = LocalWorkspace.TEAM;
    static final String BOT = LocalWorkspace.BOT;
    static final String CHANNEL = LocalWorkspace.CHANNEL;
    /** With which the app signs now, and with which it did before it was changed. */
    static final String SECRET = "the one that stays";

    static final String OLD_SECRET = "the one that goes";

    private final LocalSlack slack;
    private final List<Message> said = new CopyOnWriteArrayList<>();
    private final Map<String, View> windows = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> homes = new ConcurrentHashMap<>();
    private final Set<String> triggers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger number = new AtomicInteger(1000);

    /** @param people who are all in the one channel, by name */
    FakeSlack(int port, List<String> people) {
        this.slack = new LocalSlack(port);
        people.forEach(name -> slack.workspace.joins(LocalWorkspace.person(id(name), name)));
        slack.says("chat.postMessage", this::posted);
        slack.says("chat.update", this::updated);
        slack.says("views.open", this::opened);
        slack.says("views.update", asked -> replaced(asked.field("view_id"), asked.json("view")));
        slack.says("views.publish", this::published);
    }

    /** What the bot has to be told to talk with this Slack. */
    Map<String, String> environment() {
        return Map.of(
                "PONDER_QUIET_HOURS",
                "none",
                "PONDER_SLACK_TOKEN",
                "xoxb-of-no-account",
                "PONDER_SLACK_SIGNING_SECRETS",
                OLD_SECRET + "," + SECRET,
                "PONDER_SLACK_API",
                slack.api().toString());
    }

    static String id(String person) {
        return "U" + person.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
    }

    /** Somebody's private chat with the bot. */
    static String chat(String user) {
        return "D" + user;
    }

    /** Everything of the bot's that stands in a channel or chat, the oldest first. */
    List<Message> standing(String channel) {
        return said.stream()
                .filter(message -> message.channel().equals(channel))
                .toList();
    }

    /** The window that stands open before somebody, the last if there are several. */
    Optional<View> window(String user) {
        return windows.values().stream()
                .filter(view -> view.user().equals(user))
                .max(Comparator.comparing(View::id));
    }

    /** What the page about themselves says to somebody. */
    String home(String user) {
        return Optional.ofNullable(homes.get(user)).map(Blocks::words).orElse("");
    }

    void shows(String window, JsonNode view) {
        windows.computeIfPresent(window, (id, standing) -> standing.showing(view));
    }

    void closes(String window) {
        windows.remove(window);
    }

    /** Everything that was asked of one method. */
    List<Asked> asked(String method) {
        return slack.asked(method);
    }

    /** Where one person's answer may be sent. */
    String hook(String name) {
        return slack.address().resolve(hooked(name)).toString();
    }

    /** What came there. */
    String whispered(String name) {
        return String.join(
                "\n",
                slack.asked("/" + hooked(name)).stream()
                        .map(asked -> Blocks.words(asked.json("body").path("blocks")))
                        .toList());
    }

    private static String hooked(String name) {
        return "commands/" + name;
    }

    String trigger(String user) {
        String trigger = number() + "." + user;
        triggers.add(trigger);
        return trigger;
    }

    /** One after the other, in the order of letters too. */
    int number() {
        return number.incrementAndGet();
    }

    private LocalSlack.Said posted(Asked asked) {
        String to = asked.field("channel");
        Message message =
                new Message(to.startsWith("U") ? chat(to) : to, "1762074001.00" + number(), asked.json("blocks"));
        said.add(message);
        return LocalSlack.Said.ok(object().put("channel", message.channel()).put("ts", message.ts()));
    }

    private LocalSlack.Said updated(Asked asked) {
        Message message = new Message(asked.field("channel"), asked.field("ts"), asked.json("blocks"));
        said.replaceAll(standing -> standing.ts().equals(message.ts()) ? message : standing);
        return LocalSlack.Said.ok(object().put("channel", message.channel()).put("ts", message.ts()));
    }

    private LocalSlack.Said opened(Asked asked) {
        String trigger = asked.field("trigger_id");
        if (!triggers.remove(trigger)) {
            return LocalSlack.Said.no("exchanged_trigger_id");
        }
        String id = "V" + number();
        windows.put(id, new View(id, trigger.substring(trigger.indexOf('.') + 1), asked.json("view")));
        return shown(id, asked.json("view"));
    }

    private LocalSlack.Said replaced(String id, JsonNode by) {
        shows(id, by);
        return windows.containsKey(id) ? shown(id, by) : LocalSlack.Said.no("not_found");
    }

    private LocalSlack.Said published(Asked asked) {
        homes.put(asked.field("user_id"), asked.json("view").path("blocks"));
        return shown("V" + number(), asked.json("view"));
    }

    private static LocalSlack.Said shown(String id, JsonNode view) {
        ObjectNode answer = object();
        answer.set("view", ((ObjectNode) view.deepCopy()).put("id", id));
        return LocalSlack.Said.ok(answer);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public void close() {
        slack.close();
    }
}
