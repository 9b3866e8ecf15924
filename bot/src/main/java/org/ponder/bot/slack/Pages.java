package org.ponder.bot.slack;

import com.slack.api.model.ResponseMetadata;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ponder.bot.channel.ChannelFailure;
import org.ponder.bot.channel.ChannelFailure.Kind;

/** What Slack tells in pages: all of it, or else nothing is known. */
final class Pages {
    private static final int MOST = 100;

    private Pages() {}

    /**
     * @param ask for the page that a cursor leads to; an empty one leads to the first
     * @throws ChannelFailure where a page says nothing, or there is no end to them
     */
    static <T> List<T> all(Function<String, Page<T>> ask) {
        List<T> all = new ArrayList<>();
        String cursor = "";
        for (int i = 0; i < MOST; i++) {
            Page<T> page = ask.apply(cursor);
            all.addAll(page.known());
            cursor = page.next();
            if (cursor.isEmpty()) {
                return all;
            }
        }
        throw unclear();
    }

    /** Nobody is ever let go by an answer that cannot be read. */
    static ChannelFailure unclear() {
        return new ChannelFailure(Kind.NOT_SENT, Duration.ZERO, "Slack did not say who is in the channel");
    }

    /** A page as Slack's client reads it: what Slack left out is missing in it. */
    record Page<T>(@Nullable List<T> items, @Nullable ResponseMetadata metadata) {
        private List<T> known() {
            return Optional.ofNullable(items).orElseThrow(Pages::unclear);
        }

        private String next() {
            return Optional.ofNullable(metadata)
                    .map(ResponseMetadata::getNextCursor)
                    .orElse("");
        }
    }
}
