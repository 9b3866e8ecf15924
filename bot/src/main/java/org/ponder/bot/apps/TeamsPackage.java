package org.ponder.bot.apps;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The app package for Microsoft Teams: a manifest and two icons.
 *
 * <p>It asks for no permission: a bot hears what is said to it, and reads who is in a channel that it was added to, without any.
 * Its manifest is of version 1.25, the first in which an app can say that it works in private and shared channels, where a board’s
 * summaries are likely to go; who is in a channel is read from the channel itself, never from the team around it.
 */
final class TeamsPackage {
    static final String VERSION = "1.25";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Answers answers;
    private final LocalDateTime made;

    /** @param made tells this package from one that was made before: Teams takes none of a version that it has */
    TeamsPackage(Answers answers, LocalDateTime made) {
        this.answers = answers;
        this.made = made;
    }

    /** @return a ZIP file */
    byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "manifest.json", manifest().toPrettyString().getBytes(StandardCharsets.UTF_8));
            put(zip, Icon.COLOUR.file(), Icon.COLOUR.png());
            put(zip, Icon.OUTLINE.file(), Icon.OUTLINE.png());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private ObjectNode manifest() {
        ObjectNode manifest = JSON.createObjectNode()
                .put(
                        "$schema",
                        "https://developer.microsoft.com/json-schemas/teams/v" + VERSION
                                + "/MicrosoftTeams.schema.json")
                .put("manifestVersion", VERSION)
                .put("version", version())
                .put("id", answers.get(Answers.APP_ID));
        manifest.set("developer", developer());
        manifest.putObject("localizationInfo").put("defaultLanguageTag", "en-gb");
        manifest.putObject("name").put("short", Said.NAME).put("full", Said.FULL_NAME);
        manifest.putObject("description").put("short", Said.SHORT).put("full", Said.LONG);
        manifest.putObject("icons").put("color", Icon.COLOUR.file()).put("outline", Icon.OUTLINE.file());
        manifest.put("accentColor", Said.COLOUR)
                .put("supportsChannelFeatures", "tier1")
                .put("defaultInstallScope", "team");
        manifest.putObject("defaultGroupCapability").put("team", "bot").put("groupchat", "bot");
        manifest.putArray("bots").add(bot());
        return manifest;
    }

    /** Semantic versioning wants no noughts in front. */
    private String version() {
        int day = made.getMonthValue() * 100 + made.getDayOfMonth();
        int minute = made.getHour() * 100 + made.getMinute();
        return made.getYear() + "." + day + "." + minute;
    }

    private ObjectNode developer() {
        return JSON.createObjectNode()
                .put("name", answers.get(Answers.NAME))
                .put("websiteUrl", answers.get(Answers.WEBSITE))
                .put("privacyUrl", answers.get(Answers.PRIVACY))
                .put("termsOfUseUrl", answers.get(Answers.TERMS));
    }

    private ObjectNode bot() {
        ObjectNode bot = JSON.createObjectNode()
                .put("botId", answers.get(Answers.APP_ID))
                .put("isNotificationOnly", false)
                // a calendar of term dates, in a private chat
                .put("supportsFiles", true);
        bot.putArray("scopes").add("team").add("personal").add("groupChat");
        ArrayNode lists = bot.putArray("commandLists");
        lists.add(commands(List.of("personal"), Said.IN_PRIVATE));
        lists.add(commands(List.of("team", "groupChat"), Said.IN_A_CHANNEL));
        return bot;
    }

    private static ObjectNode commands(List<String> scopes, List<Said.Command> commands) {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode where = list.putArray("scopes");
        scopes.forEach(where::add);
        ArrayNode all = list.putArray("commands");
        commands.forEach(
                command -> all.addObject().put("title", command.typed()).put("description", command.does()));
        return list;
    }
}
