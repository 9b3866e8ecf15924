package canary.bot.turn;

import jakarta.enterprise.inject.Produces;

/** Crooked on purpose. */
public interface MakesABean {
    @Produces
    String bean();
}
