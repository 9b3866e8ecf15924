package org.ponder.bot.slack;

import java.util.Optional;
import java.util.Set;
import org.ponder.bot.channel.ChannelFailure;

/** What Slack answered to a call. */
sealed interface Answer<R> {

    /** @throws ChannelFailure if it was not done */
    R get();

    /**
     * Nothing where it was not done for one of these reasons.
     *
     * @throws ChannelFailure if it was not done for any other reason
     */
    Optional<R> unless(Set<Verdict> reasons);

    /** Whether Slack turned it down with one of these words. */
    boolean isRefusedFor(Set<String> codes);

    /** It was done. */
    record Done<R>(R get) implements Answer<R> {
        @Override
        public Optional<R> unless(Set<Verdict> reasons) {
            return Optional.of(get);
        }

        @Override
        public boolean isRefusedFor(Set<String> codes) {
            return false;
        }

        @Override
        public String toString() {
            return "Done[…]";
        }
    }

    /** It was not done, as far as is known. */
    record Not<R>(Refusal refusal) implements Answer<R> {
        @Override
        public R get() {
            throw refusal.failure();
        }

        @Override
        public Optional<R> unless(Set<Verdict> reasons) {
            if (reasons.contains(refusal.verdict())) {
                return Optional.empty();
            }
            throw refusal.failure();
        }

        @Override
        public boolean isRefusedFor(Set<String> codes) {
            return codes.contains(refusal.code());
        }

        @Override
        public String toString() {
            return refusal.sentence();
        }
    }
}
