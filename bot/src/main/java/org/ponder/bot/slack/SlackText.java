package org.ponder.bot.slack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a message as their author saw them: without the mention that only called the bot, with links and mentions by what
 * they were shown as, and with no character encoded. Whom a mention is of is not looked up.
 */
final class SlackText {
    private static final Pattern TOKEN = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");
    private static final Pattern LINK = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern ENCODED = Pattern.compile("&(lt|gt|amp);");
    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final String MAIL = "mailto:";

    private SlackText() {}

    /** @param us our own user's id */
    static String of(String written, String us) {
        String shown = TOKEN.matcher(withoutCall(written, us))
                .replaceAll(token -> Matcher.quoteReplacement(
                        shown(token.group(), token.group(1), token.group(2) == null ? "" : token.group(2))));
        String decoded = ENCODED.matcher(shown).replaceAll(found -> switch (found.group(1)) {
            case "lt" -> "<";
            case "gt" -> ">";
            default -> "&";
        });
        return LINE_END.matcher(decoded).replaceAll("\n").replace('\u00a0', ' ').strip();
    }

    /** What stands between a mention of us and what is said to us goes with it. */
    private static String withoutCall(String written, String us) {
        String mention = "<@" + Pattern.quote(us) + "(?:\\|[^<>]*)?>";
        return written.replaceFirst("^\\s*" + mention + "[,:]?\\s*", "").replaceAll(mention + "[ \\u00a0]?", "");
    }

    private static String shown(String whole, String what, String label) {
        return switch (what.charAt(0)) {
            case '@' -> label.isEmpty() ? "@somebody" : marked('@', label);
            case '#' -> label.isEmpty() ? "#a-channel" : marked('#', label);
            case '!' -> special(what, label);
            default -> LINK.matcher(what).matches() ? link(what, label) : whole;
        };
    }

    /** A date is shown in its reader's own way, so its label is how it was written; a group's label begins with its mark. */
    private static String special(String what, String label) {
        if (!label.isEmpty()) {
            return what.startsWith("!date") ? label : marked('@', label);
        }
        return what.startsWith("!subteam") ? "@a-group" : "@" + what.substring(1);
    }

    private static String link(String address, String label) {
        if (!label.isEmpty()) {
            return label;
        }
        return address.startsWith(MAIL) ? address.substring(MAIL.length()) : address;
    }

    private static String marked(char mark, String label) {
        return label.charAt(0) == mark ? label : mark + label;
    }
}
