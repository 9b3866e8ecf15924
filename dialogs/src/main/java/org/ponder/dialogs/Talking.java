package org.ponder.dialogs;

import com.microsoft.bot.builder.TurnContext;
import com.microsoft.bot.builder.TurnContextImpl;
import com.microsoft.bot.dialogs.DialogContext;
import com.microsoft.bot.dialogs.DialogSet;
import com.microsoft.bot.dialogs.DialogTurnResult;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.Serialization;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.ponder.dialogs.card.Post;
import org.ponder.dialogs.scene.Asides;
import org.ponder.dialogs.scene.ChannelTalk;
import org.ponder.dialogs.scene.Exchange;
import org.ponder.dialogs.scene.FacilitatorScenes;
import org.ponder.dialogs.scene.Greeting;
import org.ponder.dialogs.scene.Home;
import org.ponder.dialogs.scene.KeyedChoices;
import org.ponder.dialogs.scene.OpenPages;
import org.ponder.dialogs.scene.ReflectionScene;
import org.ponder.dialogs.scene.SettingsScenes;
import org.ponder.dialogs.scene.Signpost;
import org.ponder.dialogs.scene.Speech;
import org.ponder.dialogs.scene.Wished;
import org.ponder.dialogs.script.CalendarFiles;
import org.ponder.dialogs.words.Words;
import org.ponder.domain.framework.Frameworks;
import org.ponder.domain.people.Trust;
import org.ponder.domain.work.UseCases;

/**
 * Takes one turn of a conversation at a time: what was heard and what is remembered go in, what is to be said and remembered
 * comes out.
 *
 * <p>A turn runs wholly on its caller's thread, in its caller's transaction; any number of turns may run at the same time.
 */
public final class Talking {
    private final DialogSet dialogs;
    private final Remembered remembered;
    private final Signpost signpost;
    private final Home home;

    /** What is read beside what people say. */
    public record Sources(Frameworks frameworks, CalendarFiles calendars) {}

    /** @param nonces makes a new one each time, that nobody can guess */
    public Talking(UseCases useCases, Sources sources, Words words, Supplier<String> nonces) {
        Speech speech = new Speech(words, nonces);
        OpenPages pages = new OpenPages(useCases);
        KeyedChoices keyed = new KeyedChoices(useCases, speech);
        Asides asides = new Asides(useCases, speech, pages);
        Greeting greeting = new Greeting(speech, pages, keyed);
        Wished wished = new Wished(useCases, speech, greeting);
        Interruptions interruptions = new Interruptions(asides, keyed, greeting, wished);
        this.signpost = new Signpost(speech);
        this.home = new Home(useCases, speech);
        List<AskingDialog> asking = List.of(
                new ReflectionDialog(interruptions, speech, new ReflectionScene(useCases, speech)),
                new SettingsDialog(interruptions, speech, SettingsScenes.over(useCases, speech, wished)),
                new FacilitatorDialog(
                        interruptions,
                        speech,
                        FacilitatorScenes.over(useCases, sources.frameworks(), sources.calendars(), speech)));
        this.remembered = new Remembered(asking);
        this.dialogs =
                new DialogSet(remembered).add(new RootDialog(interruptions, greeting, new ChannelTalk(speech, asides)));
        asking.forEach(dialogs::add);
        // the SDK's static mapper finds its modules by the context class loader, which is the right one only here
        Serialization.createObjectNode();
    }

    /** @param state as the last turn of the same conversation left it; empty for a new conversation */
    public Turned turn(String state, Visitor visitor, Heard heard, Instant now) {
        CollectingAdapter adapter = new CollectingAdapter();
        TurnContext context = new TurnContextImpl(adapter, activity());
        remembered.recall(state, context);
        List<Post> signposts = signposts(visitor.trust(), heard);
        new Turn(visitor, signposts.isEmpty() ? heard : heard.anew(), now).enter(context);
        DialogContext dc = open(context);
        done(Utterance.say(context, signposts).thenCompose(said -> goOn(dc)));
        return new Turned(remembered.text(context), adapter.posts());
    }

    /** How things are for somebody: what is open for them, and what they have sent there; nothing is asked by it. */
    public Post home(Visitor visitor) {
        return home.of(new Exchange(visitor.trust(), visitor.member(), Exchange.Manner.PRESSED, visitor.records()));
    }

    /** Whom to tell, where this may be about a child at risk; for somebody with whom no turn is taken, too. */
    public List<Post> signposts(Trust trust, Heard heard) {
        return signpost.before(trust, heard.texts());
    }

    private static CompletableFuture<DialogTurnResult> goOn(DialogContext dc) {
        return dc.getStack().isEmpty() ? dc.beginDialog(RootDialog.ID) : dc.continueDialog();
    }

    /**
     * Every dialog context of the SDK makes a JSON mapper of its own, never used by our dialogs, and searches the class path for
     * its modules. Under a class loader that has none this costs a tenth, and cannot pick up another application's.
     */
    private DialogContext open(TurnContext context) {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            return done(dialogs.createContext(context));
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    /** An activity that is as small as the SDK allows: what was heard travels beside it, where the SDK cannot copy it. */
    private static Activity activity() {
        Activity activity = new Activity(ActivityTypes.MESSAGE);
        activity.setChannelId("ponder");
        activity.setConversation(new ConversationAccount("conversation"));
        activity.setFrom(new ChannelAccount("member"));
        activity.setRecipient(new ChannelAccount("ponder"));
        return activity;
    }

    private static <T> T done(CompletableFuture<T> future) {
        if (!future.isDone()) {
            throw new IllegalStateException("a turn left its caller's thread");
        }
        try {
            return future.join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }
}
