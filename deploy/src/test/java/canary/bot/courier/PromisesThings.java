package canary.bot.courier;

import java.util.concurrent.CompletableFuture;

/** Crooked on purpose. */
public interface PromisesThings {
    CompletableFuture<String> promise();
}
