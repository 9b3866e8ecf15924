package canary.bot.channel;

/** Something to be called by what is crooked. */
public interface Channel {
    void post();

    void update();
}
