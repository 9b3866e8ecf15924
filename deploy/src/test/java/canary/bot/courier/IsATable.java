package canary.bot.courier;

import jakarta.persistence.EntityManager;

/** Crooked on purpose. */
public interface IsATable {
    EntityManager tables();
}
