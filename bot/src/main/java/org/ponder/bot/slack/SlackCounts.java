package org.ponder.bot.slack;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;

/** Counts what came from Slack and had no effect, and logs what an administrator may have to mend, without any word of it. */
public final class SlackCounts {
    private static final System.Logger LOG = System.getLogger(SlackCounts.class.getName());
    private static final Pattern A_KIND = Pattern.compile("[a-z_]{1,60}");

    private final ConcurrentMap<Unheard, Long> counts = new ConcurrentHashMap<>();

    /** How often since the start. */
    public Map<Unheard, Long> soFar() {
        return Map.copyOf(counts);
    }

    void note(Unheard why, String kind) {
        counts.merge(why, 1L, Long::sum);
        LOG.log(level(why), "nothing came of something from Slack: {0} ({1})", why, said(kind));
    }

    void unclear(String kind, String lacking) {
        counts.merge(Unheard.UNCLEAR, 1L, Long::sum);
        LOG.log(
                System.Logger.Level.WARNING,
                "something from Slack was not understood: {0} without {1}",
                said(kind),
                lacking);
    }

    void doubted(Doubt doubt) {
        counts.merge(Unheard.UNSIGNED, 1L, Long::sum);
        LOG.log(System.Logger.Level.INFO, "a request was not taken to be from Slack: {0}", doubt);
    }

    private static System.Logger.Level level(Unheard why) {
        return switch (why) {
            case RATE_LIMITED, UNCLEAR -> System.Logger.Level.WARNING;
            case NOT_INSTALLED -> System.Logger.Level.INFO;
            case UNSIGNED, STRANGER, BY_A_BOT, NOT_NEEDED, UNKNOWN -> System.Logger.Level.DEBUG;
        };
    }

    /** What ought to be the name of a kind could be anything. */
    private static String said(String kind) {
        return A_KIND.matcher(kind).matches() ? kind : "of no kind";
    }
}
