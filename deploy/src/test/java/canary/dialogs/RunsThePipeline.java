package canary.dialogs;

import com.microsoft.bot.builder.BotAdapter;
import com.microsoft.bot.builder.TurnContext;
import java.util.concurrent.CompletableFuture;

/** Crooked on purpose. */
public abstract class RunsThePipeline extends BotAdapter {
    protected CompletableFuture<Void> run(TurnContext context) {
        return runPipeline(context, turn -> CompletableFuture.completedFuture(null));
    }
}
