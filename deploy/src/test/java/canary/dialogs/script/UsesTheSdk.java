package canary.dialogs.script;

import com.microsoft.bot.schema.Activity;

/** Crooked on purpose. */
public interface UsesTheSdk {
    Activity activity();
}
