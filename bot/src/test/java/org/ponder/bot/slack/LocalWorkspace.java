package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.ponder.bot.slack.LocalSlack.Asked;
import org.ponder.bot.slack.LocalSlack.Said;

/** A workspace with people, one channel that they are in, and user groups, as Slack tells of them. */
public final class LocalWorkspace {
    public static final String TEAM = "T1";
    public static final String BOT = "U0BOT";
    public static final String CHANNEL = "C1";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> people = new LinkedHashMap<>();
    private final Map<String, ObjectNode> listed = new LinkedHashMap<>();
    private final ArrayNode groups = JSON.arrayNode();
    private final AtomicLong clock = new AtomicLong();

    LocalWorkspace() {
        joins(person(BOT, "Ponder").put("is_bot", true));
    }

    /** Somebody of the workspace, to be changed as it is needed before they join. */
    public static ObjectNode person(String id, String name) {
        ObjectNode person = JSON.objectNode()
                .put("id", id)
                .put("team_id", TEAM)
                .put("name", id.toLowerCase(Locale.ROOT))
                .put("deleted", false)
                .put("is_bot", false)
                .put("is_restricted", false)
                .put("is_ultra_restricted", false)
                .put("is_app_user", false)
                .put("tz", "Europe/London")
                .put("locale", "en-GB");
        person.putObject("profile").put("real_name", name).put("team", TEAM);
        return person;
    }

    /** Is in the workspace and in the channel from now on. */
    public void joins(ObjectNode person) {
        listed.put(person.path("id").asText(), person);
        visits(person);
    }

    /** Is in the channel, and the workspace does not list them. */
    public void visits(ObjectNode person) {
        people.put(person.path("id").asText(), person);
    }

    /** Is in the workspace alone. */
    public void works(ObjectNode person) {
        listed.put(person.path("id").asText(), person);
    }

    public ObjectNode group(String id, String name, String handle, String... users) {
        ObjectNode group = groups.addObject()
                .put("id", id)
                .put("team_id", TEAM)
                .put("is_usergroup", true)
                .put("name", name)
                .put("handle", handle)
                .put("date_delete", 0)
                .put("user_count", users.length);
        ObjectNode prefs = group.putObject("prefs");
        prefs.putArray("channels");
        prefs.putArray("groups");
        Arrays.stream(users).forEach(group.putArray("users")::add);
        return group;
    }

    Said answer(Asked asked) {
        return Optional.ofNullable(answers().get(asked.method()))
                .map(how -> how.apply(asked))
                .orElseGet(() -> asked.method().startsWith("/") ? Said.ok("ok") : Said.no("unknown_method"));
    }

    private Map<String, Function<Asked, Said>> answers() {
        return Map.ofEntries(
                Map.entry(
                        "auth.test",
                        asked -> Said.ok(JSON.objectNode()
                                .put("team_id", TEAM)
                                .put("user_id", BOT)
                                .put("bot_id", "B1")
                                .put("is_enterprise_install", false))),
                Map.entry("chat.postMessage", this::posted),
                Map.entry(
                        "chat.postEphemeral", asked -> Said.ok(JSON.objectNode().put("message_ts", ts()))),
                Map.entry(
                        "chat.update",
                        asked -> Said.ok(JSON.objectNode()
                                .put("channel", asked.field("channel"))
                                .put("ts", asked.field("ts"))
                                .put("text", asked.field("text")))),
                Map.entry("views.open", LocalWorkspace::viewed),
                Map.entry("views.update", LocalWorkspace::viewed),
                Map.entry("views.publish", LocalWorkspace::viewed),
                Map.entry("conversations.open", asked -> channel(chat(asked.field("users")))),
                Map.entry("conversations.info", LocalWorkspace::told),
                Map.entry("conversations.members", asked -> page(asked, "members", ids(people.keySet()))),
                Map.entry("users.info", this::info),
                Map.entry("users.list", asked -> page(asked, "members", List.copyOf(listed.values()))),
                Map.entry("usergroups.list", asked -> Said.ok(JSON.objectNode().set("usergroups", groups.deepCopy()))),
                Map.entry("usergroups.users.list", this::inGroup));
    }

    private Said posted(Asked asked) {
        String to = asked.field("channel");
        String ts = ts();
        ObjectNode answer = JSON.objectNode()
                .put("channel", to.startsWith("U") || to.startsWith("W") ? chat(to) : to)
                .put("ts", ts);
        answer.putObject("message")
                .put("type", "message")
                .put("ts", ts)
                .put("text", asked.field("text"))
                .set("blocks", asked.json("blocks"));
        return Said.ok(answer);
    }

    private String ts() {
        return String.format(Locale.ROOT, "1763800000.%06d", clock.incrementAndGet());
    }

    private static String chat(String user) {
        return "D" + user;
    }

    private static Said channel(String id) {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("channel").put("id", id);
        return Said.ok(answer);
    }

    private static Said told(Asked asked) {
        ObjectNode answer = JSON.objectNode();
        answer.putObject("channel")
                .put("id", asked.field("channel"))
                .put("name", "leadership")
                .put("is_channel", true);
        return Said.ok(answer);
    }

    private static Said viewed(Asked asked) {
        ObjectNode answer = JSON.objectNode();
        ObjectNode view = (ObjectNode) asked.json("view");
        answer.set("view", view.put("id", asked.form().getOrDefault("view_id", "V1")));
        return Said.ok(answer);
    }

    private Said info(Asked asked) {
        String id = asked.field("user");
        return Optional.ofNullable(people.getOrDefault(id, listed.get(id)))
                .map(user -> Said.ok(JSON.objectNode().set("user", user.deepCopy())))
                .orElse(Said.no("user_not_found"));
    }

    private Said inGroup(Asked asked) {
        ObjectNode answer = JSON.objectNode();
        ArrayNode users = answer.putArray("users");
        groups.forEach(group -> {
            if (group.path("id").asText().equals(asked.field("usergroup"))) {
                group.path("in").forEach(users::add);
            }
        });
        return Said.ok(answer);
    }

    private static List<JsonNode> ids(Iterable<String> ids) {
        ArrayNode nodes = JSON.arrayNode();
        ids.forEach(nodes::add);
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    private static Said page(Asked asked, String name, List<? extends JsonNode> all) {
        int from = asked.field("cursor").isEmpty() ? 0 : Integer.parseInt(asked.field("cursor"));
        int to = Math.min(all.size(), from + Integer.parseInt(asked.form().getOrDefault("limit", "1000")));
        ObjectNode answer = JSON.objectNode();
        all.subList(from, to).forEach(answer.putArray(name)::add);
        answer.putObject("response_metadata").put("next_cursor", to < all.size() ? String.valueOf(to) : "");
        return Said.ok(answer);
    }
}
