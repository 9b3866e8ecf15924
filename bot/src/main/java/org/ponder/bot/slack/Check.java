package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** One thing that Slack asks of a part of a message or a view. */
@FunctionalInterface
interface Check {
    Check FLAG = (part, at, found) -> found.unless(part.isBoolean(), at, "is true or false", 1);
    Check NUMBER = (part, at, found) -> found.unless(part.isNumber(), at, "is a number", 1);
    Check ANYTHING = (part, at, found) -> {};

    void look(JsonNode part, String at, Inspection found);

    /** A text that is not empty and has at most so many code points, each of them whole. */
    static Check string(int most) {
        return (part, at, found) -> {
            String text = part.asText();
            found.unless(part.isTextual() && !text.isBlank(), at, "is a text that is not empty", text.length());
            found.unless(Prose.length(text) <= most, at, "has at most " + most + " characters", Prose.length(text));
            found.unless(text.codePoints().noneMatch(Check::isHalf), at, "has no half of a character", text.length());
        };
    }

    static Check between(int least, int most) {
        return (part, at, found) -> found.unless(
                part.isNumber() && part.asInt() >= least && part.asInt() <= most,
                at,
                "is a number from " + least + " to " + most,
                part.asInt());
    }

    /** A text object that is read as it stands; what is read as mark-up has no place in anything of ours. */
    static Check plain(int most) {
        Check words = string(most);
        return (part, at, found) -> {
            found.unless(part.path("type").asText().equals("plain_text"), at + "/type", "is plain_text", 1);
            words.look(part.path("text"), at + "/text", found);
            found.parts(part, at, List.of(Part.may("text", ANYTHING), Part.may("emoji", FLAG)));
        };
    }

    static Check oneOf(String... values) {
        Set<String> known = Set.of(values);
        return (part, at, found) -> found.unless(known.contains(part.asText()), at, "is something Slack knows", 1);
    }

    static Check list(int least, int most, Check each) {
        return (part, at, found) -> {
            found.unless(part.isArray() && part.size() >= least, at, "has at least " + least, part.size());
            found.unless(part.size() <= most, at, "has at most " + most, part.size());
            for (int i = 0; i < part.size(); i++) {
                each.look(part.path(i), at + "/" + i, found);
            }
        };
    }

    /** Something without a type, always of the same parts. */
    static Check shaped(String name) {
        return (part, at, found) -> found.parts(part, at, Shapes.named(name));
    }

    /** Something of one of these types. */
    static Check typed(String... types) {
        Set<String> known = Set.of(types);
        return (part, at, found) -> {
            String type = part.path("type").asText();
            boolean fits = known.contains(type);
            found.unless(fits, at + "/type", "is something that may stand here", 1);
            if (fits) {
                found.parts(part, at, Shapes.named(type));
                Together.of(type).look(part, at, found);
            }
        };
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
