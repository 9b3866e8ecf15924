package canary.bot.turn;

/** Crooked on purpose. */
public interface Sleeps {
    default void sleep() throws InterruptedException {
        Thread.sleep(1);
    }
}
