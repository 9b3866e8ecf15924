package org.ponder.dialogs;

import com.microsoft.bot.builder.BotAdapter;
import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ConversationReference;
import com.microsoft.bot.schema.ResourceResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ponder.dialogs.card.Post;

/**
 * Collects what is said in one turn and sends nothing.
 *
 * <p>Its futures are done when they are returned, so that a whole turn stays on its caller's thread and in its transaction. Only
 * messages are collected: whatever else the SDK emits may show the state of its dialogs and is dropped.
 */
final class CollectingAdapter extends BotAdapter {
    private final List<Post> posts = new ArrayList<>();

    List<Post> posts() {
        return List.copyOf(posts);
    }

    @Override
    public CompletableFuture<ResourceResponse[]> sendActivities(TurnContext turn, List<Activity> activities) {
        activities.stream()
                .filter(activity -> activity.isType(ActivityTypes.MESSAGE))
                .flatMap(activity -> activity.getAttachments().stream())
                .map(attachment -> (Post) attachment.getContent())
                .forEach(posts::add);
        return CompletableFuture.completedFuture(
                activities.stream().map(activity -> new ResourceResponse("")).toArray(ResourceResponse[]::new));
    }

    @Override
    public CompletableFuture<ResourceResponse> updateActivity(TurnContext turn, Activity activity) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("a dialog only says"));
    }

    @Override
    public CompletableFuture<Void> deleteActivity(TurnContext turn, ConversationReference reference) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("a dialog only says"));
    }
}
