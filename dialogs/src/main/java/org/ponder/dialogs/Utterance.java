package org.ponder.dialogs;

import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.dialogs.Dialog;
import com.microsoft.bot.dialogs.DialogTurnResult;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.ponder.dialogs.card.Post;

/** Says posts in a turn; the one helper that knows how a turn of the SDK goes on. */
final class Utterance {
    private Utterance() {}

    static CompletableFuture<Void> say(TurnContext turn, List<Post> posts) {
        return posts.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : turn.sendActivities(posts.stream().map(Utterance::message).toList())
                        .thenApply(sent -> null);
    }

    static CompletableFuture<DialogTurnResult> waiting(CompletableFuture<?> first) {
        return first.thenApply(done -> Dialog.END_OF_TURN);
    }

    private static Activity message(Post post) {
        Attachment attachment = new Attachment();
        attachment.setContentType("application/vnd.ponder.post");
        attachment.setContent(post);
        Activity message = new Activity(ActivityTypes.MESSAGE);
        message.setAttachment(attachment);
        return message;
    }
}
