package org.ponder.bot.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ponder.bot.slack.SlackPayload.Kind;

/** What Slack sends, in the shapes that it sends it in, from files. */
public final class SlackFixtures {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SlackFixtures() {}

    /** @param name as in {@code events/message-im} */
    public static ObjectNode tree(String name) {
        try (InputStream file =
                Objects.requireNonNull(SlackFixtures.class.getResourceAsStream("/slack/" + name + ".json"), name)) {
            return (ObjectNode) JSON.readTree(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static SlackPayload payload(String name) {
        return payload(name, tree(name));
    }

    /** Something else in its place. */
    static SlackPayload payload(String name, ObjectNode tree) {
        return new SlackPayload(kind(name), tree);
    }

    /** As it is sent over HTTP. */
    public static byte[] body(String name) {
        return body(name, tree(name));
    }

    /** Something else in its place, as it is sent over HTTP. */
    public static byte[] body(String name, ObjectNode tree) {
        String body = switch (kind(name)) {
            case EVENT -> tree.toString();
            case INTERACTION -> "payload=" + encoded(tree.toString());
            case COMMAND, CHECK, UNREADABLE ->
                tree.properties().stream()
                        .map(field ->
                                field.getKey() + "=" + encoded(field.getValue().asText()))
                        .collect(Collectors.joining("&"));
        };
        return body.getBytes(UTF_8);
    }

    public static String contentType(String name) {
        return kind(name) == Kind.EVENT ? "application/json" : "application/x-www-form-urlencoded";
    }

    /** All there are. */
    public static List<String> names() {
        try {
            Path all = Path.of(Objects.requireNonNull(SlackFixtures.class.getResource("/slack"))
                    .toURI());
            try (Stream<Path> files = Files.walk(all)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> all.relativize(file).toString().replace(".json", ""))
                        .sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kind kind(String name) {
        return switch (name.substring(0, name.indexOf('/'))) {
            case "events" -> Kind.EVENT;
            case "interactions" -> Kind.INTERACTION;
            default -> Kind.COMMAND;
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
