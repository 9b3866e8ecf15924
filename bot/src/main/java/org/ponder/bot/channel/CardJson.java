package org.ponder.bot.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.ponder.dialogs.card.Card;
import org.ponder.dialogs.card.Post;

/**
 * Neutral cards as JSON, to be kept in a table and read again by a later release: every name in it is written here by hand and
 * never taken from a class. Plain ASCII, so that half an emoji and whatever else a table has no place for survives it.
 *
 * <p>What is kept may hold a member's words, so no failure ever quotes it.
 */
public final class CardJson {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CardJson() {}

    public static String write(Card card) {
        return text(CardWriting.card(card));
    }

    public static String write(Post post) {
        return text(CardWriting.post(post));
    }

    /** @throws IllegalArgumentException where the text is not what {@link #write(Card)} writes */
    public static Card readCard(String json) {
        return CardReading.card(tree(json));
    }

    /** @throws IllegalArgumentException where the text is not what {@link #write(Post)} writes */
    public static Post readPost(String json) {
        return CardReading.post(tree(json));
    }

    private static String text(JsonNode tree) {
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card could not be written as JSON");
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a kept card is not JSON, at offset "
                    + (e.getLocation() == null ? 0 : e.getLocation().getCharOffset()));
        }
    }
}
