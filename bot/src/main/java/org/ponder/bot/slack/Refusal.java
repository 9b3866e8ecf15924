package org.ponder.bot.slack;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;

/**
 * That Slack did not do what it was asked, in its own word for it; what was to be said is no part of it.
 *
 * @param pause the least time to wait before it is asked again; zero where Slack did not say
 * @param lacking what we would have to be allowed, and what we are allowed; mostly empty
 */
record Refusal(Method method, String code, Verdict verdict, Duration pause, String lacking) {
    private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9_.:,/ -]{1,500}");
    private static final Pattern WORD = Pattern.compile("[a-z0-9_]{1,80}");
    private static final Set<String> TOO_FAST = Set.of("ratelimited", "rate_limited");
    private static final String UNREADABLE = "something that is no word of Slack’s";

    /** In Slack's own word. */
    static Refusal of(Method method, String code, Duration pause) {
        return new Refusal(method, only(WORD, code), Verdict.of(code), pause, "");
    }

    /** For which Slack has no word. */
    static Refusal of(Method method, Verdict verdict, String what) {
        return new Refusal(method, what, verdict, Duration.ZERO, "");
    }

    Refusal lacking(String needed, String provided) {
        return new Refusal(
                method,
                code,
                verdict,
                pause,
                " (it takes " + only(WORDS, needed) + " and there is " + only(WORDS, provided) + ")");
    }

    /** The same as something that can be asked again. */
    Refusal forNow() {
        return new Refusal(method, code, Verdict.LATER, pause, lacking);
    }

    /** Whatever else may have got into the place of a word is not repeated. */
    private static String only(Pattern plain, String said) {
        return plain.matcher(said).matches() ? said : UNREADABLE;
    }

    boolean isTooFast() {
        return TOO_FAST.contains(code);
    }

    ChannelFailure failure() {
        Kind kind = verdict.after(method);
        return kind == Kind.UNREACHABLE
                ? ChannelFailure.unreachable(verdict.why(), sentence())
                : new ChannelFailure(kind, pause, sentence());
    }

    String sentence() {
        return "Slack answered " + method.written() + " with " + code + lacking;
    }
}
