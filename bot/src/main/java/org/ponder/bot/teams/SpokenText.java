package org.ponder.bot.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a message as its author sees them: without the mention that only called the bot, and with no character encoded. */
final class SpokenText {

    private static final Pattern MENTION_TAG = Pattern.compile("</?at\\b[^>]{0,80}>");
    private static final Pattern ENCODED = Pattern.compile("&(?:#(\\d{1,7})|(amp|lt|gt|quot|apos|nbsp));");
    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ");

    private SpokenText() {}

    static String of(Activity activity) {
        String text = Optional.ofNullable(activity.getText()).orElse("");
        String us = Optional.ofNullable(activity.getRecipient())
                .map(recipient -> recipient.getId())
                .orElse("");
        for (Entity entity : Optional.ofNullable(activity.getEntities()).orElse(List.of())) {
            if ("mention".equals(entity.getType())) {
                text = withoutTags(text, entity.getProperties(), us);
            }
        }
        return decoded(text).replace('\u00a0', ' ').strip();
    }

    /** Of a mention of us nothing stays; of one of somebody else, the name. */
    private static String withoutTags(String text, Map<String, JsonNode> mention, String us) {
        String written =
                Optional.ofNullable(mention.get("text")).map(JsonNode::asText).orElse("");
        String whom = Optional.ofNullable(mention.get("mentioned"))
                .map(account -> account.path("id").asText())
                .orElse("");
        String instead = whom.equals(us) ? "" : MENTION_TAG.matcher(written).replaceAll("");
        return written.isEmpty() ? text : text.replace(written, instead);
    }

    private static String decoded(String text) {
        return ENCODED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        Optional<String> number = Optional.ofNullable(found.group(1));
        return number.map(Integer::parseInt)
                .map(code -> Character.isValidCodePoint(code) ? Character.toString(code) : found.group())
                .orElseGet(() -> NAMED.getOrDefault(found.group(2), found.group()));
    }
}
