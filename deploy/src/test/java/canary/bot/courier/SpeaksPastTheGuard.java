package canary.bot.courier;

import canary.bot.channel.Channel;

/** Crooked on purpose. */
public interface SpeaksPastTheGuard {
    default void say(Channel channel) {
        channel.post();
    }

    default Runnable sayLater(Channel channel) {
        return channel::update;
    }
}
