package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.ponder.bot.slack.SlackPayload.Kind;

/** The app that people make from the manifest is told of all that the code understands, and may do all that it does: no more. */
class ManifestTest {
    private static final Path MANIFEST = Path.of("src/main/resources/org/ponder/bot/apps/slack.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode manifest = read(MANIFEST);

    @Test
    void it_asks_for_what_an_installation_asks_for() {
        assertThat(scopes()).containsExactlyInAnyOrderElementsOf(Scopes.NEEDED);
    }

    @Test
    void it_asks_for_what_the_methods_and_events_need_and_for_no_more() {
        Set<String> needed = Stream.concat(
                        Stream.of(Method.values()).flatMap(ManifestTest::needed),
                        events().stream().flatMap(ManifestTest::needed))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(manifest.at("/features/slash_commands")).isNotEmpty();
        needed.add("commands");
        needed.add("files:read");

        assertThat(scopes()).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void it_is_told_of_what_is_understood_and_of_nothing_else() throws IOException {
        List<String> understood =
                names().stream().filter(ManifestTest::isUnderstood).toList();

        assertThat(events()).containsExactlyInAnyOrderElementsOf(understood).hasSizeGreaterThan(10);
    }

    @Test
    void everything_comes_to_where_we_listen() {
        assertThat(manifest.findValues("request_url")).hasSize(2);
        assertThat(Stream.of("request_url", "url", "message_menu_options_url")
                        .flatMap(name -> manifest.findValuesAsText(name).stream()))
                .containsOnly("https://ponder.example/api/slack");
        assertThat(list("/oauth_config/redirect_urls")).containsExactly("https://ponder.example/slack/installed");
        assertThat(manifest.findValuesAsText("callback_id")).containsExactly(Window.CALLBACK);
    }

    /** As Slack describes its methods; a message in a public channel of ours needs to be let in there, and no more. */
    private static Stream<String> needed(Method method) {
        return switch (method) {
            case POST_MESSAGE, POST_EPHEMERAL, UPDATE -> Stream.of("chat:write");
            case VIEWS_OPEN, VIEWS_UPDATE, VIEWS_PUBLISH -> Stream.empty();
            case CONVERSATIONS_OPEN -> Stream.of("im:write");
            case CONVERSATIONS_INFO, CONVERSATIONS_MEMBERS -> Stream.of("channels:read", "groups:read");
            case USERS_INFO, USERS_LIST -> Stream.of("users:read");
            case USERGROUPS_LIST, USERGROUPS_USERS_LIST -> Stream.of("usergroups:read");
        };
    }

    private static Stream<String> needed(String event) {
        return switch (event) {
            case "app_home_opened", "app_uninstalled", "tokens_revoked", "team_access_revoked" -> Stream.empty();
            case "app_mention" -> Stream.of("app_mentions:read");
            case "message.im" -> Stream.of("im:history");
            case "user_change" -> Stream.of("users:read");
            case "member_joined_channel", "member_left_channel" -> Stream.of("channels:read", "groups:read");
            default -> Stream.of(event.substring(0, event.indexOf('_')).concat("s:read"));
        };
    }

    /** Where what such an event always has is missing, it is understood all the same. */
    private static boolean isUnderstood(String name) {
        SlackEar ear = SlackEar.usual();
        ObjectNode all = JSON.createObjectNode().put("type", "event_callback").put("team_id", SlackEar.TEAM);
        String[] parts = name.split("\\.", 2);
        ObjectNode event = all.putObject("event").put("type", parts[0]);
        if (parts.length > 1) {
            event.put("channel_type", parts[1]).put("channel", "C0LARK").put("user", "U0SAM");
        }
        ear.inbound.answer(new SlackPayload(Kind.EVENT, all));
        return parts.length > 1
                ? !ear.inbound.counts().soFar().containsKey(Unheard.NOT_NEEDED)
                : !name.equals("message") && !ear.inbound.counts().soFar().containsKey(Unheard.UNKNOWN);
    }

    /** The names of all events that Slack can be asked to tell of. */
    private static List<String> names() throws IOException {
        try (var in = Objects.requireNonNull(ManifestTest.class.getResourceAsStream("/slack-events.txt"))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private List<String> scopes() {
        return list("/oauth_config/scopes/bot");
    }

    private List<String> events() {
        return list("/settings/event_subscriptions/bot_events");
    }

    private List<String> list(String at) {
        return StreamSupport.stream(manifest.at(at).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
