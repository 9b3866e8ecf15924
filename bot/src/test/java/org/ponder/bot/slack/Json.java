package org.ponder.bot.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Slack's JSON, written short: with single quotes, and with the parts that are of no account filled in. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private Json() {}

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(json, malformed);
        }
    }

    /** So many letters, each of them two of Java's and one of Slack's. */
    static String letters(int many) {
        return "🙂".repeat(many);
    }

    static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "','emoji':false}";
    }

    static String plain(int many) {
        return plain(letters(many));
    }

    /** So many of something, of which each may have its number where it says {@code #}. */
    static String list(int many, String each) {
        return IntStream.range(0, many)
                .mapToObj(i -> each.replace("#", String.valueOf(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static String options(int many) {
        return list(many, "{'text':" + plain("Option #") + ",'value':'option-#'}");
    }

    static String button(String more) {
        return "{'type':'button','action_id':'a#','text':" + plain("Press") + more + "}";
    }

    static String section(String more) {
        return "{'type':'section'" + more + "}";
    }

    static String beside(String element) {
        return section(",'text':" + plain("Text") + ",'accessory':" + element);
    }

    static String input(String element) {
        return "{'type':'input','block_id':'b/n','label':" + plain("Label") + ",'element':" + element + "}";
    }

    static String select(String more) {
        return "{'type':'static_select','action_id':'value'" + more + "}";
    }

    static String rich(String text) {
        return "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'" + text
                + "'}]}]}";
    }

    static String chart(String title, String points, String categories) {
        return "{'type':'data_visualization','title':'" + title
                + "','chart':{'type':'bar','series':[{'name':'Answers','data':" + points
                + "}],'axis_config':{'categories':" + categories + "}}}";
    }

    static String chart(int points) {
        return chart("Chart", list(points, "{'label':'l#','value':#}"), list(points, "'l#'"));
    }

    static String modal(String blocks, String more) {
        return "{'type':'modal','title':" + plain("Ponder") + ",'blocks':" + blocks + more + "}";
    }

    static String submit() {
        return ",'submit':" + plain("Send");
    }
}
