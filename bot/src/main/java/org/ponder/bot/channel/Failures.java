package org.ponder.bot.channel;

import java.util.ArrayList;
import java.util.List;

/** What may be said of a failure in a log: the kinds of its exceptions and where they arose, never their messages. */
public final class Failures {
    private static final int DEEPEST = 8;

    private Failures() {}

    public static String kinds(Throwable failure) {
        List<String> kinds = new ArrayList<>();
        Throwable cause = failure;
        while (cause != null && kinds.size() < DEEPEST) {
            StackTraceElement[] trace = cause.getStackTrace();
            kinds.add(cause.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]));
            cause = cause.getCause();
        }
        return String.join(" < ", kinds);
    }
}
