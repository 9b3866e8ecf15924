package org.ponder.bot.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.methods.SlackApiTextResponse;
import java.util.List;
import java.util.Set;
import org.ponder.dialogs.card.Post;

/** What is shown in windows and on the home page by calling Slack. */
final class Views {
    private static final System.Logger LOG = System.getLogger(Views.class.getName());
    /** For which it can be said as a message instead. */
    private static final Set<Verdict> NO_WINDOW = Set.of(Verdict.GONE, Verdict.OURS);

    private final SlackCalls calls;
    private final BlockKit kit;

    Views(SlackCalls calls, BlockKit kit) {
        this.calls = calls;
        this.kit = kit;
    }

    /** Whether a window opened; a trigger is good for one, and for a moment. */
    boolean open(Reference at, String trigger, Post post) {
        String view = modal(post).toString();
        return isShown(calls.make(
                Method.VIEWS_OPEN,
                at,
                slack -> slack.viewsOpen(ask -> ask.triggerId(trigger).viewAsString(view))));
    }

    /** Whether the window is still there, and shows it now. */
    boolean update(Reference at, String id, Post post) {
        String view = modal(post).toString();
        return isShown(calls.make(
                Method.VIEWS_UPDATE,
                at,
                slack -> slack.viewsUpdate(ask -> ask.viewId(id).viewAsString(view))));
    }

    /** Shows somebody their page. */
    void publish(Reference at, String user, Post post) {
        String view = kept(kit.home(post)).toString();
        calls.make(
                        Method.VIEWS_PUBLISH,
                        at,
                        slack -> slack.viewsPublish(ask -> ask.userId(user).viewAsString(view)))
                .get();
    }

    ObjectNode modal(Post post) {
        return kept(kit.modal(post));
    }

    private static <R extends SlackApiTextResponse> boolean isShown(Answer<R> answer) {
        boolean shown = answer.unless(NO_WINDOW).isPresent();
        if (!shown) {
            LOG.log(System.Logger.Level.INFO, "no window for an answer, so it is said as a message: {0}", answer);
        }
        return shown;
    }

    private static ObjectNode kept(ObjectNode view) {
        List<Violation> broken = BlockRules.broken(view);
        if (!broken.isEmpty()) {
            throw BlockRules.refused(broken);
        }
        return view;
    }
}
